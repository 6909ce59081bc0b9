"""Making two entries of an inventory one, wherever they are named."""

import pytest

from journeydesk.editing.arrange import add
from journeydesk.editing.change import change
from journeydesk.editing.unify import unify
from journeydesk.model.inventory import Channel, Department, Device, Segment
from journeydesk.model.tree import descendants, find
from tests.support.checks import check_edit, check_no_change
from tests.support.maps import rich

TWINS = {
    "channel": Channel(id="twin", name="Site"),
    "device": Device(id="twin", name="Notebook"),
    "department": Department(id="twin", name="Selling"),
}


@pytest.mark.parametrize("field", TWINS)
def test_what_named_one_entry_names_the_other(field):
    start = add(rich(), TWINS[field])
    was = getattr(find(start, "ask"), field)
    start = change(start, "browse", **{field: "twin"})
    after = check_edit(start, lambda d: unify(d, "twin", was))
    assert getattr(find(after, "browse"), field) == was
    assert "twin" not in {item.id for item in descendants(after)}


def test_a_claim_that_rested_on_both_sources_rests_on_one():
    start = change(rich(), "ask", evidence=("talks", "log"))
    after = check_edit(start, lambda d: unify(d, "log", "talks"))
    assert find(after, "ask").evidence == ("talks",)


def test_what_a_source_tells_of_a_channel_it_tells_of_the_other():
    start = add(change(rich(), "talks", channels=("web", "phone")), TWINS["channel"])
    start = change(start, "log", channels=("web",))
    after = check_edit(start, lambda d: unify(d, "web", "twin"))
    assert find(after, "talks").channels == ("twin", "phone")
    assert find(after, "log").channels == ("twin",)


def test_swimlanes_of_a_segment_show_the_other_one():
    start = add(rich(), Segment(id="others", name="Others"))
    journey = start.maps[0]
    segment = journey.swimlanes[0].segment
    after = check_edit(start, lambda d: unify(d, segment, "others"))
    assert after.maps[0].swimlanes[0].segment == "others"
    assert [one.lanes for one in after.maps[0].swimlanes] == [one.lanes for one in journey.swimlanes]


def test_an_entry_stays_itself_and_what_does_not_name_it_stays_as_it_is():
    start = rich()
    check_no_change(start, lambda d: unify(d, "web", "web"))
    after = unify(add(start, TWINS["channel"]), "twin", "web")
    assert after.maps[0] is start.maps[0]
