"""Starting the program, and what it does with errors that nobody expected."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from journeydesk.desktop import app as app_module
from journeydesk.desktop.app import Complaints, run
from journeydesk.desktop.desk import Desk
from journeydesk.surfaces.qt.application import CANNOT_BE_USED
from journeydesk.surfaces.qt.fonts import FontMissing
from tests.support.person import Person
from tests.support.sample import SAMPLE


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    said: list[tuple[str, str]] = []
    monkeypatch.setattr(app_module, "tell", lambda _parent, text, details="": said.append((text, details)))
    return said


def test_an_unexpected_error_is_told_calmly_and_the_document_stays(
    person: Person, told: list[tuple[str, str]]
) -> None:
    person.drag("browse", "confirmation")
    document = person.document
    try:
        raise ZeroDivisionError("seldom")
    except ZeroDivisionError as error:
        Complaints().hook(type(error), error, error.__traceback__)
    sentence, details = told[0]
    assert "still open" in sentence
    assert "ZeroDivisionError: seldom" in details
    assert person.document is document
    assert person.window.isVisible()


def test_a_missing_font_is_one_sentence_and_status_3(
    qapp: object, told: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_self: Desk, _app: object) -> None:
        raise FontMissing("A font of JourneyDesk is missing. Install it again.")

    hook = sys.excepthook
    monkeypatch.setattr(app_module.Desk, "__init__", missing)
    assert run([]) == CANNOT_BE_USED
    monkeypatch.setattr(sys, "excepthook", hook)
    assert told == [("A font of JourneyDesk is missing. Install it again.", "")]


def ended(words: Sequence[str], home: Path, **environment: str) -> tuple[int, str]:
    """Return how a program of its own ended, and what it complained of."""
    unseen = {"QT_QPA_PLATFORM": "offscreen"}
    places = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), str(home))
    done = subprocess.run(
        [sys.executable, *words],
        env={**os.environ, **unseen, **places, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stderr


def test_the_program_starts_paints_and_ends(tmp_path: Path) -> None:
    for words in ([str(SAMPLE)], []):
        assert ended(["-m", "journeydesk", *words], tmp_path, JOURNEYDESK_SMOKE="1") == (0, "")


ASKED_TO_END = """
import os, signal, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from journeydesk.desktop import app

made = app.application()
asked = threading.Timer(0.2, lambda: os.kill(os.getpid(), signal.SIGTERM))
QTimer.singleShot(0, asked.start)
sys.exit(app.run([Path(sys.argv[1])]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs otherwise")
def test_a_window_that_nobody_touches_closes_when_the_system_asks(tmp_path: Path) -> None:
    assert ended(["-c", ASKED_TO_END, str(SAMPLE)], tmp_path) == (143, "")
