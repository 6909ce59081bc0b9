"""The kinds of words that commands take."""

from __future__ import annotations

from collections.abc import Callable
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


COLUMNS = {
    "case": "Whose journey it is; columns that are not said are guessed.",
    "time": "When it happened, or was over.",
    "touchpoint": "What happened.",
    "stage": "",
    "channel": "",
    "device": "",
    "department": "",
    "segment": "",
    "score": "How content they were; see --scale.",
    "outcome": "",
    "lifecycle": "Whether a row is a start or an end.",
    "began": "When it began, where --time is when it was over.",
}
"""What a column of a log may hold, with a word on what is not plain."""


def column_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Let a command be told which column of a log holds what."""
    for role, words in reversed(COLUMNS.items()):
        command = click.option(f"--{role}", metavar="COLUMN", help=words or None)(command)
    return command


FILE = File(path_type=Path, readable=False)
NUMBER = Number()
