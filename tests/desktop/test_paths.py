"""Paths in the real window: drawn, selected, shown, put in order."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path as File

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMenu
from pytestqt.qtbot import QtBot

from journeydesk.desktop.actions.views import present
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.panels.path_rows import eye_rect
from journeydesk.desktop.panels.steps import StepsEditor
from journeydesk.desktop.present import Presentation
from journeydesk.drawing.highlight import EVERYTHING, Highlight
from journeydesk.editing.change import change
from journeydesk.editing.remove import remove
from journeydesk.export import ExportOptions, export
from journeydesk.formats import jmap
from journeydesk.layout.hit import hit
from journeydesk.model.journey import Path
from tests.support.looks import look_alike
from tests.support.person import Person
from tests.support.sample import sample

ALT, SHIFT, LEFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.MouseButton.LeftButton,
)
PHONE, WEB = "b-path-phone", "b-path-web"


@pytest.fixture
def sample_file(tmp_path: File) -> File:
    """The sample without the planned path: two ways, which people really take."""
    path = tmp_path / "two-ways.jmap"
    jmap.write(remove(sample(), ["b-path-plan"]), path)
    return path


@pytest.fixture(autouse=True)
def two_ways(person: Person) -> None:
    person.window.activateWindow()
    person.window.session.view("browse-call")
    person.window.canvas.fit()


def paths(person: Person) -> list[str]:
    return [path.id for lane in person.window.session.state.journey.swimlanes for path in lane.paths]


def steps(person: Person, path: str) -> tuple[str, ...]:
    found = person.sees(path)
    assert isinstance(found, Path)
    return found.touchpoints


def rows(person: Person) -> QListWidget:
    return person.window.paths_panel.list


def click_row(person: Person, qtbot: QtBot, row: int, *, eye: bool = False, alt: bool = False) -> None:
    rect = rows(person).visualItemRect(rows(person).item(row))
    at = eye_rect(rect).center() if eye else QPoint(rect.left() + 40, rect.center().y())
    keys = ALT if alt else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(rows(person).viewport(), LEFT, keys, at)


# ------------------------------------------------------------ drawing


def test_p_and_clicks_and_enter_draw_a_path(person: Person) -> None:
    before = person.document
    person.press(Qt.Key.Key_P)
    assert person.window.menus.actions["path_tool"].isChecked()
    assert "Enter ends it" in person.window.status.currentMessage()
    for step in ("b-search-1", "b-call", "b-table", "b-call", "b-mail"):
        person.click(step)
    person.press(Qt.Key.Key_Backspace)
    person.press(Qt.Key.Key_Return)
    (path,) = person.selection
    assert steps(person, path) == ("b-search-1", "b-call", "b-table", "b-call")
    assert person.window.menus.actions["select_tool"].isChecked()
    person.window.session.undo()
    assert person.document is before


def test_a_double_click_on_the_last_touchpoint_ends_the_path(person: Person) -> None:
    person.choose("path_tool")
    person.click("b-search-1")
    person.click("b-mail")
    person.click("b-call")  # the first half of the double click
    person.double_click("b-call")
    assert steps(person, person.selection[0]) == ("b-search-1", "b-mail", "b-call")


def test_escape_leaves_the_path_tool_and_the_document_as_it_was(person: Person) -> None:
    before = person.document
    person.choose("path_tool")
    person.click("b-search-1")
    person.click("b-mail")
    person.press(Qt.Key.Key_Escape)
    assert person.document is before
    assert person.window.canvas.hand.is_idle


def test_backspace_takes_a_step_back_and_deletes_nothing_that_is_selected(person: Person) -> None:
    before = person.document
    person.window.activateWindow()
    person.window.canvas.setFocus()
    person.window.session.select("b-mail")
    person.choose("path_tool")
    for step in ("b-search-1", "b-call", "b-table"):
        person.click(step)
    QTest.keySequence(person.window.canvas, QKeySequence("Backspace"))
    assert person.document is before
    QTest.keySequence(person.window.canvas, QKeySequence("Return"))
    assert steps(person, person.selection[0]) == ("b-search-1", "b-call")


def test_undo_in_the_midst_of_drawing_ends_it(person: Person) -> None:
    person.choose("path_tool")
    person.click("b-search-1")
    person.window.session.undo()
    assert person.window.canvas.hand.is_idle


def test_what_cannot_be_done_is_said(person: Person) -> None:
    person.choose("path_tool")
    person.click("b-search-1")
    person.press(Qt.Key.Key_Return)
    assert person.window.status.currentMessage() == "A path needs at least two touchpoints."


def test_without_a_mouse_the_selection_becomes_a_path(person: Person) -> None:
    person.window.session.select("b-mail", "b-table")
    person.choose("path_of_selection")
    assert steps(person, person.selection[0]) == ("b-mail", "b-table")
    assert len(paths(person)) == 3


def test_delete_removes_the_selected_path_and_undo_brings_it_back(person: Person) -> None:
    before = person.document
    person.window.session.select(WEB)
    person.press(Qt.Key.Key_Delete)
    assert paths(person) == [PHONE]
    person.window.session.undo()
    assert person.document is before


# ------------------------------------------------------------ the list


def check_that_its_name_is_typed(person: Person, path: str) -> None:
    """Check that what is typed now becomes the name of a path."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "By phone")
    named = person.sees(path)
    assert isinstance(named, Path)
    assert named.name == "By phone"


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_the_name_of_the_selected_path_is_typed_in_the_inspector(person: Person, key: Qt.Key) -> None:
    person.window.activateWindow()
    person.click(line_of(person, PHONE))
    person.press(key)
    check_that_its_name_is_typed(person, PHONE)


