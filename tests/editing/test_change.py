"""Changing fields of anything."""

import pytest
from pydantic import ValidationError

from journeydesk.editing.change import change, change_each
from journeydesk.editing.new import new_document
from journeydesk.editing.wording import with_text
from journeydesk.model.inventory import Persona
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.tree import NoSuchElement, descendants, find
from journeydesk.model.value import evolve
from tests.support.checks import check_edit, check_no_change
from tests.support.maps import counted, rich, small


def test_a_new_title_is_all_that_changes():
    after = check_edit(small(), lambda d: change(d, "ask", title="I ask a friend"))
    assert find(after, "ask").title == "I ask a friend"
    changed = {i.id for i in descendants(after) if i is not find(small(), i.id) and i != find(small(), i.id)}
    assert changed == {"ask", "movers-cards", "movers-lane", "map"}


def test_everything_in_a_document_can_be_changed_where_it_stands():
    for id, fields in {
        "map": {"title": "Another", "state": "future"},
        "find": {"goal": "To find a plan"},
        "movers": {"name": "People who move", "persona": Persona(name="Ana")},
        "web": {"name": "Site", "colour": "#000000"},
        "log": {"n": 5},
        "movers-cards": {"rows": "channels", "name": "Contacts"},
        "movers-curve": {"path": "short"},
        "usual": {"name": "Most of them", "share": 0.5},
        "relief": {"value": 1.5, "at": 0.25},
        "pain": {"text": "I wait an hour", "touchpoint": "order"},
        "wait": {"value": 3.5},
        "check": {"department": "care"},
        "frame": {"caption": "In the store"},
        "arc-1": {"value": 4.0},
    }.items():
        after = check_edit(rich(), lambda d, id=id, fields=fields: change(d, id, **fields))
        for field, value in fields.items():
            assert getattr(find(after, id), field) == value


def test_the_value_it_has_already_changes_nothing():
    check_no_change(small(), lambda d: change(d, "ask", title="ask"))
    check_no_change(small(), lambda d: change(d, "relief", value=0))
    check_no_change(
        small(), lambda d: change(d, "usual", touchpoints=["ask", "browse", "call", "order", "help"])
    )


def test_several_are_changed_at_once():
    def dressed(item):
        return evolve(item, channel="phone") if isinstance(item, Touchpoint) else item

    after = check_edit(small(), lambda d: change_each(d, ["call", "chat", "pain"], dressed))
    assert find(after, "call").channel == find(after, "chat").channel == "phone"
    assert find(after, "order").channel is None


def test_the_document_has_fields_too():
    after = check_edit(small(), lambda d: evolve(d, client="Northline", language="de"))
    assert (after.client, after.language) == ("Northline", "de")
    check_no_change(small(), lambda d: evolve(d, client=""))


def test_what_does_not_fit_is_refused_and_says_why():
    with pytest.raises(ValidationError, match="channel “fax”"):
        change(small(), "ask", channel="fax")
    with pytest.raises(ValidationError, match="Extra inputs"):
        change(small(), "ask", nickname="x")
    with pytest.raises(ValidationError, match="less than or equal to 2"):
        change(small(), "relief", value=3)
    with pytest.raises(ValidationError, match="“usual” names the touchpoint “ask”"):
        change(small(), "ask", id="asked")
    with pytest.raises(NoSuchElement, match="no element “ghost”"):
        change(small(), "ghost", title="x")


def test_changing_what_is_not_there_by_the_dozen_changes_nothing():
    check_no_change(small(), lambda d: change_each(d, ["ghost"], lambda item: evolve(item, title="x")))


def test_a_document_called_like_its_only_map_goes_on_being_so() -> None:
    document = new_document(counted())
    moved = with_text(document, document.maps[0].id, "title", "Moving\nin")
    assert (moved.title, moved.maps[0].title) == ("Moving in", "Moving\nin")
    own = evolve(document, title="Northline")
    assert with_text(own, own.maps[0].id, "title", "Moving in").title == "Northline"
    stage = document.maps[0].stages[0].id
    assert with_text(document, stage, "title", "Pack").title == document.title
