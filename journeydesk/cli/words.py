"""The kinds of words that commands take."""

from __future__ import annotations

from math import isfinite
from pathlib import Path
from typing import Any

import click


class File(click.Path):
    """A path as it came: who reads or writes it says what is wrong with it."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse what names no file: an empty word would be taken for this folder."""
        if not str(value):
            self.fail("The name of a file is empty.", param, ctx)
        return super().convert(value, param, ctx)


class Number(click.ParamType[float]):
    """A number that can be counted with."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Refuse words, and numbers that are none."""
        try:
            number = float(value)
        except ValueError:
            number = float("nan")
        if not isfinite(number):
            self.fail(f"{value!r} must be a number.", param, ctx)
        return number


FILE = File(path_type=Path, readable=False)
NUMBER = Number()
