"""Zooming a large map: what was seen is larger or smaller at once, and painted anew when the hand rests."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop.canvas import zooming
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.editing.change import change
from tests.support.looks import look_alike
from tests.support.person import Person

AT = QPointF(500, 350)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """No map is painted fast enough."""
    monkeypatch.setattr(zooming, "FAST", -1.0)


def seen(person: Person) -> QImage:
    return person.window.canvas.viewport().grab().toImage()


def sharp(person: Person) -> QImage:
    """What is seen after it was painted anew."""
    canvas = person.window.canvas
    canvas._zooming.rest()
    canvas.forget_tiles()
    return seen(person)


def notch(person: Person, turn: int) -> None:
    surface = person.window.canvas.viewport()
    there = QPointF(surface.mapToGlobal(AT.toPoint()))
    none, ctrl = Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier
    event = QWheelEvent(AT, there, QPoint(), QPoint(0, turn), none, ctrl, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(surface, event)


def zoom_and_rest(person: Person) -> None:
    person.window.canvas.zoom_to(1.0)
    seen(person)
    notch(person, 120)
    person.window.canvas._zooming.rest()
    seen(person)


def painted_for_zooming(person: Person, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Note from now on what is painted to be kept while one zooms."""
    taken: list[object] = []
    monkeypatch.setattr(person.window.canvas._zooming, "_taken", lambda *pane: taken.append(pane))
    return taken


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("turn", [120, -120])
def test_a_notch_shows_at_once_what_was_seen_and_anew_when_the_hand_rests(
    person: Person, qtbot: QtBot, turn: int
) -> None:
    person.window.canvas.zoom_to(1.0)
    seen(person)
    with qtbot.waitSignal(person.window.canvas._zooming.rested):
        notch(person, turn)
        stretched = seen(person)
    rested = seen(person)
    assert not look_alike(stretched, rested)
    assert look_alike(rested, sharp(person))


def test_a_map_that_is_painted_fast_is_painted_anew_at_each_notch(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zooming, "FAST", 100.0)
    person.window.canvas.zoom_to(0.9)
    seen(person)
    notch(person, 120)
    assert look_alike(seen(person), sharp(person))


@pytest.mark.usefixtures("slow")
def test_what_is_done_while_one_zooms_is_seen_at_once(person: Person) -> None:
    person.window.canvas.zoom_to(1.0)
    seen(person)
    notch(person, 120)
    person.window.session.edit("Edit", lambda document: change(document, "browse", title="I look around"))
    assert look_alike(seen(person), sharp(person))


@pytest.mark.usefixtures("slow")
def test_who_zooms_on_after_a_rest_does_not_wait_for_the_map_to_be_painted(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    zoom_and_rest(person)
    taken = painted_for_zooming(person, monkeypatch)
    notch(person, 120)
    assert not taken
    assert person.window.canvas.view.scale == pytest.approx(1.44)


def test_fingers_that_move_apart_enlarge_what_is_between_them(person: Person) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(1.0)
    under = canvas.view.to_page(AT.x(), AT.y())
    device = QPointingDevice.primaryPointingDevice()
    kind, still = Qt.NativeGestureType.ZoomNativeGesture, QPointF()
    event = QNativeGestureEvent(kind, device, 2, AT, AT, AT, 0.25, still)
    canvas.viewportEvent(event)
    assert event.type() is QEvent.Type.NativeGesture
    assert canvas.view.scale == pytest.approx(1.25)
    assert canvas.view.to_page(AT.x(), AT.y()) == pytest.approx(under)


@pytest.mark.usefixtures("slow")
def test_the_corner_above_heads_that_stay_in_sight_is_painted_anew_at_each_notch(person: Person) -> None:
    canvas = person.window.canvas
    canvas.look(Viewport(1.2, -500, 0))
    seen(person)
    canvas.zoom_by(0.05)
    corner = next(pane.place for pane in list(canvas.panes)[1:] if pane.view == canvas.view)
    inside = QRect(0, 0, round(corner.w), round(corner.h))
    assert look_alike(seen(person).copy(inside), sharp(person).copy(inside))


@pytest.mark.usefixtures("slow")
def test_what_was_kept_is_taken_anew_in_a_window_of_another_size(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    zoom_and_rest(person)
    person.window.resize(person.window.width() + 200, person.window.height())
    QApplication.processEvents()
    taken = painted_for_zooming(person, monkeypatch)
    notch(person, 120)
    assert taken


@pytest.mark.usefixtures("slow")
def test_what_was_kept_for_zooming_on_goes_as_soon_as_one_looks_elsewhere(person: Person) -> None:
    canvas = person.window.canvas
    zoom_and_rest(person)
    assert canvas._zooming._picture
    canvas.look(canvas.view.panned(-40, 0))
    seen(person)
    assert canvas._zooming._picture is None
