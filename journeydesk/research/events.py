"""How DuckDB reads the events of a log fast: once, times as times, a journey as a number, texts as kinds.

A kind is an ENUM of all texts of a column: what is a byte or two is sorted, grouped and compared far faster than text,
and everywhere in SQL it still is the text. Kinds are known from the first rows of a log; texts that come up later are
kept beside them in `missed` until all rows are read. A journey is the hash of its name (64 bits: one log of a million
journeys in 37 million takes two of them for one).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from journeydesk.research.columns import Columns
from journeydesk.research.expressions import TEXT_ROLES, comment, number, quoted, string, text, time, unread
from journeydesk.research.queries import RARE
from journeydesk.research.times import ISO

UNKNOWN = {
    "finished": "NULL::TIMESTAMP",
    "score": "NULL::DOUBLE",
    "unread": "false",
    "comment": "NULL::VARCHAR",
    **dict.fromkeys(TEXT_ROLES, "NULL::VARCHAR"),
}
"""Columns that a log may lack, with what stands for them then."""

HEAD = 20_000
"""Rows whose texts make the first kinds."""

PLAIN = "strlen({said}) = 19 AND {said} LIKE '%:__:__'"
"""Whether a time is `2026-03-01 10:00:00`, which needs no calendar of time zones: that takes ten times as long.

Of the same length is `2026-03-01 10:00+02`, but whatever tells a zone and seconds is longer.
"""


def names(columns: Columns, file: str) -> str:
    """Return what gives the names of journeys, each with the number that stands for it."""
    name = text(columns.case)
    return f"(SELECT {name} AS name, hash({name}) AS journey FROM {file})"


def kinds(columns: Columns) -> tuple[str, ...]:
    """Return the roles of a log that are of a kind."""
    return tuple(role for role in TEXT_ROLES if getattr(columns, role))


def head(columns: Columns, file: str) -> str:
    """Return what makes the table `head`: texts of the first rows."""
    texts = (f"{text(getattr(columns, role))} AS {role}" for role in kinds(columns))
    return f"CREATE OR REPLACE TABLE head AS SELECT {', '.join(texts)} FROM {file} LIMIT {HEAD}"


def kind(name: str, texts: str) -> str:
    """Return what makes a kind of the texts that a query gives, in their order as texts.

    What stands for nobody's segment and for touchpoints that are grouped is of every kind.
    """
    every = f"SELECT one FROM ({texts}) AS texts(one) UNION VALUES (''), ({string(RARE)})"
    return f"CREATE TYPE {name} AS ENUM (SELECT one FROM ({every}) WHERE one IS NOT NULL ORDER BY one)"


def rows(columns: Columns, named: Mapping[str, str], times: Sequence[str], file: str) -> str:
    """Return what makes the table `rows` of a file: columns that the log knows, and `missed` texts.

    `named` are the kinds of roles; `times` is how the columns `time` and `began` are written.
    """
    return f"""
        CREATE OR REPLACE TABLE rows AS
        SELECT * EXCLUDE ({", ".join(f"{role}_text" for role in named)}), {_missed(named)} AS missed
        FROM (SELECT {", ".join(_columns(columns, named, times))} FROM {file})
    """


def _columns(columns: Columns, named: Mapping[str, str], times: Sequence[str]) -> Iterator[str]:
    journey, over, began = text(columns.case), _time(columns.time, times[0]), _time(columns.began, times[1])
    yield f"CASE WHEN {journey} IS NOT NULL THEN hash({journey}) END AS journey"
    yield f"{f'coalesce({began}, {over})' if columns.began else over} AS happened"
    if columns.began:
        yield f"CASE WHEN {began} IS NOT NULL THEN {over} END AS finished"
    if columns.score:
        yield f"{number(columns.score)} AS score"
        yield f"{unread(columns.score)} AS unread"
    if columns.comment:
        yield f"{comment(columns)} AS comment"
    for role, kind_name in named.items():
        written = f"CAST({quoted(getattr(columns, role))} AS VARCHAR)"
        yield f"nullif(TRY_CAST({written} AS {kind_name}), CAST('' AS {kind_name})) AS {role}"
        yield f"{written} AS {role}_text"


def _missed(named: Mapping[str, str]) -> str:
    """Return the texts of a row if one of them is of no kind; one with blanks around it is none."""
    some = " OR ".join(f"({role} IS NULL AND {role}_text IS NOT NULL)" for role in named)
    texts = ", ".join(text(f"{role}_text") for role in named)
    return f"CASE WHEN {some} THEN [{texts}] END"


def missed(number: int) -> str:
    """Return what counts the texts that were missed of a `number` of roles."""
    counts = (f"count(missed[{at}])" for at in range(1, number + 1))
    return f"SELECT {', '.join(counts)} FROM rows WHERE missed IS NOT NULL"


def _time(name: str | None, written: str) -> str:
    """Return what reads a time as one in UTC."""
    careful = f"CAST({time(name, written)} AS TIMESTAMP)"
    if written != ISO:
        return careful
    said = f"CAST({quoted(name)} AS VARCHAR)"
    return f"CASE WHEN {PLAIN.format(said=said)} THEN TRY_CAST({said} AS TIMESTAMP) ELSE {careful} END"


def turned(role: str, at: int, kind_name: str) -> str:
    """Return what turns a column into one of another kind, with the texts that were missed at a place."""
    known = f"coalesce(CAST({role} AS VARCHAR), missed[{at}])"
    return f"ALTER TABLE rows ALTER {role} TYPE {kind_name} USING CAST({known} AS {kind_name})"
