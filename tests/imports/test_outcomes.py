"""It is told how journeys end: of segments and of paths, with intervals, and never of fewer than five."""

from __future__ import annotations

import csv
import json
from itertools import count
from pathlib import Path

import pytest

from journeydesk.cli.research_facts import facts
from journeydesk.imports.log import FromLog, from_log
from journeydesk.imports.log_details import is_from_a_log
from journeydesk.research.columns import Columns
from journeydesk.research.engine import opened
from journeydesk.research.findings import Findings, findings
from journeydesk.research.outcomes import shown

IDS = count()
WEB, STORE = ("search", "read", "order", "unpack"), ("drive", "ask", "try_on", "pay")


def told(path: Path, ends: list[tuple[str, str]]) -> tuple[Findings, FromLog]:
    """Half of the people buy on the web, half in the store; each says twice how it stands."""
    rows: list[tuple[object, ...]] = [("customer", "event", "time", "outcome")]
    for who, (early, late) in enumerate(ends):
        said = ("", early, late, "")
        rows += [
            (f"p{who}", event, f"2026-03-01 1{hour}:00", said[hour])
            for hour, event in enumerate(STORE if who % 2 else WEB)
        ]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    with opened(path) as engine:
        found = findings(engine, Columns())
    return found, from_log(found, lambda: f"o{next(IDS)}", title="Shop")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log.csv"


def test_a_journey_ends_with_what_is_said_last_and_paths_are_told_apart(log: Path) -> None:
    found, made = told(log, [("open", "open" if who % 2 else "paid") for who in range(20)])
    (segment,) = found.segments
    assert segment.ends == {"open": 10, "paid": 10}
    said = [note for note in made.notes if "end with" in note]
    assert "All customers: 50 % of 20 journeys end with “Open” (95 % interval: 30 to 70 %)." in said
    whole = "100 % of 10 journeys end with “{}” (95 % interval: 72 to 100 %)."
    assert f"All customers, on the path “via Drive”: {whole.format('Open')}" in said
    assert f"All customers, on the path “via Search”: {whole.format('Paid')}" in said
    told_to_scripts = facts(found, made, ())["segments"][0]
    assert [one["journeys"] for one in told_to_scripts["outcomes"]] == [10, 10]
    assert {path["outcomes"][0]["outcome"] for path in told_to_scripts["paths"]} == {"Open", "Paid"}


def test_who_ends_with_an_outcome_has_not_dropped_off(log: Path) -> None:
    found, made = told(log, [("", "paid" if who < 16 else "") for who in range(20)])
    assert {one.touchpoint: (one.journeys, one.ended) for one in found.touchpoints if one.ended} == {
        "unpack": (10, 2),
        "pay": (10, 2),
    }
    (swimlane,) = made.document.maps[0].swimlanes
    cards = {
        card.title: card.drop_off
        for lane in swimlane.lanes
        for card in lane.items
        if lane.kind == "touchpoints"
    }
    assert cards["Pay"] == 0.2
    assert cards["Ask"] == 0.0


def test_a_path_says_on_the_map_how_well_it_stands_for_its_journeys_and_how_they_end(log: Path) -> None:
    _, made = told(log, [("open", "open" if who % 2 else "paid") for who in range(20)])
    drive, search = made.document.maps[0].swimlanes[0].paths
    assert drive.details.splitlines() == [
        "100 % of these 10 journeys differ from it by no more than 30 %.",
        "100 % of 10 journeys end with “Open” (95 % interval: 72 to 100 %).",
    ]
    assert "end with “Paid”" in search.details
    assert all(is_from_a_log(line, "en") for line in drive.details.splitlines())


def test_of_journeys_whose_end_nobody_says_there_is_none(log: Path) -> None:
    found, made = told(log, [("", "paid" if who < 12 else "") for who in range(20)])
    assert found.segments[0].ends == {"paid": 12}
    assert any("100 % of 12 journeys end with “Paid”" in note for note in made.notes)


def test_what_fewer_than_five_ended_with_is_not_told_nor_can_it_be_reckoned(log: Path) -> None:
    ends = [("", "hush" if who < 2 else "refused" if who < 9 else "paid") for who in range(30)]
    found, made = told(log, ends)
    said = json.dumps(facts(found, made, made.notes)) + str(made.document)
    assert "hush" not in said.casefold()
    assert shown({"paid": 21, "refused": 7, "hush": 2}) == ([("paid", 21)], 30)
    assert shown({"paid": 21, "hush": 2}) == ([], 23)
    assert shown({"paid": 21, "hush": 4, "tush": 2}) == ([("paid", 21)], 27)


def test_a_log_without_outcomes_says_nothing_of_them(log: Path) -> None:
    found, made = told(log, [("", "")] * 20)
    assert found.segments[0].ends == {}
    assert not any("end with" in note for note in made.notes)
