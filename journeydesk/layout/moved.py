"""What of a swimlane looks as before an edit and only stands elsewhere: it need not be painted anew to be shown.

Stages keep their looks from one edit to the next, wherever they go, and lanes do. Where a line or a curve crosses into
a stage that has changed, it may run a little otherwise than it did, and gaps may have other numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain, groupby
from operator import itemgetter
from typing import NamedTuple

from journeydesk.layout.boxes import Column, LaneBand, SwimlaneBand
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CONTENT_X, STAGE_GAP
from journeydesk.model.elements import unlike
from journeydesk.model.journey import Path, Swimlane
from journeydesk.model.lanes import touchpoints_of
from journeydesk.model.value import Item
from journeydesk.record import record

EDGE = 2.0
"""Units around a swimlane that its border takes."""

UNSEEN = {
    *("lanes", "paths", "items", "touchpoints"),
    *("id", "stage", "touchpoint", "arrivals", "answers"),
}
"""Fields that hold or name what stands in stages or leads through them: they say where, and not how it looks."""


@record(frozen=True, slots=True, eq=False)
class Setting:
    """A swimlane on the columns of its map, and all else that decides how it looks."""

    band: SwimlaneBand
    columns: tuple[Column, ...]
    rests_on: tuple[object, ...] = ()


@record(frozen=True, slots=True)
class Moved:
    """A part of a swimlane that looks as before, where it stands now and where it stood.

    It is `stretched` where its stage has become wider or narrower: the same stands in it, but not quite as before.
    """

    rect: Rect
    origin: Rect
    stretched: bool = False


def moved(before: Setting, after: Setting) -> tuple[Moved, ...]:
    """Return the parts of a swimlane, none over another, that look as they did in an earlier setting of it."""
    if before.rests_on != after.rests_on or not _are_plain(before.band, after.band):
        return ()
    whole = after.band.rect.grown(EDGE)
    if before.band is after.band:
        return (Moved(whole, whole),)
    rows, runs = _rows(before.band, after.band), _runs(before, after)
    if rows == [(whole.y, whole.bottom, 0.0)]:  # so persona and names of lanes are the same, too
        beside = whole.x, CONTENT_X - STAGE_GAP / 2
        runs.append(_Run(*beside, *beside))
    return tuple(
        Moved(
            Rect(run.left, top, run.right - run.left, bottom - top),
            Rect(run.was_left, top - down, run.was_right - run.was_left, bottom - top),
            run.stretched,
        )
        for top, bottom, down in rows
        for run in runs
    )


_Rows = tuple[float, float, float]
"""Where rows begin and end, and how far down they have come."""


class _Run(NamedTuple):
    """Where stages begin and end, and did before."""

    left: float
    right: float
    was_left: float
    was_right: float
    stretched: bool = False

    def and_then(self, other: _Run) -> _Run | None:
        """Return both as one, where they keep together."""
        is_one = (self.right, self.was_right) == (other.left, other.was_left)
        if not is_one or self.stretched or other.stretched:
            return None
        return _Run(self.left, other.right, self.was_left, other.was_right)


def _are_plain(before: SwimlaneBand, after: SwimlaneBand) -> bool:
    """Tell whether nothing but elements, sizes and order may be different, and nothing is compared."""
    one, other = before.swimlane, after.swimlane
    bands = before, after
    return (
        before.segment is after.segment
        and not any(band.changes or band.swimlane.collapsed for band in bands)
        and not any(lane.counterparts for band in bands for lane in band.lanes)
        and _look_alike(one, other)
        and len(one.paths) == len(other.paths)
        and all(map(_look_alike, one.paths, other.paths))
    )


def _look_alike(one: Item, other: Item) -> bool:
    """Tell whether two swimlanes, lanes, paths or elements differ at most in what they hold or name."""
    if one is other:
        return True
    seen = _seen(type(one))
    return type(one) is type(other) and seen(one.__dict__) == seen(other.__dict__)


@cache
def _seen(kind: type[Item]) -> Callable[[Mapping[str, object]], object]:
    return itemgetter(*kind.model_fields.keys() - UNSEEN)


class _Strip(NamedTuple):
    """A lane, or one of its rows of cards: an edit in one stage can move those of all others up and down."""

    lane: LaneBand
    top: float
    bottom: float


def _strips(lane: LaneBand) -> Iterator[tuple[object, _Strip]]:
    """Yield what is above the rows of a lane, and these from the uppermost on, by what they stand for."""
    rows = sorted(lane.rows.items(), key=itemgetter(1))
    tops = [lane.rect.y, *(top for _, top in rows)]
    keys = [lane.lane.id, *((lane.lane.id, row) for row, _ in rows)]
    for key, top, bottom in zip(keys, tops, (*tops[1:], lane.rect.bottom), strict=True):
        yield key, _Strip(lane, top, bottom)


def _rows(before: SwimlaneBand, after: SwimlaneBand) -> list[_Rows]:
    """Return the rows that may look as before, those that keep together as one; the border goes with its lane."""
    old = dict(strip for lane in before.lanes for strip in _strips(lane))
    rows: list[_Rows] = []
    whole = False
    for key, strip in (one for lane in after.lanes for one in _strips(lane)):
        was = old.get(key)
        if was and _are_alike(was.lane, strip.lane):
            top, bottom, down = _row(was, strip, after)
            if whole and rows[-1][1:] == (top, down):
                top = rows.pop()[0]
            rows.append((top, bottom, down))
            whole = was.bottom - was.top == strip.bottom - strip.top
        else:
            whole = False
    return rows


def _are_alike(before: LaneBand, after: LaneBand) -> bool:
    """Tell whether two lanes differ at most in what stands in their stages; a folded one says how much that is."""
    return _look_alike(before.lane, after.lane) and not after.folded


def _row(was: _Strip, strip: _Strip, after: SwimlaneBand) -> _Rows:
    top, height = strip.top, min(was.bottom - was.top, strip.bottom - strip.top)
    above = EDGE if top == after.rect.y else 0.0
    below = EDGE if top + height == after.rect.bottom else 0.0
    return top - above, top + height + below, top - was.top


def _runs(before: Setting, after: Setting) -> list[_Run]:
    """Return the stages that look as before, those that keep together as one."""
    runs: list[_Run] = []
    for was, column in _origins(before, after):
        if was.folded == column.folded:
            run = _run(was, column)
            if runs and (both := runs[-1].and_then(run)):
                runs[-1] = both
            else:
                runs.append(run)
    return runs


def _run(was: Column, column: Column) -> _Run:
    half = STAGE_GAP / 2
    ends = column.x - half, column.right + half, was.x - half, was.right + half
    return _Run(*ends, stretched=column.w != was.w)


def _origins(before: Setting, after: Setting) -> Iterator[tuple[Column, Column]]:
    """Yield the columns of stages that look as before with those where this was: of a copy, that of its original."""
    one, other = before.band.swimlane, after.band.swimlane
    old = {column.stage: column for column in before.columns}
    changed = changed_stages(one, other)
    behind = None
    for column in after.columns:
        was = old.get(column.stage)
        if was and column.stage not in changed:
            yield was, column
        elif not was and behind and _is_copy(column.stage, other, behind.stage, one):
            yield behind, column
        behind = was


def _is_copy(stage: str, swimlane: Swimlane, original: str, before: Swimlane) -> bool:
    """Tell whether what stands in a stage looks as what stood in another one before."""
    copies = [item for lane in swimlane.lanes for item in lane.items if item.stage == stage]
    originals = [item for lane in before.lanes for item in lane.items if item.stage == original]
    return len(copies) == len(originals) and all(map(_look_alike, copies, originals))


def changed_stages(before: Swimlane, after: Swimlane) -> frozenset[str]:
    """Return the stages where something comes, goes, changes or is passed otherwise in a lane that was there before."""
    old = {lane.id: lane.items for lane in before.lanes}
    parts = (part for lane in after.lanes if lane.id in old for part in unlike(old[lane.id], lane.items))
    found = {item.stage for item in chain.from_iterable(parts)}
    ways = [
        pair
        for pair in zip(before.paths, after.paths, strict=True)
        if pair[0].touchpoints != pair[1].touchpoints
    ]
    return frozenset(found | _otherwise_passed(ways, before, after) if ways else found)


def _otherwise_passed(ways: Iterable[tuple[Path, Path]], before: Swimlane, after: Swimlane) -> set[str]:
    """Return the stages in which paths run otherwise; where they come from and go on to is left aside."""
    homes = _homes(before), _homes(after)
    found: set[str] = set()
    for one, other in ways:
        was, now = (_legs(path, home) for path, home in zip((one, other), homes, strict=True))
        found.update(stage for stage in {*was, *now} if was.get(stage) != now.get(stage))
    return found


def _homes(swimlane: Swimlane) -> Mapping[str, str]:
    return {item.id: item.stage for item in touchpoints_of(swimlane.lanes)}


def _legs(path: Path, homes: Mapping[str, str]) -> Mapping[str, list[tuple[str, ...]]]:
    """Return what a path visits in each stage without leaving it."""
    legs: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for stage, visited in groupby(path.touchpoints, homes.__getitem__):
        legs[stage].append(tuple(visited))
    return legs
