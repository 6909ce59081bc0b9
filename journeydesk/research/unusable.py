"""Why a row of a log cannot be used; each reason is the end of a sentence on rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

NO_JOURNEY = "without a journey"
NO_TOUCHPOINT = "without a touchpoint"
NO_TIME = "without a time that can be read"
TORN = "with another number of cells than the headings"


@dataclass(frozen=True, slots=True)
class Unusable:
    """How many rows could not be used, and why."""

    reason: str
    rows: int


def counted(rows: Mapping[str, int]) -> tuple[Unusable, ...]:
    """Return what could not be used, by the reasons in the order in which they are looked for."""
    reasons = (NO_JOURNEY, NO_TOUCHPOINT, NO_TIME, TORN)
    return tuple(Unusable(reason, rows[reason]) for reason in reasons if rows.get(reason))
