"""Marks to elements of an SVG.

A drawing may be written together with its twin, the same map in other colours: where the two differ stands a variable,
and whoever shows the file says which of the two it has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, assert_never, cast

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
from journeydesk.surfaces.addresses import safe_address
from journeydesk.surfaces.svg.pictures import PictureBook
from journeydesk.surfaces.svg.text import Lettering
from journeydesk.surfaces.svg.xml import escaped, number


class Inks:
    """The pairs of colours of a file, by their variables."""

    def __init__(self) -> None:
        self.pairs: dict[tuple[str, str], str] = {}

    def ink(self, colour: str, twin: str) -> str:
        """Return a colour, or the variable that stands for two."""
        if colour == twin:
            return colour
        return f"var({self.pairs.setdefault((colour, twin), f'--c{len(self.pairs) + 1}')})"


class Pen:
    """Writes the marks of one drawing; `prefix` begins all ids."""

    def __init__(self, lettering: Lettering, media: Mapping[str, bytes], inks: Inks, prefix: str) -> None:
        self._lettering = lettering
        self._pictures = PictureBook(media, prefix)
        self._inks = inks
        self._prefix = prefix
        self._gradients: dict[tuple[Gradient, Gradient], str] = {}
        self._symbols: dict[int, tuple[str, tuple[Segment, ...]]] = {}
        self._paints: dict[tuple[Fill | Stroke | None, ...], str] = {}

    def element(self, mark: Mark, twin: Mark) -> str:
        """Return what shows a mark."""
        other = cast("Any", twin)  # of the same kind: a twin differs in colours alone
        match mark:
            case Text():
                ink = self._inks.ink(mark.colour, other.colour)
                return self._lettering.element(mark.line, mark.x, mark.y, ink)
            case Box():
                return _box(mark, self._paint(mark.fill, mark.stroke, other.fill, other.stroke))
            case Shape():
                return self._shape(mark, self._paint(mark.fill, mark.stroke, other.fill, other.stroke))
            case Line():
                ends = (mark.x1, mark.y1, mark.x2, mark.y2)
                return _LINE % (*map(number, ends), self._paint(None, mark.stroke, None, other.stroke))
            case Picture():
                instead = (self.element(part, part) for part in missing_picture(mark))
                return self._pictures.element(mark) or "".join(instead)
            case Link():
                return _link(mark)
            case _:
                assert_never(mark)

    def definitions(self) -> Iterator[str]:
        """Yield what the elements refer to."""
        for (gradient, twin), name in self._gradients.items():
            start, end = self._inks.ink(gradient.start, twin.start), self._inks.ink(gradient.end, twin.end)
            run = f'x1="0" y1="{number(gradient.top)}" x2="0" y2="{number(gradient.bottom)}"'
            yield (
                f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" {run}>'
                f'<stop offset="0" stop-color="{start}"/><stop offset="1" stop-color="{end}"/></linearGradient>'
            )
        for name, outline in self._symbols.values():
            yield f'<path id="{name}" d="{_path(outline, 1000)}"/>'
        yield from self._pictures.definitions()
        yield from self._lettering.definitions()

    def _shape(self, mark: Shape, paint: str) -> str:
        """Show an outline; one that is scaled and filled is an icon's, shared by many marks."""
        if mark.scale == 1.0 or mark.stroke is not None or not isinstance(mark.fill, str):
            return f'<path d="{_path(mark.segments)}"{paint}/>'
        # The outline is kept too: its id must not be used again.
        known = self._symbols.setdefault(
            id(mark.outline), (f"{self._prefix}i{len(self._symbols) + 1}", mark.outline)
        )
        place = f"translate({number(mark.x)} {number(mark.y)}) scale({mark.scale / 1000:.6g})"
        return f'<use xlink:href="#{known[0]}" transform="{place}"{paint}/>'

    def _paint(
        self, fill: Fill | None, stroke: Stroke | None, twin_fill: Fill | None, twin_stroke: Stroke | None
    ) -> str:
        key = fill, stroke, twin_fill, twin_stroke
        found = self._paints.get(key)
        if found is None:
            filled = f' fill="{self._fill(fill, twin_fill or fill)}"' if fill is not None else ""
            found = filled + (self._stroke(stroke, twin_stroke or stroke) if stroke is not None else "")
            self._paints[key] = found
        return found

    def _fill(self, fill: Fill, twin: Fill | None) -> str:
        if isinstance(fill, Gradient):
            pair = fill, twin if isinstance(twin, Gradient) else fill
            return f"url(#{self._gradients.setdefault(pair, f'{self._prefix}g{len(self._gradients) + 1}')})"
        return self._inks.ink(fill, twin if isinstance(twin, str) else fill)

    def _stroke(self, stroke: Stroke, twin: Stroke) -> str:
        width = f' stroke-width="{number(stroke.width)}"' if stroke.width != 1 else ""
        dash = f' stroke-dasharray="{" ".join(map(number, stroke.dash))}"' if stroke.dash else ""
        ends = ' stroke-linecap="round"' if stroke.round else ""
        return f' stroke="{self._inks.ink(stroke.colour, twin.colour)}"{width}{dash}{ends}'


_LINE = '<line x1="%s" y1="%s" x2="%s" y2="%s"%s/>'


def _box(mark: Box, paint: str) -> str:
    rect = mark.rect
    sides = f'x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.w)}" height="{number(rect.h)}"'
    radius = min(mark.radius, rect.w / 2, rect.h / 2)
    round_off = f' rx="{number(radius)}"' if radius > 0 else ""
    return f"<rect {sides}{round_off}{paint}/>"


def _link(mark: Link) -> str:
    address = safe_address(mark.url)
    if address is None:
        return ""
    area = _box(Box(mark.rect), ' fill="none" pointer-events="all"')
    return f'<a xlink:href="{escaped(address)}" target="_blank" rel="noopener noreferrer">{area}</a>'


@lru_cache(4096)
def _path(outline: tuple[Segment, ...], scale: float = 1.0) -> str:
    """Return an outline as SVG writes it; a scale keeps the digits of icons, which are one unit high."""
    return "".join(
        segment[0] + " ".join([number(value * scale) for value in segment[1:]]) for segment in outline
    )
