"""Cards are made one after the other without the mouse: Enter makes the next one, Tab goes to the next stage."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from journeydesk.layout.walk import Spot
from journeydesk.model.journey import Stage
from journeydesk.model.lanes import Note, Touchpoint
from journeydesk.model.tree import lane_of
from tests.support.person import Person

pytestmark = pytest.mark.usefixtures("in_front")

ENTER, TAB, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape
PAINS = "workers-pains"


def stand(person: Person, stage: str, lane: str = PAINS) -> None:
    person.click(QPoint(person.where(stage).x(), person.where(lane).y()))
    assert person.window.canvas.walker.spot == Spot(lane, stage)


def notes(person: Person, stage: str, lane: str = PAINS) -> list[str]:
    items = lane_of(person.document, lane).items
    return [item.text for item in items if isinstance(item, Note) and item.stage == stage]


def test_enter_on_an_empty_cell_makes_what_belongs_there_in_one_step(person: Person) -> None:
    before = person.document
    stand(person, "discover")
    person.press(ENTER)
    assert person.document is before
    person.type("Too many plans")
    person.press_in_text(ENTER)
    assert notes(person, "discover") == ["Too many plans"]
    person.press_in_text(ESCAPE)
    assert person.window.session.history.undo_label == "Add pain point"
    person.choose("undo")
    assert person.document is before


def test_enter_goes_on_behind_and_enter_on_nothing_ends(person: Person) -> None:
    stand(person, "discover")
    person.press(ENTER)
    for text in ("One", "Two", "Three"):
        person.type(text)
        person.press_in_text(ENTER)
    person.press_in_text(ENTER)
    assert not person.window.canvas.writing.is_open
    assert notes(person, "discover") == ["One", "Two", "Three"]
    assert [getattr(person.sees(id), "text") for id in person.selection] == ["Three"]  # noqa: B009
    for left in (["One", "Two"], ["One"], []):
        person.choose("undo")
        assert notes(person, "discover") == left


def test_tab_goes_to_the_next_stage_and_back_and_a_stage_can_be_skipped(person: Person) -> None:
    stand(person, "discover")
    person.press(ENTER)
    person.type("First")
    person.press_in_text(TAB)
    person.press_in_text(TAB)
    person.type("Third")
    person.press_in_text(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    person.type("Second")
    person.press_in_text(ENTER, Qt.KeyboardModifier.ControlModifier)
    assert not person.window.canvas.writing.is_open
    found = [notes(person, stage) for stage in ("discover", "compare", "order")]
    assert found == [["First"], ["Second"], ["Third"]]


def test_tab_in_the_last_stage_keeps_and_ends(person: Person) -> None:
    stand(person, "help", "movers-pains")
    person.press(ENTER)
    person.type("Last")
    person.press_in_text(TAB)
    assert not person.window.canvas.writing.is_open
    assert notes(person, "help", "movers-pains") == ["Last"]


@pytest.mark.parametrize("typed", ["", "I changed my mind"])
def test_escape_leaves_nothing_behind_and_the_keyboard_where_it_was(person: Person, typed: str) -> None:
    before = person.document
    stand(person, "discover")
    person.press(ENTER)
    person.type(typed)
    person.press_in_text(ESCAPE)
    assert person.document is before
    assert person.window.session.shown.document is before
    assert person.window.session.history.undo_label is None
    assert person.window.canvas.walker.spot == Spot(PAINS, "discover")


def test_a_click_elsewhere_keeps_what_was_typed_and_nothing_else(person: Person) -> None:
    stand(person, "discover")
    person.press(ENTER)
    person.type("Too dear")
    person.click("browse")
    assert notes(person, "discover") == ["Too dear"]
    stand(person, "compare")
    person.press(ENTER)
    person.click("browse")
    assert notes(person, "compare") == []


def test_a_touchpoint_from_the_palette_is_one_step_with_its_text_and_more_follow(person: Person) -> None:
    before = person.document
    person.drop_from_palette("channel:phone", "ask-sla")
    person.type("I call")
    person.press_in_text(ENTER)
    person.type("I call again")
    person.press_in_text(ENTER)
    person.press_in_text(ENTER)
    second = person.sees(person.selection[0])
    assert isinstance(second, Touchpoint)
    assert (second.title, second.channel, second.stage) == ("I call again", "phone", "compare")
    person.choose("undo")
    assert person.window.menus.actions["undo"].text() == "Undo Add touchpoint"
    person.choose("undo")
    assert person.document is before


@pytest.mark.parametrize("key", ["channel:phone", "storyboard"])
def test_what_shows_something_without_a_text_stays_when_a_hand_goes_on(person: Person, key: str) -> None:
    before = person.document
    person.drop_from_palette(key, "ask-sla")
    person.click("browse")
    assert person.document is not before
    person.choose("undo")
    assert person.document is before


@pytest.mark.parametrize("key", ["note:idea", "touchpoint", "metrics", "backstage", "stage"])
def test_what_shows_nothing_without_a_text_is_forgotten_when_a_hand_goes_on(person: Person, key: str) -> None:
    before = person.document
    person.drop_from_palette(key, "ask-sla")
    assert person.window.canvas.writing.is_open
    person.click("browse")
    assert person.document is before


@pytest.mark.parametrize("key", ["channel:phone", "storyboard", "note:idea", "stage"])
def test_escape_forgets_what_was_just_put_down_whatever_was_typed(person: Person, key: str) -> None:
    before = person.document
    person.drop_from_palette(key, "ask-sla")
    person.type("I")
    person.press_in_text(ESCAPE)
    assert (person.document, person.window.session.history.undo_label) == (before, None)


@pytest.mark.parametrize(
    ("tool", "made"), [(Qt.Key.Key_T, Touchpoint), (Qt.Key.Key_N, Note), (Qt.Key.Key_S, Stage)]
)
def test_a_tool_makes_only_what_gets_a_text(person: Person, tool: Qt.Key, made: type) -> None:
    before = person.document
    person.press(tool)
    person.click("ask-sla")
    person.press_in_text(ENTER)
    assert person.document is before
    person.press(tool)
    person.click("ask-sla")
    person.type("New")
    person.press_in_text(ENTER, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(person.sees(person.selection[0]), made)
    person.choose("undo")
    assert person.document is before


def test_a_touchpoint_of_the_tool_is_on_the_channel_of_the_one_before_it(person: Person) -> None:
    person.press(Qt.Key.Key_T)
    person.click(person.where("repeat-all") + QPoint(4, 0))
    person.type("I wait")
    person.press_in_text(ENTER, Qt.KeyboardModifier.ControlModifier)
    new, before = person.sees(person.selection[0]), person.sees("repeat-all")
    assert getattr(new, "channel", "") == getattr(before, "channel", None)


def test_nothing_is_typed_into_what_is_locked(person: Person) -> None:
    person.window.session.select(PAINS)
    person.choose("lock")
    person.press(ESCAPE)
    before = person.document
    stand(person, "discover")
    person.press(ENTER)
    assert not person.window.canvas.writing.is_open
    assert "is locked" in person.reads
    assert person.document is before


def test_enter_on_an_empty_curve_makes_a_point_at_once(person: Person) -> None:
    person.choose("add_lane_arc")
    lane = person.selection[0]
    person.press(ESCAPE)
    person.press(Qt.Key.Key_Right)
    person.press(ENTER)
    assert len(lane_of(person.document, lane).items) == 1
    assert person.window.session.history.undo_label == "Add arc point"


def test_an_edit_from_elsewhere_is_not_undone_by_what_is_being_made(person: Person) -> None:
    stand(person, "discover")
    person.press(ENTER)
    person.type("New")
    session = person.window.session
    session.commit("Elsewhere", session.state.edited(_renamed(person)))
    after = person.document
    person.press_in_text(ENTER)
    assert person.document is after


def _renamed(person: Person):  # type: ignore[no-untyped-def]
    from journeydesk.editing.change import change

    return change(person.document, "browse", title="Elsewhere")


def test_no_plus_shows_while_something_is_typed(person: Person) -> None:
    stand(person, "discover")
    person.press(ENTER)
    cell = QPoint(person.where("compare").x(), person.where(PAINS).y())
    person.pull(cell)
    assert person.window.canvas.hand.guides == ()
    person.click(cell)
    assert not person.window.canvas.writing.is_open


@pytest.mark.parametrize(("action", "what"), [("add_stage", "stages"), ("add_segment", "swimlanes")])
def test_what_a_menu_adds_is_named_at_once_in_one_step(person: Person, action: str, what: str) -> None:
    before = person.document
    person.choose(action)
    assert person.document is before
    person.type("Moving in")
    person.press_in_text(ENTER)
    new = getattr(person.document.maps[0], what)[-1]
    assert person.selection == (new.id,)
    assert "Moving in" in (getattr(new, "title", ""), *(one.name for one in person.document.segments))
    person.choose("undo")
    assert person.document is before


def test_what_a_menu_adds_keeps_the_name_it_has_with_enter_and_is_forgotten_with_escape(
    person: Person,
) -> None:
    before = person.document
    person.choose("add_stage")
    person.press_in_text(ESCAPE)
    assert person.document is before
    person.choose("add_stage")
    person.press_in_text(ENTER)
    assert person.document.maps[0].stages[-1].title == "New stage"


def test_the_second_half_of_a_stage_is_named_at_once(person: Person) -> None:
    person.click("discover")
    person.choose("split_stage")
    person.type("Sign")
    person.press_in_text(ENTER)
    assert "Sign" in [stage.title for stage in person.document.maps[0].stages]
    assert person.window.session.history.undo_label == "Split the stage"


def test_a_stage_that_cannot_be_split_at_its_first_card_says_what_to_select(person: Person) -> None:
    before = person.document
    person.click("ask-friends")
    person.choose("split_stage")
    assert "a later one than the first" in person.reads
    assert person.document is before
