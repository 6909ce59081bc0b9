"""What of a swimlane looks as before an edit and only stands elsewhere: it need not be painted anew to be shown.

Stages keep their looks from one edit to the next, wherever they go, and lanes do. Where a line or a curve crosses into
a stage that has changed, it may run a little otherwise than it did, and gaps may have other numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import takewhile
from operator import itemgetter
from typing import NamedTuple

from journeydesk.layout.boxes import Column, LaneBand, SwimlaneBand
from journeydesk.layout.changed import Changes, look_alike
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CONTENT_X, STAGE_GAP
from journeydesk.record import record

EDGE = 2.0
"""Units around a swimlane that its border takes."""

FREE = 6.0
"""Units above the end of a row in which no card stands."""


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
    same = _Span(whole.y, whole.bottom, whole.y, whole.bottom)
    if rows == [same]:  # so persona and names of lanes are the same, too
        beside = whole.x, CONTENT_X - STAGE_GAP / 2
        runs.append(_Span(*beside, *beside))
    return tuple(
        Moved(
            Rect(run.start, row.start, run.end - run.start, row.end - row.start),
            Rect(run.was_start, row.was_start, run.was_end - run.was_start, row.was_end - row.was_start),
            row.stretched or run.stretched,
        )
        for row in rows
        for run in runs
    )


Columns = tuple[Column, ...]


class _Span(NamedTuple):
    """Where something begins and ends, and did before, from left to right or from top to bottom."""

    start: float
    end: float
    was_start: float
    was_end: float
    stretched: bool = False


def _joined(spans: Iterable[_Span]) -> list[_Span]:
    """Return spans, those as one that keep together."""
    found: list[_Span] = []
    for span in spans:
        if found and _keep_together(found[-1], span):
            last = found.pop()
            found.append(_Span(last.start, span.end, last.was_start, span.was_end))
        else:
            found.append(span)
    return found


def _keep_together(one: _Span, other: _Span) -> bool:
    is_beside = one.end == other.start and one.was_end == other.was_start
    return is_beside and not (one.stretched or other.stretched)


def _are_plain(before: SwimlaneBand, after: SwimlaneBand) -> bool:
    """Tell whether nothing but elements, sizes and order may be different, and nothing is compared."""
    one, other = before.swimlane, after.swimlane
    bands = before, after
    return (
        before.segment is after.segment
        and not any(band.changes or band.swimlane.collapsed for band in bands)
        and not any(lane.counterparts for band in bands for lane in band.lanes)
        and look_alike(one, other)
        and len(one.paths) == len(other.paths)
        and all(map(look_alike, one.paths, other.paths))
    )


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


def _rows(before: SwimlaneBand, after: SwimlaneBand) -> list[_Span]:
    """Return the rows that may look as before, those that keep together as one; the border goes with its lane."""
    old = dict(strip for lane in before.lanes for strip in _strips(lane))
    pairs = ((old.get(key), strip) for lane in after.lanes for key, strip in _strips(lane))
    alike = ((was, strip) for was, strip in pairs if was and _are_alike(was.lane, strip.lane))
    return _joined(span for was, strip in alike for span in _row(was, strip, after))


def _are_alike(before: LaneBand, after: LaneBand) -> bool:
    """Tell whether two lanes differ at most in what stands in their stages; a folded one says how much that is."""
    return look_alike(before.lane, after.lane) and not after.folded


def _row(was: _Strip, strip: _Strip, after: SwimlaneBand) -> Iterator[_Span]:
    """Yield what of a row may look as before, and, where it became higher, the free room below its cards."""
    height = min(was.bottom - was.top, strip.bottom - strip.top)
    end = strip.top + height
    above = EDGE if strip.top == after.rect.y else 0.0
    below = EDGE if end == after.rect.bottom else 0.0
    yield _Span(strip.top - above, end + below, was.top - above, was.top + height + below)
    if end < strip.bottom:
        below = EDGE if strip.bottom == after.rect.bottom else 0.0
        yield _Span(end, strip.bottom + below, was.bottom - FREE, was.bottom + below, stretched=True)


def _runs(before: Setting, after: Setting) -> list[_Span]:
    """Return the stages that look as before, those that keep together as one."""
    changes = Changes.between(before.band.swimlane, after.band.swimlane)
    seen = changes.stages.intersection(one.stage for one in after.columns)
    stayed = _stayed(before.columns, after.columns, seen)
    return [*stayed, *(_run(*sides) for sides in _elsewhere(before, after, changes))]


@lru_cache(64)
def _stayed(were: Columns, columns: Columns, changed: frozenset[str]) -> tuple[_Span, ...]:
    """Return the stages that are the same, which are so in most swimlanes of a map."""
    old = {column.stage: column for column in were}
    pairs = ((old.get(column.stage), column) for column in columns if column.stage not in changed)
    return tuple(_joined(_run(was, was, one, one) for was, one in pairs if was and was.folded == one.folded))


def _run(was_first: Column, was_last: Column, first: Column, last: Column) -> _Span:
    half = STAGE_GAP / 2
    ends = first.x - half, last.right + half, was_first.x - half, was_last.right + half
    is_one = first is last and was_first is was_last
    return _Span(*ends, not is_one or first.w != was_first.w)


_Sides = tuple[Column, Column, Column, Column]
"""The first and the last of some columns before an edit, and of those that look like them after it."""


def _elsewhere(before: Setting, after: Setting, changes: Changes) -> Iterator[_Sides]:
    """Yield where copies of stages have their originals, and stages that were merged or split what they are now."""
    old = {column.stage: column for column in before.columns}
    behind = None
    for number, column in enumerate(after.columns):
        was = old.get(column.stage)
        if was and column.stage in changes.stages:
            yield from _regrouped(before.columns, was, after.columns, number, changes)
        elif not was and behind and _is_copy(before, behind, after, column, changes):
            yield behind, behind, column, column
        behind = was


def _regrouped(
    before: Columns, was: Column, after: Columns, number: int, changes: Changes
) -> Iterator[_Sides]:
    """Yield a stage and those behind it that are gone, and it and those behind it that are new, if all is in these."""
    were, are = _with_others(before, before.index(was), after), _with_others(after, number, before)
    if len(were) == len(are) or any(one.folded for one in (*were, *are)):
        return
    if changes.only_regroup({one.stage for one in were}, {one.stage for one in are}):
        yield were[0], were[-1], are[0], are[-1]


def _with_others(columns: Columns, at: int, others: Columns) -> Columns:
    """Return a column and those behind it that do not stand among others."""
    stages = {one.stage for one in others}
    return columns[at], *takewhile(lambda one: one.stage not in stages, columns[at + 1 :])


def _is_copy(before: Setting, original: Column, after: Setting, column: Column, changes: Changes) -> bool:
    """Tell whether what stands in a stage looks as what stood in another one before, and cards sit as they did."""
    stood, stand = before.band.standing, after.band.standing
    if original.stage in changes.stages or column.folded != original.folded or not (stood and stand):
        return False
    lanes = before.band.swimlane.lanes
    originals = [item for lane in lanes for item in lane.items if item.stage == original.stage]
    copies = [item for item in changes.came if item.stage == column.stage]
    is_one = len(copies) == len(originals) and stood.seats(original.stage) == stand.seats(column.stage)
    return is_one and all(map(look_alike, originals, copies))
