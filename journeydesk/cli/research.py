"""The command `research`, from event logs to a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from journeydesk.cli.engines import Counting, watched
from journeydesk.cli.streams import printable, tell

if TYPE_CHECKING:
    from journeydesk.model.document import Document
    from journeydesk.research.findings import Findings
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
    map: str | None = None
    match: tuple[str, ...] = ()
    stages: Path | None = None
    comments: bool = False
    name_journeys: bool = False
    as_json: bool = False
    counting: Counting = Counting()  # noqa: RUF009 - it is frozen


def research(logs: Sequence[str], target: Path, words: Words) -> str | dict[str, Any]:
    """Write what logs tell to `target`, and return what came out: a line, or all of it where JSON is wanted.

    What was hidden or proposed, how segments differ and what changed on a map is told beside the line.
    """
    scale, matches = _scale(words.scale), dict(map(_match, words.match))
    if words.onto is None and (words.map or matches):
        raise click.UsageError("--map and --match are for a map that is there: say --onto.")
    words.counting.check()

    from journeydesk.cli.research_facts import facts
    from journeydesk.formats import jmap
    from journeydesk.imports.contrast_words import sentences
    from journeydesk.imports.log import from_log
    from journeydesk.imports.log_words import readable
    from journeydesk.imports.reading import stages_in
    from journeydesk.model.value import fresh_id

    document = jmap.read(words.onto) if words.onto else None
    stages = stages_in(words.stages) if words.stages else None
    found = _counted(logs, words)
    log = from_log(
        found,
        fresh_id,
        title=words.title or readable(found.name.split(".")[0]),
        scale=scale,
        stages=stages,
        language=document.language if document else "en",
    )
    result, differences = log.document, tuple[str, ...]()
    if document:
        result, differences = _put_onto(document, log.document, words.map, matches)
    jmap.write(result, target)
    notes = (*_guessed(found, words), *differences, *log.notes, *sentences(log.contrasts))
    if words.as_json:
        return facts(found, log, notes)
    for note in notes:
        tell(note)
    return f"{printable(target.name)}: {found.events:,} events of {found.journeys:,} journeys"


def _counted(logs: Sequence[str], words: Words) -> Findings:
    from journeydesk.research.columns import Columns
    from journeydesk.research.findings import findings

    with words.counting.opened(logs) as opened, watched(opened):
        found = findings(
            opened,
            Columns(**words.columns),
            day_first=words.day_first,
            paths=words.paths,
            rare=words.rare / 100,
            comments=words.comments,
            examples=words.name_journeys,
        )
        words.counting.put_aside(opened)
    return found


def _guessed(found: Findings, words: Words) -> Iterator[str]:
    """Yield which columns nobody named, by the words that name others."""
    guessed = [f"--{role} “{name}”" for role, name in found.columns.named() if not words.columns.get(role)]
    if guessed:
        yield f"Columns that were guessed: {', '.join(guessed)}."


def _put_onto(
    document: Document, log: Document, name: str | None, given: Mapping[str, str | None]
) -> tuple[Document, tuple[str, ...]]:
    """Put a log onto the map of a name, else onto the one that knows most of it; what is `given` counts most.

    Return what names were taken for others, and what changed.
    """
    from journeydesk.export.choice import map_named
    from journeydesk.imports.matches import corrected, proposed
    from journeydesk.imports.onto import best_map, onto
    from journeydesk.model.value import fresh_id

    map_id = map_named(document, name) if name else best_map(document, log)
    matches = corrected(proposed(document, map_id, log), given, document, map_id)
    placed = onto(document, map_id, log, fresh_id, matches)
    taken = (
        f"“{name}” is “{title}” on the map."
        for names in (matches.touchpoints, matches.segments)
        for name, title in names.items()
        if title and name != title
    )
    return placed.document, (*taken, *placed.notes)


def _match(word: str) -> tuple[str, str | None]:
    """Return what of a log is what on the map, as `NAME=TITLE`; without a title it is left out."""
    name, sign, title = word.partition("=")
    if not sign or not name.strip():
        raise click.UsageError(f"“{printable(word)}” matches nothing: say it like “NAME=TITLE”.")
    return name.strip(), title.strip() or None


def _scale(word: str | None) -> Scale | None:
    """Return the scale that was asked for: `LOW-HIGH`, or the best first, `HIGH-LOW`."""
    if word is None:
        return None
    from journeydesk.research.scales import Scale

    ends = word.replace("…", "-").split("-")
    try:
        first, last = map(float, ends)
    except ValueError:
        raise click.UsageError(f"The scale “{printable(word)}” is none: say it like 1-5 or 0-10.") from None
    if first == last:
        raise click.UsageError("A scale goes from one number to another: say it like 1-5 or 0-10.")
    return Scale(min(first, last), max(first, last), turned=first > last)
