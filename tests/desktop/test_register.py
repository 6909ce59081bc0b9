"""The gap register in the real window: listed, found, decided, and the map with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journeydesk.desktop.actions.finding import go_on, is_seen
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.panels.register import Register
from journeydesk.desktop.panels.register_rows import KIND, NUMBER, OWNER, SEVERITY, STATUS, WHERE
from journeydesk.editing.change import change
from journeydesk.editing.place import Slot, move_elements
from journeydesk.editing.remove import remove
from journeydesk.editing.tracks import collapse, lock
from journeydesk.editing.verdicts import verdict_of
from journeydesk.insight.gap import NumberedGap
from journeydesk.model.inventory import Evidence, EvidenceKind
from journeydesk.model.judgement import Decision, Thresholds
from journeydesk.model.lanes import Note, NoteKind, NoteLane
from journeydesk.model.value import evolve
from tests.support.fields import Fields
from tests.support.person import Person

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def register(person: Person) -> Register:
    person.window.activateWindow()
    person.choose("register")
    return person.window.register


def gap(person: Person, *places: str) -> NumberedGap:
    """Return the gap at some places."""
    found = person.window.register.gaps
    return next(one for one in found.gaps if one.gap.places == places)


def story(person: Person) -> NumberedGap:
    """Return the gap where movers tell their story twice."""
    return gap(person, "call-coverage", "repeat-all")


def pill(person: Person, found: NumberedGap) -> QPoint:
    place = person.window.canvas.pills.place_of(found.number)
    assert place is not None
    seen = person.window.canvas.view.to_screen(place)
    return QPoint(round(seen.cx), round(seen.cy))


def shown(register: Register, column: int) -> list[str]:
    return [row.cell(column) for row in register.model.rows]


def go_to(register: Register, found: NumberedGap, column: int = NUMBER) -> None:
    register.view.setCurrentIndex(register.model.index_of(found.gap.key, column))


def current(register: Register) -> NumberedGap:
    row = register.current
    assert row is not None
    return row.found


# ------------------------------------------------------------ the panel


def test_it_is_hidden_until_asked_for_and_escape_leads_back_to_the_map(person: Person, qtbot: QtBot) -> None:
    window = person.window
    window.activateWindow()
    assert not window.register.isVisible()
    person.choose("register")
    assert window.register.view.hasFocus()
    qtbot.keyClick(window.register.view, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()
    person.choose("register")
    assert not window.register.isVisible()


@pytest.mark.parametrize("selection", [(), ("browse",), ("browse", "repeat-all")])
def test_f6_walks_through_it(person: Person, register: Register, selection: tuple[str, ...]) -> None:
    person.window.session.select(*selection)
    person.window.canvas.setFocus()
    seen = []
    for _ in range(6):
        go_on(person.window)
        seen.append(person.window.focusWidget())
    assert seen[3] is register.view
    assert seen[5] is person.window.canvas
    assert len(set(seen)) == 6


def test_it_shares_its_place_with_what_the_map_covers(person: Person, register: Register) -> None:
    person.choose("coverage")
    assert not is_seen(register)
    person.choose("register")
    assert is_seen(register)
    assert not is_seen(person.window.coverage_panel)
    person.choose("register")
    assert is_seen(person.window.coverage_panel)


def test_opening_it_leaves_the_map_alone(person: Person, register: Register, qtbot: QtBot) -> None:
    assert person.selection == ()
    assert current(register).number == 1
    first = register.view.visualRect(register.model.index(0, NUMBER)).center()
    qtbot.mouseClick(register.view.viewport(), LEFT, pos=first)
    assert person.selection == current(register).gap.places


def test_the_status_line_counts_the_gaps_and_opens_it(person: Person, qtbot: QtBot) -> None:
    button = person.window.status.gaps
    count = len(person.window.register.gaps.gaps)
    assert button.text() == f"{count} gaps"
    qtbot.mouseClick(button, LEFT)
    assert person.window.register.isVisible()
    person.window.register.detail.accept.click()
    assert button.text() == f"{count} gaps, 1 decided"


def test_it_lists_every_gap_with_what_matters(person: Person, register: Register) -> None:
    found = story(person)
    row = register.model.index_of(found.gap.key).row()
    cells = [register.model.index(row, column).data() for column in range(register.model.columnCount())]
    assert cells == [
        str(found.number),
        str(found.gap.severity),
        "Channel, device, department",
        "I call to ask about coverage → I repeat everything in the store",
        "Movers",
        "Measured, n = 58",
        "Undecided",
        "",
    ]
    assert len(register.model.rows) == len(register.gaps.gaps)


def test_its_reasons_are_told_in_full(person: Person, register: Register) -> None:
    go_to(register, story(person))
    for reason in story(person).gap.reasons:
        assert reason in register.detail.reasons.text()


def test_a_reader_hears_numbers_with_their_meaning(person: Person, register: Register) -> None:
    index = register.model.index_of(story(person).gap.key)
    spoken = index.siblingAtColumn(SEVERITY).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"severity {story(person).gap.severity} of 5"
    assert "Gap" in index.data(Qt.ItemDataRole.AccessibleTextRole)


# ------------------------------------------------------------ finding


@pytest.mark.parametrize("column", [NUMBER, SEVERITY, KIND, WHERE, STATUS, OWNER])
def test_every_column_sorts_both_ways(register: Register, column: int) -> None:
    register.view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    keys = [row.order(column) for row in register.model.rows]
    assert keys == sorted(keys)
    register.view.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    keys = [row.order(column) for row in register.model.rows]
    assert keys == sorted(keys, reverse=True)


def test_the_keyboard_sorts_by_the_column_it_is_in(person: Person, register: Register) -> None:
    go_to(register, story(person), SEVERITY)
    corner = QPoint(0, 0)
    QApplication.sendEvent(
        register.view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, corner, corner)
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    sort = next(action for action in menu.actions() if action.text() == "Sort by this column")
    menu.close()
    sort.trigger()
    assert register.view.horizontalHeader().sortIndicatorSection() == SEVERITY


def test_words_a_kind_a_status_and_a_segment_filter(person: Person, register: Register) -> None:
    filters, everything = register.filters, len(register.model.rows)
    filters.words.setText("story twice")
    filters.apply()
    assert 0 < len(register.model.rows) < everything
    filters.reset()
    filters.kind.setCurrentText("No answer")
    filters.apply()
    assert set(shown(register, KIND)) == {"No answer"}
    filters.reset()
    filters.segment.setCurrentText("Home workers")
    filters.apply()
    assert {row.segment for row in register.model.rows} == {"Home workers"}
    filters.reset()
    filters.standing.setCurrentText("Decided")
    filters.apply()
    assert not register.model.rows
    assert register.nothing.text() == f"The filter hides all {everything} gaps."
    register.show_all.click()
    assert len(register.model.rows) == everything


def test_a_map_without_gaps_says_what_to_do(desk: Desk, qtbot: QtBot) -> None:
    other = Person(desk.new(), qtbot)
    other.choose("register")
    assert other.window.register.nothing.isVisible()
    assert "no touchpoints yet" in other.window.register.nothing.text()
    assert not other.window.register.show_all.isVisible()


# ------------------------------------------------------------ with the map


def test_a_row_selects_its_places_on_the_map_and_a_place_its_row(person: Person, register: Register) -> None:
    go_to(register, story(person))
    assert person.selection == ("call-coverage", "repeat-all")
    person.click("new-date")
    assert "new-date" in current(register).gap.places
    before = current(register)
    person.window.session.select("order-online", "new-date")
    assert current(register).gap.places == ("order-online", "new-date")
    assert before.gap.swimlane == current(register).gap.swimlane


def test_what_is_folded_away_is_unfolded_to_be_seen(person: Person, register: Register) -> None:
    found = story(person)
    person.window.session.edit("Collapse", lambda d: collapse(d, ["movers-lane"]))
    go_to(register, found)
    assert person.shows("repeat-all")


def test_it_follows_a_drag(person: Person, register: Register, qtbot: QtBot) -> None:
    before = list(register.model.rows)
    start = person.dot("new-date")
    person.take(start)
    person.pull(start - QPoint(0, 60))
    disappoints = ("importance", ("new-date",))
    assert disappoints in {row.key for row in before}
    qtbot.waitUntil(lambda: disappoints not in {row.key for row in register.model.rows})
    person.press(Qt.Key.Key_Escape)
    assert list(register.model.rows) == before


def test_the_current_gap_stays_current_while_others_come_and_go(person: Person, register: Register) -> None:
    go_to(register, story(person))
    person.window.session.edit("Feel", lambda d: change(d, "compare-offers", emotion=-0.7))
    assert current(register).gap.places == ("call-coverage", "repeat-all")


def test_a_click_on_a_pill_opens_the_register_there(person: Person) -> None:
    found = story(person)
    person.click(pill(person, found))
    register = person.window.register
    assert register.isVisible()
    assert current(register).gap is found.gap
    assert person.selection == found.gap.places


def test_the_pointer_over_a_pill_says_what_it_is(person: Person) -> None:
    found = story(person)
    at = pill(person, found)
    person.pull(at)
    assert person.window.canvas.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    tip = person.window.map_tips.tip_at(at.x(), at.y())
    assert tip.startswith(f"Gap {found.number}: channel, device, department")
    assert all(reason in tip for reason in found.gap.reasons)
    person.choose("gaps")
    assert person.window.map_tips.tip_at(at.x(), at.y()) == ""


def test_the_menu_of_a_pill_decides(person: Person) -> None:
    found = story(person)
    at = pill(person, found)
    viewport = person.window.canvas.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(viewport, QContextMenuEvent(reason, at, viewport.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    lines = {action.text(): action for action in menu.actions() if not action.isSeparator()}
    assert list(lines) == ["Show in the register", "Accept", "Dismiss…", "Answer…"]
    menu.close()
    lines["Accept"].trigger()
    assert story(person).verdict
    lines["Dismiss…"].trigger()
    assert person.window.register.detail.asks


def test_a_touchpoint_tells_a_reader_of_its_gaps(person: Person) -> None:
    canvas = QAccessible.queryAccessibleInterface(person.window.canvas)
    part = canvas.part(canvas.reading.target("new-date"))  # type: ignore[attr-defined]
    said = part.text(QAccessible.Text.Name)
    before, after = gap(person, "order-online", "new-date"), gap(person, "new-date", "queue")
    assert f"gap {before.number} before it: channel, department, emotion" in said
    assert f"gap {after.number} after it: channel, device, department" in said


# ------------------------------------------------------------ deciding


def test_accept_and_reopen(person: Person, register: Register) -> None:
    before = person.document
    go_to(register, story(person))
    register.detail.accept.click()
    assert register.current is not None
    assert register.current.cell(STATUS) == "Accepted"
    assert person.window.session.history.undo_label == "Accept gap"
    assert not register.detail.accept.isVisible()
    register.detail.reopen.click()
    journey = person.document.maps[0]
    assert (evolve(journey, numbering=()), *person.document.maps[1:]) == before.maps


def test_once_something_is_decided_gaps_keep_the_numbers_that_people_spoke_of(
    person: Person, register: Register
) -> None:
    number, first = story(person).number, person.document.maps[0].swimlanes[0].lanes[0].items[0].id

    def fails() -> None:
        person.window.session.edit("Fail", lambda document: change(document, first, failed=True))

    fails()
    assert story(person).number == number + 1, "as long as nobody has decided anything they follow the eye"
    person.window.session.undo()
    go_to(register, story(person))
    register.detail.accept.click()
    fails()
    assert story(person).number == number
    assert gap(person, first).number == len(register.gaps.gaps), "what is new comes last"
    person.choose("keep_numbers")
    assert story(person).number == number + 1
    assert person.window.session.history.undo_label == "Number gaps anew"
    person.choose("keep_numbers")
    assert person.document.maps[0].numbering[0] == register.gaps.gaps[0].gap.name


def test_dismiss_asks_for_a_reason(person: Person, register: Register, qtbot: QtBot) -> None:
    go_to(register, story(person))
    register.detail.dismiss.click()
    form = register.detail.dismissing
    assert form.line.hasFocus()
    assert not form.do.isEnabled()
    qtbot.keyClicks(form.line, "Known and wanted")
    qtbot.keyClick(form.line, Qt.Key.Key_Return)
    verdict = story(person).verdict
    assert verdict is not None
    assert (verdict.decision, verdict.reason) == (Decision.DISMISSED, "Known and wanted")
    assert register.view.hasFocus()
    assert "Known and wanted" in register.detail.decision.text()
    assert person.window.canvas.pills.place_of(story(person).number) is None


def test_escape_gives_up_a_question_and_keeps_the_register(
    person: Person, register: Register, qtbot: QtBot
) -> None:
    before = person.document
    go_to(register, story(person))
    register.detail.ask_to_answer()
    qtbot.keyClicks(register.detail.answering.line, "Call back")
    qtbot.keyClick(register.detail.answering.line, Qt.Key.Key_Escape)
    assert not register.detail.asks
    assert register.view.hasFocus()
    assert person.document is before


def test_a_new_opportunity_answers_the_gap_in_one_step(
    person: Person, register: Register, qtbot: QtBot
) -> None:
    before = person.document
    go_to(register, story(person))
    register.detail.answer.click()
    form = register.detail.answering
    qtbot.keyClicks(form.line, "Let the store see the call")
    qtbot.keyClicks(form.owner, "Retail")
    form.do.click()
    assert register.current is not None
    assert (register.current.cell(STATUS), register.current.cell(OWNER)) == ("Answered", "Retail")
    assert register.current.answer == "Let the store see the call"
    person.choose("undo")
    assert person.document is before


def test_an_opportunity_that_is_there_is_offered_with_its_owner(person: Person, register: Register) -> None:
    go_to(register, story(person))
    register.detail.ask_to_answer()
    form = register.detail.answering
    form.box.setCurrentText("Carry the call notes into the store")
    assert form.owner.text() == "Retail"
    form.do.click()
    verdict = story(person).verdict
    assert verdict is not None
    assert verdict.opportunity is not None
    note = person.sees(verdict.opportunity)
    assert isinstance(note, Note)
    assert note.text == "Carry the call notes into the store"


def test_an_opportunity_that_is_deleted_meanwhile_is_offered_no_longer(
    person: Person, register: Register
) -> None:
    go_to(register, story(person))
    register.detail.ask_to_answer()
    form = register.detail.answering
    form.box.setCurrentText("Carry the call notes into the store")
    person.window.session.edit("Delete", lambda d: remove(d, ["carry-notes"]))
    assert register.detail.asks
    assert form.box.findText("Carry the call notes into the store") < 0
    assert not form.do.isEnabled()  # nothing is chosen, and nothing typed
    form.box.setCurrentText("Live technician tracking")
    person.window.session.edit("Rename", lambda d: change(d, "call-coverage", title="I call"))
    assert form.box.currentText() == "Live technician tracking"


def test_an_answer_that_moved_to_another_swimlane_is_told_as_it_stands_there(
    person: Person, register: Register
) -> None:
    go_to(register, story(person))
    register.detail.ask_to_answer()
    register.detail.answering.box.setCurrentText("Carry the call notes into the store")
    register.detail.answering.do.click()
    document = person.document
    lanes = (lane for lane in document.maps[0].swimlanes[1].lanes if isinstance(lane, NoteLane))
    far = next(lane.id for lane in lanes if lane.note_kind is NoteKind.OPPORTUNITY)
    slot = Slot(far, document.maps[0].stages[0].id)
    person.window.session.edit("Move", lambda d: move_elements(d, ["carry-notes"], slot))
    person.window.session.edit("Change", lambda d: change(d, "carry-notes", text="One case", owner="Ana"))
    assert register.current is not None
    assert (register.current.answer, register.current.owner) == ("One case", "Ana")


def test_an_owner_is_typed_in_the_table(person: Person, register: Register) -> None:
    go_to(register, story(person), OWNER)
    index = register.model.index_of(story(person).gap.key, OWNER)
    assert register.model.setData(index, "Ana")
    assert register.current is not None
    assert (register.current.cell(STATUS), register.current.cell(OWNER)) == ("Accepted", "Ana")


def test_an_answer_in_what_is_locked_is_refused_with_a_word(person: Person, register: Register) -> None:
    person.window.session.edit("Lock", lambda d: lock(d, ["movers-lane"]))
    before = person.document
    go_to(register, story(person))
    register.detail.ask_to_answer()
    register.detail.answering.line.setText("Anything")
    register.detail.answering.do.click()
    assert person.document is before
    assert "locked" in person.reads


def test_a_channel_that_no_touchpoint_uses_cannot_be_answered_on_the_map(
    person: Person, register: Register
) -> None:
    source = Evidence(id="seen", title="Diary", kind=EvidenceKind.SURVEY, n=40, channels=("fax",))
    fax = evolve(person.document.channels[0], id="fax", name="Fax")
    person.window.session.edit(
        "Add",
        lambda d: evolve(d, channels=(*d.channels, fax), evidence=(*d.evidence, source)),
    )
    go_to(register, gap(person, "fax"))
    assert not register.detail.answer.isEnabled()
    register.detail.accept.click()
    assert verdict_of(person.window.session.state.journey, ("blind_spot", ("fax",)))
    register.view.looked.emit()
    assert person.window.inspector.heading.words.text() == "CHANNEL"


def test_other_numbers_make_other_gaps_and_the_usual_ones_come_back(
    person: Person, register: Register
) -> None:
    count = len(register.model.rows)
    register.thresholds.click()
    fields = Fields(person.window.inspector)
    fields.write("thresholds.importance", "4")
    assert len(register.model.rows) < count
    fields.write("thresholds.wait", "0")
    assert person.document.thresholds.wait == Thresholds().wait
    usual = fields.editor("thresholds")
    usual.button.click()
    assert person.document.thresholds == Thresholds()
    assert len(register.model.rows) == count
    assert not usual.button.isEnabled()
    person.choose("undo")
    assert person.document.thresholds.importance == 4
