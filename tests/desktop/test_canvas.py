"""The real window under mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.layout.fields import field_rect
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import Path as Route
from journeydesk.model.lanes import Note, Touchpoint
from tests.support.person import NONE, Person

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def touchpoint(person: Person, wanted: str) -> Touchpoint:
    found = person.sees(wanted)
    assert isinstance(found, Touchpoint)
    return found


def test_a_touchpoint_drags_across_stages_and_undo_brings_it_back(person: Person) -> None:
    before = person.document
    person.drag("browse", "confirmation")
    assert touchpoint(person, "browse").stage == "order"
    assert person.window.menus.actions["undo"].text() == "Undo Move"
    person.choose("undo")
    assert person.document is before
    person.choose("redo")
    assert touchpoint(person, "browse").stage == "order"


def test_a_touchpoint_drags_across_segments_and_leaves_its_path(person: Person) -> None:
    person.drag("browse", "order-online")
    path = person.sees("workers-lane-path")
    assert isinstance(path, Route)
    assert "browse" in path.touchpoints


def test_the_result_is_seen_while_the_mouse_still_drags_and_escape_takes_it_back(person: Person) -> None:
    before = person.document
    person.take("browse")
    person.pull("confirmation")
    assert person.window.session.shown.document is not before
    assert person.document is before
    person.press(Qt.Key.Key_Escape)
    assert person.window.session.shown.document is before


def test_another_window_in_front_cancels_a_drag(person: Person, qapp: QApplication) -> None:
    before = person.document
    person.take("browse")
    person.pull("confirmation")
    person.window.canvas.clearFocus()
    person.window.canvas.let_go_of_everything()
    assert person.window.session.shown.document is before


def test_an_emotion_point_drags_up(person: Person) -> None:
    before = touchpoint(person, "browse").emotion or 0.0
    start = person.dot("browse")
    person.drag(start, start - QPoint(0, 12))
    assert (touchpoint(person, "browse").emotion or 0.0) > before


def test_arrow_keys_raise_and_lower_the_emotion_in_one_step(person: Person) -> None:
    before = person.document
    person.click("browse")
    for _ in range(3):
        person.press(Qt.Key.Key_Up)
    assert touchpoint(person, "browse").emotion == 1.3
    person.choose("undo")
    assert person.document is before


def test_a_note_and_a_stage_and_a_swimlane_drag(person: Person) -> None:
    person.drag("pain-twice", "pain-window")
    note = person.sees("pain-twice")
    assert isinstance(note, Note)
    assert note.stage == "connect"
    person.drag("help", person.where("discover") - QPoint(40, 0))
    assert person.window.session.state.journey.stages[0].id == "help"
    left = person.where("workers-lane")
    person.drag(
        QPoint(round(person.window.canvas.view.x + 60 * person.window.canvas.view.scale), left.y()),
        person.where("movers-lane") - QPoint(0, 90),
    )
    assert person.window.session.state.journey.swimlanes[0].id == "workers-lane"


def test_something_from_the_palette_lands_and_is_named_at_once(person: Person) -> None:
    person.drop_from_palette("channel:phone", "ask-sla")
    assert person.window.canvas.writing.is_open
    person.type("I ask again")
    person.press_in_text(Qt.Key.Key_Return)
    new = touchpoint(person, person.selection[0])
    assert (new.title, new.channel, new.stage) == ("I ask again", "phone", "compare")


def test_letters_pick_tools_only_while_nothing_is_typed(person: Person) -> None:
    person.press(Qt.Key.Key_T)
    assert person.window.canvas.hand.label == "Add touchpoint"
    person.press(Qt.Key.Key_V)
    assert person.window.canvas.hand.is_idle
    person.double_click("browse")
    person.type("test")
    assert person.window.canvas.hand.is_idle
    person.press_in_text(Qt.Key.Key_Return)
    assert touchpoint(person, "browse").title == "test"


def test_a_title_is_edited_in_its_place_and_escape_keeps_the_old_one(person: Person) -> None:
    person.double_click("browse")
    person.type("Something else")
    assert person.window.session.shown.document is not person.document
    person.press_in_text(Qt.Key.Key_Escape)
    assert touchpoint(person, "browse").title == "I browse plans"
    person.click("browse")
    person.press(Qt.Key.Key_F2)
    person.type("I look at plans")
    person.press_in_text(Qt.Key.Key_Tab)
    assert touchpoint(person, "browse").title == "I look at plans"
    assert person.window.canvas.writing.is_open


def test_a_stage_and_the_map_are_renamed_in_their_places(person: Person) -> None:
    person.double_click("order")
    person.type("Sign up")
    person.press_in_text(Qt.Key.Key_Return)
    assert getattr(person.sees("order"), "title") == "Sign up"  # noqa: B009
    person.double_click("home-internet")
    person.type("Getting online")
    person.press_in_text(Qt.Key.Key_Return)
    assert person.window.session.state.journey.title == "Getting online"
    assert person.window.tabs.tabText(0) == "Getting online"


def test_a_marquee_selects_and_delete_removes_and_undo_restores(person: Person) -> None:
    before = person.document
    start = person.where("ask-friends") - QPoint(60, 45)
    person.window.canvas.setFocus()
    person.take(start)
    person.let_go(person.where("browse") + QPoint(10, 10))
    assert set(person.selection) == {"ask-friends", "browse"}
    person.press(Qt.Key.Key_Delete)
    assert not person.document.maps[0].swimlanes[0].contents.holds("browse")
    person.choose("undo")
    assert person.document is before


def test_shift_and_ctrl_add_to_the_selection(person: Person) -> None:
    person.click("browse")
    person.click("ask-friends", SHIFT)
    person.click("complain", CTRL)
    assert person.selection == ("browse", "ask-friends", "complain")
    person.press(Qt.Key.Key_Escape)
    assert person.selection == ()


def test_tab_walks_through_the_map_in_reading_order(person: Person) -> None:
    person.press(Qt.Key.Key_Tab)
    assert person.selection == ("discover",)
    person.press(Qt.Key.Key_Tab)
    assert person.selection == ("compare",)
    person.press(Qt.Key.Key_Backtab, SHIFT)
    assert person.selection == ("discover",)


def test_alt_arrow_moves_to_the_next_stage(person: Person) -> None:
    person.click("browse")
    person.choose("next_stage")
    assert touchpoint(person, "browse").stage == "compare"


def test_the_wheel_scrolls_and_with_ctrl_zooms_at_the_pointer(person: Person) -> None:
    canvas = person.window.canvas
    at = QPointF(300, 200)
    under = canvas.view.to_page(at.x(), at.y())
    _wheel(person, at, 120, CTRL)
    after = canvas.view.to_page(at.x(), at.y())
    assert abs(after[0] - under[0]) < 0.01
    assert abs(after[1] - under[1]) < 0.01
    scale = canvas.view.scale
    y = canvas.view.y
    _wheel(person, at, -120, NONE)
    assert canvas.view.scale == scale
    assert canvas.view.y < y
    person.choose("zoom_100")
    assert canvas.view.scale == 1.0
    person.choose("fit")
    assert canvas.view.to_screen(canvas.page()).right <= canvas.viewport().width()


def test_space_and_drag_pans_and_changes_nothing(person: Person, qapp: QApplication) -> None:
    before, view = person.document, person.window.canvas.view
    person.window.canvas.zoom_to(1.0)
    view = person.window.canvas.view
    from PySide6.QtTest import QTest

    QTest.keyPress(person.window.canvas, Qt.Key.Key_Space)
    person.drag(QPoint(400, 300), QPoint(300, 250))
    QTest.keyRelease(person.window.canvas, Qt.Key.Key_Space)
    assert person.window.canvas.view.x < view.x
    assert person.document is before


def test_tabs_show_the_maps_and_adding_one_can_be_undone(person: Person) -> None:
    tabs = person.window.tabs
    assert [tabs.tabText(index) for index in range(tabs.count())][1:] == [
        "Complaint on social media",
        "Browse, then call",
    ]
    tabs.setCurrentIndex(2)
    assert person.window.session.state.map_id == "browse-call"
    person.choose("add_map")
    assert tabs.count() == 4
    person.choose("undo")
    assert tabs.count() == 3


def test_duplicate_selects_the_copy(person: Person) -> None:
    person.click("browse")
    person.choose("duplicate")
    copy = touchpoint(person, person.selection[0])
    assert copy.id != "browse"
    assert copy.title == "I browse plans"


def _wheel(person: Person, at: QPointF, turn: int, keys: Qt.KeyboardModifier) -> None:
    surface = person.window.canvas.viewport()
    event = QWheelEvent(
        at,
        QPointF(surface.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(surface, event)


def test_copy_cut_and_paste_between_maps_and_as_text(person: Person) -> None:
    before = person.document
    person.click("browse")
    person.choose("copy")
    person.window.tabs.setCurrentIndex(1)
    person.choose("paste")
    copy = touchpoint(person, person.selection[0])
    assert copy.title == "I browse plans"
    assert person.document.maps[1].swimlanes[0].contents.holds(copy.id)
    person.choose("cut")
    assert not person.document.maps[1].swimlanes[0].contents.holds(copy.id)
    assert QApplication.clipboard().text() == "I browse plans"
    QApplication.clipboard().setText("I read the answer\nI close the page")
    person.choose("paste")
    assert [touchpoint(person, id).title for id in person.selection] == [
        "I read the answer",
        "I close the page",
    ]
    for _ in range(3):
        person.choose("undo")
    assert person.document is before


def test_f6_goes_round_the_parts_of_the_window(person: Person) -> None:
    window = person.window
    person.window.canvas.setFocus()
    seen = []
    for _ in range(5):
        person.choose("next_part")
        focused = window.focusWidget()
        assert focused is not None
        parts = {
            "inspector": window.inspector,
            "palette": window.palette_panel,
            "way": window.status.way,
            "paths": window.paths_panel,
            "map": window.canvas,
        }
        seen.append(
            next(name for name, part in parts.items() if part is focused or part.isAncestorOf(focused))
        )
    assert seen == ["inspector", "palette", "paths", "way", "map"]


def test_a_right_click_selects_what_is_under_it(person: Person, qtbot: QtBot) -> None:
    person.click("browse")
    qtbot.mouseClick(
        person.window.canvas.viewport(), Qt.MouseButton.RightButton, NONE, person.where("complain")
    )
    assert person.selection == ("complain",)
    person.click("browse", SHIFT)
    qtbot.mouseClick(
        person.window.canvas.viewport(), Qt.MouseButton.RightButton, NONE, person.where("complain")
    )
    assert person.selection == ("complain", "browse")


def test_another_button_in_the_midst_of_a_drag_means_nothing(person: Person, qtbot: QtBot) -> None:
    person.take("browse")
    surface = person.window.canvas.viewport()
    qtbot.mousePress(surface, Qt.MouseButton.MiddleButton, NONE, person.where("confirmation"))
    qtbot.mouseRelease(surface, Qt.MouseButton.MiddleButton, NONE, person.where("confirmation"))
    person.let_go("confirmation")
    assert touchpoint(person, "browse").stage == "order"
    assert person.window.canvas.hand.is_idle


def test_the_words_of_a_persona_are_typed_where_they_stand(person: Person) -> None:
    layout = person.window.canvas.layout_shown
    quote = field_rect(layout, "movers-lane", "persona.quote")
    assert quote is not None
    seen = person.window.canvas.view.to_screen(quote[0])
    person.double_click(QPoint(round(seen.cx), round(seen.cy)))
    person.type("Just make it work.")
    person.press_in_text(Qt.Key.Key_Return)
    segment = person.sees("movers")
    assert isinstance(segment, Segment)
    assert (segment.persona.quote, segment.name) == ("Just make it work.", "Movers")


def test_a_click_on_the_title_puts_no_map_in_the_way_of_delete(person: Person) -> None:
    before = person.document
    person.click("browse")
    person.click("home-internet")
    assert person.selection == ()
    person.press(Qt.Key.Key_Delete)
    assert person.document is before


def test_undo_from_the_inspector_leaves_the_keyboard_on_the_map(person: Person, qapp: QApplication) -> None:
    person.window.activateWindow()
    person.choose("add_stage")
    person.window.inspector.form.begin()  # type: ignore[union-attr]
    person.choose("undo")
    qapp.processEvents()
    assert person.window.focusWidget() is person.window.canvas


def test_a_tab_dragged_past_two_others_is_one_step(person: Person) -> None:
    before = person.document
    tabs = person.window.tabs
    QTest.mousePress(tabs, Qt.MouseButton.LeftButton, NONE, tabs.tabRect(0).center())
    tabs.moveTab(0, 1)
    tabs.moveTab(1, 2)
    QTest.mouseRelease(tabs, Qt.MouseButton.LeftButton, NONE, tabs.tabRect(2).center())
    assert person.document.maps[2].id == "home-internet"
    person.choose("undo")
    assert person.document is before
