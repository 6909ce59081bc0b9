"""Going to anything that has a name."""

from journeydesk.editing.change import change
from journeydesk.editing.destinations import best, destinations
from tests.support.maps import rich


def reached(words, document=None):
    return [one.item.id for one in best(list(destinations(document or rich())), words, "map")]


def test_everything_with_a_name_can_be_gone_to():
    found = set(reached(""))
    assert {"map", "find", "movers-lane", "usual", "ask", "pain", "frame", "wait", "web", "log"} <= found
    assert "relief" not in found  # a free point has no name


def test_words_may_come_in_any_order_and_from_what_is_around():
    document = change(rich(), "call", title="I call the hotline")
    assert reached("hotline i", document) == ["call"]
    assert reached("hotline movers", document) == ["call"]


def test_a_name_that_begins_so_comes_first():
    document = change(change(rich(), "ask", title="I find it"), "browse", title="Refined")
    assert reached("find", document)[:2] == ["find", "ask"]


def test_a_segment_on_a_map_is_gone_to_as_its_swimlane():
    assert "movers" not in reached("movers")
    assert reached("movers")[0] == "movers-lane"
