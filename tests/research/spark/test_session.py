"""Why Spark cannot be had is said in a sentence, and nobody waits for it without end."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from journeydesk.research.errors import SparkMissing, SparkUnreachable
from journeydesk.research.spark import session as sessions
from journeydesk.research.spark.session import HERE, session


def refusal(master: str, scratch: Path, kind: type[Exception]) -> str:
    with pytest.raises(kind) as refused, session(master, scratch):
        pass
    return str(refused.value)


def test_without_pyspark_it_is_said_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "find_spec", lambda name: None)
    assert "pip install 'journeydesk[spark]'" in refusal(HERE, tmp_path, SparkMissing)


def test_in_a_program_that_takes_in_nothing_it_is_said_what_helps_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "find_spec", lambda name: None)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    said = refusal(HERE, tmp_path, SparkMissing)
    assert said.startswith("This JourneyDesk comes without Apache Spark")
    assert "installed in a Python of yours: `pip install 'journeydesk[spark]'`" in said


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "find_spec", lambda name: name)


@pytest.mark.usefixtures("installed")
def test_without_java_it_is_said_which_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert "needs Java 17 or newer, and none was found" in refusal(HERE, tmp_path, SparkMissing)


@pytest.mark.skipif(sys.platform == "win32", reason="the program that plays Java is a shell script")
@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(("said", "number"), [("1.8.0_402", 8), ("11.0.2", 11)])
def test_an_old_java_is_told_from_one_that_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, number: int
) -> None:
    java = tmp_path / "bin" / "java"
    java.parent.mkdir()
    java.write_text(f"#!/bin/sh\necho 'openjdk version \"{said}\"' >&2\n")
    java.chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert f"here is Java {number}." in refusal(HERE, tmp_path, SparkMissing)


@pytest.mark.usefixtures("installed")
def test_a_master_that_nobody_answers_for_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "_java_version", lambda: 21)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        master = f"spark://127.0.0.1:{free.getsockname()[1]}"
    said = refusal(master, tmp_path, SparkUnreachable)
    assert said.startswith(f"The Spark master “{master}” cannot be used: Connection refused.")


ALONE = """
import sys
from pathlib import Path
from journeydesk.research.spark import session as sessions
sessions.LONGEST = 8
try:
    with sessions.session(sys.argv[1], Path(sys.argv[2])):
        pass
except sessions.SparkUnreachable as error:
    print(error)
"""


def alone(master: str, scratch: Path) -> str:
    """Return why a process of its own cannot use a master: Spark is there once in each."""
    done = subprocess.run(
        [sys.executable, "-c", ALONE, master, str(scratch)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.usefixtures("spark")
def test_a_master_that_is_none_is_said_to_be_none(tmp_path: Path) -> None:
    assert "“nonsense” cannot be used: Master must either be yarn or start with" in alone(
        "nonsense", tmp_path
    )


@pytest.mark.usefixtures("spark")
def test_a_master_that_says_nothing_is_given_up(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        master = f"spark://127.0.0.1:{mute.getsockname()[1]}"
        assert "within 8 seconds" in alone(master, tmp_path)


@pytest.mark.usefixtures("spark")
def test_ctrl_c_does_what_it_did_before_spark() -> None:
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
