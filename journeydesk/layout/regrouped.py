"""What stands as before in stages that became wider, were merged or were split, only further left or right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from journeydesk.layout.boxes import Column
from journeydesk.layout.sizes import CARD_W, STAGE_GAP
from journeydesk.layout.span import Span
from journeydesk.layout.standing import Standing

Columns = tuple[Column, ...]
Cards = tuple[Column, float, float]
"""Cards that stand in a stage side by side: where the first begins and the last ends."""

HALF = STAGE_GAP / 2


class _Group(NamedTuple):
    """Cards that stood in one stage and stand in one, `by` units further right than they did."""

    was: Column
    column: Column
    by: float
    left: float
    right: float

    @property
    def before(self) -> Cards:
        return self.was, self.left - self.by, self.right - self.by

    @property
    def after(self) -> Cards:
        return self.column, self.left, self.right


def around(were: Columns, are: Columns) -> Span:
    """Return where stages stand that hold what others held, with half of the room between them and their neighbours."""
    return Span(are[0].x - HALF, are[-1].right + HALF, were[0].x - HALF, were[-1].right + HALF)


def group_spans(stood: Standing, were: Columns, stand: Standing, are: Columns) -> list[Span]:
    """Return where the cards that kept together stand in such stages, and what is above and below them does, too."""
    groups = _groups(stood, were, stand, are)
    rooms = _rooms([one.after for one in groups], are)
    had = _rooms([one.before for one in groups], were)
    return [_span(one.by, *room, *was) for one, room, was in zip(groups, rooms, had, strict=True)]


def fill(groups: Sequence[Span], columns: Columns) -> bool:
    """Tell whether groups of cards leave nothing free of their stages."""
    edges = [columns[0].x - HALF, *(edge for group in groups for edge in group[:2]), columns[-1].right + HALF]
    return all(edge == other for edge, other in zip(edges[::2], edges[1::2], strict=True))


def _span(by: float, start: float, end: float, was_start: float, was_end: float) -> Span:
    start, end = max(start, was_start + by), min(end, was_end + by)
    return Span(start, end, start - by, end - by)


def _groups(stood: Standing, were: Columns, stand: Standing, are: Columns) -> list[_Group]:
    """Return the groups from left to right; none if one has come apart, or if two lie over each other."""
    old = {id: (column, x) for column in were for id, x in stood.cards_in(column.stage)}
    cards = [(column, id, x) for column in are for id, x in stand.cards_in(column.stage) if id in old]
    found: dict[tuple[str, str], _Group] = {}
    for column, id, x in cards:  # all but those of a lane that was hidden
        was, was_x = old[id]
        card = _Group(was, column, x - was_x, x - CARD_W / 2, x + CARD_W / 2)
        group = found.setdefault((was.stage, column.stage), card)
        if card.by != group.by:
            return []
        left, right = min(group.left, card.left), max(group.right, card.right)
        found[was.stage, column.stage] = group._replace(left=left, right=right)
    groups = sorted(found.values(), key=attrgetter("left"))
    return groups if all(map(_are_apart, groups, groups[1:])) else []


def _are_apart(one: _Group, other: _Group) -> bool:
    return one.right <= other.left and one.right - one.by <= other.left - other.by


def _rooms(groups: Sequence[Cards], columns: Columns) -> Iterator[tuple[float, float]]:
    """Yield what of its stage each group of cards has to itself: up to the middle between it and the next."""
    for before, (column, left, right), behind in zip(
        (None, *groups), groups, (*groups[1:], None), strict=False
    ):
        start = column.x - (HALF if column is columns[0] else 0.0)
        end = column.right + (HALF if column is columns[-1] else 0.0)
        if before and before[0] is column:
            start = (before[2] + left) / 2
        if behind and behind[0] is column:
            end = (right + behind[1]) / 2
        yield start, end
