"""The export dialog writes in the background, can be cancelled, and says what is wrong inside itself."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeydesk.desktop.dialogs import export_jobs
from journeydesk.desktop.dialogs.export import ExportDialog
from journeydesk.desktop.session import Session
from journeydesk.desktop.settings import Settings
from journeydesk.export import ExportOptions
from journeydesk.export.presets import USUAL
from journeydesk.insight.comparison.older import Older
from journeydesk.surfaces.qt.shaper import QtShaper
from tests.support.families import installed
from tests.support.programs import run, tool
from tests.support.sample import sample

PATIENCE = 20_000


def opened(qtbot: QtBot, qt_shaper: QtShaper, settings: Settings, folder: Path) -> ExportDialog:
    document = sample()
    found = ExportDialog(Session(document, folder / "home.jmap"), qt_shaper, settings)
    qtbot.addWidget(found)
    return found


@pytest.fixture
def dialog(qtbot: QtBot, qt_shaper: QtShaper, settings: Settings, tmp_path: Path) -> Iterator[ExportDialog]:
    found = opened(qtbot, qt_shaper, settings, tmp_path)
    found.show()
    yield found
    found.close()


def test_it_begins_with_a_pdf_of_the_map_in_view_beside_the_file(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    assert dialog.path == tmp_path / "home.pdf"
    assert dialog.choices.options().maps == (dialog._document.maps[0].id,)


def test_a_pdf_is_written_in_the_background(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.start()
    assert dialog.bar.isVisible()
    assert not dialog.export_button.isEnabled()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    assert dialog.path.read_bytes().startswith(b"%PDF")
    assert dialog.status.text() == "Exported home.pdf."
    assert dialog.open_button.isVisible()
    assert dialog.folder_button.isVisible()


def test_cancel_leaves_no_file(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    go_on, begun = threading.Event(), threading.Event()
    real = export_jobs.export

    def slow(*args: object, **kwargs: object) -> object:
        begun.set()
        go_on.wait(10)
        return real(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(export_jobs, "export", slow)
    dialog.start()
    assert begun.wait(5)
    dialog.reject()
    assert dialog.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    assert dialog.status.text() == "Cancelled; nothing was written."
    assert list(tmp_path.iterdir()) == []


def test_the_size_of_a_picture_is_stated_before(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.choices.kind.choose("png")
    assert dialog.path.suffix == ".png"
    dialog.choices.dpi.setText("96")
    qtbot.waitUntil(lambda: "pixels" in dialog.facts.text(), timeout=PATIENCE)
    assert not dialog.preview.image.isNull()
    stated = dialog.facts.text()
    dialog.start()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    data = dialog.path.read_bytes()
    width, height = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    assert stated == f"{width:,} × {height:,} pixels"


def test_slides_begin_as_wide_ones_and_may_be_one_for_each_stage(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.choices.choose(ExportOptions())
    dialog.choices.kind.choose("pptx")
    split = dialog.choices.split
    split.setCurrentIndex(split.findText("Each stage"))
    assert dialog.choices.options().page == "16:9"
    assert dialog.choices.options().split == "stage"
    qtbot.waitUntil(lambda: "page 1 of" in dialog.facts.text(), timeout=PATIENCE)
    dialog.start()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    assert dialog.path.suffix == ".pptx"
    assert dialog.path.read_bytes().startswith(b"PK")


def test_after_slides_were_looked_at_a_picture_is_as_large_as_the_map_again(dialog: ExportDialog) -> None:
    for kind in ("pptx", "html"):
        dialog.choices.kind.choose(kind)
    assert dialog.choices.options().page == "fit"
    dialog.choices.page.setCurrentIndex(dialog.choices.page.findData("a4"))
    for kind in ("pptx", "svg"):
        dialog.choices.kind.choose(kind)
        assert dialog.choices.options().page == "a4"


def test_what_a_file_leaves_out_is_told_on_a_line_of_its_own(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.choices.kind.choose("csv")
    qtbot.waitUntil(lambda: "cells\nA CSV file" in dialog.facts.text(), timeout=PATIENCE)


def test_a_picture_has_no_page_for_each_stage(dialog: ExportDialog) -> None:
    dialog.choices.kind.choose("png")
    assert not dialog.choices.split.isVisible()


@pytest.mark.parametrize("dpi", ["many", "0", "99999", ""])
def test_a_resolution_that_makes_no_sense_is_said(dialog: ExportDialog, dpi: str) -> None:
    dialog.choices.kind.choose("png")
    dialog.choices.dpi.setText(dpi)
    assert "resolution cannot be" in dialog.status.text()


def test_a_picture_too_large_is_said(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.choices.kind.choose("png")
    dialog.choices.dpi.setText("9000")
    qtbot.waitUntil(lambda: "at most 100,000" in dialog.status.text(), timeout=PATIENCE)
    assert dialog.facts.text() == ""


def test_a_folder_that_is_not_there_is_said(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.file.line.setText(str(tmp_path / "nowhere" / "home.pdf"))
    dialog.start()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    assert "the folder does not exist" in dialog.status.text()
    assert dialog.export_button.isVisible()


def test_an_error_that_nobody_expected_is_one_sentence(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> object:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(export_jobs, "export", broken)
    dialog.start()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    assert "oops" not in dialog.status.text()
    assert "log file" in dialog.status.text()


def test_all_maps_of_a_segment_on_paper(dialog: ExportDialog, qtbot: QtBot) -> None:
    choices = dialog.choices
    choices.map.setCurrentIndex(0)
    choices.segment.setCurrentIndex(1)
    choices.page.setCurrentIndex(choices.page.findData("a3"))
    choices.orientation.choose("portrait")
    options = choices.options()
    assert (options.maps, options.segment, options.page, options.orientation) == (
        tuple(journey.id for journey in dialog._document.maps),
        "movers",
        "a3",
        "portrait",
    )
    qtbot.waitUntil(lambda: "297 × 420 mm" in dialog.facts.text(), timeout=PATIENCE)
    assert "page 1 of" in dialog.facts.text()


def test_closing_while_it_writes_leaves_nothing_behind(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.start()
    dialog.close()
    assert dialog.job is None
    assert not dialog.isVisible()
    assert all(path.suffix == ".pdf" for path in tmp_path.iterdir())
    assert sys.exc_info() == (None, None, None)


def test_a_name_gets_the_ending_of_its_kind(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.file.line.setText(str(tmp_path / "Report 1.2"))
    dialog.start()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    assert (tmp_path / "Report 1.2.pdf").read_bytes().startswith(b"%PDF")
    dialog.file.line.setText(str(tmp_path / "map.png"))
    assert dialog.path.name == "map.png.pdf"
    assert dialog.export_button.isVisible()
    dialog.choices.kind.choose("png")
    assert dialog.path.name == "map.png"


def test_a_name_with_fields_says_what_it_will_be(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.file.line.setText(str(tmp_path / "{map} {segment}"))
    assert dialog.file.note.text() == "Getting home internet.pdf"
    dialog.choices.segment.setCurrentIndex(1)
    assert dialog.file.note.text() == "Getting home internet Movers.pdf"
    dialog.file.line.setText(str(tmp_path / "{when}"))
    assert "no field “{when}”" in dialog.file.note.text()
    dialog.start()
    assert dialog.job is None
    assert "no field “{when}”" in dialog.status.text()


def test_all_maps_as_pictures_are_a_file_each(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    choices = dialog.choices
    choices.kind.choose("png")
    choices.dpi.setText("24")
    choices.map.setCurrentIndex(0)
    titles = [journey.title for journey in dialog._document.maps]
    dialog.start()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"home {title}.png" for title in titles)
    assert all(title in dialog.status.text() for title in titles)
    dialog.file.line.setText(str(tmp_path / "home"))
    assert "Replaces 3 files." in dialog.file.note.text()


def test_the_dialog_fits_on_a_small_screen(dialog: ExportDialog) -> None:
    assert dialog.minimumHeight() <= 480
    assert dialog.minimumSizeHint().height() <= 480


def test_paper_has_a_margin_and_a_bleed_in_millimetres(dialog: ExportDialog, qtbot: QtBot) -> None:
    choices = dialog.choices
    assert not choices.margin.isVisible()  # the page is the map
    choices.page.setCurrentIndex(choices.page.findData("a4"))
    choices.margin.setText("12,5 mm")
    choices.bleed.setText("3")
    found = choices.options()
    assert (found.margin, found.bleed) == (12.5, 3)
    qtbot.waitUntil(lambda: "297 × 210 mm" in dialog.facts.text(), timeout=PATIENCE)
    choices.kind.choose("pptx")
    assert (choices.margin.isVisible(), choices.bleed.isVisible()) == (True, False)
    assert choices.options().bleed == 0


def test_a_margin_that_makes_no_sense_is_said(dialog: ExportDialog) -> None:
    dialog.choices.page.setCurrentIndex(dialog.choices.page.findData("a4"))
    for words in ("wide", "-1", "900"):
        dialog.choices.margin.setText(words)
        assert "margin cannot be" in dialog.status.text()
        assert not dialog.file.note.isVisible()  # once is enough
    dialog.choices.margin.setText("10")
    assert dialog.status.text() == ""


def test_a_preset_brings_its_margin_and_bleed(dialog: ExportDialog) -> None:
    wanted = ExportOptions(page="a3", margin=15, bleed=2)
    dialog.choices.choose(wanted)
    found = dialog.choices.options()
    assert (found.margin, found.bleed) == (15, 2)


# ------------------------------------------------------------ presets


def test_a_preset_chooses_everything_but_the_maps_and_the_segment(dialog: ExportDialog) -> None:
    dialog.choices.segment.setCurrentIndex(1)
    names = [dialog.presets.box.itemText(at) for at in range(dialog.presets.box.count())]
    dialog.presets.box.activated.emit(names.index("Workshop poster"))
    options = dialog.choices.options()
    assert (options.kind, options.page, options.segment) == ("pdf", "a0", "movers")
    assert dialog.presets.box.currentText() == "Workshop poster"


def test_own_choices_can_be_kept_under_a_name_and_forgotten(
    dialog: ExportDialog, qtbot: QtBot, qt_shaper: QtShaper, settings: Settings, tmp_path: Path
) -> None:
    presets, choices = dialog.presets, dialog.choices
    choices.page.setCurrentIndex(choices.page.findData("tabloid"))
    assert presets.box.currentIndex() == -1
    QTest.mouseClick(presets.keep_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(presets.name, "For Ms Ho")
    QTest.keyClick(presets.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert presets.box.currentText() == "For Ms Ho"
    later = opened(qtbot, qt_shaper, settings, tmp_path)
    assert later.presets.box.findText("For Ms Ho") >= 0
    QTest.mouseClick(presets.forget_button, Qt.MouseButton.LeftButton)
    assert presets.box.findText("For Ms Ho") == -1
    assert choices.options().page == "tabloid"
    later.close()


def test_escape_while_naming_a_preset_keeps_the_dialog(dialog: ExportDialog) -> None:
    dialog.choices.page.setCurrentIndex(dialog.choices.page.findData("tabloid"))
    QTest.mouseClick(dialog.presets.keep_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog.presets.name, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.presets.name.isVisible()


def test_the_preset_used_last_is_what_the_dialog_begins_with(
    dialog: ExportDialog, qtbot: QtBot, qt_shaper: QtShaper, settings: Settings, tmp_path: Path
) -> None:
    dialog.choices.choose(USUAL[1].options)
    dialog.start()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    later = opened(qtbot, qt_shaper, settings, tmp_path)
    assert later.choices.options().page == USUAL[1].options.page
    later.close()


def test_a_comparison_is_exported_as_the_window_shows_it_unless_it_is_left_away(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    assert not dialog.choices.compared.isVisible()
    older = Older(sample(), file="older.jmap")
    dialog.choices.compare_with(older)
    assert dialog.choices.compared.isVisible()
    assert dialog.choices.options().older is older
    dialog.choices.compared.click()
    assert dialog.choices.options().older is None


def test_a_map_goes_over_several_sheets_of_paper_with_cut_marks_when_asked(dialog: ExportDialog) -> None:
    choices = dialog.choices
    assert not choices.tile.isEnabled()  # one page as large as the map needs no second
    choices.page.setCurrentIndex(choices.page.findData("a4"))
    assert not choices.cut_marks.isVisible()
    choices.tile.setChecked(True)
    assert choices.cut_marks.isVisible()
    choices.cut_marks.setChecked(True)
    found = choices.options()
    assert (found.tile, found.cut_marks, found.overlap > 0) == (True, True, True)


def test_a_workbook_shows_what_it_will_hold_and_asks_for_no_page(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.choices.kind.choose("xlsx")
    qtbot.waitUntil(lambda: "I ask friends on X" in dialog.preview.text.toPlainText(), timeout=PATIENCE)
    assert dialog.facts.text() == "A workbook of 6 sheets"
    assert not dialog.choices.page.isVisible() and not dialog.choices.extras["gaps"].isVisible()
    assert dialog.choices.extras["register"].isChecked() and not dialog.choices.extras["audit"].isChecked()
    register, second = dialog.choices.extras["register"], dialog.choices.extras["audit"]
    assert register.y() == second.y() and register.x() < second.x(), "what a workbook lacks leaves no holes"
    dialog.start()
    qtbot.waitUntil(lambda: dialog.open_button.isVisible(), timeout=PATIENCE)
    assert (tmp_path / "home.xlsx").read_bytes().startswith(b"PK")


def test_a_page_is_shown_again_after_a_text(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.choices.kind.choose("md")
    qtbot.waitUntil(lambda: dialog.preview.text.isVisible(), timeout=PATIENCE)
    dialog.choices.kind.choose("pdf")
    qtbot.waitUntil(lambda: not dialog.preview.text.isVisible(), timeout=PATIENCE)
    assert not dialog.preview.image.isNull()


def test_the_preview_turns_its_pages(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.choices.map.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "page 1 of 3" in dialog.facts.text(), timeout=PATIENCE)
    first = dialog.preview.image
    assert not dialog.facts.back.isEnabled()
    dialog.facts.on.click()
    qtbot.waitUntil(lambda: "page 2 of 3" in dialog.facts.text(), timeout=PATIENCE)
    assert dialog.preview.image != first
    dialog.facts.on.click()
    qtbot.waitUntil(lambda: "page 3 of 3" in dialog.facts.text(), timeout=PATIENCE)
    assert not dialog.facts.on.isEnabled()
    dialog.choices.map.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "page" not in dialog.facts.text(), timeout=PATIENCE)
    assert not dialog.facts.on.isVisible()


def test_a_font_is_chosen_for_one_export_and_the_document_keeps_its_own(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    with installed("Brand Grotesk") as family:
        dialog.choices.family.addItem(family, family)
        assert dialog.choices.family.currentText() == "The document's: JourneyDesk Sans"
        assert dialog.choices.options().font is None
        dialog.choices.family.setCurrentText(family)
        dialog.start()
        qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    assert "+BrandGrotesk" in run(tool("pdffonts"), dialog.path)
    assert dialog._document.branding.font == ""


def test_a_font_that_is_not_here_is_told_after_the_export(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.choices.family.addItem("Nowhere Sans", "Nowhere Sans")
    dialog.choices.family.setCurrentText("Nowhere Sans")
    dialog.start()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    assert "There is no font “Nowhere Sans” on this computer" in dialog.status.text()
