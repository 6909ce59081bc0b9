"""What a log tells of each touchpoint, and of the steps from one to the next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from journeydesk.research import enough, queries
from journeydesk.research.columns import Columns
from journeydesk.research.open_log import OpenLog

DIGITS = 9
"""After the point, of means."""

SAID = ("stage", "channel", "device", "department")
"""Columns of which a touchpoint has what is mostly said there."""


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long a touchpoint lasted, as quartiles in seconds, and of how many `times` it is known.

    `is_told` means that enough journeys say so, and that it took any time.
    """

    times: int
    low: float
    median: float
    high: float
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class TouchpointFinding:
    """What a segment's journeys tell of a touchpoint; what is not known is None.

    `score` is the raw mean of `scores` answers, `spread` their standard deviation. `ended` journeys went no further,
    beside those that ended with an outcome.
    `number` is its mean place in a journey. `stage`, `channel`, `device` and `department` are the most frequent ones
    that enough journeys name, and `is_scored` tells whether enough gave a score.
    """

    segment: str
    touchpoint: str
    events: int
    journeys: int
    score: float | None
    spread: float | None
    scores: int
    ended: int
    number: float
    lasted: Lasting | None = None
    is_scored: bool = False
    stage: str | None = None
    channel: str | None = None
    device: str | None = None
    department: str | None = None


@dataclass(frozen=True, slots=True)
class Transition:
    """How often one touchpoint followed another, and the quartiles of the time between, in seconds.

    `is_common` tells whether enough journeys went that way.
    """

    segment: str
    source: str
    target: str
    times: int
    low: float
    median: float
    high: float
    is_common: bool = False


def touchpoints(engine: OpenLog, columns: Columns) -> tuple[TouchpointFinding, ...]:
    """Return touchpoints with what enough journeys say of them."""
    said = {role: enough.most_said(engine, role) for role in SAID if getattr(columns, role)}
    scored = enough.told_of(engine, "score") if columns.score else set()
    lasting = enough.told_of(engine, queries.LASTED) if columns.began or columns.lifecycle else set()
    resolved = {row[:2]: row[2] for row in engine.ask(queries.RESOLVED)} if columns.outcome else {}

    def told(*row: Any) -> TouchpointFinding:
        found = _finding(*row, lasting=row[:2] in lasting)
        words: dict[str, Any] = {role: words.get(row[:2]) for role, words in said.items()}
        ended = found.ended - resolved.get(row[:2], 0)
        return replace(found, ended=ended, is_scored=row[:2] in scored, **words)

    return tuple(told(*row) for row in engine.ask(queries.TOUCHPOINTS))


def transitions(engine: OpenLog) -> tuple[Transition, ...]:
    """Return which touchpoints followed which, and how long it took."""
    found = engine.ask(queries.TRANSITIONS)
    common = enough.steps(engine, {row[:3]: row[3] for row in found})
    return tuple(Transition(*row) for row in ((*one, one[:3] in common) for one in found))


def _finding(*row: Any, lasting: bool) -> TouchpointFinding:
    """Return what was found, without the last digits of means, which the order of adding decides.

    `lasting` tells whether enough journeys say how long it lasted.
    """
    *known, times, low, median, high = row
    found = TouchpointFinding(*known)
    score, spread = (None if mean is None else round(mean, DIGITS) for mean in (found.score, found.spread))
    lasted = _lasted(times, low, median, high, common=lasting) if times else None
    return replace(found, score=score, spread=spread, lasted=lasted)


def _lasted(times: int, *quarters: float, common: bool) -> Lasting:
    low, median, high = (round(one, DIGITS) for one in quarters)
    return Lasting(times, low, median, high, is_told=common and high > 0)
