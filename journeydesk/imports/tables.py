"""From tables to a document: each sheet that holds a journey becomes a map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from journeydesk.editing.clean import cleaned
from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.search import folded
from journeydesk.editing.state import EditorState
from journeydesk.editing.table.cells import points_of, scale_of
from journeydesk.editing.table.names import FEELINGS, PLACES, lane_named
from journeydesk.editing.table.paste import laid_table
from journeydesk.editing.table.read import UNKNOWN_KIND
from journeydesk.formats.cells import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from journeydesk.formats.words import quoted
from journeydesk.imports.imported import CannotImport, Imported
from journeydesk.imports.own import JOURNEY, own_table
from journeydesk.imports.proposal import NOTHING, Proposal, is_log, proposal
from journeydesk.imports.sheets import Sheet, sheets_of
from journeydesk.layout.words import ENGLISH, GERMAN, Words
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.value import evolve

EXPECTED = (
    "Expected are stages (stage, phase, Etapa …) along one side, "
    "and lanes such as touchpoints, emotions or pain points along the other"
)

ONLY_MAPS = (
    "Of this workbook of ours only the words and feelings of its maps were read. "
    "All of it comes back onto the document that it was made of, by “Update from a workbook…”."
)

_PASSED_OVER = "The sheet {0} is no journey table and was left out."

SHOWN = 4
"""How many cells of a table that is none are named."""

SCALES = {(1.0, -3.0): (1, 5), (0.4, -2.0): (0, 10), (0.04, -2.0): (0, 100)}
"""What marks were taken for, by the factor and shift that bring them to feelings."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What the sheets of a file seem to be; `notes` tell of those that are no journey."""

    proposals: tuple[Proposal, ...]
    notes: tuple[str, ...] = ()


def read_tables(path: Path) -> Tables:
    """Return what the sheets of a file seem to be; raises `CannotImport` where none holds a journey."""
    sheets = [sheet for sheet in sheets_of(path) if any(cell.strip() for row in sheet.rows for cell in row)]
    if not sheets:
        raise CannotImport(path.name, "it is empty", EXPECTED)
    if own := [table for sheet in sheets if (table := own_table(sheet))]:
        sheets = [table.sheet for table in own if table.kind == JOURNEY] or sheets
    found = {sheet.name: _understood(sheet, path.name) for sheet in sheets}
    proposals = tuple(one for one in found.values() if isinstance(one, Proposal))
    troubles = {name: one for name, one in found.items() if isinstance(one, CannotImport)}
    if not proposals:
        raise next(iter(troubles.values()))
    notes = (_PASSED_OVER.format(quoted(name)) for name in troubles)
    return Tables(proposals, (*notes, *([ONLY_MAPS] if own else [])))


def from_tables(tables: Tables, name: str, fresh: FreshId) -> Imported:
    """Return the document that tables become; `name` is that of their file."""
    wanted = [one for one in tables.proposals if one.wanted]
    document: Document | None = None
    language = _language(wanted)
    for one in wanted:
        title = cleaned(one.about.title) or (name if len(wanted) == 1 else cleaned(one.sheet))
        journey = JourneyMap(id=fresh(), title=title, scenario=cleaned(one.about.scenario, lines=True))
        document = _with_map(document, journey, one, language, fresh)
    if document is None:
        raise CannotImport(name, "no sheet of it is wanted", "Choose at least one")
    title = document.maps[0].title if len(document.maps) == 1 else name
    made = evolve(document, title=title)
    pairs = zip(wanted, document.maps, strict=True)
    notes = dict.fromkeys(note for one, journey in pairs for note in _notes(one, journey))
    return Imported(made, (*tables.notes, *notes))


def _with_map(
    document: Document | None, journey: JourneyMap, found: Proposal, language: str, fresh: FreshId
) -> Document:
    maps = (*document.maps, journey) if document else (journey,)
    begun = evolve(document, maps=maps) if document else Document(language=language, maps=maps)
    return laid_table(EditorState(begun, journey.id), found.table(), fresh).document


