"""Two segments compared in the window: by the inspector, the menus and the keyboard, and for screen readers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from journeydesk.desktop import spoken
from journeydesk.desktop.contexts import Pointed
from journeydesk.desktop.main_window import MainWindow
from journeydesk.layout.hit import lane_band
from journeydesk.model.lanes import EmotionLane
from tests.support.fields import Fields
from tests.support.person import Person

CURVE = "movers-lane-emotion"


def against(person: Person) -> str | None:
    lane = person.sees(CURVE)
    assert isinstance(lane, EmotionLane)
    return lane.against


def compared_on_the_map(person: Person) -> bool:
    band = lane_band(person.window.canvas.layout_shown, CURVE)
    return band is not None and len(band.counterparts) == 1


def test_the_inspector_compares_a_curve_and_undo_takes_it_back(person: Person) -> None:
    person.window.session.select(CURVE)
    QApplication.processEvents()
    fields = Fields(person.window.inspector)
    assert fields.reads("against") == "No other segment"
    fields.choose("against", "Home workers")
    assert against(person) == "workers-lane"
    assert compared_on_the_map(person)
    person.choose("undo")
    assert against(person) is None
    assert fields.reads("against") == "No other segment"
    assert not compared_on_the_map(person)


@pytest.mark.parametrize(("kind", "id"), [("lane", CURVE), ("swimlane", "movers-lane")])
def test_heads_of_lanes_and_swimlanes_offer_it_in_their_menus(person: Person, kind: str, id: str) -> None:
    person.window.session.select(id)
    QApplication.processEvents()
    menu = person.window.contexts.menu(Pointed(kind, id))
    lines = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert "Stop comparing" not in lines
    lines["Compare with the next segment"].trigger()
    assert against(person) == "workers-lane"
    menu = person.window.contexts.menu(Pointed(kind, id))
    next(action for action in menu.actions() if action.text() == "Stop comparing").trigger()
    assert against(person) is None


def test_the_feelings_of_the_other_segment_are_followed_while_they_change(person: Person) -> None:
    person.window.session.select(CURVE)
    person.choose("compare")
    band = lane_band(person.window.canvas.layout_shown, CURVE)
    person.window.session.select("order-online")
    person.choose("feel_much_worse")
    now = lane_band(person.window.canvas.layout_shown, CURVE)
    assert now is not None
    assert now is not band
    values = {point.element: point.value for point in now.counterparts[0].curve.points}
    assert values["order-online"] == pytest.approx(0.4)


@pytest.fixture
def reading() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_screen_readers_hear_with_whom_and_how_far_apart(
    window: MainWindow, person: Person, reading: None
) -> None:
    window.session.select(CURVE)
    person.choose("compare")
    document = window.session.document
    assert "compared with Home workers" in spoken.description(document, person.sees(CURVE))
    whole = QAccessible.queryAccessibleInterface(window.canvas)
    swimlane = next(one for one in children(whole) if "Movers" in one.text(QAccessible.Text.Name))
    lane = next(one for one in children(swimlane) if "Emotion" in one.text(QAccessible.Text.Name))
    told = lane.text(QAccessible.Text.Description)
    assert told.startswith(
        "Discover: +0.55 for Movers n = 14 and 600 · spread unknown. Compare: −0.8 for Movers"
    )
    assert children(swimlane)[0].text(QAccessible.Text.Description) == ""


def children(one: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [one.child(at) for at in range(one.childCount())]


def test_side_by_side_is_one_step(person: Person) -> None:
    session = person.window.session
    session.select("movers-lane")
    person.choose("duplicate")
    first, copy, last = (one.id for one in session.state.journey.swimlanes)
    session.select(first, last)
    person.choose("side_by_side")
    assert [person.shows(one) for one in (first, copy, last)] == [True, False, True]
    person.choose("undo")
    assert [one.id for one in session.state.journey.swimlanes if not one.hidden] == [first, copy, last]
