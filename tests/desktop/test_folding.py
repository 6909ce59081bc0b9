"""Collapse, hide, lock and resize on the real window, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.actions.finding import jump
from journeydesk.desktop.breadcrumbs import crumbs
from journeydesk.desktop.contexts import Pointed
from journeydesk.desktop.panels.inspector import Inspector
from journeydesk.editing.search import Query, search
from journeydesk.layout.hit import located
from journeydesk.model.journey import Stage
from journeydesk.model.lanes import Lane, Note, Row, Touchpoint
from journeydesk.model.track import Track
from tests.support.person import Person

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def track(person: Person, wanted: str) -> Track:
    found = person.sees(wanted)
    assert isinstance(found, Track)
    return found


def is_shown(person: Person, wanted: str) -> bool:
    return located(person.window.canvas.layout_shown, wanted) is not None


def says(person: Person) -> str:
    return person.window.status.currentMessage()


@pytest.mark.parametrize("wanted", ["order", "movers-pains", "movers-lane"])
def test_a_caret_collapses_and_expands_and_undo_brings_back(person: Person, wanted: str) -> None:
    before = person.document
    person.click(person.handle("caret", wanted))
    assert track(person, wanted).collapsed
    assert person.window.menus.actions["undo"].text() == "Undo Collapse"
    person.click(person.handle("caret", wanted))
    assert not track(person, wanted).collapsed
    person.choose("undo")
    person.choose("undo")
    assert person.document is before


def test_ctrl_dot_collapses_several_at_once(person: Person) -> None:
    person.click("order")
    person.click("connect", SHIFT)
    person.press(Qt.Key.Key_Period, CTRL)
    assert track(person, "order").collapsed
    assert track(person, "connect").collapsed
    assert not is_shown(person, "repeat-all")
    person.press(Qt.Key.Key_Period, CTRL)
    assert is_shown(person, "repeat-all")


def test_what_is_hidden_is_told_and_a_press_on_the_chip_shows_it(person: Person) -> None:
    chip = person.window.hidden_chip
    assert not chip.isVisible()
    person.click("order")
    person.press(Qt.Key.Key_Comma, CTRL | SHIFT)
    assert not is_shown(person, "order")
    assert (chip.isVisible(), chip.text()) == (True, "1 hidden · show")
    assert person.window.status._counts.text().endswith("1 hidden")
    chip.click()
    assert is_shown(person, "order")
    assert person.selection == ("order",)
    assert not chip.isVisible()


def test_everything_hidden_is_shown_by_keys_too(person: Person) -> None:
    person.window.session.select("order", "workers-lane")
    person.press(Qt.Key.Key_Comma, CTRL | SHIFT)
    person.press(Qt.Key.Key_Period, CTRL | SHIFT)
    assert is_shown(person, "order")
    assert is_shown(person, "workers-lane")


def test_what_is_found_in_something_hidden_is_shown(person: Person) -> None:
    person.window.session.select("workers-lane")
    person.press(Qt.Key.Key_Comma, CTRL | SHIFT)
    note = next(item for row in _rows(person, "workers-lane") for item in row.items if isinstance(item, Note))
    jump(person.window, next(search(person.document, Query(note.text))))
    assert person.selection == (note.id,)
    assert is_shown(person, note.id)


@pytest.mark.parametrize("text", ["I ask a neighbour\nI ask a shop", "Pain points\tNobody answers"])
@pytest.mark.parametrize("how", ["collapse", "hide"])
def test_what_is_pasted_into_something_folded_away_is_shown_in_the_same_step(
    person: Person, how: str, text: str
) -> None:
    person.window.session.select("movers-lane-touchpoints", "movers-pains")
    person.choose(how)
    before = person.document
    person.window.session.select("compare")
    QApplication.clipboard().setText(text)
    person.choose("paste")
    assert person.selection
    assert all(is_shown(person, id) for id in person.selection)
    person.choose("undo")
    assert person.document is before


def _rows(person: Person, swimlane: str) -> tuple[Lane, ...]:
    journey = person.window.session.state.journey
    return next(one.lanes for one in journey.swimlanes if one.id == swimlane)


# ------------------------------------------------------------ sizes


def test_an_edge_drags_with_the_size_shown_and_a_double_click_makes_it_automatic(person: Person) -> None:
    canvas = person.window.canvas
    edge = person.handle("width", "order")
    person.take(edge)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    person.pull(edge + QPoint(60, 0))
    before, shown = (
        one.columns[2].w for one in (canvas.layout_of(person.window.session.state), canvas.layout_shown)
    )
    assert shown == pytest.approx(before + 60 / canvas.view.scale, abs=1)
    person.let_go(edge + QPoint(60, 0))
    stage = track(person, "order")
    assert isinstance(stage, Stage)
    assert stage.width == shown
    person.double_click(person.handle("width", "order"))
    stage = track(person, "order")
    assert isinstance(stage, Stage)
    assert stage.width is None


def test_keys_make_stages_wider_and_lanes_taller_in_one_step(person: Person) -> None:
    before = person.document
    person.click("order")
    for _ in range(3):
        person.press(Qt.Key.Key_Right, CTRL | SHIFT)
    stage = track(person, "order")
    assert isinstance(stage, Stage)
    assert stage.width == pytest.approx(person.window.canvas.layout_shown.needs["order"] + 72, abs=1)
    person.choose("undo")
    assert person.document is before
    person.window.session.select("movers-pains")
    person.press(Qt.Key.Key_Down, CTRL | SHIFT)
    lane = track(person, "movers-pains")
    assert isinstance(lane, Row)
    assert lane.height is not None
    person.choose("automatic_size")
    assert person.document.maps == before.maps


def test_keys_without_a_stage_say_what_to_select(person: Person) -> None:
    person.click("browse")
    person.press(Qt.Key.Key_Right, CTRL | SHIFT)
    assert says(person) == "Select a stage that is not collapsed to change its size."


# ------------------------------------------------------------ locks


def test_what_is_locked_does_not_drag_and_the_window_says_why(person: Person) -> None:
    person.window.session.select("movers-lane-touchpoints")
    person.press(Qt.Key.Key_L, CTRL)
    before = person.document
    person.take("browse")
    person.pull("confirmation")
    assert person.window.session.shown.document is before
    assert says(person) == "“Touchpoints” is locked. Unlock it with Ctrl+L to change it."
    person.let_go("confirmation")
    assert person.document is before


def test_what_is_locked_takes_no_typing_no_delete_no_paste_no_arrow(person: Person) -> None:
    person.click("browse")
    person.choose("copy")
    person.window.session.select("movers-lane-touchpoints")
    person.press(Qt.Key.Key_L, CTRL)
    before = person.document
    person.double_click("browse")
    assert not person.window.canvas.writing.is_open
    person.click("browse")
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_Left):
        person.press(key)
        assert says(person).startswith("“Touchpoints” is locked.")
    person.choose("paste")
    person.drop_from_palette("channel:phone", "browse")
    assert person.document is before
    assert person.window.session.shown.document is before


def test_ctrl_l_on_a_card_unlocks_the_lane_it_stands_in(person: Person) -> None:
    person.window.session.select("movers-lane-touchpoints")
    person.press(Qt.Key.Key_L, CTRL)
    person.click("browse")
    person.press(Qt.Key.Key_L, CTRL)
    assert not track(person, "movers-lane-touchpoints").locked
    person.press(Qt.Key.Key_Delete)
    assert not is_shown(person, "browse")


def test_undo_and_redo_pass_locks(person: Person) -> None:
    person.click("browse")
    person.press(Qt.Key.Key_Up)
    person.window.session.select("movers-lane-touchpoints")
    person.press(Qt.Key.Key_L, CTRL)
    person.choose("undo")
    person.choose("undo")
    person.choose("redo")
    person.choose("redo")
    assert track(person, "movers-lane-touchpoints").locked


def test_the_status_line_says_how_a_selected_thing_stands(person: Person) -> None:
    person.window.session.select("movers-pains")
    person.press(Qt.Key.Key_L, CTRL)
    person.press(Qt.Key.Key_Period, CTRL)
    assert crumbs(person.window.session.state)[-1].words == "Pain points · collapsed · locked"


def test_carets_edges_and_locks_say_in_a_tip_what_they_do(person: Person) -> None:
    person.window.session.select("order")
    person.press(Qt.Key.Key_L, CTRL)
    tips = person.window.map_tips

    def tip(kind: str, wanted: str) -> str:
        at = person.handle(kind, wanted)
        return tips.tip_at(at.x(), at.y())

    assert tip("lock", "order").startswith("Locked")
    assert tip("caret", "order") == "Collapse (Ctrl+.)"
    assert tip("width", "order").startswith("Drag")
    assert tip("height", "movers-pains").startswith("Drag")
    assert tips.tip_at(2, 2) == ""


# ------------------------------------------------------------ the inspector


def box(inspector: Inspector, path: str):  # type: ignore[no-untyped-def] # each field has an editor of its own
    assert inspector.form
    return inspector.form.box(path).editor


def test_the_inspector_changes_several_stages_at_once(person: Person) -> None:
    person.window.session.select("order", "connect")
    inspector = person.window.inspector
    box(inspector, "locked").box.click()
    assert track(person, "order").locked
    assert track(person, "connect").locked
    box(inspector, "collapsed").box.click()
    assert track(person, "connect").collapsed


def test_the_inspector_obeys_locks_and_shows_what_is(person: Person, qapp: QApplication) -> None:
    person.window.session.select("order")
    inspector = person.window.inspector
    box(inspector, "locked").box.click()
    before = person.document
    line = box(inspector, "title").line
    line.setText("Buy")
    line.textEdited.emit("Buy")
    assert person.document is before
    assert line.text() == "Order"
    assert says(person).startswith("“Order” is locked.")


def test_a_touchpoint_of_a_locked_stage_keeps_its_feeling_on_the_curve(person: Person) -> None:
    person.window.session.select("discover")
    person.press(Qt.Key.Key_L, CTRL)
    before = person.sees("browse")
    assert isinstance(before, Touchpoint)
    start = person.dot("browse")
    person.drag(start, start - QPoint(0, 12))
    assert person.sees("browse") is before


def test_the_menu_of_a_stage_makes_it_wider_unless_it_is_collapsed(person: Person) -> None:
    def offered() -> dict[str, QAction]:
        menu = person.window.contexts.menu(Pointed("stage", "order"))
        return {action.text().split("\t")[0]: action for action in menu.actions()}

    person.click("order")
    width = located(person.window.canvas.layout_shown, "order").rect.w
    offered()["Wider"].trigger()
    assert located(person.window.canvas.layout_shown, "order").rect.w > width
    offered()["Narrower"].trigger()
    assert located(person.window.canvas.layout_shown, "order").rect.w == width
    person.choose("collapse")
    assert "Wider" not in offered()
