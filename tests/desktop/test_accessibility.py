"""The painted map asked as a screen reader asks it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from journeydesk.desktop.accessible_part import EDIT, Part
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.export import ExportDialog
from journeydesk.desktop.dialogs.log import LogDialog
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.panels.colours import Swatch
from journeydesk.desktop.panels.feelings import FeelingSlider
from journeydesk.desktop.panels.levels import Steps
from journeydesk.editing.new import new_document
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.value import fresh_id
from tests.support.big import big_map
from tests.support.person import Person

NAME, VALUE = QAccessible.Text.Name, QAccessible.Text.Value
ROLE = QAccessible.Role


@pytest.fixture
def reader(window: MainWindow) -> Iterator[QAccessibleInterface]:
    """What a screen reader gets for the canvas."""
    QAccessible.setActive(True)
    window.activateWindow()
    window.canvas.setFocus()
    yield QAccessible.queryAccessibleInterface(window.canvas)
    QAccessible.setActive(False)


def children(one: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [child for at in range(one.childCount()) if isinstance(child := one.child(at), Part)]


def named(one: QAccessibleInterface, name: str) -> QAccessibleInterface:
    return next(child for child in children(one) if name in child.text(NAME))


def card(reader: QAccessibleInterface) -> QAccessibleInterface:
    lane = named(named(reader, "Movers"), "Touchpoints")
    return named(lane, "I repeat everything")


def test_the_canvas_tells_what_map_it_shows(reader: QAccessibleInterface) -> None:
    gc.collect()  # nobody here holds the interface: it has to live as long as the canvas
    assert reader.role() == ROLE.Canvas
    assert reader.text(NAME) == "Journey map"
    assert reader.text(VALUE) == "Map Getting home internet, 5 stages, 2 swimlanes, 15 touchpoints"


def field(person: Person, name: str) -> QAccessibleInterface:
    """What a screen reader gets for a scale of the inspector."""
    scales = (
        *person.window.inspector.findChildren(FeelingSlider),
        *person.window.inspector.findChildren(Steps),
    )
    found = next(one for one in scales if one.accessibleName() == name and not one.isHidden())
    return QAccessible.queryAccessibleInterface(found)


def test_an_emotion_is_read_and_changed_as_the_number_that_people_write(person: Person) -> None:
    person.click("repeat-all")
    slider = field(person, "Emotion")
    assert (slider.role(), slider.text(VALUE)) == (ROLE.Slider, "−1.1")
    number = slider.valueInterface()
    assert (number.minimumValue(), number.currentValue(), number.maximumValue()) == (-2, -1.1, 2)
    number.setCurrentValue(0.5)
    card = person.sees("repeat-all")
    assert isinstance(card, Touchpoint)
    assert card.emotion == 0.5
    person.choose("clear_emotion")
    assert slider.text(VALUE) == "unknown"


def test_an_importance_is_read_and_changed_as_a_step_of_five(person: Person) -> None:
    person.click("browse")
    steps = field(person, "Importance")
    assert (steps.role(), steps.text(VALUE)) == (ROLE.Slider, "unknown")
    steps.valueInterface().setCurrentValue(4)
    assert steps.text(VALUE) == "4 / 5"
    card = person.sees("browse")
    assert isinstance(card, Touchpoint)
    assert card.importance == 4


def test_colours_have_names(person: Person) -> None:
    person.click("discover")
    names = [swatch.accessibleName() for swatch in person.window.inspector.findChildren(Swatch)]
    assert not [name for name in names if name.startswith("#")]
    assert names[:3] == ["Automatic", "Blue", "Teal"]


def test_stages_come_first_then_the_swimlanes_with_their_lanes(reader: QAccessibleInterface) -> None:
    assert [child.text(NAME).split(",")[0] for child in children(reader)] == [
        "Stage: Discover",
        "Stage: Compare",
        "Stage: Order",
        "Stage: Get connected",
        "Stage: Get help",
        "Swimlane: Movers",
        "Swimlane: Home workers",
    ]
    lanes = [lane.text(NAME).split(",")[0] for lane in children(named(reader, "Movers"))]
    assert lanes == ["Lane: Touchpoints", "Lane: Emotion", "Lane: Pain points", "Lane: Opportunities"]


def test_a_card_has_name_role_value_and_place(reader: QAccessibleInterface, person: Person) -> None:
    found = card(reader)
    assert found.text(NAME).startswith("Touchpoint: I repeat everything in the store, Store")
    assert found.text(VALUE) == "−1.1"
    assert found.role() == ROLE.ListItem
    assert found.parent().role() == ROLE.List
    assert found.parent().parent().role() == ROLE.Grouping
    assert found.parent().parent().parent() is reader
    assert found.parent().child(found.parent().indexOfChild(found)) is found
    spot = person.window.canvas.viewport().mapToGlobal(person.where("repeat-all"))
    assert found.rect().contains(spot)
    assert reader.childAt(spot.x(), spot.y()) is found
    assert found.parent().childAt(spot.x(), spot.y()) is found
    assert found.window() is person.window.windowHandle()


def test_state_tells_what_is_selected_and_focused(reader: QAccessibleInterface, person: Person) -> None:
    found = card(reader)
    assert not found.state().selected
    person.click("repeat-all")
    assert found.state().selected
    assert found.state().focused
    assert reader.focusChild() is found
    assert not found.state().offscreen
    person.window.canvas.look(person.window.canvas.view.panned(-5000, 0))
    person.window.canvas.zoom_to(6)
    assert found.state().offscreen


def test_pressing_selects_and_editing_opens_the_text(reader: QAccessibleInterface, person: Person) -> None:
    actions = card(reader).actionInterface()
    assert EDIT in actions.actionNames()
    actions.doAction(actions.pressAction())
    assert person.selection == ("repeat-all",)
    actions.doAction(EDIT)
    assert person.window.canvas.writing.is_open


def test_the_walk_through_the_map_is_told(
    reader: QAccessibleInterface, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, QAccessible.Event]] = []

    def note(event: QAccessibleEvent) -> None:
        interface = event.accessibleInterface()
        told.append((interface.text(NAME).split(",")[0], event.type()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    person.window.canvas.keys.walk(1)
    person.window.canvas.keys.walk(1)
    assert [name for name, kind in told if kind == QAccessible.Event.Focus] == [
        "Stage: Discover",
        "Stage: Compare",
    ]


def test_what_is_deleted_is_no_longer_valid(reader: QAccessibleInterface, person: Person) -> None:
    found = card(reader)
    other = named(reader, "Order")
    person.click("repeat-all")
    person.choose("delete")
    assert not shiboken6.isValid(found) or not found.isValid()
    assert other.isValid()
    person.choose("undo")
    assert card(reader).isValid()


def test_interfaces_are_made_when_they_are_asked_for(desk: Desk) -> None:
    QAccessible.setActive(True)
    window = desk.show(big_map(1_000))
    reader = QAccessible.queryAccessibleInterface(window.canvas)
    reader.text(VALUE)
    named(reader, "Segment 2")
    assert len(reader._parts) <= reader.childCount()
    QAccessible.setActive(False)


def test_nothing_is_left_when_the_window_closes(desk: Desk, qapp: QApplication) -> None:
    QAccessible.setActive(True)
    window = desk.show(new_document(fresh_id))
    reader = QAccessible.queryAccessibleInterface(window.canvas)
    parts = [weakref.ref(child) for child in children(reader)]
    numbers = [QAccessible.uniqueId(part) for part in children(reader)]
    gone = weakref.ref(reader)
    del reader
    window.close()
    del window
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    gc.collect()
    QAccessible.setActive(False)
    assert numbers
    assert all(QAccessible.accessibleInterface(number) is None for number in numbers)
    assert [ref() for ref in parts if ref()] == []
    shell = gone()  # PySide keeps what a factory made; it must hold nothing of the document
    assert shell is None or not vars(shell)


def test_what_signs_show_of_evidence_is_said_as_well(reader: QAccessibleInterface) -> None:
    assert ", measured, " in card(reader).text(NAME)
    pains = named(named(reader, "Movers"), "Pain points")
    assert [child.text(NAME).split(", ")[1] for child in children(pains)] == [
        "measured",
        "observed",
        "observed",
    ]
    assert "observed" in named(reader, "Stage: Discover").text(NAME)


def nameless(top: QWidget) -> list[str]:
    """What Tab reaches of a window without a name to be read; of fields and boxes, a value is no name."""
    found = []
    for one in top.findChildren(QWidget):
        stops = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(top) and not one.focusProxy()
        name = "" if isinstance(one, QComboBox) else QAccessible.queryAccessibleInterface(one).text(NAME)
        if stops and not (name or one.accessibleName()):
            found.append(type(one).__name__)
    return found


@pytest.mark.parametrize(
    "chosen", [(), ("browse",), ("browse", "pain-twice"), ("discover",), ("movers-lane",)]
)
def test_whatever_tab_reaches_in_the_inspector_has_a_name(person: Person, chosen: tuple[str, ...]) -> None:
    person.window.session.select(*chosen)
    QApplication.processEvents()
    assert nameless(person.window.inspector) == []


def test_whatever_tab_reaches_in_dialogs_has_a_name(desk: Desk, window: MainWindow) -> None:
    dialogs = (
        ExportDialog(window.session, desk.shaper, desk.settings, window),
        desk.show_preferences(),
        LogDialog((), desk.shaper, desk.settings, "light"),
    )
    for dialog in dialogs:
        dialog.show()
        QApplication.processEvents()
        assert nameless(dialog) == [], dialog.windowTitle()
        dialog.close()
