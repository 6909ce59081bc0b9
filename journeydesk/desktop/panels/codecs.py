"""How values stand in a line of text: numbers, shares, dates; and what to say when they do not fit."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QLocale

from journeydesk.desktop.language import day, number, read_day
from journeydesk.model.track import NARROWEST, WIDEST

MINUS = "−"
WIDEST_SPREAD = 3


@dataclass(frozen=True, slots=True)
class Codec:
    """Reads a line (raising `ValueError`) and writes a value; `hint` says what a line must look like."""

    read: Callable[[str], Any]
    write: Callable[[Any], str]
    hint: str = ""
    unit: str = ""


def _optional(read: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda text: read(text.strip()) if text.strip() else None


def read_decimal(text: str) -> float:
    """Read a number with the decimal sign of any language."""
    value = float(text.replace(MINUS, "-").replace(",", ".").replace(" ", "").replace("\u00a0", ""))
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _count(text: str) -> int:
    """Read a whole number, also one written in groups of three the way the person does."""
    written = text.removeprefix("n").replace("=", "").strip()
    grouped, ok = QLocale().toLongLong(written)
    value = grouped if ok else read_decimal(written)
    if value != int(value) or value < 0:
        raise ValueError(text)
    return int(value)


def _share(text: str) -> float:
    value = round(read_decimal(text.removesuffix("%")) / 100, 6)
    if not 0 <= value <= 1:
        raise ValueError(text)
    return value


def _positive(text: str) -> float:
    value = read_decimal(text)
    if value < 0:
        raise ValueError(text)
    return value


def _spread(text: str) -> float:
    value = _positive(text)
    if value > WIDEST_SPREAD:
        raise ValueError(text)
    return value


def _hours(text: str) -> float:
    return _positive(text.removesuffix("h"))


def _size(text: str) -> float:
    value = round(read_decimal(text))
    if not NARROWEST <= value <= WIDEST:
        raise ValueError(text)
    return float(value)


def signed(value: float) -> str:
    """Write a number as short as it can be, with a real minus sign and the person's decimal sign."""
    return f"{round(value, 6) + 0.0:.10g}".replace("-", MINUS).replace(".", QLocale().decimalPoint())


def _day(text: str) -> date:
    """Read a date as the person writes it, or as every computer does."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        found = read_day(text)
        if found is None:
            raise
        return found


TEXT = Codec(lambda text: text, lambda value: str(value or ""))
COUNT = Codec(
    _optional(_count), lambda v: "" if v is None else number(v), "Write a whole number, such as 412."
)
DECIMAL = Codec(
    _optional(read_decimal), lambda v: "" if v is None else signed(v), "Write a number, such as 4.2."
)
SHARE = Codec(
    _optional(_share),
    lambda v: "" if v is None else signed(v * 100),
    "Write a share from 0 to 100 per cent.",
    "%",
)
HOURS = Codec(
    _optional(_hours), lambda v: "" if v is None else signed(v), "Write a number of hours, such as 1.5.", "h"
)
SPREAD = Codec(
    _optional(_spread),
    lambda v: "" if v is None else signed(v),
    "Write the standard deviation of the emotion, from 0 to 3.",
)
PLACE = Codec(
    lambda text: _share(text.strip()),
    lambda v: signed(v * 100),
    "Write how far through the stage it stands, from 0 to 100 per cent.",
    "%",
)
SIZE = Codec(
    _optional(_size),
    lambda v: "" if v is None else signed(v),
    f"Write a number from {NARROWEST:.0f} to {WIDEST:.0f}, or nothing.",
)
DATE = Codec(
    _optional(_day),
    lambda v: "" if v is None else day(v),
    "Write the date as year-month-day, such as 2026-09-30.",
)
