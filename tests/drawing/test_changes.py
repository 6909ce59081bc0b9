"""How a map looks beside an older one: what became of it can be told without colour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.drawing.change_marks import SIGNS
from journeydesk.drawing.icons import icon_shape
from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.primitives import Block, Box, Drawing, Line, Shape, Text
from journeydesk.drawing.theme import THEMES, contrast, theme
from journeydesk.editing.arrange import move
from journeydesk.editing.change import change
from journeydesk.editing.place import Slot, add_element
from journeydesk.editing.remove import remove
from journeydesk.insight.comparison.compared import Side
from journeydesk.insight.comparison.comparer import Comparer
from journeydesk.insight.versions.diff import ChangeKind
from journeydesk.layout.journey import Layouter
from journeydesk.model.document import Document
from journeydesk.model.lanes import Touchpoint
from tests.drawing.drawn import block, blocks
from tests.drawing.test_drawing import check_bounds
from tests.support.edits import versions
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import rich
from tests.support.strategies import documents


def compared(older: Document, newer: Document, name: str = "light") -> Drawing:
    shaper = FakeShaper()
    found = Comparer().compare(Side(older, older.maps[0]), Side(newer, newer.maps[0]))
    return Drawer(shaper).draw(Layouter(shaper).layout(newer, newer.maps[0].id, found), theme(name))


def later() -> Document:
    """`rich` with one touchpoint more, one less, one elsewhere, one that says something else."""
    after = add_element(rich(), Touchpoint(id="pay", stage="buy"), Slot("movers-cards", "buy", None))
    after = change(move(after, ["browse"], "ask"), "help", channel="store")
    return remove(after, ["call"])


def texts(one: Block) -> list[str]:
    return [mark.line.text for mark in one.marks if isinstance(mark, Text)]


def signs(one: Block) -> set[ChangeKind]:
    outlines = {icon_shape(name, 0, 0, 1, "", "bold").outline: kind for kind, name in SIGNS.items()}
    return {
        outlines[mark.outline] for mark in one.marks if isinstance(mark, Shape) and mark.outline in outlines
    }


@pytest.mark.parametrize("name", THEMES)
def test_each_change_has_a_sign_of_its_own_and_words(name):
    drawing = compared(rich(), later(), name)
    found = {one.element: (signs(one), texts(one)) for one in blocks(drawing, "change") if texts(one)}
    assert found == {
        "pay": ({ChangeKind.ADDED}, ["added"]),
        "call": ({ChangeKind.REMOVED}, ["removed"]),
        "browse": ({ChangeKind.MOVED}, ["moved"]),
        "help": ({ChangeKind.CHANGED}, ["channel: Website → Store"]),
    }
    colours = theme(name)
    for one in blocks(drawing, "change"):
        for mark in one.marks:
            if isinstance(mark, Text):
                assert contrast(mark.colour, colours.card) >= 4.5


def test_what_is_gone_is_an_empty_dashed_card_with_a_struck_title():
    ghost = block(compared(rich(), later()), "call", "ghost")
    frame = next(mark for mark in ghost.marks if isinstance(mark, Box))
    assert frame.stroke
    assert frame.stroke.dash
    title = next(mark for mark in ghost.marks if isinstance(mark, Text))
    strike = next(mark for mark in ghost.marks if isinstance(mark, Line))
    assert title.line.text == "call"
    assert (strike.x1, strike.x2) == (title.x, title.x + title.line.width)
    assert title.y - title.line.ascent < strike.y1 < title.y


def test_a_new_card_has_a_frame_and_tags_lie_on_top_of_all():
    drawing = compared(rich(), later())
    frame, tag = (one for one in blocks(drawing, "change") if one.element == "pay")
    assert [type(mark) for mark in frame.marks] == [Box]
    order = blocks(drawing)
    assert order.index(block(drawing, "call", "ghost")) < order.index(tag)
    assert order.index(block(drawing, "pay", "touchpoint")) < order.index(frame) < order.index(tag)


def test_a_screen_reader_is_told_what_became_of_a_card():
    tag = next(
        one for one in blocks(compared(rich(), later()), "change") if one.element == "help" and one.label
    )
    assert tag.label == "changed: channel: Website → Store"


def test_from_far_away_frames_say_where_something_is_otherwise():
    drawing = compared(rich(), later())
    band = drawing.sections[1]
    frames = {one.element: one.marks[0] for one in band.far if one.role == "change"}
    assert set(frames) == {"pay", "call", "browse", "help"}
    dashed = {id for id, mark in frames.items() if isinstance(mark, Box) and mark.stroke and mark.stroke.dash}
    assert dashed == {"call"}


@given(documents(max_maps=1), st.data())
def test_no_mark_leaves_the_bounds_of_its_block(document, data):
    check_bounds(compared(document, data.draw(versions(document, "new:"))))
