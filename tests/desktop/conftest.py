"""A real window on the sample, with preferences of its own and no questions asked unless a test answers them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop import style
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.language import speak
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.settings import Settings
from journeydesk.drawing.theme import theme
from journeydesk.surfaces.qt.shaper import QtShaper
from tests.support.person import Person
from tests.support.sample import SAMPLE


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Whatever computer this is: the window speaks English."""
    speak(qapp, "en")


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path, qt_shaper: QtShaper) -> Iterator[Desk]:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.language = "en"
    settings.tips = False
    desk = Desk(qapp, settings, qt_shaper)  # which need not shape the words of the sample for every test
    desk.set_theme("light")
    yield desk
    for window in tuple(desk.windows):
        window.canvas.writing.close(kept=False)
        window.session.saved(window.session.document, tmp_path / "thrown-away.jmap")
        window.close()
    desk.close_start()
    qapp.clipboard().clear()
    qapp.processEvents()


@pytest.fixture
def sample_file(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "home internet.jmap"))


@pytest.fixture(scope="session")
def qt_shaper(qapp: QApplication) -> QtShaper:
    style.apply(qapp, theme("light"))
    return QtShaper()


@pytest.fixture
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    store = tmp_path_factory.mktemp("settings") / "settings.ini"
    return Settings(QSettings(str(store), QSettings.Format.IniFormat))


@pytest.fixture
def window(desk: Desk, sample_file: Path, qtbot: QtBot) -> MainWindow:
    window = desk.open(sample_file)
    assert window is not None
    window.resize(1600, 1000)
    qtbot.waitExposed(window)
    window.canvas.fit()
    return window


@pytest.fixture
def person(window: MainWindow, qtbot: QtBot) -> Person:
    """Someone with a mouse and a keyboard in front of the window."""
    return Person(window, qtbot)


@pytest.fixture
def in_front(person: Person) -> None:
    """The keyboard is on the map."""
    person.come_forward()
