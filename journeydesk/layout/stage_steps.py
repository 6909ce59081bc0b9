"""The steps of a swimlane, found stage by stage: an edit leaves most stages as they were.

What is found inside of a stage is kept as if its middle stood at zero and rows were a unit high, so that it holds
wherever the stage stands and however high its rows become.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import partial
from itertools import groupby, pairwise

from journeydesk.layout.cards import StageCards
from journeydesk.layout.context import Context
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CARD_W
from journeydesk.layout.steps import Course, Leg, Rows, Step, courses, in_order, on_tracks, takers
from journeydesk.model.journey import Path

ROWS = 1e6
"""More rows than a lane has: each lane begins so many below the one before."""

Lanes = Sequence[Mapping[str, StageCards]]
"""The cards of lanes by their stages, from the uppermost lane on."""

Occupants = tuple[tuple[float, StageCards], ...]
"""The cards of a stage, lane by lane, each behind the number of its lane's first row."""


def swimlane_steps(paths: Iterable[Path], lanes: Lanes, context: Context) -> tuple[Step, ...]:
    """Return how the steps of paths run; what no lane has is passed by: its neighbours are joined."""
    stages = {stage: _stage(stage, lanes) for stage in context.columns}
    middles = {stage: column.middle for stage, column in context.columns.items()}
    inside, onward = _legs(paths, stages)
    ends = {end for legs in onward.values() for _, leg in legs for end in leg}
    cards = {id: rect for stage, x in middles.items() for id, rect in _rects(stages[stage], x, ends).items()}
    rows = _rows((stages[stage], x) for stage, x in middles.items())
    found: list[Course] = []
    for stage, x in middles.items():
        if legs := inside.get(stage):
            key = (tuple(legs), stages[stage])
            found += _moved(context.known.courses.get(key, partial(_courses, *key)), x)
        found += courses(takers(onward.get(stage, ())), cards, rows)
    return on_tracks(found)


def _stage(stage: str, lanes: Lanes) -> Occupants:
    return tuple([(number * ROWS, lane[stage]) for number, lane in enumerate(lanes) if stage in lane])


def _legs(
    paths: Iterable[Path], stages: Mapping[str, Occupants]
) -> tuple[dict[str, list[Leg]], dict[str, list[Leg]]]:
    """Return what of paths lies inside of each stage, and the steps that lead out of it."""
    home: dict[str, str] = {}
    for stage, lanes in stages.items():
        for _, cards in lanes:
            home.update(dict.fromkeys(cards.ids, stage))
    inside: dict[str, list[Leg]] = defaultdict(list)
    onward: dict[str, list[Leg]] = defaultdict(list)
    for path in paths:
        visits = groupby(filter(home.__contains__, path.touchpoints), home.__getitem__)
        legs = [(stage, tuple(visited)) for stage, visited in visits]
        for stage, leg in legs:
            inside[stage].append((path.id, leg))
        for (stage, leg), (_, other) in pairwise(legs):
            onward[stage].append((path.id, (leg[-1], other[0])))
    return inside, onward


def _courses(legs: Iterable[Leg], stage: Occupants) -> list[Course]:
    return courses(takers(legs), _rects(stage, 0.0), _rows([(stage, 0.0)]))


def _moved(found: Iterable[Course], x: float) -> Iterable[Course]:
    """Return the steps inside of a stage whose middle stands at `x`."""
    return [(step, span and (span[0], span[1] + x, span[2] + x)) for step, span in found]


def _rects(stage: Occupants, x: float, wanted: Set[str] | None = None) -> dict[str, Rect]:
    """Return where the cards of a stage sit whose middle stands at `x`, the wanted ones or all."""
    left = x - CARD_W / 2
    return {
        id: Rect(left + middle, first + seat.row, CARD_W, 0.0)
        for first, cards in stage
        for id, middle, seat in zip(cards.ids, cards.middles, cards.seats, strict=True)
        if wanted is None or id in wanted
    }


def _rows(stages: Iterable[tuple[Occupants, float]]) -> Rows:
    """Return the rows of stages with their middles."""
    found: dict[float, list[float]] = defaultdict(list)
    for stage, x in stages:
        left = x - CARD_W / 2
        for first, cards in stage:
            for middle, seat in zip(cards.middles, cards.seats, strict=True):
                found[first + seat.row].append(left + middle)
    return in_order(found)
