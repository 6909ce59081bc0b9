"""A click on the + at a seam puts something in; beside it everything is as if there were none."""

from __future__ import annotations

from journeydesk.layout.guides import Plus
from journeydesk.layout.seams import seam_near
from journeydesk.model.tree import find
from journeydesk.tools.plus import lane_put_in, segments_without_swimlane, swimlane_put_in
from tests.support.checks import holds_together
from tests.support.editor import Editor, Point
from tests.support.maps import counted, rich, route, row


def at(editor: Editor, x: float, y: float) -> Point:
    """The + that shows when the hand is at a point."""
    seam = seam_near(editor.layout, x, y, 1.0)
    assert seam is not None
    return seam.x, seam.y


def between(editor: Editor) -> Point:
    (x1, y), (x2, _) = editor.middle("call"), editor.middle("order")
    return at(editor, (x1 + x2) / 2, y)


def pluses(editor: Editor) -> list[Plus]:
    return [guide for guide in editor.tool.guides() if isinstance(guide, Plus)]


def test_a_plus_shows_at_a_seam_and_is_hot_under_the_hand() -> None:
    editor = Editor(rich())
    x, y = between(editor)
    editor.move_to((x, y - 20))
    assert [plus.hot for plus in pluses(editor)] == [False]
    editor.move_to((x, y))
    assert [plus.hot for plus in pluses(editor)] == [True]
    assert editor.tool.cursor == "hand"
    editor.move_to("call")
    assert pluses(editor) == []


def test_a_click_between_cards_makes_one_like_its_neighbour_there_and_opens_its_text() -> None:
    editor = Editor(rich())
    editor.move_to(between(editor)).click(between(editor))
    new = editor.state.selection[0]
    assert row(editor.document, "movers-cards") == f"find: ask browse | buy: call {new} order | use: help"
    assert route(editor.document, "usual") == f"ask browse call {new} order help"
    assert editor.typing == (new, "title")
    assert editor.history.undo_label == "Add touchpoint"


def test_a_click_between_stages_makes_a_stage_there() -> None:
    editor = Editor(rich())
    x, y = editor.middle("buy")
    left = next(column.x for column in editor.layout.columns if column.stage == "buy")
    seen = at(editor, left, y)
    editor.move_to(seen).click(seen)
    assert [stage.id for stage in editor.state.journey.stages][1] == editor.state.selection[0]
    assert editor.typing == (editor.state.selection[0], "title")
    assert x


def test_between_lanes_and_between_swimlanes_it_asks_what_comes_in() -> None:
    editor = Editor(rich())
    lane = next(lane for lane in editor.layout.bands[0].lanes if lane.lane.id == "pains")
    seen = at(editor, lane.rect.x + 20, editor.layout.tops[0] + lane.rect.y)
    editor.move_to(seen).click(seen)
    seam = editor.offered
    assert seam is not None
    (done,) = lane_put_in(editor.state, seam, "quote", counted())
    kinds = [lane.id for lane in done.state.journey.swimlanes[0].lanes]  # type: ignore[union-attr]
    assert kinds[1:4] == ["movers-curve", "new-1", "pains"]
    seen = at(editor, 60, editor.layout.tops[1] - 5)
    editor.move_to(seen).click(seen)
    seam = editor.offered
    assert seam is not None
    (done,) = swimlane_put_in(editor.state, seam, "movers", counted())
    holds_together(done.state.document)  # type: ignore[union-attr]
    assert done.state.journey.swimlanes[1].segment == "movers"  # type: ignore[union-attr]


def test_a_new_segment_comes_with_its_swimlane_and_a_name_to_type() -> None:
    editor = Editor(rich())
    seen = at(editor, 60, editor.layout.tops[0] - 5)
    editor.move_to(seen).click(seen)
    assert editor.offered is not None
    assert segments_without_swimlane(editor.state) == []
    (make,) = swimlane_put_in(editor.state, editor.offered, "", counted())
    state = make.state  # type: ignore[union-attr]
    first = state.journey.swimlanes[0]
    assert first.segment == state.document.segments[-1].id
    assert (make.element, make.field) == (first.id, "name")  # type: ignore[union-attr]
    holds_together(state.document)


def test_a_press_that_leaves_the_plus_or_is_cancelled_puts_nothing_in() -> None:
    editor = Editor(rich())
    before = editor.document
    x, y = between(editor)
    editor.move_to((x, y)).press((x, y)).expect_state("PressingPlus").move_to((x, y + 30)).release()
    assert editor.document is before
    editor.move_to((x, y)).press((x, y)).escape().release().expect_state("Idle")
    assert editor.document is before
    assert pluses(editor) == []


def test_a_plus_that_is_not_seen_is_not_pressed() -> None:
    editor = Editor(rich())
    editor.press(between(editor)).expect_state("Choosing")


def test_a_hand_that_trembles_on_the_plus_still_puts_in() -> None:
    editor = Editor(rich())
    x, y = between(editor)
    editor.move_to((x, y)).press((x, y)).move_to((x + 3, y - 2)).release()
    assert find(editor.document, editor.state.selection[0])
    assert editor.history.undo_label == "Add touchpoint"
