"""Where gaps are shown on a swimlane: breaks in connectors with their pills, badges at cards, ghosts of cards.

Marks get out of each other's way, so each has its place by those before it. Of a long swimlane a screen shows little:
marks that cannot meet are placed by themselves, when someone looks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, pairwise

from journeydesk.insight.gap import Gap, NumberedGap, Rule, SwimlaneGaps
from journeydesk.layout.boxes import Column, Connector, SwimlaneBand
from journeydesk.layout.curve import Point
from journeydesk.layout.gap_ground import GapGround
from journeydesk.layout.gap_spans import APART, EDGE, ON_CARDS, OPEN, GapSpans, apart, cell
from journeydesk.layout.geometry import Rect
from journeydesk.layout.labels import PILL_H, Label, Labels
from journeydesk.layout.later import Sight, near
from journeydesk.layout.room import Room
from journeydesk.layout.sizes import CARD_H, CARD_W, LANE_PAD
from journeydesk.model.judgement import Decision
from journeydesk.model.lanes import touchpoints_of
from journeydesk.record import record

ARROW = 5.0
"""How much of the end of a step is its arrow."""

BESIDE_DOT = 9.0
"""How far from a point of a curve its badge stands."""

BELOW = 1.5
"""How far below its cards a pill hangs: rows of cards are only 16 units apart."""

ALONG = (1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 6, 5 / 6)
"""Where along a line a pill may sit, the best first."""

CLOSE = tuple(n / 32 for n in sorted(range(1, 32), key=lambda n: abs(n - 16)))
"""The same, where little is free: between two rows of cards two pills find room above each other."""

OUTLINED = frozenset({Rule.MISSING, Rule.AD_HOC, Rule.FAILED})
"""Rules that speak of the whole card."""


@record(frozen=True, slots=True)
class Break:
    """Where a connector opens; `upright` where it runs up or down there."""

    at: Point
    upright: bool


@record(frozen=True, eq=False)
class GapMark:
    """A gap on the map: its pill with number, icons of its kinds and words, and what the pill belongs to.

    `broken` is where its step opens, `stem` the line from there to the pill, `around` the card it speaks of.
    """

    found: NumberedGap
    pill: Rect
    label: Label
    broken: Break | None = None
    stem: tuple[Point, Point] | None = None
    around: Rect | None = None

    @cached_property
    def reach(self) -> Rect:
        """All that its lines and edges may cover."""
        reach = self.pill.grown(1)
        if self.broken:
            x, y = self.broken.at
            reach = reach.united(Rect(x, y, 0, 0).grown(OPEN + 1))
        return reach.united(self.around.grown(EDGE)) if self.around else reach


@record(frozen=True, slots=True, eq=False)
class PlacedGaps:
    """The marks of a swimlane's gaps; `ticks` are where handoffs do no harm."""

    gaps: Sequence[GapMark]
    ticks: Sequence[Break]


def gap_marks(
    band: SwimlaneBand, columns: tuple[Column, ...], found: SwimlaneGaps, labels: Labels
) -> PlacedGaps:
    """Return the marks of a swimlane's gaps; what has been dismissed, and what is folded away, has none."""
    shown = [one for one in found.gaps if not one.verdict or one.verdict.decision is not Decision.DISMISSED]
    stages = {column.stage: column for column in columns}
    spans = GapSpans(band, stages, labels)
    seen = [(one, span) for one in shown if (span := spans.of(one))]
    parts = [
        (span, [seen[n][0] for n in sorted(members)]) for span, members in apart(span for _, span in seen)
    ]
    made: dict[int, tuple[GapMark, ...]] = {}

    def marks(area: Rect) -> Iterator[GapMark]:
        wanted = [n for n, ((start, end), _) in enumerate(parts) if start < area.right and area.x < end]
        if new := [n for n in wanted if n not in made]:
            left, right = parts[new[0]][0][0], parts[new[-1]][0][1]
            ground = GapGround.of(band, shown, Rect(left, 0, right - left, band.rect.h).grown(CARD_W))
            placing = _Placing(ground, band, stages, labels)
            made.update((n, placing.marks(parts[n][1])) for n in new)
        return chain.from_iterable(made[n] for n in wanted)

    broken = {one.gap.places for one in shown if one.gap.rule is Rule.STEP}
    harmless = {(one.source, one.target) for one in found.handoffs} - broken

    def ticks(area: Rect) -> Iterator[Break]:
        steps = near(band.connectors, area)
        return (_opening(step) for step in steps if (step.source, step.target) in harmless)

    return PlacedGaps(Sight(marks), Sight(ticks))


