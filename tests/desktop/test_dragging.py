"""What a drag feels like on the real window: copies, keys on the way, the edge of the window, the + at seams."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop.canvas.pointing import EDGE, FASTEST, push
from journeydesk.layout.guides import Held, Plus
from journeydesk.layout.seams import seam_near
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.tree import lane_of
from journeydesk.tools import carry
from tests.support.person import LEFT, NONE, Person

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def touchpoints(person: Person) -> int:
    document = person.window.session.shown.document
    return sum(len(lane.contents.touchpoints) for lane in document.maps[0].swimlanes)


def pointer(person: Person, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    """Move the mouse with the left button down; QTest forgets the button on the offscreen screen."""
    surface, point = person.window.canvas.viewport(), QPointF(at)
    nothing = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, point, surface.mapToGlobal(point), nothing, LEFT, keys)
    QApplication.sendEvent(surface, event)


def plus(person: Person) -> Plus | None:
    return next((guide for guide in person.window.canvas.guides() if isinstance(guide, Plus)), None)


def seam_at(person: Person, x: float, y: float) -> QPoint:
    """Where on the screen the + stands for a hand at a point of the page."""
    view = person.window.canvas.view
    seam = seam_near(person.window.canvas.layout_shown, x, y, 1 / view.scale)
    assert seam is not None
    return QPoint(round(seam.x * view.scale + view.x), round(seam.y * view.scale + view.y))


@pytest.mark.parametrize("key", [Qt.Key.Key_Alt, Qt.Key.Key_Control])
def test_a_key_pressed_in_the_middle_of_a_drag_makes_a_copy_and_let_go_takes_it_back(
    person: Person, key: Qt.Key
) -> None:
    canvas, count = person.window.canvas, touchpoints(person)
    person.take("browse")
    person.pull("confirmation")
    QTest.keyPress(canvas, key)
    assert touchpoints(person) == count + 1
    QTest.keyRelease(canvas, key)
    assert touchpoints(person) == count
    QTest.keyPress(canvas, key)
    target = person.where("confirmation")
    QTest.mouseRelease(canvas.viewport(), LEFT, ALT, target)
    QTest.keyRelease(canvas, key)
    assert touchpoints(person) == count + 1
    assert person.window.menus.actions["undo"].text() == "Undo Duplicate"
    original = person.sees("browse")
    assert isinstance(original, Touchpoint)
    assert original.stage == "discover"
    assert person.selection != ("browse",)


def test_alt_in_a_drag_does_not_wake_the_menu_bar(person: Person) -> None:
    person.window.activateWindow()
    person.take("browse")
    person.pull("confirmation")
    QTest.keyClick(person.window.canvas, Qt.Key.Key_Alt)
    assert person.window.menuBar().activeAction() is None
    assert person.window.canvas.hand.is_carrying
    person.press(Qt.Key.Key_Escape)


def test_the_result_follows_while_a_drag_waits_at_the_edge(person: Person, qtbot: QtBot) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(2.0)
    canvas.reveal("ask-friends")
    QApplication.processEvents()
    person.take("ask-friends")
    edge = QPoint(canvas.viewport().width() - 4, person.where("ask-friends").y())
    pointer(person, edge)
    start, shown = canvas.view.x, person.window.session.shown
    qtbot.waitUntil(lambda: canvas.view.x < start - 900, timeout=5000)
    stage = next(
        item.stage
        for item in lane_of(person.window.session.shown.document, "ask-friends").items
        if item.id == "ask-friends"
    )
    assert person.window.session.shown is not shown
    assert stage not in ("discover", "compare")
    person.press(Qt.Key.Key_Escape)
    rest = canvas.view.x
    qtbot.wait(60)
    assert canvas.view.x == rest
    assert person.window.session.history.undo_label is None


def test_the_edge_scrolls_faster_the_nearer_the_hand_is_and_never_too_fast() -> None:
    room = 1000
    speeds = [push(at, room) for at in (500, EDGE, 20, 5, -30, -5000)]
    assert speeds == sorted(speeds)
    assert speeds[:2] == [0, 0]
    assert speeds[-1] == FASTEST
    assert [push(room - at, room) for at in (500, EDGE, 20, 5, -30, -5000)] == [-speed for speed in speeds]


def test_a_plus_shows_between_cards_and_a_click_makes_one_there(person: Person) -> None:
    canvas = person.window.canvas
    layout = canvas.layout_shown
    cards = {placed.element.id: placed.rect for placed in layout.bands[0].lanes[0].items}
    at = seam_at(person, cards["browse"].x - 5, layout.tops[0] + cards["browse"].cy)
    person.pull(at)
    shown = plus(person)
    assert shown is not None
    assert shown.hot
    person.click(at)
    assert canvas.writing.is_open
    person.type("I look at an ad")
    person.press_in_text(Qt.Key.Key_Return, CTRL)
    items = [item.id for item in lane_of(person.document, "browse").items]
    assert items.index("browse") == items.index(person.selection[0]) + 1
    person.choose("undo")
    assert person.window.session.history.undo_label is None


def test_a_plus_between_stages_puts_one_in_that_is_named_at_once_and_undone_in_one_step(
    person: Person,
) -> None:
    before, titles = person.document, [stage.title for stage in person.window.session.state.journey.stages]
    layout = person.window.canvas.layout_shown
    at = seam_at(person, layout.columns[1].x, layout.heads.rect.cy)
    assert plus(person) is None
    person.pull(at)
    shown = plus(person)
    assert shown is not None
    assert shown.hot
    person.click(at)
    person.type("Doubt")
    person.press_in_text(Qt.Key.Key_Return)
    stages = person.window.session.state.journey.stages
    assert [stage.title for stage in stages] == [titles[0], "Doubt", *titles[1:]]
    assert person.selection == (stages[1].id,)
    assert person.window.menus.actions["undo"].text() == "Undo Add stage"
    person.choose("undo")
    assert person.document is before


def choose_offered(person: Person, text: str) -> None:
    """Choose from the menu that a + has opened."""
    menu = person.window.canvas.offering.menu
    assert menu is not None
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


def test_a_plus_between_lanes_offers_the_kinds_and_puts_one_in(person: Person) -> None:
    layout = person.window.canvas.layout_shown
    lane = next(one for one in layout.bands[0].lanes if one.lane.id == "movers-pains")
    at = seam_at(person, lane.rect.x + 20, layout.tops[0] + lane.rect.y)
    person.pull(at)
    person.click(at)
    choose_offered(person, "Quote")
    lanes = [one.id for one in person.window.session.state.journey.swimlanes[0].lanes]
    assert lanes.index(person.selection[0]) == lanes.index("movers-pains") - 1
    assert person.window.menus.actions["undo"].text() == "Undo Add lane"


def test_a_plus_between_swimlanes_asks_for_a_segment_and_a_new_one_is_named_at_once(person: Person) -> None:
    layout = person.window.canvas.layout_shown
    at = seam_at(person, 60, layout.tops[1] - 6)
    person.pull(at)
    person.click(at)
    choose_offered(person, "New segment")
    person.type("Students")
    person.press_in_text(Qt.Key.Key_Return)
    assert [segment.name for segment in person.document.segments][-1] == "Students"
    assert person.window.session.state.journey.swimlanes[1].segment == person.document.segments[-1].id
    assert person.window.menus.actions["undo"].text() == "Undo Add segment"


def test_the_plus_goes_when_the_mouse_leaves_the_map(person: Person) -> None:
    canvas = person.window.canvas
    layout = canvas.layout_shown
    person.pull(seam_at(person, layout.columns[1].x, layout.heads.rect.cy))
    assert plus(person) is not None
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert plus(person) is None


def test_the_plus_goes_when_the_map_changes_under_it(person: Person) -> None:
    layout = person.window.canvas.layout_shown
    person.choose("add_stage")
    person.press_in_text(Qt.Key.Key_Return)
    person.pull(seam_at(person, layout.columns[1].x, layout.heads.rect.cy))
    assert plus(person) is not None
    person.choose("undo")
    assert plus(person) is None


def test_two_quick_clicks_with_a_tool_that_stays_put_two_down(person: Person) -> None:
    count = touchpoints(person)
    person.window.canvas.pick("channel:web")
    person.window.canvas.pick("channel:web")
    at = person.where("queue")
    person.click(at)
    QTest.mouseDClick(person.window.canvas.viewport(), LEFT, NONE, at)  # only the second press
    QTest.mouseRelease(person.window.canvas.viewport(), LEFT, NONE, at)
    assert touchpoints(person) == count + 2
    assert not person.window.canvas.writing.is_open


@pytest.mark.parametrize(
    ("key", "label"),
    [
        (Qt.Key.Key_S, "Add stage"),
        (Qt.Key.Key_T, "Add touchpoint"),
        (Qt.Key.Key_E, "Add emotion point"),
        (Qt.Key.Key_N, "Add pain point"),
    ],
)
def test_a_tool_key_and_a_click_put_something_down(person: Person, key: Qt.Key, label: str) -> None:
    person.window.activateWindow()
    person.press(key)
    assert person.window.canvas.hand.label == label
    person.click("queue")
    if person.window.canvas.writing.is_open:
        person.type("New")
        person.press_in_text(Qt.Key.Key_Return, CTRL)
    assert person.window.session.history.undo_label == label
    assert person.window.canvas.hand.is_idle


def test_a_tool_pressed_twice_stays_in_the_hand_until_v(person: Person) -> None:
    person.window.activateWindow()
    count = touchpoints(person)
    person.press(Qt.Key.Key_T)
    person.press(Qt.Key.Key_T)
    for where in ("queue", "browse"):
        person.click(where)
    assert touchpoints(person) == count + 2
    assert not person.window.canvas.writing.is_open
    person.press(Qt.Key.Key_V)
    person.click("queue")
    assert touchpoints(person) == count + 2


def test_two_things_from_the_palette_are_no_double_press(person: Person) -> None:
    canvas = person.window.canvas
    canvas.pick("channel:web")
    canvas.pick("channel:phone")
    person.click("queue")
    assert canvas.hand.is_idle


def test_the_status_line_says_where_a_tool_can_be_put_down(person: Person) -> None:
    person.window.activateWindow()
    person.press(Qt.Key.Key_T)
    person.click(QPoint(5, 5))
    assert person.window.status.currentMessage() == "Click inside a swimlane to put it down there."
    assert not person.window.canvas.hand.is_idle
    person.press(Qt.Key.Key_Escape)
    assert person.window.canvas.hand.is_idle


def test_keys_move_up_and_down_split_and_merge(person: Person) -> None:
    person.window.activateWindow()
    before = person.document
    person.click("browse")
    person.press(Qt.Key.Key_Down, ALT)
    assert lane_of(person.document, "browse").id == "workers-lane-touchpoints"
    person.press(Qt.Key.Key_Up, ALT)
    assert lane_of(person.document, "browse").id == "movers-lane-touchpoints"
    person.press(Qt.Key.Key_K, CTRL | SHIFT)
    person.press_in_text(Qt.Key.Key_Return)
    assert len(person.window.session.state.journey.stages) == 6
    person.click("discover")
    person.press(Qt.Key.Key_J, CTRL | SHIFT)
    assert len(person.window.session.state.journey.stages) == 5
    for _ in range(4):
        person.choose("undo")
    assert person.document is before


def test_what_is_heavy_is_seen_in_its_new_place_once_the_hand_rests(
    person: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carry, "HEAVY", 1)
    session = person.window.session
    before = session.document
    session.select("browse", "complain")
    person.take("browse")
    to = person.where("confirmation")
    pointer(person, to)
    assert session.shown.document is before
    assert any(isinstance(guide, Held) for guide in person.window.canvas.guides())
    qtbot.waitUntil(lambda: session.shown.document is not before)
    shown = session.shown.document
    person.let_go(to)
    assert session.document == shown
