"""The real program, as a shell meets it."""

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import journeydesk
from journeydesk.cli.progress import progress_bar
from journeydesk.editing.new import new_document
from journeydesk.formats import jmap
from journeydesk.model.value import evolve, fresh_id

PROGRAM = [sys.executable, "-m", "journeydesk"]
HEAVY = ("PySide6", "reportlab", "fontTools", "pydantic")


def program(*words, **settings):
    env = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "LC_", "LANG"))}
    done = subprocess.run(
        [*PROGRAM, *map(str, words)], env=env | settings, capture_output=True, check=False, timeout=60
    )
    return done.returncode, done.stdout, done.stderr.decode()


def test_the_version_is_the_packages():
    assert program("--version") == (0, f"journeydesk {journeydesk.__version__}\n".encode(), "")


def test_help_loads_nothing_heavy():
    script = (
        "import sys\nfrom journeydesk.cli import main\ntry:\n    main(['--help'])\n"
        f"except SystemExit: print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_schema_is_json():
    status, out, err = program("schema")
    assert (status, err) == (0, "")
    assert json.loads(out)["$schema"].startswith("https://json-schema.org/")


def test_json_is_utf8_whatever_the_terminal_speaks(sample):
    status, out, err = program("info", sample, "--json", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (status, err) == (0, "")
    assert "·" in json.loads(out.decode("utf-8"))["maps"][0]["scenario"]


def test_a_poor_terminal_shows_question_marks(sample):
    status, out, err = program("info", sample, PYTHONIOENCODING="iso8859-5", PYTHONUTF8="0")
    assert (status, err) == (0, "")
    assert b"Q3 2026 ? analytics" in out


def test_an_export_says_nothing_but_its_result(sample, tmp_path):
    status, out, err = program("export", sample, "-o", tmp_path / "map.pdf", LC_ALL="C", HOME=str(tmp_path))
    assert (status, out, err) == (0, b"map.pdf: 3 pages\n", "")


def test_a_refusal_is_one_line(tmp_path):
    status, out, err = program("info", tmp_path / "nowhere.jmap")
    assert (status, out, err.count("\n")) == (3, b"", 1)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_reader_that_has_had_enough_is_left_alone(sample):
    with subprocess.Popen([*PROGRAM, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def listens(process):
    """Tell whether our own code has begun: Python by itself would not catch this signal."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"SigCgt:\s*(\w+)", status)[1], 16) >> (signal.SIGTERM - 1) & 1


def heeding_signals():
    """Let a program hear what whoever started these tests (`nohup make test &`) had ignored."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def interrupted_at(words, delay, number, folder):
    """Run a command, send it a signal a while after it began, and return its status and what it said."""
    env = {**os.environ, "XDG_STATE_HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [*PROGRAM, *map(str, words)],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heeding_signals,
    ) as process:
        while not listens(process):
            time.sleep(0.002)
        time.sleep(delay)
        process.send_signal(number)
        said = process.communicate(timeout=60)[1]
    return process.returncode, said


def _wait_until_it_writes(process, folder):
    """Wait for the unfinished file that stands beside the one to be written."""
    while process.poll() is None and not list(folder.glob(".*.tmp")):
        time.sleep(0.01)


UNIX = pytest.mark.skipif(os.name == "nt", reason="Windows interrupts otherwise")
INTERRUPTED = "journeydesk: interrupted; nothing was left half-written.\n"


@UNIX
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_writing_leaves_nothing_half_written(sample, tmp_path, number):
    target = tmp_path / "poster.png"
    target.write_bytes(b"old")
    words = ["export", str(sample), "-o", str(target), "--page", "a0", "--dpi", "600"]
    with subprocess.Popen(
        [*PROGRAM, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heeding_signals,
    ) as process:
        _wait_until_it_writes(process, tmp_path)
        process.send_signal(number)
        said = process.stderr.read().decode()
    assert (process.returncode, said) == (128 + number, INTERRUPTED)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@UNIX
def test_a_signal_while_a_log_is_counted_leaves_nothing_of_what_people_did(tmp_path):
    log, scratch = tmp_path / "log.csv", tmp_path / "scratch"
    scratch.mkdir()
    events = (f"{n // 4},Touchpoint {n % 7},2026-01-01 0{n % 10}:00\n" for n in range(400_000))
    log.write_text("customer,event,time\n" + "".join(events), encoding="utf-8")
    with subprocess.Popen(
        [*PROGRAM, "research", str(log), "-o", str(tmp_path / "map.jmap")],
        env={**os.environ, "TMPDIR": str(scratch)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heeding_signals,
    ) as process:
        while not any(scratch.glob("*/*")):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        said = process.stderr.read().decode()
    assert process.returncode == 130
    assert said.endswith(INTERRUPTED)
    assert not list(scratch.iterdir())
    assert not (tmp_path / "map.jmap").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a process is not seen to listen")
@pytest.mark.parametrize("delay", [0, 0.1, 0.25, 0.4])
@pytest.mark.parametrize("command", ["export", "window"])
def test_a_signal_while_libraries_load_ends_at_once_with_one_line(sample, tmp_path, command, delay):
    words = ["export", sample, "-o", tmp_path / "a.pdf"] if command == "export" else [sample]
    assert interrupted_at(words, delay, signal.SIGINT, tmp_path) == (130, INTERRUPTED)


@UNIX
def test_a_signal_that_is_to_be_ignored_is_ignored(sample, tmp_path):
    env = {**os.environ, "XDG_STATE_HOME": str(tmp_path)}
    nohup = "trap '' HUP; exec \"$@\""
    words = ["sh", "-c", nohup, "sh", *PROGRAM, "export", str(sample), "-o", str(tmp_path / "a.pdf")]
    with subprocess.Popen(words, env=env, stdout=subprocess.PIPE) as process:
        _wait_until_it_writes(process, tmp_path)
        process.send_signal(signal.SIGHUP)
        assert process.stdout.readline() == b"a.pdf: 3 pages\n"
        assert process.wait(timeout=60) == 0


def shell(line, tmp_path, **settings):
    """Run a line of shell in which $J is the program, and return its status and what came to stderr."""
    env = {**os.environ, "J": f"{sys.executable} -m journeydesk", "XDG_STATE_HOME": str(tmp_path)} | settings
    done = subprocess.run(
        ["sh", "-c", line], env=env, capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stderr


FULL = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="this system has no disk that is always full"
)


@FULL
@pytest.mark.parametrize(
    "words", ["schema", "info $M", "info $M --json", "new --template list", "--help", "info --help"]
)
@pytest.mark.parametrize(
    ("where", "why"), [(">/dev/full", "the disk is full"), (">&-", "the output is closed")]
)
def test_a_result_that_cannot_be_printed_is_said(sample, tmp_path, words, where, why):
    status, said = shell(f"$J {words} {where}", tmp_path, M=str(sample))
    assert (status, said.count("\n")) == (3, 1)
    assert said.startswith(f"journeydesk: The result cannot be printed: {why}.")


@FULL
@pytest.mark.parametrize("where", [">/dev/full", ">&- 2>&- <&-"])
def test_a_file_is_written_even_where_nothing_can_be_said(sample, tmp_path, where):
    assert shell(f"$J export $M -o $O {where}", tmp_path, M=str(sample), O=str(tmp_path / "a.pdf")) == (0, "")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")


@UNIX
def test_a_file_is_written_even_where_nobody_reads_on(sample, tmp_path):
    words = ["export", str(sample), "-o", str(tmp_path / "a.pdf")]
    with subprocess.Popen([*PROGRAM, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
    assert (tmp_path / "a.pdf").exists()


@FULL
@pytest.mark.parametrize("where", ["2>/dev/full", "2>&-"])
def test_the_status_stays_where_a_complaint_cannot_be_printed(tmp_path, where):
    assert shell(f"$J info nowhere.jmap {where}", tmp_path)[0] == 3
    assert shell(f"$J exprot {where}", tmp_path)[0] == 2


NO_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{0}/none</dir><cachedir>{0}/cache</cachedir></fontconfig>"""


@pytest.mark.skipif(sys.platform != "linux", reason="fonts are found otherwise elsewhere")
def test_letters_without_a_font_are_named_with_what_to_install(tmp_path):
    (tmp_path / "fonts.conf").write_text(NO_FONTS.format(tmp_path))
    document = new_document(fresh_id)
    document = evolve(document, maps=(evolve(document.maps[0], title="हिन्दी 日本 Plain"),))
    jmap.write(document, tmp_path / "hindi.jmap")
    words = ("export", tmp_path / "hindi.jmap", "-o", tmp_path / "a.pdf")
    status, out, err = program(*words, FONTCONFIG_FILE=str(tmp_path / "fonts.conf"))
    assert (status, out, err.count("\n")) == (0, b"a.pdf: 1 page\n", 1)
    assert "letters of Devanagari (“दनह”), Chinese (“日本”): boxes stand for them" in err
    assert "sudo apt-get install fonts-noto-core fonts-noto-cjk`" in err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have always a display")
@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ({"DISPLAY": ":99"}, "no display answers at “:99”. Set the variable DISPLAY"),
        (
            {"WAYLAND_DISPLAY": "wayland-9"},
            "no display answers at “wayland-9”. Set the variable WAYLAND_DISPLAY",
        ),
        (
            {"QT_QPA_PLATFORM": "nonsense"},
            "Qt knows no platform “nonsense”. Unset the variable QT_QPA_PLATFORM.",
        ),
        ({"DISPLAY": ":99", "LD_LIBRARY_PATH": "broken"}, "sudo apt-get install libxcb-cursor0"),
    ],
)
def test_a_window_that_cannot_be_opened_is_said_in_a_sentence(sample, tmp_path, settings, why):
    (tmp_path / "libxcb-cursor.so.0").write_bytes(b"")
    if "LD_LIBRARY_PATH" in settings:
        settings = {**settings, "LD_LIBRARY_PATH": str(tmp_path)}
    env = {
        k: v
        for k, v in os.environ.items()
        if k not in ("DISPLAY", "WAYLAND_DISPLAY") and not k.startswith("QT_")
    }
    env |= {"XDG_STATE_HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)} | settings
    done = subprocess.run(
        [*PROGRAM, str(sample)], env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1)
    assert done.stderr.startswith("journeydesk: The window cannot be opened: ")
    assert why in done.stderr
    assert "`journeydesk export` needs no window" in done.stderr


def test_a_bar_on_a_terminal_only_ever_grows(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress_bar("Counting") as say:
        for share in (0.5, 0.1, 0.1, 1.0):
            say(share)
    told = [int(number) for number in re.findall(r"(-?\d+)%", sys.stderr.getvalue())]
    assert told == sorted(told)
    assert told[-1] == 100
