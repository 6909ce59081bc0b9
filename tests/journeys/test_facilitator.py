"""A facilitator of workshops fills a map from a table, works with words and rows, and tells the story to a room."""

from __future__ import annotations

from pathlib import Path as File

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journeydesk.desktop.desk import Desk
from journeydesk.desktop.panels.outline import Outline
from journeydesk.desktop.present import Presentation
from journeydesk.drawing.highlight import EVERYTHING
from journeydesk.formats import jmap
from journeydesk.model.lanes import Note, Touchpoint
from journeydesk.model.tree import descendants, lane_of
from tests.support.fields import Fields
from tests.support.keyboard import Keyboard
from tests.support.person import Person

TABLE = (
    ("Stage", "Arrive", "Be examined", "Go home"),
    ("Touchpoints", "I wait at the desk", "I tell my history again", "I get a letter"),
    ("Pain points", "Nobody says how long", "The file was not there", ""),
)


def test_what_the_workshop_wrote_into_a_spreadsheet_becomes_a_map_of_its_own(
    desk: Desk, tmp_path: File, qtbot: QtBot
) -> None:
    window = desk.new()
    window.resize(1600, 1000)
    person, keys, fields = Person(window, qtbot), Keyboard(window), Fields(window.inspector)
    first = person.document
    data = QMimeData()
    data.setText("\n".join("\t".join(row) for row in TABLE))
    QApplication.clipboard().setMimeData(data)

    keys.press("Ctrl+V")
    journey = window.session.state.journey
    assert [stage.title for stage in journey.stages][-3:] == list(TABLE[0][1:])
    for stage in journey.stages[:-3]:
        person.click(stage.id)
        keys.press("Delete")
    window.canvas.fit()
    journey = window.session.state.journey
    assert [stage.title for stage in journey.stages] == list(TABLE[0][1:])
    items = [item for lane in journey.swimlanes[0].lanes for item in lane.items]
    assert [item.title for item in items if isinstance(item, Touchpoint)] == list(TABLE[1][1:])
    assert [item.text for item in items if isinstance(item, Note)] == [text for text in TABLE[2][1:] if text]

    keys.press("Escape")
    fields.open_list("segments")
    fields.open_entry("segments", person.document.segments[0].id)
    fields.write("name", "Patients with a referral")
    fields.write("persona.name", "Ines, 71")
    assert [segment.name for segment in person.document.segments] == ["Patients with a referral"]

    keys.turn_to(window)
    keys.answering("Ctrl+S", keys.naming(tmp_path / "workshop.jmap"))
    saved = jmap.read(tmp_path / "workshop.jmap")
    assert saved == person.document
    assert saved.segments[0].persona.name == "Ines, 71"
    assert not window.isWindowModified()
    person.undoes_everything()
    assert person.document is first
    assert window.isWindowModified()


def test_a_department_gets_its_new_name_everywhere_and_a_contact_is_gone_to_by_its_words(
    person: Person, qtbot: QtBot
) -> None:
    before, keys, bar = person.document, Keyboard(person.window), person.window.find_bar
    named = [
        one
        for one in descendants(before)
        if isinstance(one, Touchpoint) and one.department == "field-service"
    ]
    keys.press("Ctrl+H")
    keys.type("field service")
    qtbot.waitUntil(lambda: bool(bar.count.text()))
    keys.tab_to(bar.new)
    keys.type("Home visits")
    found = len(bar.matches.found)
    keys.tab_to(bar.all)
    keys.press("Space")
    assert [one.name for one in person.document.departments if one.id == "field-service"] == ["Home visits"]
    assert person.reads.startswith(f"Replaced {found} in ")
    assert "Field service" not in str(person.document)
    bar.words.setFocus()
    keys.press("Escape")

    keys.press("Ctrl+P")
    keys.type("fill the basket")
    keys.press("Return")
    assert person.window.session.state.map_id == "browse-call"
    assert person.selection == ("b-basket",)
    keys.press("Ctrl+P")
    keys.type(named[0].title)
    keys.press("Return")
    assert person.selection == (named[0].id,)
    assert Fields(person.window.inspector).reads("department") == "Home visits"

    while person.window.session.history.undo_label:
        keys.press("Ctrl+Z")
    assert person.document is before


def test_the_map_is_told_to_a_room_and_the_desk_is_as_it_was_afterwards(person: Person) -> None:
    before, keys, view = person.document, Keyboard(person.window), person.window.canvas.view

    def show() -> Presentation:
        shows = [one for one in person.window.findChildren(Presentation) if one.isVisible()]
        assert len(shows) == 1
        return shows[0]

    person.click("new-date")
    keys.press("Shift+F5")
    assert _at(show()) == ("connect", "Home workers")
    keys.press("Escape")
    assert person.selection == ("new-date",)

    keys.turn_to(person.window)
    keys.press("F5")
    shown = show()
    assert shown.windowState() & Qt.WindowState.WindowFullScreen
    assert shown.highlight == EVERYTHING
    told = [_at(shown)]
    for _ in range(9):
        keys.press("Right")
        told.append(_at(shown))
    stages = [stage.id for stage in person.window.session.state.journey.stages]
    assert told == [(stage, name) for name in ("Movers", "Home workers") for stage in stages]
    keys.press("PgUp", "B")
    assert _at(shown) == ("connect", "Home workers")
    assert shown.viewport().grab().toImage().pixelColor(60, 60).name() == "#000000"
    keys.press("B")
    assert shown.viewport().grab().toImage().pixelColor(60, 60).name() != "#000000"
    keys.press("Escape")
    assert not [one for one in person.window.findChildren(Presentation) if one.isVisible()]
    assert person.window.canvas.view == view
    assert person.selection == ("new-date",)
    assert person.document is before


def test_a_map_is_worked_on_as_a_table_alone(person: Person) -> None:
    before, keys = person.document, Keyboard(person.window)
    keys.press("Ctrl+Shift+O")
    outline = person.window.outline

    outline.view.setCurrentIndex(_row(outline, "movers-lane", "swimlane"))
    keys.press("Left")
    assert not outline.view.isExpanded(outline.view.currentIndex())
    keys.press("Right", "Right", "Down")
    outline.view.setCurrentIndex(_row(outline, "browse"))
    assert person.selection == ("browse",)
    keys.press("Return")
    assert isinstance(keys.focus, QLineEdit)
    keys.press("Ctrl+A")
    keys.type("I look around")
    keys.press("Return")
    assert getattr(person.sees("browse"), "title") == "I look around"  # noqa: B009

    keys.press("Alt+Right")
    assert getattr(person.sees("browse"), "stage") == "compare"  # noqa: B009
    keys.press("Alt+Down")
    assert lane_of(person.document, "browse").id == "workers-lane-touchpoints"
    assert outline.view.hasFocus()

    outline.view.setCurrentIndex(_row(outline, "pain-twice"))
    keys.press("Delete")
    assert not outline.model.index_of(("element", "pain-twice", "")).isValid()
    assert not person.shows("pain-twice")

    while person.window.session.history.undo_label:
        keys.press("Ctrl+Z")
    assert person.document is before
    assert str(_row(outline, "browse").data()) == "I browse plans"
    keys.press("Ctrl+Shift+O")
    assert person.window.canvas.hasFocus()


def _row(outline: Outline, id: str, kind: str = "element") -> QModelIndex:
    index = outline.model.index_of((kind, id, ""))
    assert index.isValid(), f"the outline does not show {id}"
    return index


def _at(shown: Presentation) -> tuple[str, str]:
    assert shown.stop is not None
    return shown.stop.stage, shown.stop.segment
