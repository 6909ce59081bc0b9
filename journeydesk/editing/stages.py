"""Move whole stages; what happens in them moves along, and so does its place on the paths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeydesk.editing.arrange import move
from journeydesk.editing.route import reading_order
from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.tree import home
from journeydesk.model.value import Item, evolve


def move_stages(document: Document, wanted: Iterable[str], before: str | None) -> Document:
    """Return the document with stages in front of another one (None: last).

    A path that ran from left to right does so again; one that did not keeps its order, for that order was observed.
    """
    ids = tuple(wanted)
    if not ids:
        return document
    old = home(document, ids[0], JourneyMap)
    document = move(document, ids, before)
    new = home(document, ids[0], JourneyMap)
    if new.stages == old.stages:
        return document
    return rewritten(document, lambda item: _along(item, old, new), [lane.id for lane in new.swimlanes])


def _along(item: Item, old: JourneyMap, new: JourneyMap) -> Item:
    if not isinstance(item, Swimlane) or all(item is not one for one in new.swimlanes):
        return item
    before, after = _order(item, old.stages), _order(item, new.stages)
    return evolve(item, paths=tuple(_sorted(path, before, after) for path in item.paths))


def _order(swimlane: Swimlane, stages: Iterable[Stage]) -> Mapping[str, int]:
    return reading_order(swimlane.lanes, stages)


def _sorted(path: Path, before: Mapping[str, int], after: Mapping[str, int]) -> Path:
    places = [before[step] for step in path.touchpoints]
    if places != sorted(places):
        return path
    return evolve(path, touchpoints=tuple(sorted(path.touchpoints, key=after.__getitem__)))