class _Placing:
    """Finds room for one mark after the other."""

    def __init__(
        self, ground: GapGround, band: SwimlaneBand, stages: Mapping[str, Column], labels: Labels
    ) -> None:
        self._ground, self._swimlane, self._labels = ground, band.swimlane, labels
        self._stages = stages
        self._placed, self._dots = ground.cards, ground.dots
        self._room = Room([*self._placed.values(), *ground.words, *ground.tags])
        self._corners = Room(ground.tags)  # of cards: badges may cover these

    def marks(self, part: Iterable[NumberedGap]) -> tuple[GapMark, ...]:
        """Return the marks of gaps that may get into each other's way, placed one after the other."""
        return tuple([self._mark(found) for found in sorted(part, key=lambda one: self._turn(one.gap))])

    def _turn(self, gap: Gap) -> int:
        """Return when a mark finds its place: ghosts first, and last what may stand anywhere in its stage."""
        return 1 if gap.rule is not Rule.SEGMENT else 0 if self._ghost(gap) else 2

    def _mark(self, found: NumberedGap) -> GapMark:
        match found.gap.rule:
            case Rule.STEP:
                return self._on_step(found, self._ground.steps[found.gap.places])
            case Rule.SEGMENT:
                return self._in_stage(found)
            case _:
                return self._at_card(found, found.gap.places[0])

    def _on_step(self, found: NumberedGap, step: Connector) -> GapMark:
        """Hang the pill below a straight step, or put it on the line of one that goes around something."""
        put = self._hung if step.way == "straight" else self._lying
        for label in (self._labels.full, self._labels.brief, self._labels.number):
            if mark := put(found, step, label(found)):
                return mark
        number, (x, y) = self._labels.number(found), _opening(step).at
        on_line = Rect(x - number.width / 2, y - PILL_H / 2, number.width, PILL_H)
        return GapMark(found, self._room.first(_about(step, number.width)) or on_line, number)

    def _lying(self, found: NumberedGap, step: Connector, label: Label) -> GapMark | None:
        """Return a pill on the line of a step, None without room; words across upright lines would cover the next."""
        if _opening(step).upright and label.name:
            return None
        place = self._room.first(_along(step, label.width))
        return GapMark(found, place, label) if place else None

    def _hung(self, found: NumberedGap, step: Connector, label: Label) -> GapMark | None:
        """Return a break in a straight step with its pill hung below the cards at its ends, None without room."""
        low = max(self._placed[end].bottom for end in (step.source, step.target)) + BELOW
        (left, y), (right, _) = step.corners[0], step.corners[-1]
        for x in (left + (right - ARROW - left) * part for part in ALONG):
            pill = Rect(x - label.width / 2, low, label.width, PILL_H)
            if self._room.has(Rect(x - OPEN, y - OPEN, 2 * OPEN, 2 * OPEN)) and self._room.first([pill]):
                return GapMark(found, pill, label, Break((x, y), False), ((x, y), (x, low)))
        return None

    def _at_card(self, found: NumberedGap, touchpoint: str) -> GapMark:
        """Put a badge at a card's right upper corner, or at its point on the curve when that is what is low."""
        number, card = self._labels.number(found), self._placed[touchpoint]
        dot = self._dots.get(touchpoint) if found.gap.rule is Rule.LOW else None
        if dot:
            x, low = dot
            sides = (low + BESIDE_DOT, low - BESIDE_DOT - PILL_H)
            beside = (Rect(x - number.width / 2, y, number.width, PILL_H) for y in sides)
            if place := self._room.first(beside):
                return GapMark(found, place, number)
        corner = Rect(card.right - 4 - number.width, card.y - PILL_H * 0.6, number.width, PILL_H)
        corners = (corner.moved(-n * (number.width + APART), 0) for n in range(len(ON_CARDS)))
        place = self._corners.first(corners) or corner
        self._room.take(place)
        return GapMark(found, place, number, around=card if found.gap.rule in OUTLINED else None)

    def _in_stage(self, found: NumberedGap) -> GapMark:
        """Put the ghost of a card where a segment has none, or a pill over what it feels there."""
        column, lane = cell(found.gap, self._stages, self._ground.lane), self._ground.lane
        assert column and lane, "what is folded away has no mark"
        label, cx = self._labels.full(found), column.x + (column.w - 4) / 2
        if ghost := self._ghost(found.gap):
            label = self._labels.hole(found)
            self._room.take(ghost)
            pill = Rect(cx - label.width / 2, ghost.cy - PILL_H / 2, label.width, PILL_H)
            return GapMark(found, pill, label, around=ghost)
        over = Rect(cx - label.width / 2, lane.y + 3, label.width, PILL_H)
        aside = [over.moved((part - 0.5) * (column.w - label.width - 8), 0) for part in ALONG]
        return GapMark(found, self._room.first(aside) or over, label)

    def _ghost(self, gap: Gap) -> Rect | None:
        """Return where a segment lacks a card, None where it has one."""
        column, lane = cell(gap, self._stages, self._ground.lane), self._ground.lane
        if column is None or lane is None or column.stage in self._met:
            return None
        x, y = column.x + (column.w - 4 - CARD_W) / 2, lane.y + LANE_PAD
        place = Rect(x, y, CARD_W, CARD_H)
        return place if self._room.has(place) else None

    @cached_property
    def _met(self) -> frozenset[str]:
        """The stages in which the segment has touchpoints, seen or not: a free place alone is no hole."""
        return frozenset(item.stage for item in touchpoints_of(self._swimlane.lanes))