def _language(proposals: Iterable[Proposal]) -> str:
    """Return the language that most labels are in which say the same nowhere else."""
    labels = [folded(label) for one in proposals for label in one.labels_of_rows]
    english, german = _own_words(ENGLISH), _own_words(GERMAN)
    told = sum(label in german - english for label in labels) > sum(label in english for label in labels)
    return "de" if told else "en"


def _own_words(words: Words) -> frozenset[str]:
    things = (word for pair in words.things.values() for word in pair)
    return frozenset(map(folded, (*words.lanes.values(), *words.notes.values(), *things, words.goal)))


# ------------------------------------------------------------ what is told


def _notes(found: Proposal, journey: JourneyMap) -> Iterator[str]:
    """Yield what was understood otherwise than a reader of the table may think."""
    named = {lane.name for swimlane in journey.swimlanes for lane in swimlane.lanes}
    if found.turned:
        yield f"The sheet {quoted(found.sheet)} has its stages as rows."
    for row, label, role in zip(found.cells, found.labels_of_rows, found.roles, strict=True):
        cells = [cell for cell in row[found.labels :] if cell.strip()]
        if role == NOTHING and (label or cells):
            yield f"The row {quoted(label)} was left out."
        elif role == UNKNOWN_KIND and lane_named(label) is None and cells:
            yield f"{quoted(label)} is no lane that is known here: it became actions of that name."
        elif role in PLACES and label in named:
            yield f"{quoted(label)} does not name one for each touchpoint: it became actions of that name."
        elif role in ("emotion", FEELINGS):
            yield from _of_feelings(label, cells)


def _of_feelings(label: str, cells: Sequence[str]) -> Iterator[str]:
    found = [points_of(cell) for cell in cells]
    values = [value for points in found for value, _ in points or () if value is not None]
    if None in found:
        yield f"{quoted(label)} says more than feelings: it became thoughts."
    elif scale := SCALES.get(scale_of(values)):
        yield f"{quoted(label)} was read as marks from {scale[0]} to {scale[1]}."


def _understood(sheet: Sheet, name: str) -> Proposal | CannotImport:
    """Return what a sheet seems to be, or why it can be no map."""
    if trouble := _trouble(sheet, name):
        return trouble
    found = proposal(sheet.name, sheet.rows)
    if found is None:
        return _no_journey(sheet, name)
    stages = len(found.cells[0]) - found.labels
    if stages > MOST_COLUMNS:
        return CannotImport(name, f"its table has {stages} stages", f"A map takes at most {MOST_COLUMNS}")
    return found


def _trouble(sheet: Sheet, name: str) -> CannotImport | None:
    """Return why a sheet can be no map, whatever it says; None where it may be one."""
    rows, columns = len(sheet.rows), len(sheet.rows[0])
    if is_log(sheet.rows[:MOST_ROWS]):
        return CannotImport(
            name,
            "its rows are events with their times, which is a log",
            "“Map from a log…” makes a map of it, on the command line “journeydesk research”",
        )
    if rows > MOST_ROWS:
        return CannotImport(name, f"its table has {rows} rows", f"A map takes at most {MOST_ROWS}")
    if columns > MOST_COLUMNS:
        return CannotImport(name, f"its table has {columns} columns", f"A map takes at most {MOST_COLUMNS}")
    if rows * columns > MOST_CELLS:
        return CannotImport(
            name, f"its table has {rows * columns} cells", f"A map takes at most {MOST_CELLS}"
        )
    return None


def _no_journey(sheet: Sheet, name: str) -> CannotImport:
    filled = [cell for row in sheet.rows for cell in row if cell.strip()]
    names = ", ".join(map(quoted, filled[:SHOWN]))
    return CannotImport(name, f"its first cells say {names}", EXPECTED)
