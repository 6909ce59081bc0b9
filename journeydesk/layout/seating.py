"""Where the cards of a swimlane sit, before it is settled how wide its stages and how high its lanes are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain
from operator import attrgetter

from journeydesk.layout.cards import Cards, StageCards, seat_cards
from journeydesk.layout.context import Context
from journeydesk.layout.notes import Stacks, but_for
from journeydesk.layout.remains import Filled
from journeydesk.model.elements import unlike
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import BackstageLane, Lane, MetricLane, NoteLane, StoryboardLane, TouchpointLane
from journeydesk.model.value import evolve
from journeydesk.record import record

TILES = (StoryboardLane, MetricLane, BackstageLane)


@record(frozen=True, slots=True, eq=False)
class Seating:
    """The lanes that are seen, each with only what stands in open stages; their cards and notes, by lane.

    `places` says how many places side by side each stage needs; stages without cards are absent. Folded lanes keep
    their places, so that nothing moves sideways when one is folded.
    """

    lanes: tuple[Lane, ...]
    cards: Mapping[str, Cards]
    notes: Mapping[str, Stacks]
    places: Mapping[str, int]

    def centres(self, context: Context) -> dict[str, float]:
        """Return the x of the middle of every card.

        Cards of a folded lane have their middles too: curves go on where they would stand.
        """
        return {id: x for cards in self.cards.values() for id, x in cards.centres(context)}


@record(frozen=True, slots=True, eq=False)
class Sitting:
    """How a swimlane sits."""

    swimlane: Swimlane
    context: Context
    seating: Seating


def seating(
    swimlane: Swimlane | Filled,
    context: Context,
    gone: frozenset[str] = frozenset(),
    before: Sitting | None = None,
) -> Seating:
    """Seat the cards of a swimlane, some of which are `gone`; of the columns, it matters only which are open.

    Stages in which nothing has changed since `before` are not looked at again.
    """
    lanes = tuple(lane for lane in swimlane.lanes if not lane.hidden)
    if isinstance(swimlane, Filled) or not context.open.issuperset(swimlane.contents.stages):
        lanes = tuple(_open_part(lane, context) for lane in lanes)
    if before and (gone or isinstance(swimlane, Filled) or before.context.known is not context.known):
        before = None
    cards = {
        lane.id: seat_cards(lane, swimlane, context, gone, _kept(lane, swimlane, before))
        for lane in lanes
        if isinstance(lane, TouchpointLane)
    }
    stacks = before.seating.notes if before else {}
    notes = {lane.id: Stacks(lane, stacks.get(lane.id)) for lane in lanes if isinstance(lane, NoteLane)}
    return Seating(lanes, cards, notes, _places(lanes, cards))


def _kept(
    lane: TouchpointLane, swimlane: Swimlane | Filled, before: Sitting | None
) -> Mapping[str, StageCards]:
    """Return the cards of the stages of a lane in which the same touchpoints sit as before, on the same paths."""
    if before is None:
        return {}
    assert isinstance(swimlane, Swimlane), "of what an older map has, nothing is kept"
    was = next((one for one in before.seating.lanes if one.id == lane.id), None)
    if not isinstance(was, TouchpointLane) or (was.rows, lane.rows) != ("flow", "flow"):
        return {}
    if [path.id for path in before.swimlane.paths] != [path.id for path in swimlane.paths]:
        return {}
    old = before.seating.cards[lane.id]
    others = [one for part in unlike(was.items, lane.items) for one in part]
    pairs = zip(before.swimlane.paths, swimlane.paths, strict=True)
    visits = {
        step for one, other in pairs for part in unlike(one.touchpoints, other.touchpoints) for step in part
    }
    visits.difference_update(one.id for one in others)
    elsewhere = {one.stage for one in others}
    stage_of = swimlane.contents.stage_of
    elsewhere.update(stage_of[touchpoint] for touchpoint in visits if touchpoint in stage_of)
    return but_for(elsewhere, old.stages)


def _open_part(lane: Lane, context: Context) -> Lane:
    """Return a lane without what stands in hidden and folded stages; the lane itself when that is nothing."""
    if context.open.issuperset(map(attrgetter("stage"), lane.items)):
        return lane
    return evolve(lane, items=tuple(item for item in lane.items if item.stage in context.open))


def _places(lanes: Iterable[Lane], cards: Mapping[str, Cards]) -> dict[str, int]:
    needed = [one.places for one in cards.values()]
    needed += [Counter(item.stage for item in lane.items) for lane in lanes if isinstance(lane, TILES)]
    most: dict[str, int] = {}
    for stage, places in chain.from_iterable(one.items() for one in needed):
        if places > most.get(stage, 0):
            most[stage] = places
    return most
