"""One map beside another, as somebody would tell what became of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.arrange import move
from journeydesk.editing.change import change
from journeydesk.editing.commands.maps import duplicate_as_future
from journeydesk.editing.duplicate import renamed
from journeydesk.editing.place import Slot, add_element, move_elements
from journeydesk.editing.remove import remove
from journeydesk.editing.state import EditorState
from journeydesk.insight.comparison.compared import Counts, MapComparison, Side
from journeydesk.insight.comparison.comparer import Comparer
from journeydesk.model.document import Document
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.tree import descendants, find
from journeydesk.model.value import evolve, fresh_id
from tests.support.edits import versions
from tests.support.maps import CHANNELS, band, board, rich, small
from tests.support.strategies import documents


def side(document: Document) -> Side:
    return Side(document, document.maps[0])


def compared(older: Document, newer: Document) -> MapComparison:
    return Comparer().compare(side(older), side(newer))


def told(older: Document, newer: Document) -> list[str]:
    """What became of touchpoints, in words."""
    found: list[str] = []
    for part in compared(older, newer).all_swimlanes:
        found += [f"+ {id}" for id in sorted(part.added)]
        for id, twin in part.twins.items():
            if twin.move:
                came = [said for said in (twin.move.swimlane, twin.move.stage) if said is not None]
                found.append(f"{id} from {' '.join(came) or 'another place'}")
            found += [f"{id} {one.field}: {one.before} → {one.after}" for one in twin.changes]
        for one in part.gone:
            found.append(f"− {one.touchpoint.id} in {one.ghost and one.ghost.stage} behind {one.behind}")
    return found


def strange(document: Document) -> Document:
    """The same map with other ids, as if somebody had drawn it again."""
    ids = {item.id: fresh_id() for item in descendants(document)}
    changes = {
        field: tuple(renamed(item, ids) for item in getattr(document, field))
        for field in ("channels", "devices", "departments", "segments", "evidence", "maps")
    }
    return evolve(document, **changes)


def titled(*titles: str, stage: str = "find") -> Document:
    """A map with touchpoints of these titles in one stage; their ids are their places."""
    document = board(band("movers", f"{stage}: {' '.join(f't{n}' for n in range(len(titles)))}"))
    for n, title in enumerate(titles):
        document = change(document, f"t{n}", title=title)
    return document


def matched(older: Document, newer: Document) -> list[tuple[str, str]]:
    """The titles of touchpoints that count as the same, on either map."""
    parts = compared(older, newer).all_swimlanes
    return sorted((twin.older.title, twin.newer.title) for part in parts for twin in part.twins.values())


# two versions of a file


def test_a_map_beside_itself_has_no_difference():
    assert told(rich(), rich()) == []
    assert compared(rich(), rich()).counts == Counts(0, 0, 0, 0)


def test_a_touchpoint_that_came_is_added_and_one_that_went_is_removed_from_its_place():
    after = add_element(small(), Touchpoint(id="pay", stage="buy"), Slot("movers-cards", "buy", None))
    assert told(small(), after) == ["+ pay"]
    assert told(after, small()) == ["− pay in buy behind order"]
    assert told(small(), remove(small(), ["call", "order"])) == [
        "− call in buy behind None",
        "− order in buy behind None",
    ]


def test_a_touchpoint_in_another_stage_or_segment_says_where_it_stood():
    assert told(small(), move_elements(small(), ["help"], Slot("movers-cards", "buy", "order"))) == [
        "help from Use"
    ]
    assert told(small(), move_elements(small(), ["ask"], Slot("workers-cards", "find", None))) == [
        "ask from Movers"
    ]
    assert told(small(), move_elements(small(), ["ask"], Slot("workers-cards", "use", None))) == [
        "ask from Movers Find"
    ]


def test_only_what_was_moved_is_told_and_not_what_made_room():
    before = board(band("movers", "find: a b c d e"))
    assert told(before, move(before, ["e"], "a")) == ["e from another place"]
    assert told(before, move(before, ["a"], None)) == ["a from another place"]


def test_what_follows_its_stage_has_not_moved():
    found = compared(small(), move(small(), ["use"], "find"))
    assert found.counts == Counts(0, 0, 0, 0)
    assert found.stages.moved == {"use"}


def test_what_is_known_better_has_not_changed_but_what_customers_meet_has():
    after = change(rich(), "ask", n=999, spread=0.3, evidence=("log",))
    assert told(rich(), after) == []
    after = change(change(rich(), "browse", channel="store", emotion=-1.5), "ask", title="I ask a friend")
    assert told(rich(), after) == [
        "ask title: ask → I ask a friend",
        "browse channel: Phone → Store",
        "browse emotion: 1.5 → -1.5",
    ]


def test_stages_come_go_and_are_called_otherwise():
    after = change(remove(small(), ["buy"]), "use", title="Live with it")
    found = compared(small(), after).stages
    assert [(stage.title, behind) for stage, behind in found.lost] == [("Buy", "find")]
    assert found.renamed == {"use": "Use"}
    assert compared(after, small()).stages.added == ("buy",)
    gone = [one for part in compared(small(), after).all_swimlanes for one in part.gone]
    assert {(one.touchpoint.id, one.ghost, one.was_in) for one in gone} == {
        ("call", None, "Buy"),
        ("order", None, "Buy"),
    }


def test_a_swimlane_that_is_gone_takes_its_touchpoints_along():
    after = remove(small(), ["workers-lane"])
    found = compared(small(), after)
    assert [one.touchpoint.id for part in found.lost for one in part.gone] == ["search", "chat"]
    back = compared(after, small())
    assert back.swimlanes["workers-lane"].older is None
    assert back.swimlanes["workers-lane"].added == {"search", "chat"}


# two maps that share no ids


def test_a_map_that_was_drawn_again_is_the_same_map():
    assert told(rich(), strange(rich())) == []


def test_a_future_map_differs_from_the_present_one_by_what_is_done_there():
    state = duplicate_as_future(EditorState.of(rich()))
    assert state is not None
    document, future = state.document, state.journey
    copy = future.swimlanes[0].lanes[0].items[1]
    document = change(document, copy.id, channel="store")
    older, newer = document.maps[0], document.maps[1]
    found = Comparer().compare(Side(document, older), Side(document, newer))
    assert found.counts == Counts(0, 0, 0, 1)


def test_ids_of_unrelated_files_mean_nothing():
    older = board(band("movers", "find: ask | use: help"), stages="find use")
    newer = board(band("workers", "find: help | use: ask"), stages="find use")
    newer = change(
        change(change(newer, "find", title="Use"), "use", title="Find"), "ask", title="Something else"
    )
    newer = evolve(newer, maps=(evolve(newer.maps[0], id="another"),))
    found = compared(older, newer)
    assert found.stages.newer_of == {"find": "use", "use": "find"}
    assert found.counts == Counts(2, 2, 0, 0)


def test_stages_match_by_name_and_then_by_their_place_between_those_that_match():
    older = board(band("movers", "find: a | buy: b | use: c"))
    newer = strange(change(change(older, "find", title="  FIND! "), "buy", title="Order"))
    found = compared(older, newer)
    assert found.counts == Counts(0, 0, 0, 0)
    assert sorted(found.stages.renamed.values()) == ["Buy", "Find"]


def test_a_stage_between_others_is_a_new_one_where_the_numbers_differ():
    older = board(band("movers", "find: a | use: c"), stages="find use")
    newer = strange(board(band("movers", "find: a | use: c"), stages="find buy sign use"))
    found = compared(older, newer).stages
    assert len(found.added) == 2
    assert not found.lost


def test_swimlanes_match_by_the_names_of_their_segments():
    older = small()
    newer = strange(move(older, ["workers-lane"], "movers-lane"))
    assert compared(older, newer).counts == Counts(0, 0, 0, 0)


@pytest.mark.parametrize(
    ("older", "newer", "same"),
    [
        (["I call the hotline"], ["I  call the Hotline."], True),
        (["I call the hotline"], ["I call a hotline"], True),
        (["I call the hotline"], ["I visit a store"], False),
        (["Pay"], ["Buy"], False),
        ([""], [""], True),
        ([""], ["Pay"], False),
    ],
)
def test_titles_may_differ_a_little(older, newer, same):
    assert bool(matched(titled(*older), strange(titled(*newer)))) is same


def test_each_touchpoint_has_one_counterpart_at_most_and_the_closest():
    older, newer = titled("I call the hotline"), titled("I call hotlines", "I call the hot line")
    assert matched(older, strange(newer)) == [("I call the hotline", "I call the hot line")]


def test_what_is_called_the_same_is_matched_in_its_own_stage_and_channel_first():
    document = board(band("movers", "find: a b | buy: c"))
    for id, channel in (("a", "web"), ("b", "phone"), ("c", "web")):
        document = change(document, id, title="Ask", channel=channel)
    assert told(document, strange(remove(document, ["a"])))[0].startswith("− a")
    assert told(document, strange(remove(document, ["c"])))[0].startswith("− c")


def test_close_titles_in_different_stages_are_the_same_only_in_one_channel():
    older = titled("I call the hotline")
    moved = titled("I call a hotline", stage="use")
    assert matched(older, strange(moved)) == []
    older, moved = change(older, "t0", channel="phone"), change(moved, "t0", channel="phone")
    assert matched(older, strange(moved)) == [("I call the hotline", "I call a hotline")]


def test_a_channel_of_the_same_name_is_the_same_channel():
    newer = strange(change(rich(), "phone", name="phone "))
    assert told(rich(), newer) == []
    renamed = evolve(rich(), channels=(evolve(CHANNELS[0], name="Homepage"), *CHANNELS[1:]))
    assert told(rich(), renamed) == []


def test_what_is_gone_keeps_the_channel_that_the_newer_map_calls_the_same():
    newer = strange(remove(rich(), ["browse"]))
    (gone,) = (one for part in compared(rich(), newer).all_swimlanes for one in part.gone)
    assert gone.ghost
    channel = find(newer, gone.ghost.channel or "")
    assert channel.name == "Phone"


# what holds always


def ids_of(document: Document) -> set[str]:
    within = (item for one in document.maps[0].swimlanes for item in descendants(one))
    return {item.id for item in within if isinstance(item, Touchpoint)}


def classes(found: MapComparison) -> tuple[list[str], list[str], list[tuple[str, str]]]:
    parts = found.all_swimlanes
    return (
        sorted(id for part in parts for id in part.added),
        sorted(one.touchpoint.id for part in parts for one in part.gone),
        sorted((twin.older.id, twin.newer.id) for part in parts for twin in part.twins.values()),
    )


def hold(older: Document, newer: Document) -> None:
    """Every touchpoint is told once, on its side, and the same from the other side."""
    added, removed, twins = classes(compared(older, newer))
    assert sorted([*added, *(new for _, new in twins)]) == sorted(ids_of(newer))
    assert sorted([*removed, *(old for old, _ in twins)]) == sorted(ids_of(older))
    back = classes(compared(newer, older))
    assert back == (removed, added, sorted((new, old) for old, new in twins))


@given(documents(max_maps=1), documents(max_maps=1))
def test_every_touchpoint_of_any_two_maps_is_in_one_class(one, other):
    hold(one, other)
    assert compared(one, one).counts == Counts(0, 0, 0, 0)


@given(documents(max_maps=1), st.data())
def test_every_touchpoint_of_two_versions_is_in_one_class(document, data):
    after = data.draw(versions(document, "new:"))
    hold(document, after)
    drawn_again = strange(document)
    hold(drawn_again, after)


@given(documents(max_maps=1))
def test_what_was_drawn_again_is_never_other_than_it_was(document):
    found = compared(document, strange(document))
    assert found.counts.added == found.counts.removed == 0


def test_an_edit_is_compared_where_it_was_made():
    comparer, before = Comparer(), small()
    first = comparer.compare(side(before), side(before))
    second = comparer.compare(side(before), side(change(before, "ask", title="I ask")))
    assert second.swimlanes["workers-lane"] is first.swimlanes["workers-lane"]
    assert second.swimlanes["movers-lane"] is not first.swimlanes["movers-lane"]
