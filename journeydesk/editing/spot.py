"""Where paste puts things: where the selection is, else in the middle of what is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.editing.state import EditorState
from journeydesk.model.journey import Stage, Swimlane
from journeydesk.model.lanes import Element
from journeydesk.model.tree import HOLDS, lineage
from journeydesk.model.value import Item


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a map by the ids of its swimlane, lane and stage; empty where there is none."""

    swimlane: str = ""
    lane: str = ""
    stage: str = ""

    def over(self, other: Spot) -> Spot:
        """Return this place, with the other one's parts where this one has none."""
        return Spot(self.swimlane or other.swimlane, self.lane or other.lane, self.stage or other.stage)


NOWHERE = Spot()


def spot_of(state: EditorState, seen: Spot = NOWHERE) -> Spot:
    """Return the place of what is selected, completed by `seen`, else by the first swimlane and stage."""
    spot = NOWHERE
    for id in state.selection:
        if spot.swimlane and spot.lane and spot.stage:
            break
        spot = spot.over(_around(lineage(state.journey, id)))
    if spot.swimlane or not _has_lane(state, seen):
        seen = Spot("", "", seen.stage)
    journey = state.journey
    return spot.over(seen).over(Spot(_first(journey.swimlanes), "", _first(journey.stages)))


def _around(chain: tuple[Item, ...]) -> Spot:
    def first(kind: type | tuple[type, ...]) -> str:
        return next((item.id for item in chain if isinstance(item, kind)), "")

    stage = next((item.stage for item in chain if isinstance(item, Element)), "")
    return Spot(first(Swimlane), first(tuple(HOLDS)), first(Stage) or stage)


def _has_lane(state: EditorState, seen: Spot) -> bool:
    return any(swimlane.id == seen.swimlane for swimlane in state.journey.swimlanes)


def _first(items: Sequence[Item]) -> str:
    return items[0].id if items else ""
