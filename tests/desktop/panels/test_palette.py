"""The palette lists what can be put on the map, by mouse and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop.canvas.drops import NEW_THING
from journeydesk.desktop.panels.palette import Palette
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import theme
from journeydesk.editing.arrange import add
from journeydesk.editing.change import change
from journeydesk.model.inventory import Channel


def keys(palette: Palette) -> list[str]:
    return [row.property("key") for row in palette.rows()]


def test_channels_notes_maps_and_segments_are_listed_in_order(palette: Palette) -> None:
    found = keys(palette)
    assert found[:3] == ["channel:web", "channel:phone", "note:pain_point"]
    assert found[-4:] == ["map", "map2", "segment:movers", "segment:others"]


def test_a_drag_carries_the_key_and_a_picture(palette: Palette, monkeypatch: pytest.MonkeyPatch) -> None:
    carried: list[tuple[QMimeData, bool]] = []

    def exec_(drag: QDrag, *_: object) -> Qt.DropAction:
        carried.append((bytes(drag.mimeData().data(NEW_THING).data()), drag.pixmap().isNull()))
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", exec_)
    row = palette.row("channel:web")
    picked: list[str] = []
    palette.picked.connect(picked.append)
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    QTest.mouseMove(row, QPoint(60, 30))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(60, 30))
    assert carried == [(b"channel:web", False)]
    assert picked == []


def test_a_click_and_enter_pick(palette: Palette, qtbot: QtBot) -> None:
    with qtbot.waitSignal(palette.picked) as clicked:
        qtbot.mouseClick(palette.row("note:quote"), Qt.MouseButton.LeftButton)
    assert clicked.args == ["note:quote"]
    first = palette.row("channel:web")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.picked) as entered:
        qtbot.keyClick(palette.row("channel:phone"), Qt.Key.Key_Return)
    assert entered.args == ["channel:phone"]


def test_tab_reaches_one_row_of_a_group(palette: Palette) -> None:
    row = palette.row("channel:phone")
    row.setFocus()
    reached = [r.property("key") for r in palette.rows() if r.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert "channel:phone" in reached
    assert "channel:web" not in reached


def test_a_click_on_a_map_looks_at_it(palette: Palette, session: Session, qtbot: QtBot) -> None:
    qtbot.mouseClick(palette.row("map2"), Qt.MouseButton.LeftButton)
    assert session.state.map_id == "map2"
    assert [row.property("key") for row in palette.rows() if row.isChecked()] == ["map2"]
    qtbot.mouseClick(palette.row("map2"), Qt.MouseButton.LeftButton)
    assert palette.row("map2").isChecked()


def test_rows_are_made_anew_only_when_what_they_show_changed(palette: Palette, session: Session) -> None:
    before = list(palette.rows())
    session.edit("Move", lambda document: change(document, "t1", title="Other words"))
    assert list(palette.rows()) == before
    session.edit("Add", lambda document: add(document, Channel(id="store", name="Store")))
    assert "channel:store" in keys(palette)
    session.edit("Rename", lambda document: change(document, "map", title="Renamed"))
    assert palette.row("map").text() == "Renamed"


def test_names_too_long_are_said_in_a_tip(palette: Palette, session: Session) -> None:
    session.edit("Rename", lambda document: change(document, "web", name="A very long name " * 5))
    row, short = palette.row("channel:web"), palette.row("channel:phone")
    for one in (row, short):
        one.resize(190, 32)
        QApplication.sendEvent(one, QHelpEvent(QEvent.Type.ToolTip, QPoint(), QPoint()))
    assert row.toolTip().startswith("A very long name")
    assert short.toolTip().startswith("Phone\nDrag it onto the map")


@pytest.mark.parametrize("name", ["light", "dark", "print"])
def test_every_theme_paints(palette: Palette, name: str) -> None:
    palette.set_theme(theme(name))
    assert not palette.grab().isNull()
    assert len(keys(palette)) == 2 + 8 + 7 + 2 + 2
