"""The steps of paths between cards: straight to the neighbour, bent to another row, over what is skipped, or back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from journeydesk.layout.boxes import Connector
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CARD_GAP, CONNECTOR_Y
from journeydesk.model.journey import Path

LIFT = 12.0  # how far a line passes above or below the cards it goes around


def connectors(paths: Iterable[Path], cards: Mapping[str, Rect]) -> tuple[Connector, ...]:
    """Return every step that some path takes, once, with the paths that take it."""
    takers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in paths:
        # What is not on the map is passed by: its neighbours are joined.
        for step in pairwise(touchpoint for touchpoint in path.touchpoints if touchpoint in cards):
            takers[step].append(path.id)
    rows = _rows(cards)
    return tuple(
        _connector(source, target, tuple(dict.fromkeys(who)), cards, rows)
        for (source, target), who in takers.items()
        if source != target
    )


def _rows(cards: Mapping[str, Rect]) -> dict[float, list[float]]:
    rows: dict[float, list[float]] = defaultdict(list)
    for rect in cards.values():
        rows[rect.y].append(rect.x)
    return {y: sorted(xs) for y, xs in rows.items()}


def _connector(
    source: str,
    target: str,
    paths: tuple[str, ...],
    cards: Mapping[str, Rect],
    rows: Mapping[float, list[float]],
) -> Connector:
    a, b = cards[source], cards[target]
    y1, y2 = a.y + CONNECTOR_Y, b.y + CONNECTOR_Y
    if b.x < a.right:
        return Connector(source, target, "back", a.cx, a.bottom, b.cx, b.bottom, LIFT, paths)
    if a.y != b.y:
        return Connector(source, target, "bend", a.right, y1, b.x, y2, 0.0, paths, _turn(a, b, rows))
    if _between(a, b, rows[a.y]):
        return Connector(source, target, "over", a.cx, a.y, b.cx, b.y, LIFT, paths)
    return Connector(source, target, "straight", a.right, y1, b.x, y2, 0.0, paths)


def _turn(a: Rect, b: Rect, rows: Mapping[float, list[float]]) -> float:
    """Return the x where a bend changes its row: beside the card whose own row is not free in between."""
    if _between(a, b, rows[a.y]):
        return a.right + CARD_GAP / 2
    if _between(a, b, rows[b.y]):
        return b.x - CARD_GAP / 2
    return (a.right + b.x) / 2


def _between(a: Rect, b: Rect, row: list[float]) -> bool:
    """Tell whether a row has a card between two others."""
    return bisect_left(row, b.x) > bisect_right(row, a.x)
