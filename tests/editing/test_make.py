"""What comes into a lane when one only asks for something new there."""

from __future__ import annotations

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.make import TEXT_FIELD, behind, has_text, make, name_of
from journeydesk.editing.place import Slot
from journeydesk.model.lanes import BackstageStep, Touchpoint
from journeydesk.model.tree import find, lane_of
from tests.support.checks import check_edit
from tests.support.maps import counted, rich, route, row, small


def made(document, *slot):
    after = check_edit(document, lambda d: make(d, Slot(*slot), counted())[0])
    return after, find(after, "new-1")


@pytest.mark.parametrize(
    ("lane", "name", "kind"),
    [
        ("movers-cards", "touchpoint", "Touchpoint"),
        ("movers-curve", "emotion point", "EmotionPoint"),
        ("pains", "pain point", "Note"),
        ("quotes", "quote", "Note"),
        ("arc", "arc point", "ArcPoint"),
        ("frames", "picture", "Picture"),
        ("figures", "metric", "Metric"),
        ("behind", "backstage step", "BackstageStep"),
    ],
)
def test_a_lane_gets_what_it_is_made_for(lane, name, kind):
    after, new = made(rich(), lane, "use")
    assert type(new).__name__ == kind
    assert new.stage == "use"
    assert name_of(lane_of(after, lane)) == name
    assert has_text(lane_of(after, lane)) == (TEXT_FIELD.get(lane_of(after, lane).kind, "") != "")


def test_a_touchpoint_is_like_the_one_before_it_in_time():
    after, new = made(rich(), "movers-cards", "buy", "order")
    call = find(after, "call")
    assert isinstance(new, Touchpoint)
    assert isinstance(call, Touchpoint)
    assert (new.channel, new.device, new.department) == (call.channel, call.device, call.department)
    assert (new.title, new.emotion, new.evidence) == ("", None, ())
    assert route(after, "usual") == "ask browse call new-1 order help"


def test_in_an_empty_stage_it_is_like_the_last_of_the_stages_before():
    start = change(small(), "search", channel="web")
    after, new = made(start, "workers-cards", "buy")
    assert new.channel == "web"
    assert row(after, "workers-cards") == "find: search | buy: new-1 | use: chat"


def test_in_front_of_all_it_is_like_the_first_one():
    _, new = made(change(small(), "ask", channel="phone"), "movers-cards", "find", "ask")
    assert new.channel == "phone"


def test_a_backstage_step_stays_in_its_department():
    _, new = made(rich(), "behind", "buy")
    assert isinstance(new, BackstageStep)
    assert (new.department, new.title) == ("sales", "")


def test_what_comes_behind_an_element_is_the_next_of_its_stage():
    cards = lane_of(small(), "movers-cards")
    assert behind(cards, "ask") == "browse"
    assert behind(cards, "browse") is None
    assert behind(cards, "ghost") is None
