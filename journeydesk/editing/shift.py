"""Move many things at once along their rows and to other stages; they keep their order, and paths follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from journeydesk.editing.route import with_lanes
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import AnyElement, Lane
from journeydesk.model.value import evolve

Rearrange = Callable[[Lane, tuple[Stage, ...]], tuple[AnyElement, ...]]


def shifted(row: Sequence[str], wanted: frozenset[str], by: int) -> list[str]:
    """Return a row in which the wanted move one place (-1, 1), or to an end (beyond); they never pass each other."""
    if abs(by) > 1:
        moving, rest = [id for id in row if id in wanted], [id for id in row if id not in wanted]
        return [*moving, *rest] if by < 0 else [*rest, *moving]
    order = list(row) if by < 0 else list(reversed(row))
    for at in range(1, len(order)):
        if order[at] in wanted and order[at - 1] not in wanted:
            order[at - 1], order[at] = order[at], order[at - 1]
    return order if by < 0 else order[::-1]


def shift_elements(document: Document, wanted: Iterable[str], by: int) -> Document:
    """Return the document with elements moved along their stages, each lane by itself."""
    ids = frozenset(wanted)

    def rearrange(lane: Lane, _stages: tuple[Stage, ...]) -> tuple[AnyElement, ...]:
        held = {item.id: item for item in lane.items}
        order = {stage: iter(shifted(row, ids, by)) for stage, row in _rows(lane).items()}
        return tuple(held[next(order[item.stage])] for item in lane.items)

    return _rearranged(document, ids, rearrange)


def may_shift(document: Document, wanted: Iterable[str], by: int) -> bool:
    """Tell whether some of these elements would move along their stages."""
    ids = frozenset(wanted)
    lanes = (lane for journey in document.maps for one in _holding(journey, ids) for lane in one.lanes)
    return any(shifted(row, ids, by) != row for lane in lanes for row in _rows(lane).values())


def _rows(lane: Lane) -> dict[str, list[str]]:
    """Return what stands in each stage of a lane, in its order."""
    rows: dict[str, list[str]] = {}
    for item in lane.items:
        rows.setdefault(item.stage, []).append(item.id)
    return rows


def restage(document: Document, wanted: Iterable[str], by: int) -> Document | None:
    """Return the document with elements in the next open stage (-1: the one before); None when one has none."""
    ids = frozenset(wanted)
    if not may_restage(document, ids, by):
        return None

    def rearrange(lane: Lane, stages: tuple[Stage, ...]) -> tuple[AnyElement, ...]:
        column, beside = {stage.id: index for index, stage in enumerate(stages)}, _beside(stages, by)
        moving = sorted((item for item in lane.items if item.id in ids), key=lambda item: column[item.stage])
        moved = (evolve(item, stage=beside[item.stage]) for item in moving)
        return (*(item for item in lane.items if item.id not in ids), *moved)

    return _rearranged(document, ids, rearrange)


def _beside(stages: tuple[Stage, ...], by: int) -> dict[str, str]:
    """Return for each stage the next open one in a direction; what is collapsed or hidden is passed by."""
    found: dict[str, str] = {}
    open_one = ""
    for stage in stages[::-by]:
        if open_one:
            found[stage.id] = open_one
        if not (stage.collapsed or stage.hidden):
            open_one = stage.id
    return found


def may_restage(document: Document, ids: frozenset[str], by: int) -> bool:
    """Tell whether all of these elements have an open stage beside their own."""
    for journey in document.maps:
        free = _beside(journey.stages, by).keys()
        for lane in (lane for swimlane in _holding(journey, ids) for lane in swimlane.lanes):
            if any(item.id in ids and item.stage not in free for item in lane.items):
                return False
    return True


def _holding(journey: JourneyMap, ids: frozenset[str]) -> Iterable[Swimlane]:
    return (swimlane for swimlane in journey.swimlanes if swimlane.contents.holds_any(ids))


def _rearranged(document: Document, ids: frozenset[str], rearrange: Rearrange) -> Document:
    """Return the document with other rows in the lanes that hold some of the ids, in one go for all of them."""

    def of_map(journey: JourneyMap) -> JourneyMap:
        swimlanes = (_with_rows(one, ids, journey.stages, rearrange) for one in journey.swimlanes)
        return evolve(journey, swimlanes=tuple(swimlanes))

    return evolve(document, maps=tuple(map(of_map, document.maps)))


def _with_rows(
    swimlane: Swimlane, ids: frozenset[str], stages: tuple[Stage, ...], rearrange: Rearrange
) -> Swimlane:
    if not swimlane.contents.holds_any(ids):
        return swimlane
    lanes = tuple(evolve(lane, items=rearrange(lane, stages)) for lane in swimlane.lanes)
    return with_lanes(swimlane, lanes, _moved(swimlane.lanes, lanes, ids), stages)


def _moved(old: Iterable[Lane], new: Iterable[Lane], ids: frozenset[str]) -> Iterator[str]:
    """Yield which have moved: what could not keeps its place on a path that runs otherwise than the map is drawn."""
    before = _places(old)
    yield from (id for id, place in _places(new).items() if id in ids and place != before[id])


def _places(lanes: Iterable[Lane]) -> dict[str, tuple[str, int]]:
    """Return the stage of every element, and the how-many-th of its lane it is there."""
    found: dict[str, tuple[str, int]] = {}
    for lane in lanes:
        count: Counter[str] = Counter()
        for item in lane.items:
            found[item.id] = (item.stage, count[item.stage])
            count[item.stage] += 1
    return found
