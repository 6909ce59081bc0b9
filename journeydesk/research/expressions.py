"""How the columns of `events` are read from a row of a log, as expressions in DuckDB's SQL."""

from __future__ import annotations

from collections.abc import Mapping
from sys import float_info

from journeydesk.research.columns import Columns
from journeydesk.research.times import ISO, MILLISECONDS, SECONDS
from journeydesk.research.unusable import NO_JOURNEY, NO_TIME, NO_TOUCHPOINT

TEXT_ROLES = ("touchpoint", "stage", "channel", "device", "department", "segment", "outcome", "lifecycle")
"""Roles whose texts come again and again."""

KNOWN_BY = "@|https?:|www[.]|([0-9][ /().-]?){6}"
"""What people may be known by: addresses, and numbers as long as those of telephones and accounts."""

NAME = 4
"""Letters of the shortest name of a journey that hardly stands in a sentence by chance."""

WHY, WHOLE = "[reason]", "[row]"
"""Columns beside those of the log, in brackets as no log has them."""


def event(columns: Columns, time_format: str, began_format: str) -> dict[str, str]:
    """Return the columns of an event by their names, but for its place in the log."""
    over, began = time(columns.time, time_format), time(columns.began, began_format)
    return {
        "journey": text(columns.case),
        "happened": f"coalesce({began}, {over})" if columns.began else over,
        "finished": f"CASE WHEN {began} IS NOT NULL THEN {over} END",
        "score": number(columns.score),
        "unread": unread(columns.score),
        "comment": comment(columns),
        **{role: text(getattr(columns, role)) for role in TEXT_ROLES},
    }


def why(read: Mapping[str, str]) -> str:
    """Return what tells why a row is no event; null where it is one."""
    return (
        f"CASE WHEN {read['journey']} IS NULL THEN {string(NO_JOURNEY)}"
        f" WHEN {read['touchpoint']} IS NULL THEN {string(NO_TOUCHPOINT)}"
        f" WHEN {read['happened']} IS NULL THEN {string(NO_TIME)} END"
    )


def text(name: str | None) -> str:
    """Return what reads a column as text: without blanks around it, null where nothing is left."""
    return f"nullif(trim(CAST({quoted(name)} AS VARCHAR)), '')" if name else "NULL::VARCHAR"


def number(name: str | None) -> str:
    """Return what reads a column as a number, whichever way it writes its decimals; infinity is none."""
    if not name:
        return "NULL::DOUBLE"
    said = f"TRY_CAST(replace(CAST({quoted(name)} AS VARCHAR), ',', '.') AS DOUBLE)"
    return f"CASE WHEN abs({said}) <= {float_info.max} THEN {said} END"


def unread(name: str | None) -> str:
    """Return what tells whether a column says something that is no number; it is looked for where there is none."""
    return (
        f"CASE WHEN {number(name)} IS NULL THEN {text(name)} IS NOT NULL ELSE false END" if name else "false"
    )


def comment(columns: Columns) -> str:
    """Return what reads a comment, null where somebody may be known by it: by a name that the log gives them too."""
    if not columns.comment:
        return "NULL::VARCHAR"
    said, who = text(columns.comment), text(columns.case)
    named = f"(length({who}) >= {NAME} AND strpos(lower({said}), lower({who})) > 0)"
    return f"CASE WHEN NOT regexp_matches({said}, {string(KNOWN_BY)}) AND NOT {named} THEN {said} END"


def time(name: str | None, written: str) -> str:
    """Return what reads a column as a time, null where it is not `written` so."""
    column = f"CAST({quoted(name)} AS VARCHAR)" if name else "NULL::VARCHAR"
    if written == ISO:
        return f"TRY_CAST(CASE WHEN {column} NOT ILIKE '%inf%' THEN {column} END AS TIMESTAMPTZ)"  # infinity is none
    if written in (SECONDS, MILLISECONDS):
        factor = 1_000_000 if written == SECONDS else 1_000
        return f"make_timestamptz(TRY_CAST(TRY_CAST({column} AS DOUBLE) * {factor} AS BIGINT))"
    return f"CAST(try_strptime({column}, {string(written)}) AS TIMESTAMPTZ)"


def quoted(name: str | None) -> str:
    """Return the name of a column as SQL."""
    return '"' + (name or "").replace('"', '""') + '"'


def string(text: str) -> str:
    """Return a text as SQL."""
    return "'" + text.replace("'", "''") + "'"
