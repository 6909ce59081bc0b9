"""What of a swimlane looks as before an edit and only stands elsewhere: it need not be painted anew to be shown.

Stages keep their looks from one edit to the next, wherever they go, and lanes do. Where a line or a curve crosses into
a stage that has changed, it may run a little otherwise than it did, and gaps may have other numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product, takewhile
from operator import itemgetter
from typing import NamedTuple

from journeydesk.layout.boxes import Column, LaneBand, SwimlaneBand
from journeydesk.layout.changed import Changes, look_alike
from journeydesk.layout.geometry import Rect
from journeydesk.layout.regrouped import Columns, around, fill, group_spans
from journeydesk.layout.sizes import CONTENT_X, STAGE_GAP
from journeydesk.layout.span import Span, joined
from journeydesk.model.lanes import EmotionLane, Lane, TouchpointLane, by_stage, standing_in
from journeydesk.record import record
from journeydesk.remember import Remembered

EDGE = 2.0
"""Units around a swimlane that its border takes."""

FREE, LINE = 6.0, 1.0
"""Units above the end of a row in which no card stands, and those of them that the line below a lane takes."""


@record(frozen=True, slots=True, eq=False)
class Setting:
    """A swimlane on the columns of its map, and all else that decides how it looks."""

    band: SwimlaneBand
    columns: tuple[Column, ...]
    rests_on: tuple[object, ...] = ()


@record(frozen=True, slots=True)
class Moved:
    """A part of a swimlane that looks as before, where it stands now and where it stood.

    It is `stretched` where its stage has become wider or narrower: the same stands in it, but not quite as before, and
    where stages were merged or split, perhaps in another row.
    """

    rect: Rect
    origin: Rect
    stretched: bool = False


def moved(before: Setting, after: Setting, *, is_read: bool, slack: float = 0.0) -> tuple[Moved, ...]:
    """Return the parts of a swimlane, none over another, that look as they did in an earlier setting of it.

    Where words are read only free room is stretched: of a stage that became wider, cards alone look as before; of
    stages that were merged all goes with the cards, also notes that are set otherwise now, if these leave no room
    free. Rows that came apart or closer by less than `slack` count as one, in which nothing stands twice as far from
    its place.
    """
    if before.rests_on != after.rests_on or not _are_plain(before.band, after.band):
        return ()
    whole = after.band.rect.grown(EDGE)
    if before.band is after.band:
        return (Moved(whole, whole),)
    rows, changes = _rows(before.band, after.band), Changes.between(before.band.swimlane, after.band.swimlane)
    everywhere = joined((row.span for row in rows), slack)
    stayed = _stayed(before.columns, after.columns, changes)
    parts = [*product(everywhere, [*stayed.alike, *_copies(before, after, changes)])]
    if _is_all(everywhere, before.band, after.band):
        parts += product(everywhere, [_beside(whole)])
    regrouped = [*_regrouped(before.columns, after.columns, changes)]
    for were, are in (*stayed.resized, *regrouped):
        if is_read:
            groups = _group_spans(before.band, were, after.band, are)
            along = joined(row.span for row in rows if _goes_with_cards(row.lane, are))
            parts += product(everywhere if (were, are) in regrouped and fill(groups, are) else along, groups)
        else:
            parts += product(everywhere, [around(were, are)._replace(stretched=True)])
    return tuple(_moved(*part) for part in parts)


def _moved(row: Span, run: Span) -> Moved:
    return Moved(
        Rect(run.start, row.start, run.end - run.start, row.end - row.start),
        Rect(run.was_start, row.was_start, run.was_end - run.was_start, row.was_end - row.was_start),
        row.stretched or run.stretched,
    )


def _is_all(rows: Sequence[Span], before: SwimlaneBand, after: SwimlaneBand) -> bool:
    """Tell whether a swimlane looks as before from its upper to its lower edge, if maybe without its last lanes."""
    was, now = before.rect.grown(EDGE), after.rect.grown(EDGE)
    return [(one.start, one.end, one.was_start) for one in rows] == [(now.y, now.bottom, was.y)]


def _beside(whole: Rect) -> Span:
    """Return where persona and names of lanes stand, which are the same where all rows are."""
    start, end = whole.x, CONTENT_X - STAGE_GAP / 2
    return Span(start, end, start, end)


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


class _Row(NamedTuple):
    """A row of a lane that may look as before."""

    lane: Lane
    span: Span


def _rows(before: SwimlaneBand, after: SwimlaneBand) -> list[_Row]:
    """Return the rows that may look as before; the border goes with its lane."""
    old = dict(strip for lane in before.lanes for strip in _strips(lane))
    pairs = ((old.get(key), strip) for lane in after.lanes for key, strip in _strips(lane))
    alike = ((was, strip) for was, strip in pairs if was and _are_alike(was.lane, strip.lane))
    return [_Row(strip.lane.lane, span) for was, strip in alike for span in _row(was, strip, after)]


def _are_alike(before: LaneBand, after: LaneBand) -> bool:
    """Tell whether two lanes differ at most in what stands in their stages; a folded one says how much that is."""
    return look_alike(before.lane, after.lane) and not after.folded


def _row(was: _Strip, strip: _Strip, after: SwimlaneBand) -> Iterator[Span]:
    """Yield what of a row may look as before, and, where it became higher, the free room below its cards."""
    height = min(was.bottom - was.top, strip.bottom - strip.top)
    end = strip.top + height
    above = EDGE if strip.top == after.rect.y else 0.0
    below = EDGE if end == after.rect.bottom else 0.0
    yield Span(strip.top - above, end + below, was.top - above, was.top + height + below)
    if end < strip.bottom:
        below = EDGE if strip.bottom == after.rect.bottom else 0.0
        line = min(LINE, strip.bottom - end)
        yield Span(end, strip.bottom - line, was.bottom - FREE, was.bottom - line, stretched=True)
        yield Span(strip.bottom - line, strip.bottom + below, was.bottom - line, was.bottom + below)


_Sides = tuple[Columns, Columns]
"""Some stages before an edit, and those that hold the same after it."""


class _Stayed(NamedTuple):
    """The stages in which nothing has changed: where they are as wide as before, and those that are not."""

    alike: Sequence[Span]
    resized: Sequence[_Sides]


_STAYED: Remembered[_Stayed] = Remembered(64)
"""By the identity of columns: most swimlanes of a map have the same, and the same stages of theirs have changed."""


def _stayed(were: Columns, columns: Columns, changes: Changes) -> _Stayed:
    changed = changes.stages.intersection(one.stage for one in columns)
    return _STAYED.get((were, columns, changed), lambda: _but_for(changed, were, columns))


def _but_for(changed: frozenset[str], were: Columns, columns: Columns) -> _Stayed:
    old = {column.stage: column for column in were}
    pairs = [(old[one.stage], one) for one in columns if one.stage in old and one.stage not in changed]
    kept = [(was, one) for was, one in pairs if was.folded == one.folded]
    alike = joined(around((was,), (one,)) for was, one in kept if was.w == one.w)
    return _Stayed(alike, [((was,), (one,)) for was, one in kept if was.w != one.w])


def _copies(before: Setting, after: Setting, changes: Changes) -> Iterator[Span]:
    """Yield where copies of stages have their originals."""
    old = {column.stage: column for column in before.columns}
    for original, column in pairwise(after.columns):
        was = old.get(original.stage)
        if was and column.stage not in old and _is_copy(before, was, after, column, changes):
            yield around((was,), (column,))


def _regrouped(before: Columns, after: Columns, changes: Changes) -> Iterator[_Sides]:
    """Yield a stage and those behind it that are gone, and it and those behind it that are new, if all is in these."""
    old = {column.stage: number for number, column in enumerate(before)}
    for number, column in enumerate(after):
        if column.stage in changes.stages and column.stage in old:
            were, are = _with_others(before, old[column.stage], after), _with_others(after, number, before)
            is_open = not any(one.folded for one in (*were, *are))
            if is_open and len(were) != len(are) and changes.only_regroup(_ids(were), _ids(are)):
                yield were, are


def _ids(columns: Columns) -> set[str]:
    return {column.stage for column in columns}


def _with_others(columns: Columns, at: int, others: Columns) -> Columns:
    """Return a column and those behind it that do not stand among others."""
    stages = _ids(others)
    return columns[at], *takewhile(lambda one: one.stage not in stages, columns[at + 1 :])


def _goes_with_cards(lane: Lane, columns: Columns) -> bool:
    """Tell whether all that a lane shows in some stages stands at the middles of cards, as feelings at cards do."""
    if isinstance(lane, EmotionLane):
        return by_stage(lane.items).keys().isdisjoint(_ids(columns))
    return isinstance(lane, TouchpointLane)


def _group_spans(before: SwimlaneBand, were: Columns, after: SwimlaneBand, are: Columns) -> list[Span]:
    stood, stand = before.standing, after.standing
    return group_spans(stood, were, stand, are) if stood and stand else []


def _is_copy(before: Setting, original: Column, after: Setting, column: Column, changes: Changes) -> bool:
    """Tell whether what stands in a stage looks as what stood in another one before, and cards sit as they did."""
    stood, stand = before.band.standing, after.band.standing
    have_one_size = column.w == original.w and column.folded == original.folded
    is_new = column.stage not in before.band.swimlane.contents.stages  # and not only shown again
    if original.stage in changes.stages or not (is_new and have_one_size and stood and stand):
        return False
    lanes = before.band.swimlane.lanes
    originals = [item for lane in lanes for item in standing_in(lane.items, (original.stage,))]
    copies = [item for item in changes.came if item.stage == column.stage]
    is_one = len(copies) == len(originals) and stood.seats(original.stage) == stand.seats(column.stage)
    return is_one and all(map(look_alike, originals, copies))
