"""Paths that stand back are faint, with the cards that only they visit; everything else stays as it is."""

from journeydesk.drawing.fade import faint
from journeydesk.drawing.highlight import EVERYTHING, Highlight
from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.primitives import Box, Shape, Text
from journeydesk.drawing.theme import theme
from journeydesk.editing.change import change
from journeydesk.layout.journey import Layouter
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import rich

LIGHT = theme("light")


def several():
    return change(change(rich(), "movers-curve", path=None), "short", colour="#b45309")


def blocks(*hidden):
    drawing = DRAWER.draw(LAYOUT, LIGHT, Highlight(frozenset(hidden)))
    found = {}
    for section in drawing.sections:
        for block in section.blocks:
            found.setdefault(block.element, []).append(block)
    return found


LAYOUT = Layouter(FakeShaper()).layout(several(), "map")
DRAWER = Drawer(FakeShaper())


def marks(found, element):
    return [mark for block in found[element] for mark in block.marks]


def test_cards_and_steps_of_a_path_that_stands_back_are_faint():
    plain, dimmed = blocks(), blocks("usual")
    assert marks(dimmed, "browse>order") == marks(plain, "browse>order")
    assert marks(dimmed, "ask>browse") != marks(plain, "ask>browse")
    title = next(mark for mark in marks(plain, "ask") if isinstance(mark, Text))
    faded = next(mark for mark in marks(dimmed, "ask") if isinstance(mark, Text))
    assert faded.colour == faint(title.colour, LIGHT.band)
    assert faded.line is not None
    assert (faded.x, faded.y) == (title.x, title.y)
    browse = [mark for mark in marks(dimmed, "browse") if isinstance(mark, Text)]
    assert browse[0].colour == title.colour


def test_other_swimlanes_and_notes_stay_as_they_are():
    plain, dimmed = blocks(), blocks("usual")
    assert marks(dimmed, "search") == marks(plain, "search")
    assert marks(dimmed, "pain") == marks(plain, "pain")


def test_a_curve_alone_has_its_ground_and_several_have_none():
    def grounds(found):
        return [m for m in marks(found, "movers-curve") if isinstance(m, Shape) and m.fill is not None]

    assert grounds(blocks()) == []
    assert grounds(blocks("usual"))
    assert grounds(blocks("usual", "short")) == []


def test_a_point_of_a_curve_that_stands_back_is_faint():
    def edge(found, element):
        return next(m.stroke.colour for m in marks(found, element) if isinstance(m, Box) and m.radius == 4.5)

    call = edge(blocks(), "call")
    found = blocks("usual")["call"]
    point = next(block for block in found if block.role == "point")
    assert point.marks[0].stroke.colour == faint(call, LIGHT.band)


def test_the_same_highlight_keeps_the_drawing():
    plain = DRAWER.draw(LAYOUT, LIGHT)
    dimmed = DRAWER.draw(LAYOUT, LIGHT, Highlight(frozenset({"usual"})))
    again = DRAWER.draw(LAYOUT, LIGHT, Highlight(frozenset({"usual"})))
    assert all(a.blocks is b.blocks for a, b in zip(dimmed.sections, again.sections, strict=True))
    assert dimmed.sections[1].blocks is not plain.sections[1].blocks
    assert dimmed.sections[2].blocks is plain.sections[2].blocks, "the other swimlane has no such path"


def test_paths_are_shown_dimmed_and_looked_at_alone():
    one = EVERYTHING.toggled("a")
    assert one.hidden == {"a"}
    assert one.toggled("a") == EVERYTHING
    alone = EVERYTHING.alone("b", ["a", "b", "c"])
    assert alone.hidden == {"a", "c"}
    assert alone.alone("b", ["a", "b", "c"]) == EVERYTHING
    assert alone.alone("c", ["a", "b", "c"]).hidden == {"a", "b"}
