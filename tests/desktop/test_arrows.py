"""The arrows walk over the map while nothing is selected; then they move what is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest

from journeydesk.layout.guides import Focus
from journeydesk.layout.walk import Spot
from tests.support.person import Person

pytestmark = pytest.mark.usefixtures("in_front")

CTRL = Qt.KeyboardModifier.ControlModifier
RIGHT, DOWN, LEFT, UP = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up


def spot(person: Person) -> Spot:
    found = person.window.canvas.walker.spot
    assert found is not None
    return found


def ring(person: Person) -> bool:
    return any(isinstance(guide, Focus) for guide in person.window.canvas.guides())


@pytest.mark.parametrize("key", [RIGHT, DOWN, LEFT, UP])
def test_the_first_arrow_comes_onto_the_first_stage_and_selects_nothing(person: Person, key: Qt.Key) -> None:
    before = person.document
    assert not ring(person)
    person.press(key)
    assert spot(person).target == "discover"
    assert ring(person)
    assert person.selection == ()
    assert person.document is before


def test_arrows_walk_in_two_directions_empty_cells_included(person: Person) -> None:
    for key in (RIGHT, RIGHT, DOWN):
        person.press(key)
    assert spot(person) == Spot("movers-lane-touchpoints", "compare", "compare-offers")
    person.press(DOWN)
    assert spot(person) == Spot("movers-lane-emotion", "compare")
    person.press(Qt.Key.Key_Home)
    assert spot(person).target == "movers-lane"
    person.press(Qt.Key.Key_End)
    assert spot(person) == Spot("movers-lane-touchpoints", "help", "chat-solves")


@pytest.mark.parametrize("keys", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_space_selects_what_the_keyboard_stands_on(person: Person, keys: Qt.KeyboardModifier) -> None:
    person.press(RIGHT)
    person.press(DOWN)
    person.press(Qt.Key.Key_Space, keys)
    assert person.selection == ("ask-friends",)
    assert not ring(person)


def test_space_that_panned_selects_nothing(person: Person) -> None:
    person.press(RIGHT)
    QTest.keyPress(person.window.canvas, Qt.Key.Key_Space)
    person.drag(QPoint(400, 300), QPoint(300, 250))
    QTest.keyRelease(person.window.canvas, Qt.Key.Key_Space)
    assert person.selection == ()


def test_enter_types_what_the_keyboard_stands_on(person: Person) -> None:
    person.press(RIGHT)
    person.press(Qt.Key.Key_Return)
    person.type("Find out")
    person.press_in_text(Qt.Key.Key_Return)
    assert getattr(person.sees("discover"), "title") == "Find out"  # noqa: B009


def test_escape_drops_the_selection_and_the_keyboard_stays_there(person: Person) -> None:
    person.click("complain")
    person.press(Qt.Key.Key_Escape)
    assert person.selection == ()
    assert spot(person).target == "complain"
    assert ring(person)
    person.press(LEFT)
    assert spot(person).stage != "help"


def test_after_deleting_the_keyboard_stands_in_the_empty_place(person: Person) -> None:
    person.click("complain")
    person.press(Qt.Key.Key_Delete)
    assert spot(person) == Spot("movers-lane-touchpoints", "help")


def test_a_click_on_an_empty_cell_puts_the_keyboard_there_and_beside_the_map_nowhere(person: Person) -> None:
    cell = QPoint(person.where("discover").x(), person.where("workers-pains").y())
    person.click(cell)
    assert spot(person) == Spot("workers-pains", "discover")
    person.click(QPoint(3, 3))
    assert person.window.canvas.walker.spot is None
    assert not ring(person)


def test_tab_goes_on_from_where_the_keyboard_stands(person: Person) -> None:
    person.press(RIGHT)
    person.press(Qt.Key.Key_Tab)
    assert person.selection == ("compare",)


def test_an_arrow_moves_what_is_selected(person: Person) -> None:
    person.press(RIGHT)
    person.press(Qt.Key.Key_Space)
    person.press(RIGHT)
    assert [stage.id for stage in person.window.session.state.journey.stages][:2] == ["compare", "discover"]


class Painted(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_every_step_is_seen_on_a_map_that_need_not_scroll(person: Person) -> None:
    surface, painted = person.window.canvas.viewport(), Painted()
    surface.installEventFilter(painted)
    for key in (RIGHT, RIGHT, DOWN):
        before = painted.count
        person.press(key)
        assert painted.count > before
