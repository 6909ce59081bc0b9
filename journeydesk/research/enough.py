"""What enough journeys tell: by what fewer than `FEWEST` tell one of them might be known, however often they tell it.

Journeys are counted only where they may be too few: none has more events than the longest, so what is told that many
times for each of `FEWEST` is told by as many at least.
"""

from __future__ import annotations

from collections.abc import Mapping

from journeydesk.research.open_log import OpenLog
from journeydesk.research.queries import FEWEST

_ENOUGH = """
WITH counted AS (
    SELECT {key}, count(*) AS times FROM {rows} WHERE {known} GROUP BY {key} HAVING count(*) >= {fewest}
), sure AS (
    SELECT {fewest} * max(array_length(touchpoints)) AS least FROM variants
), doubtful AS (
    SELECT {key} FROM counted CROSS JOIN sure WHERE times < least
)
SELECT {key}, times FROM counted CROSS JOIN sure WHERE times >= least
UNION ALL
SELECT {key}, count(*) AS times
FROM {rows} JOIN doubtful USING ({key})
WHERE {known}
GROUP BY {key}
HAVING count(DISTINCT journey) >= {fewest}
"""

_MOST_SAID = """
SELECT segment_of, touchpoint, words
FROM (
    SELECT *, row_number() OVER (PARTITION BY segment_of, touchpoint ORDER BY times DESC, words) AS place
    FROM ({enough}) AS enough
)
WHERE place = 1
"""

_STEPS = """
SELECT segment_of, one.touchpoint, other.touchpoint
FROM ({enough}) AS enough
JOIN letters AS one USING (number) JOIN letters AS other ON other.number = following
"""

Place = tuple[str, str]
"""A segment and a touchpoint."""

Step = tuple[str, str, str]
"""A segment and two touchpoints, of which one follows the other."""


def most_said(engine: OpenLog, role: str) -> dict[Place, str]:
    """Return what a column mostly says of touchpoints."""
    enough = _enough(f"(SELECT *, {role} AS words FROM told)", "segment_of, touchpoint, words", "words")
    return {(segment, name): words for segment, name, words in engine.ask(_MOST_SAID.format(enough=enough))}


def told_of(engine: OpenLog, known: str) -> set[Place]:
    """Return the touchpoints of which something is known that a column, or several, tell."""
    return {row[:2] for row in engine.ask(_enough("told", "segment_of, touchpoint", known))}


def steps(engine: OpenLog, times: Mapping[Step, int]) -> set[Step]:
    """Return which touchpoints follow which, of those that do so many `times`."""
    ((longest,),) = engine.ask("SELECT max(array_length(touchpoints)) FROM variants")
    sure = {step for step, number in times.items() if number >= FEWEST * longest}
    if all(number < FEWEST for step, number in times.items() if step not in sure):
        return sure
    enough = _enough("steps", "segment_of, number, following", "following")
    return set(engine.ask(_STEPS.format(enough=enough)))


def _enough(rows: str, key: str, known: str) -> str:
    """Return what gives the groups of rows that share a key and know something, with how often they do."""
    return _ENOUGH.format(rows=rows, key=key, known=f"{known} IS NOT NULL", fewest=FEWEST)
