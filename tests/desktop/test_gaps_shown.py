"""Gaps on the canvas: one key shows and hides them, for good."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop.gap_words import kinds_in_words
from journeydesk.editing.remove import remove
from journeydesk.editing.tracks import resize
from journeydesk.editing.verdicts import dismiss
from journeydesk.insight.gap import GapKind, Rule, Step
from journeydesk.layout.gap_strip import strip_top
from journeydesk.layout.hit import places as located_places
from journeydesk.model.value import evolve, fresh_id
from tests.support.looks import look_alike
from tests.support.person import Person


def looks(person: Person) -> QImage:
    QApplication.processEvents()
    return person.window.canvas.viewport().grab().toImage()


def test_one_key_hides_the_gaps_and_shows_them_again(person: Person) -> None:
    canvas = person.window.canvas
    assert canvas.shows_gaps
    shown = looks(person)
    QTest.keyClick(canvas, Qt.Key.Key_G)
    assert not canvas.shows_gaps
    assert person.reads == "Gaps are hidden."
    hidden = looks(person)
    assert not look_alike(hidden, shown)
    QTest.keyClick(canvas, Qt.Key.Key_G)
    assert look_alike(looks(person), shown)


def test_whether_gaps_are_shown_is_remembered_for_the_next_window(person: Person) -> None:
    person.choose("gaps")
    desk = person.window.desk
    assert not desk.settings.gaps
    assert not desk.show(person.document).canvas.shows_gaps


def test_the_strip_under_the_map_belongs_to_its_page_as_long_as_gaps_are_shown(person: Person) -> None:
    canvas = person.window.canvas
    with_strip = canvas.page()
    person.choose("gaps")
    assert canvas.page() == canvas.layout_shown.page
    assert canvas.page().h < with_strip.h


def test_a_click_on_a_cell_of_the_strip_opens_the_register_at_its_worst_gap(person: Person) -> None:
    canvas, register = person.window.canvas, person.window.register
    layout, rendering = canvas.layout_shown, person.window.rendering
    gaps = rendering.gaps(person.window.session.state)
    cell = rendering.marker.strip(layout, gaps).cells[0]
    canvas.fit()
    at = canvas.view.to_screen(cell.rect.moved(0, strip_top(layout)))
    person.click(QPoint(round(at.cx), round(at.cy)))
    assert register.isVisible()
    assert register.current
    assert register.current.found == cell.tally.worst


def test_the_inspector_lists_the_gaps_at_a_touchpoint_and_leads_to_the_register(person: Person) -> None:
    window = person.window
    window.session.select("repeat-all")
    rows = window.inspector.gaps_here.rows
    assert [row.accessibleName() for row in rows] == [
        "4. Channel, device, department, before it",
        "5. Matters, disappoints, here",
    ]
    QTest.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert window.register.isVisible()
    assert window.register.current
    assert window.register.current.found == rows[0].found


def test_the_inspector_lists_the_gap_of_a_step_whose_two_ends_are_selected(person: Person) -> None:
    window = person.window
    window.session.select("call-coverage", "repeat-all")
    rows = window.inspector.gaps_here.rows
    assert [row.accessibleName() for row in rows] == ["4. Channel, device, department, between them"]
    window.session.select("ask-friends", "repeat-all")
    assert not window.inspector.gaps_here.isVisible()


def test_the_inspector_lists_no_gap_that_is_dismissed_and_none_of_the_whole_map(person: Person) -> None:
    window = person.window
    window.session.select("repeat-all")
    before = len(window.inspector.gaps_here.rows)
    key = window.inspector.gaps_here.rows[0].found.gap.key
    window.session.edit(
        "Dismiss", lambda document: dismiss(document, window.session.state.map_id, key, "Known", fresh_id)
    )
    assert len(window.inspector.gaps_here.rows) == before - 1
    window.session.select()
    assert not window.inspector.gaps_here.isVisible()


def a_harmless_step(person: Person) -> Step:
    found = person.window.rendering.gaps(person.window.session.state)
    steps = (step for part in found.swimlanes.values() for step in part.handoffs)
    return next(step for step in steps if not found.at(step.target))


def test_a_field_stays_where_it_is_while_what_is_typed_into_it_makes_a_gap(person: Person) -> None:
    inspector, step = person.window.inspector, a_harmless_step(person)
    person.window.session.select(step.target)
    inspector.ask_of_step(step.source)
    field = QApplication.focusWidget()
    assert field
    before = field.mapTo(inspector, QPoint())
    QTest.keyClicks(field, "48")
    QApplication.processEvents()
    assert inspector.gaps_here.isVisible()
    assert field.mapTo(inspector, QPoint()) == before
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not inspector.gaps_here.isVisible()
    assert field.mapTo(inspector, QPoint()) == before


def test_a_number_of_four_digits_has_room_in_its_pill(person: Person) -> None:
    window = person.window
    window.session.select("repeat-all")
    row = window.inspector.gaps_here.rows[0]
    short = row.sizeHint().width()
    row.show_gap(row.found._replace(number=1284), "repeat-all")
    assert row.sizeHint().width() > short


def test_the_frame_around_what_is_selected_runs_behind_the_numbers_of_gaps(person: Person) -> None:
    canvas, session = person.window.canvas, person.window.session
    canvas.zoom_to(1.0)
    layout, gaps = canvas.layout_shown, person.window.rendering.gaps(session.state)
    places = [place for place in located_places(layout) if place.rect.touches(canvas.seen)]
    on_edges = [
        (place.id, pill)
        for pill in person.window.rendering.marker.pills_in(layout, gaps, canvas.seen)
        for place in places
        if place.rect.grown(3).touches(pill) and not place.rect.grown(2).touches(pill.grown(-4))
    ]
    assert on_edges
    for element, pill in on_edges:
        seen = canvas.view.to_screen(pill.grown(-3))
        inside = QRect(round(seen.x), round(seen.y), round(seen.w), round(seen.h))
        session.select()
        before = looks(person).copy(inside)
        session.select(element)
        assert look_alike(looks(person).copy(inside), before)


def test_a_low_of_the_curve_is_called_so_and_not_a_fall(person: Person) -> None:
    found = person.window.rendering.gaps(person.window.session.state).gaps[0]
    fall = found._replace(gap=found.gap._replace(rule=Rule.STEP, kinds=(GapKind.EMOTION,)))
    low = fall._replace(gap=fall.gap._replace(rule=Rule.LOW))
    assert (kinds_in_words(fall), kinds_in_words(low)) == ("Emotion falls", "Low of the curve")


def test_the_map_is_on_the_screen_before_gaps_are_looked_for(person: Person) -> None:
    canvas, session = person.window.canvas, person.window.session
    before, seen = canvas.gaps.find(), []

    class Noting(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                seen.append(canvas.gaps.find())
            return False

    noting = Noting()
    canvas.viewport().installEventFilter(noting)
    stage = session.state.journey.stages[1].id
    session.edit("Delete", lambda document: remove(document, [stage]))
    assert seen == [before]
    QApplication.processEvents()
    assert seen[-1] is canvas.gaps.find() is person.window.rendering.gaps(session.state)


def test_marks_go_with_what_the_hand_moves_and_are_found_anew_when_it_pauses(
    person: Person, qtbot: QtBot
) -> None:
    canvas, session, marker = person.window.canvas, person.window.session, person.window.rendering.marker
    before = canvas.gaps.find()
    assert before
    number = before.of["repeat-all"][0].number
    stood = marker.place_of(canvas.layout_shown, before, number)
    stage = session.state.journey.stages[0]
    session.preview(session.state.edited(resize(session.document, {stage.id: 900.0})))
    canvas.viewport().repaint()
    assert canvas.gaps.find() is before
    stands = marker.place_of(canvas.layout_shown, before, number)
    assert stood
    assert stands
    assert stands.x > stood.x
    qtbot.waitUntil(lambda: canvas.gaps.find() is person.window.rendering.gaps(session.shown))
    session.preview(None)
    assert canvas.gaps.find() is before


def test_what_a_preview_leaves_out_takes_its_marks_along(person: Person) -> None:
    canvas, session, marker = person.window.canvas, person.window.session, person.window.rendering.marker
    before = canvas.gaps.find()
    assert before
    gone = {one.number for one in before.of["repeat-all"]}
    session.preview(session.state.edited(remove(session.document, ["repeat-all"])))
    canvas.viewport().repaint()
    assert canvas.gaps.find() is before
    assert gone
    assert not any(marker.place_of(canvas.layout_shown, before, number) for number in gone)
    session.preview(None)


def test_gaps_keep_their_numbers_while_a_card_is_dragged(person: Person) -> None:
    window = person.window
    before = {one.gap.key: one.number for one in window.register.gaps.gaps}
    person.take("browse")
    person.pull("complain")
    during = {one.gap.key: one.number for one in window.register.gaps.gaps}
    assert window.session.is_previewing
    assert during.keys() != before.keys()
    assert all(number == before[key] for key, number in during.items() if key in before)
    person.let_go("complain")
    after = sorted(one.number for one in window.register.gaps.gaps)
    assert after == list(range(1, len(after) + 1))


def test_a_pill_is_where_it_is_drawn_while_something_is_tried(person: Person) -> None:
    canvas, session, marker = person.window.canvas, person.window.session, person.window.rendering.marker
    canvas.zoom_to(1.0)
    gaps = canvas.gaps.find()
    assert gaps
    number = gaps.of["repeat-all"][0].number
    stage = session.state.journey.stages[0]
    session.preview(session.state.edited(resize(session.document, {stage.id: 900.0})))
    drawn = marker.place_of(canvas.layout_shown, gaps, number)
    assert drawn
    assert canvas.pills.place_of(number) == drawn
    found = canvas.pills.at(drawn.cx, drawn.cy)
    assert found
    assert found.number == number
    session.preview(None)


def test_numbers_stay_while_thresholds_are_tried(person: Person) -> None:
    session, rendering = person.window.session, person.window.rendering
    before = {one.gap.key: one.number for one in rendering.gaps(session.state).gaps}
    document = session.document
    tried = evolve(document, thresholds=evolve(document.thresholds, low=1.0))
    now = rendering.gaps(session.state.edited(tried))
    assert {one.gap.key for one in now.gaps} != before.keys()
    assert all(one.number == before[one.gap.key] for one in now.gaps if one.gap.key in before)
