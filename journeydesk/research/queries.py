"""What a log is asked, as SQL over a few tables.

`events` has a row for each event: `journey`, `place` (its order in the file), `happened` and `finished` (UTC; the
latter null where the log does not tell it apart), `touchpoint`, and `stage`, `channel`, `device`, `department`,
`segment`, `outcome`, `score`, `lifecycle`, `comment`; what is not known is null. `unread` tells whether its score is
no number. Each engine makes the others of it in its own way:

- `told`: what is counted of the events, with `segment_of`, the segment of its journey, and rare touchpoints as one;
- `letters`: each touchpoint with its `number` from 0 in the order of names, and the `letter` that stands for it;
- `steps`: the `journey` of each event, the numbers of its touchpoint and of the one `following` there, null at the end,
  its `place` from 1, and the microseconds that it `took` to the next; with `segment_of`;
- `variants`: sequences of `touchpoints`, as lists of numbers, and how many `journeys` of a segment took each;
- `ways`: these as texts of letters, in which no touchpoint follows itself;
- `ends`: ways with the `outcome` of journeys where one is known, and how many `journeys` of a segment ended so;
- `reached`: how many `journeys` of a segment reach the touchpoint of a `number`;
- `waits` and `lasting`: see `QUARTILES`; waits have the sum of the `places` of steps, also of the last ones.

A journey belongs to the segment that it is first said to be of, and ends with the outcome that is said last.
Events of the same time keep their order in the file.
"""

from __future__ import annotations

from dataclasses import dataclass

PAIRED = """
CREATE OR REPLACE TABLE pairs AS
WITH told AS (
    SELECT *,
        coalesce(lower(lifecycle) = 'start', false) AS starts,
        coalesce(lower(lifecycle) = 'complete', false) AS ends,
        row_number() OVER (PARTITION BY journey, touchpoint, lower(lifecycle) ORDER BY happened, place) AS turn
    FROM events
)
SELECT one.* EXCLUDE (starts, ends, turn, finished), coalesce(other.finished, other.happened, one.finished) AS finished
FROM told AS one
LEFT JOIN told AS other
    ON one.starts AND other.ends
    AND one.journey = other.journey AND one.touchpoint = other.touchpoint AND one.turn = other.turn
WHERE NOT one.ends OR NOT EXISTS (
    SELECT 1 FROM told AS begun
    WHERE begun.starts AND begun.journey = one.journey AND begun.touchpoint = one.touchpoint AND begun.turn = one.turn
)
"""
"""A start and the end that belongs to it become one event, that began with the one and was over with the other.

What is neither (suspended, scheduled, nothing said) stays an event of its own.
"""

LIFECYCLES = "SELECT DISTINCT lower(lifecycle) FROM events"

FEWEST = 5
"""What fewer journeys tell is shown to nobody: one of them might be known by it."""

RARE = "…"
"""What stands for all touchpoints that are grouped, until somebody gives them a name."""

_RARE = """
CREATE OR REPLACE TABLE rare AS
SELECT touchpoint
FROM (SELECT DISTINCT touchpoint, journey FROM events)
GROUP BY touchpoint
HAVING count(*) < {rare} * (SELECT sum(journeys) FROM variants)
"""

_GROUPED = """(
    SELECT * REPLACE (
        CASE WHEN touchpoint IN (SELECT touchpoint FROM rare) THEN {others} ELSE touchpoint END AS touchpoint
    )
    FROM events
)"""


def rare(part: float) -> str:
    """Return what makes a table of the touchpoints that less than a part of all journeys reach."""
    return _RARE.format(rare=float(part))


def grouped(others: str = f"'{RARE}'") -> str:
    """Return the events with all touchpoints that are rare as the one of `others`."""
    return _GROUPED.format(others=others)


TOTALS = """
SELECT
    count(*),
    (SELECT CAST(sum(journeys) AS BIGINT) FROM variants),
    min(score),
    max(score),
    CAST(min(happened) AS TIMESTAMPTZ),
    CAST(max(happened) AS TIMESTAMPTZ),
    count(*) FILTER (WHERE unread)
FROM events
"""

SEGMENTS = """
SELECT segment_of, CAST(sum(journeys) AS BIGINT) AS journeys, count(*) AS variants
FROM variants
GROUP BY segment_of
ORDER BY journeys DESC, segment_of
"""

MOST_WAYS = 500
"""Ways of a segment that are compared with each other; the rest goes to the nearest of those that stand for them."""

WAYS = f"""
SELECT segment_of, way, journeys
FROM (
    SELECT *, row_number() OVER (PARTITION BY segment_of ORDER BY (-journeys, way)) AS turn FROM ways
)
WHERE turn <= {MOST_WAYS}
ORDER BY segment_of, turn
"""
"""The most travelled of each segment; that they are in the order of one value lets DuckDB sort no more than these."""

