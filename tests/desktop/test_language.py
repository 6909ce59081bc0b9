"""The window in German: words, numbers, dates, errors, Qt's own dialogs; and back in English."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journeydesk.desktop import language
from journeydesk.desktop.complaints import in_words, translated
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.language import (
    clock,
    day,
    inside,
    language_of,
    number,
    percent,
    read_day,
    said,
    speak,
)
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.panels.codecs import COUNT, DATE, DECIMAL, signed
from journeydesk.desktop.panels.pages import ELEMENT_PAGES
from journeydesk.formats import jmap
from journeydesk.formats.files import CannotWrite
from journeydesk.layout.words import ENGLISH
from journeydesk.model.tree import descendants


@pytest.fixture
def german(qapp: QApplication, english: None) -> Iterator[None]:
    speak(qapp, "de")
    yield
    speak(qapp, "en")


@pytest.fixture
def german_window(desk: Desk, sample_file: Path, qtbot: QtBot, german: None) -> MainWindow:
    desk.set_language("de")
    window = desk.open(sample_file)
    assert window is not None
    window.resize(1600, 1000)
    qtbot.waitExposed(window)
    return window


def shown_in(widget: QWidget) -> set[str]:
    """Return every text that a widget and those inside it show or say."""
    inner = [widget, *widget.findChildren(QWidget)]
    texts = {one.text() for one in inner if isinstance(one, QAbstractButton | QLabel)}
    texts |= {one.accessibleName() for one in inner} | {one.toolTip() for one in inner}
    return {text.removesuffix("…").strip() for text in texts} - {""}


def english_left(texts: set[str], own: set[str]) -> set[str]:
    """Return the texts that German has other words for."""
    return {text for text in texts - own if said(text) != text}


def test_menus_and_toolbar_speak_german(german_window: MainWindow) -> None:
    actions = german_window.menus.actions
    assert actions["save"].text() == "Speichern"
    assert actions["add_lane_pain_point"].text() == "Spur hinzufügen: Schmerzpunkte"
    assert german_window.menuBar().actions()[0].text() == "&Datei"
    english = {action.text() for action in actions.values()}
    assert not english_left({text.removesuffix("…") for text in english}, set())


def test_nothing_in_the_window_is_left_in_english(german_window: MainWindow) -> None:
    document = german_window.session.document
    own = {
        text
        for item in descendants(document)
        for text in (getattr(item, field, "") for field in ("name", "title", "text", "caption"))
    }
    own |= {*ENGLISH.lanes.values(), *ENGLISH.notes.values()}  # an English map keeps its own words
    found: set[str] = set()
    for item in descendants(document):
        if type(item) in ELEMENT_PAGES:
            german_window.session.select(item.id)
            found |= shown_in(german_window)
    assert not english_left(found, own)


def test_undo_names_the_step_in_german_wherever_its_label_came_from(german_window: MainWindow) -> None:
    window = german_window
    window.session.select("browse")
    window.menus.actions["delete"].trigger()
    assert window.menus.actions["undo"].text() == "Rückgängig: Löschen"


def test_a_new_map_begins_in_german(desk: Desk, german: None) -> None:
    desk.set_language("de")
    document = desk.new().session.document
    assert document.language == "de"
    assert document.maps[0].stages[0].title == "Aufmerksam werden"
    assert document.channels[2].name == "E-Mail"


def test_things_are_counted_in_german(german: None) -> None:
    assert said("%Ln stage(s)", 1) == "1 Phase"
    assert said("%Ln stage(s)", 2) == "2 Phasen"
    assert said("%Ln touchpoint(s)", 12_345) == "12.345 Kontaktpunkte"


def test_things_are_counted_in_english() -> None:
    assert said("%Ln stage(s)", 1) == "1 stage"
    assert said("%Ln touchpoint(s)", 12_345) == "12,345 touchpoints"
    assert said("Used %Ln time(s).", 1) == "Used once."


def test_numbers_and_dates_are_written_the_german_way(german: None) -> None:
    assert number(1234) == "1.234"
    assert signed(-1.2) == "−1,2"
    assert percent(1.25) == "125 %"
    assert day(date(2026, 9, 3)) == "03.09.2026"
    assert clock(datetime(2026, 9, 3, 17, 5)) == "17:05"
    assert DECIMAL.read("−1,2") == -1.2


@pytest.mark.parametrize(
    ("tongue", "typed"), [("de", "1.234"), ("en", "1,234"), ("de", "1234"), ("en", "n=1,234")]
)
def test_a_count_is_read_as_it_is_written(qapp: QApplication, german: None, tongue: str, typed: str) -> None:
    speak(qapp, tongue)
    assert COUNT.read(typed) == 1234
    assert COUNT.read(COUNT.write(9_876_543)) == 9_876_543


@pytest.mark.parametrize("tongue", ["de", "en"])
def test_a_date_is_read_as_it_is_written(qapp: QApplication, german: None, tongue: str) -> None:
    speak(qapp, tongue)
    value = date(2026, 9, 3)
    assert DATE.read(DATE.write(value)) == DATE.read("2026-09-03") == read_day(day(value)) == value
    with pytest.raises(ValueError, match="soon"):
        DATE.read("soon")


def test_nouns_keep_their_capital_inside_a_german_sentence(qapp: QApplication, german: None) -> None:
    assert inside("Titel") == "Titel"
    speak(qapp, "en")
    assert inside("Title") == "title"
    assert inside("URL") == "URL"


def test_qts_own_dialogs_speak_german_too(german: None, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Abbrechen"


def test_errors_are_told_in_german(german: None, tmp_path: Path) -> None:
    pdf = tmp_path / "a.jmap"
    pdf.write_bytes(b"%PDF-1.7 and more")
    with pytest.raises(jmap.JmapError) as caught:
        jmap.read(pdf)
    assert "das ist ein PDF, keine Journey Map" in in_words(caught.value)
    full = CannotWrite(Path("/maps/home.jmap"), "the disk is full", "Free some space, or save it elsewhere")
    assert in_words(full) == (
        "„home.jmap“ lässt sich in „/maps“ nicht schreiben: der Datenträger ist voll."
        " Platz schaffen oder anderswo speichern."
    )


def test_reasons_of_gaps_are_told_in_the_language_of_the_window_with_its_decimal_sign(german: None) -> None:
    assert translated("The emotion falls by 1.8, from +0.6 to −1.2.") == (
        "Die Emotion fällt um 1,8, von +0,6 auf −1,2."
    )
    assert translated("It is planned, but 31 % of customers pass it by.") == (
        "Er ist geplant, aber 31 % der Kunden gehen an ihm vorbei."
    )
    assert (
        translated("A pain point says: “I wait 2.5 hours”.") == "Ein Schmerzpunkt sagt: „I wait 2.5 hours“."
    )


def test_what_nobody_translated_stays_as_it_is(german: None) -> None:
    assert translated("the moon is in the way: {x}") == "the moon is in the way: {x}"


def test_the_systems_language_is_taken_when_it_is_known() -> None:
    assert language_of(QLocale("de_AT")) == "de"
    assert language_of(QLocale("en_GB")) == "en"
    assert language_of(QLocale("ja_JP")) == "en"


def test_the_country_of_the_system_decides_how_numbers_are_written(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, german: None
) -> None:
    monkeypatch.setattr(language.QLocale, "system", staticmethod(lambda: QLocale("de_CH")))
    assert speak(qapp, "system") == "de"
    assert QLocale().name() == "de_CH"
    speak(qapp, "en")
    assert QLocale().language() == QLocale.Language.English
