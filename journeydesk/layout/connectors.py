"""The steps of paths between cards, each a line of corners that goes around the cards it does not mean.

Straight to the neighbour, `over` what is skipped in the row and `back` below it; a `bend` to another row, across the
gap between rows where no bend is free (`cross`), a `drop` to the card above or below, `beside` those in between; and a
`loop` for staying where one is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import pairwise

from journeydesk.layout.boxes import Connector
from journeydesk.layout.curve import Point
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CARD_GAP, CARD_W, CONNECTOR_Y
from journeydesk.layout.tracks import TRACKS, Span, tracks
from journeydesk.model.journey import Path
from journeydesk.record import record

ASIDE = 8.0
"""How far from a card's middle lines leave and arrive above and below it, so that the two do not meet."""

LOOP = (16.0, 46.0)
"""Between which places right of a card's middle a loop stands, clear of what leaves and arrives there."""


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


REACH = CARD_W + 2 * CARD_GAP
"""No line reaches further from the middles of its two cards."""

Rows = Mapping[float, Row]
Run = tuple[str, str, Span | None]
"""The way of a step, where a bend turns, and the part of a gap that it runs along."""

STRAIGHT: Run = ("straight", "", None)


@record(frozen=True, slots=True)
class Step:
    """One step and how its line runs; `lift` is how far from the cards, `turn` where a bend changes its row.

    It holds whatever the widths of stages: cards keep their order, and within a stage their distances.
    """

    source: str
    target: str
    paths: tuple[str, ...]
    way: str
    turn: str
    lift: float


def connectors(paths: Iterable[Path], cards: Mapping[str, Rect]) -> tuple[Connector, ...]:
    """Return every step that some path takes, once, with the paths that take it."""
    lowest: dict[float, float] = {}
    for rect in cards.values():
        lowest[rect.y] = max(rect.bottom, lowest.get(rect.y, 0.0))
    return tuple(lines(steps(paths, cards), cards, lowest))


def steps(paths: Iterable[Path], cards: Mapping[str, Rect]) -> tuple[Step, ...]:
    """Return how the steps of paths run among cards."""
    takers, rows, onward = _takers(paths, cards), _rows(cards), _onward(cards)
    # Most steps lead on to the next card: of these, nothing else needs to be found out.
    runs = [STRAIGHT if onward.get(a) == b else _run(cards[a], cards[b], rows) for a, b in takers]
    lifts = tracks([span for _, _, span in runs])
    return tuple(
        Step(source, target, tuple(who), way, turn, lift)
        for ((source, target), who), (way, turn, _), lift in zip(takers.items(), runs, lifts, strict=True)
    )


def _takers(paths: Iterable[Path], cards: Container[str]) -> dict[tuple[str, str], list[str]]:
    """Return who takes each step; what is not on the map is passed by: its neighbours are joined."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in paths:
        for step in dict.fromkeys(pairwise(filter(cards.__contains__, path.touchpoints))):
            found[step].append(path.id)
    return found


def crossing(steps: Iterable[Step], centres: Mapping[str, float], area: Rect) -> Iterator[Step]:
    """Yield at least the steps whose lines touch an area, by the middles of their cards."""
    left, right = area.x - REACH, area.right + REACH
    for step in steps:
        a, b = centres[step.source], centres[step.target]
        if (a < right or b < right) and (a > left or b > left):
            yield step


def extent(step: Step, a: float, b: float) -> tuple[float, float]:
    """Return from where to where the line of a step goes, by the middles of its cards."""
    left, right = min(a, b), max(a, b)
    match step.way:
        case "straight" | "bend":
            return a + CARD_W / 2, b - CARD_W / 2
        case "beside":
            return left + CARD_W / 2, right + CARD_W / 2 + CARD_GAP / 2
        case "drop":
            return a - ASIDE, a + ASIDE
        case "loop":
            return a + LOOP[0], a + LOOP[1]
        case _:
            return left, right


def lines(
    steps: Iterable[Step], cards: Mapping[str, Rect], lowest: Mapping[float, float]
) -> Iterator[Connector]:
    """Yield the lines of steps; `lowest` is where the cards of each row end."""
    for step in steps:
        corners = _corners(step, cards[step.source], cards[step.target], lowest)
        yield Connector(step.source, step.target, step.way, corners, step.paths)


def _rows(cards: Mapping[str, Rect]) -> Rows:
    found: dict[float, list[float]] = defaultdict(list)
    for rect in cards.values():
        found[rect.y].append(rect.x)
    return {y: Row(tuple(sorted(lefts))) for y, lefts in found.items()}


def _onward(cards: Mapping[str, Rect]) -> dict[str, str]:
    """Return the next card of the same row after each that does not reach into it."""
    ordered = sorted([(rect.y, rect.x, rect.w, id) for id, rect in cards.items()])
    return {a: b for (y, x, w, a), (low, right, _, b) in pairwise(ordered) if y == low and x + w <= right}


def _run(a: Rect, b: Rect, rows: Rows) -> Run:
    """Return how the line of a step runs from card `a` to card `b`."""
    way = _way(a, b, rows)
    return way, _turn(a, b, rows) if way == "bend" else "", _span(a, b, way)


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


def _corners(step: Step, a: Rect, b: Rect, lowest: Mapping[float, float]) -> tuple[Point, ...]:
    """Return the line from card `a` to card `b`; `lowest` is where the cards of each row end."""
    y1, y2 = a.y + CONNECTOR_Y, b.y + CONNECTOR_Y
    match step.way:
        case "straight":
            return (a.right, y1), (b.x, y2)
        case "bend":
            return _around((a.right, y1), (b.x, y2), x=_bend(a, b, step.turn))
        case "beside":
            return _around((a.right, y1), (b.right, y2), x=max(a.right, b.right) + CARD_GAP / 2)
        case "drop":
            down = b.y > a.y
            x = a.cx + (-ASIDE if down else ASIDE)
            return (x, a.bottom if down else a.y), (x, b.y if down else b.bottom)
        case "loop":
            return _over((a.cx + LOOP[1], a.y), (a.cx + LOOP[0], a.y), y=a.y - step.lift)
        case "over":
            return _over((a.cx + ASIDE, a.y), (b.cx - ASIDE, b.y), y=a.y - step.lift)
        case "back":
            return _over((a.cx - ASIDE, a.bottom), (b.cx + ASIDE, b.bottom), y=lowest[a.y] + step.lift)
        case _:
            return _across(a, b, step.lift)


def _bend(a: Rect, b: Rect, turn: str) -> float:
    if turn == "early":
        return a.right + CARD_GAP / 2
    return b.x - CARD_GAP / 2 if turn == "late" else (a.right + b.x) / 2


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


DEEPEST = max(TRACKS)
"""How far a line passes above or below the cards it goes around, at most."""
