"""From a document to the file that a client receives: choose, lay out, draw, put on pages, write at once."""

from journeydesk.export.choice import map_named, with_ids
from journeydesk.export.errors import (
    Ambiguous,
    BadNumber,
    Cancelled,
    ExportError,
    NoRoom,
    NothingToExport,
    TooManyPixels,
    UnknownKind,
    UnknownMap,
    UnknownPage,
    UnknownSegment,
    UnknownTheme,
    WouldLoseDocument,
)
from journeydesk.export.export import Exported, export, prepare, write
from journeydesk.export.kinds import KINDS, kind_of
from journeydesk.export.naming import FIELDS, Named, targets
from journeydesk.export.options import ORIENTATIONS, PAGES, ExportOptions
from journeydesk.export.prepared import Prepared

__all__ = [
    "FIELDS",
    "KINDS",
    "ORIENTATIONS",
    "PAGES",
    "Ambiguous",
    "BadNumber",
    "Cancelled",
    "ExportError",
    "ExportOptions",
    "Exported",
    "Named",
    "NoRoom",
    "NothingToExport",
    "Prepared",
    "TooManyPixels",
    "UnknownKind",
    "UnknownMap",
    "UnknownPage",
    "UnknownSegment",
    "UnknownTheme",
    "WouldLoseDocument",
    "export",
    "kind_of",
    "map_named",
    "prepare",
    "targets",
    "with_ids",
    "write",
]
