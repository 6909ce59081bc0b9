"""What the marks of gaps stand among: where cards, dots and words are, and nothing of what is said on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from journeydesk.insight.gap import NumberedGap, Rule
from journeydesk.layout.boxes import Connector, LaneBand, SwimlaneBand
from journeydesk.layout.curve import Point
from journeydesk.layout.geometry import Rect
from journeydesk.layout.later import near
from journeydesk.model.lanes import NoteKind, NoteLane, TouchpointLane
from journeydesk.record import record


@record(frozen=True, slots=True, eq=False)
class GapGround:
    """All that the places of marks depend on in a part of a swimlane.

    `cards` are touchpoints and pain points, `steps` the lines between them, `dots` the points of curves that gaps speak
    of, `words` where words stand below curves and the cards that are gone, `tags` what became of the others, `lane`
    where a missing card would stand.
    """

    cards: Mapping[str, Rect]
    steps: Mapping[tuple[str, ...], Connector]
    dots: Mapping[str, Point]
    words: tuple[Rect, ...]
    tags: tuple[Rect, ...]
    lane: Rect | None

    @classmethod
    def of(cls, band: SwimlaneBand, gaps: Iterable[NumberedGap], area: Rect) -> GapGround:
        """Return that of an area in which gaps were found."""
        standing = [lane for lane in band.lanes if isinstance(lane.lane, TouchpointLane) or tells_pains(lane)]
        return cls(
            {placed.element.id: placed.rect for lane in standing for placed in near(lane.items, area)},
            {(one.source, one.target): one for one in near(band.connectors, area)},
            dict(_dots(band, gaps)),
            tuple(_words(band)),
            tuple(_tags(band, area)),
            lane_of_cards(band),
        )


def lane_of_cards(band: SwimlaneBand) -> Rect | None:
    """Return where a missing card would stand: in the first lane for them, unless that is folded."""
    lanes = [lane for lane in band.lanes if isinstance(lane.lane, TouchpointLane)]
    return lanes[0].rect if lanes and not lanes[0].folded else None


def tells_pains(band: LaneBand) -> bool:
    """Tell whether a lane holds pain points, which have badges as touchpoints do."""
    return isinstance(band.lane, NoteLane) and band.lane.note_kind is NoteKind.PAIN_POINT


def _dots(band: SwimlaneBand, gaps: Iterable[NumberedGap]) -> Iterator[tuple[str, Point]]:
    """Yield the points on curves at which something is low."""
    low = {one.gap.places[0] for one in gaps if one.gap.rule is Rule.LOW}
    curves = (curve for lane in band.lanes for curve in lane.curves) if low else ()
    return (
        (point.element, (point.x, point.y))
        for curve in curves
        for point in curve.points
        if point.element in low
    )


def _words(band: SwimlaneBand) -> Iterator[Rect]:
    """Yield where words stand below curves that are compared, and cards that are gone."""
    for lane in band.lanes:
        yield from (ghost.rect for ghost in lane.ghosts)
        for counterpart in lane.counterparts:
            yield from (text.rect for passage in counterpart.passages for text in passage.texts)


def _tags(band: SwimlaneBand, area: Rect) -> Iterator[Rect]:
    """Yield where it is said what became of cards."""
    changes = band.changes
    if not changes:
        return
    for lane in band.lanes:
        yield from (changes.ghost_tag(ghost.element.id, ghost.rect).rect for ghost in lane.ghosts)
        if isinstance(lane.lane, TouchpointLane):
            for placed in near(lane.items, area):
                yield from (tag.rect for tag in changes.tags(placed.element.id, placed.rect))
