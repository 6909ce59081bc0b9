"""From a log to a window with its map: from the menu, and by opening the log as any file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.log import LogDialog
from journeydesk.desktop.main_window import MainWindow
from journeydesk.model.lanes import Touchpoint
from tests.support.person import Person

PATIENCE = 30_000


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "shop.csv"
    rows = [
        f"c{n},{what},2026-03-{n + 1:02} 1{at}:00"
        for n in range(9)
        for at, what in enumerate(("look", "buy"))
    ]
    path.write_text("\n".join(("customer,event,when", *rows)) + "\n", "utf-8")
    return path


def taken(window: MainWindow, desk: Desk, qtbot: QtBot) -> MainWindow:
    """Take the map of the dialog that is open, and return its window."""
    (dialog,) = window.findChildren(LogDialog)
    qtbot.waitUntil(lambda: dialog.granted is not None, timeout=PATIENCE)
    dialog.accept()
    qtbot.waitUntil(lambda: len(desk.windows) == 2, timeout=PATIENCE)
    return desk.windows[-1]


def test_the_menu_leads_from_a_log_to_a_new_map_that_is_not_saved(
    person: Person, desk: Desk, log: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(log)], ""))
    person.choose("map_from_log")
    made = taken(person.window, desk, qtbot)
    lanes = made.session.document.maps[0].swimlanes[0].lanes
    titles = {item.title for lane in lanes for item in lane.items if isinstance(item, Touchpoint)}
    assert titles == {"Look", "Buy"}
    assert made.session.path is None
    assert made.session.is_modified


def test_opening_a_log_leads_to_the_same_dialog(
    window: MainWindow, desk: Desk, log: Path, qtbot: QtBot
) -> None:
    assert desk.open(log, window) is None
    taken(window, desk, qtbot)


def test_nothing_happens_where_no_log_is_chosen(
    person: Person, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    person.choose("map_from_log")
    assert not person.window.findChildren(LogDialog)


def test_a_log_goes_onto_the_map_in_view_as_one_step_that_can_be_undone(
    person: Person, log: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(log)], ""))
    before = person.document
    person.choose("map_from_log")
    (dialog,) = person.window.findChildren(LogDialog)
    qtbot.waitUntil(lambda: dialog.granted is not None, timeout=PATIENCE)
    dialog.goal.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.granted is not None, timeout=PATIENCE)
    assert "New on the map: “Look”, “Buy”." in dialog.facts.sentences.text()
    look = dialog.matches.boxes["Look"]
    look.setCurrentIndex(look.findData("I browse plans"))
    buy = dialog.matches.boxes["Buy"]
    buy.setCurrentIndex(buy.findData(None))
    everybody = dialog.matches.segments["All customers"]
    everybody.setCurrentIndex(everybody.findData("Movers"))
    qtbot.waitUntil(lambda: dialog.granted is not None, timeout=PATIENCE)
    assert "New on the map" not in dialog.facts.sentences.text()
    dialog.accept()
    qtbot.waitUntil(lambda: person.document is not before, timeout=PATIENCE)
    assert person.document.evidence[-1].source == "shop.csv"
    person.choose("undo")
    assert person.document is before


def test_what_was_chosen_for_a_map_is_chosen_for_the_next_log(
    person: Person, log: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(log)], ""))
    names = {one.id: one.name for one in person.document.segments}
    segment = names[person.document.maps[0].swimlanes[0].segment]
    for first in (True, False):
        person.choose("map_from_log")
        dialog = person.window.findChildren(LogDialog)[-1]
        qtbot.waitUntil(lambda dialog=dialog: dialog.granted is not None, timeout=PATIENCE)  # type: ignore[misc]
        dialog.goal.setCurrentIndex(1)
        qtbot.waitUntil(lambda dialog=dialog: dialog.granted is not None, timeout=PATIENCE)  # type: ignore[misc]
        look, all_ = dialog.matches.boxes["Look"], dialog.matches.segments["All customers"]
        if first:
            look.setCurrentIndex(look.findData("I browse plans"))
            all_.setCurrentIndex(all_.findData(segment))
            qtbot.waitUntil(lambda dialog=dialog: dialog.granted is not None, timeout=PATIENCE)  # type: ignore[misc]
        assert (look.currentData(), all_.currentData()) == ("I browse plans", segment)
        dialog.accept()
        qtbot.waitUntil(lambda dialog=dialog: dialog.job is None, timeout=PATIENCE)  # type: ignore[misc]
    assert len(person.document.maps[0].swimlanes) == len(names)