@pytest.mark.parametrize("how", [Qt.Key.Key_F2, Qt.Key.Key_Return, "double click"])
def test_a_row_of_the_list_leads_to_the_name_of_its_path(
    person: Person, qtbot: QtBot, how: Qt.Key | str
) -> None:
    person.window.activateWindow()
    click_row(person, qtbot, 2)
    (path,) = person.selection
    if isinstance(how, str):
        spot = QPoint(40, rows(person).visualItemRect(rows(person).item(2)).center().y())
        qtbot.mouseDClick(rows(person).viewport(), LEFT, Qt.KeyboardModifier.NoModifier, spot)
    else:
        qtbot.keyClick(rows(person), how)
    check_that_its_name_is_typed(person, path)


def test_a_path_with_one_touchpoint_has_one_step(person: Person) -> None:
    session = person.window.session
    path = session.state.journey.swimlanes[0].paths[0]
    session.edit("Shorten", lambda document: change(document, path.id, touchpoints=path.touchpoints[:1]))
    assert "1 step," in rows(person).item(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_list_has_the_paths_of_the_map_with_their_figures(person: Person) -> None:
    assert [rows(person).item(n).text() for n in range(rows(person).count())] == [
        "Browse, then call",
        "All online",
    ]
    words = rows(person).item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Browse, then call, 31 % · n = 186 · 6 steps, shown"
    person.window.session.view("home-internet")
    heads = [rows(person).item(n).text() for n in range(rows(person).count())]
    assert heads[0] == "Movers"
    assert "Home workers" in heads


def test_a_click_selects_a_path_and_the_map_marks_it_in_the_list(person: Person, qtbot: QtBot) -> None:
    click_row(person, qtbot, 1)
    assert person.selection == (WEB,)
    person.window.session.select(PHONE)
    assert rows(person).item(0).isSelected()
    assert not rows(person).item(1).isSelected()


def test_the_eye_dims_a_path_in_the_view_and_not_in_the_document(person: Person, qtbot: QtBot) -> None:
    before = person.document
    click_row(person, qtbot, 0, eye=True)
    assert person.window.canvas.highlight.hidden == {PHONE}
    assert person.document is before
    assert person.selection == ()
    assert not person.window.paths_panel.all.isHidden()
    click_row(person, qtbot, 0, eye=True)
    assert person.window.canvas.highlight == EVERYTHING
    assert person.window.paths_panel.all.isHidden()


def test_alt_click_looks_at_one_path_alone(person: Person, qtbot: QtBot) -> None:
    click_row(person, qtbot, 1, alt=True)
    assert person.window.canvas.highlight.hidden == {PHONE}
    person.window.paths_panel.all.click()
    assert person.window.canvas.highlight == EVERYTHING


def test_space_and_shift_space_show_dim_and_look_alone(person: Person, qtbot: QtBot) -> None:
    person.choose("list_paths")
    assert rows(person).hasFocus()
    rows(person).setCurrentRow(1)
    qtbot.keyClick(rows(person), Qt.Key.Key_Space)
    assert person.window.canvas.highlight.hidden == {WEB}
    qtbot.keyClick(rows(person), Qt.Key.Key_Space, SHIFT)
    assert person.window.canvas.highlight.hidden == {PHONE}


def test_alt_and_an_arrow_reorder_the_paths_and_delete_takes_one_away(person: Person, qtbot: QtBot) -> None:
    rows(person).setFocus()
    rows(person).setCurrentRow(1)
    qtbot.keyClick(rows(person), Qt.Key.Key_Up, ALT)
    assert paths(person) == [WEB, PHONE]
    assert rows(person).currentRow() == 0
    qtbot.keyClick(rows(person), Qt.Key.Key_Up, ALT)
    assert paths(person) == [WEB, PHONE]
    qtbot.keyClick(rows(person), Qt.Key.Key_Delete)
    assert paths(person) == [PHONE]


def drop(listed: QListWidget, row: int, *, below: int) -> None:
    """Drag a row and drop it on the lower half of another one."""
    listed.setCurrentRow(row)
    rect = listed.visualItemRect(listed.item(below))
    at = QPointF(rect.center().x(), rect.bottom() - 2)
    data = listed.mimeData([listed.item(row)])
    move = Qt.DropAction.MoveAction
    listed.dropEvent(QDropEvent(at, move, data, LEFT, Qt.KeyboardModifier.NoModifier))


def test_dragging_reorders_paths_and_the_steps_of_one(person: Person) -> None:
    drop(rows(person), 0, below=1)
    assert paths(person) == [WEB, PHONE]
    person.window.session.select(WEB)
    drop(editor(person).list, 0, below=2)
    assert steps(person, WEB)[:3] == ("b-table", "b-basket", "b-search-1")


def test_a_path_cannot_be_dragged_to_another_segment(person: Person) -> None:
    person.window.session.view("home-internet")
    before = person.document
    last = rows(person).count() - 1
    drop(rows(person), 1, below=last)
    assert person.document is before


def test_commands_do_to_the_selected_path_what_the_list_does(person: Person) -> None:
    person.choose("path_alone")
    assert "Select a path first" in person.window.status.currentMessage()
    person.window.session.select(WEB)
    person.choose("path_alone")
    assert person.window.canvas.highlight.hidden == {PHONE}
    person.choose("all_paths")
    person.choose("toggle_path")
    assert person.window.canvas.highlight.hidden == {WEB}


# ------------------------------------------------------------ what else sees it


def test_the_audience_sees_the_same_paths_and_an_export_all_of_them(person: Person, tmp_path: File) -> None:
    options = ExportOptions(kind="png", maps=("browse-call",))
    shaper = person.window.desk.shaper
    export(person.document, options, tmp_path / "all.png", shaper=shaper)
    person.window.canvas.look_at_paths(Highlight(frozenset({PHONE})))
    export(person.document, options, tmp_path / "dimmed.png", shaper=shaper)
    assert (tmp_path / "all.png").read_bytes() == (tmp_path / "dimmed.png").read_bytes()
    present(person.window)
    shown = person.window.findChild(Presentation)
    assert shown is not None
    assert shown.highlight.hidden == {PHONE}
    shown.close()


def test_the_map_is_painted_otherwise_when_a_path_is_dimmed(person: Person) -> None:
    before = person.window.canvas.grab().toImage()
    person.window.canvas.look_at_paths(Highlight(frozenset({PHONE})))
    assert not look_alike(person.window.canvas.grab().toImage(), before)
    person.window.canvas.look_at_paths(EVERYTHING)
    assert look_alike(person.window.canvas.grab().toImage(), before)


# ------------------------------------------------------------ the inspector


def editor(person: Person) -> StepsEditor:
    assert person.window.inspector.form is not None
    found = person.window.inspector.form.box("touchpoints").editor
    assert isinstance(found, StepsEditor)
    return found


def test_the_inspector_lists_the_steps_and_puts_them_in_order(person: Person, qtbot: QtBot) -> None:
    person.window.session.select(WEB)
    steps_list = editor(person).list
    assert steps_list.item(0).text() == "1   I search for plans"
    steps_list.setFocus()
    steps_list.setCurrentRow(0)
    qtbot.keyClick(steps_list, Qt.Key.Key_Down, ALT)
    assert steps(person, WEB)[:2] == ("b-table", "b-search-1")
    assert steps_list.currentRow() == 1
    qtbot.keyClick(steps_list, Qt.Key.Key_Delete)
    assert "b-search-1" not in steps(person, WEB)


def test_a_step_can_be_added_again(person: Person) -> None:
    person.window.session.select(WEB)
    menu = editor(person).menu
    menu.aboutToShow.emit()
    next(entry for entry in menu.actions() if entry.text() == "I study the price table").trigger()
    assert steps(person, WEB)[-1] == "b-table"
    assert steps(person, WEB).count("b-table") == 2


def line_of(person: Person, path: str) -> QPoint:
    """Where on the screen a line of a path lies with nothing over it."""
    canvas = person.window.canvas
    (top, band), *_ = canvas.layout_shown.placed_bands()
    ends = [corner for step in band.connectors if path in step.paths for corner in pairwise(step.corners)]
    middles = [((x1 + x2) / 2, (y1 + y2) / 2 + top) for (x1, y1), (x2, y2) in ends]
    x, y = next(at for at in middles if hit(canvas.layout_shown, *at).kind == "step")
    return QPoint(round(canvas.view.x + x * canvas.view.scale), round(canvas.view.y + y * canvas.view.scale))


def test_a_right_click_on_the_line_of_a_path_opens_its_menu(person: Person) -> None:
    canvas = person.window.canvas
    at = line_of(person, PHONE)
    person.click(at)
    assert person.selection == (PHONE,)
    QApplication.sendEvent(
        canvas.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, canvas.viewport().mapToGlobal(at)),
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.text().split("\t")[0] for action in menu.actions()]
    menu.close()
    assert names[0] == "What happens on this step"
    assert "Show the selected path alone" in names
    assert "Delete" in names


