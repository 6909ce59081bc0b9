"""Move whole stages; what happens in them moves along, and so does its place on the paths."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.editing.arrange import reordered
from journeydesk.editing.change import change
from journeydesk.editing.route import Order, reading_order
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.tree import home
from journeydesk.model.value import evolve


def move_stages(document: Document, wanted: Iterable[str], before: str | None) -> Document:
    """Return the document with stages in front of another one (None: last).

    A path that ran from left to right does so again; one that did not keeps its order, for that order was observed.
    """
    ids = tuple(wanted)
    if not ids:
        return document
    journey = home(document, ids[0], JourneyMap)
    stages = reordered(journey.stages, ids, before)
    if stages == journey.stages:
        return document
    swimlanes = tuple(_along(swimlane, journey.stages, stages) for swimlane in journey.swimlanes)
    return change(document, journey.id, stages=stages, swimlanes=swimlanes)


def _along(swimlane: Swimlane, old: Iterable[Stage], new: Iterable[Stage]) -> Swimlane:
    before, after = reading_order(swimlane.lanes, old), reading_order(swimlane.lanes, new)
    return evolve(swimlane, paths=tuple(_sorted(path, before, after) for path in swimlane.paths))


def _sorted(path: Path, before: Order, after: Order) -> Path:
    places = [before[step] for step in path.touchpoints]
    if places != sorted(places):
        return path
    return evolve(path, touchpoints=tuple(sorted(path.touchpoints, key=after.__getitem__)))
