"""What a drawing shows and says."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeydesk.drawing.icons import FALLBACK, icon, icon_names, icon_shape
from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.primitives import Box, Line, Picture, Shape, Stroke, Text, touching
from journeydesk.drawing.routes import WIDTH
from journeydesk.drawing.theme import theme
from journeydesk.editing.change import change, change_each
from journeydesk.editing.duplicate import duplicate
from journeydesk.editing.narrow import narrowed
from journeydesk.editing.tracks import resize
from journeydesk.layout.cards import FACE, GROUNDS
from journeydesk.layout.geometry import Rect
from journeydesk.layout.journey import Layouter
from journeydesk.layout.text import ShapedLine, TextBlock
from journeydesk.model.tree import find
from journeydesk.model.value import evolve, fresh_id
from tests.drawing.drawn import block, blocks, drawn, marks, reach
from tests.support.big import big_map
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import SEGMENTS, rich, small
from tests.support.strategies import documents


def within(inner, outer):
    outer = outer.grown(0.01)
    return (
        inner.x >= outer.x
        and inner.y >= outer.y
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )


def check_bounds(drawing):
    """What is painted lies in the bounds that surfaces cut by: marks in blocks, blocks in sections, all on the page."""
    for section in drawing.sections:
        assert section.y + section.bounds.bottom <= drawing.height + 0.01
        for one in section.blocks:
            for mark in one.marks:
                assert within(reach(mark).moved(one.x, one.y), one.bounds), (one.role, one.element, mark)
            assert within(one.bounds, section.bounds.grown(24)), (one.role, one.element)


# ---------------------------------------------------------------- bounds


@pytest.mark.parametrize("name", ["light", "dark", "print"])
def test_marks_lie_in_the_bounds_of_their_blocks(name):
    check_bounds(drawn(rich(), name))
    check_bounds(drawn(small(), name))


@given(documents())
@example(big_map(120))
def test_marks_lie_in_the_bounds_of_their_blocks_in_any_map(document):
    for journey in document.maps:
        check_bounds(drawn(narrowed(document, (journey,))))


def shown(blocks, area):
    """What of blocks touches an area; the ground of a curve is cut where nobody looks."""
    grounds = [
        one for one in blocks if one.role == "curve" and isinstance(one.marks[0], Shape) and one.marks[0].fill
    ]
    return [
        (one.element, one.role, one.bounds, one.x, one.y, one.marks)
        for one in blocks
        if one not in grounds and one.bounds.touches(area)
    ]


@given(documents(), st.floats(-50, 4_000), st.floats(-50, 900), st.floats(1, 2_000), st.floats(1, 600))
@example(big_map(120), 1_500, 40, 700, 300)
def test_a_part_of_a_swimlane_is_drawn_as_the_whole_is_there(document, x, y, w, h):
    area = Rect(x, y, w, h)
    for journey in document.maps:
        for section in drawn(narrowed(document, (journey,))).sections:
            assert shown(touching(section.blocks, area), area) == shown(tuple(section.blocks), area)


@pytest.mark.parametrize(("original", "role"), [("order", "touchpoint"), ("quote", "quote")])
def test_a_copy_shares_the_marks_of_what_it_was_copied_from(original, role):
    document, (copy,) = duplicate(rich(), [original], fresh_id)
    drawing = drawn(document)
    assert block(drawing, copy, role).marks is block(drawing, original, role).marks


def test_from_far_away_everything_still_has_its_place_and_the_map_its_title():
    drawing = drawn(rich())
    assert [mark.line.text for mark in drawing.sections[0].far[0].marks] == ["A journey"]
    for section in drawing.sections:
        near = {one.element for one in section.blocks if one.role in ("stage", "swimlane", "touchpoint")}
        assert near <= {one.element for one in section.far}
        for one in section.far:
            assert one.role == "title" or not any(isinstance(mark, Text) for mark in one.marks)
            assert all(within(reach(mark).moved(one.x, one.y), one.bounds.grown(3)) for mark in one.marks)


@given(
    documents(), st.tuples(*(st.floats(-50, 900) for _ in range(2)), *(st.floats(1, 700) for _ in range(2)))
)
def test_from_far_away_a_part_of_a_map_shows_what_is_seen_there_of_all(document, sides):
    area = Rect(*sides)
    for journey in document.maps:
        for section in drawn(narrowed(document, (journey,))).sections:
            part = touching(section.far, area)
            assert looks(part) == looks(one for one in section.far if one.bounds.touches(area))
            assert looks(touching(section.far, area)) == looks(part)


def looks(blocks):
    return [(one.element, one.role, one.bounds, one.marks, one.x, one.y) for one in blocks]


# ---------------------------------------------------------------- words


def said(drawing):
    return " ".join(mark.line.text for mark in marks(drawing) if isinstance(mark, Text))


def test_every_word_of_the_map_is_drawn():
    words = said(drawn(rich()))
    for word in ("A journey", "Find", "To find", "Movers", "ask", "help", "I wait", "At last!", "Ana", "4.5 min",
                 "Credit check", "At the desk", "Website", "Laptop · Sales", "delighted", "angry"):  # fmt: skip
        assert word in words


def test_right_to_left_lines_stand_at_the_right():
    class Leftward(FakeShaper):
        def __init__(self):
            super().__init__()
            plain = self.shape
            self.shape = lambda text, style, width=None: turned(plain(text, style, width))

    def turned(found):
        lines = tuple(
            ShapedLine(line.text, line.width, line.ascent, line.descent, line.runs, rtl=True)
            for line in found.lines
        )
        return TextBlock(lines, found.width, found.line_height, found.baseline)

    shaper = Leftward()
    layout = Layouter(shaper).layout(small(), "map")
    drawing = Drawer(shaper).draw(layout, theme("light"))
    (title,) = (text for text in layout.bands[0].lanes[0].items[0].texts if text.field == "title")
    mark = next(mark for mark in block(drawing, "ask").marks if isinstance(mark, Text))
    assert block(drawing, "ask").x + mark.x + mark.line.width == pytest.approx(title.rect.right)


def test_what_a_screen_reader_says():
    drawing = drawn(rich())
    assert block(drawing, "ask", "touchpoint").label == "ask, Website, Laptop · Sales, emotion +0.5, measured"
    assert block(drawing, "order", "touchpoint").label == "order, Laptop · Care, emotion −2"
    assert block(drawing, "pain").label == "I wait"
    assert block(drawing, "wait").label == "Wait 4.5 min"
    assert block(drawing, "find", "stage").label == "Find, To find"
    assert block(drawing, "ask", "point").label == "+0.5, measured, n = 400"
    assert block(drawing, "arc-2", "point").label == "5, assumed"
    assert (
        block(drawn(change(rich(), "pains", name="What hurts most of all")), "pains").label
        == "What hurts most of all"
    )


# ---------------------------------------------------------------- what looks different


def pens(drawing, role):
    return [
        mark.stroke for one in blocks(drawing, role) for mark in one.marks if isinstance(mark, Shape | Box)
    ]


def test_an_assumed_stretch_is_dashed_and_a_known_one_is_not():
    drawing = drawn(rich())
    own = [
        (one.x, mark)
        for one in blocks(drawing, "curve")
        if one.element == "movers-curve"
        for mark in one.marks
        if isinstance(mark, Shape) and mark.stroke
    ]
    (begins, whole), (goes_on, dashed) = own
    assert whole.stroke.dash == ()
    assert dashed.stroke.dash
    call = block(drawing, "call", "point").bounds
    assert begins + whole.segments[-1][-2] == goes_on == pytest.approx(call.cx)


def test_pieces_of_a_curve_that_are_only_pushed_aside_keep_their_marks():
    document = big_map(100)

    def pieces(width):
        curves = blocks(drawn(resize(document, {"s0": width})), "curve")
        return [(one.x, mark) for one in curves for mark in one.marks if isinstance(mark, Shape)]

    pushed = [both for both in zip(pieces(2000.0), pieces(2062.0), strict=True) if both[0][0] > 4000]
    assert len(pushed) > 9
    for (x, mark), (other, same) in pushed:
        assert same is mark
        assert other == pytest.approx(x + 62)


def test_points_that_rest_on_few_are_hollow():
    drawing = drawn(rich())
    colour = SEGMENTS[0].colour
    filled = {one.element: one.marks[0].fill == colour for one in blocks(drawing, "point")}
    assert filled == {
        "ask": True, "browse": True, "call": False, "order": False, "help": False, "relief": False,
        "arc-1": False, "arc-2": False,
    }  # fmt: skip


def test_above_the_middle_is_green_and_below_is_red():
    drawing, light = drawn(rich()), theme("light")
    curve = [mark for one in blocks(drawing, "curve") if one.element == "movers-curve" for mark in one.marks]
    grounds = [mark for mark in curve if isinstance(mark, Shape) and mark.fill]
    middle = next(mark for mark in curve if isinstance(mark, Line)).y1
    for shape in grounds:
        good = light.good_tint in (shape.fill.start, shape.fill.end)
        assert (reach(shape).cy < middle) == good
    assert len(grounds) == 3


def test_the_middle_line_lies_over_the_grounds_and_print_has_none():
    def kinds(name):
        curve = [one for one in blocks(drawn(rich(), name), "curve") if one.element == "movers-curve"]
        marks = [mark for one in curve for mark in one.marks]
        return ["ground" if getattr(mark, "fill", None) else type(mark).__name__ for mark in marks]

    assert kinds("light")[:4] == ["ground", "ground", "ground", "Line"]
    assert kinds("print")[0] == "Line"
    assert "ground" not in kinds("print")


def test_a_face_says_by_its_mouth_what_its_colour_says():
    drawing, light = drawn(rich()), theme("light")
    shapes = {id: block(drawing, id, "touchpoint").marks for id in ("ask", "call", "order")}
    faces = {
        id: next(one for one in marks if isinstance(one, Shape) and one.scale == FACE)
        for id, marks in shapes.items()
    }
    assert faces["ask"].fill == light.good
    assert faces["call"].fill == faces["order"].fill == light.bad
    assert faces["ask"].outline is not faces["call"].outline
    assert faces["call"].outline is faces["order"].outline


def test_a_card_says_by_a_sign_whether_it_is_measured_or_observed_and_has_none_when_assumed():
    drawing = drawn(change(rich(), "ask", evidence=()))
    signs = {
        id: [
            one
            for one in block(drawing, id, "touchpoint").marks
            if isinstance(one, Shape) and one.scale == GROUNDS
        ]
        for id in ("ask", "browse", "help")
    }
    assert not signs["ask"]
    assert signs["browse"][0].outline is not signs["help"][0].outline
    assert block(drawing, "help", "touchpoint").label.endswith("observed")


@pytest.mark.parametrize("id", ["find", "pain", "wait", "check", "frame"])
def test_whatever_a_source_speaks_of_shows_the_sign_without_words_over_it(id):
    start = rich()
    founded = change(start, id, evidence=("talks",))

    def shown(document):
        found = block(drawn(document), id)
        return found, [one for one in found.marks if isinstance(one, Shape) and one.scale == GROUNDS]

    assumed, none = shown(change(start, id, evidence=()))
    found, (sign,) = shown(founded)
    assert not none
    assert found.label == f"{assumed.label}, observed"
    words = [one for one in found.marks if isinstance(one, Text)]
    assert all(one.x + one.line.width <= sign.x or one.y <= sign.y for one in words)


def test_a_source_that_only_a_goal_names_is_kept_with_its_map():
    document = change(small(), "find", evidence=("few",))
    assert [one.id for one in narrowed(document, document.maps).evidence] == ["few"]


def test_the_dramatic_arc_is_dashed_where_it_is_only_assumed():
    founded = change_each(rich(), ("arc-1", "arc-2"), lambda one: evolve(one, evidence=("talks",)))

    def line(document):
        return next(
            mark.stroke
            for one in blocks(drawn(document), "curve")
            if one.element == "arc"
            for mark in one.marks
            if isinstance(mark, Shape) and mark.stroke
        )

    assert line(rich()).dash
    assert not line(founded).dash
    assert block(drawn(founded), "arc-2", "point").label == "5, observed, n = 12"


def test_backstage_and_a_missing_channel_are_dashed():
    drawing = drawn(rich())
    assert block(drawing, "check").marks[0].stroke.dash
    assert any(
        isinstance(m, Box) and m.stroke and m.stroke.dash for m in block(drawing, "order", "touchpoint").marks
    )


def test_a_step_has_the_colour_of_the_only_path_that_takes_it():
    document = change(small(), "short", colour="#be185d")
    drawing = drawn(document)
    assert block(drawing, "browse>order").marks[0].stroke.colour == "#be185d"
    assert block(drawing, "ask>browse").marks[0].stroke.colour == theme("light").connector


def test_a_picture_is_shown_and_a_missing_one_leaves_its_frame():
    assert not any(isinstance(mark, Picture) for mark in block(drawn(rich()), "frame").marks)
    assert any(isinstance(mark, Shape) for mark in block(drawn(rich()), "frame").marks)


def test_print_has_no_fills():
    drawing = drawn(rich(), "print")
    allowed = {"#ffffff", *(channel.colour for channel in rich().channels), *(s.colour for s in SEGMENTS)}
    stripes = {line for line, _ in theme("print").notes.values()}
    feelings = {theme("print").good, theme("print").bad, theme("print").fair}
    for one in blocks(drawing):
        for mark in one.marks:
            if isinstance(mark, Box) and isinstance(mark.fill, str):
                assert mark.fill in allowed | stripes
                small_enough = mark.rect.w <= 9 or mark.fill == "#ffffff"
                assert small_enough, f"{one.role} is filled with {mark.fill}"
            if isinstance(mark, Shape) and not isinstance(mark.fill, str | None):
                assert {mark.fill.start, mark.fill.end} == {"#ffffff"}
    assert feelings


# ---------------------------------------------------------------- icons


def test_every_icon_of_the_sample_exists_and_an_unknown_one_is_a_circle():
    names = set(icon_names())
    assert {"globe", "phone", "storefront", "smiley", "smiley-sad", "smiley-meh", "image"} <= names
    unknown, circle = (icon_shape(one, 0, 0, 20, "#000000", "") for one in ("no such icon", FALLBACK))
    assert unknown.outline is circle.outline


@pytest.mark.parametrize("name", ["globe", "phone", "smiley", "image"])
def test_icons_lie_in_their_square(name):
    shape = icon_shape(name, 100, 50, 20, "#000000")
    area = reach(shape)
    assert (area.x, area.y) >= (100, 50)
    assert area.right <= 120
    assert area.bottom <= 70
    assert shape.segments == icon(name, 100, 50, 20)
    assert shape.outline is icon_shape(name, 0, 0, 1, "#ffffff").outline


def test_a_shape_is_scaled_then_shifted():
    outline = (("M", 1.0, 2.0), ("C", 1.0, 1.0, 2.0, 2.0, 3.0, 0.0), ("Z",))
    assert Shape(outline).segments is outline
    assert Shape(outline, None, Stroke("#000000"), 10, 20, 2).segments == (
        ("M", 12, 24), ("C", 12, 22, 14, 24, 16, 20), ("Z",),
    )  # fmt: skip


# ---------------------------------------------------------------- remembering


def test_what_an_edit_does_not_touch_keeps_its_drawing():
    shaper = FakeShaper()
    layouter, drawer, light = Layouter(shaper), Drawer(shaper), theme("light")
    document = small()
    first = drawer.draw(layouter.layout(document, "map"), light)
    longer = change(document, "ask", title="a longer story " * 9)
    second = drawer.draw(layouter.layout(longer, "map"), light)
    assert second.sections[1].blocks is not first.sections[1].blocks
    assert second.sections[2].blocks is first.sections[2].blocks
    assert second.sections[2].y > first.sections[2].y
    old, new = (block(one, "browse", "touchpoint").marks for one in (first, second))
    assert all(one is other for one, other in zip(old, new, strict=True))


def test_themes_do_not_mix():
    shaper = FakeShaper()
    layout, drawer = Layouter(shaper).layout(small(), "map"), Drawer(shaper)
    dark = drawer.draw(layout, theme("dark"))
    light = drawer.draw(layout, theme("light"))
    assert dark.background != light.background
    assert {m.colour for m in marks(light) if isinstance(m, Text)}.isdisjoint(
        {m.colour for m in marks(dark) if isinstance(m, Text)}
    )


def test_a_curve_has_a_ribbon_where_it_is_known_how_much_customers_differ():
    def ribbons(document, name="light"):
        marks = [
            mark
            for one in blocks(drawn(document, name))
            if one.role == "curve"
            for mark in one.marks
            if isinstance(mark, Shape) and isinstance(mark.fill, str)
        ]
        return len(marks)

    sure = change(change(rich(), "ask", spread=0.8, n=40), "browse", spread=0.9, n=40)
    assert ribbons(sure) == ribbons(rich()) + 1
    assert ribbons(change(sure, "browse", n=4)) == ribbons(rich())
    assert ribbons(sure, "print") == ribbons(rich(), "print")
    assert block(drawn(sure), "ask", "point").label == "+0.5, measured, n = 40, +0.24 to +0.76"


def step_pens(document):
    """The pens of steps, by their ends."""
    found = {}
    for one in blocks(drawn(document), "step"):
        line = next(mark for mark in one.marks if isinstance(mark, Line) or mark.stroke)
        found[one.element] = line.stroke
    return found


def test_a_step_is_the_broader_the_more_customers_take_it():
    split = change(change(rich(), "usual", share=0.7), "short", share=0.2)
    steps = step_pens(split)
    usual, short = find(split, "usual").touchpoints, find(split, "short").touchpoints
    often = {f"{a}>{b}" for a, b in pairwise(usual)} - {f"{a}>{b}" for a, b in pairwise(short)}
    seldom = {f"{a}>{b}" for a, b in pairwise(short)} - {f"{a}>{b}" for a, b in pairwise(usual)}
    assert min(steps[one].width for one in often) > max(steps[one].width for one in seldom)
    unknown = step_pens(change(split, "short", share=None))
    assert {unknown[one].width for one in often | seldom} == {WIDTH}


def test_what_is_only_planned_is_dashed_and_has_no_curve():
    planned = change(rich(), "short", planned=True)
    steps, usual = step_pens(planned), find(planned, "usual").touchpoints
    taken = {f"{a}>{b}" for a, b in pairwise(usual)}
    own = {f"{a}>{b}" for a, b in pairwise(find(planned, "short").touchpoints)} - taken
    assert all(steps[one].dash for one in own)
    assert not any(steps[one].dash for one in taken)


def test_the_title_of_a_map_leads_to_that_map_and_not_to_one_that_looks_alike(shaper):
    bare = evolve(small().maps[0], stages=(), swimlanes=())
    document = evolve(small(), maps=(bare, evolve(bare, id="twin")))
    layouter, drawer = Layouter(shaper), Drawer(shaper)
    for journey in document.maps:
        heads = drawer.draw(layouter.layout(document, journey.id), theme("light")).sections[0]
        (title,) = (one for one in heads.blocks if one.role == "title")
        assert title.element == journey.id
