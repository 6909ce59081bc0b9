"""What copy takes along and where paste puts it: in the same map, another one, or another document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Self

from pydantic import ValidationError, model_validator

from journeydesk.editing.arrange import add
from journeydesk.editing.clean import cleaned
from journeydesk.editing.duplicate import FreshId, renamed
from journeydesk.editing.mend import without
from journeydesk.editing.new import new_lane
from journeydesk.editing.place import Slot, add_element
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import unfolded
from journeydesk.editing.tree import descendants, lineage
from journeydesk.model.contents import REFERENCES
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Element, EmotionLane, Lane, Note, NoteLane, Touchpoint
from journeydesk.model.track import STANDING
from journeydesk.model.value import Item, Value, evolve

MOST_LINES = 500
"""Lines of pasted text that become cards; more is a document, not a list."""


class Clip(Value):
    """Copied elements in lanes like those they stood in, and what of the inventories they name."""

    stages: tuple[str, ...]
    lanes: tuple[Lane, ...]
    channels: tuple[Channel, ...] = ()
    devices: tuple[Device, ...] = ()
    departments: tuple[Department, ...] = ()

    @model_validator(mode="after")
    def _is_something(self) -> Self:
        """Other programs may write anything under our name."""
        filled = {item.stage for lane in self.lanes for item in lane.items}
        if not filled or not filled.issubset(self.stages):
            raise ValueError("the clip is empty, or its elements stand in no stage of it")
        return self


def copied(state: EditorState) -> Clip | None:
    """Return the selected elements of the map, None when none is selected."""
    chosen = set(state.selection)
    lanes = [lane for swimlane in state.journey.swimlanes for lane in swimlane.lanes]
    taken = tuple(
        evolve(lane, items=items)
        for lane in lanes
        if (items := tuple(item for item in lane.items if item.id in chosen))
    )
    if not taken:
        return None
    named = {getattr(item, field, None) for lane in taken for item in lane.items for field in REFERENCES[:3]}
    document = state.document
    return Clip(
        stages=tuple(stage.id for stage in state.journey.stages),
        lanes=taken,
        channels=tuple(x for x in document.channels if x.id in named),
        devices=tuple(x for x in document.devices if x.id in named),
        departments=tuple(x for x in document.departments if x.id in named),
    )


def clip_from(data: bytes) -> Clip | None:
    """Read a clip that another window wrote, None when it is none."""
    try:
        return Clip.model_validate_json(data)
    except ValidationError:
        return None


def words_of(clip: Clip) -> str:
    """Return what a clip says, a line for each element, for programs that know only text."""
    texts = (getattr(item, field, "") for lane in clip.lanes for item in lane.items for field in _TEXTS)
    return "\n".join(" ".join(text.split()) for text in texts if text)


_TEXTS = ("title", "text", "name", "caption")


def pasted(state: EditorState, clip: Clip, fresh: FreshId) -> EditorState | None:
    """Return the state with a clip behind what is selected; None when the map has no place for it.

    The first stage of the clip becomes the selected one. Channels, devices and departments are found again
    by id or by name, and added where this document lacks them. References to what is not here are dropped.
    """
    swimlane, stages = _swimlane(state), [stage.id for stage in state.journey.stages]
    if swimlane is None or not stages:
        return None
    document, names = _with_inventories(state.document, clip)
    names |= {item.id: fresh() for lane in clip.lanes for item in lane.items}
    names |= _stages(state, clip, stages)
    known = {item.id for item in descendants(document)} | {media.name for media in document.media}
    copies: list[str] = []
    for lane in sorted(clip.lanes, key=_reach):
        document, target = _lane_for(document, swimlane.id, lane, state, fresh)
        for item in lane.items:
            copy = _fitted(renamed(item, names), known | set(names.values()))
            document = add_element(document, copy, Slot(target, copy.stage))
            copies.append(copy.id)
    return state.edited(unfolded(document, copies)).selecting(copies)


def pasted_text(state: EditorState, text: str, fresh: FreshId) -> EditorState | None:
    """Return the state with a card for each line of a text, in the selected lane or among the touchpoints."""
    lines = [line.strip() for line in cleaned(text, lines=True).split("\n")[:MOST_LINES] if line.strip()]
    swimlane, stages = _swimlane(state), state.journey.stages
    if not lines or swimlane is None or not stages:
        return None
    around = [item for id in state.selection for item in lineage(state.document, id)]
    kind = next((item.note_kind.value for item in around if isinstance(item, NoteLane)), "touchpoints")
    made = new_lane(kind, fresh)
    stage = next((item.stage for item in around if isinstance(item, Element)), stages[0].id)
    items = tuple(_card(made, fresh(), stage, line) for line in lines)
    return pasted(state, Clip(stages=(stage,), lanes=(evolve(made, items=items),)), fresh)


def _reach(lane: Lane) -> int:
    """Tell how far references of a lane reach, so that what is referred to is pasted first."""
    if not isinstance(lane, NoteLane):
        return 0
    return 2 if any(note.answers for note in lane.items) else 1


def _card(lane: Lane, id: str, stage: str, line: str) -> Element:
    if isinstance(lane, NoteLane):
        return Note(id=id, stage=stage, text=line)
    return Touchpoint(id=id, stage=stage, title=line)


def _swimlane(state: EditorState) -> Swimlane | None:
    for id in state.selection:
        for item in lineage(state.journey, id):
            if isinstance(item, Swimlane):
                return item
    return next(iter(state.journey.swimlanes), None)


def _with_inventories(document: Document, clip: Clip) -> tuple[Document, dict[str, str]]:
    """Return the document with the entries it lacks, and the ids under which it knows those of the clip."""
    names: dict[str, str] = {}
    for field in ("channels", "devices", "departments"):
        entries: Iterable[Channel | Device | Department] = getattr(clip, field)
        for entry in entries:
            here = getattr(document, field)
            known = next((x for x in here if x.id == entry.id), None) or next(
                (x for x in here if x.name == entry.name), None
            )
            if known is None:
                document = add(document, entry)
            names[entry.id] = known.id if known else entry.id
    return document, names


def _stages(state: EditorState, clip: Clip, stages: list[str]) -> Mapping[str, str]:
    """Return a stage of this map for each of the clip's: the first used one becomes the selected one."""
    filled = {item.stage for lane in clip.lanes for item in lane.items}
    used = [stage for stage in clip.stages if stage in filled]
    wanted = [*_selected_stages(state), *used, *stages]
    first = stages.index(next(stage for stage in wanted if stage in stages))
    start, last = clip.stages.index(used[0]), len(stages) - 1
    return {stage: stages[min(first + clip.stages.index(stage) - start, last)] for stage in used}


