"""What the tests of the command line share: a runner, the sample, and what every refusal must be."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PySide6.QtWidgets import QApplication

from journeydesk.cli.commands import main
from tests.support.sample import SAMPLE

Run = Callable[..., Result]


@pytest.fixture
def sample() -> Path:
    return SAMPLE


@pytest.fixture(autouse=True)
def one_application(qapp: QApplication) -> None:
    """What is drawn here shares the application with tests of windows: Qt makes one for each process, of one kind."""


@pytest.fixture(autouse=True)
def own_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Each test has a log of its own, and leaves no handler behind."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    logger = logging.getLogger("journeydesk")
    before, logger.handlers = logger.handlers, []
    yield tmp_path / "state" / "journeydesk" / "log" / "journeydesk.log"
    for handler in logger.handlers:
        handler.close()
    logger.handlers = before


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run the program in a folder of its own and return what it did."""
    monkeypatch.chdir(tmp_path)

    def invoke(*words: object) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words])

    return invoke


@pytest.fixture
def refused(run: Run) -> Callable[..., str]:
    """Run the program, check that it refuses as it must, and return the one sentence.

    The status is 3 for an input or a place that cannot be used, 2 for words that are wrong whatever the input is.
    """

    def invoke(*words: object, status: int = 3) -> str:
        result = run(*words)
        assert result.exit_code == status
        assert result.stdout == ""
        (line,) = result.stderr.splitlines()
        assert re.fullmatch(r"journeydesk: .*[.]", line)
        assert "Traceback" not in line
        assert line.isprintable()
        return line.removeprefix("journeydesk: ")

    return invoke
