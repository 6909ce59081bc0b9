"""How Spark puts the events of each journey in order: the tables that `queries` ask for, in Spark's own SQL."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

NUMBERED = """
SELECT touchpoint, CAST(row_number() OVER (ORDER BY touchpoint) - 1 AS INT) AS number
FROM (SELECT DISTINCT touchpoint FROM counted)
"""
"""Touchpoints of what is `counted` of the events, with their numbers in the order of names."""

TOLD = """
SELECT
    one.*,
    number,
    coalesce(first_value(segment) IGNORE NULLS OVER whole, '') AS segment_of,
    last_value(outcome) IGNORE NULLS OVER whole AS outcome_of,
    row_number() OVER along AS step,
    lead(number) OVER along AS following,
    unix_micros(lead(happened) OVER along) - unix_micros(happened) AS took
FROM counted AS one JOIN numbered ON one.touchpoint = numbered.touchpoint
WINDOW
    along AS (PARTITION BY journey ORDER BY happened, place),
    whole AS (
        PARTITION BY journey ORDER BY happened, place
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    )
"""

STEPS = "SELECT journey, segment_of, number, following, step AS place, took FROM told"

ENDED = """
SELECT segment_of, outcome, touchpoints, count(*) AS journeys
FROM (
    SELECT
        any_value(segment_of) AS segment_of,
        any_value(outcome_of) AS outcome,
        transform(array_sort(collect_list(struct(step, number))), one -> one.number) AS touchpoints
    FROM told
    GROUP BY journey
)
GROUP BY segment_of, outcome, touchpoints
"""

VARIANTS = """
SELECT segment_of, touchpoints, CAST(sum(journeys) AS BIGINT) AS journeys
FROM ended
GROUP BY segment_of, touchpoints
"""

_LETTER = "decode(unhex(lpad(hex({number} + {first}), 8, '0')), 'UTF-32')"
"""What makes a letter of a number: Spark's own `chr` knows but 256."""


def letters(first: int) -> str:
    """Return what makes `letters`, of which `first` is the code point of the first."""
    return (
        f"SELECT touchpoint, number, {_LETTER.format(number='number', first=first)} AS letter FROM numbered"
    )


def ways(first: int, key: str = "segment_of", variants: str = "variants") -> str:
    """Return what makes `ways`."""
    return f"""
        SELECT {key}, way, sum(journeys) AS journeys
        FROM (
            SELECT {key}, journeys, array_join(transform(
                filter(touchpoints, (one, at) -> get(touchpoints, at - 1) IS DISTINCT FROM one),
                one -> {_LETTER.format(number="one", first=first)}
            ), '') AS way
            FROM {variants}
        )
        GROUP BY {key}, way
    """


_EXAMPLES = """
SELECT path, min(journey)
FROM (
    SELECT
        journey,
        any_value(segment_of) AS segment_of,
        transform(array_sort(collect_list(struct(step, number))), one -> one.number) AS touchpoints
    FROM told
    GROUP BY journey
) JOIN (VALUES {ways}) AS wanted(path, segment_of, way) USING (segment_of)
WHERE filter(touchpoints, (one, here) -> get(touchpoints, here - 1) IS DISTINCT FROM one) = way
GROUP BY path
"""


def examples(ways: Sequence[tuple[str, Sequence[int]]]) -> str:
    """Return what gives the places of ways with the first of the names of journeys that went so."""
    wanted = (
        f"({at}, {exp.Literal.string(segment).sql('spark')}, array({', '.join(map(str, way))}))"
        for at, (segment, way) in enumerate(ways)
    )
    return _EXAMPLES.format(ways=", ".join(wanted))


def ends(first: int) -> str:
    """Return what makes `ends`."""
    return ways(first, "segment_of, outcome", "(SELECT * FROM ended WHERE outcome IS NOT NULL)")
