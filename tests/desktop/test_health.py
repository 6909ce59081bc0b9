"""Whether it is a good map: findings that lead to their places, and what can be put right at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop.panels.health import HealthPanel
from journeydesk.desktop.panels.health_column import MOST, HealthColumn
from journeydesk.desktop.panels.health_rows import FindingRow
from journeydesk.editing.change import change
from journeydesk.editing.remove import remove
from journeydesk.editing.tracks import hide, lock
from journeydesk.insight.audit.check import Demand, Level
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel
from journeydesk.model.value import evolve
from tests.insight.audit.sound import sound
from tests.support.person import Person


@pytest.fixture
def panel(person: Person) -> HealthPanel:
    """Opened on a map with which nothing is wrong."""
    person.window.session.edit("Sound", lambda document: sound())
    person.window.activateWindow()
    person.choose("health")
    return person.window.health_panel


def spoil(person: Person, element: str, **fields: object) -> None:
    person.window.session.edit("Spoil", lambda document: change(document, element, **fields))


def rows(panel: HealthPanel) -> Iterator[FindingRow]:
    for column in panel.columns.values():
        yield from column.rows.values()


def the_row(panel: HealthPanel, check: str) -> FindingRow:
    return next(row for row in rows(panel) if row.line.finding.check == check)


def checks(panel: HealthPanel) -> set[str]:
    return {row.line.finding.check for row in rows(panel)}


def press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def column(panel: HealthPanel, demand: Demand = Demand.PERSPECTIVE) -> HealthColumn:
    return panel.columns[demand]


def with_fax(document: Document) -> Document:
    return evolve(document, channels=(*document.channels, Channel(id="fax", name="Fax")))


def test_the_key_opens_it_with_the_focus_and_closes_it(person: Person, panel: HealthPanel) -> None:
    assert panel.isVisible()
    assert panel.isAncestorOf(QApplication.focusWidget())
    person.choose("health")
    assert not panel.isVisible()
    assert person.window.canvas.hasFocus()


def test_escape_leads_back_to_the_map(person: Person, panel: HealthPanel) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert person.window.canvas.hasFocus()
    assert panel.isVisible()


def test_f6_leads_to_it(person: Person, panel: HealthPanel) -> None:
    person.window.canvas.setFocus()
    for _ in range(8):
        person.choose("next_part")
        if panel.isAncestorOf(QApplication.focusWidget()):
            return
    pytest.fail("nobody gets there")


def test_a_perfect_map_is_told_so_with_the_names_of_what_passes(panel: HealthPanel) -> None:
    for one in panel.columns.values():
        assert not one.rows
        assert one.well.isVisible()
        assert one.fine.text().startswith("Fine: ")
        assert one.bar.value() == one.bar.maximum() == one.group.of
    assert column(panel).figure.text() == "{0} of {0} checks pass".format(column(panel).group.of)


def test_no_figure_is_without_its_list(person: Person, panel: HealthPanel) -> None:
    spoil(person, "ask", title="The lead was converted")
    spoil(person, "map", scenario="")
    one = column(panel)
    failing = {line.finding.check for line in one.rows}
    assert one.bar.value() == one.group.of - len(failing) == len(one.group.fine)
    assert one.figure.text() == f"{one.bar.value()} of {one.group.of} checks pass"
    assert not one.well.isVisible()


def test_the_gravest_stand_first_and_say_so_in_a_word(person: Person, panel: HealthPanel) -> None:
    spoil(person, "ask", title=" The lead was converted ")
    spoil(person, "movers", name="")
    levels = [line.level for line in column(panel).rows]
    assert levels == sorted(levels, key=["Error", "Warning", "Hint"].index)
    assert {"Error", "Warning", "Hint"} == set(levels)


def test_a_finding_selects_its_place(person: Person, panel: HealthPanel) -> None:
    spoil(person, "ask", title="The lead was converted")
    row = the_row(panel, "jargon")
    assert row.place.text() == "Find › The lead was converted"
    press(row.place)
    assert person.selection == ("ask",)


def test_enter_does_what_a_click_does(person: Person, panel: HealthPanel) -> None:
    spoil(person, "ask", title="The lead was converted")
    place = the_row(panel, "jargon").place
    place.setFocus()
    QTest.keyClick(place, Qt.Key.Key_Return)
    assert person.selection == ("ask",)


def test_a_finding_at_several_places_selects_them_all(person: Person, panel: HealthPanel) -> None:
    for element in ("ask", "buy"):
        spoil(person, element, channel=None)
    press(the_row(panel, "touchpoint_channel").place)
    assert set(person.selection) == {"ask", "buy"}


def test_a_finding_about_a_channel_opens_it_in_the_inspector(person: Person, panel: HealthPanel) -> None:
    person.window.session.edit("Fax", with_fax)
    press(the_row(panel, "channels_used").place)
    assert person.window.inspector.form is not None
    assert person.window.inspector.isAncestorOf(QApplication.focusWidget())


def test_a_finding_on_another_map_names_it_and_leads_there(person: Person, panel: HealthPanel) -> None:
    other = evolve(sound().maps[0], id="second", title="Moving out", stages=(), swimlanes=())
    person.window.session.edit("Second", lambda d: evolve(d, maps=(*d.maps, other)))
    row = the_row(panel, "actor")
    assert row.place.text() == "Moving out"
    press(row.place)
    assert person.window.session.state.map_id == "second"


def test_a_fix_is_done_and_undone_in_one_step(person: Person, panel: HealthPanel) -> None:
    spoil(person, "ask", title=" I ask a friend ")
    before = person.document
    press(the_row(panel, "spaces").buttons[1])
    assert person.sees("ask").title == "I ask a friend"
    assert "spaces" not in checks(panel)
    assert person.window.session.history.undo_label == "Strip the spaces"
    person.choose("undo")
    assert person.document is before
    assert "spaces" in checks(panel)


def test_a_fix_of_what_is_locked_is_refused_with_a_word(person: Person, panel: HealthPanel) -> None:
    spoil(person, "ask", title=" I ask a friend ")
    person.window.session.edit("Lock", lambda document: lock(document, ["lane"]))
    press(the_row(panel, "spaces").buttons[1])
    assert "locked" in person.reads
    assert "spaces" in checks(panel)


def test_a_hidden_swimlane_is_shown_by_its_fix(person: Person, panel: HealthPanel) -> None:
    person.window.session.edit("Hide", lambda document: hide(document, ["lane"]))
    press(the_row(panel, "segment_swimlane").buttons[1])
    assert person.shows("lane")


def test_a_word_is_allowed_for_the_document(person: Person, panel: HealthPanel) -> None:
    spoil(person, "ask", title="I get a voucher from the upsell")
    row = the_row(panel, "jargon")
    press(row.buttons[-1])
    assert row.line.finding.word in person.document.wording.allowed
    assert row.line not in column(panel).rows
    person.choose("undo")
    assert person.document.wording.allowed == ()


def test_the_keyboard_goes_on_with_the_next_finding(person: Person, panel: HealthPanel) -> None:
    for element in ("ask", "buy"):
        spoil(person, element, title=f" I {element} it ")
    first, second = (row for row in rows(panel) if row.line.finding.check == "spaces")
    first.buttons[1].setFocus()
    QTest.keyClick(first.buttons[1], Qt.Key.Key_Return)
    assert QApplication.focusWidget() is second.place


def test_tab_walks_down_the_list_whatever_came_first(person: Person, panel: HealthPanel) -> None:
    spoil(person, "buy", title=" I buy it ")
    spoil(person, "ask", title=" I ask ")
    spoil(person, "map", scenario="")
    one = column(panel)
    stops = [stop for row in one.rows.values() for stop in row.buttons]
    stops[0].setFocus()
    for stop in stops:
        assert QApplication.focusWidget() is stop
        QTest.keyClick(stop, Qt.Key.Key_Tab)


def test_rows_that_stay_are_the_same(person: Person, panel: HealthPanel) -> None:
    spoil(person, "ask", title=" I ask ")
    row = the_row(panel, "spaces")
    spoil(person, "buy", title=" I buy ")
    assert row in tuple(rows(panel))


def test_a_row_whose_finding_says_something_else_stays_and_so_does_the_keyboard(
    person: Person, panel: HealthPanel
) -> None:
    spoil(person, "ask", title=" I ask ", evidence=())
    row = the_row(panel, "evidence")
    row.place.setFocus()
    before = row.line.message
    spoil(person, "buy", evidence=())
    assert the_row(panel, "evidence") is row
    assert row.line.message != before
    assert row.place.hasFocus()
    row.place.click()
    assert set(person.selection) >= {"ask", "buy"}


def test_a_screen_reader_hears_what_is_wrong_at_the_place(person: Person, panel: HealthPanel) -> None:
    spoil(person, "ask", title="The lead was converted")
    heard = the_row(panel, "jargon").place.accessibleName()
    assert heard.startswith("Warning: ")
    assert heard.endswith("Find › The lead was converted")


def test_it_follows_while_something_is_dragged(person: Person, panel: HealthPanel, qtbot: QtBot) -> None:
    session = person.window.session
    session.preview(session.state.edited(change(session.document, "ask", title=" I ask ")))
    qtbot.waitUntil(lambda: "spaces" in checks(panel))
    session.preview(None)
    assert "spaces" not in checks(panel)


def test_very_many_findings_are_listed_when_asked_for(person: Person, panel: HealthPanel) -> None:
    lane = person.sees("cards")
    many = tuple(evolve(lane.items[0], id=f"card{i}", title=" I ask ") for i in range(MOST + 5))
    person.window.session.edit("Many", lambda d: change(d, "cards", items=(*lane.items, *many)))
    one = column(panel)
    assert len(one.rows) == MOST
    hidden = len(one.group.lines) - MOST
    assert one.more.text() == f"Show {hidden} more"
    press(one.more)
    assert len(one.rows) == len(one.group.lines)
    assert QApplication.focusWidget() is tuple(one.rows.values())[MOST].place
    assert not one.more.isVisible()


def test_nobody_looks_for_a_panel_that_is_hidden(person: Person) -> None:
    panel = person.window.health_panel
    person.window.session.edit("Fax", with_fax)
    assert all(one.group.of == 0 and not one.rows for one in panel.columns.values())


def test_another_theme_shows_the_same_findings(person: Person, panel: HealthPanel) -> None:
    spoil(person, "ask", title=" I ask ")
    person.window.desk.set_theme("dark")
    assert checks(panel) == {"spaces"}


def test_no_button_is_cut_however_narrow_the_window_is(person: Person, panel: HealthPanel) -> None:
    person.window.session.edit("Fewer", lambda document: remove(document, ["usual", "other"]))
    person.window.resize(person.window.minimumSizeHint())
    QApplication.processEvents()
    one = column(panel, Demand.SEGMENTS)
    seen = one.list.viewport().width()
    for row in one.rows.values():
        assert all(stop.mapTo(one.list.widget(), stop.rect().topRight()).x() < seen for stop in row.buttons)


def the_finding(panel: HealthPanel, check: str) -> tuple[Level, str]:
    finding = the_row(panel, check).line.finding
    return finding.level, finding.message


def test_a_map_that_nobody_can_read_on_the_usual_paper_is_a_hint(person: Person) -> None:
    person.choose("health")
    level, message = the_finding(person.window.health_panel, "legible")
    assert level is Level.INFO
    assert message.startswith("On A3 the smallest text is")


def test_and_a_warning_on_the_page_that_was_chosen_for_exports(person: Person) -> None:
    person.window.desk.settings.paper = "a4"
    person.choose("health")
    level, message = the_finding(person.window.health_panel, "legible")
    assert level is Level.WARN
    assert message.startswith("On A4 the smallest text is")


def test_what_fits_the_chosen_page_is_fine(person: Person) -> None:
    person.window.desk.settings.paper = "a0"
    person.choose("health")
    assert "legible" not in checks(person.window.health_panel)
