"""How much a .jmap file may hold: far more than people draw, and less than a machine chokes on.

The same limits hold when writing, so that what is saved can always be opened again.
"""

from collections.abc import Collection

from journeydesk.formats.jmap.errors import JmapError, TooLarge
from journeydesk.formats.jmap.names import DOCUMENT_ENTRY

MEGABYTE = 1 << 20

MAX_TOTAL = 512 * MEGABYTE
"""Bytes of a file, and of all its entries unpacked."""

MAX_DOCUMENT = 64 * MEGABYTE
"""Bytes of document.json; 10,000 touchpoints take about 2 MB."""

MAX_ENTRIES = 4096
"""Entries of the ZIP: pictures, mostly."""

MAX_RATIO = 200
"""How many times smaller an entry may be packed; text comes to about 20, a bomb to 1,000."""

RATIO_COUNTS_FROM = MEGABYTE
"""Smaller entries may shrink as they like: they cannot fill anything."""

MAX_MARKS = 1_000_000
"""Brackets, braces and commas of document.json: they decide how much memory its values take."""

_ADVICE = "Use fewer or smaller pictures, or split the document"


def too_large(what: str, where: str = "") -> JmapError:
    """Return the error that says so."""
    return TooLarge(what, where, _ADVICE)


def check_sizes(sizes: Collection[int]) -> None:
    """Refuse too many entries, or too many bytes in all."""
    if len(sizes) > MAX_ENTRIES:
        raise too_large(f"it holds {len(sizes):,} entries, and {MAX_ENTRIES:,} are the most")
    if sum(sizes) > MAX_TOTAL:
        raise too_large(f"it holds {_megabytes(sum(sizes))}, and {_megabytes(MAX_TOTAL)} are the most")


def check_document(text: bytes) -> None:
    """Refuse a document whose text or values are too many."""
    check_document_size(len(text))
    marks = sum(map(text.count, (b",", b"[", b"{")))
    if marks > MAX_MARKS:
        raise too_large(f"it holds {marks:,} values, and {MAX_MARKS:,} are the most", DOCUMENT_ENTRY)


def check_document_size(size: int) -> None:
    """Refuse a document whose text is too long."""
    if size > MAX_DOCUMENT:
        raise too_large(
            f"it holds {_megabytes(size)}, and {_megabytes(MAX_DOCUMENT)} are the most", DOCUMENT_ENTRY
        )


def shrinks_like_a_bomb(size: int, packed: int) -> bool:
    """Tell whether an entry is packed smaller than anything people make."""
    return size > RATIO_COUNTS_FROM and size > MAX_RATIO * packed


def _megabytes(size: int) -> str:
    return f"{-(-size // MEGABYTE):,} MB"
