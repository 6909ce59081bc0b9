"""How a log writes its times: one format a column, never guessed where day and month may be confused."""

from __future__ import annotations

import re
from collections.abc import Iterable

from journeydesk.research.errors import DaysUnclear

ISO = "iso"
SECONDS, MILLISECONDS = "seconds", "milliseconds"

_ISO = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?"
)
_PARTED = re.compile(
    r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:,?[ T](\d{1,2}:\d{2})(:\d{2})?(?:\s?(AM|PM|am|pm))?)?"
)
_YEAR_FIRST = re.compile(r"(\d{4})([./])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}:\d{2})(:\d{2})?)?")
_NUMBER = re.compile(r"\d{9,14}(?:\.\d+)?")


def is_time(text: str) -> bool:
    """Tell whether a text may be a time in one of the ways that logs write it."""
    bare = text.strip()
    return any(form.fullmatch(bare) for form in (_ISO, _PARTED, _YEAR_FIRST, _NUMBER))


def format_of(column: str, values: Iterable[str], day_first: bool | None) -> str:
    """Return how a column writes times: `ISO`, `SECONDS` or `MILLISECONDS` since 1970, or a format of strptime.

    Raises `DaysUnclear` where day and month may be taken for each other and nobody said which comes first.
    """
    said = [value.strip() for value in values if value and value.strip()]
    first = next((value for value in said if is_time(value)), "")
    if _NUMBER.fullmatch(first):
        return MILLISECONDS if float(first) >= 1e11 else SECONDS
    if found := _YEAR_FIRST.fullmatch(first):
        sign = found[2]
        return f"%Y{sign}%m{sign}%d" + _clock(found[5], found[6], None)
    if _PARTED.fullmatch(first):
        return _parted(column, said, day_first)
    return ISO


def _parted(column: str, said: list[str], day_first: bool | None) -> str:
    found = [one for one in map(_PARTED.fullmatch, said) if one]
    if day_first is None:
        day_first = _told(column, found)
    one = found[0]
    sign, year = one[2], "%Y" if len(one[4]) == 4 else "%y"
    days = f"%d{sign}%m" if day_first else f"%m{sign}%d"
    comma = "," if "," in one[0] else ""
    return f"{days}{sign}{year}{comma}" + _clock(one[5], one[6], one[7])


def _told(column: str, found: list[re.Match[str]]) -> bool:
    """Return whether the day comes first, as numbers over twelve tell."""
    first, second = any(int(one[1]) > 12 for one in found), any(int(one[3]) > 12 for one in found)
    if first == second and found[0][2] == ".":  # a point between them: nobody writes a month first that way
        return True
    if first == second:
        raise DaysUnclear(column, found[0][0])
    return first


def _clock(minutes: str | None, seconds: str | None, half: str | None) -> str:
    if not minutes:
        return ""
    hours = "%I" if half else "%H"
    return f" {hours}:%M" + (":%S" if seconds else "") + (" %p" if half else "")
