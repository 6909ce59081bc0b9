"""Pieces that follow each other down a page and over to the next one; none is ever cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Piece(Generic[T]):
    """Something `height` high, `above` below what precedes it unless it begins a page.

    One that `stays` is not the last on a page, one that `begins` is the first; `head` is said once more where a page
    begins with this piece.
    """

    content: T
    height: float
    above: float = 0.0
    stays: bool = False
    begins: bool = False
    head: Piece[T] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Standing(Generic[T]):
    """A content in its place; `again` tells that it has been said on a page before."""

    content: T
    y: float
    again: bool = False


def flowed(pieces: Iterable[Piece[T]], room: float) -> list[list[Standing[T]]]:
    """Return what stands on each page, whose text is `room` high.

    What is higher than that, or stays with too much, goes on at the next page.
    """
    pages: list[list[Standing[T]]] = []
    y = 0.0
    for group in _groups(pieces):
        first = group[0]
        if not pages or first.begins or y + _height(group) > room:
            pages.append([])
            y = 0.0
        for piece in group:
            if pages[-1] and y + piece.above + piece.height > room:
                pages.append([])
                y = 0.0
            y = _put(piece, pages[-1], y)
    return pages


def _put(piece: Piece[T], page: list[Standing[T]], y: float) -> float:
    """Put a piece below what is on a page, and return where it ends."""
    if page:
        y += piece.above
    elif piece.head:
        page.append(Standing(piece.head.content, y, again=True))
        y += piece.head.height
    page.append(Standing(piece.content, y))
    return y + piece.height


def _groups(pieces: Iterable[Piece[T]]) -> Iterator[list[Piece[T]]]:
    """Yield the pieces that stay together."""
    group: list[Piece[T]] = []
    for piece in pieces:
        group.append(piece)
        if not piece.stays:
            yield group
            group = []
    if group:
        yield group


def _height(group: Iterable[Piece[T]]) -> float:
    return sum(piece.above + piece.height for piece in group)
