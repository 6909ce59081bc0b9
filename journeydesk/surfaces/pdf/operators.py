"""Marks to PDF operators, one page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import assert_never

from journeydesk.drawing.missing import missing_picture
from journeydesk.drawing.primitives import (
    Box,
    Fill,
    Gradient,
    Line,
    Link,
    Mark,
    Picture,
    Segment,
    Shape,
    Stroke,
    Text,
)
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.pdf.images import PictureBook
from journeydesk.surfaces.pdf.symbols import SymbolBook
from journeydesk.surfaces.pdf.text import Letters

KAPPA = 0.5523
"""How far a cubic curve's handles reach, in radii, to draw a quarter of a circle."""


class Page:
    """The operators of a page, with the colours and pens now set, so that none is set twice."""

    def __init__(
        self, letters: Letters, pictures: PictureBook, symbols: SymbolBook, media: Mapping[str, bytes]
    ) -> None:
        self.out: list[str] = []
        self.gradients: dict[Gradient, str] = {}
        self._letters = letters
        self._pictures = pictures
        self._symbols = symbols
        self._media = media
        self._fill = ""
        self._stroke: Stroke | None = None

    def draw(self, marks: Iterable[Mark]) -> None:
        """Draw marks in this order."""
        for mark in marks:
            self.draw_one(mark)

    def draw_shifted(self, marks: Iterable[Mark], x: float, y: float) -> None:
        """Draw marks with their origin at (x, y); colours and pens stay set."""
        if x or y:
            self.out.append(f"1 0 0 1 {x:.2f} {y:.2f} cm")
        self.draw(marks)
        if x or y:
            self.out.append(f"1 0 0 1 {-x:.2f} {-y:.2f} cm")

    def draw_one(self, mark: Mark) -> None:
        """Draw one mark."""
        match mark:
            case Text():
                self._set_fill(mark.colour)
                self.out.append(self._letters.operators(mark.line, mark.x, mark.y))
            case Box():
                self._paint(_box(mark.rect, mark.radius), mark.fill, mark.stroke)
            case Shape():
                self._shape(mark)
            case Line():
                self._paint(f"{mark.x1:.2f} {mark.y1:.2f} m {mark.x2:.2f} {mark.y2:.2f} l", None, mark.stroke)
            case Picture():
                self._picture(mark)
            case Link():
                pass  # an annotation of the page: see the writer
            case _:
                assert_never(mark)

    def forget(self) -> None:
        """Take no colour or pen for set: the page's state was restored."""
        self._fill, self._stroke = "", None

    def _paint(self, path: str, fill: Fill | None, stroke: Stroke | None) -> None:
        if isinstance(fill, Gradient):
            self.out.append(f"q {path} W n /{self._gradient(fill)} sh Q")
            fill = None
        if fill is not None:
            self._set_fill(fill)
        if stroke is not None:
            self._set_stroke(stroke)
        if fill is not None or stroke is not None:
            self.out.append(f"{path} {'S' if fill is None else 'f' if stroke is None else 'B'}")

    def _shape(self, mark: Shape) -> None:
        """Paint an outline; one that is scaled and filled is an icon's, shared by many marks."""
        if mark.scale == 1.0 or mark.stroke is not None or not isinstance(mark.fill, str):
            self._paint(_outline(mark.segments), mark.fill, mark.stroke)
            return
        self._set_fill(mark.fill)
        place = f"{mark.scale:g} 0 0 {mark.scale:g} {mark.x:.2f} {mark.y:.2f}"
        self.out.append(f"q {place} cm /{self._symbols.symbol(mark.outline)} Do Q")

    def _picture(self, mark: Picture) -> None:
        known = self._pictures.picture(self._media[mark.media]) if mark.media in self._media else None
        if known is None:
            self.draw(missing_picture(mark))
            return
        name, picture = known
        place = covering(mark.rect, picture.width, picture.height)
        matrix = f"{place.w:.2f} 0 0 {-place.h:.2f} {place.x:.2f} {place.bottom:.2f} cm"
        clip = f"{_box(mark.rect, mark.radius)} W n "
        self.out.append(f"q {clip}{matrix} /{name} Do Q")

    def _gradient(self, gradient: Gradient) -> str:
        return self.gradients.setdefault(gradient, f"G{len(self.gradients) + 1}")

    def _set_fill(self, colour: str) -> None:
        if colour != self._fill:
            self._fill = colour
            self.out.append(f"{rgb(colour)} rg")

    def _set_stroke(self, stroke: Stroke) -> None:
        if stroke != self._stroke:
            self._stroke = stroke
            self.out.append(_pen(stroke))


@lru_cache(maxsize=4096)
def rgb(colour: str) -> str:
    """Return a colour `#rrggbb` as three numbers."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3g}" for at in (1, 3, 5))


@lru_cache(maxsize=4096)
def _pen(stroke: Stroke) -> str:
    dash = " ".join(f"{length:g}" for length in stroke.dash)
    return f"{rgb(stroke.colour)} RG {stroke.width:g} w {int(stroke.round)} J [{dash}] 0 d"


def covering(rect: Rect, width: int, height: int) -> Rect:
    """Return where a picture stands that covers a rectangle, undistorted and in the middle."""
    scale = max(rect.w / max(width, 1), rect.h / max(height, 1))
    w, h = width * scale, height * scale
    return Rect(rect.cx - w / 2, rect.cy - h / 2, w, h)


def _box(rect: Rect, radius: float) -> str:
    return _box_path(rect.x, rect.y, rect.w, rect.h, radius)


@lru_cache(maxsize=4096)
def _box_path(x: float, y: float, w: float, h: float, radius: float) -> str:
    """Cards of one size, drawn from their own corner, are the same path again and again."""
    radius = min(radius, w / 2, h / 2)
    if radius <= 0:
        return f"{x:.2f} {y:.2f} {w:.2f} {h:.2f} re"
    right, bottom = x + w, y + h
    near, far = radius, radius * (1 - KAPPA)
    return _ROUNDED % (
        *(x + near, y, right - near, y, right - far, y, right, y + far, right, y + near),
        *(right, bottom - near, right, bottom - far, right - far, bottom, right - near, bottom),
        *(x + near, bottom, x + far, bottom, x, bottom - far, x, bottom - near),
        *(x, y + near, x, y + far, x + far, y, x + near, y),
    )


_ROUNDED = f"%.2f %.2f m {' '.join(['%.2f %.2f l %.2f %.2f %.2f %.2f %.2f %.2f c'] * 4)} h"
_SHAPES = {"M": "%.2f %.2f m", "L": "%.2f %.2f l", "C": "%.2f %.2f %.2f %.2f %.2f %.2f c", "Z": "h"}


def _outline(segments: tuple[Segment, ...]) -> str:
    return " ".join([_SHAPES[segment[0]] % segment[1:] for segment in segments])
