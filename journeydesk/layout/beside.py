"""A swimlane beside its counterpart on an older map: what is gone from it, and how it felt before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from journeydesk.insight.comparison.pairs import normalised
from journeydesk.insight.difference import Mean, difference
from journeydesk.layout.boxes import (
    Column,
    Contrast,
    Counterpart,
    Curve,
    CurveName,
    CurvePoint,
    LaneBand,
    MapLayout,
    Passage,
    SwimlaneBand,
)
from journeydesk.layout.change_tags import SwimlaneChanges
from journeydesk.layout.context import Context
from journeydesk.layout.curve import height_at
from journeydesk.layout.curve_names import SWATCH, names_at_ends
from journeydesk.layout.feelings import emotion_curves
from journeydesk.layout.geometry import Rect
from journeydesk.layout.later import Later, Sight
from journeydesk.layout.seating import Seating
from journeydesk.layout.stretch import stretched
from journeydesk.layout.text import PlacedText
from journeydesk.model.inventory import Evidence
from journeydesk.model.journey import Path, Swimlane
from journeydesk.model.lanes import EmotionLane, TouchpointLane
from journeydesk.model.value import evolve

OLDER = "#64748b"
"""The colour of what was: no segment's."""

CLEAR = 5.0
"""How far a name keeps from a line."""

Centres = Callable[[], Mapping[str, float]]


def with_changes(
    band: SwimlaneBand,
    seated: Seating,
    changes: SwimlaneChanges,
    evidence: Iterable[Evidence],
    context: Context,
) -> SwimlaneBand:
    """Return a swimlane with what it shows of a comparison; `evidence` is that of the older document."""
    centres = cache(lambda: seated.centres(context))
    older = _Older(changes, centres, {one.id: one for one in evidence}, context)
    lanes = tuple(_lane(lane, band.swimlane, seated, context, older) for lane in band.lanes)
    return replace(band, lanes=lanes, changes=changes)


def ghost_place(layout: MapLayout, ghost: str) -> Rect | None:
    """Return where the ghost of a touchpoint stands on the page, None where there is none."""
    for top, band in layout.placed_bands():
        if band.changes and ghost in band.changes.ghosts:
            ghosts = (one for lane in band.lanes for one in lane.ghosts)
            return next((one.rect.moved(0, top) for one in ghosts if one.element.id == ghost), None)
    return None


def _lane(lane: LaneBand, swimlane: Swimlane, seated: Seating, context: Context, older: _Older) -> LaneBand:
    if lane.folded:
        return lane
    match lane.lane:
        case TouchpointLane(id=id):
            cards, y = seated.cards[id], lane.rect.y
            ghosts = Sight(lambda area: cards.ghosts(context, y, area))
            return replace(lane, ghosts=ghosts) if cards.gone else lane
        case EmotionLane(against=None):
            found = cache(lambda: older.comparison(lane, swimlane))
            return replace(
                lane,
                curves=Later(lambda: (one.curve,) if (one := found()) else lane.curves),
                names=Later(lambda: one.names if (one := found()) else lane.names),
                counterparts=Later(lambda: (one.counterpart,) if (one := found()) else ()),
            )
        case _:  # one that shows another segment's curve goes on doing so
            return lane


def _main(curves: Iterable[Curve], paths: Iterable[Path]) -> Curve:
    """Return the curve of the path that most people take: only two can be compared."""
    shares = {path.id: path.share or 0.0 for path in paths}
    return max(curves, key=lambda curve: shares.get(curve.path or "", 0.0))


@dataclass(frozen=True, slots=True, eq=False)
class _Felt:
    """The curve of a lane, how it ran before, and what both are called."""

    curve: Curve
    counterpart: Counterpart
    names: tuple[CurveName, ...]


