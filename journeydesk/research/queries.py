"""What a log is asked, as SQL over two tables.

`events` has a row for each event: `journey`, `place` (its order in the file), `happened` and `finished` (UTC),
`touchpoint`, and where the log knows them `stage`, `channel`, `device`, `department`, `segment`, `score`, `outcome`,
`comment`; what is not known is null. `steps` is what of it is counted, in the order of each journey, with what comes
next. Events of the same time keep their order in the file.
"""

from __future__ import annotations

PAIRED = """
CREATE OR REPLACE TABLE events AS
WITH told AS (
    SELECT *,
        lower(lifecycle) = 'start' AS starts,
        row_number() OVER (PARTITION BY journey, touchpoint, lower(lifecycle) ORDER BY happened, place) AS turn
    FROM events
)
SELECT one.* EXCLUDE (starts, turn, finished), coalesce(other.finished, one.finished) AS finished
FROM told AS one
LEFT JOIN told AS other
    ON one.starts AND NOT other.starts
    AND one.journey = other.journey AND one.touchpoint = other.touchpoint AND one.turn = other.turn
WHERE one.starts OR NOT EXISTS (
    SELECT 1 FROM told AS begun
    WHERE begun.starts AND begun.journey = one.journey AND begun.touchpoint = one.touchpoint AND begun.turn = one.turn
)
"""
"""A start and the end that belongs to it become one event, that began with the one and was over with the other."""

LIFECYCLES = "SELECT DISTINCT lower(lifecycle) FROM events"

RARE = "…"
"""What stands for all touchpoints that are grouped, until somebody gives them a name."""

_STEPS = """
CREATE OR REPLACE TABLE steps AS
SELECT
    journey, happened, finished, touchpoint, stage, channel, device, department, score,
    coalesce(first_value(segment IGNORE NULLS) OVER whole, '') AS segment_of,
    row_number() OVER along AS number,
    lead(touchpoint) OVER along AS following,
    lead(happened) OVER along AS followed_at
FROM {events}
WINDOW
    along AS (PARTITION BY journey ORDER BY happened, place),
    whole AS (
        PARTITION BY journey ORDER BY happened, place
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    )
"""
"""A journey belongs to the segment that it is first said to be of."""

_GROUPED = """(
    SELECT * REPLACE (CASE WHEN touchpoint IN (
        SELECT touchpoint FROM events GROUP BY touchpoint
        HAVING count(DISTINCT journey) < {rare} * (SELECT count(DISTINCT journey) FROM events)
    ) THEN '{name}' ELSE touchpoint END AS touchpoint)
    FROM events
)"""


def steps(rare: float) -> str:
    """Return what makes the steps; touchpoints that less than the part `rare` of all journeys reach become one."""
    return _STEPS.format(events=_GROUPED.format(rare=float(rare), name=RARE) if rare else "events")


TOTALS = """
SELECT count(*), count(*) FILTER (WHERE number = 1), min(happened), max(happened), min(score), max(score) FROM steps
"""

TOUCHPOINTS = """
SELECT
    segment_of,
    touchpoint,
    count(*) AS events,
    count(DISTINCT journey) AS journeys,
    avg(score) AS score,
    stddev_samp(score) AS spread,
    count(score) AS scores,
    count(*) FILTER (WHERE following IS NULL) AS ended,
    avg(number) AS number,
    mode(stage) AS stage,
    mode(channel) AS channel,
    mode(device) AS device,
    mode(department) AS department,
    median(epoch(finished) - epoch(happened)) AS lasted
FROM steps
GROUP BY segment_of, touchpoint
ORDER BY segment_of, journeys DESC, touchpoint
"""

ANSWERS = """
SELECT segment_of, touchpoint, score, count(*) AS times
FROM steps
WHERE score BETWEEN 0 AND 10 AND score = floor(score)
GROUP BY segment_of, touchpoint, score
"""
"""How often each whole score up to ten was given: what scales with names are counted from."""

TRANSITIONS = """
SELECT
    segment_of,
    touchpoint,
    following,
    count(*) AS times,
    quantile_cont(epoch(followed_at) - epoch(happened), 0.25) AS low,
    quantile_cont(epoch(followed_at) - epoch(happened), 0.5) AS median,
    quantile_cont(epoch(followed_at) - epoch(happened), 0.75) AS high
FROM steps
WHERE following IS NOT NULL
GROUP BY segment_of, touchpoint, following
ORDER BY times DESC, touchpoint, following
"""

VARIANTS = """
SELECT segment_of, path, count(*) AS journeys
FROM (
    SELECT segment_of, journey, list(touchpoint ORDER BY number) AS path
    FROM steps
    GROUP BY segment_of, journey
)
GROUP BY segment_of, path
"""

SEGMENTS = """
SELECT segment_of, count(*) AS journeys
FROM steps
WHERE number = 1
GROUP BY segment_of
ORDER BY journeys DESC, segment_of
"""
