"""The command `research`, from event logs to a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeydesk.cli.streams import printable, tell

if TYPE_CHECKING:
    from journeydesk.research.scales import Scale


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the command as they came; `columns` are the names of columns by their roles."""

    columns: dict[str, str | None]
    day_first: bool | None
    paths: int | None
    rare: float
    scale: str | None
    title: str | None


def research(logs: Sequence[Path], target: Path, words: Words) -> str:
    """Write what logs tell to `target`; what was hidden or proposed is told, and what came out returned."""
    scale = _scale(words.scale)

    from journeydesk.formats import jmap
    from journeydesk.imports.log import from_log
    from journeydesk.model.value import fresh_id
    from journeydesk.research.columns import Columns
    from journeydesk.research.engine import opened
    from journeydesk.research.findings import findings

    with opened(*logs) as engine:
        found = findings(
            engine,
            Columns(**words.columns),
            day_first=words.day_first,
            paths=words.paths,
            rare=words.rare / 100,
        )
    imported = from_log(found, fresh_id, title=words.title or logs[0].name.split(".")[0], scale=scale)
    jmap.write(imported.document, target)
    for role, name in found.columns.named():
        if words.columns.get(role) is None:
            tell(f"The {role} was taken from the column “{name}”.")
    for note in imported.notes:
        tell(note)
    return f"{printable(target.name)}: {found.events:,} events of {found.journeys:,} journeys"


def _scale(said: str | None) -> Scale | None:
    """Return the scale that was asked for: `LOW-HIGH`, or the best first, `HIGH-LOW`."""
    if said is None:
        return None
    from journeydesk.research.scales import Scale

    ends = said.replace("…", "-").split("-")
    try:
        first, last = map(float, ends)
    except ValueError:
        raise click.UsageError(f"The scale “{printable(said)}” is none: say it like 1-5 or 0-10.") from None
    if first == last:
        raise click.UsageError("A scale goes from one number to another: say it like 1-5 or 0-10.")
    return Scale(min(first, last), max(first, last), turned=first > last)
