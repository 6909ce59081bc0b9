"""The lines of steps between cards: corners that go around the cards a step does not mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeydesk.layout.boxes import Connector
from journeydesk.layout.curve import Point
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CARD_GAP, CARD_W, CONNECTOR_Y
from journeydesk.layout.steps import LOOP, Step, steps
from journeydesk.layout.tracks import TRACKS
from journeydesk.model.journey import Path

ASIDE = 8.0
"""How far from a card's middle lines leave and arrive above and below it, so that the two do not meet."""

REACH = CARD_W + 2 * CARD_GAP
"""No line reaches further from the middles of its two cards."""


def connectors(paths: Iterable[Path], cards: Mapping[str, Rect]) -> tuple[Connector, ...]:
    """Return every step that some path takes, once, with the paths that take it."""
    lowest: dict[float, float] = {}
    for rect in cards.values():
        lowest[rect.y] = max(rect.bottom, lowest.get(rect.y, 0.0))
    return tuple(lines(steps(paths, cards), cards, lowest))


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
