"""The laid-out map as a tree, part by part."""

from journeydesk.layout.hit import places
from journeydesk.layout.journey import Layouter
from journeydesk.layout.reading import Reading
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import rich


def reading():
    return Reading(Layouter(FakeShaper()).layout(rich(), "map"))


def walked(read, holder=""):
    for part in read.inside(holder):
        yield part
        if part.kind in ("swimlane", "lane"):
            yield from walked(read, part.id)


def test_the_tree_holds_the_same_in_the_same_order_as_the_walk_with_tab():
    read = reading()
    assert list(walked(read)) == list(places(read.layout))


def test_a_part_is_found_without_looking_into_everything():
    read = reading()
    assert read.target("pain").kind == "element"
    assert (read.holder("pain"), read.holder("pains"), read.holder("movers-lane")) == (
        "pains",
        "movers-lane",
        "",
    )


def test_what_is_not_on_the_map_is_not_found():
    read = reading()
    assert read.target("web") is None
    assert read.holder("web") == ""
