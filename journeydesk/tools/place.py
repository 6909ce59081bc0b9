"""Put something new on the map: dragged from the palette, or by a click after a tool key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from journeydesk.editing.arrange import add
from journeydesk.editing.change import change
from journeydesk.editing.make import like_before
from journeydesk.editing.place import Slot, add_element
from journeydesk.editing.tracks import unfolded
from journeydesk.layout.boxes import MapLayout, SwimlaneBand
from journeydesk.layout.guides import Guide, Insertion, Landing
from journeydesk.layout.hit import hit, swimlane_of
from journeydesk.layout.slots import DropSlot, column_at, slot_at, stage_before, swimlane_before
from journeydesk.model.document import Document
from journeydesk.model.journey import Stage, Swimlane
from journeydesk.model.lanes import ArcPoint, Element, EmotionPoint, Lane, NoteLane, Picture, Touchpoint
from journeydesk.model.tree import accepts, find
from journeydesk.tools.feeling import put_on_curve
from journeydesk.tools.gesture import (
    Cancel,
    Commit,
    Drop,
    Effect,
    Event,
    GestureState,
    Make,
    Move,
    Preview,
    Release,
    Say,
    View,
)
from journeydesk.tools.select import Idle

Placed = tuple[Document, tuple[Guide, ...]]

MIDDLE = 0.6
"""The part of a card's width that takes a channel; beside it something new comes in front or behind."""


@dataclass(frozen=True, slots=True, eq=False)
class NewElement:
    """An element for a lane; `lane` is the empty lane it gets where a swimlane has none for it."""

    element: Element
    lane: Lane

    @property
    def id(self) -> str:
        """The id it will have."""
        return self.element.id

    @property
    def shows_something(self) -> bool:
        """Tell whether it says something without a text: a card its channel, a picture that one is to come."""
        return isinstance(self.element, Picture) or getattr(self.element, "channel", None) is not None

    def placed(self, document: Document, layout: MapLayout, x: float, y: float) -> Placed | None:
        """Return the document with the element where the hand is, None where it cannot be."""
        if self._gone(document):
            return None
        slot = slot_at(layout, x, y, self._suits)
        if slot:
            place = Slot(slot.lane, slot.stage, slot.before)
            put = add_element(document, like_before(document, self._at(slot), place), place)
            return put, (Landing(slot.lane, (self.id,)),)
        band, column = swimlane_of(layout, y), column_at(layout, x)
        if band is None or column is None:
            return None
        return self._in_new_lane(document, band, column.stage), ()

    def given(self, document: Document, layout: MapLayout, x: float, y: float) -> tuple[Document, str] | None:
        """Return the document in which a card under the hand that has no channel gets this one, and which card."""
        target, channel = hit(layout, x, y), getattr(self.element, "channel", None)
        if channel is None or target.kind != "element" or self._gone(document):
            return None
        card, aside = find(document, target.id), abs(x - target.rect.cx)
        if not isinstance(card, Touchpoint) or card.channel or aside > MIDDLE * target.rect.w / 2:
            return None
        return change(document, card.id, channel=channel), card.id

    def _gone(self, document: Document) -> bool:
        """Tell whether its channel was removed while it hung at the pointer."""
        channel = getattr(self.element, "channel", None)
        return channel is not None and all(one.id != channel for one in document.channels)

    def _suits(self, lane: Lane) -> bool:
        if isinstance(lane, NoteLane) and isinstance(self.lane, NoteLane):
            return lane.note_kind is self.lane.note_kind
        return accepts(lane, self.element)

    def _at(self, slot: DropSlot) -> Element:
        if isinstance(self.element, EmotionPoint | ArcPoint):
            return put_on_curve(self.element, slot)
        return self.element

    def _in_new_lane(self, document: Document, band: SwimlaneBand, stage: str) -> Document:
        """Put the element into a lane that is folded away, which opens, or else into a new one."""
        away = next((lane for lane in band.swimlane.lanes if self._suits(lane)), None)
        if away is None:
            document = add(document, self.lane, band.swimlane.id)
        document = add_element(document, self.element, Slot((away or self.lane).id, stage))
        return unfolded(document, [self.element.id])


