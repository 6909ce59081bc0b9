"""The start page: new, open, recent files, templates."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop import style
from journeydesk.desktop.dialogs import errors
from journeydesk.desktop.panels.template_cards import TemplateCard
from journeydesk.desktop.start import StartPage, templates
from journeydesk.drawing.theme import theme
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
    with qtbot.waitSignal(page.new_requested):
        page.new_button.click()
    with qtbot.waitSignal(page.open_requested):
        page.open_button.click()


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
