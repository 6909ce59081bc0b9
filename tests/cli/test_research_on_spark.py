"""`research --engine spark`, as a process of its own: Spark is there once in each."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from journeydesk.formats import jmap
from journeydesk.research.spark import session


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "shop.csv"
    rows = [
        (f"p{number}", name, f"2026-03-{number + 1:02}") for number in range(12) for name in ("look", "buy")
    ]
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([("user_id", "event", "timestamp"), *rows, ("p1", "", "2026-03-01")])
    return path


def test_a_log_becomes_a_document_and_nothing_else_is_said(log: Path, tmp_path: Path) -> None:
    try:
        session._check_installed()
    except session.SparkMissing as error:
        pytest.skip(str(error))
    words = ["research", log.as_uri(), "-o", "out.jmap", "--engine", "spark", "--unusable", "rest.csv"]
    done = subprocess.run(
        [sys.executable, "-m", "journeydesk", *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "out.jmap: 24 events of 12 journeys\n"
    assert all(line.startswith("journeydesk: ") for line in done.stderr.splitlines())
    assert len(jmap.read(tmp_path / "out.jmap").maps[0].swimlanes[0].contents.touchpoints) == 2
    assert "without a touchpoint,p1,,2026-03-01" in (tmp_path / "rest.csv").read_text()


def test_without_spark_it_is_said_how_to_have_it(refused, log, monkeypatch):
    monkeypatch.setattr(session, "find_spec", lambda name: None)
    assert "pip install 'journeydesk[spark]'" in refused(
        "research", log, "-o", "out.jmap", "--engine", "spark"
    )


def test_a_master_without_spark_is_refused(run, log):
    result = run("research", log, "-o", "out.jmap", "--spark-master", "local[2]")
    assert result.exit_code == 2
    assert "say --engine spark, too" in result.stderr


def test_rows_without_use_go_where_they_are_wanted(run, log, tmp_path):
    assert run("research", log, "-o", "out.jmap", "--unusable", "rest.csv").exit_code == 0
    head, row = csv.reader((tmp_path / "rest.csv").read_text().splitlines())
    assert head == ["[reason]", "user_id", "event", "timestamp", "[row]"]
    assert row[0] == "without a touchpoint"


def test_rows_without_use_overwrite_nothing(refused, log):
    assert "is there already" in refused("research", log, "-o", "out.jmap", "--unusable", log)
