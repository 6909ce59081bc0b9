"""A map as CSV: opens in Excel as it is, comes back as it was, and no text in it is ever run."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.table import table_of
from journeydesk.export import ExportOptions, export
from journeydesk.formats.cells import rows_of_text
from journeydesk.layout.words import ENGLISH
from journeydesk.model.document import Document
from tests.support.texts import OWN, bare, crowd_of, document_of, hard_texts


@pytest.fixture
def written(shaper, tmp_path: Path):
    """Write a document and return the bytes."""

    def write(document: Document) -> bytes:
        export(document, ExportOptions(kind="csv"), tmp_path / "map.csv", shaper=shaper)
        return (tmp_path / "map.csv").read_bytes()

    return write


def test_a_csv_is_utf_8_that_excel_knows_with_lines_as_the_standard_has_them(written, sample) -> None:
    content = written(sample)
    assert content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert rows[0][2:] == [stage.title for stage in sample.maps[0].stages]
    assert len({len(row) for row in rows}) == 1


def test_what_was_exported_comes_back_as_it_was(written, sample) -> None:
    back = rows_of_text(written(sample).decode("utf-8-sig"))
    assert back == table_of(sample, sample.maps[0], ENGLISH)


def test_a_text_is_no_formula(written, sample) -> None:
    evil = change(sample, "call-coverage", title='=HYPERLINK("http://evil")')
    alone = change(evil, "compare-offers", title="")
    assert "=HYPERLINK" in written(alone).decode()
    rows = csv.reader(io.StringIO(written(alone).decode("utf-8-sig"), newline=""))
    assert not [cell for row in rows for cell in row if cell.startswith("=")]


def test_what_a_csv_cannot_hold_is_told(shaper, tmp_path: Path, sample: Document) -> None:
    done = export(sample, ExportOptions(kind="csv"), tmp_path / "map.csv", shaper=shaper)
    assert "A CSV file holds the words and feelings of a map" in done.notes[-1]


def test_any_text_can_be_written(written) -> None:
    for document in (crowd_of(hard_texts()), *map(document_of, OWN)):
        rows = list(csv.reader(io.StringIO(written(document).decode("utf-8-sig"), newline="")))
        assert len({len(row) for row in rows}) == 1
    assert written(bare())
