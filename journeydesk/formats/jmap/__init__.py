"""The program's own file format: a ZIP with a readable document.json and the pictures it names.

home.jmap
├── mimetype           stored first, so that file managers know the kind without unpacking
├── document.json      the document, one element a line
├── media/<sha256>.*   pictures, each under the hash of its bytes
└── preview.png        what a file manager or the start page may show
"""

from journeydesk.formats.jmap.errors import (
    CannotOpen,
    DamagedContainer,
    DamagedMedia,
    DamagedText,
    InvalidDocument,
    JmapError,
    NewerVersion,
    NotJmap,
    TooLarge,
)
from journeydesk.formats.jmap.migrations import VERSION
from journeydesk.formats.jmap.reading import holds_document, read, read_bytes, read_preview
from journeydesk.formats.jmap.repair import Repaired, repair
from journeydesk.formats.jmap.schema import json_schema
from journeydesk.formats.jmap.writing import to_bytes, write

__all__ = [
    "VERSION",
    "CannotOpen",
    "DamagedContainer",
    "DamagedMedia",
    "DamagedText",
    "InvalidDocument",
    "JmapError",
    "NewerVersion",
    "NotJmap",
    "Repaired",
    "TooLarge",
    "holds_document",
    "json_schema",
    "read",
    "read_bytes",
    "read_preview",
    "repair",
    "to_bytes",
    "write",
]
