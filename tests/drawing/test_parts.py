"""However a map is taken apart: everything is on one part, whole, and each part says what it shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.parts import Cut, Whole
from journeydesk.drawing.primitives import Block, Drawing, Link, Picture, Text
from journeydesk.drawing.theme import theme
from journeydesk.drawing.windows import FLOWING, OVERHANG
from journeydesk.insight.finder import GapFinder
from journeydesk.layout.journey import Layouter
from journeydesk.layout.sizes import CONTENT_X, MARGIN, STAGE_GAP
from journeydesk.model.document import Document
from tests.drawing.drawn import blocks
from tests.support.big import big_map
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import rich
from tests.support.strategies import documents

REPEATED = {"segment", "lane", "stage", "caption", "title", "legend"}
"""Heads, which tell on every part what it shows."""


def whole_of(document: Document, *, gaps: bool = False) -> Whole:
    shaper, look = FakeShaper(), theme("light")
    layout = Layouter(shaper).layout(document, document.maps[0].id)
    found = GapFinder().gaps(document, layout.journey) if gaps else None
    return Whole(layout, Drawer(shaper).draw(layout, look, gaps=found), look, shaper)


def broken(numbers: range, breaks: set[int]) -> list[range]:
    edges = [numbers.start, *sorted(at for at in breaks if at in numbers[1:]), numbers.stop]
    return [range(start, stop) for start, stop in pairwise(edges)]


def grid(whole: Whole, columns: set[int], rows: set[int], overlap: float = 0.0) -> list[Cut]:
    every = whole.everything
    return [
        Cut(some, lanes, titled=not (some.start or lanes.start), overlap=(overlap, overlap))
        for lanes in broken(every.rows, rows)
        for some in broken(every.columns, columns)
    ]


def has_words(block: Block) -> bool:
    return any(isinstance(mark, Text) for mark in block.marks)


def things(drawing: Drawing) -> list[Block]:
    """What must be seen once: neither heads nor grounds and lines."""
    at_the_left = {"gap-strip", "tally"}
    return [
        block
        for section in drawing.sections
        if section.clip is None
        for block in section.blocks
        if block.role not in REPEATED | {"onward"}
        and (block.role not in FLOWING or has_words(block))
        and not (block.role in at_the_left and block.bounds.x < CONTENT_X)
    ]


breaks = st.sets(st.integers(1, 12), max_size=4)


def counted(found: list[Block]) -> Counter[tuple[str, str, str, int]]:
    return Counter((block.role, block.element, block.label, len(block.marks)) for block in found)


@given(documents(), breaks, breaks, st.booleans())
def test_every_thing_is_on_exactly_one_part(document, columns, rows, gaps):
    whole = whole_of(document, gaps=gaps)
    if whole.can_be_broken:
        parts = [whole.part(cut) for cut in grid(whole, columns, rows)]
        assert counted([thing for part in parts for thing in things(part)]) == counted(things(whole.drawing))


@given(documents(), breaks, breaks, st.booleans())
def test_no_words_and_no_pictures_are_cut_and_nothing_leaves_its_part(document, columns, rows, gaps):
    whole = whole_of(document, gaps=gaps)
    for cut in grid(whole, columns, rows) if whole.can_be_broken else ():
        part = whole.part(cut)
        for section in part.sections:
            for block in section.blocks:
                if section.clip:
                    assert not any(isinstance(mark, Text | Picture | Link) for mark in block.marks)
                elif block.role in ("touchpoint", "notes", "point", "gap", "segment", "lane", "stage"):
                    place = block.bounds.moved(section.x, section.y)
                    assert min(place.x, place.y) >= 0
                    assert place.right <= part.width
                    assert place.bottom <= part.height


@given(documents(), breaks, breaks)
def test_every_part_has_the_heads_of_what_it_shows(document, columns, rows):
    whole = whole_of(document)
    for cut in grid(whole, columns, rows) if whole.can_be_broken else ():
        part = whole.part(cut)
        stages = [column.stage for column in whole.layout.columns[cut.columns.start : cut.columns.stop]]
        assert [block.element for block in blocks(part, "stage")] == stages
        shown = {whole.rows[row].section for row in cut.rows}
        segments = [band.swimlane.id for band in whole.layout.bands if band.swimlane.id in shown]
        assert [block.element for block in blocks(part, "segment")] == segments
        assert len(blocks(part, "title")) == cut.titled


def test_all_lanes_of_a_part_have_their_names_and_a_broken_swimlane_repeats_who_it_is_about():
    whole = whole_of(big_map(60))
    every = whole.everything
    first, second = (whole.part(replace(every, rows=rows)) for rows in broken(every.rows, {1}))
    names = [[block.label for block in blocks(part, "lane")] for part in (first, second)]
    assert names[0] + names[1] == [block.label for block in blocks(whole.drawing, "lane")]
    persona, name = blocks(first, "segment")[0], blocks(second, "segment")[0]
    assert persona.element == name.element
    assert 0 < len(name.marks) < len(persona.marks)


def test_a_line_that_is_cut_goes_on_with_an_arrow_at_both_sides():
    whole = whole_of(rich())
    every = whole.everything
    alone = whole.part(every)
    assert blocks(alone, "onward") == []
    left, right = (whole.part(replace(every, columns=columns)) for columns in broken(every.columns, {1}))
    leaving, coming = (sum(len(block.marks) for block in blocks(part, "onward")) for part in (left, right))
    assert leaving == coming > 0


def test_the_part_that_is_everything_is_as_large_as_the_map():
    whole = whole_of(big_map(60), gaps=True)
    part = whole.part(whole.everything)
    assert part.width == whole.drawing.width
    assert part.height == pytest.approx(whole.drawing.height)
    assert counted(things(part)) == counted(things(whole.drawing))


def test_parts_of_a_map_are_together_as_wide_as_it():
    whole = whole_of(big_map(60))
    widths = [whole.size(cut)[0] - CONTENT_X - MARGIN for cut in grid(whole, {1, 4}, set())]
    gaps = len(widths) - 1
    assert sum(widths) + gaps * STAGE_GAP == whole.drawing.width - CONTENT_X - MARGIN


def test_what_overlaps_is_seen_on_both_parts_cut_where_the_overlap_ends():
    whole = whole_of(big_map(60))
    plain, wide = (whole.part(grid(whole, {1}, set(), overlap)[0]) for overlap in (0.0, 120.0))
    more = counted(blocks(wide)) - counted(blocks(plain))
    assert any(role == "touchpoint" for role, *_ in more)
    clips = [
        section.clip for section in wide.sections if section.clip and any(map(has_words, section.blocks))
    ]
    assert {clip.w for clip in clips} == {120.0}


def test_a_pill_between_two_stages_stands_inside_of_one_part():
    whole = whole_of(big_map(200), gaps=True)
    every = whole.everything
    moved = 0
    for column in every.columns:
        cut = replace(every, columns=range(column, column + 1))
        part = whole.part(cut)
        pills = [
            (section, block) for section in part.sections for block in section.blocks if block.role == "gap"
        ]
        for section, block in pills:
            place = block.bounds.moved(section.x, section.y)
            assert place.x >= CONTENT_X - OVERHANG - 2
            assert place.right <= whole.right(cut.columns) + OVERHANG + 2
            moved += 1
    assert moved
