"""The real program, as a shell meets it."""

import json
import os
import signal
import subprocess
import sys

import pytest

import journeydesk

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


@pytest.mark.skipif(os.name == "nt", reason="Windows interrupts otherwise")
def test_an_interrupt_leaves_nothing_half_written(sample, tmp_path):
    target = tmp_path / "poster.png"
    target.write_bytes(b"old")
    words = ["export", str(sample), "-o", str(target), "--page", "a0", "--dpi", "600"]
    with subprocess.Popen([*PROGRAM, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout.readline().endswith(b" pixels\n")  # told before the work begins
        process.send_signal(signal.SIGINT)
        said = process.stderr.read().decode()
    assert process.returncode == 130
    assert "interrupted" in said
    assert "Traceback" not in said
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
