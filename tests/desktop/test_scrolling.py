"""Scroll bars come when the map outgrows the window; a field over the map never scrolls sideways."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.canvas.inplace import InPlaceEditor
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.layout.geometry import Rect
from journeydesk.layout.hit import located
from tests.support.person import Person


def test_bars_come_with_zooming_in_and_go_when_the_map_fits(person: Person, qapp: QApplication) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(3.0)
    qapp.processEvents()
    assert canvas.horizontalScrollBar().isVisible()
    assert canvas.verticalScrollBar().isVisible()
    canvas.fit()
    qapp.processEvents()
    assert not canvas.horizontalScrollBar().isVisible()
    assert not canvas.verticalScrollBar().isVisible()


def test_long_titles_keep_their_first_letters_in_sight(person: Person, qapp: QApplication) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(0.89)
    canvas.reveal("browse")
    person.double_click("browse")
    person.type("I call the hotline and ask about coverage in my street")
    qapp.processEvents()
    field = canvas.findChild(InPlaceEditor)
    assert field is not None
    assert field.horizontalScrollBar().value() == 0
    person.press_in_text(Qt.Key.Key_Escape)


@pytest.mark.parametrize("page", [Rect(0, 0, 1600, 200), Rect(0, 0, 300, 200), Rect(0, 0, 1600, 4000)])
def test_a_fitted_map_stands_in_the_middle_and_stays_there(page: Rect) -> None:
    fitted = Viewport.showing(page, 1000, 800)
    assert fitted.kept(page.w, page.h, 1000, 800) == fitted


def test_zooming_out_keeps_what_is_under_the_pointer(person: Person) -> None:
    canvas = person.window.canvas
    middle = QPointF(canvas.viewport().width() / 2, canvas.viewport().height() / 2)
    under = canvas.view.to_page(middle.x(), middle.y())
    for _ in range(5):
        canvas.zoom_by(-1)
    assert canvas.view.to_page(middle.x(), middle.y()) == pytest.approx(under)


def test_a_map_far_too_wide_to_be_made_out_opens_at_its_beginning() -> None:
    opened = Viewport.opening(Rect(0, 0, 60_000, 700), 1000, 800)
    assert opened.scale == 1.0
    assert opened.to_page(0, 0)[0] <= 0
    assert Viewport.opening(Rect(0, 0, 2000, 700), 1000, 800).scale < 0.5


def in_sight(person: Person, element: str) -> bool:
    place = located(person.window.canvas.layout_shown, element)
    assert place is not None
    seen = person.window.canvas.seen
    return seen.holds(place.rect.x, place.rect.y) and seen.holds(place.rect.right - 1, place.rect.bottom - 1)


def test_what_a_key_moves_out_of_sight_is_followed(person: Person) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(2.0)
    canvas.reveal("browse")
    person.click("browse")
    for _ in range(3):
        person.choose("next_stage")
        assert in_sight(person, "browse")


def test_undo_leads_to_what_it_takes_back(person: Person) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(2.0)
    canvas.reveal("browse")
    person.click("browse")
    person.choose("duplicate")
    made = person.selection[0]
    assert in_sight(person, made)
    person.choose("feel_better")
    canvas.reveal("repeat-all")
    assert not in_sight(person, made)
    person.choose("undo")
    assert in_sight(person, made)


def test_a_map_that_fits_goes_on_fitting_after_an_edit(person: Person) -> None:
    person.click("browse")
    person.choose("duplicate")
    person.window.resize(1300, 800)
    QApplication.processEvents()
    page, seen = person.window.canvas.page(), person.window.canvas.seen
    assert seen.w >= page.w
    assert seen.h >= page.h


def test_a_lane_that_is_undone_moves_no_map_sideways(person: Person) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(1.0)
    canvas.look(Viewport(1.0, 24, 24))
    person.window.session.select("movers-lane-touchpoints")
    person.choose("collapse")
    person.choose("undo")
    canvas.reveal("movers-lane-touchpoints")
    assert canvas.view.x == 24


def test_a_panel_that_opens_below_leaves_what_is_selected_in_sight(
    person: Person, qapp: QApplication
) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(1.2)
    canvas.reveal("pain-window")
    room = canvas.seen
    canvas.look(canvas.view.panned(0, (room.bottom - page_rect(person, "pain-window").bottom - 30) * 1.2))
    person.click("pain-window")
    assert in_sight(person, "pain-window")
    person.choose("register")
    qapp.processEvents()
    assert canvas.seen.h < room.h - 50
    assert in_sight(person, "pain-window")


def test_what_was_out_of_sight_is_not_fetched_by_a_panel(person: Person, qapp: QApplication) -> None:
    canvas = person.window.canvas
    person.click("ask-friends")
    canvas.zoom_to(1.5)
    canvas.reveal("repeat-all")
    assert not in_sight(person, "ask-friends")
    view = canvas.view
    person.choose("register")
    qapp.processEvents()
    assert canvas.view == view


def page_rect(person: Person, element: str) -> Rect:
    place = located(person.window.canvas.layout_shown, element)
    assert place is not None
    return place.rect
