"""A map beside an older one: where what is gone would stand, what is said of the rest, how it felt before."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.arrange import move
from journeydesk.editing.change import change
from journeydesk.editing.place import Slot, add_element, move_elements
from journeydesk.editing.remove import remove
from journeydesk.insight.comparison.compared import Side
from journeydesk.insight.comparison.comparer import Comparer
from journeydesk.insight.versions.diff import ChangeKind
from journeydesk.layout.boxes import Contrast, MapLayout, SwimlaneBand
from journeydesk.layout.change_tags import WIDEST, Tag
from journeydesk.layout.geometry import Rect
from journeydesk.layout.journey import Layouter
from journeydesk.model.document import Document
from journeydesk.model.lanes import EmotionLane, Touchpoint
from journeydesk.model.value import evolve
from tests.layout.laid import check_apart, check_layout, inside, rects
from tests.support.edits import versions
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import band, board, rich, small
from tests.support.strategies import documents


def compared(older: Document, newer: Document, **about: object) -> MapLayout:
    before, after = Side(older, older.maps[0], **about), Side(newer, newer.maps[0])
    return Layouter(FakeShaper()).layout(newer, newer.maps[0].id, Comparer().compare(before, after))


def ghosts(layout: MapLayout) -> dict[str, Rect]:
    return {one.element.id: one.rect for band in layout.bands for lane in band.lanes for one in lane.ghosts}


def tags(layout: MapLayout) -> list[Tag]:
    """All tags of cards, relative to their swimlanes."""
    return [tag for one in layout.bands for tag in tags_in(one)]


def tags_in(one: SwimlaneBand) -> list[Tag]:
    assert one.changes
    gone = [one.changes.ghost_tag(p.element.id, p.rect) for lane in one.lanes for p in lane.ghosts]
    there = [tag for lane in one.lanes for p in lane.items for tag in one.changes.tags(p.element.id, p.rect)]
    return [*gone, *there]


def said(layout: MapLayout) -> dict[str, list[str]]:
    """What tags say, by the ids of what they stand at."""
    found: dict[str, list[str]] = {}
    for tag in tags(layout):
        found.setdefault(tag.element, []).append(f"{tag.kind}: {tag.line.text}")
    return found


def legend(layout: MapLayout) -> list[str]:
    changes = layout.heads.changes
    assert changes
    entries = [f"{entry.kind}: {entry.text.block.lines[0].text}" for entry in changes.entries]
    return [changes.text.block.lines[0].text, *entries]


# what is gone


def test_what_is_gone_stands_where_it_stood_between_its_neighbours():
    before = board(band("movers", "find: a b c", paths={"usual": "a b c"}))
    layout = compared(before, remove(before, ["b"]))
    (ghost,), here = ghosts(layout).values(), rects(layout)
    assert here["a"].right < ghost.x
    assert ghost.right < here["c"].x
    assert ghost.y == here["a"].y
    assert list(here) == ["a", "c"]


def test_what_stood_first_in_its_stage_stands_before_all_others():
    before = board(band("movers", "find: a b | buy: c"))
    layout = compared(before, remove(before, ["a", "c"]))
    assert ghosts(layout)["a"].right < rects(layout)["b"].x
    buy = layout.columns[1]
    assert buy.x < ghosts(layout)["c"].x < buy.right


def test_a_step_goes_around_what_is_left_out():
    before = board(band("movers", "find: a b c", paths={"usual": "a b c"}))
    layout = compared(before, remove(before, ["b"]))
    (step,) = layout.bands[0].connectors
    assert (step.source, step.target) == ("a", "c")
    ghost = ghosts(layout)["b"]
    assert not any(ghost.holds(x, y) for x, y in step.corners)
    assert len(step.corners) > 2


def test_what_went_with_its_stage_is_told_between_the_heads_and_has_no_place():
    layout = compared(small(), remove(small(), ["buy"]))
    assert ghosts(layout) == {}
    assert layout.heads.changes
    (tag,) = layout.heads.changes.tags
    first, second = layout.heads.stages
    assert (tag.kind, tag.line.text) == ("removed", "Buy")
    assert tag.rect.x < first.rect.right < second.rect.x < tag.rect.right


def test_a_card_of_another_file_keeps_its_channel_where_the_map_has_one_of_that_name():
    older = change(rich(), "ask", title="I phone", channel="phone")
    newer = remove(rich(), ["ask"])
    channels = tuple(evolve(one, id=f"our-{one.id}") for one in newer.channels)
    newer = remove(evolve(newer, channels=(*newer.channels, *channels)), [one.id for one in rich().channels])
    found = [one.element for lane in compared(older, newer).bands[0].lanes for one in lane.ghosts]
    assert [(one.title, one.channel) for one in found if isinstance(one, Touchpoint)] == [
        ("I phone", "our-phone")
    ]


# what is said


def test_cards_say_what_became_of_them():
    after = add_element(rich(), Touchpoint(id="pay", stage="buy"), Slot("movers-cards", "buy", None))
    after = move_elements(after, ["help"], Slot("movers-cards", "buy", "call"))
    after = change(change(after, "browse", channel="store"), "ask", title="I ask a friend", emotion=-1.0)
    after = remove(after, ["call"])
    assert said(compared(rich(), after)) == {
        "call": ["removed: removed"],
        "ask": ["changed: emotion: +0.5 → −1 (+1)"],
        "browse": ["changed: channel: Phone → Store"],
        "help": ["moved: from Use"],
        "pay": ["added: added"],
    }


def test_what_moved_and_changed_says_both_above_and_below_its_card():
    after = change(move(small(), ["browse"], "ask"), "browse", title="I look around")
    layout = compared(small(), after)
    moved, changed = (tag for tag in tags(layout) if tag.element == "browse")
    assert (moved.line.text, changed.line.text) == ("moved", "title")
    card = rects(layout)["browse"]
    assert moved.rect.cy == card.y
    assert changed.rect.y < card.bottom < changed.rect.bottom


def test_long_names_are_shortened_to_the_room_beside_a_card():
    before = change(rich(), "use", title="Live with it day after day and year after year")
    after = move_elements(before, ["help"], Slot("movers-cards", "buy", None))
    after = evolve(after, channels=tuple(evolve(one, name=one.name * 12) for one in after.channels))
    after = change(after, "browse", channel="store")
    found = tags(compared(before, after))
    assert {tag.line.text[-1] for tag in found if tag.kind is ChangeKind.MOVED} == {"…"}
    assert {tag.line.text for tag in found if tag.kind is ChangeKind.CHANGED} == {"channel"}
    assert all(tag.rect.w <= WIDEST for tag in found)


def test_a_german_map_says_it_in_german():
    before = evolve(rich(), language="de")
    layout = compared(before, change(before, "browse", channel="store", emotion=-0.5), file="alt.jmap")
    assert said(layout) == {"browse": ["changed: Kanal → Store (+1)"]}
    assert legend(layout)[0] == "Verglichen mit „A journey“ (alt.jmap)"
    assert legend(layout)[-1] == "changed: 1 geändert"


def test_stages_say_what_became_of_them():
    after = change(move(small(), ["use"], "find"), "buy", title="Order")
    layout = compared(small(), after)
    assert layout.heads.changes
    assert [(tag.element, tag.line.text) for tag in layout.heads.changes.tags] == [
        ("use", "moved"),
        ("buy", "was Buy"),
    ]
    back = compared(remove(small(), ["buy"]), small()).heads.changes
    assert back
    assert [(tag.element, tag.line.text) for tag in back.tags] == [("buy", "added")]


def test_the_legend_says_with_what_the_map_is_compared_and_how_much_differs():
    after = remove(change(small(), "ask", title="I ask"), ["workers-lane"])
    layout = compared(small(), after, file="old.jmap", saved=date(2024, 3, 1))
    assert legend(layout) == [
        "Compared with ‘A journey’ (old.jmap, saved 2024-03-01)",
        "added: 0 added",
        "removed: 2 removed",
        "moved: 0 moved",
        "changed: 1 changed",
        "removed: Home workers",
    ]


# how it felt before


def felt(**values: float) -> Document:
    document = board(band("movers", "find: a b | use: c", EmotionLane(id="curve")))
    for id, value in values.items():
        document = change(document, id, emotion=value, spread=0.5, n=400, evidence=("log",))
    return document


def curve_lane(layout: MapLayout):
    return next(lane for lane in layout.bands[0].lanes if isinstance(lane.lane, EmotionLane))


def test_the_older_curve_runs_under_the_cards_as_they_stand_now():
    lane = curve_lane(compared(felt(a=1, b=-1, c=2), felt(a=1, b=1, c=-2)))
    (before,) = lane.counterparts
    (now,) = lane.curves
    assert [point.x for point in before.curve.points] == [point.x for point in now.points]
    assert [point.value for point in before.curve.points] == [1, -1, 2]
    assert before.dashed


def test_where_it_is_sure_that_it_feels_otherwise_it_is_said_so():
    (before,) = curve_lane(compared(felt(a=1, b=0, c=2), felt(a=1, b=2, c=-2))).counterparts
    contrasts = [passage.contrast for passage in before.passages]
    assert contrasts == [Contrast.HIGHER, Contrast.UNCLEAR, Contrast.LOWER]


def test_where_nothing_feels_otherwise_nothing_is_shaded():
    document = board(
        band("movers", "find: a | buy: b c | use: d | stay: e f", EmotionLane(id="curve")),
        stages="find buy use stay",
    )
    for id in "abcdef":
        document = change(document, id, emotion=0.5)
    (before,) = curve_lane(compared(document, change(document, "a", emotion=-1.0))).counterparts
    columns = compared(document, document).columns
    assert [passage.start for passage in before.passages] == [columns[0].x, columns[1].x]


def test_a_feeling_at_what_is_gone_stands_under_its_ghost():
    older = felt(a=1, b=-1, c=2)
    layout = compared(older, remove(older, ["b"]))
    (before,) = curve_lane(layout).counterparts
    assert [point.x for point in before.curve.points if point.element == "b"] == [ghosts(layout)["b"].cx]


def test_of_several_paths_the_most_travelled_is_compared_with_the_one_of_its_name():
    lane = EmotionLane(id="curve")
    document = board(band("movers", "find: a b | use: c", lane, paths={"long": "a b c", "short": "a c"}))
    for id, value in (("a", 1.0), ("b", -1.0), ("c", 1.0)):
        document = change(document, id, emotion=value)
    document = change(change(document, "short", share=0.8), "long", share=0.2)
    found = curve_lane(compared(document, change(document, "c", emotion=-1.0)))
    (before,) = found.counterparts
    assert [curve.path for curve in found.curves] == ["short"]
    assert [point.element for point in before.curve.points] == ["a", "c"]


@pytest.mark.parametrize("before", [{}, {"a": 1, "b": 2, "c": 1}])
def test_a_lane_that_felt_nothing_before_or_the_same_shows_its_curves_as_ever(before):
    lane = curve_lane(compared(felt(**before), felt(a=1, b=2, c=1)))
    assert list(lane.counterparts) == []
    assert len(lane.curves) == 1


def test_both_curves_are_named_at_their_ends():
    lane = curve_lane(compared(felt(a=1, b=-1, c=2), felt(a=1, b=1, c=-2)))
    names = [*(name.text for name in lane.names), *(one.name for one in lane.counterparts if one.name)]
    assert [name.block.lines[0].text for name in names] == ["now", "before"]


# what holds always


def check_compared(layout: MapLayout) -> None:
    """Ghosts cover no card, and tags nothing but a part of their own."""
    check_layout(layout)
    check_legend(layout)
    for one in layout.bands:
        cards = {p.element.id: p.rect for lane in one.lanes for p in (*lane.items, *lane.ghosts)}
        check_apart(list(cards.values()))
        check_apart([tag.rect for tag in tags_in(one)])
        for tag in tags_in(one):
            check_apart([tag.rect, *(rect for id, rect in cards.items() if id != tag.element)])


def check_legend(layout: MapLayout) -> None:
    """What is said above the swimlanes covers nothing there, and lies on the page."""
    changes, heads = layout.heads.changes, layout.heads
    assert changes
    texts = [*heads.texts, *(entry.text for entry in heads.legend), changes.text]
    texts += [entry.text for entry in changes.entries]
    check_apart([text.rect for text in texts])
    check_apart([tag.rect for tag in changes.tags])
    for rect in (*(text.rect for text in texts), *(tag.rect for tag in changes.tags)):
        assert inside(rect, layout.page)
    for tag in changes.tags:
        assert tag.rect.bottom <= heads.rect.bottom


@given(documents(max_maps=1), st.data())
def test_nothing_covers_anything_whatever_became_of_a_map(document, data):
    after = data.draw(versions(document, "new:"))
    check_compared(compared(document, after))


def test_a_ghost_has_an_id_of_its_own_where_an_unrelated_map_uses_it_too():
    older = board(band("movers", "find: a b"))
    newer = board(band("movers", "find: a b", id="others"))
    newer = change(change(newer, "a", title="Something"), "b", title="Quite different")
    newer = evolve(newer, maps=(evolve(newer.maps[0], id="another"),))
    layout = compared(older, newer)
    assert sorted(ghosts(layout)) == ["a.1", "b.1"]
    check_compared(layout)


@given(documents(max_maps=1), documents(max_maps=1))
def test_nothing_covers_anything_on_maps_that_have_nothing_in_common(one, other):
    check_compared(compared(one, other))


def test_an_edit_keeps_the_layout_of_other_swimlanes_and_of_the_heads():
    layouter, comparer, document = Layouter(FakeShaper()), Comparer(), small()
    older = remove(document, ["search"])
    first, second = (
        layouter.layout(one, "map", comparer.compare(Side(older, older.maps[0]), Side(one, one.maps[0])))
        for one in (change(document, "ask", title="I ask"), change(document, "ask", title="I ask you"))
    )
    assert second.bands[1] is first.bands[1]
    assert second.bands[0] is not first.bands[0]
    assert second.heads is first.heads
