"""Steps of paths between cards."""

from dataclasses import replace

import pytest
from hypothesis import example, given

from journeydesk.layout.boxes import SwimlaneBand
from journeydesk.layout.connectors import connectors
from journeydesk.layout.geometry import Rect
from journeydesk.layout.route import card_rects
from journeydesk.layout.sizes import CONNECTOR_Y
from journeydesk.layout.steps import Step, steps
from journeydesk.model.document import Document
from journeydesk.model.journey import Path
from journeydesk.model.lanes import TouchpointLane
from tests.layout.laid import laid, rects
from tests.support.big import big_map
from tests.support.maps import band, board, cards, small
from tests.support.strategies import documents

CARDS = {
    "a": Rect(0, 0, 100, 80),
    "b": Rect(120, 0, 100, 80),
    "c": Rect(240, 0, 100, 90),
    "d": Rect(120, 100, 100, 80),
}


def ways(*paths: str) -> dict[str, str]:
    found = connectors([Path(id=f"p{n}", touchpoints=tuple(p.split())) for n, p in enumerate(paths)], CARDS)
    return {f"{one.source}{one.target}": one.way for one in found}


@pytest.mark.parametrize(
    ("path", "way"),
    [
        ("a b", "straight"),
        ("a c", "over"),
        ("a d", "bend"),
        ("d c", "bend"),
        ("c a", "back"),
        ("b d", "drop"),
        ("d b", "drop"),
        ("c d", "cross"),
        ("a a", "loop"),
    ],
)
def test_a_step_takes_the_way_that_suits_it(path, way):
    assert ways(path) == {path.replace(" ", ""): way}


def test_a_step_that_several_paths_take_is_drawn_once():
    paths = [Path(id="p", touchpoints=("a", "b", "c")), Path(id="q", touchpoints=("b", "c", "b", "c"))]
    found = {(one.source, one.target): one.paths for one in connectors(paths, CARDS)}
    assert found == {("a", "b"): ("p",), ("b", "c"): ("p", "q"), ("c", "b"): ("q",)}


def test_staying_where_one_is_is_a_loop_and_a_path_of_one_has_no_step():
    assert ways("a a b") == {"aa": "loop", "ab": "straight"}
    assert ways("", "a") == {}


def corners(path: str, among=None) -> tuple:
    found = connectors([Path(id="p", touchpoints=tuple(path.split()))], among or CARDS)
    return found[-1].corners


def test_a_loop_leaves_and_enters_the_top_of_its_card():
    start, *above, end = corners("a a")
    assert CARDS["a"].cx < end[0] < start[0] < CARDS["a"].right
    assert start[1] == end[1] == CARDS["a"].y
    assert all(y < CARDS["a"].y for _, y in above)


def test_a_step_back_runs_below_the_lowest_card_of_its_row():
    cards = {**CARDS, "b": Rect(120, 0, 100, 95)}
    assert all(y > 95 for _, y in corners("c a", cards)[1:-1])


def test_to_the_card_below_and_up_again_are_two_lines():
    (down, _), (up, _) = corners("b d"), corners("d b")
    assert down[1] == CARDS["b"].bottom
    assert up[1] == CARDS["d"].y
    assert down[0] != up[0]


def test_a_card_in_between_is_passed_beside_it():
    cards = {"a": Rect(0, 0, 100, 80), "b": Rect(0, 100, 100, 80), "c": Rect(0, 200, 100, 80)}
    line = corners("a c", cards)
    assert line[0][0] == line[-1][0] == 100
    assert all(x > 100 for x, _ in line[1:-1])


def test_where_both_rows_are_full_a_step_runs_between_them():
    row = {f"t{n}": Rect(120 * n, 0, 100, 80) for n in range(4)}
    low = {f"l{n}": Rect(120 * n, 100, 100, 80) for n in range(4)}
    for path in ("t0 l3", "l0 t3", "t3 l0", "l3 t0"):
        line = corners(path, {**row, **low})
        assert 80 < line[1][1] == line[2][1] < 100, path