def _opening(step: Connector) -> Break:
    """Return the middle of the longest part of a step's line, where it opens, clear of the arrow of a short one."""
    parts = tuple(pairwise(step.corners))
    (x1, y1), (x2, y2) = parts[0] if len(parts) == 1 else max(parts, key=_length)
    arrow = ARROW if step.way == "straight" else 0.0
    return Break(((x1 + x2 - arrow) / 2, (y1 + y2) / 2), abs(y2 - y1) > abs(x2 - x1))


def _length(part: tuple[Point, Point]) -> float:
    (x1, y1), (x2, y2) = part
    return abs(x2 - x1) + abs(y2 - y1)


def _about(step: Connector, width: float) -> Iterator[Rect]:
    """Yield places for a pill on the line of a step, then beside it, for where others have taken the best."""
    places = tuple(_along(step, width, CLOSE))
    yield from places
    for aside in (width / 2 + 2, -width / 2 - 2):
        yield from (place.moved(aside, 0) for place in places)
    for aside in (PILL_H, -PILL_H):
        yield from (place.moved(0, aside) for place in places)


def _along(step: Connector, width: float, spots: tuple[float, ...] = ALONG) -> Iterator[Rect]:
    """Yield places for a pill on the line of a step, the longest part first."""
    parts = sorted(pairwise(step.corners), key=_length, reverse=True)
    for (x1, y1), (x2, y2) in parts:
        for part in spots:
            x, y = x1 + (x2 - x1) * part, y1 + (y2 - y1) * part
            yield Rect(x - width / 2, y - PILL_H / 2, width, PILL_H)
