"""Where the cards of a swimlane sit, before it is settled how high its lanes are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeydesk.layout.cards import card_centres, seat_cards
from journeydesk.layout.context import Context
from journeydesk.layout.sequence import Seat
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Lane, TouchpointLane
from journeydesk.model.value import evolve


@dataclass(frozen=True, slots=True, eq=False)
class Seating:
    """The lanes that are seen, each with only what stands in open stages; seats by lane, middles of all cards.

    Cards of a folded lane have their middles too: curves go on where they would stand.
    """

    lanes: tuple[Lane, ...]
    seats: Mapping[str, Mapping[str, Seat]]
    centres: Mapping[str, float]


def seating(swimlane: Swimlane, context: Context) -> Seating:
    """Seat the cards of a swimlane."""
    lanes = tuple(_open_part(lane, context) for lane in swimlane.lanes if not lane.hidden)
    touchpoints = [lane for lane in lanes if isinstance(lane, TouchpointLane)]
    seated = {lane.id: seat_cards(lane, swimlane, context) for lane in touchpoints}
    centres: dict[str, float] = {}
    for lane in touchpoints:
        centres |= card_centres(lane, seated[lane.id], context)
    return Seating(lanes, seated, centres)


def _open_part(lane: Lane, context: Context) -> Lane:
    """Return a lane without what stands in hidden and folded stages; the lane itself when that is nothing."""
    return evolve(lane, items=tuple(item for item in lane.items if item.stage in context.open))
