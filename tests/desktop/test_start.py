"""The start page: new, open, recent files, templates."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop import style
from journeydesk.desktop.actions.saving import preview_png
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.dialogs import errors
from journeydesk.desktop.panels.previews import LARGEST_PICTURE, preview
from journeydesk.desktop.panels.template_cards import TemplateCard
from journeydesk.desktop.start import NARROW, WIDEST, StartPage, templates
from journeydesk.drawing.theme import theme
from journeydesk.formats import jmap
from journeydesk.surfaces.qt.shaper import QtShaper


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> StartPage:
    style.apply(qapp, theme("light"))
    found = StartPage(theme("light"), QtShaper())
    qtbot.addWidget(found)
    found.resize(1120, 760)
    found.show()
    return found


def test_new_and_open_are_asked_for(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.new_wanted):
        page.new_button.click()
    with qtbot.waitSignal(page.open_wanted):
        page.open_button.click()
    with qtbot.waitSignal(page.log_wanted):
        page.log_button.click()


def test_enter_presses_the_button_that_has_the_keyboard(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.new_wanted):
        qtbot.keyClick(page.new_button, Qt.Key.Key_Return)


def test_without_recent_files_it_says_what_will_be_there(page: StartPage) -> None:
    assert page.empty.isVisible()
    assert page.recent == []


def test_recent_files_open_and_lost_ones_can_only_be_forgotten(
    page: StartPage, qtbot: QtBot, tmp_path: Path
) -> None:
    there, lost = tmp_path / "there.jmap", tmp_path / "lost.jmap"
    there.write_bytes(b"x")
    page.set_recent([there, lost])
    with qtbot.waitSignal(page.file_chosen) as chosen:
        page.recent[0].click()
    assert chosen.args == [there]
    with qtbot.assertNotEmitted(page.file_chosen):
        page.recent[1].click()
    with qtbot.waitSignal(page.recent_removed) as removed:
        page.recent[1].cross.click()
    assert removed.args == [lost]
    assert [row.path for row in page.recent] == [there]


def test_recent_files_show_the_picture_that_they_carry(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    carrying, bare, damaged = (tmp_path / f"{name}.jmap" for name in ("carrying", "bare", "damaged"))
    document = jmap.read(templates()[1])
    jmap.write(document, carrying, preview_png(Rendering(QtShaper()), document))
    jmap.write(document, bare)
    damaged.write_bytes(carrying.read_bytes()[:2000])
    page.set_recent([damaged, bare, carrying])
    qtbot.waitUntil(lambda: page.recent[2].picture is not None)
    assert page.recent[0].picture is None
    assert page.recent[1].picture is None
    page.set_theme(theme("dark"))
    assert page.recent[2].picture is not None, "read twice"


def test_a_preview_that_is_no_picture_or_too_large_is_none(tmp_path: Path, qapp: QApplication) -> None:
    document = jmap.read(templates()[0])
    large = QImage(LARGEST_PICTURE + 1, 4, QImage.Format.Format_RGB32)
    large.fill(0)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    large.save(buffer, "PNG")
    for data in (b"no picture at all", bytes(buffer.data().data())):
        path = tmp_path / "odd.jmap"
        jmap.write(document, path, data)
        assert preview(path, QSize(80, 50)) is None
    assert preview(tmp_path / "nowhere.jmap", QSize(80, 50)) is None


def test_a_file_is_opened_by_letting_it_fall_onto_the_page(page: StartPage, tmp_path: Path) -> None:
    chosen: list[Path] = []
    page.file_chosen.connect(chosen.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.jmap")), QUrl("https://example.com/b.jmap")])
    at = QPointF(200, 200)
    words = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(at.toPoint(), *words)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    page.dropEvent(QDropEvent(at, *words))
    assert chosen == [tmp_path / "a.jmap"]


@pytest.mark.parametrize(("width", "across"), [(800, 1), (NARROW, 2), (WIDEST, 3)])
def test_cards_stand_in_as_many_columns_as_there_is_room_for(
    page: StartPage, width: int, across: int
) -> None:
    page.resize(width, 760)
    QApplication.processEvents()
    assert len({card.y() for card in page.cards[:across]}) == 1
    assert page.cards[across].y() > page.cards[0].y()


def test_help_and_preferences_are_one_press_away(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.help_wanted):
        page.help_button.click()
    with qtbot.waitSignal(page.preferences_wanted):
        page.preferences_button.click()


def test_templates_are_painted_once_seen_and_chosen_by_click(page: StartPage, qtbot: QtBot) -> None:
    assert [card.path for card in page.cards] == templates()
    card = page.cards[0]
    qtbot.waitUntil(lambda: card.picture is not None, timeout=10_000)
    with qtbot.waitSignal(page.template_chosen) as chosen:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert chosen.args == [card.path]
    assert "map" in card.toolTip()


def test_a_damaged_template_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "broken.jmap"
    path.write_bytes(b"%PDF")
    card = TemplateCard(path, theme("light"), QtShaper())
    qtbot.addWidget(card)
    card.show()
    qtbot.waitUntil(lambda: not card.isEnabled(), timeout=10_000)
    assert "PDF" in card.toolTip()


def test_other_themes_show_the_same(page: StartPage, tmp_path: Path) -> None:
    page.set_recent([tmp_path / "a.jmap"])
    page.set_theme(theme("dark"))
    assert len(page.recent) == 1
    assert not page.grab().isNull()


@pytest.mark.parametrize("answer", ["save", "discard", "cancel"])
def test_unsaved_work_is_asked_about(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    def exec_(message: errors.Message) -> int:
        message.answer = answer
        return 1

    monkeypatch.setattr(errors.Message, "exec", exec_)
    assert errors.ask_to_save(None, "home") == answer


def test_closing_the_question_cancels(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errors.Message, "exec", lambda message: message.reject())
    assert errors.ask_to_save(None, "home") == "cancel"


def test_details_are_there_for_those_who_want_them(qtbot: QtBot) -> None:
    message = errors.Message(None, "It cannot be opened.", glyph="warning-circle")
    qtbot.addWidget(message)
    button = message.add_answer("ok", "OK", default=True)
    message.add_details("Traceback")
    message.show()
    button.click()
    assert message.answer == "ok"