def test_the_list_gets_room_for_a_path_that_is_drawn_and_shows_it(desk: Desk) -> None:
    window = desk.new()
    window.resize(1440, 900)
    QApplication.processEvents()
    panel = window.paths_panel
    window.resizeDocks([window.docks["paths"]], [60], Qt.Orientation.Vertical)
    QApplication.processEvents()
    low = panel.height()
    for _ in range(3):
        window.menus.actions["add_segment"].trigger()
        window.canvas.writing.close(kept=True)
    QApplication.processEvents()
    assert panel.height() > low
    last = window.session.state.journey.swimlanes[-1].paths[0].id
    window.session.select(last)
    QApplication.processEvents()
    row = panel.list.row(panel.list.selectedItems()[0])
    seen = panel.list.visualItemRect(panel.list.item(row))
    assert panel.list.viewport().rect().contains(seen)


def test_how_a_path_is_drawn_stands_below_the_map_as_long_as_one_is_drawn(person: Person) -> None:
    person.choose("path_tool")
    assert person.reads.startswith("Click the touchpoints in the order of the path.")
    person.window.status.say("Saved")
    assert person.reads == "Saved"
    person.window.status.clearMessage()
    assert person.reads.startswith("Click the touchpoints")
    person.click("b-table")
    person.click("b-web-order")
    person.press(Qt.Key.Key_Return)
    assert person.reads == ""
