"""What the marks of gaps stand among: where cards, dots and words are, and nothing of what is said on them."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.insight.gap import Rule, SwimlaneGaps
from journeydesk.layout.boxes import Column, LaneBand, SwimlaneBand
from journeydesk.layout.curve import Point
from journeydesk.layout.geometry import Rect
from journeydesk.model.lanes import NoteKind, NoteLane, TouchpointLane
from journeydesk.record import record


@record(frozen=True, slots=True)
class GapGround:
    """All that the places of marks depend on, compared by value: a letter typed on a card moves none of them.

    `cards` are touchpoints and pain points, `routes` what paths visit, `dots` the points of curves that gaps speak of,
    `words` where words stand below curves and the cards that are gone, `tags` what became of the others, `lane` where a
    missing card would stand, `met` the stages in which the segment has touchpoints, seen or not: a free place alone is
    no hole.
    """

    columns: tuple[Column, ...]
    cards: tuple[tuple[str, Rect], ...]
    routes: tuple[tuple[str, tuple[str, ...]], ...]
    dots: tuple[tuple[str, Point], ...]
    words: tuple[Rect, ...]
    tags: tuple[Rect, ...]
    lane: Rect | None
    met: frozenset[str]

    @classmethod
    def of(cls, band: SwimlaneBand, found: SwimlaneGaps, columns: tuple[Column, ...]) -> GapGround:
        """Return that of a swimlane in which gaps were found."""
        lanes = [lane for lane in band.lanes if isinstance(lane.lane, TouchpointLane)]
        standing = (
            lane for lane in band.lanes if isinstance(lane.lane, TouchpointLane) or _tells_pains(lane)
        )
        own = (lane for lane in band.swimlane.lanes if isinstance(lane, TouchpointLane))
        return cls(
            columns,
            tuple((placed.element.id, placed.rect) for lane in standing for placed in lane.items),
            tuple((path.id, path.touchpoints) for path in band.swimlane.paths),
            tuple(_dots(band, found)),
            tuple(_words(band)),
            tuple(_tags(band)),
            lanes[0].rect if lanes and not lanes[0].folded else None,
            frozenset(item.stage for lane in own for item in lane.items),
        )


def _tells_pains(band: LaneBand) -> bool:
    return isinstance(band.lane, NoteLane) and band.lane.note_kind is NoteKind.PAIN_POINT


def _dots(band: SwimlaneBand, found: SwimlaneGaps) -> Iterator[tuple[str, Point]]:
    """Yield the points on curves at which something is low."""
    low = {one.gap.places[0] for one in found.gaps if one.gap.rule is Rule.LOW}
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


def _tags(band: SwimlaneBand) -> Iterator[Rect]:
    """Yield where it is said what became of cards."""
    changes = band.changes
    if not changes:
        return
    for lane in band.lanes:
        yield from (changes.ghost_tag(ghost.element.id, ghost.rect).rect for ghost in lane.ghosts)
        if isinstance(lane.lane, TouchpointLane):
            for placed in lane.items:
                yield from (tag.rect for tag in changes.tags(placed.element.id, placed.rect))
