"""Heads stay in sight: whoever is deep in a large map still sees which stage and which lane that is."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop.canvas.painting import qrect
from journeydesk.desktop.canvas.panes import MOST_WIDTH, Panes
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.desktop.contexts import Pointed
from journeydesk.editing.change import change
from journeydesk.editing.tracks import collapse
from journeydesk.layout.geometry import Rect
from journeydesk.layout.handles import handles
from journeydesk.layout.hit import located
from tests.support.person import Person


@pytest.fixture
def scrolled(person: Person) -> Person:
    person.window.canvas.look(Viewport(1.2, -640, -300))
    return person


def panes(person: Person) -> Panes:
    return person.window.canvas.panes


def at(person: Person, element: str) -> QPoint:
    """Where an element's head is seen at the edge."""
    place = located(person.window.canvas.layout_shown, element)
    assert place is not None
    seen = panes(person).showing(place.kind).to_screen(place.rect)
    return QPoint(round(seen.cx), round(seen.cy))


def test_a_map_that_is_seen_from_its_beginning_needs_no_other_heads(person: Person) -> None:
    assert (panes(person).top, panes(person).left) == (0, 0)


def test_the_panes_fill_the_screen_and_do_not_overlap(scrolled: Person) -> None:
    size = scrolled.window.canvas.viewport().size()
    places = [pane.place for pane in panes(scrolled)]
    assert len(places) == 4
    assert sum(place.w * place.h for place in places) == pytest.approx(size.width() * size.height())
    assert not any(a.touches(b.grown(-0.01)) for a in places for b in places if a is not b)


def test_the_title_of_the_map_scrolls_away_whole(person: Person) -> None:
    person.window.canvas.look(Viewport(1.0, -640, 0))
    heads = person.window.canvas.layout_shown.heads.stages[0].rect.y
    places = [pane.place for pane in panes(person)]
    assert panes(person).top == 0 < panes(person).below < heads
    assert panes(person).at(5, 5) == panes(person).view
    assert sum(place.w * place.h for place in places) == pytest.approx(
        panes(person).width * panes(person).height
    )


def test_a_stage_is_selected_and_renamed_at_the_edge_without_scrolling_there(scrolled: Person) -> None:
    view = scrolled.window.canvas.view
    head = at(scrolled, "order")
    assert 0 < head.y() < panes(scrolled).top
    scrolled.click(head)
    assert scrolled.selection == ("order",)
    scrolled.press(Qt.Key.Key_F2)
    scrolled.type("Sign up")
    scrolled.press_in_text(Qt.Key.Key_Return)
    assert getattr(scrolled.sees("order"), "title") == "Sign up"  # noqa: B009
    assert scrolled.window.canvas.view == view


def test_a_stage_drags_by_its_head_at_the_edge(scrolled: Person) -> None:
    scrolled.drag(at(scrolled, "order"), at(scrolled, "compare") - QPoint(20, 0))
    ids = [stage.id for stage in scrolled.window.session.state.journey.stages]
    assert ids.index("order") < ids.index("compare")


def test_what_is_revealed_does_not_lie_under_the_heads(scrolled: Person) -> None:
    canvas = scrolled.window.canvas
    canvas.reveal("repeat-all")
    place = located(canvas.layout_shown, "repeat-all")
    assert place is not None
    seen = canvas.view.to_screen(place.rect)
    assert seen.x >= panes(scrolled).left
    assert seen.y >= panes(scrolled).top


@pytest.mark.parametrize("chosen", [("carry-notes", "pain-window", "queue"), ("new-date", "pain-moved")])
def test_a_fitted_selection_does_not_lie_under_the_heads(person: Person, chosen: tuple[str, ...]) -> None:
    canvas = person.window.canvas
    canvas.fit_elements(chosen)
    assert panes(person).left or panes(person).top
    for element in chosen:
        place = located(canvas.layout_shown, element)
        assert place is not None
        seen = canvas.view.to_screen(place.rect)
        assert seen.x >= panes(person).left
        assert seen.y >= panes(person).top
        assert seen.right <= panes(person).width


def test_heads_that_would_hide_the_map_scroll_away(scrolled: Person) -> None:
    scrolled.window.canvas.look(Viewport(6.0, -3000, -2000))
    assert (panes(scrolled).top, panes(scrolled).left) == (0, 0)


def test_a_right_click_on_a_head_at_the_edge_is_about_its_stage(
    scrolled: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Pointed] = []
    monkeypatch.setattr(scrolled.window.contexts, "open", lambda pointed, at: asked.append(pointed))
    surface, head = scrolled.window.canvas.viewport(), at(scrolled, "order")
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(surface, QContextMenuEvent(reason, head, surface.mapToGlobal(head)))
    assert [(one.kind, one.id) for one in asked] == [("stage", "order")]


