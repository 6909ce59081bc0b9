"""How far a log has been opened and counted can be seen, and never goes back."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.research.engine import opened
from journeydesk.research.progress import Questions

TRACE = (
    '<trace><string key="concept:name" value="c{0}"/><event><string key="concept:name" value="Look"/>'
    '<date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event></trace>'
)


def written(path: Path) -> Path:
    text = f"<log>{''.join(map(TRACE.format, range(4000)))}</log>".encode()
    path.write_bytes(gzip.compress(text) if path.suffix == ".gz" else text)
    return path


@pytest.mark.parametrize("name", ["log.xes", "log.xes.gz"])
def test_it_is_told_how_far_a_log_is_read_that_must_be_turned_into_text(tmp_path: Path, name: str) -> None:
    told: list[float] = []
    with opened(written(tmp_path / name), go_on=told.append) as engine:
        assert engine.headers
    assert (told[0], told[-1]) == (0, 1)
    assert told == sorted(told)
    assert len(set(told)) > 2


def test_of_two_logs_each_is_half_of_the_way(tmp_path: Path) -> None:
    told: list[float] = []
    with opened(written(tmp_path / "a.xes"), written(tmp_path / "b.xes.gz"), go_on=told.append):
        assert told == sorted(told)
        assert 0.5 in told


@given(st.lists(st.floats(-1, 100)))
def test_questions_that_follow_each_other_only_ever_come_further(percents: list[float]) -> None:
    questions = Questions()
    told = [questions.far(percent) for percent in percents]
    assert told == sorted(told)
    assert all(0 <= far <= 1 for far in told)


def test_the_next_question_goes_on_where_the_last_one_ended() -> None:
    questions = Questions()
    assert [questions.far(percent) for percent in (50, 100, 0, 50)] == pytest.approx([0.2, 0.4, 0.4, 0.52])
