"""Between any two things there is a seam where a new one can be put in; a card is never in its way."""

from __future__ import annotations

import pytest

from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.geometry import Rect
from journeydesk.layout.hit import located, places
from journeydesk.layout.seams import FARTHEST, NEAR, Seam, seam_near
from journeydesk.layout.slots import landing
from tests.layout.laid import laid
from tests.support.maps import band, board, notes, rich, small


@pytest.fixture
def layout() -> MapLayout:
    return laid(rich())


def rect(layout: MapLayout, element: str) -> Rect:
    place = located(layout, element)
    assert place is not None
    return place.rect


def near(layout: MapLayout, x: float, y: float) -> Seam:
    seam = seam_near(layout, x, y, 1.0)
    assert seam is not None
    return seam


def test_between_two_stage_heads_and_at_both_ends(layout: MapLayout) -> None:
    head = rect(layout, "buy")
    seam = near(layout, head.x + 3, head.cy)
    assert (seam.kind, seam.before) == ("stage", "buy")
    assert near(layout, rect(layout, "find").x, head.cy).before == "find"
    assert near(layout, rect(layout, "use").right - 3, head.cy).before is None
    assert seam_near(layout, head.cx, head.cy, 1.0) is None


def test_between_lanes_at_their_labels(layout: MapLayout) -> None:
    curve, pains = rect(layout, "movers-curve"), rect(layout, "pains")
    seam = near(layout, curve.x + 40, curve.y + 5)
    assert (seam.kind, seam.holder, seam.before) == ("lane", "movers-lane", "movers-curve")
    assert near(layout, pains.x + 40, pains.bottom - 4).before == "ideas"
    last = rect(layout, "worker-pains")
    assert near(layout, last.x + 40, last.bottom - 4).before is None
    assert seam_near(layout, curve.x + 40, curve.cy, 1.0) is None


def test_between_swimlanes_at_their_personas(layout: MapLayout) -> None:
    workers = rect(layout, "workers-lane")
    seam = near(layout, workers.x + 60, workers.y - 6)
    assert (seam.kind, seam.before) == ("swimlane", "workers-lane")
    assert near(layout, workers.x + 60, workers.bottom + 6).before is None
    assert near(layout, workers.x + 60, rect(layout, "movers-lane").y).before == "movers-lane"


def test_between_cards_before_and_behind_them(layout: MapLayout) -> None:
    call, order = rect(layout, "call"), rect(layout, "order")
    between = near(layout, (call.right + order.x) / 2, call.cy)
    assert (between.kind, between.holder, between.stage, between.before) == (
        "element",
        "movers-cards",
        "buy",
        "order",
    )
    assert near(layout, call.x - 5, call.cy).before == "call"
    assert near(layout, order.right + 5, call.cy).before is None


def test_behind_a_card_with_an_alternative_below_comes_what_was_next_in_order() -> None:
    layout = laid(board(band("movers", "find: a b", paths={"one": "a", "two": "b"})))
    assert near(layout, rect(layout, "a").right + 5, rect(layout, "a").cy).before == "b"


def test_between_notes_the_plus_goes_with_the_hand(layout: MapLayout) -> None:
    two = laid(
        board(band("movers", "", *_pains())),
    )
    first, second = rect(two, "p1"), rect(two, "p2")
    seam = near(two, first.x + 50, (first.bottom + second.y) / 2)
    assert (seam.before, seam.x) == ("p2", first.x + 50)
    assert seam.holds(first.x + 50, (first.bottom + second.y) / 2, 1.0)
    assert near(two, first.x + 50, second.bottom + 3).before is None
    assert near(two, first.x + 50, first.y - 3).before == "p1"


def _pains():  # type: ignore[no-untyped-def]
    from journeydesk.model.lanes import Note, NoteKind

    items = [Note(id=f"p{n}", stage="find", text="Too dear") for n in (1, 2)]
    return (notes("pains", NoteKind.PAIN_POINT, *items),)


def test_an_empty_cell_has_a_plus_in_its_middle_and_a_curve_has_none(layout: MapLayout) -> None:
    column, lane = rect(layout, "use"), rect(layout, "pains")
    seam = near(layout, column.x + 20, lane.cy)
    assert (seam.holder, seam.stage, seam.before) == ("pains", "use", None)
    assert abs(seam.x - column.cx) < 1
    assert seam_near(layout, column.x + 20, rect(layout, "movers-curve").cy, 1.0) is None


@pytest.mark.parametrize("pixel", [0.5, 1.0, 2.0, FARTHEST])
def test_no_plus_is_in_the_way_of_clicking_what_stands_there(layout: MapLayout, pixel: float) -> None:
    for place in places(layout):
        if place.kind == "element":
            for x in (place.rect.x + 1, place.rect.cx, place.rect.right - 1):
                assert seam_near(layout, x, place.rect.cy, pixel) is None


def test_far_away_and_beside_the_map_there_are_no_seams(layout: MapLayout) -> None:
    head = rect(layout, "buy")
    assert seam_near(layout, head.x, head.cy, FARTHEST + 0.1) is None
    assert seam_near(layout, 2, 2, 1.0) is None
    assert seam_near(layout, layout.width + 50, head.cy + 200, 1.0) is None
    empty = laid(board(stages=""))
    assert seam_near(empty, 400, 300, 1.0) is None


def test_every_plus_is_within_reach_of_the_hand_that_it_shows_to() -> None:
    layout = laid(small())
    for x in range(0, int(layout.width), 7):
        for y in range(0, int(layout.height), 5):
            seam = seam_near(layout, x, y, 1.0)
            if seam and seam.kind in ("stage", "lane", "swimlane"):
                assert min(abs(seam.x - x), abs(seam.y - y)) <= NEAR


def test_a_bar_shows_in_front_of_what_has_landed(layout: MapLayout) -> None:
    order = rect(layout, "order")
    bar = landing(layout, "movers-cards", ["help", "order"])
    assert bar is not None
    assert bar.right < order.x
    assert bar.y == order.y
    above = landing(layout, "pains", ["pain"])
    assert above is not None
    assert above.bottom < rect(layout, "pain").y
    assert landing(layout, "pains", ["ghost"]) is None
