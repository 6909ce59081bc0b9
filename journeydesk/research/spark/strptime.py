"""Times by a format of strptime, in Spark's SQL: a pattern takes the text apart, its parts make the time."""

from __future__ import annotations

import re
from collections.abc import Callable

PARTS = {
    "d": r"(\d{1,2})",
    "m": r"(\d{1,2})",
    "Y": r"(\d{1,4})",
    "y": r"(\d{1,2})",
    "H": r"(\d{1,2})",
    "I": r"(0?[1-9]|1[0-2])",
    "M": r"(\d{1,2})",
    "S": r"([0-5]?\d)",  # a sixtieth second would become the next minute
    "p": r"([AaPp][Mm])",
}

PIVOT = 69
"""Years of two digits from here on are of the last century, as POSIX has it."""


def made_of(column: str, written: str, text: Callable[[str], str]) -> str:
    """Return an expression for the time that a column says, null where it is not `written` so.

    `text` makes a literal of a text.
    """
    letters = re.findall(r"%(\w)", written)
    pattern = text(_pattern(written))

    def part(letter: str) -> str:
        if letter not in letters:
            return "0"
        return f"TRY_CAST(REGEXP_EXTRACT({column}, {pattern}, {letters.index(letter) + 1}) AS INT)"

    year = part("Y") if "Y" in letters else f"({part('y')} + IF({part('y')} < {PIVOT}, 2000, 1900))"
    hour = part("H")
    if "I" in letters:
        half = f"LOWER(REGEXP_EXTRACT({column}, {pattern}, {letters.index('p') + 1}))"
        hour = f"({part('I')} % 12 + IF({half} = 'pm', 12, 0))"
    return f"TRY_MAKE_TIMESTAMP({year}, {part('m')}, {part('d')}, {hour}, {part('M')}, {part('S')})"


def _pattern(written: str) -> str:
    bare = re.escape(written).replace(r"\ ", " +").replace(r"\%", "%")
    return r"^\s*" + re.sub(r"%(\w)", lambda one: PARTS[one[1]], bare) + r"\s*$"
