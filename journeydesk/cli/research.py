"""The command `research`, from event logs to a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeydesk.cli.streams import printable, tell

if TYPE_CHECKING:
    from journeydesk.model.document import Document
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
    onto: Path | None


def research(logs: Sequence[Path], target: Path, words: Words) -> str:
    """Write what logs tell to `target`; what was hidden or proposed is told, and what came out returned."""
    scale = _scale(words.scale)

    from journeydesk.formats import jmap
    from journeydesk.imports.log import from_log
    from journeydesk.model.value import fresh_id
    from journeydesk.research.columns import Columns
    from journeydesk.research.engine import opened
    from journeydesk.research.findings import findings

    document = jmap.read(words.onto) if words.onto else None
    with opened(*logs) as engine:
        found = findings(
            engine,
            Columns(**words.columns),
            day_first=words.day_first,
            paths=words.paths,
            rare=words.rare / 100,
        )
    log = from_log(
        found,
        fresh_id,
        title=words.title or logs[0].name.split(".")[0],
        scale=scale,
        language=document.language if document else "en",
    )
    if document is None:
        result, notes = log.document, log.notes
    else:
        result, differences = _put_onto(document, log.document)
        notes = (*differences, *log.notes)
    jmap.write(result, target)
    for role, name in found.columns.named():
        if words.columns.get(role) is None:
            tell(f"The {role} was taken from the column “{name}”.")
    for note in notes:
        tell(note)
    return f"{printable(target.name)}: {found.events:,} events of {found.journeys:,} journeys"


def _put_onto(document: Document, log: Document) -> tuple[Document, tuple[str, ...]]:
    """Put a log onto the map that knows most of it; return what names were taken for others, and what changed."""
    from journeydesk.imports.onto import best_map, onto, proposed
    from journeydesk.model.value import fresh_id

    map_id = best_map(document, log)
    matches = proposed(next(one for one in document.maps if one.id == map_id), log)
    placed = onto(document, map_id, log, fresh_id, matches)
    taken = (
        f"“{name}” is “{title}” on the map." for name, title in matches.items() if title and name != title
    )
    return placed.document, (*taken, *placed.notes)


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