REACHED = """
SELECT segment_of, number, CAST(sum(journeys) AS BIGINT) AS journeys
FROM (SELECT segment_of, journeys, unnest(list_distinct(touchpoints)) AS number FROM variants)
GROUP BY segment_of, number
"""
"""What `reached` is, whatever the number of touchpoints."""

TOUCHPOINTS = """
WITH met AS (
    SELECT
        segment_of,
        number,
        CAST(sum(CASE WHEN following IS NULL THEN times ELSE 0 END) AS BIGINT) AS ended,
        CAST(sum(places) AS DOUBLE) / sum(times) AS place
    FROM waits
    GROUP BY segment_of, number
), said AS (
    SELECT
        segment_of,
        touchpoint,
        count(*) AS events,
        avg(score) AS score,
        stddev_samp(score) AS spread,
        count(score) AS scores
    FROM told
    GROUP BY segment_of, touchpoint
)
SELECT
    segment_of, touchpoint, events, journeys, score, spread, scores, ended, place,
    times, quarters[1], quarters[2], quarters[3]
FROM said JOIN letters USING (touchpoint) JOIN reached USING (segment_of, number) JOIN met USING (segment_of, number)
LEFT JOIN lasting USING (segment_of, touchpoint)
ORDER BY segment_of, journeys DESC, touchpoint
"""

RESOLVED = """
SELECT segment_of, touchpoint, CAST(sum(journeys) AS BIGINT)
FROM ends JOIN letters ON letter = right(way, 1)
GROUP BY segment_of, touchpoint
"""
"""How many journeys ended at a touchpoint with an outcome: these did not drop off there."""

ANSWERS = """
SELECT segment_of, touchpoint, score, count(*) AS times
FROM told
WHERE score BETWEEN 0 AND 10 AND score = floor(score)
GROUP BY segment_of, touchpoint, score
"""
"""How often each whole score up to ten was given: what scales with names are counted from."""

SAYING = 12
"""Letters of the shortest comment that says anything."""

QUOTED = 3
"""How many comments are quoted at a touchpoint."""

COMMENTS = f"""
WITH spoken AS (
    SELECT segment_of, touchpoint, score, journey, comment FROM told WHERE comment IS NOT NULL
), enough AS (
    SELECT segment_of, touchpoint
    FROM (SELECT DISTINCT segment_of, touchpoint, journey FROM spoken)
    GROUP BY segment_of, touchpoint
    HAVING count(*) >= {FEWEST}
), various AS (
    SELECT segment_of, touchpoint, round(score) AS score, comment
    FROM spoken JOIN enough USING (segment_of, touchpoint)
    WHERE length(comment) >= {SAYING}
    GROUP BY segment_of, touchpoint, round(score), comment
), turns AS (
    SELECT
        segment_of, touchpoint, score, comment,
        row_number() OVER (PARTITION BY segment_of, touchpoint, score ORDER BY length(comment), comment) AS turn
    FROM various
)
SELECT segment_of, touchpoint, score, comment
FROM turns
WHERE turn <= {QUOTED}
ORDER BY segment_of, touchpoint, score NULLS LAST, turn
"""
"""The shortest comments that say anything, of each score, where at least `FEWEST` people left one."""


@dataclass(frozen=True, slots=True)
class Quartiles:
    """A table with the quartiles of a `value` of `rows` that share a `key`, and how many `times` there are such rows.

    What is `summed` of these is called by its plural.
    """

    name: str
    rows: str
    key: str
    value: str
    summed: tuple[str, ...] = ()

    @property
    def values(self) -> str:
        """What gives all values."""
        return f"SELECT {', '.join((self.key, f'{self.value} AS value', *self.summed))} FROM {self.rows}"

    @property
    def counts(self) -> str:
        """What counts and sums up rows."""
        return ", ".join(
            ("count(*) AS times", *(f"CAST(sum({one}) AS BIGINT) AS {one}s" for one in self.summed))
        )

    def counted(self) -> str:
        """Return what makes the table at once, for which all values are held in memory."""
        quarters = "quantile_cont(value, [0.25, 0.5, 0.75]) AS quarters"
        return f"SELECT {self.key}, {self.counts}, {quarters} FROM ({self.values}) GROUP BY {self.key}"


LASTED = "CASE WHEN finished >= happened THEN epoch(finished) - epoch(happened) END"
"""How long an event lasted, in seconds; null where it is not known, or the end was said to be first."""

QUARTILES = (
    Quartiles("waits", "steps", "segment_of, number, following", "took", ("place",)),
    Quartiles("lasting", "told WHERE finished >= happened", "segment_of, touchpoint", LASTED),
)
"""How long it took from one touchpoint to the next (in microseconds), and how long one lasted (in seconds)."""

TRANSITIONS = """
SELECT
    segment_of,
    one.touchpoint AS source,
    other.touchpoint AS target,
    times,
    quarters[1] / 1000000 AS low,
    quarters[2] / 1000000 AS median,
    quarters[3] / 1000000 AS high
FROM waits JOIN letters AS one USING (number) JOIN letters AS other ON other.number = following
ORDER BY times DESC, source, target, segment_of
"""
