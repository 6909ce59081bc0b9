"""The keyboard walks over the map as over a grid: heads, labels, cells, and what stands in the cells."""

from __future__ import annotations

import pytest

from journeydesk.editing.remove import remove
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.hit import located
from journeydesk.layout.walk import (
    Spot,
    beside,
    end_of_row,
    first,
    rect_of,
    settled,
    spot_at,
    spot_of,
)
from tests.layout.laid import laid
from tests.support.maps import band, board, rich, small


@pytest.fixture
def layout() -> MapLayout:
    return laid(small())


def walked(layout: MapLayout, start: str, ways: str) -> str:
    """Where one comes to from an element: its id, or row/stage for an empty cell."""
    spot = spot_of(layout, start)
    assert spot is not None
    for way in ways.split():
        spot = beside(layout, spot, way)  # type: ignore[arg-type]
    return spot.target or f"{spot.row}/{spot.stage}"


@pytest.mark.parametrize(
    ("start", "ways", "reached"),
    [
        ("find", "right", "buy"),
        ("find", "left", "find"),
        ("use", "right", "use"),
        ("find", "up", "find"),
        ("find", "down", "ask"),
        ("ask", "up", "find"),
        ("ask", "right", "browse"),
        ("browse", "right", "call"),
        ("call", "left", "browse"),
        ("help", "right", "help"),
        ("ask", "left", "movers-cards"),
        ("movers-cards", "right", "ask"),
        ("movers-cards", "left", "movers-lane"),
        ("movers-lane", "left", "movers-lane"),
        ("movers-lane", "right", "movers-cards"),
        ("movers-lane", "down", "workers-lane"),
        ("workers-lane", "up", "movers-lane"),
        ("movers-lane", "up", "find"),
        ("movers-cards", "up", "find"),
        ("movers-cards", "down", "movers-curve"),
        ("ask", "down", "movers-curve/find"),
        ("ask", "down down", "pains/find"),
        ("ask", "down down right", "pain"),
        ("pain", "down", "idea"),
        ("idea", "down", "workers-cards/buy"),
        ("workers-cards", "right right", "workers-cards/buy"),
        ("search", "right right", "chat"),
        ("help", "down", "relief"),
        ("chat", "down down", "worker-pains/use"),
        ("chat", "down down down", "worker-pains/use"),
    ],
)
def test_an_arrow_goes_to_what_is_beside(layout: MapLayout, start: str, ways: str, reached: str) -> None:
    assert walked(layout, start, ways) == reached


def test_every_element_and_every_head_can_be_reached_from_the_first_stage() -> None:
    layout = laid(rich())
    seen, ahead = {first(layout)}, [first(layout)]
    while ahead:
        spot = ahead.pop()
        for way in ("left", "right", "up", "down"):
            after = beside(layout, spot, way)
            if after not in seen:
                seen.add(after)
                ahead.append(after)
    journey = layout.journey
    wanted = {stage.id for stage in journey.stages}
    for swimlane in journey.swimlanes:
        wanted |= set(swimlane.contents.ids) - {path.id for path in swimlane.paths} | {swimlane.id}
    assert {spot.target for spot in seen if spot.target} == wanted
    cells = {(spot.row, spot.stage) for spot in seen if spot.row and spot.stage}
    lanes = sum(len(swimlane.lanes) for swimlane in journey.swimlanes)
    assert len(cells) == lanes * len(journey.stages)
    assert all(rect_of(layout, spot) for spot in seen)


def test_alternatives_below_each_other_are_reached_downwards() -> None:
    paths = {"one": "a c", "two": "b c"}
    layout = laid(board(band("movers", "find: a b c", paths=paths)))
    assert walked(layout, "a", "down") == "b"
    assert walked(layout, "b", "up") == "a"
    assert walked(layout, "b", "right") == "c"


def test_the_ends_of_a_row_are_reached_at_once(layout: MapLayout) -> None:
    spot = spot_of(layout, "call")
    assert spot is not None
    assert end_of_row(layout, spot, "right").target == "help"
    assert end_of_row(layout, spot, "left").target == "movers-lane"


def test_a_spot_whose_element_is_deleted_becomes_its_cell(layout: MapLayout) -> None:
    after = laid(remove(small(), ["help"]))
    assert settled(after, Spot("movers-cards", "use", "help")) == Spot("movers-cards", "use")
    assert settled(laid(remove(small(), ["use"])), Spot("pains", "use")) == Spot("pains")
    assert settled(laid(remove(small(), ["pains"])), Spot("pains", "use")) == first(layout)


def test_a_point_of_the_page_is_a_spot_and_beside_the_map_is_none(layout: MapLayout) -> None:
    cell = rect_of(layout, Spot("pains", "use"))
    assert cell is not None
    assert spot_at(layout, cell.cx, cell.cy) == Spot("pains", "use")
    place = located(layout, "call")
    assert place is not None
    assert spot_at(layout, place.rect.cx, place.rect.cy) == Spot("movers-cards", "buy", "call")
    assert spot_at(layout, 2, 2) is None


def test_an_empty_map_is_a_grid_too() -> None:
    nothing = laid(board(stages=""))
    assert beside(nothing, first(nothing), "down") == first(nothing)
    without_stages = laid(board(band("movers", ""), stages=""))
    assert walked(without_stages, "movers-lane", "right") == "movers-cards"
    assert walked(without_stages, "movers-cards", "right") == "movers-cards"
