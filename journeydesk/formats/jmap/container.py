"""The ZIP around a document: opened with suspicion, unpacked within limits, never onto the disk."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Sequence

from journeydesk.formats.jmap import limits
from journeydesk.formats.jmap.errors import DamagedContainer, NotJmap
from journeydesk.formats.jmap.names import DOCUMENT_ENTRY, MIMETYPE, MIMETYPE_ENTRY, PREVIEW_ENTRY, media_name
from journeydesk.formats.words import quoted

SIGNATURE = b"PK\x03\x04"
_DIRECTORY_SIGNATURE = b"PK\x01\x02"

_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_ENCRYPTED = 0x1
_SIZES_FOLLOW = 0x8
_SIZES_ARE_LONG = 0xFFFFFFFF

_NOT_OURS = "Choose a file that JourneyDesk saved"

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    RuntimeError,  # with NotImplementedError: features of ZIP that we do not read
    ValueError,  # with UnicodeDecodeError: offsets and names that cannot be
    OverflowError,
    OSError,
)
"""What zipfile raises over bytes in memory that are no proper ZIP."""


def unpack(data: bytes) -> dict[str, bytes]:
    """Return the entries that a document is made of: name to bytes.

    Entries we do not know are checked like the others, then left alone.
    """
    with _opened(data) as archive:
        entries = archive.infolist()
        _check(entries, data)
        kept = {entry.filename: _unpacked(archive, entry) for entry in entries if _is_ours(entry.filename)}
    _check_kind(kept, [entry.filename for entry in entries])
    return kept


def unpack_preview(data: bytes) -> bytes | None:
    """Return the small picture that the file carries of itself, None when it carries none."""
    with _opened(data) as archive:
        entries = archive.infolist()
        _check(entries, data)
        found = next((entry for entry in entries if entry.filename == PREVIEW_ENTRY), None)
        return _unpacked(archive, found) if found else None


def _is_ours(name: str) -> bool:
    return name in (MIMETYPE_ENTRY, DOCUMENT_ENTRY) or media_name(name) is not None


def _opened(data: bytes) -> zipfile.ZipFile:
    # zipfile makes an object for every entry, so they are counted before it starts.
    if data.count(_DIRECTORY_SIGNATURE) > limits.MAX_ENTRIES:
        raise limits.too_large(f"it holds more than {limits.MAX_ENTRIES:,} entries")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise DamagedContainer("it is damaged: its table of contents is broken or was cut off") from error


def _check(entries: Sequence[zipfile.ZipInfo], data: bytes) -> None:
    limits.check_sizes([entry.file_size for entry in entries])
    if sum(entry.compress_size for entry in entries) > len(data):
        raise DamagedContainer("it is damaged: its entries overlap")
    for name, times in Counter(entry.orig_filename for entry in entries).items():
        if times > 1:
            raise DamagedContainer("it is damaged: two entries have one name", quoted(name))
    for entry in entries:
        _check_entry(entry, data)


def _check_entry(entry: zipfile.ZipInfo, data: bytes) -> None:
    where = quoted(entry.orig_filename)
    if _leads_outside(entry.orig_filename):
        raise DamagedContainer("the name of an entry leads outside of the file", where)
    if entry.flag_bits & _ENCRYPTED:
        raise DamagedContainer("an entry is locked with a password", where, "Save it without a password")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise DamagedContainer("an entry is packed in a way that .jmap does not use", where)
    if limits.shrinks_like_a_bomb(entry.file_size, entry.compress_size):
        raise limits.too_large("an entry unpacks to far more than it should", where)
    if not _agrees(entry, data):
        raise DamagedContainer("it is damaged: an entry and the table of contents disagree", where)


def _leads_outside(name: str) -> bool:
    parts = re.split(r"[/\\]", name)
    return not parts[0] or ".." in parts or "\0" in name or ":" in parts[0]


def _agrees(entry: zipfile.ZipInfo, data: bytes) -> bool:
    """Tell whether the header before an entry says what the table of contents says."""
    header = data[entry.header_offset : entry.header_offset + _LOCAL_HEADER.size]
    if entry.header_offset < 0 or len(header) < _LOCAL_HEADER.size:
        return False
    signature, _, flags, method, _, _, crc, packed, size, _, _ = _LOCAL_HEADER.unpack(header)
    if signature != SIGNATURE or method != entry.compress_type or flags & _ENCRYPTED:
        return False
    if flags & _SIZES_FOLLOW or _SIZES_ARE_LONG in (packed, size):
        return True
    return (crc, packed, size) == (entry.CRC, entry.compress_size, entry.file_size)


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    where = quoted(entry.filename)
    if entry.filename == DOCUMENT_ENTRY:
        limits.check_document_size(entry.file_size)
    try:
        with archive.open(entry) as stream:
            # Never read() without a size: it would unpack whatever is there, promised or not.
            content = stream.read(entry.file_size + 1)
    except _BROKEN as error:
        raise DamagedContainer("it is damaged: an entry cannot be unpacked", where) from error
    if len(content) != entry.file_size:
        raise DamagedContainer("it is damaged: an entry was cut off", where)
    return content


def _check_kind(kept: dict[str, bytes], names: Sequence[str]) -> None:
    found = kept.get(MIMETYPE_ENTRY)
    if found is None:
        raise NotJmap(f"it is {_kind(names)}, not a journey map", advice=_NOT_OURS)
    kind = found.decode("utf-8", "replace").strip()
    if kind != MIMETYPE:
        raise NotJmap(f"it is a file of the kind {quoted(kind)}, not a journey map", advice=_NOT_OURS)
    if DOCUMENT_ENTRY not in kept:
        raise DamagedContainer("it is damaged: it holds no document.json")


def _kind(names: Sequence[str]) -> str:
    office = {"word/": "a Word document", "xl/": "an Excel workbook", "ppt/": "a PowerPoint presentation"}
    known = (kind for start, kind in office.items() if any(name.startswith(start) for name in names))
    return next(known, "a ZIP archive")
