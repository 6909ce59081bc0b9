"""A bar that shows how far long work has come."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

STEPS = 1000
"""How finely the bar moves."""


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[float], None]]:
    """Show a bar on a terminal and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=STEPS, label=f"{label:<10}", file=sys.stderr) as bar:
        yield lambda share: bar.update(
            max(0, round(share * STEPS) - bar.pos)
        )  # a step back it would never make up
