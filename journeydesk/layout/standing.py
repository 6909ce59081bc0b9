"""Where the cards of a swimlane stand, found when and where someone looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import cached_property
from itertools import chain
from math import inf

from journeydesk.layout.boxes import Connector, Placed
from journeydesk.layout.connectors import crossing, extent, lines
from journeydesk.layout.context import Context
from journeydesk.layout.geometry import Rect
from journeydesk.layout.seating import Seating
from journeydesk.layout.sequence import Seat
from journeydesk.layout.sizes import LANE_PAD
from journeydesk.layout.stage_steps import swimlane_steps
from journeydesk.layout.steps import Step
from journeydesk.model.journey import Path


class Standing:
    """The cards of a swimlane on the columns of a context, and the paths between them.

    `tops` says where the lanes begin that are not folded; all are there before anyone asks for the steps of paths.
    """

    def __init__(self, seated: Seating, context: Context, paths: tuple[Path, ...]) -> None:
        """Begin without lanes."""
        self._seated, self._context, self._paths = seated, context, paths
        self.tops: dict[str, float] = {}

    @cached_property
    def centres(self) -> Mapping[str, float]:
        """The x of the middle of every card."""
        return self._seated.centres(self._context)

    def placed(self, lane: str, area: Rect) -> Iterator[Placed]:
        """Yield the cards of a lane above, in and below an area."""
        return self._seated.cards[lane].placed(self._context, self.tops[lane], area)

    def connectors(self, area: Rect) -> Iterator[Connector]:
        """Yield the steps of paths, at least those that touch an area."""
        lowest, around = self._lowest(), area.grown(LANE_PAD)
        if around.bottom < min(lowest, default=inf) or max(lowest.values()) < around.y:
            return iter(())
        near = tuple(crossing(self.steps, self.centres, area))
        return lines(near, self._rects({end for step in near for end in (step.source, step.target)}), lowest)

    def extent(self, ends: tuple[str, ...]) -> tuple[float, float] | None:
        """Return from where to where the line of the step between two touchpoints goes, None where there is none."""
        step = self._by_ends.get(ends)
        return extent(step, self.centres[step.source], self.centres[step.target]) if step else None

    @cached_property
    def _by_ends(self) -> Mapping[tuple[str, ...], Step]:
        return {(step.source, step.target): step for step in self.steps}

    def seats(self, stage: str) -> tuple[tuple[Seat, ...], ...]:
        """Return how the cards of a stage sit, lane by lane."""
        lanes = (cards.stages.get(stage) for cards in self._seated.cards.values())
        return tuple([cards.seats if cards else () for cards in lanes])

    def cards_in(self, stage: str) -> Iterator[tuple[str, float]]:
        """Yield the cards of a stage and the x of the middle of each."""
        lanes = self._seated.cards.values()
        return chain.from_iterable(cards.centres_in(stage, self._context) for cards in lanes)

    def middle(self, card: str) -> float | None:
        """Return the x of the middle of a card, None where it is folded away."""
        return None if card in self._folded else self.centres.get(card)

    @cached_property
    def _folded(self) -> frozenset[str]:
        lanes = (cards for lane, cards in self._seated.cards.items() if lane not in self.tops)
        return frozenset(item.id for cards in lanes for item, _, _ in cards.items)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps of a swimlane, which depend on who sits where and the order of stages, and on no width."""
        known, order = self._context.known, tuple(self._context.columns)
        routes = tuple((path.id, path.touchpoints) for path in self._paths)
        seats = tuple((lane, self._seated.cards[lane].seats) for lane in self.tops)
        lanes = [self._seated.cards[lane].stages for lane in self.tops]
        return known.steps.get(
            (order, routes, seats),
            lambda: swimlane_steps(self._paths, lanes, self._context.columns, known.plans),
        )

    def _rects(self, wanted: Set[str]) -> dict[str, Rect]:
        """Return where the wanted cards stand."""
        found: dict[str, Rect] = {}
        for lane, y in self.tops.items():
            found.update(self._seated.cards[lane].rects(self._context, y, wanted))
        return found

    def _lowest(self) -> dict[float, float]:
        """Return where the cards of each row end, by where they begin."""
        rows = ((y, self._seated.cards[lane]) for lane, y in self.tops.items())
        return {y + top: y + cards.bottoms[row] for y, cards in rows for row, top in cards.tops.items()}
