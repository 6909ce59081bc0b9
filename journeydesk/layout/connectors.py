"""The steps of paths between cards, each a line of corners that goes around the cards it does not mean.

Straight to the neighbour, `over` what is skipped in the row and `back` below it; a `bend` to another row, across the
gap between rows where no bend is free (`cross`), a `drop` to the card above or below, `beside` those in between; and a
`loop` for staying where one is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from journeydesk.layout.boxes import Connector
from journeydesk.layout.curve import Point
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CARD_GAP, CONNECTOR_Y
from journeydesk.layout.tracks import TRACKS, Span, tracks
from journeydesk.model.journey import Path

ASIDE = 8.0
"""How far from a card's middle lines leave and arrive above and below it, so that the two do not meet."""

LOOP = (16.0, 46.0)
"""Between which places right of a card's middle a loop stands, clear of what leaves and arrives there."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cards at one height: their left edges in order, and the lowest end among them."""

    lefts: tuple[float, ...]
    bottom: float

    def blocks(self, left: float, right: float) -> bool:
        """Tell whether a card begins between the beginnings of two others."""
        return bisect_left(self.lefts, right) > bisect_right(self.lefts, left)

    def holds(self, x: float, width: float) -> bool:
        """Tell whether a card of a width stands at x."""
        at = bisect_right(self.lefts, x)
        return at > 0 and x < self.lefts[at - 1] + width


Rows = Mapping[float, Row]


@dataclass(frozen=True, slots=True)
class _Step:
    """One step before its line is known: from card `a` to card `b` by a way."""

    source: str
    target: str
    paths: tuple[str, ...]
    way: str
    a: Rect
    b: Rect


def connectors(paths: Iterable[Path], cards: Mapping[str, Rect]) -> tuple[Connector, ...]:
    """Return every step that some path takes, once, with the paths that take it."""
    takers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in paths:
        # What is not on the map is passed by: its neighbours are joined.
        for step in pairwise(touchpoint for touchpoint in path.touchpoints if touchpoint in cards):
            takers[step].append(path.id)
    rows = _rows(cards)
    steps = [
        _step(source, target, tuple(dict.fromkeys(who)), cards, rows)
        for (source, target), who in takers.items()
    ]
    lifts = tracks([_span(step) for step in steps])
    return tuple(
        Connector(step.source, step.target, step.way, _corners(step, lift, rows), step.paths)
        for step, lift in zip(steps, lifts, strict=True)
    )


def _rows(cards: Mapping[str, Rect]) -> dict[float, Row]:
    found: dict[float, list[Rect]] = defaultdict(list)
    for rect in cards.values():
        found[rect.y].append(rect)
    return {
        y: Row(tuple(sorted(rect.x for rect in row)), max(rect.bottom for rect in row))
        for y, row in found.items()
    }


def _step(source: str, target: str, paths: tuple[str, ...], cards: Mapping[str, Rect], rows: Rows) -> _Step:
    a, b = cards[source], cards[target]
    return _Step(source, target, paths, "loop" if source == target else _way(a, b, rows), a, b)


def _way(a: Rect, b: Rect, rows: Rows) -> str:
    if a.y == b.y:
        if b.x < a.right:
            return "back"
        return "over" if rows[a.y].blocks(a.x, b.x) else "straight"
    if a.x < b.right and b.x < a.right:
        return "beside" if _between_rows(a, b, rows) else "drop"
    if b.x < a.right or (rows[a.y].blocks(a.x, b.x) and rows[b.y].blocks(a.x, b.x)):
        return "cross"
    return "bend"


def _between_rows(a: Rect, b: Rect, rows: Rows) -> bool:
    """Tell whether a card stands between two that are one above the other."""
    low, high = sorted((a.y, b.y))
    return any(low < y < high and row.holds(a.cx, a.w) for y, row in rows.items())


def _span(step: _Step) -> Span | None:
    """Return which part of which gap a step runs along; None for one that runs along none."""
    match step.way:
        case "loop":
            return (step.a.y, "above"), step.a.cx + LOOP[0], step.a.cx + LOOP[1]
        case "over":
            return (step.a.y, "above"), step.a.cx, step.b.cx
        case "back":
            return (step.a.y, "below"), step.b.cx, step.a.cx
        case "cross":
            left, right = sorted((step.a.cx, step.b.cx))
            return (max(step.a.y, step.b.y), "above"), left, right
        case _:
            return None


def _corners(step: _Step, lift: float, rows: Rows) -> tuple[Point, ...]:
    a, b = step.a, step.b
    y1, y2 = a.y + CONNECTOR_Y, b.y + CONNECTOR_Y
    match step.way:
        case "straight":
            return (a.right, y1), (b.x, y2)
        case "bend":
            return _around((a.right, y1), (b.x, y2), x=_turn(a, b, rows))
        case "beside":
            return _around((a.right, y1), (b.right, y2), x=max(a.right, b.right) + CARD_GAP / 2)
        case "drop":
            down = b.y > a.y
            x = a.cx + (-ASIDE if down else ASIDE)
            return (x, a.bottom if down else a.y), (x, b.y if down else b.bottom)
        case "loop":
            return _over((a.cx + LOOP[1], a.y), (a.cx + LOOP[0], a.y), y=a.y - lift)
        case "over":
            return _over((a.cx + ASIDE, a.y), (b.cx - ASIDE, b.y), y=a.y - lift)
        case "back":
            return _over((a.cx - ASIDE, a.bottom), (b.cx + ASIDE, b.bottom), y=rows[a.y].bottom + lift)
        case _:
            return _across(a, b, lift)


def _across(a: Rect, b: Rect, lift: float) -> tuple[Point, ...]:
    """Return a line along the gap above the lower of two cards in different rows."""
    aside = ASIDE if b.cx > a.cx else -ASIDE
    if b.y > a.y:
        return _over((a.cx + aside, a.bottom), (b.cx - aside, b.y), y=b.y - lift)
    return _over((a.cx + aside, a.y), (b.cx - aside, b.bottom), y=a.y - lift)


def _over(start: Point, end: Point, *, y: float) -> tuple[Point, ...]:
    return start, (start[0], y), (end[0], y), end


def _around(start: Point, end: Point, *, x: float) -> tuple[Point, ...]:
    return start, (x, start[1]), (x, end[1]), end


def _turn(a: Rect, b: Rect, rows: Rows) -> float:
    """Return the x where a bend changes its row: beside the card whose own row is not free in between."""
    if rows[a.y].blocks(a.x, b.x):
        return a.right + CARD_GAP / 2
    if rows[b.y].blocks(a.x, b.x):
        return b.x - CARD_GAP / 2
    return (a.right + b.x) / 2


DEEPEST = max(TRACKS)
"""How far a line passes above or below the cards it goes around, at most."""