def _selected_stages(state: EditorState) -> Iterable[str]:
    for id in state.selection:
        yield id
        yield from (item.stage for item in lineage(state.document, id) if isinstance(item, Element))


def _lane_for(
    document: Document, swimlane: str, lane: Lane, state: EditorState, fresh: FreshId
) -> tuple[Document, str]:
    """Return a lane of the swimlane that takes what stood in `lane`, added to the document if there is none."""
    here = next(item for item in descendants(document) if item.id == swimlane)
    assert isinstance(here, Swimlane)
    same = [one for one in here.lanes if _alike(one, lane)]
    chosen = [one for one in same if any(item.id in state.selection for item in (one, *one.items))]
    found = next(iter((*chosen, *same)), None)
    if found:
        return document, found.id
    empty = evolve(lane, id=fresh(), items=(), **dict.fromkeys(STANDING, False))
    if isinstance(empty, EmotionLane):
        empty = evolve(empty, path=None)
    return add(document, empty, swimlane), empty.id


def _alike(one: Lane, other: Lane) -> bool:
    if isinstance(one, NoteLane) and isinstance(other, NoteLane):
        return one.note_kind is other.note_kind
    return one.kind == other.kind


def _fitted(copy: Element, known: set[str]) -> Element:
    """Return a copy without references to what is not here."""
    gone = frozenset(_targets(copy)) - known
    fitted = without(copy, gone)
    assert isinstance(fitted, Element)
    return fitted


def _targets(item: Item) -> Iterable[str]:
    for field in ("channel", "device", "department", "media", "touchpoint"):
        if target := getattr(item, field, None):
            yield target
    for field in ("evidence", "answers"):
        yield from getattr(item, field, ())
