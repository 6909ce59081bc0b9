"""What a field comes to that two people may have changed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeVar

from journeydesk.insight.versions.fields import SETS, left
from journeydesk.insight.versions.order import merged_row, woven

T = TypeVar("T")

NEVER = object()
"""What a field was before there was anything to have it."""

NUMBERING = "numbering"
"""The field in which the place of a member is a number that people speak of."""

_LISTS = SETS | {"touchpoints"}
"""Fields whose members come and go one by one."""


@dataclass(frozen=True, slots=True)
class Losses:
    """Ids of what is gone, and of what each side removed in vain, for it is kept."""

    gone: Collection[str]
    ours_in_vain: Collection[str]
    theirs_in_vain: Collection[str]


def chosen(base: object, ours: T, theirs: T) -> tuple[T, bool]:
    """Return what a value comes to, and whether both changed it, each to something else: then it is ours."""
    if theirs in (ours, base):
        return ours, False
    return (theirs, False) if ours == base else (ours, True)


def chosen_for(field: str, base: object, ours: object, theirs: object, losses: Losses) -> tuple[object, bool]:
    """Return what a field comes to, and whether both changed it in ways that do not go together.

    References that a side dropped along with what they named are neither changes nor left where it is gone.
    """
    was = left(field, base, losses.gone)
    our = _deliberate(field, was, left(field, ours, losses.gone), losses.ours_in_vain)
    their = _deliberate(field, was, left(field, theirs, losses.gone), losses.theirs_in_vain)
    value, clash = chosen(was, our, their)
    if not clash:
        return value, False
    if field == NUMBERING:
        return _numbered(our, their)
    both = _joined(field, was, our, their)
    return (value, True) if both is None else (both, False)


def _numbered(ours: object, theirs: object) -> tuple[object, bool]:
    """Return the numbers of ours, then what only theirs numbered, and whether that has another number by now.

    Whoever let go of all numbers does not go together with who gave more.
    """
    if not (isinstance(ours, tuple) and isinstance(theirs, tuple) and ours and theirs):
        return ours, True
    row = (*ours, *(name for name in theirs if name not in ours))
    return row, row[: len(theirs)] != theirs


def _deliberate(field: str, base: object, new: object, kept: Collection[str]) -> object:
    """Return a side's value as it would be, had that side not removed what is kept."""
    if left(field, base, kept) == new:
        return base
    if field in _LISTS and isinstance(base, tuple) and isinstance(new, tuple) and not _repeats(base, new):
        return tuple(woven(new, base, (), {*new, *(id for id in base if id in kept)}))
    return new


def _joined(field: str, *values: object) -> tuple[str, ...] | None:
    """Return what three lists come to; None for what is no list, and where it is not clear."""
    if field not in _LISTS:
        return None
    base, ours, theirs = (value if isinstance(value, tuple) else () for value in values)
    if field in SETS:
        base, ours, theirs = (tuple(dict.fromkeys(one)) for one in (base, ours, theirs))
    elif _repeats(base, ours, theirs):
        return None
    was, our, their = set(base), set(ours), set(theirs)
    row, contradicts = merged_row(base, ours, theirs, (our & their) | (our - was) | (their - was))
    return None if contradicts and field not in SETS else row


def _repeats(*lists: tuple[str, ...]) -> bool:
    return any(len(set(one)) < len(one) for one in lists)
