"""To which of a few paths journeys are nearest: short ways are compared in the engine, where they lie.

The time it takes grows with the product of both lengths, while rapidfuzz takes many steps at once. But what rapidfuzz
compares has to be fetched first, and of short ways that is most of the work.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from journeydesk.research.expressions import string
from journeydesk.research.open_log import OpenLog
from journeydesk.research.paths import NEAR, shares

SHORT = 400
"""The product of the lengths of two ways that an engine compares faster than it hands one out."""

Shares = tuple[list[int], list[int]]
"""By path how many journeys are nearest to it, and how many of these within `NEAR` edits."""

_COMPARED = """
SELECT {keys}, path, CAST(sum(journeys) AS BIGINT), CAST(sum(near) AS BIGINT)
FROM (
    SELECT {keys}, journeys, CASE {first} END AS path, CASE WHEN apart <= {near} THEN journeys ELSE 0 END AS near
    FROM (
        SELECT *, least(1e0, {apart}) AS apart
        FROM (SELECT {keys}, journeys, {distances} FROM {ways} WHERE length(way) <= longest)
    )
)
GROUP BY {keys}, path
"""
"""No two ways are further apart than 1; beside it there may be a single distance."""

_FETCHED = "SELECT {keys}, way, journeys FROM {ways} WHERE length(way) > longest ORDER BY {keys}"


def nearest(
    log: OpenLog, ways: str, keys: tuple[str, ...], paths: Mapping[str, Sequence[str]]
) -> dict[tuple[str, ...], Shares]:
    """Return by the `keys` in a table of `ways` to which paths of their segment journeys are nearest.

    The first key is the segment; paths are texts of letters. Of two that are as near it is the first.
    """
    named, joined = ", ".join(keys), f"{ways} JOIN {_table(paths)} USING (segment_of)"
    found = {
        key: shares(paths[key[0]], (row[-2:] for row in rows))
        for key, rows in groupby(log.stream(_FETCHED.format(keys=named, ways=joined)), lambda row: row[:-2])
    }
    for *key, path, journeys, near in log.ask(_compared(named, joined, max(map(len, paths.values())))):
        none = [0] * len(paths[key[0]])
        taken = found.setdefault(tuple(key), (none, none.copy()))
        taken[0][path] += journeys
        taken[1][path] += near
    return found


def _table(paths: Mapping[str, Sequence[str]]) -> str:
    """Return a table of segments, with the length of the longest way that is short, and their paths."""
    most = max(map(len, paths.values()))
    rows = (
        (string(segment), str(SHORT // max(map(len, own))), *map(string, own), *["NULL"] * (most - len(own)))
        for segment, own in paths.items()
    )
    values = ", ".join(f"({', '.join(row)})" for row in rows)
    return f"(VALUES {values}) AS paths(segment_of, longest, {', '.join(f'path_{at}' for at in range(most))})"


def _compared(keys: str, ways: str, most: int) -> str:
    apart = [f"apart_{at}" for at in range(most)]
    distances = (
        f"levenshtein(way, path_{at}) / greatest(length(way), length(path_{at})) AS {one}"
        for at, one in enumerate(apart)
    )
    return _COMPARED.format(
        keys=keys,
        ways=ways,
        near=f"CAST({NEAR} AS DOUBLE)",
        apart=", ".join(apart),
        distances=", ".join(distances),
        first=" ".join(f"WHEN {one} = apart THEN {at}" for at, one in enumerate(apart)),
    )
