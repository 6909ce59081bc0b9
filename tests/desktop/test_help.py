"""The help: complete in both languages, right about keys, found by words, opened where it fits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop.actions import ACTIONS, MENUS, files
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.export import ExportDialog
from journeydesk.desktop.dialogs.gestures import KEYS
from journeydesk.desktop.help import HelpWindow
from journeydesk.desktop.help_keys import SHOW_KEYS, keys_page
from journeydesk.desktop.help_pages import KEY, ORDER, Page, found, pages, with_native_keys
from journeydesk.desktop.help_topics import FIELDS, KINDS, topic
from journeydesk.desktop.language import LANGUAGES, said, speak
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.panels.form import FieldBox
from journeydesk.desktop.panels.pages import PAGES
from journeydesk.desktop.shortcuts import shortcuts
from journeydesk.drawing.theme import theme
from journeydesk.editing.commands import COMMANDS
from journeydesk.resources import resource
from tests.support.person import Person

LINK = re.compile(r"\]\(([^)]+)\)")
MENU_PATH = re.compile(r"\*([^*›]+) › ([^*]+)\*")
MODIFIERS = {"Shift", "Ctrl", "Alt"}


@pytest.fixture(params=list(LANGUAGES))
def known(request: pytest.FixtureRequest, qapp: QApplication, english: None) -> Iterator[tuple[Page, ...]]:
    speak(qapp, request.param)
    yield pages(request.param, keys_page())
    speak(qapp, "en")


@pytest.fixture
def help_window(desk: Desk, qtbot: QtBot) -> HelpWindow:
    window = desk.show_help("first-map")
    qtbot.addWidget(window)
    return window


def test_every_page_exists_in_every_language(known: tuple[Page, ...]) -> None:
    assert [page.name for page in known] == list(ORDER)
    assert len({page.title for page in known}) == len(ORDER)
    for page in known:
        assert page.text.startswith("# ")
        assert len(page.text.split()) > 80


def test_no_file_is_left_out_of_the_contents() -> None:
    for language in LANGUAGES:
        names = {path.stem for path in resource("help", language).glob("*.md")}
        assert names | {"keys"} == set(ORDER)


def all_keys() -> set[str]:
    """Return every key sequence that means something, as `QKeySequence` writes it."""
    known = {key.toString() for action in ACTIONS for key in shortcuts(action.keys)}
    known |= {QKeySequence(key).toString() for command in COMMANDS for key in command.keys}
    return known | {key for _, keys in KEYS for key in keys} | {key for key, _ in SHOW_KEYS}


def test_every_key_that_a_page_names_exists(known: tuple[Page, ...]) -> None:
    keys = {QKeySequence(key) for key in all_keys()}
    for page in known:
        for match in KEY.finditer(page.text):
            if match[1] not in MODIFIERS:
                assert QKeySequence(match[1]) in keys, f"{page.name}: {match[1]}"


def test_every_link_leads_to_a_page(known: tuple[Page, ...]) -> None:
    addresses = {page.address for page in known}
    for page in known:
        assert set(LINK.findall(page.text)) <= addresses, page.name


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_every_menu_entry_that_a_page_names_exists(qapp: QApplication, language: str) -> None:
    speak(qapp, language)
    menus = {said(title).replace("&", "") for _, title in MENUS}
    labels = {said(one.label) for one in (*ACTIONS, *COMMANDS)}
    named = [entry for page in pages(language, keys_page()) for entry in MENU_PATH.findall(page.text)]
    assert named
    for menu, label in named:
        assert menu in menus
        assert label in labels
    speak(qapp, "en")


def test_both_languages_have_the_same_sections() -> None:
    english, german = pages("en", "# x"), pages("de", "# x")
    for one, other in zip(english, german, strict=True):
        assert one.text.count("\n## ") == other.text.count("\n## "), one.name
        assert sorted(LINK.findall(one.text)) == sorted(LINK.findall(other.text))
        assert sorted(KEY.findall(one.text)) == sorted(KEY.findall(other.text)), one.name


def test_the_page_of_keys_lists_every_action_that_has_some() -> None:
    page = keys_page()
    for key in all_keys():
        if QKeySequence(key)[0].key().value < Qt.Key.Key_Back.value:
            assert f"`{key}`" in page, key
    assert {action.menu for action in ACTIONS if action.keys} | {
        command.menu for command in COMMANDS if command.shortcut
    } <= {"file", "edit", "view", "insert", "lane", "arrange", "map", "window", "help"}


def test_keys_are_shown_as_the_keyboard_has_them(qapp: QApplication) -> None:
    speak(qapp, "de")
    assert with_native_keys("`Ctrl+Shift+S` and `.jmap`") == "`Strg+Umschalt+S` and `.jmap`"
    speak(qapp, "en")
    assert with_native_keys("`Ctrl+D`") == "`Ctrl+D`"


def test_f1_opens_the_page_of_what_is_selected(person: Person) -> None:
    session = person.window.session
    journey = session.state.journey
    lanes = {type(lane).__name__: lane.id for lane in journey.swimlanes[0].lanes}
    for element, page in (
        ("", "first-map"),
        ("browse", "touchpoints"),
        (lanes["EmotionLane"], "emotion"),
        (journey.swimlanes[0].id, "segments"),
        (journey.stages[0].id, "stages"),
    ):
        session.select(*([element] if element else []))
        assert topic(person.window) == page, element


def test_f1_in_a_field_opens_the_page_of_the_field(person: Person, desk: Desk, qtbot: QtBot) -> None:
    window = person.window
    window.activateWindow()
    window.session.select("browse")
    boxes = {box.field.path: box for box in window.inspector.findChildren(FieldBox) if box.isVisible()}
    for path, page in (("emotion", "emotion"), ("evidence", "evidence"), ("title", "touchpoints")):
        place = boxes[path].editor.focusProxy() or boxes[path].editor
        place.setFocus()
        assert topic(window) == page, path
    window.menus.actions["help"].trigger()
    assert desk.show_help("evidence").text.page is not None


def test_topics_name_pages_and_fields_that_exist() -> None:
    assert {*FIELDS.values(), *KINDS.values()} <= set(ORDER)
    fields = {
        part for page in PAGES.values() for section in page.sections for field in section.fields
        for part in [field.path.split(".")[0]]
    }  # fmt: skip
    assert set(FIELDS) <= fields


def test_f1_in_the_export_dialog_explains_it_while_the_dialog_waits(
    desk: Desk, window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened: list[HelpWindow] = []

    def waits(dialog: ExportDialog) -> None:
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        qtbot.keyClick(dialog, Qt.Key.Key_F1)
        opened.extend(dialog.findChildren(HelpWindow))
        dialog.close()

    monkeypatch.setattr(ExportDialog, "exec", waits)
    files.export(window)
    assert [one.text.page.name for one in opened if one.text.page] == ["export"]


def test_links_lead_on_and_back(help_window: HelpWindow) -> None:
    text = help_window.text
    assert not help_window.back.isEnabled()
    help_window.open_page("good-map")
    assert help_window.list.currentItem().text() == "What makes a good map"
    help_window.back.click()
    assert text.page is not None
    assert text.page.name == "first-map"
    assert help_window.list.currentItem().text() == "First map in ten minutes"
    help_window.forward.click()
    assert text.page.name == "good-map"


def test_the_list_opens_pages(help_window: HelpWindow) -> None:
    for row in range(help_window.list.count()):
        help_window.list.setCurrentRow(row)
        assert help_window.text.page is not None
        assert help_window.text.page.name == ORDER[row]
        assert help_window.text.toPlainText().startswith(help_window.list.item(row).text())


def test_words_are_found_and_marked(help_window: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(help_window.search, "hollow point")
    titles = [help_window.list.item(row).text() for row in range(help_window.list.count())]
    assert "Emotion curves" in titles
    assert "Exporting" not in titles
    assert help_window.text.page is not None
    assert help_window.text.page.title == titles[0]
    assert help_window.text.extraSelections()
    help_window.search.clear()
    assert help_window.list.count() == len(ORDER)
    assert not help_window.text.extraSelections()


def test_words_that_are_nowhere_say_so(help_window: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(help_window.search, "spaceship")
    assert help_window.list.item(0).text() == "No page has these words."
    qtbot.keyClick(help_window.list, Qt.Key.Key_Down)
    assert help_window.text.page is not None


def test_pages_with_the_words_in_their_title_come_first() -> None:
    known = pages("en", "# Keyboard")
    assert found(known, "evidence")[0].name == "evidence"
    assert found(known, "") == known


def test_heads_stand_out_and_keys_look_like_keys(help_window: HelpWindow) -> None:
    document = help_window.text.document()
    sizes = []
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() in (1, 2):
            sizes.append(block.begin().fragment().charFormat().font().pixelSize())
        block = block.next()
    assert sizes[0] > sizes[1] > document.defaultFont().pixelSize()
    assert all(one == other for one, other in pairwise(sizes[1:]))


def test_another_theme_or_language_makes_the_pages_anew(desk: Desk, qtbot: QtBot) -> None:
    first = desk.show_help("emotion")
    desk.set_theme("dark")
    QApplication.sendPostedEvents(None, 52)  # deferred deletion
    second = desk.show_help("emotion")
    assert second is not first
    desk.set_language("de")
    QApplication.sendPostedEvents(None, 52)
    third = desk.show_help("emotion")
    assert third.text.toPlainText().startswith("Emotionskurven")
    third.close()


def test_the_start_page_opens_it_too(desk: Desk) -> None:
    desk.show_start()
    assert desk.start_page is not None
    desk.start_page.help_button.click()
    window = desk.show_help("first-map")
    assert window.isVisible()
    window.close()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_shows_in_every_theme(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    window = HelpWindow("en", theme(name))
    qtbot.addWidget(window)
    window.open_page("keys")
    assert not window.grab().isNull()


def test_f1_in_the_list_of_changes_opens_the_page_about_comparing(person: Person, desk: Desk) -> None:
    window = person.window
    window.activateWindow()
    window.comparing.with_map(person.document.maps[1].id)
    window.docks["changes"].show()
    window.changes_panel.setFocus()
    assert topic(window) == "compare"
