"""A map as a CSV file: stages are its columns, lanes its rows."""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import TYPE_CHECKING, BinaryIO

from journeydesk.editing.narrow import without_hidden
from journeydesk.export.options import ExportOptions
from journeydesk.export.prepared import Contents, Prepared, Progress
from journeydesk.export.writers.text import write_text_file
from journeydesk.formats.cells import csv_of_rows
from journeydesk.layout.words import words_for
from journeydesk.model.document import Document

if TYPE_CHECKING:
    from journeydesk.surfaces.qt.shaper import QtShaper

LEFT_OUT = (
    "A CSV file holds the words and feelings of a map. Channels, n and evidence are in a workbook (XLSX)."
)


def csv_contents(document: Document, options: ExportOptions, say: Progress) -> Contents:
    """Return the table of the one map, as it comes back when it is pasted."""
    from journeydesk.editing.table import table_of

    shown = without_hidden(document)
    rows = table_of(shown, shown.maps[0], words_for(document.language))
    say(1.0)
    return Contents(csv_of_rows(rows), f"A table of {len(rows)} × {len(rows[0])} cells", (LEFT_OUT,))


def write_csv_file(prepared: Prepared, out: BinaryIO, shaper: QtShaper, say: Progress) -> None:
    """Write the table behind a mark that it is UTF-8, without which Excel takes it for something else."""
    out.write(BOM_UTF8)
    write_text_file(prepared, out, shaper, say)