def test_lines_that_run_side_by_side_take_different_tracks():
    row = {name: Rect(120 * n, 0, 100, 80) for n, name in enumerate("abcde")}
    found = connectors([Path(id="p", touchpoints=tuple("acbebd"))], row)
    over = {one.corners[1][1] for one in found if one.way == "over"}
    assert len([one for one in found if one.way == "over"]) == 3
    assert len(over) == 3
    apart = connectors([Path(id="p", touchpoints=tuple("acce"))], row)
    assert len({one.corners[1][1] for one in apart if one.way == "over"}) == 1


def test_steps_between_the_lanes_of_a_segment_are_drawn_too():
    more = TouchpointLane(id="late", items=cards("find: write | use: wait"))
    swimlane = band("movers", "find: ask | buy: call", more, paths={"p": "ask write call wait ask"})
    (found,) = laid(board(swimlane)).bands
    assert [one.way for one in found.connectors] == ["drop", "bend", "bend", "cross"]


def test_a_straight_step_runs_from_edge_to_edge():
    (one,) = connectors([Path(id="p", touchpoints=("a", "b"))], CARDS)
    assert one.corners == ((100, CONNECTOR_Y), (120, CONNECTOR_Y))


def test_a_path_over_several_stages_is_one_line_of_steps():
    (first, second) = laid(small()).bands
    assert [(c.source, c.target) for c in first.connectors if "usual" in c.paths] == [
        ("ask", "browse"),
        ("browse", "call"),
        ("call", "order"),
        ("order", "help"),
    ]
    assert {(c.source, c.target): c.way for c in first.connectors}["browse", "order"] == "over"
    assert [c.way for c in second.connectors] == ["straight"]


def test_alternatives_are_reached_by_a_bend():
    layout = laid(board(band("movers", "find: a b c d", paths={"p": "a b d", "q": "a c d"})))
    way = {(c.source, c.target): c.way for c in layout.bands[0].connectors}
    assert way == {("a", "b"): "straight", ("b", "d"): "straight", ("a", "c"): "bend", ("c", "d"): "bend"}
    assert rects(layout)["c"].cx == rects(layout)["b"].cx


@given(documents())
@example(big_map(100))
def test_how_far_a_line_goes_to_both_sides_is_known_before_it_is_laid(document):
    for swimlane in laid(document).bands:
        known = swimlane.standing.steps if swimlane.standing else ()
        extents = {
            (one.source, one.target): swimlane.standing.extent((one.source, one.target)) for one in known
        }
        lines = {(one.source, one.target): [x for x, _ in one.corners] for one in swimlane.connectors}
        assert extents.keys() == lines.keys()
        for step, (left, right) in extents.items():
            assert left - 0.01 <= min(lines[step]) and max(lines[step]) <= right + 0.01


def two_lanes() -> Document:
    """Return a map of two lanes in three stages, whose paths go there and back, past cards, around and over again."""
    low = TouchpointLane(id="low", items=cards("find: m n o | buy: q r | use: v w"))
    paths = {"P": "a c d a e g j e f i", "Q": "m b o q a r w n d k v m", "R": "c a d b d"}
    return board(band("movers", "find: a b c d | buy: e f g | use: i j k", low, paths=paths))


def found_both_ways(swimlane: SwimlaneBand) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """Return the steps of a swimlane as they are found stage by stage, and among all of its cards."""
    paths = swimlane.swimlane.paths
    by_stage = swimlane.standing.steps if swimlane.standing else ()
    return by_stage, steps(paths, card_rects(swimlane))


@given(documents())
@example(big_map(100))
def test_steps_found_stage_by_stage_are_those_found_among_all_cards(document):
    for swimlane in laid(document).bands:
        # Of lines over the very same places, it depends on their order which one runs nearer to the cards.
        one, other = ({replace(step, lift=0.0) for step in found} for found in found_both_ways(swimlane))
        assert one == other


def test_steps_of_several_lanes_run_side_by_side_however_they_are_found():
    (swimlane,) = laid(two_lanes()).bands
    one, other = found_both_ways(swimlane)
    assert set(one) == set(other)
    assert {step.way for step in one} == {"straight", "over", "back", "bend", "cross", "drop"}
