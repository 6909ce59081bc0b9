"""A letter for each touchpoint: as a text of letters a long sequence is quickly compared, sorted and counted."""

from __future__ import annotations

from journeydesk.research.errors import TooManyTouchpoints

ROOM = ((33, 94), (0x20000, 0xC0000))
"""First code points of letters, and for how many there is room; none of them combine."""


def first_letter(number: int, column: str | None) -> int:
    """Return the code point of the first of a `number` of letters; raises `TooManyTouchpoints`, naming their column."""
    for first, room in ROOM:
        if number <= room:
            return first
    raise TooManyTouchpoints(column, number)
