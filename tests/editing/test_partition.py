"""Stages are split and merged; nothing in them is lost, and paths keep their order."""

from __future__ import annotations

from journeydesk.editing.change import change
from journeydesk.editing.commands.stages import merge, split
from journeydesk.editing.partition import merge_stages, split_stage
from journeydesk.editing.state import EditorState
from journeydesk.model.journey import Stage
from journeydesk.model.judgement import Decision, Verdict
from journeydesk.model.lanes import ArcLane, ArcPoint, EmotionLane, EmotionPoint
from journeydesk.model.tree import find
from tests.support.checks import check_edit, check_no_change, holds_together
from tests.support.maps import band, board, rich, route, row, small

NEW = Stage(id="new", title="New")


def stages(document) -> str:
    return " ".join(stage.id for stage in document.maps[0].stages)


def test_what_comes_from_a_touchpoint_on_goes_to_the_new_stage():
    after = check_edit(small(), lambda d: split_stage(d, "buy", NEW, "order"))
    assert stages(after) == "find buy new use"
    assert row(after, "movers-cards") == "find: ask browse | buy: call | new: order | use: help"
    assert route(after, "usual") == "ask browse call order help"
    assert row(after, "pains") == "buy: pain"


def test_notes_go_with_their_touchpoint():
    start = board(*small().maps[0].swimlanes)
    after = check_edit(start, lambda d: split_stage(d, "find", NEW, "browse"))
    assert row(after, "movers-cards") == "find: ask | new: browse | buy: call order | use: help"
    two = check_edit(rich(), lambda d: merge_stages(d, ["find", "buy"]))
    after = check_edit(two, lambda d: split_stage(d, "find", NEW, "call"))
    assert row(after, "movers-cards") == "find: ask browse | new: call order | use: help"
    assert row(after, "pains") == "new: pain"


def test_in_the_middle_every_lane_is_cut_in_its_own_middle():
    start = board(band("movers", "find: a b c d e"), band("workers", "find: x"))
    after = check_edit(start, lambda d: split_stage(d, "find", NEW))
    assert row(after, "movers-cards") == "find: a b c | new: d e"
    assert row(after, "workers-cards") == "find: x"


def test_the_first_touchpoint_leaves_nothing_to_split():
    check_no_change(small(), lambda d: split_stage(d, "buy", NEW, "call"))


def points(document, lane) -> list[tuple[str, float]]:
    return [(item.stage, item.at) for item in find(document, lane).items]


def test_free_points_keep_their_time_when_split_and_when_merged_again():
    curve = EmotionLane(
        id="curve",
        items=tuple(EmotionPoint(id=f"p{at}", stage="find", at=at / 100) for at in (20, 50, 80)),
    )
    arc = ArcLane(id="arc", items=(ArcPoint(id="a", stage="buy", at=0.5),))
    start = board(band("movers", "find: ask browse", curve, arc))
    after = check_edit(start, lambda d: split_stage(d, "find", NEW))
    assert points(after, "curve") == [("find", 0.4), ("new", 0.0), ("new", 0.6)]
    again = check_edit(after, lambda d: merge_stages(d, ["find", "new"]))
    assert points(again, "curve") == [("find", 0.2), ("find", 0.5), ("find", 0.8)]
    assert points(again, "arc") == [("buy", 0.5)]


def test_merged_stages_keep_names_goals_and_the_order_of_what_is_in_them():
    start = board(band("movers", "buy: call order | find: ask browse", paths={"p": "order ask"}))
    after = check_edit(start, lambda d: merge_stages(d, ["find", "buy"]))
    assert stages(after) == "find use"
    assert row(after, "movers-cards") == "find: ask browse call order"
    assert route(after, "p") == "order ask"
    merged = find(after, "find")
    assert isinstance(merged, Stage)
    assert (merged.title, merged.goal) == ("Find · Buy", "To find · To buy")


def test_a_decision_about_a_stage_that_is_merged_into_another_goes_with_it():
    verdicts = tuple(
        Verdict(
            id=f"about-{stage}", rule="segment", places=("movers-lane", stage), decision=Decision.ACCEPTED
        )
        for stage in ("find", "buy", "use")
    )
    after = check_edit(
        change(small(), "map", verdicts=verdicts), lambda document: merge_stages(document, ["find", "buy"])
    )
    assert [one.id for one in after.maps[0].verdicts] == ["about-find", "about-use"]


def test_one_stage_alone_is_not_merged():
    check_no_change(small(), lambda d: merge_stages(d, ["find"]))


def chosen(*ids: str, document=None) -> EditorState:
    return EditorState.of(document or small()).selecting(ids)


def test_the_command_splits_at_the_selected_touchpoint_and_selects_the_new_stage():
    after = split(chosen("order"))
    assert after is not None
    holds_together(after.document)
    assert getattr(find(after.document, after.selection[0]), "title") == "Buy 2"  # noqa: B009
    assert split(chosen("call")) is None
    assert split(chosen("pain")) is None
    assert split(chosen("find", "buy")) is None


def test_the_command_merges_neighbours_or_one_stage_with_its_next():
    after = merge(chosen("find"))
    assert after is not None
    assert (stages(after.document), after.selection) == ("find use", ("find",))
    everything = merge(chosen("use", "find", "buy"))
    assert everything is not None
    assert stages(everything.document) == "find"
    assert merge(chosen("use")) is None
    assert merge(chosen("find", "use")) is None
    assert merge(chosen("find", "ask")) is None
