"""Why a row of a log cannot be used; each reason is the end of a sentence on rows."""

from __future__ import annotations

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
