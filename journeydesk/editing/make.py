"""Make what belongs in a lane: of the lane's own kind, and like what stands before it."""

from __future__ import annotations

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.place import Slot, add_element
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage
from journeydesk.model.lanes import (
    ArcLane,
    BackstageStep,
    Element,
    EmotionLane,
    Lane,
    NoteLane,
    Touchpoint,
)
from journeydesk.model.tree import HOLDS, home, lane_of
from journeydesk.model.value import evolve

LIKE: dict[type[Element], tuple[str, ...]] = {
    Touchpoint: ("channel", "device", "department"),
    BackstageStep: ("department",),
}
"""What a new element takes over from the one before it: most often the customer is still in the same place."""

NAMES = {
    "touchpoints": "touchpoint",
    "emotion": "emotion point",
    "arc": "arc point",
    "storyboard": "picture",
    "metrics": "metric",
    "backstage": "backstage step",
}

TEXT_FIELD = {
    "touchpoints": "title",
    "notes": "text",
    "storyboard": "caption",
    "metrics": "name",
    "backstage": "title",
}
"""The field of an element that is typed on the map, by the kind of lane it stands in."""


def make(document: Document, slot: Slot, fresh: FreshId) -> tuple[Document, str]:
    """Return the document with a new element in a slot, and its id; raises `NoSuchElement` for an unknown place."""
    lane = lane_of(document, slot.lane)
    kind = HOLDS[type(lane)]
    assert issubclass(kind, Element)
    new = like_before(document, kind(id=fresh(), stage=slot.stage), slot)
    return add_element(document, new, slot), new.id


def like_before(document: Document, new: Element, slot: Slot) -> Element:
    """Return a new element with what it takes over from the one before its slot, unless it has some of it already."""
    fields = LIKE.get(type(new), ())
    if not fields or any(getattr(new, field) is not None for field in fields):
        return new
    before = _before(lane_of(document, slot.lane), slot, home(document, slot.lane, JourneyMap).stages)
    return evolve(new, **{field: getattr(before, field) for field in fields}) if before else new


def name_of(lane: Lane) -> str:
    """Return what an element of a lane is called, as labels have it."""
    return lane.note_kind.value.replace("_", " ") if isinstance(lane, NoteLane) else NAMES[lane.kind]


def has_text(lane: Lane) -> bool:
    """Tell whether elements of a lane have a text to type: points of a curve have none."""
    return not isinstance(lane, EmotionLane | ArcLane)


def behind(lane: Lane, element: str) -> str | None:
    """Return the element that comes next in the same stage, None when it is the last."""
    stage = next((item.stage for item in lane.items if item.id == element), None)
    row = [item.id for item in lane.items if item.stage == stage]
    return next(iter(row[row.index(element) + 1 :]), None) if element in row else None


def _before(lane: Lane, slot: Slot, stages: tuple[Stage, ...]) -> Element | None:
    """Return the element that a slot is behind in time; in front of all the first one."""
    column = {stage.id: index for index, stage in enumerate(stages)}
    row: list[Element] = sorted(lane.items, key=lambda item: column[item.stage])
    until = next((index for index, item in enumerate(row) if item.id == slot.before), None)
    if until is None:
        until = sum(column[item.stage] <= column[slot.stage] for item in row)
    return next(iter(row[max(until - 1, 0) :]), None)
