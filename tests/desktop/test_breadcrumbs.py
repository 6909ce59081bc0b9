"""The way to what is selected, in the status line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeydesk.desktop.breadcrumbs import Breadcrumbs
from tests.support.person import Person


def way(person: Person) -> Breadcrumbs:
    return person.window.status.way


def words(person: Person) -> list[str]:
    return [part.text() for part in way(person).parts]


def test_the_way_leads_from_the_map_to_the_element(person: Person) -> None:
    assert words(person) == ["Getting home internet"]
    person.click("repeat-all")
    assert words(person) == [
        "Getting home internet",
        "Movers",
        "Touchpoints",
        "Order",
        "I repeat everything in the store",
    ]


def test_a_part_selects_what_it_names(person: Person) -> None:
    for at, id in enumerate(((), ("movers-lane",), ("movers-touch",), ("order",), ("repeat-all",))):
        person.click("repeat-all")
        way(person).parts[at].click()
        if at != 2:
            assert person.selection == id
        else:
            assert person.selection != ("repeat-all",)


def test_the_arrows_walk_along_the_way(person: Person, qtbot: QtBot) -> None:
    person.window.activateWindow()
    person.click("repeat-all")
    parts = way(person).parts
    parts[-1].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(parts[-1], Qt.Key.Key_Left)
    assert parts[-2].hasFocus()
    qtbot.keyClick(parts[-2], Qt.Key.Key_Space)
    assert person.selection == ("order",)
    assert way(person).parts[-1].hasFocus()


def test_what_has_no_room_is_behind_the_dots(person: Person) -> None:
    person.click("repeat-all")
    narrow = Breadcrumbs()
    narrow.resize(400, 24)
    narrow.show_way(way(person)._shown)
    assert narrow.dots.isVisibleTo(narrow)
    hidden = [part.text() for part in narrow.parts if not part.isVisibleTo(narrow)]
    assert hidden[0] == "Getting home internet"
    assert narrow.parts[-1].isVisibleTo(narrow)


def test_several_things_are_counted(person: Person) -> None:
    person.window.session.select("browse", "complain")
    assert words(person) == ["Getting home internet"]
    assert person.window.status._many.text() == "2 selected"
