"""Elements as the lines of a cell, and the lines of a cell as elements."""

from __future__ import annotations

import re
from collections.abc import Sequence

from journeydesk.editing.clean import cleaned
from journeydesk.editing.search import folded
from journeydesk.editing.table.names import FACES, FEELING_WORDS

BULLET = "• "
UNKNOWN = "–"
MINUS = "\N{MINUS SIGN}"
Point = tuple[float | None, float | None]
"""A value (None: unknown), and how far through its stage it stands (None: where its touchpoint does)."""


def cell_of(texts: Sequence[str]) -> str:
    """Return texts as lines of a cell; with bullets where lines alone would not tell them apart."""
    texts = [cleaned(text, lines=True) for text in texts]
    if all(text and text == text.strip() and "\n" not in text and text[0] != BULLET[0] for text in texts):
        return "\n".join(texts)
    return "\n".join(BULLET + text.replace("\n", "\n  ") for text in texts)


def texts_of(cell: str) -> tuple[str, ...]:
    """Return the texts of a cell: a line for each, or a bullet for each."""
    lines = cleaned(cell, lines=True).split("\n")
    if not lines[0].startswith(BULLET[0]):
        return tuple(line.strip() for line in lines if line.strip())
    found: list[list[str]] = []
    for line in lines:
        if line.startswith(BULLET[0]):
            found.append([line[1:].removeprefix(" ")])
        else:
            found[-1].append(line.removeprefix("  "))
    return tuple("\n".join(one) for one in found)


def cell_of_points(points: Sequence[Point]) -> str:
    """Return values as lines of a cell, a free one with its place in the stage."""
    lines = [(f"{_percent(at)} %: " if at is not None else "") + number(value) for value, at in points]
    # Several lines that begin with a hyphen would be a sum to a spreadsheet; one alone is a number to count with.
    return lines[0] if len(lines) == 1 else "\n".join(lines).replace("-", MINUS)


def _percent(at: float) -> str:
    return f"{at * 100:.2f}".rstrip("0").rstrip(".")


def number(value: float | None) -> str:
    """Write a number as exactly as it is known."""
    return UNKNOWN if value is None else str(value).removesuffix(".0")


_LINE = re.compile(r"(?:(\d+(?:[.,]\d+)?) ?%: ?)?(.+)")


def points_of(cell: str) -> tuple[Point, ...] | None:
    """Return the values of a cell with their places, numbers or words; None when a line is neither."""
    found: list[Point] = []
    for line in texts_of(cell):
        match = _LINE.fullmatch(line)
        value = _value(match[2]) if match else None
        if not match or (value is None and match[2] != UNKNOWN):
            return None
        place = number_in(match[1] or "")
        found.append((value, None if place is None else min(place / 100, 1.0)))
    return tuple(found)


def _value(text: str) -> float | None:
    """Return a number, a mark such as 4/5, the value of a word, or that of a face that says what its words say."""
    plain = folded(text.replace(_COLOURED, "").strip())
    value = number_in(plain)
    if value is not None:
        return value
    if mark := _MARK.fullmatch(plain):
        factor, shift = (1.0, -3.0) if mark[2] == "5" else (0.4, -2.0)
        return round(float(mark[1].replace(",", ".")) * factor + shift, 2)
    return FEELING_WORDS.get(plain, _face(plain))


def _face(text: str) -> float | None:
    """Return the value of faces, alone or beside a word that is a feeling too; None for words that say more."""
    faces = [FACES[sign] for sign in text if sign in FACES]
    words = "".join(sign for sign in text if sign not in FACES).strip(" -–:()")
    return faces[0] if faces and (not words or words in FEELING_WORDS) else None


_COLOURED = "\ufe0f"
"""Behind a sign it asks for the coloured picture of it."""

_MARK = re.compile(r"(\d+(?:[.,]\d+)?) ?/ ?(5|10)")


def number_in(text: str) -> float | None:
    """Return the number that a text is, None when it is none."""
    text = text.strip().replace(MINUS, "-").replace(",", ".")
    return float(text) if _NUMBER.fullmatch(text) else None


_NUMBER = re.compile(r"[+-]?\d{1,300}(?:\.\d{1,40})?(?:e[+-]?\d{1,3})?")


def scale_of(values: Sequence[float]) -> tuple[float, float]:
    """Return the factor and shift that bring a row of values to −2 … +2: marks of 1 to 5, 0 to 10 or 0 to 100."""
    highest = max(values, default=0.0)
    if highest <= 2 or min(values) < 0:
        return 1.0, 0.0
    if highest <= 5:
        return 1.0, -3.0
    return (0.4, -2.0) if highest <= 10 else (0.04, -2.0)
