"""From a .jmap file to a document: bytes, container, JSON, migration, validation."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from journeydesk.formats.jmap import limits
from journeydesk.formats.jmap.body import document
from journeydesk.formats.jmap.container import SIGNATURE, unpack, unpack_preview
from journeydesk.formats.jmap.errors import CannotOpen, DamagedMedia, JmapError, NotJmap
from journeydesk.formats.jmap.migrations import migrate
from journeydesk.formats.jmap.names import DOCUMENT_ENTRY, media_name
from journeydesk.formats.jmap.parsing import parse, without_mark
from journeydesk.formats.jmap.places import invalid
from journeydesk.formats.words import LONGEST_PATH, quoted
from journeydesk.model.document import Document
from journeydesk.model.inventory import Media

_KINDS = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"PK\x05\x06": "an empty ZIP archive",
}
PEEK = 64
"""Bytes that tell whether a file may hold a document."""

_CHOOSE = "Choose a file that JourneyDesk saved"


def read(path: Path) -> Document:
    """Return the document in the file at `path`; raises a `JmapError`."""
    try:
        data = content(path)
    except JmapError as error:
        error.file = path.name
        raise
    return read_bytes(data, path.name)


def holds_document(path: Path) -> bool:
    """Tell whether a document is in the file at `path`, whatever its name and even if it is damaged."""
    try:
        if not path.is_file():  # a pipe might never end
            return False
        with path.open("rb") as file:
            if not _may_be_a_document(file.read(PEEK)):
                return False
        read(path)
    except (OSError, ValueError, NotJmap, CannotOpen):
        return False
    except JmapError:
        return True
    return True


def read_preview(path: Path) -> bytes | None:
    """Return the small picture in the file at `path`, None when it carries none; raises a `JmapError`."""
    return unpack_preview(content(path))


def read_bytes(data: bytes, name: str) -> Document:
    """Return the document that the bytes of a .jmap file hold; `name` is for messages."""
    try:
        return _document(_entries(data))
    except JmapError as error:
        error.file = name
        raise


def content(path: Path) -> bytes:
    """Return the bytes of the file at `path`; raises a `CannotOpen`, or a `TooLarge`."""
    try:
        if path.is_dir():
            raise CannotOpen("it is a folder, not a file", advice=_CHOOSE)
        if path.exists() and not path.is_file():  # a device or a pipe might never end
            raise CannotOpen("it is a device, not a file", advice=_CHOOSE)
        with path.open("rb") as file:
            data = file.read(limits.MAX_TOTAL + 1)
    except FileNotFoundError as error:
        folder = quoted(str(path.parent), LONGEST_PATH)
        raise CannotOpen(
            f"there is no such file in {folder}", advice="Check the name and the folder"
        ) from error
    except PermissionError as error:
        raise CannotOpen("you may not read it", advice="Ask whoever owns the file") from error
    except (OSError, ValueError) as error:  # a NUL in the name is a ValueError
        reason = getattr(error, "strerror", None) or "the name cannot be used"
        raise CannotOpen(f"it cannot be read: {str(reason).lower()}", advice="Try a copy of it") from error
    if len(data) > limits.MAX_TOTAL:
        raise limits.too_large("the file is larger than 512 MB")
    return data


def _entries(data: bytes) -> Mapping[str, bytes]:
    if not data:
        raise NotJmap("it is empty")
    if data.startswith(SIGNATURE):
        return unpack(data)
    if _may_be_a_document(data):  # a document.json on its own
        return {DOCUMENT_ENTRY: data}
    kind = next((kind for start, kind in _KINDS.items() if data.startswith(start)), "a file of another kind")
    raise NotJmap(f"it is {kind}, not a journey map", advice=_CHOOSE)


def _may_be_a_document(data: bytes) -> bool:
    return data.startswith(SIGNATURE) or without_mark(data).lstrip().startswith(b"{")


def _document(entries: Mapping[str, bytes]) -> Document:
    text = entries[DOCUMENT_ENTRY]
    tree = parse(text)
    newest = migrate(tree)
    source = without_mark(text) if newest is tree else json.dumps(newest)
    try:
        return document(source, _media(entries))
    except ValidationError as error:
        raise invalid(error, newest) from error


def _media(entries: Mapping[str, bytes]) -> Iterator[Media]:
    for entry, data in sorted(entries.items()):
        if name := media_name(entry):
            check_picture(name, data)
            yield Media(name=name, data=data)


def check_picture(name: str, data: bytes) -> None:
    """Refuse a picture whose bytes are not those that its name promises."""
    if hashlib.sha256(data).hexdigest() != name.partition(".")[0]:
        raise DamagedMedia("a picture is damaged: its bytes do not fit its name", quoted(name))
