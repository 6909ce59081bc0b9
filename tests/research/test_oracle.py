"""Logs of others tell what was counted in them by other means, in every format of the same log."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from journeydesk.research import queries
from journeydesk.research.columns import Columns
from journeydesk.research.engine import Engine, opened
from journeydesk.research.findings import read
from journeydesk.research.guess import guessed

LOGS = Path(__file__).parents[3] / "shared" / "data" / "eventlogs"
pytestmark = pytest.mark.skipif(not LOGS.is_dir(), reason="the real inputs are not beside this checkout")

ANSWERS: dict[str, Any] = json.loads((LOGS / "expected.json").read_text("utf-8")) if LOGS.is_dir() else {}
HERE = [name for name in ANSWERS if (LOGS / name).is_file()]
SAME = {
    "pm4py/running-example.csv": (
        "pm4py/running-example.xes",
        "pm4py/running-example.parquet",
        "pm4py/running-example-transformed.csv",
        "pm4py/running_example_notebook.csv",
        "pm4py/01_running-example.xes.gz",
    ),
    "pm4py/receipt.csv": ("pm4py/receipt.parquet", "pm4py/08_receipt.xes.gz"),
    "pm4py/interval_event_log.csv": ("pm4py/interval_event_log.xes",),
}
"""Other files of a log."""


def counted(engine: Engine) -> dict[str, Any]:
    read(engine, guessed(engine.headers, engine.sample, Columns()), day_first=None)
    events, journeys, *_ = engine.ask(queries.TOTALS)[0]
    variants, follows, activities = Counter[tuple[str, ...]](), Counter[tuple[str, str]](), Counter[str]()
    names: dict[int, str] = dict(engine.ask("SELECT number, touchpoint FROM letters"))
    for path, number in engine.ask("SELECT touchpoints, journeys FROM variants"):
        variants[tuple(names[one] for one in path)] += number
    for _, source, target, times, *_ in engine.ask(queries.TRANSITIONS):
        follows[source, target] += times
    for _, touchpoint, number, *_ in engine.ask(queries.TOUCHPOINTS):
        activities[touchpoint] += number
    starts, ends = Counter[str](), Counter[str]()
    for path, number in variants.items():
        starts[path[0]] += number
        ends[path[-1]] += number
    return {
        "events": events,
        "cases": journeys,
        "activities": activities,
        "variants": variants,
        "start": starts,
        "end": ends,
        "follows": follows,
    }


def agrees(found: dict[str, Any], answer: dict[str, Any]) -> None:
    assert (found["events"], found["cases"]) == (answer["events"], answer["cases"])
    for listed in ("activities", "start", "end"):  # the answers list the most frequent ones
        assert {name: found[listed][name] for name in answer[listed]} == answer[listed]
    assert len(found["variants"]) == answer["variants"]
    for top in answer["top_variants"]:
        assert found["variants"][tuple(top["path"])] == top["cases"]
    assert len(found["follows"]) == answer["directly_follows_pairs"]
    for pair in answer["directly_follows_top"]:
        assert found["follows"][pair["from"], pair["to"]] == pair["n"]


@pytest.mark.parametrize("name", HERE)
def test_a_log_tells_what_was_counted_in_it(name: str) -> None:
    with opened(LOGS / name) as engine:
        agrees(counted(engine), ANSWERS[name])


@pytest.mark.parametrize(
    ("name", "other"), [(one, other) for one, others in SAME.items() for other in others]
)
def test_the_same_log_in_another_format_tells_the_same(name: str, other: str) -> None:
    with opened(LOGS / other) as engine:
        agrees(counted(engine), ANSWERS[name])
