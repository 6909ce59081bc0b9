"""Context menus: what can be done with what one points at, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from journeydesk.desktop.actions import ACTIONS
from journeydesk.desktop.actions.deeds import DEEDS
from journeydesk.desktop.contexts import CONTEXTS, Pointed
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.field_menus import FIELD_MENUS
from journeydesk.desktop.menus import MENUS
from journeydesk.desktop.panels.gaps_here import GapRow
from journeydesk.desktop.panels.recent import RecentFile
from journeydesk.editing.commands import COMMANDS
from journeydesk.model.judgement import Decision
from tests.support.person import Person

MOUSE, KEYBOARD = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


def lines(menu: QMenu) -> list[str]:
    return [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]


def asked(
    widget: QWidget, at: QPoint | None = None, reason: QContextMenuEvent.Reason = MOUSE
) -> QMenu | None:
    at = at or widget.rect().center()
    QApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))
    QApplication.processEvents()
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QMenu) else None


def choose(menu: QMenu | None, name: str) -> None:
    assert menu is not None
    action = next(one for one in menu.actions() if one.text().split("\t")[0] == name)
    menu.close()
    action.trigger()
    QApplication.processEvents()


def test_the_minimap_offers_ways_to_look_and_nothing_of_what_lies_behind_it(person: Person) -> None:
    person.window.canvas.zoom_to(2.0)
    menu = asked(person.window.minimap)
    assert menu is not None
    assert lines(menu) == ["Fit the map", "Zoom to 100 %", "Minimap"]
    choose(menu, "Fit the map")
    assert person.window.canvas.view.scale < 1


def test_a_gap_listed_with_what_is_selected_is_accepted_there(person: Person) -> None:
    person.click("repeat-all")
    panel = person.window.inspector.viewport()
    row = next(one for one in person.window.inspector.findChildren(GapRow) if not one.isHidden())
    choose(asked(panel, row.mapTo(panel, QPoint(9, 9))), "Accept")
    (verdict,) = person.document.maps[0].verdicts
    assert verdict.decision is Decision.ACCEPTED


def test_every_name_in_the_table_is_something_that_can_be_done() -> None:
    known = {one.name for one in (*ACTIONS, *COMMANDS, *DEEDS)}
    known |= {f"{sign}{name}" for name, _ in MENUS for sign in "=>"} | {f":{path}" for path in FIELD_MENUS}
    named = {name for groups in CONTEXTS.values() for group in groups for name in group}
    assert named <= known
    assert {deed.name for deed in DEEDS} <= named


def test_a_card_offers_what_can_be_done_with_it_and_shows_keys(person: Person) -> None:
    person.click("browse")
    menu = asked(person.window.canvas.viewport(), person.where("browse"))
    assert menu is not None
    assert lines(menu)[:6] == ["Edit the text", "Channel", "Device", "Department", "Emotion", "Cut"]
    assert "Delete this map" not in lines(menu)
    assert menu.actions()[0].text().endswith("F2")
    choose(menu, "Duplicate")
    assert person.window.session.history.undo_label == "Duplicate"


def test_an_empty_cell_offers_to_add_there(person: Person) -> None:
    canvas = person.window.canvas
    curve = person.where("browse") + QPoint(0, 90)
    menu = asked(canvas.viewport(), curve)
    assert menu is not None
    assert {"Add here", "Lane"} <= set(lines(menu))
    choose(menu, "Add here")
    assert person.window.session.history.undo_label == "Add emotion point"
    assert len(person.selection) == 1


def test_a_stage_head_and_the_page_have_menus_of_their_own(person: Person) -> None:
    stage = asked(person.window.canvas.viewport(), person.where("discover"))
    assert stage is not None
    assert "Add a stage" in lines(stage)
    stage.close()
    page = asked(person.window.canvas.viewport(), QPoint(4, 4))
    assert page is not None
    assert "Fit the map" in lines(page)
    assert "Delete" not in lines(page)


def test_the_keyboard_opens_the_menu_at_the_selection(person: Person, qtbot: QtBot) -> None:
    person.window.activateWindow()
    person.click("complain")
    person.choose("context_menu")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Edit the text" in lines(menu)
    choose(menu, "Edit the text")
    assert person.window.canvas.writing.is_open


def test_the_menu_key_asks_at_what_was_selected_last(
    person: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Pointed, QPoint]] = []
    monkeypatch.setattr(person.window.contexts, "open", lambda pointed, at: opened.append((pointed, at)))
    person.window.activateWindow()
    person.click("complain")
    asked(person.window.canvas, reason=KEYBOARD)
    person.window.session.select()
    asked(person.window.canvas, reason=KEYBOARD)
    (card, at), (page, _) = opened
    spot = person.window.canvas.viewport().mapToGlobal(person.where("complain"))
    assert (card.kind, card.id, page.kind) == ("element", "complain", "page")
    assert (at - spot).manhattanLength() < 100


def test_a_tab_is_renamed_duplicated_moved_and_deleted(person: Person) -> None:
    tabs = person.window.tabs
    titles = [journey.title for journey in person.document.maps]

    def menu(index: int) -> QMenu | None:
        return asked(tabs, tabs.tabRect(index).center())

    first = menu(0)
    assert first is not None
    assert "Move to the left" not in lines(first)
    choose(first, "Duplicate")
    assert [journey.title for journey in person.document.maps].count(titles[0]) == 2
    choose(menu(1), "Delete")
    choose(menu(0), "Move to the right")
    assert [journey.title for journey in person.document.maps][:2] == [titles[1], titles[0]]
    choose(menu(0), "Rename")
    assert person.window.session.state.map_id == person.document.maps[0].id
    person.type("Another name")
    person.press_in_text(Qt.Key.Key_Return)
    assert person.document.maps[0].title == "Another name"


def test_an_entry_of_the_palette_is_opened_moved_and_deleted(person: Person) -> None:
    palette = person.window.palette_panel
    names = [channel.name for channel in person.document.channels]
    choose(asked(palette.row(f"channel:{person.document.channels[0].id}")), "Move down")
    assert [channel.name for channel in person.document.channels][:2] == [names[1], names[0]]
    choose(asked(palette.row(f"channel:{person.document.channels[0].id}")), "Edit")
    form = person.window.inspector.form
    assert form is not None
    assert form.box("colour").isVisible()
    choose(asked(palette.row(f"channel:{person.document.channels[0].id}")), "Delete")
    assert names[1] not in [channel.name for channel in person.document.channels]


def test_a_kind_of_note_can_only_be_put_on_the_map(person: Person) -> None:
    menu = asked(person.window.palette_panel.row("note:quote"))
    assert menu is not None
    assert lines(menu) == ["Put on the map"]
    choose(menu, "Put on the map")
    assert person.window.canvas.hand.label == "Add quote"


def test_rows_of_the_inspector_and_of_the_outline_have_menus(person: Person) -> None:
    person.window.session.select()
    person.window.inspector.look_at("channels")
    QApplication.processEvents()
    form = person.window.inspector.form
    assert form is not None
    rows = form.findChildren(QWidget)
    row = next(one for one in rows if one.property("entry") == "phone" and one.isVisible())
    menu = asked(row)
    assert menu is not None
    assert "Move up" in lines(menu)
    menu.close()
    person.choose("outline")
    view = person.window.outline.view
    index = person.window.outline.model.index_of(("element", "browse", ""))
    view.setCurrentIndex(index)
    menu = asked(view.viewport(), view.visualRect(index).center())
    assert menu is not None
    assert "Edit the text" in lines(menu)


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (("b-basket", "b-call"), "Wait before it"),
        (("b-web-order", "b-mail"), "From “I order on the website”: Wait before it"),
    ],
)
def test_a_step_leads_to_what_is_known_of_it(person: Person, step: tuple[str, str], field: str) -> None:
    person.window.session.view("browse-call")
    (top, band), *_ = person.window.canvas.layout_shown.placed_bands()
    line = next(one for one in band.connectors if (one.source, one.target) == step)
    (ax, ay), (bx, by) = line.corners[:2]
    pointed = Pointed("step", line.paths[0], (ax + bx) / 2, (ay + by) / 2 + top)
    choose(person.window.contexts.menu(pointed), "What happens on this step")
    assert person.selection == (step[1],)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == field


@pytest.mark.parametrize("kind", CONTEXTS)
def test_no_menu_offers_what_does_nothing(person: Person, kind: str) -> None:
    person.click("browse")
    ids = {"map": "home", "title": "home", "cell": "movers-cards", "entry": "phone"}
    ids |= {"gap": "1", "listed gap": "1"}
    pointed = Pointed(kind, ids.get(kind, "channel:phone" if "offer" in kind else "browse"))
    if kind == "map":
        pointed = Pointed(kind, person.document.maps[0].id)
    menu = person.window.contexts.menu(pointed)
    assert all(action.isEnabled() for action in menu.actions() if not action.isSeparator())


def test_a_recent_file_is_forgotten_by_its_menu(desk: Desk, sample_file: object, qtbot: QtBot) -> None:
    desk.settings.add_recent(sample_file)  # type: ignore[arg-type]
    desk.show_start()
    assert desk._start_page is not None
    (row,) = desk._start_page.recent
    assert isinstance(row, RecentFile)
    choose(asked(row), "Remove from this list")
    assert desk.settings.recent == []


def test_a_row_of_the_list_of_paths_has_the_menu_of_its_path(person: Person) -> None:
    person.window.session.view("browse-call")
    QApplication.processEvents()
    rows = person.window.paths_panel.list
    path = rows.path_at(1)
    assert path is not None
    menu = asked(rows.viewport(), rows.visualItemRect(rows.item(1)).center())
    assert menu is not None
    assert {"Edit the text", "Duplicate", "Delete", "Move the path up"} <= set(lines(menu))
    assert person.selection == (path.path,)
    choose(menu, "Delete")
    assert path.path not in [one.path for one in map(rows.path_at, range(rows.count())) if one]
