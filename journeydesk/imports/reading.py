"""Which reader understands a file: told by its ending, and by what stands in it where the ending leaves it open."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

from journeydesk.editing.duplicate import FreshId
from journeydesk.formats.mermaid.sources import diagrams
from journeydesk.formats.words import quoted
from journeydesk.imports import sheets
from journeydesk.imports.content import content, is_utf_16
from journeydesk.imports.imported import CannotImport, Imported
from journeydesk.imports.lists import from_list
from journeydesk.imports.mermaid import from_mermaid
from journeydesk.imports.tables import from_tables, read_tables
from journeydesk.model.lanes import touchpoints_of
from journeydesk.research.stages import Stages

MOST_BYTES = 8_000_000
"""A text larger than this is none that somebody wrote by hand."""

Read = Callable[[str, str, FreshId], Imported]


def _from_text(text: str, name: str, fresh: FreshId) -> Imported:
    """Take a text for a Mermaid journey where it holds one, else for a list."""
    return (from_mermaid if next(diagrams(text), None) else from_list)(text, name, fresh)


TEXTS: dict[str, Read] = {
    ".mmd": from_mermaid,
    ".mermaid": from_mermaid,
    ".md": _from_text,
    ".markdown": _from_text,
    ".txt": _from_text,
}
"""Readers of texts by the ending of the file."""

TABLES = (*sheets.TEXTS, *sheets.WORKBOOKS)
"""Files of tables, which a person may correct before they become maps."""

ENDINGS = (*TEXTS, *TABLES)
"""What can be imported."""

OLD_WORKBOOKS = (".xls", ".xlsb")
"""What nobody can look into before it fills the memory."""


def is_foreign(path: Path) -> bool:
    """Tell whether a file is one of another program that can be imported."""
    return path.suffix.lower() in ENDINGS


def is_table(path: Path) -> bool:
    """Tell whether a file is one of tables."""
    return path.suffix.lower() in TABLES


def import_file(path: Path, fresh: FreshId) -> Imported:
    """Return the document that a file of another program becomes; raises `CannotImport`."""
    if is_table(path):
        return from_tables(read_tables(path), path.stem, fresh)
    read = TEXTS.get(path.suffix.lower())
    if read is None:
        known = ", ".join(ENDINGS)
        advice = "Save it as XLSX" if path.suffix.lower() in OLD_WORKBOOKS else f"Known are {known}"
        raise CannotImport(path.name, f"nothing is known of files in {quoted(path.suffix)}", advice)
    return read(_text(path), path.stem, fresh)


def stages_in(path: Path) -> Stages:
    """Return the stages that a list in a file names, with the touchpoints below each; raises `CannotImport`."""
    ids = count()
    (journey,) = from_list(_text(path), path.name, lambda: f"i{next(ids)}").document.maps
    touchpoints = list(touchpoints_of(journey.swimlanes[0].lanes))
    return tuple(
        (stage.title, tuple(one.title for one in touchpoints if one.stage == stage.id))
        for stage in journey.stages
    )


def _text(path: Path) -> str:
    """Return what a file says, in UTF-8 or with the mark of UTF-16."""
    too_large = CannotImport(
        path.name, "it is larger than any text that somebody writes", "Choose another file"
    )
    data = content(path, MOST_BYTES, too_large)
    try:
        return data.decode("utf-16" if is_utf_16(data) else "utf-8-sig")
    except UnicodeDecodeError:
        raise CannotImport(path.name, "it is no text in UTF-8", "Save it as UTF-8 and try again") from None
