"""What is selected has a frame wherever it is in sight."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.drawing.glass import Glass
from journeydesk.drawing.overlay import selection_marks
from journeydesk.drawing.primitives import Box, Stroke
from journeydesk.drawing.theme import theme
from journeydesk.layout.geometry import Rect
from journeydesk.layout.hit import dots, places
from journeydesk.layout.journey import Layouter
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import band, board, rich

LIGHT = theme("light")
LAYOUT = Layouter(FakeShaper()).layout(rich(), "map")
PLACES = [place for place in places(LAYOUT) if place.kind != "point"]
IDS = [place.id for place in PLACES]

selections = st.lists(st.sampled_from(IDS), unique=True)
areas = st.builds(Rect, st.floats(0, 900), st.floats(0, 900), st.floats(1, 900), st.floats(1, 900))


def frames(selection: list[str], seen: Rect = LAYOUT.page, pixel: float = 1.0) -> list[Rect]:
    glass = Glass(LAYOUT, FakeShaper(), LIGHT, pixel, seen)
    pen = Stroke(LIGHT.accent, 2 * pixel)
    marks = selection_marks(selection, glass)
    return [mark.rect for mark in marks if isinstance(mark, Box) and mark.stroke == pen]


@given(selections, areas)
def test_everything_selected_that_is_in_sight_has_a_frame_of_its_own(
    selection: list[str], seen: Rect
) -> None:
    found = frames(selection, seen)
    for place in PLACES:
        if place.rect.touches(seen):
            assert (place.rect.grown(3) in found) == (place.id in selection)
    rings = [dot.grown(2) for dot in dots(LAYOUT, selection) if dot.touches(seen)]
    assert all(ring in found for ring in rings)


def test_far_away_neighbours_have_one_frame_that_leaves_out_who_is_not_selected() -> None:
    layout = Layouter(FakeShaper()).layout(board(band("movers", "find: a b c d e")), "map")
    glass = Glass(layout, FakeShaper(), LIGHT, 5.0, layout.page)
    found = [mark.rect for mark in selection_marks(["a", "b", "d", "e"], glass) if isinstance(mark, Box)]
    assert len(found) == 2
    (c,) = (place.rect for place in places(layout) if place.id == "c")
    assert not any(c.touches(frame.grown(-15)) for frame in found)


def test_what_is_out_of_sight_costs_nothing() -> None:
    elements = [place.id for place in PLACES if place.kind == "element"]
    assert frames(elements, Rect(-500, -500, 10, 10)) == []