class _Older:
    """What the older map tells of a swimlane, in the columns of the newer one."""

    def __init__(
        self, changes: SwimlaneChanges, centres: Centres, evidence: Mapping[str, Evidence], context: Context
    ) -> None:
        self._compared, self._centres = changes.compared, centres
        newer_of = self._compared.stages.items()
        columns = {old: context.columns[new] for old, new in newer_of if new in context.open}
        self._context = replace(context, columns=columns, evidence=evidence)

    def comparison(self, band: LaneBand, swimlane: Swimlane) -> _Felt | None:
        """Return how a lane feels now and felt before; None where the older map tells nothing else."""
        older = self._compared.older
        lane = _lane_before(band, swimlane, older) if older else None
        if older is None or lane is None:
            return None
        curve = _main(band.curves, swimlane.paths)
        path = _path_before(curve.path, swimlane, older) or lane.path
        columns = self._context.columns
        seen = evolve(lane, path=path, items=tuple(item for item in lane.items if item.stage in columns))
        before = emotion_curves(seen, older, self._places(), 0.0, self._context, alone=True)[0]
        before = stretched(before, curve.top, curve.bottom)
        passages = tuple(self._passages(curve, before)) if curve.points and before.points else ()
        return self._felt(band, curve, before, passages) if passages else None

    def _felt(self, band: LaneBand, curve: Curve, before: Curve, passages: tuple[Passage, ...]) -> _Felt:
        words = self._context.words.changes
        said = [(curve, words.newer), (before, words.older)]
        names = {id(one): text for one, text in names_at_ends(said, band.rect, self._context)}
        name = names.get(id(before))
        if name:
            name = _beside_line(name, curve, band.rect)
        counterpart = Counterpart(before, OLDER, name, passages, dashed=True)
        mine = names.get(id(curve))
        return _Felt(curve, counterpart, (CurveName(curve.path, mine),) if mine else ())

    def _places(self) -> dict[str, float]:
        """Return the x of older touchpoints: of those that stay where they stand now."""
        centres = self._centres()
        twins = ((twin.older.id, new) for new, twin in self._compared.twins.items())
        gone = ((one.touchpoint.id, one.ghost.id) for one in self._compared.gone if one.ghost)
        return {old: centres[new] for old, new in (*twins, *gone) if new in centres}

    def _passages(self, curve: Curve, before: Curve) -> Iterator[Passage]:
        """Yield one for each stage in which both curves are not the same."""
        for column in self._context.columns.values():
            (now, around), (was, around_before) = _inside(column, curve), _inside(column, before)
            if [(one.x, one.value) for one in around] == [(one.x, one.value) for one in around_before]:
                continue
            contrast = Contrast.UNCLEAR
            if now and was and (found := difference(_means(now), _means(was))).is_clear:
                contrast = Contrast.HIGHER if found.value > 0 else Contrast.LOWER
            yield Passage(column.x, column.right, contrast)


def _beside_line(name: PlacedText, curve: Curve, area: Rect) -> PlacedText:
    """Return a name above or below a curve that goes on where the name would stand."""
    left, right, height = name.x - SWATCH, name.x + name.width, name.block.height
    if curve.points[-1].x < left:
        return name
    points = [(point.x, point.y) for point in curve.points]
    ys = [height_at(points, left + (right - left) * part / 8) for part in range(9)]
    above, below = min(ys) - height - CLEAR, max(ys) + CLEAR
    if name.y <= above or name.y >= below:
        return name
    fits = [y for y in (above, below) if area.y + CLEAR <= y <= area.bottom - CLEAR - height]
    return replace(name, y=min(fits, key=lambda y: abs(y - name.y), default=name.y))


Points = tuple[CurvePoint, ...]


def _inside(column: Column, curve: Curve) -> tuple[Points, Points]:
    """Return the points of a curve in a stage, and these with the ones before and behind."""
    first = bisect_left(curve.points, column.x, key=lambda point: point.x)
    last = bisect_left(curve.points, column.right, key=lambda point: point.x)
    return curve.points[first:last], curve.points[max(first - 1, 0) : last + 1]


def _means(points: Iterable[CurvePoint]) -> list[Mean]:
    return [Mean(point.value, point.spread, point.n) for point in points]


def _lane_before(band: LaneBand, swimlane: Swimlane, older: Swimlane) -> EmotionLane | None:
    """Return the same lane of the older swimlane, else the one in the same place among its emotion lanes."""
    lanes = [lane for lane in older.lanes if isinstance(lane, EmotionLane)]
    ids = [lane.id for lane in swimlane.lanes if isinstance(lane, EmotionLane)]
    same = next((lane for lane in lanes if lane.id == band.lane.id), None)
    return same or next(iter(lanes[ids.index(band.lane.id) :]), None)


def _path_before(path: str | None, swimlane: Swimlane, older: Swimlane) -> str | None:
    """Return the same path of the older swimlane, else one of that name; None where there is none."""
    names = {one.id: normalised(one.name) for one in swimlane.paths}
    taken = [one for one in older.paths if one.touchpoints and path]
    same = next((one.id for one in taken if one.id == path), None)
    return same or next((one.id for one in taken if normalised(one.name) == names.get(path or "")), None)
