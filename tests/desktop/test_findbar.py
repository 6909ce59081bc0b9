"""Finding words on the map and replacing them, with the bar above it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop.findbar import FindBar
from journeydesk.editing.verdicts import dismiss, verdict_of
from journeydesk.layout.guides import Match
from journeydesk.model.value import fresh_id
from tests.support.person import Person

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(person: Person) -> FindBar:
    person.window.activateWindow()
    return person.window.find_bar


def find(person: Person, qtbot: QtBot, words: str, action: str = "find") -> FindBar:
    person.choose(action)
    bar = person.window.find_bar
    bar.words.clear()
    qtbot.keyClicks(bar.words, words)
    qtbot.waitUntil(lambda: bar.matches.current is not None or bar.count.text() == "Nothing found")
    return bar


def frames(person: Person) -> list[Match]:
    return [guide for guide in person.window.canvas.guides() if isinstance(guide, Match)]


def test_the_first_match_is_selected_and_all_are_framed(person: Person, bar: FindBar, qtbot: QtBot) -> None:
    find(person, qtbot, "technician")
    assert bar.count.text().startswith("1 of ")
    assert person.selection == ("wait-technician",)
    assert (
        len(frames(person)) == len({one.element for one in bar.matches.found if one.map_id == "home"})
        or len(frames(person)) > 1
    )
    assert sum(match.current for match in frames(person)) == 1
    assert person.window.focusWidget() is bar.words


def test_enter_goes_on_and_shift_enter_back(person: Person, bar: FindBar, qtbot: QtBot) -> None:
    find(person, qtbot, "the")
    first = bar.matches.current
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count.text().startswith("2 of ")
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, SHIFT)
    assert bar.matches.current == first
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, SHIFT)
    assert bar.matches.at == len(bar.matches.found) - 1


def test_f3_goes_on_with_the_focus_on_the_map(person: Person, bar: FindBar, qtbot: QtBot) -> None:
    find(person, qtbot, "the")
    person.window.canvas.setFocus()
    person.choose("find_next")
    assert bar.matches.at == 1
    person.choose("find_previous")
    assert bar.matches.at == 0


def test_a_match_on_another_map_shows_that_map(person: Person, bar: FindBar, qtbot: QtBot) -> None:
    find(person, qtbot, "fill the basket")
    assert person.window.session.state.map_id == "browse-call"
    assert person.selection == ("b-basket",)


def test_an_entry_of_an_inventory_opens_in_the_inspector_and_the_keys_stay_here(
    person: Person, bar: FindBar, qtbot: QtBot
) -> None:
    find(person, qtbot, "Contact log")
    assert bar.matches.current is not None
    assert bar.matches.current.element in {source.id for source in person.document.evidence}
    form = person.window.inspector.form
    assert form is not None
    assert form.box("title").editor.isVisible()
    assert person.window.focusWidget() is bar.words


def test_what_was_said_of_a_gap_is_found_where_the_gap_ends(
    person: Person, bar: FindBar, qtbot: QtBot
) -> None:
    session = person.window.session
    key = ("step", ("call-coverage", "repeat-all"))
    session.edit("Dismiss", lambda d: dismiss(d, session.state.map_id, key, "Wanted by the shops", fresh_id))
    find(person, qtbot, "wanted by")
    assert person.selection == ("repeat-all",)
    assert [match.current for match in frames(person)] == [True]
    bar.new.setText("Asked for by")
    bar.replace_all()
    verdict = verdict_of(session.state.journey, key)
    assert verdict is not None
    assert (verdict.rule, verdict.reason) == ("step", "Asked for by the shops")


def test_case_words_and_place_narrow_what_is_found(person: Person, bar: FindBar, qtbot: QtBot) -> None:
    find(person, qtbot, "or")
    everything = len(bar.matches.found)
    bar.whole.setChecked(True)
    whole = len(bar.matches.found)
    bar.whole.setChecked(False)
    bar.within.setCurrentIndex(1)
    here = len(bar.matches.found)
    bar.within.setCurrentIndex(0)
    assert whole < everything > here > 0


def test_another_map_shows_its_own_matches(person: Person, bar: FindBar, qtbot: QtBot) -> None:
    find(person, qtbot, "technician")
    home = {match.rect for match in frames(person)}
    person.window.session.view("browse-call")
    assert not home & {match.rect for match in frames(person)}
    bar.within.setCurrentIndex(1)
    assert bar.matches.found == []
    person.window.session.view(person.document.maps[0].id)
    assert bar.matches.found


def test_nothing_found_is_said(person: Person, bar: FindBar, qtbot: QtBot) -> None:
    find(person, qtbot, "no such thing")
    assert bar.count.text() == "Nothing found"
    assert not bar.next.isEnabled()


def test_escape_closes_the_bar_and_gives_the_map_the_keys(person: Person, bar: FindBar, qtbot: QtBot) -> None:
    find(person, qtbot, "technician")
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert frames(person) == []
    assert person.window.focusWidget() is person.window.canvas
    assert person.selection == ("wait-technician",)


def test_replacing_one_goes_on_behind_it(person: Person, bar: FindBar, qtbot: QtBot) -> None:
    find(person, qtbot, "I wait", "replace")
    assert bar.new.isVisible()
    count = len(bar.matches.found)
    qtbot.keyClicks(bar.new, "Now I wait")
    qtbot.keyClick(bar.new, Qt.Key.Key_Return)
    assert person.sees("wait-technician").title == "Now I wait for the technician"
    assert bar.matches.at == 1 % count
    person.choose("undo")
    assert person.sees("wait-technician").title == "I wait for the technician"


def test_tab_goes_from_what_is_looked_for_to_what_replaces_it(
    person: Person, bar: FindBar, qtbot: QtBot
) -> None:
    find(person, qtbot, "technician", "replace")
    qtbot.keyClick(bar.words, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is bar.new
    qtbot.keyClick(bar.new, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is bar.one


def test_replacing_all_is_one_step_and_says_how_much(person: Person, bar: FindBar, qtbot: QtBot) -> None:
    before = person.document
    find(person, qtbot, "technician", "replace")
    count = len(bar.matches.found)
    qtbot.keyClicks(bar.new, "engineer")
    bar.all.click()
    assert count > 1
    assert person.sees("wait-technician").title == "I wait for the engineer"
    assert f"Replaced {count} in " in person.window.status.currentMessage()
    person.choose("undo")
    assert person.document is before


def test_the_count_follows_edits(person: Person, bar: FindBar, qtbot: QtBot) -> None:
    find(person, qtbot, "technician")
    count = len(bar.matches.found)
    person.window.session.select("wait-technician")
    person.choose("delete")
    qtbot.waitUntil(lambda: len(bar.matches.found) < count)
    QApplication.processEvents()
    assert "wait-technician" not in [one.element for one in bar.matches.found]


def test_the_bar_finds_room_in_a_narrow_window_and_nothing_of_it_is_cut(person: Person, qtbot: QtBot) -> None:
    person.window.resize(1024, 700)
    count = find(person, qtbot, "what nobody wrote", "replace").count
    QApplication.processEvents()
    assert person.window.width() <= 1030
    assert count.text() == "Nothing found"
    assert count.width() >= count.sizeHint().width()