def test_a_screen_reader_finds_a_head_where_it_is_seen(scrolled: Person) -> None:
    canvas = scrolled.window.canvas
    whole = QAccessible.queryAccessibleInterface(canvas)
    seen = canvas.viewport().mapToGlobal(at(scrolled, "order"))
    part = whole.childAt(seen.x(), seen.y())
    assert "Order" in part.text(QAccessible.Text.Name)
    assert part.rect().contains(seen)


@pytest.fixture
def narrow(person: Person) -> Person:
    """Someone with a window so small that heads of swimlanes would take half of the map."""
    person.window.resize(1180, 800)
    QApplication.processEvents()
    person.window.canvas.look(Viewport(1.1, -640, -300))
    return person


def test_where_whole_personas_have_no_room_names_of_lanes_and_segments_stay(narrow: Person) -> None:
    seen = panes(narrow)
    assert 0 < seen.bar < seen.left <= seen.width * MOST_WIDTH
    y = at(narrow, "movers-lane-emotion").y()
    narrow.click(QPoint(round(seen.left) - 20, y))
    assert narrow.selection == ("movers-lane-emotion",)
    narrow.click(QPoint(round(seen.bar) - 10, y))
    assert narrow.selection == ("movers-lane",)


@pytest.mark.parametrize("y", [-300, -90, -60, 20, 300])
def test_a_narrow_map_still_fills_the_screen_with_panes_that_do_not_overlap(narrow: Person, y: float) -> None:
    narrow.window.canvas.look(Viewport(1.1, -640, y))
    places = [pane.place for pane in panes(narrow)]
    assert len(places) >= 5
    assert sum(place.w * place.h for place in places) == pytest.approx(
        panes(narrow).width * panes(narrow).height
    )
    assert not any(a.touches(b.grown(-0.01)) for a in places for b in places if a is not b)


def test_a_persona_that_has_no_room_at_the_edge_is_scrolled_to(narrow: Person) -> None:
    canvas = narrow.window.canvas
    canvas.edit_text("movers-lane", "name")
    assert canvas.view.x > -100
    narrow.type("People who move")
    narrow.press_in_text(Qt.Key.Key_Return)
    assert narrow.window.session.history.undo_label == "Change text"


def test_a_swimlane_that_is_taken_at_the_edge_goes_up_and_down_and_the_map_not_sideways(
    narrow: Person, qtbot: QtBot
) -> None:
    canvas = narrow.window.canvas
    canvas.look(Viewport(1.1, -640, -160))
    narrow.take(QPoint(6, 560))
    narrow.pull(QPoint(6, 200))
    qtbot.wait(80)
    narrow.let_go(QPoint(6, 130))
    assert canvas.view.x == -640
    assert [one.id for one in narrow.document.maps[0].swimlanes] == ["workers-lane", "movers-lane"]


def test_a_swimlane_folds_by_the_caret_that_shows_on_its_name_at_the_edge(narrow: Person) -> None:
    canvas = narrow.window.canvas
    canvas.look(Viewport(1.1, -640, -160))
    caret = narrow.handle("caret", "workers-lane")
    at_edge = QPoint(round(canvas.panes.stripes.to_screen(caret_rect(narrow)).cx), caret.y())
    before = canvas.viewport().grab(QRect(0, at_edge.y() - 10, 30, 20)).toImage()
    narrow.pull(at_edge)
    assert canvas.viewport().grab(QRect(0, at_edge.y() - 10, 30, 20)).toImage() != before
    narrow.click(at_edge)
    assert getattr(narrow.sees("workers-lane"), "collapsed")  # noqa: B009


def test_the_name_at_the_edge_of_a_collapsed_swimlane_leaves_its_caret_free(narrow: Person) -> None:
    canvas, session = narrow.window.canvas, narrow.window.session
    session.edit("Collapse", partial(collapse, wanted=["workers-lane"]))
    canvas.look(Viewport(1.1, -640, -160))
    caret = canvas.panes.stripes.to_screen(caret_rect(narrow))
    seen = canvas.viewport().grab(qrect(caret).toAlignedRect()).toImage()
    session.edit("Change text", partial(change, wanted="home-workers", name=""))
    without = canvas.viewport().grab(qrect(caret).toAlignedRect()).toImage()
    assert seen == without


def caret_rect(person: Person) -> Rect:
    canvas = person.window.canvas
    found = handles(canvas.layout_shown, 1 / canvas.view.scale)
    return next(one.rect for one in found if (one.kind, one.id) == ("caret", "workers-lane"))
