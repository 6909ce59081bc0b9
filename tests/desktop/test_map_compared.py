"""A map beside an older one in the real window: chosen, listed, walked through, and left again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from journeydesk.desktop.actions import comparing
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.panels.change_model import WHAT, WHERE
from journeydesk.desktop.panels.changes import ChangesPanel
from journeydesk.desktop.present import Presentation
from journeydesk.editing.arrange import move
from journeydesk.editing.change import change
from journeydesk.editing.place import Slot, move_elements
from journeydesk.editing.remove import remove
from journeydesk.formats import jmap
from journeydesk.insight.versions.diff import ChangeKind
from journeydesk.layout.beside import ghost_place
from journeydesk.model.document import Document
from journeydesk.model.journey import MapState
from tests.support.person import Person
from tests.support.sample import SAMPLE

LEFT = Qt.MouseButton.LeftButton


def older(document: Document) -> Document:
    """The sample with one touchpoint less, one in another stage, one with another channel; “queue” is new there."""
    document = change(remove(document, ["browse"]), "chat-solves", channel="phone")
    document = change(document, "queue", title="I wait an hour in the queue")
    cards = Slot("movers-lane-touchpoints", "connect", "wait-technician")
    return move_elements(document, ["confirmation"], cards)


@pytest.fixture
def older_file(person: Person, tmp_path: Path) -> Path:
    path = tmp_path / "older.jmap"
    jmap.write(older(person.document), path)
    return path


@pytest.fixture
def panel(person: Person, older_file: Path) -> ChangesPanel:
    """The list of what became of the older file."""
    person.window.activateWindow()
    comparing.with_file(person.window, older_file)
    return person.window.changes_panel


def rows(panel: ChangesPanel) -> list[tuple[str, str]]:
    return [(row.kind.value, row.element) for row in panel.model.rows]


def cell(panel: ChangesPanel, element: str, column: int) -> str:
    at = next(at for at, row in enumerate(panel.model.rows) if row.element == element)
    return str(panel.model.index(at, column).data())


def looks(person: Person) -> QImage:
    QApplication.processEvents()
    return person.window.canvas.viewport().grab().toImage()


def test_a_map_is_compared_with_a_file_that_is_chosen(person: Person, older_file: Path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(older_file), ""))
    before, document = looks(person), person.document
    person.choose("compare_maps")
    menu = person.window.findChild(QMenu, "compare_maps")
    assert [one.text() for one in menu.actions() if one.text()] == [
        "Complaint on social media",
        "Browse, then call",
        "A map in another file…",
    ]
    menu.actions()[-1].trigger()
    menu.close()
    assert person.window.changes_panel.isVisible()
    assert person.reads == "1 added, 0 removed, 1 moved, 2 changed"
    assert looks(person) != before
    assert person.document is document
    assert not person.window.session.is_modified
    assert person.window.session.history.undo_label is None


def test_the_list_says_what_became_of_what_and_where(panel: ChangesPanel) -> None:
    assert rows(panel) == [
        ("added", "browse"),
        ("moved", "confirmation"),
        ("changed", "chat-solves"),
        ("changed", "queue"),
    ]
    assert cell(panel, "browse", WHERE) == "Movers › Discover"
    assert cell(panel, "confirmation", WHAT) == "from Get connected"
    assert cell(panel, "chat-solves", WHAT) == "Channel: Phone → Chat"
    assert cell(panel, "queue", WHAT) == "Title: I wait an hour in the queue → I wait 40 minutes in the queue"
    assert panel.counts.text() == "1 added, 0 removed, 1 moved, 2 changed"
    assert panel.origin.text().startswith("(older.jmap, saved ")


def test_a_chosen_change_is_selected_on_the_map(person: Person, panel: ChangesPanel) -> None:
    panel.view.setCurrentIndex(panel.model.index(1, 0))
    assert person.selection == ("confirmation",)
    QTest.keyClick(panel.view, Qt.Key.Key_Down)
    assert person.selection == ("chat-solves",)


def test_keys_walk_through_the_changes_and_begin_again_behind_the_last(
    person: Person, panel: ChangesPanel
) -> None:
    seen = []
    for _ in range(5):
        person.choose("next_change")
        seen.append(person.selection[0])
    assert seen == ["browse", "confirmation", "chat-solves", "queue", "browse"]
    person.choose("previous_change")
    assert person.selection == ("queue",)


def test_a_key_asks_what_to_compare_with_where_nothing_is_compared(person: Person) -> None:
    person.choose("next_change")
    menu = person.window.findChild(QMenu, "compare_maps")
    assert menu.isVisible()
    menu.close()


def test_what_is_removed_now_stands_as_a_ghost_and_in_the_list_at_once(
    person: Person, panel: ChangesPanel
) -> None:
    person.window.session.edit("Delete", partial(remove, wanted=["complain"]))
    assert ("removed", "complain") in rows(panel)
    place = ghost_place(person.window.canvas.layout_shown, "complain")
    assert place is not None
    person.choose("undo")
    assert ("removed", "complain") not in rows(panel)
    assert ghost_place(person.window.canvas.layout_shown, "complain") is None


def test_the_place_of_what_is_gone_is_shown_and_framed(person: Person, panel: ChangesPanel) -> None:
    person.window.session.edit("Delete", partial(remove, wanted=["complain"]))
    canvas = person.window.canvas
    canvas.zoom_to(2.0)
    at = next(at for at, row in enumerate(panel.model.rows) if row.element == "complain")
    panel.view.setCurrentIndex(panel.model.index(at, 0))
    place = ghost_place(canvas.layout_shown, "complain")
    assert place is not None
    assert person.selection == ()
    assert canvas.view.seen(canvas.viewport().width(), canvas.viewport().height()).touches(place)
    assert [guide.rect for guide in canvas.guides() if hasattr(guide, "current")] == [place]


def test_a_card_that_is_gone_is_no_card_to_a_hand(person: Person, panel: ChangesPanel) -> None:
    person.window.session.edit("Delete", partial(remove, wanted=["complain"]))
    person.window.session.select()
    canvas = person.window.canvas
    place = ghost_place(canvas.layout_shown, "complain")
    assert place is not None
    seen = canvas.view.to_screen(place)
    person.click(QPoint(round(seen.cx), round(seen.cy)))
    assert "complain" not in person.selection


def test_dragging_keeps_the_list_in_step(person: Person, panel: ChangesPanel, qtbot: QtBot) -> None:
    person.take("activate")
    person.pull(person.cell("help", "activate") + QPoint(40, 0))
    qtbot.waitUntil(lambda: ("moved", "activate") in rows(panel))  # once the hand pauses
    QTest.keyClick(person.window.canvas, Qt.Key.Key_Escape)
    assert ("moved", "activate") not in rows(panel)


def test_the_current_change_stays_current_when_others_come(person: Person, panel: ChangesPanel) -> None:
    panel.view.setCurrentIndex(panel.model.index(2, 0))
    person.window.session.edit("Change", partial(change, wanted="compare-offers", title="I compare"))
    assert panel.current
    assert panel.current.element == "chat-solves"
    assert person.selection == ("chat-solves",)


def test_escape_in_the_list_stops_comparing(person: Person, panel: ChangesPanel) -> None:
    QTest.keyClick(panel.view, Qt.Key.Key_Escape)
    assert not person.window.comparing.is_on
    assert not panel.isVisible()
    assert person.window.canvas.layout_shown.compared is None
    assert person.window.canvas.hasFocus()


def test_the_same_entry_stops_comparing_and_shows_by_a_tick_that_something_is_compared(
    person: Person, panel: ChangesPanel
) -> None:
    entry = person.window.menus.actions["compare_maps"]
    assert entry.isChecked()
    person.choose("compare_maps")
    assert not entry.isChecked()
    assert not person.window.comparing.is_on


def test_gaps_stay_on_the_map_while_one_compares_until_one_hides_them(
    person: Person, panel: ChangesPanel
) -> None:
    canvas = person.window.canvas
    assert canvas.layout_shown.compared
    assert canvas.gaps.find()
    below = canvas.page().h
    person.choose("gaps")
    assert person.reads == "Gaps are hidden."
    assert canvas.gaps.find() is None
    assert canvas.page().h < below


def test_another_map_is_not_compared_and_this_one_is_again_when_one_comes_back(
    person: Person, panel: ChangesPanel
) -> None:
    first, second = person.document.maps[0].id, person.document.maps[1].id
    person.window.session.view(second)
    assert person.window.canvas.layout_shown.compared is None
    assert panel.nothing.text() == "“Getting home internet” is compared, and you look at another map."
    person.window.session.view(first)
    assert person.window.canvas.layout_shown.compared is not None
    assert rows(panel)


# maps of one document


def future(person: Person) -> tuple[str, str]:
    """Make a future map, and return its id and that of the present one."""
    today = person.document.maps[0].id
    person.choose("duplicate_as_future")
    return person.window.session.state.map_id, today


def test_a_future_map_is_compared_with_the_present_one_and_follows_edits_of_both(person: Person) -> None:
    ahead, today = future(person)
    assert person.sees(ahead).state is MapState.FUTURE
    comparing.with_map(person.window, today)
    panel = person.window.changes_panel
    assert rows(panel) == []
    assert panel.nothing.text() == "Nothing differs."
    person.window.session.edit("Change", partial(change, wanted="browse", title="I browse the plans"))
    assert [kind for kind, _ in rows(panel)] == ["changed"]
    person.choose("undo")
    assert rows(panel) == []


def test_sides_are_swapped_within_a_document(person: Person) -> None:
    _, today = future(person)
    comparing.with_map(person.window, today)
    card = person.window.session.state.journey.swimlanes[0].lanes[0].items[0].id
    person.window.session.edit("Delete", partial(remove, wanted=[card]))
    panel = person.window.changes_panel
    assert [kind for kind, _ in rows(panel)] == ["removed"]
    QTest.mouseClick(panel.buttons["swap"], LEFT)
    assert person.window.session.state.map_id == today
    assert [kind for kind, _ in rows(panel)] == ["added"]


def test_another_map_of_the_document_may_be_chosen_instead(person: Person) -> None:
    _, today = future(person)
    comparing.with_map(person.window, today)
    panel = person.window.changes_panel
    assert [panel.map.itemText(at) for at in range(panel.map.count())] == [
        "Getting home internet",
        "Complaint on social media",
        "Browse, then call",
    ]
    panel.map.setCurrentIndex(1)
    panel.map.activated.emit(1)
    compared = person.window.comparing.comparison
    assert compared
    assert compared.older.journey.title == "Complaint on social media"
    assert compared.counts.added


def test_a_map_that_is_deleted_is_compared_with_no_more_until_undo_brings_it_back(person: Person) -> None:
    _, today = future(person)
    comparing.with_map(person.window, today)
    panel = person.window.changes_panel
    person.window.session.edit("Delete", partial(remove, wanted=[today]))
    assert person.window.canvas.layout_shown.compared is None
    assert panel.nothing.text() == "The map that it was compared with is no longer there. Choose another one."
    person.choose("undo")
    assert panel.nothing.text() == "Nothing differs."


# files


def test_sides_are_swapped_between_files_in_the_window_of_the_other(
    person: Person, panel: ChangesPanel, desk: Desk, older_file: Path
) -> None:
    QTest.mouseClick(panel.buttons["swap"], LEFT)
    other = desk.window_of(older_file)
    assert isinstance(other, MainWindow)
    assert not person.window.comparing.is_on
    assert rows(other.changes_panel)[0] == ("removed", "browse")
    assert other.changes_panel.origin.text().startswith("(home internet.jmap, saved ")


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_compared(
    person: Person, tmp_path: Path, monkeypatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(comparing, "tell", lambda _window, sentence: told.append(sentence))
    broken = tmp_path / "broken.jmap"
    broken.write_bytes(b"no map")
    comparing.with_file(person.window, broken)
    comparing.with_file(person.window, tmp_path / "missing.jmap")
    assert ["broken.jmap" in told[0], "missing.jmap" in told[1]] == [True, True]
    assert not person.window.comparing.is_on
    assert not person.window.changes_panel.isVisible()


def test_a_file_that_was_saved_anew_is_read_again(
    person: Person, panel: ChangesPanel, older_file: Path, monkeypatch
) -> None:
    jmap.write(person.document, older_file)
    assert rows(panel)
    QTest.mouseClick(panel.buttons["again"], LEFT)
    assert rows(panel) == []
    assert panel.nothing.text() == "Nothing differs."
    told: list[str] = []
    monkeypatch.setattr(comparing, "tell", lambda _window, sentence: told.append(sentence))
    older_file.unlink()
    QTest.mouseClick(panel.buttons["again"], LEFT)
    assert len(told) == 1
    assert person.window.comparing.comparison is not None


def test_the_older_file_may_be_opened_edited_and_closed_meanwhile(
    person: Person, panel: ChangesPanel, desk: Desk, older_file: Path
) -> None:
    before, other = rows(panel), desk.open(older_file)
    assert other is not None
    other.session.edit("Change", lambda document: move(document, ["help"], "discover"))
    other.session.saved(other.session.document, older_file)
    other.close()
    assert rows(panel) == before


def test_a_window_that_closed_while_it_compared_is_followed_by_one_that_does_not(
    person: Person, panel: ChangesPanel, desk: Desk
) -> None:
    person.window.close()
    assert not desk.show(older(jmap.read(SAMPLE))).changes_panel.isVisible()


# seen and heard elsewhere


def test_an_audience_sees_the_changes_too(person: Person, panel: ChangesPanel) -> None:
    person.choose("present")
    shown = person.window.findChild(Presentation)
    assert shown.layout_shown.compared is not None
    shown.close()


def test_the_pointer_and_a_screen_reader_are_told_all_that_changed(
    person: Person, panel: ChangesPanel
) -> None:
    where = person.where("chat-solves")
    assert person.window.map_tips.tip_at(where.x(), where.y()) == "Channel: Phone → Chat"
    whole = QAccessible.queryAccessibleInterface(person.window.canvas)
    part = whole.part(whole.reading.target("chat-solves"))
    assert part.text(QAccessible.Text.Name).endswith(", Channel: Phone → Chat")
    first = panel.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert first == "Added, I browse plans, Movers › Discover"


def test_every_kind_of_change_has_a_sign(panel: ChangesPanel) -> None:
    for at, row in enumerate(panel.model.rows):
        assert row.kind in ChangeKind
        assert not panel.model.index(at, 0).data(Qt.ItemDataRole.DecorationRole).isNull()
