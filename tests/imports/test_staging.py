"""Stages of a map of a log: as a person drew them, as a column says, or proposed from the order of touchpoints."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeydesk.imports.log import FromLog
from journeydesk.research.stages import Stages
from tests.imports.test_log import imported, shop, touchpoints


def stages_of(log: FromLog) -> dict[str, list[str]]:
    titles = {one.id: one.title for one in log.document.maps[0].stages}
    found: dict[str, list[str]] = {title: [] for title in titles.values()}
    for one in touchpoints(log.document).values():
        found[titles[one.stage]].append(one.title)
    return found


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log.csv"


def test_stages_are_proposed_from_order_and_that_is_told(log: Path) -> None:
    made = imported(log, shop())
    assert made.stages == (("Look around", ("look_around", "buy", "repair")),)
    assert any("stages: they were proposed" in note for note in made.notes)


def test_stages_that_were_drawn_hold_what_was_put_into_them(log: Path) -> None:
    drawn: Stages = (("Get it", ("look_around", "buy")), ("Love it", ()), ("Have it", ("repair",)))
    made = imported(log, shop(), stages=drawn)
    assert stages_of(made) == {"Get it": ["Look around", "Buy"], "Love it": [], "Have it": ["Repair"]}
    assert made.stages == drawn
    assert not any("proposed" in note for note in made.notes)


def test_names_may_be_written_as_the_map_writes_them(log: Path) -> None:
    drawn: Stages = (("Get it", ("Look around", "BUY")), ("Have it", ("Repair",)))
    assert stages_of(imported(log, shop(), stages=drawn))["Get it"] == ["Look around", "Buy"]


def test_what_nobody_put_anywhere_stands_behind_what_comes_before_it_and_is_told(log: Path) -> None:
    made = imported(log, shop(), stages=(("Get it", ("look_around",)), ("Have it", ("repair", "unheard of"))))
    assert stages_of(made) == {"Get it": ["Look around", "Buy"], "Have it": ["Repair"]}
    assert "In no stage that was drawn, and put behind what comes before them: “Buy”." in made.notes
