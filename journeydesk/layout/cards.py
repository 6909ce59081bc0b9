"""Touchpoint lanes: cards in their places, rows of alternatives below each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from functools import partial
from itertools import chain, zip_longest

from journeydesk.insight.basis import Basis
from journeydesk.layout.boxes import Content, Placed
from journeydesk.layout.columns import aside
from journeydesk.layout.context import Context
from journeydesk.layout.geometry import Rect
from journeydesk.layout.remains import Filled
from journeydesk.layout.sequence import Seat, Seated, seats
from journeydesk.layout.sizes import CARD_H, CARD_PAD, CARD_TITLE, CARD_W, LANE_PAD, META, TILE
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Touchpoint, TouchpointLane
from journeydesk.record import record

ROW_GAP = 16.0
FACE, GROUNDS = 14.0, 9.5
"""The size of the face, and of the sign beside it that says on what the touchpoint rests."""


@record(frozen=True, slots=True, eq=False)
class StageCards:
    """The cards of a stage as they sit, in so many places side by side; `heights` are those of its rows, 0 for none.

    `ids` and `seats` say who sits where, and nothing of what is said on the cards; `middles` how far right of the
    middle of the stage each has its own.
    """

    items: tuple[tuple[Touchpoint, Content, Seat], ...]
    places: int
    heights: tuple[float, ...]
    ids: tuple[str, ...]
    seats: tuple[Seat, ...]
    middles: tuple[float, ...]


@record(frozen=True, slots=True, eq=False)
class Cards:
    """The cards of a lane as they sit, stage by stage, however wide the stages are.

    `tops` and `bottoms` say how far below the lane's top each row begins and ends; `gone` are those that only an older
    map has.
    """

    stages: Mapping[str, StageCards]
    tops: Mapping[int, float]
    bottoms: Mapping[int, float]
    gone: frozenset[str] = frozenset()

    @property
    def items(self) -> Iterator[tuple[Touchpoint, Content, Seat]]:
        """All of them."""
        return chain.from_iterable(one.items for one in self.stages.values())

    @property
    def seats(self) -> tuple[tuple[str, tuple[str, ...], tuple[Seat, ...]], ...]:
        """Who sits where in which stage."""
        return tuple([(stage, one.ids, one.seats) for stage, one in self.stages.items()])

    @property
    def places(self) -> dict[str, int]:
        """How many places each stage uses."""
        return {stage: one.places for stage, one in self.stages.items()}

    @property
    def height(self) -> float:
        """The height of the lane."""
        return max(self.bottoms.values(), default=LANE_PAD + CARD_H) + LANE_PAD

    def centres(self, context: Context) -> Iterator[tuple[str, float]]:
        """Yield the x of the middle of every card."""
        return chain.from_iterable(self.centres_in(stage, context) for stage in self.stages)

    def centres_in(self, stage: str, context: Context) -> Iterator[tuple[str, float]]:
        """Return the x of the middle of every card in a stage."""
        one = self.stages.get(stage)
        if one is None:
            return iter(())
        middle = context.columns[stage].middle
        return zip(one.ids, [middle + x for x in one.middles], strict=True)

    def rows(self, lane: TouchpointLane, y: float) -> dict[object, float]:
        """Return where the rows of a lane that begins at `y` begin: its first, second … or those of its channels."""
        begins: dict[object, float] = {row: y + top - ROW_GAP / 2 for row, top in self.tops.items()}
        if lane.rows == "flow":
            return begins
        return {item.channel: begins[seat.row] for item, _, seat in self.items}

    def rects(self, context: Context, y: float, wanted: Set[str]) -> Iterator[tuple[str, Rect]]:
        """Yield where the wanted cards stand in a lane that begins at `y`."""
        for stage, one in self.stages.items():
            if not wanted.isdisjoint(one.ids):
                left = context.columns[stage].middle - CARD_W / 2
                for (item, content, seat), middle in zip(one.items, one.middles, strict=True):
                    if item.id in wanted:
                        yield item.id, Rect(left + middle, y + self.tops[seat.row], content.w, content.h)

    def placed(self, context: Context, y: float, area: Rect) -> Iterator[Placed]:
        """Yield the cards above, in and below an area, stage by stage, in a lane that begins at `y`."""
        return (one for one in self._standing(context, y, area) if one.element.id not in self.gone)

    def ghosts(self, context: Context, y: float, area: Rect) -> Iterator[Placed]:
        """Yield where cards stood that are gone, above, in and below an area."""
        return (one for one in self._standing(context, y, area) if one.element.id in self.gone)

    def _standing(self, context: Context, y: float, area: Rect) -> Iterator[Placed]:
        for column in context.columns.values():
            one = self.stages.get(column.stage)
            if one and column.x < area.right and area.x < column.right:
                left = column.middle - CARD_W / 2
                for (item, content, seat), middle in zip(one.items, one.middles, strict=True):
                    x = left + middle
                    if area.x - CARD_W < x < area.right:
                        yield content.at(item, x, y + self.tops[seat.row])


def seat_cards(
    lane: TouchpointLane,
    swimlane: Swimlane | Filled,
    context: Context,
    gone: frozenset[str],
    kept: Mapping[str, StageCards],
) -> Cards:
    """Seat the cards of a lane, all but those of stages whose cards are `kept`."""
    stages = dict(kept)
    if isinstance(swimlane, Filled) or not swimlane.contents.stages <= kept.keys():
        found = seats(lane, swimlane.paths, context.channels, known=kept)
        stages.update((stage, _known(one, context)) for stage, one in found.items())
    tops, bottoms = _stacked(one.heights for one in stages.values())
    return Cards(stages, tops, bottoms, gone)


def _known(stage: Seated, context: Context) -> StageCards:
    # By identity: while their cards are kept, no other touchpoints can have their ids.
    key = (stage.visits, stage.rows, *map(id, stage.items))
    return context.known.stages.get(key, partial(_stage_cards, stage, context))


def _stage_cards(stage: Seated, context: Context) -> StageCards:
    """Return the cards of a stage; each of its rows is as high as its highest card."""
    contents = [card(item, context) for item in stage.items]
    seats, places = stage.seats, stage.places
    heights = [0.0] * (1 + max(seat.row for seat in seats))
    for content, (_, row) in zip(contents, seats, strict=True):
        heights[row] = max(heights[row], content.h)
    return StageCards(
        tuple(zip(stage.items, contents, seats, strict=True)),
        places,
        tuple(heights),
        tuple([item.id for item in stage.items]),
        seats,
        tuple([aside(column, places) for column, _ in seats]),
    )


def _stacked(stages: Iterable[tuple[float, ...]]) -> tuple[dict[int, float], dict[int, float]]:
    """Return where each row of a lane begins and ends, as high as it is in the stage where it is highest."""
    tops: dict[int, float] = {}
    bottoms: dict[int, float] = {}
    top = LANE_PAD
    for row, heights in enumerate(zip_longest(*set(stages), fillvalue=0.0)):
        if height := max(heights):
            tops[row], bottoms[row] = top, top + height
            top = bottoms[row] + ROW_GAP
    return tops, bottoms


def card(item: Touchpoint, context: Context) -> Content:
    """Return what stands on a touchpoint's card, as tall as its words need."""
    device = context.devices[item.device].name if item.device else ""
    department = context.departments[item.department].name if item.department else ""
    # By what it shows: a card that only feels otherwise, or stands in another stage, keeps its content.
    says = (item.title, device, department, context.rests(item.evidence))
    return context.known.contents.get(("card", *says), lambda: _card(*says, context))


def _card(title: str, device: str, department: str, rests: Basis | None, context: Context) -> Content:
    meta = " · ".join(filter(None, (device, department)))
    room = CARD_W - 2 * CARD_PAD - FACE - 4 - (GROUNDS + 1.5 if rests else 0)
    indent = CARD_PAD + TILE + 8
    above = context.text(
        "title", title, CARD_TITLE, indent, CARD_PAD + 2, CARD_W - indent - CARD_PAD, "strong"
    )
    below = context.text("meta", meta, META, CARD_PAD, 0, room, "soft")
    height = max(CARD_H, CARD_PAD + 2 + above.block.height + 6 + below.block.height + CARD_PAD)
    return Content((above, replace(below, y=height - CARD_PAD - below.block.height)), CARD_W, height, rests)
