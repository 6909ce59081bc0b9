"""Many things move at once along their rows and to other stages."""

from __future__ import annotations

import pytest

from journeydesk.editing.shift import restage, shift_elements, shifted
from tests.support.checks import check_edit, check_no_change
from tests.support.maps import band, board, route, row, small


@pytest.mark.parametrize(
    ("row", "wanted", "by", "after"),
    [
        ("abcd", "b", 1, "acbd"),
        ("abcd", "b", -1, "bacd"),
        ("abcd", "bc", 1, "adbc"),
        ("abcd", "bc", -1, "bcad"),
        ("abcd", "bd", 1, "acbd"),
        ("abcd", "cd", 1, "abcd"),
        ("abcd", "ac", -1, "acbd"),
        ("abcd", "ca", 9, "bdac"),
        ("abcd", "db", -9, "bdac"),
        ("abcd", "abcd", 1, "abcd"),
        ("", "", 1, ""),
    ],
)
def test_the_wanted_move_and_never_pass_each_other(row: str, wanted: str, by: int, after: str) -> None:
    assert "".join(shifted(row, frozenset(wanted), by)) == after


def test_elements_of_several_lanes_move_in_one_edit():
    after = check_edit(small(), lambda d: shift_elements(d, ["ask", "call", "pain"], 1))
    assert row(after, "movers-cards") == "find: browse ask | buy: order call | use: help"
    assert row(after, "pains") == "buy: pain"
    assert route(after, "usual") == "browse ask order call help"


def test_what_cannot_move_changes_nothing():
    check_no_change(small(), lambda d: shift_elements(d, ["browse", "order", "help"], 1))


def test_what_cannot_move_keeps_its_place_on_a_path_that_runs_otherwise():
    start = board(band("movers", "find: a b | buy: c d", paths={"odd": "d a b c"}))
    after = check_edit(start, lambda d: shift_elements(d, ["a", "d"], 1))
    assert row(after, "movers-cards") == "find: b a | buy: c d"
    assert route(after, "odd") == "d b a c"


def test_neighbours_in_two_stages_both_go_one_stage_further():
    after = check_edit(small(), lambda d: restage(d, ["call", "ask"], 1))
    assert row(after, "movers-cards") == "find: browse | buy: order ask | use: help call"
    assert route(after, "usual") == "browse order ask help call"


def test_none_goes_when_one_has_nowhere_to_go():
    assert restage(small(), ["ask", "help"], 1) is None
    assert restage(small(), ["ask", "help"], -1) is None
