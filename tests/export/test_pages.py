"""Whatever the map and the paper: nothing is cut, nothing distorted, and the page is used well."""

from math import ceil, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.drawing.primitives import Drawing
from journeydesk.export.errors import NoRoom, TooManyPixels
from journeydesk.export.kinds import KINDS
from journeydesk.export.options import PAGES, PAPERS, ExportOptions
from journeydesk.export.pages import (
    MOST_ACROSS,
    MOST_ENLARGED,
    MOST_PIXELS,
    POINTS_A_MM,
    POINTS_A_UNIT,
    pixel_size,
    placed,
)

sides = st.floats(1, 100_000)
papers = st.sampled_from(sorted(PAPERS))
margins = st.floats(0, 90)
ROUNDING = 1e-6
LONGEST = KINDS["pdf"].longest


def drawing(width: float, height: float) -> Drawing:
    return Drawing(width, height, "#ffffff", (), "Map")


drawings = st.builds(drawing, sides, sides)


@given(drawings, papers, margins, st.sampled_from(("auto", "landscape", "portrait")))
def test_a_map_on_paper_lies_inside_the_margins_and_in_the_middle(map_, paper, margin, orientation):
    options = ExportOptions(page=paper, margin=margin, orientation=orientation)
    page = placed(map_, options).page
    free = margin * POINTS_A_MM - ROUNDING
    assert page.x >= free
    assert page.y >= free
    assert isclose(page.x * 2 + map_.width * page.scale, page.width)
    assert isclose(page.y * 2 + map_.height * page.scale, page.height)


@given(drawings, papers, margins)
def test_a_map_on_paper_is_as_large_as_it_can_be_and_never_blown_up(map_, paper, margin):
    page = placed(map_, ExportOptions(page=paper, margin=margin)).page
    room = page.width - 2 * margin * POINTS_A_MM, page.height - 2 * margin * POINTS_A_MM
    fills = map_.width * page.scale > room[0] - ROUNDING or map_.height * page.scale > room[1] - ROUNDING
    largest = POINTS_A_UNIT * MOST_ENLARGED
    assert page.scale <= largest
    assert fills or isclose(page.scale, largest)


@given(drawings, papers, margins)
def test_the_paper_turns_to_where_the_map_is_larger(map_, paper, margin):
    auto, wide, tall = (
        placed(map_, ExportOptions(page=paper, margin=margin, orientation=orientation)).page
        for orientation in ("auto", "landscape", "portrait")
    )
    assert auto.scale == max(wide.scale, tall.scale)
    assert wide.width > wide.height
    assert tall.width < tall.height


@given(drawings)
def test_a_fitted_page_is_the_map_and_what_is_too_long_is_shrunk_and_told(map_):
    found = placed(map_, ExportOptions())
    page = found.page
    whole = max(ceil(map_.width), ceil(map_.height)) * POINTS_A_UNIT
    assert page.x == page.y == 0
    assert page.width >= map_.width * page.scale - ROUNDING
    assert page.height >= map_.height * page.scale - ROUNDING
    assert max(page.width, page.height) <= LONGEST + ROUNDING
    assert (page.scale == POINTS_A_UNIT) == (whole <= LONGEST) == (not found.notes)


def test_the_note_on_a_shrunk_map_says_how_much():
    (note,) = placed(drawing(38_400, 900), ExportOptions()).notes
    assert note == "“Map” is drawn at 50% of its size: a PDF page can be 5.08 m long at most."


def test_a_picture_is_not_bound_by_what_a_pdf_can_hold():
    assert placed(drawing(25_000, 900), ExportOptions(kind="png")).page.width == 25_000 * POINTS_A_UNIT


@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_margins_that_eat_the_paper_are_refused_and_the_advice_works(paper):
    with pytest.raises(NoRoom, match="Choose at most") as caught:
        placed(drawing(100, 100), ExportOptions(page=paper, margin=500))
    assert placed(drawing(100, 100), ExportOptions(page=paper, margin=caught.value.most)).page.scale > 0


def test_papers_have_the_sizes_they_are_known_by():
    def pixels(page: str, dpi: float = 300) -> tuple[int, int]:
        upright = ExportOptions(kind="png", page=page, orientation="portrait")
        return pixel_size(placed(drawing(100, 100), upright).page, dpi)

    assert pixels("a4") == (2480, 3508)
    assert pixels("a0") == (9933, 14043)
    assert pixels("letter") == (2550, 3300)
    assert pixels("tabloid") == (3300, 5100)
    assert pixels("16:9", 144) == (1080, 1920)


@given(drawings, st.sampled_from(PAGES), st.floats(5, 9600))
def test_a_picture_too_large_is_refused_and_the_resolution_offered_works(map_, paper, dpi):
    page = placed(map_, ExportOptions(kind="png", page=paper)).page
    try:
        size = pixel_size(page, dpi)
    except TooManyPixels as error:
        assert error.largest_dpi < dpi
        size = pixel_size(page, error.largest_dpi)
        scale = float(str(error).split("(scale ")[1].split(")")[0])
        assert max(pixel_size(page, max(scale, 0.001) * 96)) <= MOST_ACROSS
    assert 1 <= min(size) <= max(size) <= MOST_ACROSS
    assert size[0] * size[1] <= MOST_PIXELS


def test_the_refusal_says_why_and_what_works():
    page = placed(drawing(4000, 2000), ExportOptions(kind="png")).page
    with pytest.raises(TooManyPixels) as caught:
        pixel_size(page, 1200)
    assert str(caught.value) == (
        "The picture would have 50,000 × 25,000 pixels: a side can have at most 100,000, all 1,000,000,000."
        " Choose at most 1073.3 dpi (scale 11.18), or PDF, which is sharp at any size."
    )
