"""Fills, pens and outlines as DrawingML has them."""

from __future__ import annotations

from functools import lru_cache

from journeydesk.drawing.primitives import Fill, Gradient, Segment, Stroke
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.pptx.xml import emu, solid, tag

PATH_UNITS = 1000
"""How finely an outline is written: the longer side of its rectangle."""

HEADS = {"sm": 2, "med": 3, "lg": 5}
"""How long and how wide arrow heads can be, in widths of their line."""

THINNEST = 2.0
"""Arrow heads of lines that are thinner are drawn as if they had these points."""

SMALLEST_HEAD = 1.6
"""Points below which an arrow head is left out: programs draw none so small, and nobody would see it."""


def fill(paint: Fill | None, rect: Rect) -> str:
    """Return what fills a shape that covers a rectangle."""
    if paint is None:
        return "<a:noFill/>"
    return solid(paint) if isinstance(paint, str) else _run(paint, rect)


def pen(stroke: Stroke | None, scale: float, arrow: float = 0.0) -> str:
    """Return a line; `scale` is points a unit, `arrow` how long the head at its end is, in units."""
    return _line(stroke, scale, arrow) if stroke else "<a:ln><a:noFill/></a:ln>"


@lru_cache(4096)
def _line(stroke: Stroke, scale: float, arrow: float) -> str:
    parts = [solid(stroke.colour)]
    if stroke.dash:
        on, off = (stroke.dash * 2)[:2]
        dash = tag("a:ds", d=_percent(on / stroke.width), sp=_percent(off / stroke.width))
        parts.append(tag("a:custDash", dash))
    parts.append("<a:round/>")
    if arrow * scale > SMALLEST_HEAD:
        wanted = arrow * scale / max(stroke.width * scale, THINNEST)
        size = min(HEADS, key=lambda name: abs(HEADS[name] - wanted))
        parts.append(tag("a:tailEnd", type="triangle", w=size, len=size))
    width = max(emu(stroke.width * scale), 1)
    return tag("a:ln", "".join(parts), w=width, cap="rnd" if stroke.round else "flat")


def _percent(part: float) -> int:
    return round(part * 100_000)


def _run(gradient: Gradient, rect: Rect) -> str:
    """Return a gradient as it runs over a rectangle, which may show only a part of it."""
    length, height = gradient.bottom - gradient.top, rect.h or 1.0
    places = [rect.y, *(y for y in (gradient.top, gradient.bottom) if rect.y < y < rect.bottom), rect.bottom]
    stops = "".join(
        tag("a:gs", _between(gradient, (y - gradient.top) / length), pos=_percent((y - rect.y) / height))
        for y in places
    )
    return tag("a:gradFill", tag("a:gsLst", stops) + tag("a:lin", ang=5_400_000, scaled=0), rotWithShape=1)


def _between(gradient: Gradient, part: float) -> str:
    part = min(max(part, 0.0), 1.0)
    ends = (bytes.fromhex(colour[1:]) for colour in (gradient.start, gradient.end))
    mixed = (round(a + (b - a) * part) for a, b in zip(*ends, strict=True))
    return tag("a:srgbClr", val="".join(f"{channel:02X}" for channel in mixed))


def preset(name: str, **adjusted: float) -> str:
    """Return a shape that every program knows; values are parts of the shorter side."""
    guides = "".join(tag("a:gd", name=key, fmla=f"val {_percent(part)}") for key, part in adjusted.items())
    return tag("a:prstGeom", tag("a:avLst", guides), prst=name)


def rounded(rect: Rect, radius: float) -> str:
    """Return the shape of a box: a rectangle, a rounded one, or a circle."""
    short = min(rect.w, rect.h)
    if radius <= 0 or short <= 0:
        return preset("rect")
    if radius * 2 >= max(rect.w, rect.h) - 0.01:
        return preset("ellipse")
    return preset("roundRect", adj=min(radius / short, 0.5))


def bounds(outline: tuple[Segment, ...]) -> Rect:
    """Return the rectangle around the points and controls of an outline."""
    xs = [value for segment in outline for value in segment[1::2]]
    ys = [value for segment in outline for value in segment[2::2]]
    left, top = float(min(xs)), float(min(ys))
    return Rect(left, top, float(max(xs)) - left, float(max(ys)) - top)


@lru_cache(4096)
def outlined(outline: tuple[Segment, ...], rect: Rect, filled: bool) -> str:
    """Return an outline as a free form that fills a rectangle; icons share theirs."""
    fine = PATH_UNITS / (max(rect.w, rect.h) or 1.0)
    steps = "".join(_step(segment, rect, fine) for segment in outline)
    closed = {} if filled else {"fill": "none"}
    path = tag("a:path", steps, w=round(rect.w * fine), h=round(rect.h * fine), **closed)
    whole = tag("a:rect", l=0, t=0, r="r", b="b")
    return tag("a:custGeom", f"<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>{whole}{tag('a:pathLst', path)}")


_STEPS = {"M": "a:moveTo", "L": "a:lnTo", "C": "a:cubicBezTo"}


def _step(segment: Segment, rect: Rect, fine: float) -> str:
    if segment[0] == "Z":
        return "<a:close/>"
    pairs = zip(segment[1::2], segment[2::2], strict=True)
    points = (tag("a:pt", x=_at(x, rect.x, fine), y=_at(y, rect.y, fine)) for x, y in pairs)
    return tag(_STEPS[segment[0]], "".join(points))


def _at(value: object, start: float, fine: float) -> int:
    assert isinstance(value, int | float)
    return round((value - start) * fine)


DOWN = 5_400_000
"""A quarter turn in 60,000ths of a degree."""


def shadow(colour: str, distance: float) -> str:
    """Return a sharp shadow `distance` points below a shape."""
    ink = tag("a:srgbClr", val=colour[1:])
    fallen = tag("a:outerShdw", ink, blurRad=0, dist=emu(distance), dir=DOWN, algn="t", rotWithShape=0)
    return tag("a:effectLst", fallen)
