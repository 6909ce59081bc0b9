"""Outlines that many marks share, icons above all: each goes into the file once, and pages only say where it stands.

A symbol is painted in the colour that is set where it is shown.
"""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import PDFDocument

from journeydesk.drawing.primitives import Segment
from journeydesk.surfaces.pdf import objects

PARTS = 1000
"""Steps into which a unit of an outline is cut: icons are one unit high, and PDF holds few digits."""

MARGIN = 1
"""Parts left free around an outline, so that no rounding cuts into it."""

_OPERATORS = {"M": "%.1f %.1f m", "L": "%.1f %.1f l", "C": "%.1f %.1f %.1f %.1f %.1f %.1f c", "Z": "h"}


class SymbolBook:
    """The outlines of a document, each put in once."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._known: dict[int, tuple[str, tuple[Segment, ...], objects.Ref]] = {}

    def symbol(self, outline: tuple[Segment, ...]) -> str:
        """Return the name of an outline, filled."""
        known = self._known.get(id(outline))
        if known is None:
            # The outline is kept too: its id must not be used again.
            name, made = f"S{len(self._known) + 1}", _filled(self._document, outline)
            known = self._known[id(outline)] = name, outline, made
        return known[0]

    def references(self) -> dict[str, objects.Ref]:
        """Return the symbols by the names that pages use."""
        return {name: made for name, _, made in self._known.values()}


def _filled(document: PDFDocument, outline: tuple[Segment, ...]) -> objects.Ref:
    shares = [(segment[0], [number * PARTS for number in segment[1:]]) for segment in outline]
    path = [_OPERATORS[verb] % tuple(numbers) for verb, numbers in shares]
    entries = {
        "Type": "/XObject",
        "Subtype": "/Form",
        "BBox": _box([number for _, numbers in shares for number in numbers]),
        "Matrix": f"[{1 / PARTS:g} 0 0 {1 / PARTS:g} 0 0]",
    }
    return objects.add_stream(document, " ".join([*path, "f"]).encode("ascii"), entries)


def _box(numbers: list[float]) -> str:
    """Return a box around points given as x, y, x, y ..."""
    xs, ys = numbers[::2] or [0.0], numbers[1::2] or [0.0]
    sides = min(xs) - MARGIN, min(ys) - MARGIN, max(xs) + MARGIN, max(ys) + MARGIN
    return f"[{' '.join(f'{side:.0f}' for side in sides)}]"
