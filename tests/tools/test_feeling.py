"""Hands on a curve: values while dragging, new points, points taken away, touchpoints that had no feeling."""

from __future__ import annotations

from journeydesk.editing.change import change
from journeydesk.editing.commands.selecting import delete
from journeydesk.layout.guides import Ghosts, ValueTag
from journeydesk.layout.hit import ghost_dots, located
from journeydesk.model.lanes import ArcPoint, EmotionPoint
from journeydesk.model.tree import find
from tests.support.editor import Editor
from tests.support.maps import rich

UP = -26.0  # half a unit of feeling in a lane of 104


def editor(**fields: object) -> Editor:
    """`rich` on the canvas, `call` with other fields."""
    return Editor(change(rich(), "call", **fields) if fields else rich())


def emotion(hand: Editor, wanted: str) -> float | None:
    return find(hand.document, wanted).emotion


def free_points(hand: Editor, lane: str = "movers-curve") -> list[EmotionPoint]:
    return list(find(hand.document, lane).items)


def test_dragging_a_point_says_its_value_and_the_word_for_it():
    hand = editor()
    hand.press(hand.dot("call")).move_by(0, 8).move_by(0, 8)
    (tag,) = [guide for guide in hand.tool.guides() if isinstance(guide, ValueTag)]
    assert tag.text.startswith("−1.6")
    assert tag.text.endswith("angry")


def test_a_hand_sets_feelings_in_tenths_as_keys_do():
    hand = editor(emotion=-0.53)
    hand.press(hand.dot("call")).move_by(0, -7).release()
    assert emotion(hand, "call") == -0.3
    lane, column = located(hand.layout, "movers-curve"), hand.layout.columns[1]
    assert lane is not None
    hand.double_click((column.x + 9, lane.rect.y + 31))
    assert free_points(hand)[-1].value == 1.4
    arc = located(hand.layout, "arc")
    assert arc is not None
    hand.press(hand.dot("arc-1")).move_by(0, -13).release()
    assert find(hand.document, "arc-1").value == 2.5


def test_a_point_that_moves_sideways_keeps_the_number_that_was_typed():
    hand = Editor(change(rich(), "relief", value=0.37))
    hand.press(hand.dot("relief")).move_by(20, 0).release()
    (relief,) = free_points(hand)
    assert (relief.value, relief.at == 0.5) == (0.37, False)


def test_a_click_on_a_point_chooses_the_point_and_a_click_on_the_card_the_card():
    hand = editor()
    hand.click(hand.dot("call")).expect_selected("call")
    assert hand.state.pointed
    hand.click("call").expect_selected("call")
    assert not hand.state.pointed
    hand.click(hand.dot("call"))
    assert hand.state.pointed


def test_deleting_a_chosen_point_keeps_its_touchpoint():
    hand = editor()
    hand.click(hand.dot("call"))
    after = delete(hand.state)
    assert after is not None
    assert find(after.document, "call").emotion is None
    assert delete(after) is None, "a second press on Delete must not take the touchpoint"
    hand.click("call")
    gone = delete(hand.state)
    assert gone is not None
    assert not gone.journey.swimlanes[0].contents.holds("call")


def test_deleting_points_removes_free_ones_and_keeps_touchpoints():
    hand = editor()
    hand.click(hand.dot("relief")).held(shift=True).click(hand.dot("help"))
    after = delete(hand.state)
    assert after is not None
    assert not after.journey.swimlanes[0].contents.holds("relief")
    assert find(after.document, "help").emotion is None


def test_a_marquee_among_the_points_of_a_curve_chooses_them_to_move_together():
    hand = editor()
    lane = located(hand.layout, "movers-curve")
    assert lane is not None
    ask, browse = hand.dot("ask"), hand.dot("browse")
    start = (ask[0] - 20, lane.rect.y + 2)
    hand.press(start).move_to((browse[0] + 12, lane.rect.bottom - 2)).release()
    hand.expect_selected("ask", "browse")
    assert hand.state.pointed
    hand.press(hand.dot("ask")).move_by(0, -13).release()
    assert (emotion(hand, "ask"), emotion(hand, "browse")) == (1.0, 2.0)
    assert hand.undo().document.maps[0] is not None
    assert (emotion(hand, "ask"), emotion(hand, "browse")) == (0.5, 1.5)


def test_a_double_click_on_the_lane_adds_a_free_point_there_and_opens_nothing():
    hand = editor()
    lane, column = located(hand.layout, "movers-curve"), hand.layout.columns[1]
    assert lane is not None
    hand.double_click((column.x + column.w / 4, lane.rect.y + 16))
    new = free_points(hand)[-1]
    assert (new.stage, new.at, new.value, new.path) == ("buy", 0.25, 2.0, None)
    hand.expect_selected(new.id)
    assert hand.typing is None
    assert hand.history.undo_label == "Add emotion point"


def test_with_several_curves_a_new_point_belongs_to_the_nearest():
    document = change(change(rich(), "movers-curve", path=None), "order", emotion=2.0)
    hand = Editor(document)
    x, y = hand.dot("call")
    hand.double_click((x + 30, y))
    assert free_points(hand)[-1].path == "usual"
    hand.undo().double_click((x + 30, y - 70))
    assert free_points(hand)[-1].path == "short"


def test_a_double_click_on_the_dramatic_arc_adds_to_it():
    hand = editor()
    lane, column = located(hand.layout, "arc"), hand.layout.columns[2]
    assert lane is not None
    hand.double_click((column.x + 10, lane.rect.y + 16))
    assert isinstance(find(hand.document, "arc").items[-1], ArcPoint)
    assert find(hand.document, "arc").items[-1].value == 5


def test_a_double_click_on_a_point_asks_for_its_number():
    hand = editor()
    before = hand.document
    hand.double_click(hand.dot("call"))
    assert hand.typing == ("call", "value")
    assert hand.document is before


def test_a_lane_under_the_hand_shows_who_waits_for_a_feeling():
    hand = editor(emotion=None)
    lane = located(hand.layout, "movers-curve")
    assert lane is not None
    hand.move_to((lane.rect.right - 4, lane.rect.y + 4))
    assert hand.tool.guides() == (Ghosts("movers-curve"),)
    assert hand.move_to("ask").tool.guides() == ()
    full = editor().move_to((lane.rect.right - 4, lane.rect.y + 4))
    assert full.tool.guides() == ()


def test_a_click_on_a_ghost_gives_the_touchpoint_the_feeling_it_stands_at():
    hand = editor(emotion=None)
    rect = next(ghost_dots(hand.layout, "call"))
    hand.click((rect.cx, rect.cy))
    assert emotion(hand, "call") == -0.4
    assert hand.history.undo_label == "Set emotion"
    assert hand.undo().document is not None
    assert emotion(hand, "call") is None


def test_dragging_a_ghost_gives_the_touchpoint_a_feeling():
    hand = editor(emotion=None)
    rect = next(ghost_dots(hand.layout, "call"))
    hand.press((rect.cx, rect.cy)).move_by(0, 2 * UP).release()
    assert emotion(hand, "call") == 2.0


def test_a_point_that_was_taken_out_of_the_selection_is_selected_by_its_double_click():
    hand = editor()
    hand.click(hand.dot("call")).held(ctrl=True).click(hand.dot("call")).expect_selected()
    hand.double_click(hand.dot("call")).expect_selected("call")
    assert hand.typing == ("call", "value")
