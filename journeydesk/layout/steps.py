"""How the steps of paths run among cards, which depends on who sits where, and on no width.

Straight to the neighbour, `over` what is skipped in the row and `back` below it; a `bend` to another row, across the
gap between rows where no bend is free (`cross`), a `drop` to the card above or below, `beside` those in between; and a
`loop` for staying where one is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from journeydesk.layout.geometry import Rect
from journeydesk.layout.tracks import TRACKS, Span, tracks
from journeydesk.model.journey import Path
from journeydesk.record import record

LOOP = (16.0, 46.0)
"""Between which places right of a card's middle a loop stands, clear of what leaves and arrives there."""


@record(frozen=True, slots=True)
class Step:
    """One step and how its line runs; `lift` is how far from the cards, `turn` where a bend changes its row.

    It holds whatever the widths of stages: cards keep their order, and within a stage their distances.
    """

    source: str
    target: str
    paths: tuple[str, ...]
    way: str
    turn: str = ""
    lift: float = TRACKS[0]


@record(frozen=True, slots=True)
class Row:
    """The left edges of the cards at one height, in order."""

    lefts: tuple[float, ...]

    def blocks(self, left: float, right: float) -> bool:
        """Tell whether a card begins between the beginnings of two others."""
        return bisect_left(self.lefts, right) > bisect_right(self.lefts, left)

    def holds(self, x: float, width: float) -> bool:
        """Tell whether a card of a width stands at x."""
        at = bisect_right(self.lefts, x)
        return at > 0 and x < self.lefts[at - 1] + width


Rows = Mapping[float, Row]

Course = tuple[Step, Span | None]
"""A step on the first track, and the part of a gap that it runs along; None for one that runs along none."""

Leg = tuple[str, tuple[str, ...]]
"""The id of a path, and touchpoints that it visits one after the other."""

Takers = Mapping[tuple[str, str], Iterable[str]]
"""The ids of the paths that take each step."""


def steps(paths: Iterable[Path], cards: Mapping[str, Rect]) -> tuple[Step, ...]:
    """Return how the steps of paths run among cards; what is not there is passed by: its neighbours are joined."""
    legs = [(path.id, tuple(filter(cards.__contains__, path.touchpoints))) for path in paths]
    rows: dict[float, list[float]] = defaultdict(list)
    for rect in cards.values():
        rows[rect.y].append(rect.x)
    return on_tracks(courses(takers(legs), cards, in_order(rows)))


def takers(legs: Iterable[Leg]) -> Takers:
    """Return the steps of legs, each with the paths that take it."""
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for path, leg in legs:
        for step in pairwise(leg):
            found[step][path] = None
    return found


def in_order(rows: Mapping[float, Iterable[float]]) -> Rows:
    """Return rows of cards by their heights."""
    return {y: Row(tuple(sorted(lefts))) for y, lefts in rows.items()}


def courses(taken: Takers, cards: Mapping[str, Rect], rows: Rows) -> list[Course]:
    """Return how steps between cards run; `rows` has all cards that stand in between."""
    found: list[Course] = []
    for (source, target), who in taken.items():
        a, b = cards[source], cards[target]
        way = _way(a, b, rows)
        turn = _turn(a, b, rows) if way == "bend" else ""
        found.append((Step(source, target, tuple(who), way, turn), _span(a, b, way)))
    return found


def on_tracks(found: Sequence[Course]) -> tuple[Step, ...]:
    """Return steps, those that run along the same gap side by side on different tracks."""
    lifts = tracks([span for _, span in found])
    # Most steps run along no gap and stay as they were found.
    return tuple(
        [
            step if lift == step.lift else replace(step, lift=lift)
            for (step, _), lift in zip(found, lifts, strict=True)
        ]
    )


def _way(a: Rect, b: Rect, rows: Rows) -> str:
    if a is b:
        return "loop"
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


def _turn(a: Rect, b: Rect, rows: Rows) -> str:
    """Return where a bend changes its row: beside the card whose own row is not free in between."""
    if rows[a.y].blocks(a.x, b.x):
        return "early"
    return "late" if rows[b.y].blocks(a.x, b.x) else "halfway"


def _span(a: Rect, b: Rect, way: str) -> Span | None:
    """Return which part of which gap a step runs along; None for one that runs along none."""
    match way:
        case "loop":
            return (a.y, "above"), a.cx + LOOP[0], a.cx + LOOP[1]
        case "over":
            return (a.y, "above"), a.cx, b.cx
        case "back":
            return (a.y, "below"), b.cx, a.cx
        case "cross":
            left, right = sorted((a.cx, b.cx))
            return (max(a.y, b.y), "above"), left, right
        case _:
            return None
