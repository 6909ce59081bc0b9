"""Cards that lines hold on to where the layout has them end, not only at the middles of their sides."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.pptx.steps import Point, middles, side
from journeydesk.surfaces.pptx.xml import tag

FINE = 100
"""How finely an outline is written: parts of a unit."""

QUARTER = 5_400_000
"""A quarter turn in 60,000ths of a degree."""

OUTWARDS = (3, 2, 1, 0)
"""Where lines leave from the upper, left, lower and right side, in quarter turns."""


@lru_cache(4096)
def held_card(width: float, height: float, radius: float, sites: Sequence[Point]) -> str:
    """Return a rounded rectangle with the sites that every shape has, and others relative to its left upper corner."""
    card = Rect(0, 0, width, height)
    size = {"w": round(width * FINE), "h": round(height * FINE)}
    guides, held = "", ""
    for number, (x, y) in enumerate((*middles(card), *sites)):
        across, down = round(x * FINE), round(y * FINE)
        guides += tag("a:gd", name=f"x{number}", fmla=f"*/ w {across} {size['w']}")
        guides += tag("a:gd", name=f"y{number}", fmla=f"*/ h {down} {size['h']}")
        angle = OUTWARDS[side(card, (x, y))] * QUARTER
        held += tag("a:cxn", tag("a:pos", x=f"x{number}", y=f"y{number}"), ang=angle)
    outline = tag("a:pathLst", tag("a:path", _rounded(card, radius), **size))
    lists = tag("a:gdLst", guides) + "<a:ahLst/>" + tag("a:cxnLst", held)
    return tag("a:custGeom", f"<a:avLst/>{lists}{tag('a:rect', l='l', t='t', r='r', b='b')}{outline}")


def _rounded(card: Rect, radius: float) -> str:
    near, right, bottom = radius, card.w - radius, card.h - radius
    begins = ((0, near, 2), (right, 0, 3), (card.w, bottom, 0), (near, card.h, 1))
    path = ""
    for x, y, turn in begins:
        path += tag("a:lnTo" if path else "a:moveTo", tag("a:pt", x=round(x * FINE), y=round(y * FINE)))
        size = round(radius * FINE)
        path += tag("a:arcTo", wR=size, hR=size, stAng=turn * QUARTER, swAng=QUARTER)
    return path + "<a:close/>"
