"""Addresses in the texts of notes lead where they say, on every surface that can be clicked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeydesk.drawing.primitives import Drawing, Line, Link, Mark, Stroke
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import PlacedText, ShapedLine

_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]+")
_STOPS = ".,;:!?)]}'’"
"""What ends a sentence, not an address."""


def addresses(text: str) -> tuple[str, ...]:
    """Return the web addresses in a text."""
    return tuple(found[0].rstrip(_STOPS) for found in _ADDRESS.finditer(text))


def link_marks(placed: PlacedText, text: str, colour: str) -> Iterator[Mark]:
    """Yield a link and a line under it for each piece of an address in a placed text that says `text`."""
    for number, line, start, end, url in _pieces(placed, text):
        top = placed.y + number * placed.block.line_height
        rect = _area(placed, line, start, end, top)
        under = top + placed.block.baseline + 2
        yield Line(rect.x, under, rect.right, under, Stroke(colour, 0.75))
        yield Link(rect, url)


def address_at(drawing: Drawing, x: float, y: float) -> str:
    """Return the address that lies at a point of a drawing, empty where there is none."""
    point = Rect(x, y, 0.01, 0.01)
    for section in drawing.sections:
        seen = point.moved(-section.x, -section.y)
        for block in section.blocks if section.bounds.touches(seen) else ():
            inside = seen.moved(-block.x, -block.y)
            for mark in block.marks if block.bounds.touches(seen) else ():
                if isinstance(mark, Link) and mark.rect.touches(inside):
                    return mark.url
    return ""


def _pieces(placed: PlacedText, text: str) -> Iterator[tuple[int, ShapedLine, int, int, str]]:
    """Yield where addresses stand: number and shape of the line, first and last character, and the address.

    An address that is longer than a line goes on at the beginning of the next one.
    """
    left = iter(addresses(text))
    url = rest = ""
    for number, line in enumerate(placed.block.lines):
        if rest:
            length = _shared(rest, line.text)
            yield number, line, 0, length, url
            rest = rest[length:] if length and length == len(line.text.rstrip()) else ""
        for found in _ADDRESS.finditer(line.text):
            url = next(left, "")
            length = _shared(url, found[0])
            if length:
                yield number, line, found.start(), found.start() + length, url
            rest = url[length:]


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts share from their beginning."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _area(placed: PlacedText, line: ShapedLine, start: int, end: int, top: float) -> Rect:
    height = placed.block.line_height
    if line.rtl:
        return Rect(placed.x + placed.width - line.width, top, line.width, height)
    left = _x(line, start)
    return Rect(placed.x + left, top, _x(line, end) - left, height)


def _x(line: ShapedLine, character: int) -> float:
    """Return where a character of a line from left to right begins."""
    places = (
        x
        for run in line.runs
        for x, cluster in zip(run.xs, run.clusters, strict=False)
        if cluster >= character
    )
    return min(places, default=line.width)
