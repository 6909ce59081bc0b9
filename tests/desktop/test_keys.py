"""What keys and the mouse are said to do, done with the very keys and buttons on the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.dialogs.shortcuts import ShortcutList
from journeydesk.desktop.finder import Finder
from journeydesk.desktop.help import HelpWindow
from journeydesk.desktop.present import Presentation
from journeydesk.layout.fields import field_rect
from journeydesk.model.tree import descendants, lane_of
from tests.support.person import LEFT, NONE, Person

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
pytestmark = pytest.mark.usefixtures("in_front")

MIDDLE, NO_BUTTON = Qt.MouseButton.MiddleButton, Qt.MouseButton.NoButton


def press(person: Person, keys: str) -> None:
    QTest.keySequence(person.window.canvas, QKeySequence(keys))
    QApplication.processEvents()


def title(person: Person, element: str) -> str:
    return str(getattr(person.sees(element), "title"))  # noqa: B009


# ------------------------------------------------------------ pan and zoom


def test_the_middle_button_drags_the_map_along(person: Person) -> None:
    canvas, before = person.window.canvas, person.document
    canvas.zoom_to(1.0)
    view, surface = canvas.view, canvas.viewport()
    QTest.mousePress(surface, MIDDLE, NONE, QPoint(400, 300))
    at = QPointF(330, 260)
    event = QMouseEvent(QEvent.Type.MouseMove, at, surface.mapToGlobal(at), NO_BUTTON, MIDDLE, NONE)
    QApplication.sendEvent(surface, event)
    QTest.mouseRelease(surface, MIDDLE, NONE, at.toPoint())
    assert (canvas.view.x, canvas.view.y) == (view.x - 70, view.y - 40)
    assert person.document is before


def test_shift_and_the_wheel_scroll_sideways(person: Person) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(2.0)
    view, surface, at = canvas.view, canvas.viewport(), QPointF(300, 200)
    turn, phase = QPoint(0, -120), Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, surface.mapToGlobal(at), QPoint(), turn, NO_BUTTON, SHIFT, phase, False)
    QApplication.sendEvent(surface, event)
    assert canvas.view.x < view.x
    assert canvas.view.y == view.y


def test_pinching_zooms_at_the_fingers(person: Person) -> None:
    canvas = person.window.canvas
    view, surface, at = canvas.view, canvas.viewport(), QPointF(300, 200)
    pinch, device = Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice()
    under = view.to_page(at.x(), at.y())
    event = QNativeGestureEvent(pinch, device, 2, at, at, surface.mapToGlobal(at), 0.5, QPointF())
    QApplication.sendEvent(surface, event)
    assert canvas.view.scale == pytest.approx(1.5 * view.scale)
    assert canvas.view.to_page(at.x(), at.y()) == pytest.approx(under)


def test_keys_zoom_in_and_out_to_full_size_and_back_to_the_whole_map(person: Person) -> None:
    canvas = person.window.canvas
    whole = canvas.view
    press(person, "Ctrl++")
    larger = canvas.view.scale
    assert larger > whole.scale
    press(person, "Ctrl+-")
    assert canvas.view.scale < larger
    for key in ("Shift+1", "Ctrl+Shift+H"):
        press(person, "Ctrl+0")
        assert canvas.view.scale == 1.0
        press(person, key)
        assert canvas.view == whole


def test_shift_2_looks_closely_at_what_is_selected(person: Person) -> None:
    person.click("browse")
    whole = person.window.canvas.view.scale
    press(person, "Shift+2")
    assert person.window.canvas.view.scale > whole
    assert person.window.canvas.viewport().rect().contains(person.where("browse"))


# ------------------------------------------------------------ select and edit


def test_ctrl_a_selects_everything_and_escape_nothing(person: Person) -> None:
    press(person, "Ctrl+A")
    assert {"browse", "complain", "pain-twice"} <= set(person.selection)
    press(person, "Escape")
    assert person.selection == ()


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_a_text_is_opened_by_a_key_and_ctrl_enter_keeps_it(person: Person, key: Qt.Key) -> None:
    person.click("browse")
    person.press(key)
    person.type("I compare")
    person.press_in_text(Qt.Key.Key_Return, CTRL)
    assert title(person, "browse") == "I compare"
    assert not person.window.canvas.writing.is_open


def test_a_click_away_keeps_what_was_typed(person: Person) -> None:
    person.double_click("browse")
    person.type("I compare")
    person.click("complain")
    assert title(person, "browse") == "I compare"


@pytest.mark.parametrize("collapsed", ["discover", "workers-pains"])
def test_enter_in_a_collapsed_cell_shows_it_and_enter_again_fills_it(person: Person, collapsed: str) -> None:
    person.click(QPoint(person.where("discover").x(), person.where("workers-pains").y()))
    spot, before = person.window.canvas.walker.spot, person.document
    assert spot is not None
    person.window.session.select(collapsed)
    press(person, "Ctrl+.")
    folded = person.document
    person.window.session.select()
    person.window.canvas.walker.stand(spot)
    press(person, "Return")
    assert person.window.session.history.undo_label == "Expand"
    assert person.document.maps == before.maps
    press(person, "Return")
    person.type("Too dear")
    person.press_in_text(Qt.Key.Key_Return, CTRL)
    assert person.window.session.history.undo_label == "Add pain point"
    press(person, "Ctrl+Z")
    press(person, "Ctrl+Z")
    assert person.document is folded


# ------------------------------------------------------------ move and copy


def test_alt_and_an_arrow_move_a_card_to_the_next_stage_and_back(person: Person) -> None:
    person.click("browse")
    press(person, "Alt+Right")
    assert getattr(person.sees("browse"), "stage") == "compare"  # noqa: B009
    press(person, "Alt+Left")
    assert getattr(person.sees("browse"), "stage") == "discover"  # noqa: B009


def test_arrows_put_a_card_into_another_place_of_its_row(person: Person) -> None:
    person.click("ask-friends")
    row = [item.id for item in lane_of(person.document, "browse").items]
    press(person, "Right")
    assert [item.id for item in lane_of(person.document, "browse").items] != row
    press(person, "Left")
    assert [item.id for item in lane_of(person.document, "browse").items] == row


def test_a_lane_is_moved_by_its_head(person: Person) -> None:
    lanes = [lane.id for lane in person.document.maps[0].swimlanes[0].lanes]
    person.drag(head(person, lanes[-1]), head(person, lanes[0]) - QPoint(0, 20))
    assert person.document.maps[0].swimlanes[0].lanes[0].id == lanes[-1]


def head(person: Person, lane: str) -> QPoint:
    found = field_rect(person.window.canvas.layout_shown, lane, "name")
    assert found is not None
    seen = person.window.canvas.view.to_screen(found[0])
    return QPoint(round(seen.cx), round(seen.cy))


@pytest.mark.parametrize("key", ["Delete", "Backspace"])
def test_what_is_selected_is_deleted_and_comes_back(person: Person, key: str) -> None:
    before = person.document
    person.click("browse")
    press(person, key)
    assert not person.shows("browse")
    press(person, "Ctrl+Z")
    assert person.document is before


def test_keys_duplicate_copy_cut_and_paste(person: Person) -> None:
    before = person.document
    person.click("browse")
    press(person, "Ctrl+D")
    assert title(person, person.selection[0]) == "I browse plans"
    press(person, "Ctrl+X")
    press(person, "Ctrl+V")
    assert title(person, person.selection[0]) == "I browse plans"
    person.click("complain")
    press(person, "Ctrl+C")
    press(person, "Ctrl+V")
    assert person.selection != ("complain",)
    for _ in range(4):
        press(person, "Ctrl+Z")
    assert person.document is before


@pytest.mark.parametrize("keys", [ALT, CTRL])
def test_a_drag_with_alt_or_ctrl_leaves_the_card_and_moves_a_copy(
    person: Person, keys: Qt.KeyboardModifier
) -> None:
    count = len(list(descendants(person.document)))
    target = person.where("confirmation")
    person.take("browse")
    person.pull(target)
    QTest.mouseRelease(person.window.canvas.viewport(), LEFT, keys, target)
    assert len(list(descendants(person.document))) == count + 1
    assert getattr(person.sees("browse"), "stage") == "discover"  # noqa: B009


def test_the_emotion_goes_by_tenths_and_with_shift_by_halves(person: Person) -> None:
    person.click(person.dot("browse"))
    start = getattr(person.sees("browse"), "emotion")  # noqa: B009
    press(person, "Down")
    press(person, "Shift+Down")
    assert getattr(person.sees("browse"), "emotion") == pytest.approx(start - 0.6)  # noqa: B009
    press(person, "Shift+Up")
    press(person, "Up")
    assert getattr(person.sees("browse"), "emotion") == pytest.approx(start)  # noqa: B009


@pytest.mark.parametrize("redo", ["Ctrl+Shift+Z", "Ctrl+Y"])
def test_undo_and_redo_by_keys_go_across_a_save(person: Person, redo: str) -> None:
    before = person.document
    person.click("browse")
    press(person, "Alt+Right")
    after = person.document
    press(person, "Ctrl+S")
    assert not person.window.isWindowModified()
    press(person, "Ctrl+Z")
    assert person.document is before
    assert person.window.isWindowModified()
    press(person, redo)
    assert person.document is after
    assert not person.window.isWindowModified()


# ------------------------------------------------------------ find, present, help


def test_keys_open_what_finds_things(person: Person) -> None:
    press(person, "Ctrl+F")
    assert person.window.find_bar.isVisible()
    person.window.canvas.setFocus()
    press(person, "Ctrl+Shift+O")
    assert person.window.outline.isVisible()
    person.window.canvas.setFocus()
    press(person, "Ctrl+K")
    finder = person.window.findChild(Finder)
    assert finder is not None
    assert finder.isVisible()
    finder.close()


def test_keys_begin_to_present_and_to_present_from_here(person: Person) -> None:
    person.click("new-date")
    for key, stage in (("F5", "discover"), ("Shift+F5", "connect")):
        person.come_forward()
        press(person, key)
        show = next(one for one in person.window.findChildren(Presentation) if one.isVisible())
        assert show.stop is not None
        assert show.stop.stage == stage
        QTest.keyClick(show, Qt.Key.Key_PageDown)
        QTest.keyClick(show, Qt.Key.Key_PageUp)
        assert show.stop.stage == stage
        QTest.keyClick(show, Qt.Key.Key_Escape)


def test_keys_explain_and_list_the_keys(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ShortcutList, "exec", ShortcutList.show)
    for key, kind in (("F1", HelpWindow), ("Ctrl+/", ShortcutList)):
        person.come_forward()
        press(person, key)
        shown = next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind))
        assert shown.isVisible()
        shown.close()
