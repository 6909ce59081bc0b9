"""From where to where the marks of gaps may stand, known without placing anything: far ones cannot meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter

from journeydesk.insight.gap import Gap, NumberedGap, Rule
from journeydesk.layout.boxes import Column, SwimlaneBand
from journeydesk.layout.gap_ground import lane_of_cards, tells_pains
from journeydesk.layout.geometry import Rect
from journeydesk.layout.labels import Labels
from journeydesk.layout.sizes import CARD_W

OPEN = 6.0
"""Half the width of a break."""

APART = 3.0
"""The distance of badges at the same card."""

EDGE = 4.0
"""How far lines around a card, and the edges of a pill, reach beyond it."""

ON_CARDS = frozenset(Rule) - {Rule.STEP, Rule.SEGMENT, Rule.BLIND_SPOT}
"""Rules whose gaps are shown at a touchpoint or a pain point; what is not on the map has no place there."""

Span = tuple[float, float]
"""From where to where, from left to right, a mark may stand."""


def apart(spans: Iterable[Span]) -> list[tuple[Span, list[int]]]:
    """Return which spans reach into each other, by their numbers, and what they cover together, from left to right."""
    parts: list[tuple[Span, list[int]]] = []
    for number, (left, right) in sorted(enumerate(spans), key=itemgetter(1)):
        (start, end), members = parts.pop() if parts and left <= parts[-1][0][1] else ((left, right), [])
        parts.append(((start, max(end, right)), [*members, number]))
    return parts


class GapSpans:
    """The spans of the marks of a swimlane."""

    def __init__(self, band: SwimlaneBand, stages: Mapping[str, Column], labels: Labels) -> None:
        """Ask the lines and cards of a swimlane where they are."""
        self._labels, self._standing = labels, band.standing
        self._stages, self._lane = stages, lane_of_cards(band)
        pains = (lane for lane in band.lanes if tells_pains(lane))
        self._pains = {placed.element.id: placed.rect.right for lane in pains for placed in lane.items}

    def of(self, found: NumberedGap) -> Span | None:
        """Return from where to where the mark of a gap may stand, None where nothing of it is to be seen."""
        gap, (number, widest) = found.gap, self._labels.widths(found)
        room = max(widest / 2, number + 2, OPEN)
        if gap.rule is Rule.STEP:
            return _around(self._standing.extent(gap.places) if self._standing else None, room)
        if gap.rule is Rule.SEGMENT:
            room = max(room, self._labels.hole(found).width / 2)
            column = cell(gap, self._stages, self._lane)
            return _around((column.x, column.right), room) if column else None
        right = self._right(gap.places[0]) if gap.rule in ON_CARDS else None
        badges = len(ON_CARDS) * (number + APART) + 4
        return _around((right - badges, right), number / 2) if right is not None else None

    def _right(self, place: str) -> float | None:
        """Return where a card ends, None for what is not to be seen."""
        middle = self._standing.middle(place) if self._standing else None
        return self._pains.get(place) if middle is None else middle + CARD_W / 2


def cell(gap: Gap, stages: Mapping[str, Column], lane: Rect | None) -> Column | None:
    """Return the stage in which a segment has a gap, None for what is folded away."""
    column = stages.get(gap.places[-1])
    return column if column and lane and not column.folded else None


def _around(sides: Span | None, room: float) -> Span | None:
    """Return all between and around two sides, and the edge of what stands there."""
    return (sides[0] - room - EDGE, sides[1] + room + EDGE) if sides else None
