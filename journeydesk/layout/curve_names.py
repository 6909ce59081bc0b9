"""Names at the right ends of curves, which tell them apart without a word about colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from journeydesk.layout.boxes import Curve, CurveName
from journeydesk.layout.context import Context
from journeydesk.layout.curve import height_at
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import SMALL
from journeydesk.layout.text import PlacedText
from journeydesk.model.journey import Path

SWATCH = 14.0
"""How long the piece of line before a name is, its gap included."""

WIDEST, NARROWEST = 116.0, 56.0
LONGEST = 36
"""Letters; a name is a label here, and told in full where its path is."""

BESIDE = 12.0
"""How far right of its last point a curve has its name."""

NIB = 4.0
"""How near a name may come to a line."""

ROOMY = 3
"""With more curves than these, every name has only one line."""


def curve_names(
    curves: Sequence[Curve], paths: Iterable[Path], area: Rect, context: Context
) -> tuple[CurveName, ...]:
    """Return the names of several curves in a lane, none for a single one."""
    if len(curves) < 2:
        return ()
    said = {path.id: path.name or f"{context.words.path} {n}" for n, path in enumerate(paths, 1)}
    named = names_at_ends([(curve, said[curve.path or ""]) for curve in curves], area, context)
    return tuple(CurveName(curve.path, text) for curve, text in named)


def names_at_ends(
    said: Sequence[tuple[Curve, str]], area: Rect, context: Context
) -> Iterator[tuple[Curve, PlacedText]]:
    """Yield the names of curves, each at the end of its own, from top to bottom, as the eye finds them.

    No name covers a point or another name; what finds no room in a crowd has none, nor has a curve without points.
    """
    said = [(curve, name) for curve, name in said if curve.points]
    taken = [Rect(p.x - 7, p.y - 7, 14, 14) for curve, _ in said for p in curve.points]
    taken += _lines([curve for curve, _ in said])
    for curve, name in sorted(said, key=lambda one: _end(one[0])):
        wanted = _text(curve, shortened(name), area, context, wraps=len(said) <= ROOMY)
        if (text := _in_room(wanted, area, taken)) is not None:
            yield curve, text
            taken.append(_reach(text))


def _lines(curves: Sequence[Curve]) -> Iterator[Rect]:
    """Yield where curves run on beside the ends of others, as far as names reach."""
    for curve in curves:
        points = [(point.x, point.y) for point in curve.points]
        for end in {other.points[-1].x for other in curves}:
            x, last = end + BESIDE, min(end + BESIDE + SWATCH + WIDEST, points[-1][0])
            while x < last:
                yield Rect(x - NIB, height_at(points, x) - NIB, 2 * NIB, 2 * NIB)
                x += 2 * NIB


def shortened(name: str, most: int = LONGEST) -> str:
    """Return a name as it is, or its beginning."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def _end(curve: Curve) -> float:
    return curve.points[-1].y


def _text(curve: Curve, name: str, area: Rect, context: Context, *, wraps: bool) -> PlacedText:
    """Return a name as near to the end of its curve as the lane allows."""
    left = curve.points[-1].x + BESIDE + SWATCH
    width = min(max(area.right - 4 - left, NARROWEST), WIDEST)
    text = context.text("", name, SMALL, min(left, area.right - 4 - width), 0, width, "normal")
    while not wraps and len(text.block.lines) > 1:
        name = shortened(name, len(name) - 2)
        text = replace(text, block=context.shaper.shape(name, SMALL, width))
    y = _end(curve) - text.block.height / 2
    return replace(text, width=min(width, text.block.width + 1), y=y)


def _in_room(text: PlacedText, area: Rect, taken: Iterable[Rect]) -> PlacedText | None:
    column = Rect(text.x - SWATCH, area.y, text.width + SWATCH, area.h)
    obstacles = [one for one in taken if one.touches(column)]
    for y in _heights(text.y, area, text.block.height):
        moved = replace(text, y=y)
        if not any(_reach(moved).touches(one) for one in obstacles):
            return moved
    return None


def _reach(text: PlacedText) -> Rect:
    """Return the area of a name and the piece of line before it."""
    return Rect(text.x - SWATCH, text.y, text.width + SWATCH, text.block.height)


def _heights(wanted: float, area: Rect, height: float) -> Iterator[float]:
    """Yield places from the wanted one outwards, up and down in turn, as far as the lane reaches."""
    top, bottom = area.y + 4, area.bottom - 4 - height
    start = min(max(wanted, top), bottom)
    for step in range(int(area.h / 2)):
        for y in {start - 2 * step, start + 2 * step}:
            if top <= y <= bottom:
                yield y
