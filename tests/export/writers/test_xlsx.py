"""A workbook: what people see in Excel, the ids by which it comes back, and no text that is ever run."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from journeydesk.editing.change import change
from journeydesk.export import ExportOptions, export
from journeydesk.export.report import sheets
from journeydesk.export.report.sheets import MOST_LETTERS
from journeydesk.model.document import Document
from journeydesk.model.value import evolve
from tests.support.texts import OWN, bare, crowd_of, document_of, hard_texts

ALL = frozenset({"register", "evidence", "audit"})
Write = Callable[..., Workbook]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "map.xlsx"


@pytest.fixture
def written(shaper, path: Path) -> Write:
    """Write a document and read it with another program."""

    def write(document: Document, include: frozenset[str] = ALL) -> Workbook:
        export(document, ExportOptions(kind="xlsx", include=include), path, shaper=shaper)
        return load_workbook(path)

    return write


def values(sheet: Worksheet) -> list[list[object]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def column(sheet: Worksheet, head: str) -> list[object]:
    at = [cell.value for cell in sheet[2]].index(head)
    return [row[at] for row in values(sheet)[2:]]


def test_a_workbook_has_the_maps_and_the_lists(written: Write, sample: Document) -> None:
    assert written(sample).sheetnames == [
        *("Getting home internet", "Complaint on social media", "Browse, then call"),
        *("Touchpoints", "Paths", "Gap register", "Segments", "Evidence", "Checks", "Findings"),
    ]
    assert written(sample, frozenset()).sheetnames[-3:] == ["Touchpoints", "Paths", "Segments"]


def test_a_map_is_a_table_under_heads_that_stay_in_sight(written: Write, sample: Document) -> None:
    sheet = written(sample)["Getting home internet"]
    assert values(sheet)[1][1:] == [
        "Segment",
        "Stage",
        "Discover",
        "Compare",
        "Order",
        "Get connected",
        "Get help",
    ]
    assert sheet.freeze_panes == "D3"
    assert sheet["D4"].value == "I ask friends on X\nI browse plans" and sheet["D4"].alignment.wrap_text


def test_ids_are_there_and_hidden(written: Write, sample: Document) -> None:
    book, journey = written(sample), sample.maps[0]
    sheet = book["Getting home internet"]
    assert sheet["A1"].value == f"journey {journey.id}"
    assert [cell.value for cell in sheet[1]][3:] == [stage.id for stage in journey.stages]
    assert sheet["A4"].value == journey.swimlanes[0].lanes[0].id
    for one in book:
        assert one.row_dimensions[1].hidden and one.column_dimensions["A"].hidden
    ids = [row[0] for row in values(book["Touchpoints"])[2:]]
    assert ids[0] == "ask-friends" and len(set(ids)) == len(ids) == 30


def test_figures_are_figures(written: Write, sample: Document) -> None:
    book = written(sample)
    assert column(book["Touchpoints"], "Emotion")[0] == 0.7
    assert column(book["Touchpoints"], "n")[0] == 14
    assert column(book["Segments"], "Share") == [0.38, 0.17]
    assert column(book["Evidence"], "Date")[0] == datetime(2026, 9, 30)
    assert "Measured, n = 58" in column(book["Gap register"], "Rests on")


def test_lists_can_be_filtered_and_sorted_with_their_ids(written: Write, sample: Document) -> None:
    book = written(sample)
    assert book["Touchpoints"].auto_filter.ref == "A2:R32"
    assert book["Getting home internet"].auto_filter.ref is None


@pytest.mark.parametrize(
    "text", ["=1+1", "@SUM(A1)", "+49 30 1", "-x", "{=1}", "0123", "https://evil.example"]
)
def test_a_text_is_a_text(written: Write, sample: Document, text: str) -> None:
    sheet = written(change(sample, "ask-friends", title=text))["Touchpoints"]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == text)
    assert cell.data_type == "s" and cell.hyperlink is None


def test_any_title_makes_a_name_that_excel_takes(written: Write, sample: Document) -> None:
    titles = ("[a]:*?/\\", "'" * 40, "History", "x" * 50, "X" * 50, "🧑‍🚀" * 20, "", "Touchpoints")
    maps = (evolve(sample.maps[0], id=f"copy-{n}", title=title) for n, title in enumerate(titles))
    document = evolve(sample, maps=tuple(_alone(one, n) for n, one in enumerate(maps)))
    names = written(document).sheetnames
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name.encode("utf-16-le")) <= 62 for name in names)


def _alone(journey, n: int):
    return evolve(journey, stages=(), swimlanes=(), verdicts=())


def test_what_excel_cannot_hold_is_cut_and_told(
    shaper, path: Path, sample: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 10)
    long = change(sample, "ask-friends", details="x" * (MOST_LETTERS + 1), title="first")
    done = export(long, ExportOptions(kind="xlsx"), path, shaper=shaper)
    assert "The sheet “Touchpoints” is cut: Excel holds 10 rows and 16384 columns." in done.notes
    assert "Cells cut in the sheet “Touchpoints”: 1, as Excel holds 32767 letters in one." in done.notes
    sheet = load_workbook(path)["Touchpoints"]
    assert sheet.max_row == 10
    assert max(len(str(cell.value)) for row in sheet.iter_rows() for cell in row) == MOST_LETTERS


def test_any_text_can_be_written(written: Write) -> None:
    for document in (crowd_of(hard_texts()), *map(document_of, OWN)):
        written(document)
    assert written(bare()).sheetnames[0] == "Untitled map"


def test_a_map_that_is_read_from_the_right_is_one_in_excel(written: Write) -> None:
    book = written(document_of("שלום", language="he"))
    assert all(sheet.sheet_view.rightToLeft for sheet in book)
    assert not written(document_of("Hello"))["Hello"].sheet_view.rightToLeft


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same(written: Write, path: Path, sample: Document) -> None:
    written(sample)
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "csv",
        "--outdir",
        str(path.parent),
        str(path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=150, check=False)
    assert done.returncode == 0 and "rror" not in done.stderr
    with path.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1][3:] == [stage.title for stage in sample.maps[0].stages]
    assert rows[3][3] == "I ask friends on X\nI browse plans"
