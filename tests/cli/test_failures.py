"""Whatever goes wrong: one sentence, the right status, never a traceback."""

import json
import sys
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeydesk.cli.program import with_command
from journeydesk.formats import jmap
from journeydesk.logs import NOWHERE, set_up_logging

UNTOUCHED = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)


def newer(path):
    document = json.loads(zipfile.ZipFile(path).read("document.json"))
    return json.dumps(document | {"version": 99}).encode()


@pytest.mark.parametrize("command", [("info",), ("info", "--json"), ("export", "-o", "out.pdf")])
@pytest.mark.parametrize(
    ("content", "says"),
    [
        (lambda path: path.read_bytes()[:2000], "backup"),
        (lambda path: b"%PDF-1.7 something else", "it is a PDF, not a journey map"),
        (lambda path: b"", "it is empty"),
        (lambda path: b"{ broken", "document.json"),
        (newer, "it has version 99 of the format"),
    ],
    ids=["damaged", "foreign", "empty", "no JSON", "newer"],
)
def test_a_file_that_cannot_be_used_is_named(refused, sample, tmp_path, command, content, says):
    (tmp_path / "bad.jmap").write_bytes(content(sample))
    sentence = refused(command[0], "bad.jmap", *command[1:])
    assert sentence.startswith("“bad.jmap”")
    assert says in sentence


def test_a_missing_file_and_a_folder_are_named(refused, tmp_path):
    assert "there is no such file" in refused("info", "nowhere.jmap")
    assert "it is a folder" in refused("info", tmp_path)
    assert "there is no such file" in refused("export", "nowhere.jmap", "-o", "out.pdf")


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (MemoryError(), "There is not enough memory"),
        (ImportError("libEGL.so.1: cannot open shared object file"), "sudo apt-get install libegl1"),
        (ImportError("No module named 'reportlab'"), "No module named 'reportlab'. Install it again"),
        (
            FileNotFoundError("JourneyDesk's own file x is missing. Install it again."),
            "own file x is missing",
        ),
    ],
)
def test_what_the_machine_lacks_is_said(refused, sample, monkeypatch, error, says):
    def fail(path):
        raise error

    monkeypatch.setattr(jmap, "read", fail)
    assert says in refused("info", sample)


def test_a_missing_font_is_said(refused, sample, monkeypatch):
    from journeydesk.surfaces.qt import shaper
    from journeydesk.surfaces.qt.fonts import FontMissing

    def fail():
        raise FontMissing("JourneyDesk's own font is missing. Install JourneyDesk again.")

    monkeypatch.setattr(shaper, "load_family", fail)
    assert "own font is missing" in refused("export", sample, "-o", "out.pdf")


def test_a_damaged_theme_is_said(refused, sample, tmp_path, monkeypatch):
    from journeydesk.drawing import theme

    (tmp_path / "light.json").write_text('{"name": "li')
    monkeypatch.setattr(theme, "resource", lambda *parts: tmp_path / parts[-1])
    theme.theme.cache_clear()
    assert "light.json is damaged. Install JourneyDesk again." in refused("export", sample, "-o", "out.pdf")


def test_what_nobody_foresaw_is_logged_and_the_log_named(refused, sample, monkeypatch, own_log):
    def fail(path):
        raise ZeroDivisionError("a mistake\nof ours")

    monkeypatch.setattr(jmap, "read", fail)
    sentence = refused("info", sample)
    assert "ZeroDivisionError: a mistake of ours" in sentence
    if sys.platform == "linux":
        assert str(own_log) in sentence
        assert "Traceback" in own_log.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path, monkeypatch):
    (tmp_path / "state").write_bytes(b"no folder")
    assert set_up_logging() == NOWHERE or sys.platform != "linux"


def test_the_log_is_set_up_once(own_log):
    assert set_up_logging() == set_up_logging()


@pytest.mark.parametrize(
    ("words", "read_as"),
    [
        ([], ["open"]),
        (["home.jmap"], ["open", "home.jmap"]),
        (["home.jmap", "info"], ["open", "home.jmap", "info"]),
        (["--", "-odd.jmap"], ["open", "--", "-odd.jmap"]),
        (["info", "home.jmap"], ["info", "home.jmap"]),
        (["--help"], ["--help"]),
    ],
)
def test_words_that_name_no_command_are_files(words, read_as):
    assert with_command(words, {"info": None, "open": None}) == read_as


def test_files_reach_the_window(run, sample, monkeypatch):
    import types

    opened = []
    window = types.ModuleType("journeydesk.desktop.app")
    window.run = lambda files: opened.append([path.name for path in files]) or 0
    monkeypatch.setitem(sys.modules, "journeydesk.desktop.app", window)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert run(sample, "other.jmap").exit_code == 0
    assert run().exit_code == 0
    assert opened == [["home-internet.jmap", "other.jmap"], []]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_the_window_is_refused(refused, sample, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "There is no display" in refused(sample)


@pytest.mark.parametrize("words", [("",), ("info", ""), ("export", "a.jmap", "-o", ""), ("new", "")])
def test_an_empty_word_is_no_file(run, words):
    result = run(*words)
    assert result.exit_code == 2
    assert "The name of a file is empty." in result.stderr


@pytest.mark.parametrize("words", [("home.jmap", "--bad"), ("open", "--help"), ("exprot",), ("",)])
def test_the_command_that_stands_for_none_is_never_named(run, words):
    result = run(*words)
    assert "Usage: journeydesk [OPTIONS]" in result.output
    assert "journeydesk open" not in result.output


def test_a_slip_of_the_finger_is_no_file(run):
    result = run("exprot")
    assert result.exit_code == 2
    assert "Did you mean 'export'?" in result.stderr


WORDS = st.sampled_from(
    (
        "info",
        "new",
        "schema",
        "export",
        "--json",
        "-o",
        "--page",
        "a4",
        "--map",
        "--template",
        "list",
        "--help",
        "--",
    )
) | st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=6)


@UNTOUCHED
@given(words=st.lists(WORDS, max_size=5))
def test_no_words_whatever_end_in_a_traceback(run, words, own_log, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    result = run(*words)
    assert result.exit_code in (0, 2, 3)
    assert "Traceback" not in result.output
    assert not own_log.exists()
