"""Icons as outlines, so that they print as sharp vectors; the glyphs are those of Phosphor in QtAwesome.

QtAwesome itself is never imported: it would bring Qt into the pure core. Only its font file is read.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import Any

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

from journeydesk.drawing.primitives import Segment, Shape
from journeydesk.resources import icon_font_folder

FALLBACK = "circle"

_one_at_a_time = Lock()
"""Exports draw in threads of their own, and a lazy font reads its file while it is asked."""


def icon(name: str, x: float, y: float, size: float, style: str = "fill") -> tuple[Segment, ...]:
    """Return the outline of an icon in a square with its left upper corner at (x, y).

    `style` is fill, bold or "" for regular; an unknown name gives a plain circle.
    """
    return icon_shape(name, x, y, size, "", style).segments


def icon_shape(name: str, x: float, y: float, size: float, fill: str, style: str = "fill") -> Shape:
    """Return an icon as a mark; all marks of an icon share its outline."""
    known = _charmap()
    key = next((k for k in (f"{name}-{style}" if style else name, name) if k in known), FALLBACK)
    return Shape(_outline(key), fill, None, x, y, size)


def icon_names() -> tuple[str, ...]:
    """Return the names of all icons, without their styles."""
    styles = ("-fill", "-bold", "-light", "-thin", "-duotone")
    return tuple(sorted(name for name in _charmap() if not name.endswith(styles)))


@cache
def _charmap() -> dict[str, str]:
    found: dict[str, str] = json.loads(next(icon_font_folder().glob("phosphor-charmap-*.json")).read_bytes())
    return found


@cache
def _font() -> TTFont:
    font = TTFont(next(icon_font_folder().glob("phosphor-[0-9]*.ttf")), lazy=True)
    # To find out what five thousand glyphs are called would take longer than to draw the few that are in use.
    font.setGlyphOrder([str(number) for number in range(font["maxp"].numGlyphs)])
    return font


@cache
def _outline(key: str) -> tuple[Segment, ...]:
    """Return an icon's outline in a unit square, y down."""
    with _one_at_a_time:
        font = _font()
        pen = _SegmentPen(font)
        glyphs = font["glyf"]
        glyphs[font.getBestCmap()[int(_charmap()[key], 16)]].draw(pen, glyphs)
    return tuple(pen.segments)


class _SegmentPen(BasePen):  # type: ignore[misc]
    """Collects an outline; the base class turns quadratic curves into cubic ones."""

    def __init__(self, font: TTFont) -> None:
        super().__init__(font["glyf"])
        self.segments: list[Segment] = []
        self._em = font["head"].unitsPerEm
        self._ascent = font["hhea"].ascent

    def _add(self, verb: str, points: Sequence[tuple[float, float]]) -> None:
        flat: list[Any] = [verb]
        for x, y in points:
            flat += (x / self._em, (self._ascent - y) / self._em)
        self.segments.append(tuple(flat))

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802 - named by fontTools
        self._add("M", [pt])

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._add("L", [pt])

    def _curveToOne(  # noqa: N802
        self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
    ) -> None:
        self._add("C", [pt1, pt2, pt3])

    def _closePath(self) -> None:  # noqa: N802
        self._add("Z", [])
