"""What a map covers: a table whose cells lead to the touchpoints that they count."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.panels.coverage import CoveragePanel
from journeydesk.editing.change import change
from journeydesk.model.inventory import Channel
from journeydesk.model.value import evolve
from tests.support.person import Person

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def panel(person: Person) -> CoveragePanel:
    person.window.activateWindow()
    person.choose("coverage")
    return person.window.coverage_panel


def at(panel: CoveragePanel, row: str, column: str) -> QModelIndex:
    coverage = panel.model.coverage
    return panel.model.index(coverage.rows.index(row), coverage.columns.index(column))


def reads(panel: CoveragePanel, row: str, column: str) -> str:
    return str(at(panel, row, column).data())


def press(panel: CoveragePanel, row: str, column: str) -> None:
    where = panel.table.visualRect(at(panel, row, column)).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QApplication.processEvents()


def test_the_key_opens_it_with_the_focus_and_closes_it(person: Person, panel: CoveragePanel) -> None:
    assert panel.isVisible()
    assert panel.table.hasFocus()
    person.choose("coverage")
    assert not panel.isVisible()
    assert person.window.canvas.hasFocus()


def test_a_cell_counts_and_a_click_selects_what_it_counts(person: Person, panel: CoveragePanel) -> None:
    person.window.session.edit(
        "Web", lambda d: change(change(d, "ask-friends", channel="web"), "browse", channel="web")
    )
    assert reads(panel, "web", "discover") == "3"
    press(panel, "web", "discover")
    assert person.selection == ("ask-friends", "browse", "speed-tests")


def test_enter_does_what_a_click_does(person: Person, panel: CoveragePanel) -> None:
    person.window.session.edit("Web", lambda d: change(d, "ask-friends", channel="web"))
    panel.table.setCurrentIndex(at(panel, "web", "discover"))
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert "ask-friends" in person.selection


def test_it_says_what_is_declared_and_never_used(person: Person, panel: CoveragePanel) -> None:
    fax = Channel(id="fax", name="Fax")
    person.window.session.edit("Fax", lambda d: evolve(d, channels=(*d.channels, fax)))
    assert panel.unused.text().endswith("Fax")
    person.window.session.edit("Use", lambda d: change(d, "ask-friends", channel="fax"))
    assert "Fax" not in panel.unused.text()


def test_it_says_how_many_touchpoints_rest_on_evidence(person: Person, panel: CoveragePanel) -> None:
    before = panel.grounds.text()
    person.window.session.edit("Forget", lambda d: change(d, "ask-friends", evidence=()))
    assert panel.grounds.text() != before
    assert "touchpoints rest on evidence" in panel.grounds.text()


def test_departments_by_segment(person: Person, panel: CoveragePanel) -> None:
    panel.field.choose("department")
    panel.across.choose("segment")
    segments = tuple(dict.fromkeys(one.segment for one in person.document.maps[0].swimlanes))
    assert panel.model.coverage.columns == segments
    assert panel.model.headerData(0, Qt.Orientation.Horizontal) in {
        one.name for one in person.document.segments
    }


def test_a_screen_reader_hears_entry_stage_count_and_emotion(person: Person, panel: CoveragePanel) -> None:
    person.window.session.edit("Web", lambda d: change(d, "ask-friends", channel="web", emotion=-1.0))
    said = at(panel, "web", "discover").data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(panel.model.names["web"])
    assert "touchpoint" in said
    assert "mean emotion" in said


def test_nobody_counts_for_a_panel_that_is_hidden(person: Person) -> None:
    panel = person.window.coverage_panel
    person.window.session.edit("Web", lambda d: change(d, "ask-friends", channel="web"))
    assert panel.model.coverage.rows == ()


def test_the_model_keeps_the_rules_of_models(person: Person, panel: CoveragePanel) -> None:
    QAbstractItemModelTester(panel.model, STRICT)
    person.window.session.edit("Web", lambda d: change(d, "ask-friends", channel="web"))
    person.choose("undo")
