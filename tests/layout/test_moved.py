"""What an edit only moved: it stands elsewhere and looks as before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.drawing.highlight import EVERYTHING, Highlight
from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.primitives import Block, Drawing, Section
from journeydesk.drawing.theme import theme
from journeydesk.editing.arrange import add, move
from journeydesk.editing.change import change
from journeydesk.editing.commands import COMMANDS
from journeydesk.editing.partition import merge_stages
from journeydesk.editing.remove import remove
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import resize
from journeydesk.insight.comparison.compared import Side
from journeydesk.insight.comparison.comparer import Comparer
from journeydesk.insight.finder import GapFinder
from journeydesk.layout.boxes import Column
from journeydesk.layout.geometry import Rect
from journeydesk.layout.journey import Layouter
from journeydesk.layout.moved import EDGE, LINE, Moved, moved
from journeydesk.model.document import Document
from journeydesk.model.journey import Stage
from journeydesk.model.lanes import BackstageLane, BackstageStep, EmotionLane, Note, NoteKind, TouchpointLane
from tests.support.edits import versions
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import band, board, cards, notes, rich, small
from tests.support.strategies import documents

BY_NAME = {command.name: command for command in COMMANDS}
ACROSS = ("swimlane", "rule", "curve", "step", "connector", "change")
"""What runs through several stages."""


class Desk:
    """Draws one version of a document after the other, as a window does."""

    def __init__(self) -> None:
        shaper = FakeShaper()
        self._layouter, self._drawer = Layouter(shaper), Drawer(shaper)

    def drawing(
        self,
        document: Document,
        map_id: str = "map",
        highlight: Highlight = EVERYTHING,
        *,
        gaps: bool = False,
        compared: bool = False,
        tone: str = "light",
    ) -> Drawing:
        side = Side(document, document.maps[0])
        layout = self._layouter.layout(document, map_id, Comparer().compare(side, side) if compared else None)
        return self._drawer.draw(
            layout, theme(tone), highlight, GapFinder().gaps(document, document.maps[0]) if gaps else None
        )


def found(
    before: Document,
    edit: Callable[[Document], Document],
    swimlane: int = 1,
    *,
    is_read: bool = False,
    slack: float = 0.0,
) -> tuple[Section, tuple[Moved, ...]]:
    """Return a swimlane as it is after an edit, and what of it looks as before."""
    desk = Desk()
    old, new = (desk.drawing(one).sections[swimlane] for one in (before, edit(before)))
    assert old.setting
    assert new.setting
    return new, moved(old.setting, new.setting, is_read=is_read, slack=slack)


def stages_in(section: Section, parts: tuple[Moved, ...]) -> set[str]:
    """Return the stages that look as before and are as wide."""
    assert section.setting
    columns = section.setting.columns
    moved = [part.rect for part in parts if not part.stretched]
    return {
        one.stage for one in columns if any(rect.x <= one.x and one.right <= rect.right for rect in moved)
    }


def down(part: Moved) -> float:
    return part.rect.y - part.origin.y


def right(part: Moved) -> float:
    return part.rect.x - part.origin.x


def performed(command: str, *chosen: str) -> Callable[[Document], Document]:
    def perform(document: Document) -> Document:
        state = BY_NAME[command].perform(EditorState.of(document).selecting(chosen))
        assert state is not None
        return state.document

    return perform


def test_when_a_stage_goes_all_that_follows_only_moves():
    section, parts = found(small(), lambda document: remove(document, ["find"]))
    assert stages_in(section, parts) == {"buy", "use"}
    assert section.setting
    gone = Desk().drawing(small()).sections[1].setting
    assert gone
    assert {right(part) for part in parts if part.rect.x > section.bounds.x} == {
        section.setting.columns[0].x - gone.columns[1].x
    }


def test_a_copied_stage_looks_as_the_one_it_was_copied_from():
    section, parts = found(small(), performed("duplicate", "find"))
    assert section.setting
    columns = section.setting.columns
    assert len(columns) == 4
    assert stages_in(section, parts) == {column.stage for column in columns}
    copy = next(part for part in parts if part.rect.x <= columns[1].x < part.rect.right)
    assert copy.origin.x == pytest.approx(columns[0].x - EDGE)


def test_a_copied_stage_is_new_where_its_cards_sit_otherwise():
    """A touchpoint on no path has none to follow; its copy joins the first path, beside which the others stand."""
    lone = change(small(), "usual", touchpoints=("call", "order", "help"))
    lone = change(lone, "short", touchpoints=("browse", "order"))
    check_all(lone, performed("duplicate", "find"))


def test_a_new_stage_with_nothing_in_it_looks_as_none():
    section, parts = found(small(), performed("add_stage", "find"))
    assert stages_in(section, parts) == {"find", "buy", "use"}


def test_where_a_card_says_something_else_its_stage_is_new():
    section, parts = found(small(), lambda document: change(document, "call", title="I ring them up"))
    assert stages_in(section, parts) == {"find", "use"}


def test_where_a_path_leads_otherwise_the_stages_it_passes_are_new():
    def skip(document: Document) -> Document:
        (usual, _) = document.maps[0].swimlanes[0].paths
        return change(document, "usual", touchpoints=usual.touchpoints[:1] + usual.touchpoints[2:])

    section, parts = found(small(), skip)
    assert stages_in(section, parts) == {"buy", "use"}


def test_a_wider_stage_looks_as_before_but_for_its_width_and_pushes_the_others():
    def widened(document: Document) -> Document:
        return resize(document, {"find": 900.0})

    section, parts = found(small(), widened)
    assert stages_in(section, parts) == {"buy", "use"}
    (find, *_), (was, *_) = (one.setting.columns for one in (section, Desk().drawing(small()).sections[1]))
    (wider,) = (part for part in parts if part.stretched)
    assert (wider.rect.x, wider.rect.right) == (find.x - EDGE, find.right + EDGE)
    assert (wider.origin.x, wider.origin.right) == (was.x - EDGE, was.right + EDGE)


def test_a_stage_that_became_wider_by_another_card_is_new():
    section, parts = found(small(), performed("duplicate", "browse"))
    assert stages_in(section, parts) == {"buy", "use"}
    assert not any(part.stretched for part in parts)


def columns_of(document: Document) -> dict[str, Column]:
    setting = Desk().drawing(document).sections[1].setting
    assert setting
    return {column.stage: column for column in setting.columns}


def test_merged_stages_look_together_as_the_one_that_is_left():
    merge = performed("merge_stages", "find", "buy")
    section, parts = found(small(), merge)
    before, after = columns_of(small()), columns_of(merge(small()))
    (across,) = {(part.origin.x, part.origin.right, part.rect.x, part.rect.right) for part in wider(parts)}
    assert across == pytest.approx(
        (
            before["find"].x - EDGE,
            before["buy"].right + EDGE,
            after["find"].x - EDGE,
            after["find"].right + EDGE,
        )
    )
    assert stages_in(section, parts) == {"use"}


def shifts(section: Section, parts: tuple[Moved, ...]) -> dict[str, float | None]:
    """Return how far each card comes from the left; None for what is not shown as it was."""
    cards = [block for block in section.blocks if block.role == "touchpoint"]
    by = {card.element: [right(part) for part in parts if part.rect.holds(card.x, card.y)] for card in cards}
    return {card: next(iter(shift), None) for card, shift in by.items()}


def moves(before: Document, after: Document) -> dict[str, float]:
    """Return how far right each card of the first swimlane stands of where it stood."""
    was, now = (
        {
            block.element: block.x
            for block in Desk().drawing(one).sections[1].blocks
            if block.role == "touchpoint"
        }
        for one in (before, after)
    )
    return {card: now[card] - x for card, x in was.items() if card in now}


@pytest.mark.parametrize(
    "edit",
    [
        performed("merge_stages", "find", "buy"),
        performed("split_stage", "order"),
        lambda document: resize(document, {"buy": 900.0}),
    ],
    ids=["merged", "split", "widened"],
)
def test_where_words_are_read_cards_stand_as_they_were_in_stages_that_were_changed_as_a_whole(edit):
    section, parts = found(small(), edit, is_read=True)
    assert shifts(section, parts) == moves(small(), edit(small()))
    assert not wider(parts)


@pytest.mark.parametrize(
    ("cards", "paths"),
    [
        ("find: a b | buy: c d", {"p": "a b", "q": "c d"}),
        ("find: a | buy: c d", {"p": "a c", "q": "d"}),
    ],
    ids=["in other rows", "in other places of the same rows"],
)
def test_where_words_are_read_cards_that_do_not_keep_together_are_new(cards, paths):
    """What no path connects in the merged stage are alternatives there: they stand below each other."""
    before = board(band("movers", cards, paths=paths))
    section, parts = found(before, performed("merge_stages", "find", "buy"), is_read=True)
    assert set(shifts(section, parts).values()) == {None}


def test_where_cards_of_two_lanes_come_apart_they_are_new():
    """Each lane stands in the middle of its stage: what is alone in one comes further right than four in the other."""
    low = TouchpointLane(id="low", items=cards("buy: g"))
    before = board(band("movers", "find: a | buy: d e f", low, paths={"p": "a d e f", "q": "g"}))
    section, parts = found(before, merged, is_read=True)
    assert set(shifts(section, parts).values()) == {None}


def test_cards_that_are_side_by_side_only_since_stages_were_merged_do_not_keep_together():
    """In rows of channels, that of a store has room beside the other cards of its path, and below them."""
    low = TouchpointLane(id="low", rows="channels", items=cards("find: a b | buy: d"))
    before = board(band("movers", "", low, paths={"p": "a b", "q": "d"}))
    for card, channel in (("a", "web"), ("b", "phone"), ("d", "store")):
        before = change(before, card, channel=channel)
    check_all(before, performed("merge_stages", "find", "buy"), read_alone=True)
    check_all(merged(before), performed("split_stage", "d"), read_alone=True)


def test_merged_stages_of_several_cards_are_cut_apart_between_them():
    before = board(band("movers", "find: a b c | buy: d e | use: f", paths={"p": "a b c d e f"}))
    section, parts = found(before, merged, is_read=True)
    assert shifts(section, parts) == moves(before, merged(before))
    check_all(before, merged, read_alone=True)


def test_what_stands_in_its_own_places_does_not_go_with_cards():
    steps = [
        BackstageStep(id=f"step{n}", stage=stage, title="look it up")
        for n, stage in enumerate(["find", "buy"])
    ]
    lane = BackstageLane(id="behind", items=tuple(steps))
    before = board(band("movers", "find: a b | buy: d", lane, paths={"p": "a b d"}))
    check_all(before, merged, read_alone=True)


@pytest.mark.parametrize(("stage", "goes_along"), [("buy", True), ("use", False)])
def test_a_curve_goes_with_cards_where_it_has_no_points_of_its_own(stage, goes_along):
    section, parts = found(small(), lambda document: resize(document, {stage: 900.0}), is_read=True)
    assert section.setting
    column = next(one for one in section.setting.columns if one.stage == stage)
    lane = next(lane for lane in section.setting.band.lanes if lane.lane.id == "movers-curve")
    assert any(part.rect.holds(column.middle, lane.rect.cy) for part in parts) is goes_along


def test_a_stage_that_is_shown_again_is_no_copy_of_the_one_before_it():
    pain = notes("pains", NoteKind.PAIN_POINT, Note(id="pain", stage="buy", text="I wait"))
    hidden = change(board(band("movers", "use: help", pain, paths={"usual": "help"})), "buy", hidden=True)
    check_all(hidden, lambda document: change(document, "buy", hidden=False))


def test_a_lane_that_is_shown_again_makes_room_among_the_cards_of_others():
    wide = TouchpointLane(id="wide", hidden=True, items=cards("find: a b c d"))
    before = board(
        band("movers", "find: ask | buy: pay", wide, paths={"usual": "ask pay", "other": "a b c d"})
    )

    def shown(document: Document) -> Document:
        return change(document, "wide", hidden=False)

    section, parts = found(before, shown, is_read=True)
    assert shifts(section, parts)["ask"] == moves(before, shown(before))["ask"] > 0
    check_all(before, shown, read_alone=True)


def test_a_persona_is_new_where_only_one_row_is_as_it_was():
    two = board(band("movers", "find: ask", EmotionLane(id="curve", name="How I feel")))
    section, parts = found(two, lambda document: change(document, "curve", name="How it feels"))
    assert parts
    assert all(part.rect.x > section.bounds.x for part in parts)


def test_a_stage_that_is_split_looks_as_both_of_its_parts():
    split = performed("split_stage", "order")
    section, parts = found(small(), split)
    before, after = columns_of(small()), columns_of(split(small()))
    (new,) = after.keys() - before.keys()
    (across,) = {(part.origin.x, part.origin.right, part.rect.x, part.rect.right) for part in wider(parts)}
    assert across == pytest.approx(
        (before["buy"].x - EDGE, before["buy"].right + EDGE, after["buy"].x - EDGE, after[new].right + EDGE)
    )
    assert stages_in(section, parts) == {"find", "use"}


def test_where_all_goes_from_a_stage_to_a_new_one_behind_it_that_is_shown_once():
    after = add(small(), Stage(id="pay"), "map", 2)
    for element in ("call", "order", "pain", "idea"):
        after = change(after, element, stage="pay")
    desk = Desk()
    old, new = (desk.drawing(one).sections[1] for one in (small(), after))
    assert old.setting
    assert new.setting
    parts = moved(old.setting, new.setting, is_read=False)
    assert wider(parts)
    check_apart(parts, old, new)


def wider(parts: tuple[Moved, ...]) -> list[Moved]:
    """Return what has become wider or narrower."""
    return [part for part in parts if part.rect.w != pytest.approx(part.origin.w)]


def test_merged_stages_of_which_a_card_says_something_else_are_new():
    merge = performed("merge_stages", "find", "buy")
    _, parts = found(small(), lambda document: change(merge(document), "ask", title="I ask"))
    assert not wider(parts)


def test_where_a_lane_became_higher_free_room_is_below_its_cards():
    section, parts = found(small(), lambda document: change(document, "ask", title="a long story " * 20))
    assert section.setting
    lane = section.setting.band.lanes[0]
    higher = [part for part in parts if part.rect.h != pytest.approx(part.origin.h)]
    assert {round(part.rect.bottom, 6) for part in higher} == {round(lane.rect.bottom - LINE, 6)}
    assert any(part.rect.y == pytest.approx(lane.rect.bottom - LINE) for part in parts), (
        "its line is as thin as before"
    )
    assert all(kinds(section, part.rect) == [] for part in higher)


def told_more(document: Document) -> Document:
    """Return the small map with a lane that is higher, and another below it."""
    return change(document, "pain", text="a long story " * 20)


def test_rows_that_went_apart_by_less_than_a_pixel_are_shown_as_one():
    bounds = [Desk().drawing(one).sections[1].bounds for one in (small(), told_more(small()))]
    by = bounds[1].h - bounds[0].h
    assert by > 0
    close = found(small(), told_more, slack=by)[1]
    (section, parts) = found(small(), told_more, slack=by + 1)
    assert {(part.rect.y, part.rect.h, part.origin.h) for part in parts} == {
        (section.bounds.y, section.bounds.h, bounds[0].h)
    }
    assert any(part.rect.x == section.bounds.x for part in parts), "with the names of lanes beside it"
    assert len({part.rect.y for part in close}) > 1


@pytest.mark.parametrize("is_read", [True, False])
def test_rows_of_any_height_that_only_moved_down_are_not_stretched(is_read):
    heights = (143.3, 77.7, 120.1, 99.9)
    lanes = [BackstageLane(id=f"{height}", height=height) for height in heights]
    section, parts = found(
        board(band("movers", "find: ask", *lanes)),
        lambda document: change(document, "ask", title="a long story " * 20),
        is_read=is_read,
    )
    assert section.setting
    first = section.setting.band.lanes[1].rect.y
    rows = {(max(part.rect.y, first), part.rect.bottom) for part in parts if not part.stretched}
    covered = sum(bottom - top for top, bottom in rows if bottom > top)
    assert covered == pytest.approx(section.bounds.bottom - first)


@pytest.mark.parametrize("is_read", [True, False])
def test_persona_and_names_of_lanes_stay_when_the_last_lane_goes(is_read):
    two = board(band("movers", "find: ask", *(BackstageLane(id=id) for id in ("one", "two"))))
    section, parts = found(two, lambda document: remove(document, ["two"]), is_read=is_read)
    assert any(part.rect.x == section.bounds.x for part in parts)


def test_lanes_that_changed_places_are_not_shown_as_one():
    two = board(band("movers", "find: ask", *(BackstageLane(id=id) for id in ("one", "two"))))
    first, one, other = two.maps[0].swimlanes[0].lanes
    height = Desk().drawing(two).sections[1].setting.band.lanes[1].rect.h
    _, parts = found(
        two, lambda document: change(document, "movers-lane", lanes=(first, other, one)), slack=height
    )
    assert len({part.rect.y - part.origin.y for part in parts}) == 3


@given(documents(), st.data(), st.floats(0.0, 300.0))
def test_with_slack_nothing_stands_further_off_than_that_lets_it(document, data, slack):
    after = data.draw(versions(document, "new-", 3))
    for before, section in seen_before(document, after):
        assert before.setting
        assert section.setting
        exact = moved(before.setting, section.setting, is_read=False)
        loose = moved(before.setting, section.setting, is_read=False, slack=slack)
        check_apart(loose, before, section)
        for part in (one for one in exact if not one.stretched):
            (around,) = (one for one in loose if within(part.rect, one.rect))
            for y, was in ((part.rect.y, part.origin.y), (part.rect.bottom, part.origin.bottom)):
                share = (y - around.rect.y) / around.rect.h
                assert abs(around.origin.y + share * around.origin.h - was) <= 2 * slack


def test_below_a_higher_lane_all_lanes_move_down():
    section, parts = found(small(), lambda document: change(document, "ask", title="a long story " * 20))
    assert section.setting
    lower = section.setting.band.lanes[1:]
    assert lower
    for lane in lower:
        assert any(down(part) > 0 and part.rect.y <= lane.rect.y < part.rect.bottom for part in parts)


def test_what_stands_beside_the_stages_stays_where_no_lane_changes_its_height():
    section, parts = found(small(), lambda document: change(document, "ask", title="I ask"))
    beside = [part for part in parts if part.rect.x == section.bounds.x]
    assert [(right(one), down(one), one.rect.h) for one in beside] == [(0.0, 0.0, section.bounds.h)]
    higher = found(small(), lambda document: change(document, "ask", title="a long story " * 20))
    assert all(part.rect.x > higher[0].bounds.x for part in higher[1])


@pytest.mark.parametrize(
    "edit",
    [
        lambda document: change(document, "web", colour="#111111"),
        lambda document: change(document, "movers", name="People who move"),
        lambda document: change(document, "usual", colour="#111111"),
        lambda document: change(document, "movers-lane", collapsed=True),
        lambda document: change(document, "map", state="future"),
        lambda document: change(document, "log", n=3),
    ],
    ids=[
        "a channel's colour",
        "a segment's name",
        "a path's colour",
        "a folded swimlane",
        "a state",
        "a source",
    ],
)
def test_what_looks_otherwise_everywhere_has_moved_nowhere(edit):
    assert found(small(), edit)[1] == ()


def test_a_lane_that_looks_otherwise_is_new_in_all_stages():
    section, parts = found(rich(), lambda document: change(document, "pains", note_kind="quote"))
    assert section.setting
    lane = next(lane for lane in section.setting.band.lanes if lane.lane.id == "pains")
    assert parts
    assert not any(part.rect.y < lane.rect.cy < part.rect.bottom for part in parts)


def test_lanes_in_another_order_take_their_pictures_with_them():
    before = rich()
    section, parts = found(before, lambda document: move(document, ["pains"], "movers-cards"))
    assert section.setting
    lane = next(lane for lane in section.setting.band.lanes if lane.lane.id == "pains")
    assert any(down(part) < 0 and part.rect.y < lane.rect.cy < part.rect.bottom for part in parts)


def test_a_swimlane_that_was_not_laid_out_anew_looks_as_before_as_a_whole():
    section, parts = found(small(), lambda document: document)
    assert parts == (Moved(section.bounds, section.bounds),)


def test_a_lane_that_goes_leaves_the_others_as_they_were():
    lower = TouchpointLane(id="lower", items=cards("find: read | buy: pay"))
    before = board(band("movers", "find: ask | buy: call", lower, paths={"usual": "ask read call pay"}))
    section, parts = found(before, lambda document: remove(document, ["lower"]))
    assert section.setting
    assert stages_in(section, parts) == {column.stage for column in section.setting.columns}


def alternatives() -> Document:
    """Return a map where "I call them" and "I order" stand below each other, in another stage than "I ask"."""
    skipping = change(small(), "usual", touchpoints=("ask", "call", "help"))
    return change(skipping, "short", touchpoints=("ask", "order", "help"))


@pytest.mark.parametrize("title", ["a long story " * 20, "I ask"])
def test_where_a_row_of_cards_became_higher_the_one_below_moves_down(title):
    before = alternatives()
    section, parts = found(before, lambda document: change(document, "ask", title=title))
    check_all(before, lambda document: change(document, "ask", title=title))
    assert section.setting
    (lane, *_) = section.setting.band.lanes
    (upper, lower) = lane.rows.values()
    beside = section.bounds.x
    shifts = {
        round(down(one)) for one in parts if one.rect.x > beside and one.rect.y <= lower < one.rect.bottom
    }
    assert upper < lower
    assert (shifts == {0}) is (title == "I ask")


def test_where_cards_stand_in_rows_of_channels_these_move_with_their_cards():
    before = change(small(), "movers-cards", rows="channels")
    for card, channel in (("browse", "store"), ("call", "web"), ("order", None)):
        check_all(before, lambda document, card=card, to=channel: change(document, card, channel=to))


def test_a_folded_lane_says_at_once_how_much_is_in_it():
    before = change(small(), "movers-cards", collapsed=True)
    section, parts = found(before, lambda document: remove(document, ["call"]))
    assert section.setting
    folded = section.setting.band.lanes[0]
    assert not any(part.rect.touches(folded.rect.grown(-EDGE)) for part in parts)


@pytest.mark.parametrize(
    "otherwise",
    [
        {"gaps": True},
        {"compared": True},
        {"tone": "dark"},
        {"highlight": Highlight(frozenset({"usual"}))},
    ],
    ids=lambda otherwise: next(iter(otherwise)),
)
def test_what_is_shown_in_another_light_is_not_shown_as_it_was(otherwise):
    desk, wider = Desk(), resize(small(), {"find": 900.0})
    old, new = desk.drawing(small()).sections[1], desk.drawing(wider, **otherwise).sections[1]
    assert old.setting
    assert new.setting
    assert moved(old.setting, new.setting, is_read=False) == ()
    again = desk.drawing(small(), **otherwise).sections[1].setting
    assert again
    assert bool(moved(again, new.setting, is_read=False)) is ("compared" not in otherwise)


def check_all(before: Document, edit: Callable[[Document], Document], *, read_alone: bool = False) -> None:
    for was, section in seen_before(before, edit(before)):
        check(was, section, read_alone=read_alone)


def widened(document: Document) -> Document:
    return resize(document, {stage.id: 900.0 for stage in document.maps[0].stages[1::2]})


def merged(document: Document) -> Document:
    return merge_stages(document, [stage.id for stage in document.maps[0].stages[:2]])


@given(documents(), st.data())
def test_whatever_was_done_a_part_that_only_moved_holds_what_it_held(document, data):
    after = data.draw(versions(document, "new-", 3))
    if data.draw(st.booleans()) and after.maps and after.maps[0].stages:
        after = performed("duplicate", data.draw(st.sampled_from(after.maps[0].stages)).id)(after)
    for before, section in seen_before(document, after):
        check(before, section)


@given(documents(), st.data())
def test_where_words_are_read_cards_of_stages_that_hold_the_same_only_move(document, data):
    """Where they are not, notes of stages that were merged stand side by side for a moment."""
    after = data.draw(versions(document, "new-", 1))
    if after.maps and after.maps[0].stages:
        after = data.draw(st.sampled_from([widened, merged]))(after)
    for before, section in seen_before(document, after):
        check(before, section, read_alone=True)


def seen_before(document: Document, after: Document) -> Iterator[tuple[Section, Section]]:
    """Yield the swimlanes that two versions of a document have, as they were and as they are."""
    desk = Desk()
    pairs = [(journey.id, desk.drawing(document, journey.id)) for journey in document.maps]
    left = {journey.id for journey in after.maps}
    for map_id, old in ((map_id, old) for map_id, old in pairs if map_id in left):
        before = {section.key: section for section in old.sections}
        for section in desk.drawing(after, map_id).sections[1:]:
            if section.key in before:
                yield before[section.key], section


def check(before: Section, after: Section, *, read_alone: bool = False) -> None:
    assert before.setting
    assert after.setting
    for is_read in (True,) if read_alone else (True, False):
        parts = moved(before.setting, after.setting, is_read=is_read)
        check_apart(parts, before, after)
        for part in parts:
            if is_read and holds_others(part, before, after):
                check_read(part, before, after)
            else:
                check_part(part, before, after)
            assert not (is_read and wider((part,)))
            assert not (is_read and part.stretched and kinds(after, part.rect))


def check_part(part: Moved, before: Section, after: Section) -> None:
    if part.stretched:  # where notes have their lines broken elsewhere
        assert kinds(after, part.rect) == kinds(before, part.origin)
    else:
        assert looks(after, part.rect) == looks(before, part.origin)


def check_read(part: Moved, before: Section, after: Section) -> None:
    """Check that cards look as they did where other things do not."""
    were, are = (
        looks(section, area, "touchpoint") for section, area in ((before, part.origin), (after, part.rect))
    )
    assert were == are


def holds_others(part: Moved, before: Section, after: Section) -> bool:
    """Tell whether a part lies in a stage that holds others than before."""
    assert after.setting
    seen = (one for one in after.setting.columns if one.x < part.rect.right and part.rect.x < one.right)
    return any(standing_in(before, one.stage) != standing_in(after, one.stage) for one in seen)


def standing_in(section: Section, stage: str) -> set[str]:
    assert section.setting
    lanes = section.setting.band.swimlane.lanes
    return {item.id for lane in lanes for item in lane.items if item.stage == stage}


def check_apart(parts: tuple[Moved, ...], before: Section, after: Section) -> None:
    assert not any(one.rect.touches(other.rect) for one, other in combinations(parts, 2))
    for part in parts:
        assert within(part.rect, after.bounds)
        assert within(part.origin, before.bounds)


def within(inner: Rect, outer: Rect) -> bool:
    return inner == inner.common(outer)


def looks(section: Section, area: Rect, role: str = "") -> list[tuple[str, float, float]]:
    """Return what stands wholly in an area of a swimlane, by its marks and how far right and down it stands."""
    return sorted(
        (repr(one.marks), round(one.x - area.x, 6), round(one.y - area.y, 6))
        for one in _elements(section.blocks)
        if _stands_in(one, area) and role in ("", one.role)
    )


def kinds(section: Section, area: Rect) -> list[str]:
    """Return what kinds of things stand wholly in an area of a swimlane."""
    return sorted(one.role for one in _elements(section.blocks) if _stands_in(one, area))


def _elements(blocks: Iterable[Block]) -> Iterator[Block]:
    return (one for one in blocks if one.x and one.role not in ACROSS and one.role != "point")


def _stands_in(block: Block, area: Rect) -> bool:
    return area.x < block.x < area.right and area.y < block.bounds.cy < area.bottom
