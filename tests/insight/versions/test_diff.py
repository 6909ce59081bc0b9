"""What changed between two versions, as somebody would tell it."""

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.arrange import move
from journeydesk.editing.change import change
from journeydesk.editing.place import Slot, add_element, move_elements
from journeydesk.editing.remove import remove
from journeydesk.insight.versions.diff import Change, diff
from journeydesk.model.branding import Branding
from journeydesk.model.document import Document
from journeydesk.model.inventory import Persona
from journeydesk.model.judgement import Thresholds, Wording
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.tree import descendants
from journeydesk.model.value import evolve
from tests.support.edits import versions
from tests.support.maps import band, board, rich, small
from tests.support.strategies import PICTURES, documents


def told(before: Document, after: Document) -> list[tuple[object, ...]]:
    """The changes in short: kind, id, field, before, after, without what was not said."""
    changes = (
        (c.kind.value, c.id, *((c.field, c.before, c.after) if c.field else ())) for c in diff(before, after)
    )
    return list(changes)


def only(before: Document, after: Document) -> Change:
    (change,) = diff(before, after)
    return change


def test_a_new_title_is_one_change_of_one_field():
    found = only(small(), change(small(), "browse", title="I look around"))
    assert (found.kind, found.what, found.id, found.title) == (
        "changed",
        "touchpoint",
        "browse",
        "I look around",
    )
    assert (found.field, found.before, found.after) == ("title", "browse", "I look around")
    assert (found.map, found.where) == ("A journey", "Movers › Find")


def test_references_are_told_by_name_and_by_id():
    found = only(rich(), change(rich(), "browse", channel="store"))
    assert (found.before, found.after) == ("Phone", "Store")
    assert (found.before_ids, found.after_ids) == (("phone",), ("store",))
    found = only(rich(), change(rich(), "ask", evidence=("log", "talks"), channel="web"))
    assert (found.before, found.after) == (("Contact log",), ("Contact log", "Interviews"))
    lost = only(rich(), change(rich(), "browse", channel=None))
    assert (lost.after, lost.after_ids) == (None, ())


def test_inner_values_are_told_by_their_paths():
    after = change(small(), "movers", persona=Persona(name="Eva", quote="At last"))
    after = evolve(
        after,
        thresholds=Thresholds(fall=1.2),
        wording=Wording(company=("onboarding",)),
        branding=Branding(version="2"),
    )
    assert told(small(), after) == [
        ("changed", "", "branding.version", "", "2"),
        ("changed", "", "thresholds.fall", 1.0, 1.2),
        ("changed", "", "wording.company", (), ("onboarding",)),
        ("changed", "movers", "persona.name", "", "Eva"),
        ("changed", "movers", "persona.quote", "", "At last"),
    ]


def test_a_touchpoint_in_another_stage_has_moved_and_nothing_else():
    after = move_elements(small(), ["help"], Slot("movers-cards", "buy", "order"))
    (moved, *rest) = [one for one in told(small(), after) if one[1] == "help"]
    assert moved == ("moved", "help", "stage", "Use", "Buy")
    assert rest == []


def test_a_note_in_another_lane_has_moved_there():
    after = move_elements(small(), ["pain"], Slot("ideas", "use"))
    moved = next(one for one in diff(small(), after) if one.kind == "moved")
    assert (moved.field, moved.before, moved.after) == ("lane", "pain point › Buy", "opportunity › Use")


def test_only_what_was_moved_is_told_and_not_what_made_room():
    before = board(band("movers", "find: a b c d e"))
    after = move(before, ["e"], "a")
    assert told(before, after) == [("moved", "e", "order", 5, 1)]
    added = add_element(before, Touchpoint(id="new", stage="find"), Slot("movers-cards", "find", "a"))
    assert told(before, added) == [("added", "new")]


def test_stages_and_inventories_have_an_order_too():
    assert told(small(), move(small(), ["use"], "find")) == [("moved", "use", "order", 3, 1)]
    assert told(small(), move(small(), ["web"], None)) == [("moved", "web", "order", 1, 3)]


def test_what_went_with_a_stage_says_so():
    changes = diff(small(), remove(small(), ["buy"]))
    assert ("removed", "stage", "buy", "") in {(c.kind.value, c.what, c.id, c.within) for c in changes}
    went = {c.id for c in changes if c.within == "buy"}
    assert went == {"call", "order", "pain", "idea"}
    assert all(c.kind == "removed" for c in changes if c.within == "buy")


def test_a_path_tells_its_touchpoints_by_name():
    changes = diff(small(), remove(small(), ["call"]))
    path = next(c for c in changes if c.id == "usual")
    assert path.before == ("ask", "browse", "call", "order", "help")
    assert path.after == ("ask", "browse", "order", "help")


def test_pictures_are_told_by_their_files():
    after = evolve(small(), media=PICTURES[:1])
    assert [(c.kind, c.what, c.id) for c in diff(small(), after)] == [
        ("added", "picture file", PICTURES[0].name)
    ]


def test_changes_come_in_reading_order():
    after = change(small(), "help", title="x")
    after = change(change(change(after, "ask", title="y"), "find", title="z"), "web", name="w")
    after = evolve(after, title="t")
    assert [c.id for c in diff(small(), after)] == ["", "web", "find", "ask", "help"]


@given(documents(), documents(), st.data())
def test_nothing_is_told_exactly_when_nothing_changed(one, other, data):
    assert diff(one, one) == ()
    assert diff(one, Document.model_validate(one.model_dump())) == ()
    assert (diff(one, other) == ()) is (one == other)
    after = data.draw(versions(one, "new:"))
    assert (diff(one, after) == ()) is (one == after)


@given(documents(), st.data())
def test_everything_new_is_added_and_everything_lost_removed(document, data):
    after = data.draw(versions(document, "new:"))
    changes = diff(document, after)
    ids = [{item.id for item in descendants(one)} for one in (document, after)]
    told = [one for one in changes if one.what != "picture file"]
    of = {kind: [one.id for one in told if one.kind == kind] for kind in ("added", "removed", "moved")}
    assert set(of["added"]) == ids[1] - ids[0]
    assert set(of["removed"]) == ids[0] - ids[1]
    assert all(len(some) == len(set(some)) for some in of.values())
    backwards = {"added": "removed", "removed": "added", "changed": "changed"}
    back = diff(after, document)
    assert {(c.id, c.field, backwards[c.kind]) for c in changes if c.kind != "moved"} == {
        (c.id, c.field, c.kind) for c in back if c.kind != "moved"
    }


def test_numbers_that_a_map_keeps_are_counted():
    kept = change(small(), "map", numbering=("low chat", "failed call"))
    (told,) = diff(small(), kept)
    assert (told.what, told.field, told.before, told.after) == ("map", "numbering", 0, 2)
