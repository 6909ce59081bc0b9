"""Two people's work on copies of one document, brought together."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from journeydesk.editing.arrange import add, move
from journeydesk.editing.change import change
from journeydesk.editing.new import new_document
from journeydesk.editing.place import Slot, add_element, move_elements
from journeydesk.editing.remove import remove
from journeydesk.insight.versions.conflict import Conflict
from journeydesk.insight.versions.diff import diff
from journeydesk.insight.versions.fields import SETS
from journeydesk.insight.versions.merge import Merged, merge
from journeydesk.insight.versions.register import Register
from journeydesk.insight.versions.related import CannotMerge
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Note, Picture, Touchpoint
from journeydesk.model.tree import descendants, find
from journeydesk.model.value import evolve, fresh_id
from tests.support.checks import holds_together
from tests.support.edits import versions
from tests.support.maps import band, board, notes, rich, route, row, small
from tests.support.strategies import PICTURES, documents, texts


def brought_together(base: Document, ours: Document, theirs: Document) -> Merged:
    """Merge and check what always holds: the result is valid, and swapping the sides names the same conflicts."""
    merged, swapped = merge(base, ours, theirs), merge(base, theirs, ours)
    holds_together(merged.document)
    assert named(merged.conflicts) == {(k, i, f, b, o, t) for k, i, f, b, t, o in named(swapped.conflicts)}
    return merged


def named(conflicts: tuple[Conflict, ...]) -> set[tuple[object, ...]]:
    """Conflicts without references that one of two ways out leaves where they are, and the other does not."""
    return {(c.kind, c.id, c.field, c.base, c.ours, c.theirs) for c in conflicts if c.kind != "left"}


def clean(base: Document, ours: Document, theirs: Document) -> Document:
    merged = brought_together(base, ours, theirs)
    assert merged.conflicts == ()
    return merged.document


def kinds(merged: Merged) -> dict[str, str]:
    return {one.id: one.kind.value for one in merged.conflicts}


# ---------------------------------------------------------------- what goes together


def test_different_fields_of_one_touchpoint_go_together():
    ours, theirs = change(small(), "call", title="I call"), change(small(), "call", emotion=-1.0)
    both = find(clean(small(), ours, theirs), "call")
    assert (both.title, both.emotion) == ("I call", -1.0)


def test_parts_of_one_persona_go_together():
    persona = find(small(), "movers").persona
    ours = change(small(), "movers", persona=evolve(persona, name="Eva"))
    theirs = change(small(), "movers", persona=evolve(persona, quote="At last"))
    both = find(clean(small(), ours, theirs), "movers").persona
    assert (both.name, both.quote) == ("Eva", "At last")


def test_additions_of_both_stay_where_they_were_put():
    base = board(band("movers", "find: a b"))
    ours = add_element(base, Touchpoint(id="x", stage="find"), Slot("movers-cards", "find", "b"))
    theirs = add_element(base, Touchpoint(id="y", stage="find"), Slot("movers-cards", "find"))
    assert row(clean(base, ours, theirs), "movers-cards") == "find: a x b y"


def test_moves_of_both_are_made():
    base = board(band("movers", "find: a b c d"))
    ours = move(base, ["a"], "c")
    theirs = move(base, ["d"], "c")
    assert row(clean(base, ours, theirs), "movers-cards") == "find: b a d c"


def test_one_moves_what_the_other_rewords():
    ours = move_elements(small(), ["help"], Slot("movers-cards", "buy"))
    theirs = change(small(), "help", title="I get help")
    both = find(clean(small(), ours, theirs), "help")
    assert (both.stage, both.title) == ("buy", "I get help")


def test_sources_that_both_attached_are_all_there():
    ours = change(rich(), "ask", evidence=("log", "talks"))
    theirs = change(rich(), "ask", evidence=("few",))
    assert find(clean(rich(), ours, theirs), "ask").evidence == ("talks", "few")


def test_a_source_that_one_removed_stays_where_the_other_rests_a_goal_on_it():
    merged = brought_together(small(), remove(small(), ["few"]), change(small(), "find", evidence=("few",)))
    assert find(merged.document, "find").evidence == ("few",)
    assert kinds(merged) == {"few": "needed"}


def test_what_both_removed_is_gone_and_what_both_did_is_done_once():
    both = change(remove(small(), ["browse"]), "call", title="I call")
    assert clean(small(), both, both) == both


def test_two_new_touchpoints_on_one_path_both_lie_on_it():
    ours = add_element(small(), Touchpoint(id="x", stage="find"), Slot("movers-cards", "find"))
    theirs = add_element(small(), Touchpoint(id="y", stage="use"), Slot("movers-cards", "use"))
    assert route(clean(small(), ours, theirs), "usual") == "ask browse x call order help y"


def test_one_removes_a_touchpoint_from_a_path_that_the_other_turned_round():
    ours = change(small(), "short", touchpoints=("order", "browse"))
    theirs = remove(small(), ["browse"])
    assert route(clean(small(), ours, theirs), "short") == "order"


def test_a_path_that_only_lost_what_went_may_go_too():
    ours, theirs = remove(small(), ["call"]), remove(small(), ["usual"])
    both = clean(small(), ours, theirs)
    assert {"call", "usual"}.isdisjoint(item.id for item in descendants(both))


def test_a_picture_that_one_dropped_and_the_other_shows_once_more_is_there():
    base = change(evolve(rich(), media=PICTURES[:1]), "frame", media=PICTURES[0].name)
    ours = add_element(base, Picture(id="again", stage="use", media=PICTURES[0].name), Slot("frames", "use"))
    theirs = evolve(change(base, "frame", media=None), media=())
    both = clean(base, ours, theirs)
    assert both.media == PICTURES[:1]
    assert find(both, "frame").media is None


def test_pictures_come_along():
    theirs = evolve(small(), media=PICTURES[:1])
    ours = evolve(small(), media=PICTURES[1:2])
    assert set(clean(small(), ours, theirs).media) == set(PICTURES[:2])


# ---------------------------------------------------------------- what does not


def test_both_change_a_field_ours_stays_and_theirs_is_named():
    ours, theirs = change(rich(), "browse", channel="web"), change(rich(), "browse", channel="store")
    merged = brought_together(rich(), ours, theirs)
    assert find(merged.document, "browse").channel == "web"
    (conflict,) = merged.conflicts
    assert (conflict.kind, conflict.what, conflict.title, conflict.field) == (
        *("changed", "touchpoint", "browse", "channel"),
    )
    assert (conflict.base, conflict.ours, conflict.theirs) == ("Phone", "Website", "Store")


@pytest.mark.parametrize(
    ("ours", "theirs", "numbers"),
    [
        (("low a", "low b"), ("low b", "low a"), ("low a", "low b")),
        (("low a", "low b"), ("low a", "low c"), ("low a", "low b", "low c")),
        (("low b",), ("low a", "low b"), ("low b", "low a")),
    ],
)
def test_gaps_that_both_numbered_otherwise_have_the_numbers_of_ours_and_that_is_named(ours, theirs, numbers):
    sides = [change(small(), "map", numbering=names) for names in (ours, theirs)]
    merged = brought_together(small(), *sides)
    assert merged.document.maps[0].numbering == numbers
    assert [(one.id, one.field) for one in merged.conflicts] == [("map", "numbering")]


def test_numbers_that_one_gave_after_those_of_the_other_are_no_conflict():
    sides = [change(small(), "map", numbering=names) for names in (("low a",), ("low a", "low b"))]
    assert clean(small(), *sides).maps[0].numbering == ("low a", "low b")


def test_who_lets_go_of_numbers_while_the_other_gives_more_is_named():
    base = change(small(), "map", numbering=("low a",))
    sides = [change(base, "map", numbering=names) for names in ((), ("low a", "low b"))]
    merged = brought_together(base, *sides)
    assert merged.document.maps[0].numbering == ()
    assert kinds(merged) == {"map": "changed"}


def test_one_removes_what_the_other_changed_it_is_kept_with_all_it_stands_in():
    ours, theirs = change(small(), "call", title="I call"), remove(small(), ["buy"])
    merged = brought_together(small(), ours, theirs)
    assert row(merged.document, "movers-cards") == "find: ask browse | buy: call | use: help"
    assert find(merged.document, "call").title == "I call"
    assert kinds(merged) == {"call": "removed", "buy": "needed"}
    removed = next(one for one in merged.conflicts if one.id == "call")
    assert (removed.base, removed.ours, removed.theirs) == ("I call", "I call", None)


def test_a_stage_that_the_other_renamed_is_kept_with_all_that_is_in_it():
    ours, theirs = remove(small(), ["buy"]), change(small(), "buy", title="Order")
    merged = brought_together(small(), ours, theirs)
    assert row(merged.document, "movers-cards") == row(small(), "movers-cards")
    assert route(merged.document, "usual") == route(small(), "usual")
    inside = {one.id for one in merged.conflicts if one.kind == "inside" and one.by == "buy"}
    assert inside == {"call", "order", "pain", "idea"}


def test_a_channel_that_the_other_still_uses_is_kept_and_so_is_every_use_of_it():
    ours = add_element(
        rich(), Touchpoint(id="new", stage="use", channel="phone"), Slot("movers-cards", "use")
    )
    merged = brought_together(rich(), ours, remove(rich(), ["phone"]))
    assert kinds(merged) == {"phone": "needed"}
    assert find(merged.document, "new").channel == "phone"
    assert find(merged.document, "browse").channel == "phone"


def test_both_move_a_touchpoint_elsewhere():
    ours = move_elements(small(), ["help"], Slot("movers-cards", "buy"))
    theirs = move_elements(small(), ["help"], Slot("movers-cards", "find"))
    merged = brought_together(small(), ours, theirs)
    assert find(merged.document, "help").stage == "buy"
    moved = next(one for one in merged.conflicts if one.kind == "moved")
    assert (moved.field, moved.base, moved.ours, moved.theirs) == (*("stage", "Use", "Buy", "Find"),)


def test_orders_that_contradict_each_other_stay_ours_and_are_named():
    base = board(band("movers", "find: a b c"))
    merged = brought_together(base, move(base, ["b"], "a"), move(base, ["c"], "b"))
    assert row(merged.document, "movers-cards") == "find: b a c"
    (conflict,) = merged.conflicts
    assert (conflict.kind, conflict.id, conflict.theirs) == ("order", "movers-cards", ("a", "c", "b"))


def test_a_path_that_comes_back_led_two_ways_stays_ours():
    ours = change(small(), "short", touchpoints=("browse", "call", "browse"))
    theirs = change(small(), "short", touchpoints=("ask", "order"))
    merged = brought_together(small(), ours, theirs)
    assert route(merged.document, "short") == "browse call browse"
    (conflict,) = merged.conflicts
    assert (conflict.base, conflict.theirs, conflict.theirs_ids) == (
        *(("browse", "order"), ("ask", "order"), ("ask", "order")),
    )


def test_a_note_about_a_touchpoint_that_went_to_another_swimlane_lets_go_of_it():
    base = small()
    there = next(lane.id for lane in base.maps[0].swimlanes[1].lanes if lane.kind == "touchpoints")
    ours = add_element(base, Note(id="new", stage="use", text="Hm", touchpoint="help"), Slot("pains", "use"))
    theirs = move_elements(base, ["help"], Slot(there, "use"))
    merged = brought_together(base, ours, theirs)
    assert find(merged.document, "new").touchpoint is None
    left = next(one for one in merged.conflicts if one.id == "new")
    assert (left.kind, left.field, left.ours, left.theirs) == ("left", "touchpoint", "help", None)


def test_a_document_keeps_a_map_when_each_removed_the_one_that_the_other_left():
    base = add(small(), evolve(small().maps[0], id="second", stages=(), swimlanes=()))
    merged = brought_together(base, remove(base, ["map"]), remove(base, ["second"]))
    assert [journey.id for journey in merged.document.maps] == ["map"]
    assert row(merged.document, "movers-cards") == row(base, "movers-cards")
    assert kinds(merged)["map"] == "last"


def test_the_same_new_thing_on_both_sides_is_one_thing():
    one = add(small(), Channel(id="fax", name="Fax"))
    assert clean(small(), one, one) == one
    merged = brought_together(small(), one, add(small(), Channel(id="fax", name="Telefax")))
    assert find(merged.document, "fax").name == "Fax"
    assert [(c.field, c.base, c.theirs) for c in merged.conflicts] == [("name", None, "Telefax")]


# ---------------------------------------------------------------- what cannot be merged


def test_strangers_are_refused():
    with pytest.raises(CannotMerge, match="nothing in common"):
        merge(small(), small(), new_document(fresh_id))
    other = board(band("movers", "find: pains"))
    with pytest.raises(
        CannotMerge, match="“pains” is a lane in one of the documents and a touchpoint in another"
    ):
        merge(small(), small(), other)
    elsewhere = board(band("movers", "find: ask"), band("workers", "", notes("pains", "pain_point")))
    with pytest.raises(CannotMerge, match="The lane “pains” is in different places"):
        merge(small(), small(), elsewhere)


# ---------------------------------------------------------------- laws


def three(data: st.DataObject) -> tuple[Document, Document, Document]:
    base = data.draw(st.one_of(st.builds(rich), documents()))
    return base, data.draw(versions(base, "our:")), data.draw(versions(base, "their:"))


@given(st.data())
def test_who_did_nothing_gets_what_the_other_did(data):
    base, changed, _ = three(data)
    assert clean(base, changed, base) == changed
    assert clean(base, base, changed) == changed
    assert clean(base, changed, changed) == changed


@given(st.data())
def test_every_change_of_theirs_is_in_the_result_or_named(data):
    base, ours, theirs = three(data)
    merged = brought_together(base, ours, theirs)
    heard = _Heard(base, theirs, merged)
    missing = [one for one in diff(base, theirs) if not heard.change(one)]
    assert missing == []


@given(st.data(), texts, texts)
def test_work_in_different_swimlanes_is_simply_both_done(data, one, other):
    base = data.draw(st.one_of(st.builds(rich), documents()))
    lanes = [swimlane for journey in base.maps for swimlane in journey.swimlanes]
    assume(len(lanes) > 1)
    left_lane, right_lane = lanes[:2]

    def work(document: Document, swimlane: Swimlane, text: str) -> Document:
        for item in descendants(swimlane):
            if isinstance(item, Touchpoint):
                document = change(document, item.id, title=text, emotion=1.0)
        return remove(document, [item.id for item in descendants(swimlane) if isinstance(item, Note)][:1])

    ours, theirs = work(base, left_lane, one), work(base, right_lane, other)
    both = work(ours, right_lane, other)
    assert clean(base, ours, theirs).maps == both.maps


@given(documents(), documents(), documents())
def test_whatever_is_merged_holds_together_or_is_refused(base, ours, theirs):
    try:
        brought_together(base, ours, theirs)
    except CannotMerge as error:
        assert str(error).endswith(".")


class _Heard:
    """Whether what somebody did is in a merged document, or in its conflicts."""

    def __init__(self, base: Document, theirs: Document, merged: Merged) -> None:
        self.base, self.theirs, self.result = Register(base), Register(theirs), Register(merged.document)
        self.conflicts = merged.conflicts
        self.named = {
            (one.id, one.field if one.kind in ("changed", "left") else "") for one in self.conflicts
        }

    def change(self, one) -> bool:
        if one.what == "picture file":
            return True
        return getattr(self, f"_{one.kind.value}")(one)

    def _added(self, one) -> bool:
        theirs, result = self.theirs.fields(one.id), self.result.fields(one.id)
        return all(result[field] == theirs[field] or (one.id, field) in self.named for field in theirs)

    def _removed(self, one) -> bool:
        return one.id not in self.result or (one.id, "") in self.named

    def _changed(self, one) -> bool:
        if one.id not in self.result or (one.id, one.field) in self.named:
            return True
        theirs, result = self.theirs.fields(one.id)[one.field], self.result.fields(one.id)[one.field]
        if one.before_ids or one.after_ids or one.field in SETS:
            return self._references(one, theirs, result)
        return theirs == result

    def _references(self, one, theirs, result) -> bool:
        def ids(value: object) -> set[str]:
            return set(value) if isinstance(value, tuple) else {value} - {None}

        was = ids(self.base.fields(one.id).get(one.field))
        dropped = {id for id in was - ids(theirs) if (id, "") not in self.named}
        gained = {id for id in ids(theirs) - was if id in self.result}
        return gained <= ids(result) and dropped.isdisjoint(ids(result))

    def _moved(self, one) -> bool:
        if one.id not in self.result or (one.id, "") in self.named:
            return True
        if one.field != "order":
            return self.result.places[one.id].stands == self.theirs.places[one.id].stands
        holder = self.theirs.places[one.id].holder
        if any(conflict.kind == "order" and conflict.id == holder for conflict in self.conflicts):
            return True
        rows = [self._row(side, one.id) for side in (self.base, self.theirs, self.result)]
        common = set.intersection(*map(set, rows))
        was, theirs, result = ([id for id in row if id in common] for row in rows)
        return one.id not in common or all(
            (result.index(one.id) < result.index(other)) == (theirs.index(one.id) < theirs.index(other))
            for other in common - {one.id}
            if (was.index(one.id) < was.index(other)) != (theirs.index(one.id) < theirs.index(other))
        )

    def _row(self, side: Register, id: str) -> list[str]:
        holder, kind = side.places[id].holder, side.what(id)
        return [
            other
            for other, place in side.places.items()
            if place.holder == holder and side.what(other) == kind
        ]
