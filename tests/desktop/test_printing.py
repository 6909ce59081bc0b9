"""Printing: the whole map in view, turned as it shows larger, through the system's own dialog."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from journeydesk.desktop.printing import fitting, print_drawing, to_print
from tests.support.person import Person


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A printer that writes a file, chosen in the dialog at once."""
    path = tmp_path / "printed.pdf"

    def choose(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(str(path))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    return path


def test_the_map_in_view_is_printed_on_one_sheet_with_all_its_words(person: Person, printed: Path) -> None:
    person.choose("print")
    assert person.reads == "Sent to the printer."
    document = pypdfium2.PdfDocument(printed)
    assert len(document) == 1
    width, height = document[0].get_size()
    assert width > height
    document.close()


def test_nothing_is_printed_when_one_thinks_better_of_it(
    person: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: 0)
    before = person.reads
    person.choose("print")
    assert person.reads == before


def test_the_sheet_holds_the_whole_drawing_and_not_a_huge_small_one(person: Person, tmp_path: Path) -> None:
    drawing = to_print(person.window)
    assert drawing is not None
    assert fitting(drawing) is QPageLayout.Orientation.Landscape
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    print_drawing(drawing, printer, person.window.desk.shaper)
    page = pypdfium2.PdfDocument(tmp_path / "a.pdf")[0].render(scale=1).to_pil().convert("L")
    box = page.point(lambda grey: 255 if grey < 250 else 0).getbbox()
    assert 0 < box[0] < box[2] < page.width
    assert 0 < box[1] < box[3] < page.height


def test_gaps_are_printed_when_they_are_shown(person: Person) -> None:
    shown = to_print(person.window)
    person.choose("gaps")
    hidden = to_print(person.window)
    assert shown is not None
    assert hidden is not None
    assert shown.height > hidden.height


def test_a_comparison_is_printed_as_it_is_shown(person: Person) -> None:
    alone = to_print(person.window)
    person.window.comparing.with_map(person.document.maps[1].id)
    compared = to_print(person.window)
    assert alone is not None
    assert compared is not None
    assert compared.height != alone.height
