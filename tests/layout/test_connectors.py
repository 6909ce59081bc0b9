"""Steps of paths between cards."""

import pytest

from journeydesk.layout.connectors import connectors
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CONNECTOR_Y
from journeydesk.model.journey import Path
from tests.layout.laid import laid, rects
from tests.support.maps import band, board, small

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
        ("b d", "back"),
        ("d b", "back"),
    ],
)
def test_a_step_takes_the_way_that_suits_it(path, way):
    assert ways(path) == {path.replace(" ", ""): way}


def test_a_step_that_several_paths_take_is_drawn_once():
    paths = [Path(id="p", touchpoints=("a", "b", "c")), Path(id="q", touchpoints=("b", "c", "b", "c"))]
    found = {(one.source, one.target): one.paths for one in connectors(paths, CARDS)}
    assert found == {("a", "b"): ("p",), ("b", "c"): ("p", "q"), ("c", "b"): ("q",)}


def test_staying_where_one_is_is_no_step():
    assert ways("a a b b") == {"ab": "straight"}
    assert ways("", "a") == {}


def test_a_straight_step_runs_from_edge_to_edge():
    (one,) = connectors([Path(id="p", touchpoints=("a", "b"))], CARDS)
    assert (one.x1, one.y1, one.x2, one.y2) == (100, CONNECTOR_Y, 120, CONNECTOR_Y)


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
