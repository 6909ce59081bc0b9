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


@record(frozen=True, slots=True, eq=False)
class Courses:
    """Steps on the first track, and the parts of gaps that some run along, each behind the step's number."""

    steps: tuple[Step, ...]
    spans: tuple[tuple[int, Span], ...]


Leg = tuple[str, tuple[str, ...]]
"""The id of a path, and touchpoints that it visits one after the other."""

Takers = Mapping[tuple[str, str], Iterable[str]]
"""The ids of the paths that take each step."""


def steps(paths: Iterable[Path], cards: Mapping[str, Rect]) -> tuple[Step, ...]:
    """Return how the steps of paths run among cards; what is not there is passed by: its neighbours are joined."""
    legs = [(path.id, tuple(filter(cards.__contains__, path.touchpoints))) for path in paths]
    found = courses(takers(legs), cards, rows_of(cards))
    return on_tracks(found.steps, found.spans)


def takers(legs: Iterable[Leg]) -> Takers:
    """Return the steps of legs, each with the paths that take it."""
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for path, leg in legs:
        for step in pairwise(leg):
            found[step][path] = None
    return found


def rows_of(cards: Mapping[str, Rect]) -> Rows:
    """Return the rows that cards make."""
    found: dict[float, list[float]] = defaultdict(list)
    for rect in cards.values():
        found[rect.y].append(rect.x)
    return {y: Row(tuple(sorted(lefts))) for y, lefts in found.items()}


def courses(taken: Takers, cards: Mapping[str, Rect], rows: Rows) -> Courses:
    """Return how steps between cards run; `rows` has all cards that stand in between."""
    found: list[Step] = []
    spans: list[tuple[int, Span]] = []
    for (source, target), who in taken.items():
        a, b = cards[source], cards[target]
        way = _way(a, b, rows)
        if span := _span(a, b, way):
            spans.append((len(found), span))
        found.append(Step(source, target, tuple(who), way, _turn(a, b, rows) if way == "bend" else ""))
    return Courses(tuple(found), tuple(spans))


def on_tracks(found: Iterable[Step], spans: Sequence[tuple[int, Span]]) -> tuple[Step, ...]:
    """Return steps, those that run along the same gap side by side on different tracks."""
    placed = list(found)
    for (number, _), lift in zip(spans, tracks([span for _, span in spans]), strict=True):
        placed[number] = replace(placed[number], lift=lift)
    return tuple(placed)


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
