"""The steps of a swimlane, found stage by stage: an edit leaves most stages as they were.

A stage is planned as if its middle stood at zero and rows were a unit high, so that its plan holds wherever it stands
and however high its rows become.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from journeydesk.layout.boxes import Column
from journeydesk.layout.cards import StageCards
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CARD_W
from journeydesk.layout.steps import Courses, Leg, Row, Rows, Step, courses, on_tracks, rows_of, takers
from journeydesk.layout.tracks import Span
from journeydesk.model.journey import Path
from journeydesk.record import record
from journeydesk.remember import RememberedEqual

ROWS = 1e6
"""More rows than a lane has: each lane begins so many below the one before."""

Lanes = Sequence[Mapping[str, StageCards]]
"""The cards of lanes by their stages, from the uppermost lane on."""

Occupants = tuple[tuple[float, StageCards], ...]
"""The cards of a stage, lane by lane, each behind the number of its lane's first row."""


@record(frozen=True, slots=True, eq=False)
class Plan:
    """The cards of a stage on its plan, the rows they make, and the steps inside of it."""

    cards: Mapping[str, Rect]
    rows: Rows
    inside: Courses


def swimlane_steps(
    paths: Iterable[Path], lanes: Lanes, columns: Mapping[str, Column], known: RememberedEqual[Plan]
) -> tuple[Step, ...]:
    """Return how the steps of paths run; what no lane has is passed by: its neighbours are joined.

    What is `known` are the plans of stages, by the paths inside of them and their occupants.
    """
    stages = {stage: _occupants(stage, lanes) for stage in columns}
    home = {id: stage for stage, seated in stages.items() for _, cards in seated for id in cards.ids}
    inside, onward = _legs(paths, home)
    plans = {stage: _plan(tuple(inside.get(stage, ())), seated, known) for stage, seated in stages.items()}
    middles = {stage: column.middle for stage, column in columns.items()}
    rows = _rows((plan, middles[stage]) for stage, plan in plans.items())
    ends = {end for legs in onward.values() for _, leg in legs for end in leg}
    cards = {end: plans[home[end]].cards[end].moved(middles[home[end]], 0.0) for end in ends}
    steps: list[Step] = []
    spans: list[tuple[int, Span]] = []
    for stage, plan in plans.items():
        between = courses(takers(onward.get(stage, ())), cards, rows)
        for found, x in ((plan.inside, middles[stage]), (between, 0.0)):
            spans += _behind(len(steps), found, x)
            steps += found.steps
    return on_tracks(steps, spans)


def _occupants(stage: str, lanes: Lanes) -> Occupants:
    return tuple([(number * ROWS, lane[stage]) for number, lane in enumerate(lanes) if stage in lane])


def _legs(
    paths: Iterable[Path], home: Mapping[str, str]
) -> tuple[Mapping[str, list[Leg]], Mapping[str, list[Leg]]]:
    """Return what of paths lies inside of each stage, and the steps that lead out of it."""
    inside: dict[str, list[Leg]] = defaultdict(list)
    onward: dict[str, list[Leg]] = defaultdict(list)
    for path in paths:
        visits = groupby(filter(home.__contains__, path.touchpoints), home.__getitem__)
        legs = [(stage, tuple(visited)) for stage, visited in visits]
        for stage, leg in legs:
            if len(leg) > 1:
                inside[stage].append((path.id, leg))
        for (stage, leg), (_, other) in pairwise(legs):
            onward[stage].append((path.id, (leg[-1], other[0])))
    return inside, onward


def _plan(legs: tuple[Leg, ...], seated: Occupants, known: RememberedEqual[Plan]) -> Plan:
    return known.get((legs, seated), lambda: _planned(legs, seated))


def _planned(legs: Iterable[Leg], seated: Occupants) -> Plan:
    cards = {
        id: Rect(middle - CARD_W / 2, first + seat.row, CARD_W, 0.0)
        for first, lane in seated
        for id, middle, seat in zip(lane.ids, lane.middles, lane.seats, strict=True)
    }
    rows = rows_of(cards)
    return Plan(cards, rows, courses(takers(legs), cards, rows))


def _rows(plans: Iterable[tuple[Plan, float]]) -> Rows:
    """Return the rows of stages with their middles."""
    found: dict[float, list[float]] = defaultdict(list)
    for plan, x in plans:
        for y, row in plan.rows.items():
            found[y] += [x + left for left in row.lefts]
    return {y: Row(tuple(lefts)) for y, lefts in found.items()}


def _behind(number: int, found: Courses, x: float) -> Iterator[tuple[int, Span]]:
    """Yield the parts of gaps along which steps run that follow on a number of others, and stand `x` further right."""
    for at, (gap, left, right) in found.spans:
        yield number + at, (gap, left + x, right + x)
