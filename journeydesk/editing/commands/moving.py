"""Move what is selected along its row, to other stages and other lanes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from journeydesk.editing.arrange import move, siblings_of
from journeydesk.editing.commands.command import Asks, Command, Perform, changed
from journeydesk.editing.feeling import slid, slide
from journeydesk.editing.place import Slot, move_groups
from journeydesk.editing.shift import may_restage, may_shift, restage, shift_elements, shifted
from journeydesk.editing.stages import move_stages
from journeydesk.editing.state import EditorState
from journeydesk.model.document import Document
from journeydesk.model.journey import Stage, Swimlane
from journeydesk.model.lanes import ArcPoint, Element, EmotionPoint, Lane
from journeydesk.model.track import Track
from journeydesk.model.tree import HOLDS, accepts, find
from journeydesk.model.value import Item

SLIDE = 0.05
"""How far through its stage a key moves a free point."""

POINTS = (EmotionPoint, ArcPoint)
"""What slides through its stage and stands in no row."""

FAR = 1_000_000
"""Further than any row is long."""


def shift(by: int) -> Perform:
    """Return the command that moves what is selected along its row, free points a little in their stages."""

    def perform(state: EditorState) -> EditorState | None:
        items = state.chosen
        if items and len(items) == len(state.chosen_elements):
            return changed(state, state.edited(_shifted_elements(state.document, state.chosen_elements, by)))
        if items and len({type(item) for item in items}) == 1:
            return _shift_row(state, [item.id for item in items], by)
        return None

    return perform


def _can_shift(by: int) -> Asks:
    def asks(state: EditorState) -> bool:
        items = state.chosen_elements
        if not items or len(items) < len(state.chosen):
            return shift(by)(state) is not None
        if any(slid(item, by * SLIDE) is not item for item in items):
            return True
        return may_shift(state.document, [item.id for item in items if not isinstance(item, POINTS)], by)

    return asks


def _shifted_elements(document: Document, items: Iterable[Item], by: int) -> Document:
    points = [item.id for item in items if isinstance(item, POINTS)]
    others = [item.id for item in items if not isinstance(item, POINTS)]
    document = slide(document, points, by * SLIDE)
    return shift_elements(document, others, by) if others else document


def _shift_row(state: EditorState, ids: Sequence[str], by: int) -> EditorState | None:
    """Move stages, swimlanes, lanes or entries that stand in one row, one run after the other."""
    seen = (item for item in siblings_of(state.document, ids[0]) if item.id in ids or not _is_hidden(item))
    row = [item.id for item in seen]
    if not set(ids) <= set(row):
        return None
    order = shifted(row, frozenset(ids), by)
    document = state.document
    for run, before in _runs(order, ids):
        is_stage = isinstance(find(document, run[0]), Stage)
        document = move_stages(document, run, before) if is_stage else move(document, run, before)
    return changed(state, state.edited(document))


def _is_hidden(item: Item) -> bool:
    return isinstance(item, Track) and item.hidden


def _runs(order: Sequence[str], ids: Iterable[str]) -> Iterable[tuple[list[str], str | None]]:
    """Yield the wanted that stand together in an order, and what comes behind them, the last run first."""
    wanted, run, before = set(ids), list[str](), None
    for id in reversed(order):
        if id in wanted:
            run.insert(0, id)
            continue
        if run:
            yield run, before
        run, before = [], id
    if run:
        yield run, before


def to_stage(by: int) -> Perform:
    """Return the command that moves the selected elements to the next or previous stage.

    A selected stage moves past its neighbour.
    """

    def perform(state: EditorState) -> EditorState | None:
        items = state.chosen
        if items and all(isinstance(item, Stage) for item in items):
            return shift(by)(state)
        ids = [item.id for item in state.chosen_elements]
        document = restage(state.document, ids, by) if ids else None
        return changed(state, state.edited(document)) if document else None

    return perform


def _can_go_to_stage(by: int) -> Asks:
    def asks(state: EditorState) -> bool:
        items = state.chosen
        if items and all(isinstance(item, Stage) for item in items):
            return shift(by)(state) is not None
        ids = frozenset(item.id for item in state.chosen_elements)
        return bool(ids) and may_restage(state.document, ids, by)

    return asks


def to_lane(by: int) -> Perform:
    """Return the command that moves the selected elements to the next lane up or down that takes them.

    A selected lane moves past its neighbour, a swimlane past its own.
    """

    def perform(state: EditorState) -> EditorState | None:
        items = state.chosen
        if state.chosen_elements:
            return _elements_to_lane(state, state.chosen_elements, by)
        if items and isinstance(items[0], (Swimlane, *HOLDS)):
            return shift(by)(state)
        return None

    return perform


def _can_go_to_lane(by: int) -> Asks:
    def asks(state: EditorState) -> bool:
        elements = {item.id for item in state.chosen_elements}
        if not elements:
            return to_lane(by)(state) is not None
        lanes = _lanes(state, by)
        held = (
            (at, next((one for one in lane.items if one.id in elements), None))
            for at, lane in enumerate(lanes)
        )
        return all(_taker(lanes[at + 1 :], element) for at, element in held if element)

    return asks


def _lanes(state: EditorState, by: int) -> list[Lane]:
    """Return all lanes of the map in view, in the order in which they come in a direction."""
    return [lane for swimlane in state.journey.swimlanes for lane in swimlane.lanes][::by]


def _taker(lanes: Iterable[Lane], element: Element) -> Lane | None:
    return next((lane for lane in lanes if accepts(lane, element)), None)


def _elements_to_lane(state: EditorState, elements: Sequence[Element], by: int) -> EditorState | None:
    lanes = _lanes(state, by)
    groups: dict[Slot, list[Element]] = {}
    for at, stage, group in _by_cell(lanes, {element.id for element in elements}):
        target = _taker(lanes[at + 1 :], group[0])
        if target is None:
            return None
        groups[Slot(target.id, stage)] = group
    return changed(state, state.edited(move_groups(state.document, groups)))


def _by_cell(lanes: Iterable[Lane], wanted: Collection[str]) -> Iterator[tuple[int, str, list[Element]]]:
    """Yield the wanted elements by the index of their lane and their stage, in the order in which they stand there."""
    for at, lane in enumerate(lanes):
        by_stage: dict[str, list[Element]] = {}
        for item in lane.items:
            if item.id in wanted:
                by_stage.setdefault(item.stage, []).append(item)
        for stage, group in by_stage.items():
            yield at, stage, group


def _along(name: str, label: str, by: int, icon: str, shortcut: str) -> Command:
    return Command(name, label, shift(by), icon, shortcut, "arrange", asks=_can_shift(by))


def _across(name: str, label: str, by: int, shortcut: str) -> Command:
    return Command(name, label, to_stage(by), "", shortcut, "arrange", asks=_can_go_to_stage(by))


def _up_or_down(name: str, label: str, by: int, icon: str, shortcut: str) -> Command:
    return Command(name, label, to_lane(by), icon, shortcut, "arrange", asks=_can_go_to_lane(by))


MOVING = (
    _along("earlier", "Move earlier", -1, "arrow-left", "Left"),
    _along("later", "Move later", 1, "arrow-right", "Right"),
    _along("to_start", "Move to the start of its row", -FAR, "", "Home"),
    _along("to_end", "Move to the end of its row", FAR, "", "End"),
    _across("previous_stage", "Move to the previous stage", -1, "Alt+Left"),
    _across("next_stage", "Move to the next stage", 1, "Alt+Right"),
    _up_or_down("lane_above", "Move up", -1, "arrow-up", "Alt+Up"),
    _up_or_down("lane_below", "Move down", 1, "arrow-down", "Alt+Down"),
)
