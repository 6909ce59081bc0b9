"""How DuckDB puts the events of each journey in order: as one number each, which sorts far faster than rows.

Such a number (128 bits) has the time of an event in its highest bits, then its place in the log, then its touchpoint;
a sorted list of them is a journey. No sort has to hold more than that of an event.
"""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.research import queries
from journeydesk.research.expressions import string
from journeydesk.research.queries import Quartiles

_LATER = 2**63
"""What makes any time positive."""

_EVENT = f"""(
    ((CAST(epoch_us(happened) AS HUGEINT) + {_LATER}) << 60)
    | CAST((place << 20) | CAST(enum_code(touchpoint) AS BIGINT) AS HUGEINT)
)"""

_SOME = f"""
SELECT
    journey,
    segment_of,
    is_settled,
    outcome,
    list_transform(met, lambda one: CAST(one & {2**20 - 1} AS INTEGER)) AS touchpoints,
    list_transform(met, lambda one: CAST(one >> 60 AS UBIGINT)) AS times
FROM (
    SELECT
        journey,
        {{segment}} AS segment_of,
        {{settled}} AS is_settled,
        {{outcome}} AS outcome,
        list_sort(list({_EVENT})) AS met
    FROM {{events}}
    WHERE {{some}}
    GROUP BY journey
)
"""


def journeys(events: str, nobody: str | None, *, ends: bool, some: str = "true") -> str:
    """Return what makes `some` of the journeys of events, with the numbers of their touchpoints and their times.

    `nobody` is the segment of journeys that are of none, None where the log knows no segments; outcomes are
    looked for only where it knows how they `ends`. A journey is settled if all its events say its segment. Times are in
    microseconds since some time long ago.
    """
    segment = f"coalesce(arg_min(segment, {_EVENT}), {nobody})" if nobody else "''"
    settled = "count(segment) = count(*) AND min(segment) = max(segment)" if nobody else "true"
    outcome = f"arg_max(outcome, {_EVENT})" if ends else "NULL::VARCHAR"
    return _SOME.format(events=events, segment=segment, settled=settled, outcome=outcome, some=some)


SETTLED = "SELECT bool_and(is_settled) FROM journeys"


def told(events: str, segment: str | None) -> str:
    """Return what makes the view `told` of events; journeys are only looked up if no `segment` can be said without."""
    named, joined = (segment, "") if segment else ("segment_of", " JOIN journeys USING (journey)")
    return f"CREATE OR REPLACE VIEW told AS SELECT one.*, {named} AS segment_of FROM {events} AS one{joined}"


STEPS = """
CREATE OR REPLACE VIEW steps AS
SELECT
    journey,
    segment_of,
    unnest(touchpoints) AS number,
    unnest(touchpoints[2:]) AS following,
    generate_subscripts(touchpoints, 1) AS place,
    CAST(unnest(times[2:]) - unnest(times) AS DOUBLE) AS took
FROM journeys
"""
"""As DOUBLE it is exact for centuries, and quartiles are found faster."""

VARIANTS = """
CREATE OR REPLACE TABLE variants AS
SELECT segment_of, touchpoints, count(*) AS journeys FROM journeys GROUP BY segment_of, touchpoints
"""

_ONCE = "list_filter(touchpoints, lambda one, place: place = 1 OR touchpoints[place - 1] <> one)"

_WAYS = """
CREATE OR REPLACE TABLE {name} AS
SELECT {key}, way, CAST(sum(journeys) AS BIGINT) AS journeys
FROM (
    SELECT {key}, journeys, array_to_string(list_transform(
        {once},
        lambda one: chr(one + {first})
    ), '') AS way
    FROM {variants}
)
GROUP BY {key}, way
"""

_ENDED = """(
    SELECT segment_of, outcome, touchpoints, count(*) AS journeys
    FROM journeys
    WHERE outcome IS NOT NULL
    GROUP BY segment_of, outcome, touchpoints
)"""


def ways(first: int) -> str:
    """Return what makes the table `ways`; `first` is the code point of the first letter."""
    return _WAYS.format(name="ways", key="segment_of", variants="variants", first=first, once=_ONCE)


def ends(first: int) -> str:
    """Return what makes the table `ends`."""
    return _WAYS.format(name="ends", key="segment_of, outcome", variants=_ENDED, first=first, once=_ONCE)


_EXAMPLES = """
SELECT path, min(name)
FROM journeys JOIN (VALUES {ways}) AS wanted(path, segment_of, way) USING (segment_of) JOIN {names} USING (journey)
WHERE {once} = way
GROUP BY path
"""


def examples(ways: Sequence[tuple[str, Sequence[int]]], names: str) -> str:
    """Return what gives the places of ways with the first of the `names` of journeys that went so."""
    wanted = (f"({at}, {string(segment)}, {list(way)})" for at, (segment, way) in enumerate(ways))
    return _EXAMPLES.format(ways=", ".join(wanted), names=names, once=_ONCE)


_LETTERS = """
CREATE OR REPLACE TABLE letters AS
SELECT
    touchpoint,
    CAST(enum_code(touchpoint) AS INTEGER) AS number,
    chr(CAST({first} + enum_code(touchpoint) AS INTEGER)) AS letter
FROM (SELECT CAST(unnest(enum_range(NULL::{kind})) AS {kind}) AS touchpoint)
"""


def letters(kind: str, first: int) -> str:
    """Return what makes the table `letters` of all touchpoints of a kind."""
    return _LETTERS.format(kind=kind, first=first)


_REACHED = """
SELECT segment_of, number, CAST(sum(journeys) AS BIGINT) AS journeys
FROM (
    SELECT
        segment_of,
        journeys,
        list_aggregate(list_transform(touchpoints, lambda one: 1::HUGEINT << one), 'bit_or') AS reached
    FROM variants
) JOIN letters ON reached & (1::HUGEINT << number) <> 0
GROUP BY segment_of, number
"""

BITS = 127
"""Touchpoints for which there is a bit each in a number."""


def reached(number: int) -> str:
    """Return what makes the view `reached`; as bits a `number` of touchpoints is counted in a third of the time."""
    return f"CREATE OR REPLACE VIEW reached AS {_REACHED if number <= BITS else queries.REACHED}"


_LOOKED_UP = """
WITH counted AS (
    SELECT {key}, {counts}, min(rowid) AS first FROM {name}_in_order GROUP BY {key}
), quarters AS (
    SELECT *, unnest([1, 2, 3]) AS quarter, (times - 1) * quarter AS far FROM counted
)
SELECT {told}, list(below.value + (above.value - below.value) * (far % 4) / 4 ORDER BY quarter) AS quarters
FROM quarters
JOIN {name}_in_order AS below ON below.rowid = first + far // 4
JOIN {name}_in_order AS above ON above.rowid = first + (far + 3) // 4
GROUP BY {told}
"""


def in_order(quartiles: Quartiles) -> str:
    """Return what puts values in order, in a table of their own: that is done on disk where they are many."""
    order = f"ORDER BY {quartiles.key}, value"
    return f"CREATE OR REPLACE TABLE {quartiles.name}_in_order AS {quartiles.values} {order}"


def looked_up(one: Quartiles) -> str:
    """Return what finds quartiles of values in order: each is the one at its place, or lies between two."""
    keys = (f"quarters.{name}" for name in one.key.split(", "))
    told = ", ".join((*keys, "times", *(f"{name}s" for name in one.summed)))
    return _LOOKED_UP.format(name=one.name, key=one.key, counts=one.counts, told=told)
