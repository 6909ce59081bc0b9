"""What a log is asked, as SQL over a few tables.

`events` has a row for each event: `journey`, `place` (its order in the file), `happened` and `finished` (UTC; the
latter null where the log does not tell it apart), `touchpoint`, and where the log knows them `stage`, `channel`,
`device`, `department`, `segment`, `score`, `lifecycle`; what is not known is null. `steps` is what of it is counted, in
the order of each journey, with what comes next. `variants` are the sequences that journeys took. Events of the same
time keep their order in the file.
"""

from __future__ import annotations

from collections.abc import Collection

PAIRED = """
CREATE OR REPLACE TABLE pairs AS
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

UNKNOWN = {
    "stage": "NULL::VARCHAR",
    "channel": "NULL::VARCHAR",
    "device": "NULL::VARCHAR",
    "department": "NULL::VARCHAR",
    "score": "NULL::DOUBLE",
    "lasted": "NULL::DOUBLE",
    "segment_of": "''",
}
"""Columns of steps that a log may lack, with what stands for them then."""

_STEPS = """
SELECT
    journey,
    touchpoint,
    CAST(row_number() OVER along AS INTEGER) AS number,
    lead(touchpoint) OVER along AS following,
    epoch(lead(happened) OVER along) - epoch(happened) AS took,
    {columns}
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
    ) THEN {others} ELSE touchpoint END AS touchpoint)
    FROM events
)"""


def steps(
    rare: float, known: Collection[str] = tuple(UNKNOWN), nobody: str = "''", others: str = f"'{RARE}'"
) -> str:
    """Return what makes the steps, with those of the columns in `UNKNOWN` that are `known`.

    Touchpoints that less than the part `rare` of all journeys reach become `others`; `nobody` is the segment of
    journeys that are of none.
    """
    made = {
        "lasted": "epoch(finished) - epoch(happened) AS lasted",
        "segment_of": f"coalesce(first_value(segment IGNORE NULLS) OVER whole, {nobody}) AS segment_of",
    }
    return _STEPS.format(
        columns=", ".join(made.get(name, name) for name in known) or "NULL",
        events=_GROUPED.format(rare=float(rare), others=others) if rare else "events",
    )


LETTERS = """
SELECT touchpoint, chr(CAST({letter} AS INTEGER)) AS letter FROM steps GROUP BY touchpoint
"""

_VARIANTS = """
SELECT segment_of, path, plain, count(*) AS journeys
FROM (
    SELECT
        segment_of,
        array_to_string(list_transform(met, lambda one: chr(CAST((one >> 1) & 2097151 AS INTEGER))), '') AS path,
        array_to_string(list_transform(
            list_filter(met, lambda one: one & 1 = 0), lambda one: chr(CAST((one >> 1) & 2097151 AS INTEGER))
        ), '') AS plain
    FROM (
        SELECT
            any_value(segment_of) AS segment_of,
            list_sort(list(
                (CAST(number AS BIGINT) << 22) + 2 * {letter} + CASE WHEN following = touchpoint THEN 1 ELSE 0 END
            )) AS met
        FROM steps
        WHERE {some}
        GROUP BY journey
    )
)
GROUP BY segment_of, path, plain
"""


def variants(letter: str, some: str = "true") -> str:
    """Return what makes the variants of `some` journeys: `path`, and `plain` where nothing follows itself.

    Both have a letter for each touchpoint; `letter` is what gives its code point, in the order of names. A list of
    numbers (place, letter, whether the same follows) is put in order in a fraction of the time that texts need.
    """
    return _VARIANTS.format(letter=letter, some=some)


MERGED = """
SELECT segment_of, path, plain, CAST(sum(journeys) AS BIGINT) AS journeys FROM variants GROUP BY segment_of, path, plain
"""

WAYS = """
SELECT segment_of, plain, CAST(sum(journeys) AS BIGINT) AS journeys
FROM variants
GROUP BY segment_of, plain
ORDER BY segment_of, journeys DESC, plain
"""
"""Variants in which no touchpoint follows itself, the most travelled of each segment first."""

TOTALS = """
SELECT count(*), count(*) FILTER (WHERE number = 1), min(score), max(score) FROM steps
"""

SPAN = "SELECT CAST(min(happened) AS TIMESTAMPTZ), CAST(max(happened) AS TIMESTAMPTZ) FROM events"

TOUCHPOINTS = """
WITH reached AS (
    SELECT segment_of, letter, CAST(sum(journeys) AS BIGINT) AS journeys
    FROM (SELECT segment_of, journeys, unnest(list_distinct(string_split(plain, ''))) AS letter FROM variants)
    GROUP BY segment_of, letter
), told AS (
    SELECT
        segment_of,
        touchpoint,
        count(*) AS events,
        avg(score) AS score,
        stddev_samp(score) AS spread,
        count(score) AS scores,
        count(*) FILTER (WHERE following IS NULL) AS ended,
        avg(number) AS number,
        mode(stage) AS stage,
        mode(channel) AS channel,
        mode(device) AS device,
        mode(department) AS department,
        coalesce(median(lasted), 0) AS lasted
    FROM steps
    GROUP BY segment_of, touchpoint
)
SELECT
    segment_of, touchpoint, events, journeys, score, spread, scores, ended, number, stage, channel, device, department,
    lasted
FROM told JOIN letters USING (touchpoint) JOIN reached USING (segment_of, letter)
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
SELECT segment_of, touchpoint, following, times, quarters[1] AS low, quarters[2] AS median, quarters[3] AS high
FROM (
    SELECT
        segment_of,
        touchpoint,
        following,
        count(*) AS times,
        quantile_cont(took, [0.25, 0.5, 0.75]) AS quarters
    FROM steps
    WHERE following IS NOT NULL
    GROUP BY segment_of, touchpoint, following
)
ORDER BY times DESC, touchpoint, following, segment_of
"""

SEGMENTS = """
SELECT segment_of, CAST(sum(journeys) AS BIGINT) AS journeys, count(DISTINCT path) AS variants
FROM variants
GROUP BY segment_of
ORDER BY journeys DESC, segment_of
"""
