"""The kinds of words that commands take."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
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
    "outcome": "How it ended, as it is said last.",
    "comment": "What they said; see --comments.",
    "lifecycle": "Whether a row is a start or an end.",
    "began": "When it began, where --time is when it was over.",
}
"""What a column of a log may hold, with a word on what is not plain."""


FILE = File(path_type=Path, readable=False)
LOG = File(path_type=str, readable=False)
NUMBER = Number()

Option = Callable[[Callable[..., Any]], Callable[..., Any]]
"""Gives a command an option."""


def _together(*options: Option) -> Option:
    """Return what gives a command several options, in the order in which its help names them."""
    return lambda command: reduce(lambda so_far, option: option(so_far), reversed(options), command)


json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object, for scripts.")
new_document_option = click.option(
    "-o", "--output", "target", metavar="OUT", type=FILE, required=True, help="A new .jmap."
)

column_options = _together(
    *(click.option(f"--{role}", metavar="COLUMN", help=words or None) for role, words in COLUMNS.items())
)
"""Which column of a log holds what."""

engine_options = _together(
    click.option(
        "--engine",
        type=click.Choice(["duckdb", "spark"]),
        default="duckdb",
        help="Who counts: DuckDB on this computer, or Apache Spark, also on a cluster.",
    ),
    click.option(
        "--spark-master",
        metavar="MASTER",
        help="With --engine spark: local[2] (which it is else), spark://HOST:7077, yarn, k8s://…",
    ),
    click.option(
        "--unusable",
        metavar="OUT.csv",
        type=FILE,
        help="A new file for the rows that cannot be used, each with its reason.",
    ),
)
"""Who reads and counts a log, and where to put what cannot be used of it."""

log_options = _together(
    click.option(
        "--scale", metavar="LOW-HIGH", help="What scores mean, as 1-5, 0-10, or 5-1 with the best first."
    ),
    click.option("--day-first/--month-first", default=None, help="How dates like 03/04/2026 are read."),
    click.option(
        "--paths", metavar="N", type=click.IntRange(1, 5), help="How many stand for all; else what fits."
    ),
    click.option(
        "--rare", metavar="PERCENT", type=NUMBER, default=0, help="Touchpoints that fewer reach become one."
    ),
    click.option(
        "--stages",
        metavar="FILE",
        type=FILE,
        help="A list of stages, with the touchpoints of each below it.",
    ),
    click.option(
        "--comments", is_flag=True, help="Quote up to three comments a touchpoint, word for word; else none."
    ),
    click.option(
        "--name-journeys", is_flag=True, help="Name one journey of each path as the log does; else none."
    ),
    click.option("--title", metavar="TITLE", help="What the map is called; else like the file."),
    click.option(
        "--onto",
        metavar="FILE",
        type=FILE,
        help="A .jmap whose map takes the numbers; what is drawn there stays.",
    ),
    click.option("--map", metavar="TITLE", help="With --onto: its map by title or id; else what fits best."),
    click.option(
        "--match",
        metavar="NAME=TITLE",
        multiple=True,
        help="With --onto: what a touchpoint or segment of the log is on the map; without TITLE it is left out.",
    ),
)
"""What is made of a log, and on which map it goes."""
