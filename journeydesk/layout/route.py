"""A path told step by step: which lines it takes, and which number each of its visits has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from journeydesk.layout.boxes import Connector, MapLayout, SwimlaneBand
from journeydesk.layout.connectors import connectors
from journeydesk.layout.curve import Point
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Route, Visit
from journeydesk.model.journey import Path
from journeydesk.model.lanes import Touchpoint


def route_of(layout: MapLayout, path: str) -> Route | None:
    """Return the route of a path of the map, None when the map has no such path."""
    for top, band in layout.placed_bands():
        found = next((one for one in band.swimlane.paths if one.id == path), None)
        if found:
            lines = (one.corners for one in band.connectors if path in one.paths)
            visits = _visits(found.touchpoints, card_rects(band), top)
            return Route(_moved(lines, top), visits, colour=found.colour or "")
    return None


def route_through(layout: MapLayout, steps: tuple[str, ...], hand: Point) -> Route:
    """Return the route through touchpoints of one swimlane, with a line from the last one to the hand."""
    for top, band in layout.placed_bands():
        if steps and steps[0] in band.swimlane.contents.touchpoints:
            cards = card_rects(band)
            lines = (one.corners for one in connectors([Path(id="-", touchpoints=steps)], cards))
            last = [cards[step].moved(0, top) for step in steps if step in cards][-1:]
            tails = tuple((_edge(rect, hand), hand) for rect in last)
            return Route(_moved(lines, top), _visits(steps, cards, top), tails)
    return Route((), ())


def detour(layout: MapLayout, step: Connector, hand: Point) -> Route:
    """Return the two lines into which a step is pulled apart by the hand."""
    for top, band in layout.placed_bands():
        if step.source in band.swimlane.contents.touchpoints:
            cards = card_rects(band)
            source, target = (cards[id].moved(0, top) for id in (step.source, step.target))
            return Route((), (), ((_edge(source, hand), hand), (hand, _edge(target, hand))))
    return Route((), ())


def card_rects(band: SwimlaneBand) -> dict[str, Rect]:
    """Return where the touchpoints of a swimlane stand, relative to its top."""
    return {
        placed.element.id: placed.rect
        for lane in band.lanes
        for placed in lane.items
        if isinstance(placed.element, Touchpoint)
    }


def _visits(steps: Iterable[str], cards: Mapping[str, Rect], top: float) -> tuple[Visit, ...]:
    """Return the visits to cards; what is hidden or folded away has a number all the same, and no place."""
    numbers: dict[str, list[str]] = defaultdict(list)
    for number, step in enumerate(steps, 1):
        if step in cards:
            numbers[step].append(str(number))
    return tuple(Visit(cards[step].moved(0, top), ", ".join(found)) for step, found in numbers.items())


def _moved(lines: Iterable[tuple[Point, ...]], top: float) -> tuple[tuple[Point, ...], ...]:
    return tuple(tuple((x, y + top) for x, y in corners) for corners in lines)


def _edge(rect: Rect, hand: Point) -> Point:
    """Return the point of a card's edge that is nearest to the hand, or its middle when the hand is inside."""
    x, y = hand
    if rect.holds(x, y):
        return rect.cx, rect.cy
    return min(max(x, rect.x), rect.right), min(max(y, rect.y), rect.bottom)