@dataclass(frozen=True, slots=True, eq=False)
class NewStage:
    """A stage."""

    stage: Stage

    @property
    def id(self) -> str:
        """The id it will have."""
        return self.stage.id

    def placed(self, document: Document, layout: MapLayout, x: float, y: float) -> Placed | None:
        """Return the document with the stage in front of the one the hand is over."""
        before, mark = stage_before(layout, x)
        ids = [stage.id for stage in layout.journey.stages]
        index = ids.index(before) if before else None
        return add(document, self.stage, layout.journey.id, index), (Insertion(mark),)


@dataclass(frozen=True, slots=True, eq=False)
class NewSwimlane:
    """A swimlane for a segment of the document."""

    swimlane: Swimlane

    @property
    def id(self) -> str:
        """The id it will have."""
        return self.swimlane.id

    def placed(self, document: Document, layout: MapLayout, x: float, y: float) -> Placed | None:
        """Return the document with the swimlane in front of the one the hand is over."""
        if all(segment.id != self.swimlane.segment for segment in document.segments):
            return None  # it was removed while it hung at the pointer
        before, mark = swimlane_before(layout, y)
        ids = [swimlane.id for swimlane in layout.journey.swimlanes]
        index = ids.index(before) if before else None
        return add(document, self.swimlane, layout.journey.id, index), (Insertion(mark),)


NewThing = NewElement | NewStage | NewSwimlane


@dataclass(frozen=True, slots=True, eq=False)
class Placing:
    """Something new hangs at the pointer; a click puts it down, and its name can be typed at once.

    With Shift, or when it `stays`, the next one hangs there at once, so that several can be put down.
    """

    thing: NewThing
    label: str
    renewed: Callable[[], NewThing]
    field: str = ""
    stays: bool = False
    key: str = ""
    shown: tuple[Guide, ...] = ()
    cursor: str = "cross"

    def step(self, event: Event, view: View) -> tuple[GestureState, Sequence[Effect]]:
        """Show it where the hand is, put it down, or forget it."""
        match event:
            case Move(x, y):
                return self._shown_at(x, y, view)
            case Release(x, y, keys):
                return self._put_down(x, y, view, goes_on=self.stays or keys.shift)
            case Cancel():
                return Idle(), (Drop(),)
            case _:
                return self, ()

    def _shown_at(self, x: float, y: float, view: View) -> tuple[GestureState, Sequence[Effect]]:
        if given := self._given(x, y, view):
            return replace(self, shown=()), (Preview(view.state.edited(given[0])),)
        placed = self.thing.placed(view.state.document, view.layout, x, y)
        if placed is None:
            return replace(self, shown=()), (Drop(),)
        document, guides = placed
        return replace(self, shown=guides), (Preview(view.state.edited(document)),)

    def _put_down(
        self, x: float, y: float, view: View, *, goes_on: bool
    ) -> tuple[GestureState, Sequence[Effect]]:
        if given := self._given(x, y, view):
            after = view.state.edited(given[0]).selecting([given[1]])
            return self if goes_on else Idle(), (Drop(), Commit("Give a channel", after))
        placed = self.thing.placed(view.state.document, view.layout, x, y)
        if placed is None:
            return self, (Drop(), Say(self._refusal(view)))
        after = view.state.edited(placed[0]).selecting([self.thing.id])
        if goes_on:
            return replace(self, thing=self.renewed(), shown=()), (Drop(), Commit(self.label, after))
        if not self.field:
            return Idle(), (Drop(), Commit(self.label, after))
        stays = isinstance(self.thing, NewElement) and self.thing.shows_something
        return Idle(), (Drop(), Make(self.label, after, self.thing.id, self.field, stays))

    def _given(self, x: float, y: float, view: View) -> tuple[Document, str] | None:
        thing = self.thing
        return thing.given(view.state.document, view.layout, x, y) if isinstance(thing, NewElement) else None

    def _refusal(self, view: View) -> str:
        if not view.layout.columns:
            return "Put down a stage first: press S and click."
        return "Click inside a swimlane to put it down there."

    def guides(self) -> Sequence[Guide]:
        """Return where it would land."""
        return self.shown
