"""Stages that a person draws for a log: touchpoints go from one to another, none is ever lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.imports.reading import stages_in
from journeydesk.research.columns import Columns
from journeydesk.research.reading import Reading, kept, remembered
from journeydesk.research.stages import Stages, added, as_list, merged, moved, renamed, shifted

SHOP: Stages = (("Look", ("home", "search")), ("Buy", ("cart", "pay")), ("Use", ("help",)))


def test_touchpoints_go_behind_those_of_another_stage() -> None:
    assert moved(SHOP, ("search", "pay"), 2) == (
        ("Look", ("home",)),
        ("Buy", ("cart",)),
        ("Use", ("help", "search", "pay")),
    )


def test_a_stage_is_called_otherwise_added_merged_and_moved() -> None:
    assert renamed(SHOP, 1, "Pay")[1] == ("Pay", ("cart", "pay"))
    assert [title for title, _ in added(SHOP, 1, "Choose")] == ["Look", "Choose", "Buy", "Use"]
    assert merged(SHOP, 0) == (("Look", ("home", "search", "cart", "pay")), SHOP[2])
    assert [title for title, _ in shifted(SHOP, 2, -1)] == ["Look", "Use", "Buy"]


@pytest.mark.parametrize(
    "same",
    [
        moved(SHOP, ("home",), 0),
        renamed(SHOP, 0, "Look"),
        merged(SHOP, 2),
        shifted(SHOP, 0, -1),
        shifted(SHOP, 2, 1),
    ],
)
def test_what_changes_nothing_returns_the_same_stages(same: Stages) -> None:
    assert same is SHOP


steps = st.lists(st.tuples(st.sampled_from("mrags"), st.integers(0, 9), st.integers(-3, 9)), max_size=12)


@given(steps)
def test_whatever_is_done_every_touchpoint_is_in_one_stage(done: list[tuple[str, int, int]]) -> None:
    stages = SHOP
    for what, one, other in done:
        at, to = one % len(stages), other % len(stages)
        match what:
            case "m":
                stages = moved(stages, stages[at][1][:1], to)
            case "r":
                stages = renamed(stages, at, f"Stage {other}")
            case "a":
                stages = added(stages, at, "New")
            case "g":
                stages = merged(stages, at)
            case "s":
                stages = shifted(stages, at, other)
    assert sorted(name for _, own in stages for name in own) == ["cart", "help", "home", "pay", "search"]


names = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=8)


@given(
    st.lists(
        st.tuples(names, st.lists(names, min_size=1, max_size=3).map(tuple)), min_size=2, max_size=4
    ).map(tuple)
)
def test_a_list_that_was_written_is_read_as_the_same_stages(
    tmp_path_factory: pytest.TempPathFactory, stages: Stages
) -> None:
    path = tmp_path_factory.mktemp("stages") / "stages.txt"
    path.write_text(as_list(stages), "utf-8")
    assert stages_in(path) == stages


def test_stages_are_remembered_with_the_headings_of_the_log() -> None:
    reading = Reading(Columns(case="a"), stages=SHOP)
    assert remembered(kept("", ("a", "b"), reading), ("a", "b")) == reading
    odd = kept("", ("a",), Reading(Columns(case="a"))).replace('"stages": null', '"stages": [["x", 3]]')
    assert remembered(odd, ("a",)) is None
