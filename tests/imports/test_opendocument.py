"""Spreadsheets of LibreOffice become maps like those of Excel, and none of them can fill the memory."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from journeydesk.imports import CannotImport, import_file
from journeydesk.model.document import Document
from tests.imports.test_tables import drawn, fresh

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)


def cell(text: str, **more: int) -> str:
    """Return a cell with lines of text; `more` are numbers such as columns_spanned and rows_spanned."""
    attributes = "".join(f' table:number-{name.replace("_", "-")}="{value}"' for name, value in more.items())
    lines = "".join(f"<text:p>{line}</text:p>" for line in text.split("\n"))
    return f'<table:table-cell office:value-type="string"{attributes}>{lines}</table:table-cell>'


def nothing(times: int = 1, *, covered: bool = False) -> str:
    kind = "covered-table-cell" if covered else "table-cell"
    return f'<table:{kind} table:number-columns-repeated="{times}"/>'


def row(*cells: str, times: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{"".join(cells)}</table:table-row>'


@pytest.fixture
def spreadsheet(tmp_path: Path) -> Callable[..., Path]:
    """Write a spreadsheet with one sheet of rows."""

    def write(*rows: str, before: str = "") -> Path:
        path = tmp_path / "journey.ods"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            kind = "application/vnd.oasis.opendocument.spreadsheet"
            archive.writestr("mimetype", kind)
            archive.writestr(
                "META-INF/manifest.xml",
                '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
            )
            archive.writestr(
                "content.xml",
                f'<?xml version="1.0"?>{before}<office:document-content {SPACES}><office:body><office:spreadsheet>'
                f'<table:table table:name="Sheet">{"".join(rows)}</table:table>'
                "</office:spreadsheet></office:body></office:document-content>",
            )
        return path

    return write


def read(path: Path) -> Document:
    return import_file(path, fresh()).document


def test_a_spreadsheet_with_merged_cells_blank_rows_and_lines_becomes_a_map(
    spreadsheet: Callable[..., Path],
) -> None:
    path = spreadsheet(
        row(cell("My journey", columns_spanned=4), nothing(3, covered=True)),
        row(nothing(16_384)),
        row(cell("Stage"), cell("Find"), cell("Buy", columns_spanned=2), nothing(covered=True)),
        row(cell("Touchpoints"), cell("I look\nI ask"), cell("b"), cell("c"), nothing(16_380)),
        row(cell("Goals"), cell("All at once", columns_spanned=3), nothing(2, covered=True)),
        row(nothing(16_384), times=1_048_570),
    )
    document = read(path)
    assert document.title == "My journey"
    assert drawn(document) == "Stage|Find|Buy\nTouchpoints|I look/I ask|b/c\nGoals|All at once|All at once"


@pytest.mark.parametrize(
    "bomb",
    [
        [row(cell("x", columns_repeated=16_384), times=1_048_576)],
        [row(cell("x", columns_repeated=2_000_000_000))],
        [row(cell("Stage")), row(nothing(9), times=1_000_000), row(nothing(999), cell("x"))],
    ],
)
def test_a_few_bytes_that_stand_for_billions_of_cells_are_refused(
    spreadsheet: Callable[..., Path], bomb: list[str]
) -> None:
    with pytest.raises(CannotImport, match="larger than any journey in a table"):
        read(spreadsheet(*bomb))


@pytest.mark.parametrize(
    "before",
    ['<!DOCTYPE a [<!ENTITY b "c">]>', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'],
)
def test_entities_are_refused(spreadsheet: Callable[..., Path], before: str) -> None:
    with pytest.raises(CannotImport, match="no workbook, or a damaged one"):
        read(spreadsheet(row(cell("Stage")), before=before))


def test_old_workbooks_are_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(CannotImport, match="Save it as XLSX"):
        read(path)
