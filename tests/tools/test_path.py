"""Paths under the hand: drawn by clicks, selected by their lines, led past other touchpoints."""

from __future__ import annotations

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.commands.selecting import delete
from journeydesk.editing.paths import follow
from journeydesk.editing.tracks import collapse, hide
from journeydesk.layout.guides import Route
from journeydesk.layout.route import route_of, route_through
from journeydesk.model.tree import find
from journeydesk.tools.path import ONE_SWIMLANE, TOO_SHORT, Routing
from tests.support.editor import Editor, Point
from tests.support.maps import route, small


@pytest.fixture
def hand() -> Editor:
    return Editor(small()).take(Routing())


def drawn(hand: Editor) -> str:
    (path,) = hand.state.selection
    return route(hand.document, path)


def shown(hand: Editor) -> Route:
    (guide,) = hand.tool.guides()
    assert isinstance(guide, Route)
    return guide


def on(hand: Editor, source: str, target: str) -> Point:
    """The middle of the first piece of a step's line."""
    for top, band in hand.layout.placed_bands():
        for step in band.connectors:
            if (step.source, step.target) == (source, target):
                (x1, y1), (x2, y2) = step.corners[:2] if len(step.corners) == 2 else step.corners[1:3]
                return (x1 + x2) / 2, (y1 + y2) / 2 + top
    raise AssertionError(f"no step from {source} to {target}")


def test_clicks_draw_a_new_path_in_one_step(hand: Editor) -> None:
    before = hand.document
    hand.click("ask").click("call").click("help").enter().expect_state("Idle")
    assert drawn(hand) == "ask call help"
    assert hand.history.undo_label == "Draw path"
    assert hand.undo().document is before
    assert hand.history.undo() is None


def test_a_live_line_follows_the_hand_and_the_visits_are_numbered(hand: Editor) -> None:
    hand.click("ask").click("call").click("ask").move_to((700.0, 300.0))
    found = shown(hand)
    assert [visit.numbers for visit in found.visits] == ["1, 3", "2"]
    assert found.tails[-1][1] == (700.0, 300.0)
    assert len(found.lines) == 2


def test_clicking_a_touchpoint_again_makes_a_loop(hand: Editor) -> None:
    hand.click("ask").click("ask").click("call").click("ask").enter()
    assert drawn(hand) == "ask ask call ask"


def test_backspace_takes_the_last_step_back(hand: Editor) -> None:
    hand.click("ask").click("call").click("help").backspace().backspace().click("order").enter()
    assert drawn(hand) == "ask order"


def test_a_double_click_ends_without_a_loop(hand: Editor) -> None:
    hand.click("ask").click("call").click("call").double_click("call")
    assert drawn(hand) == "ask call"
    hand.take(Routing()).click("ask").click("help").double_click((5.0, 5.0))
    assert drawn(hand) == "ask help"


def test_escape_cancels_everything(hand: Editor) -> None:
    before = hand.document
    hand.click("ask").click("call").escape().expect_state("Idle")
    assert hand.document is before
    assert hand.tool.guides() == ()


def test_a_touchpoint_of_another_swimlane_is_refused_with_a_reason(hand: Editor) -> None:
    hand.click("ask").click("search")
    assert hand.said == ONE_SWIMLANE
    hand.click("call").enter()
    assert drawn(hand) == "ask call"


def test_one_touchpoint_is_no_path(hand: Editor) -> None:
    before = hand.document
    hand.click("ask").enter().expect_state("Idle")
    assert hand.said == TOO_SHORT
    assert hand.document is before


def test_beside_touchpoints_a_click_means_nothing(hand: Editor) -> None:
    hand.click("ask").click((5.0, 5.0)).click("pain").click("help").enter()
    assert drawn(hand) == "ask help"


def test_a_selected_path_is_continued_from_its_last_touchpoint(hand: Editor) -> None:
    hand.history = hand.history.looking(hand.state.selecting(["short"]))
    hand.click("order").click("help").enter()
    assert route(hand.document, "short") == "browse order help"
    assert hand.history.undo_label == "Continue path"
    hand.take(Routing()).click("browse").click("ask").enter()
    assert drawn(hand) == "browse ask"
    assert route(hand.document, "short") == "browse order help"


def test_taking_back_everything_that_was_continued_begins_anew(hand: Editor) -> None:
    hand.history = hand.history.looking(hand.state.selecting(["short"]))
    hand.click("order").backspace().backspace().click("ask").click("call").enter()
    assert route(hand.document, "short") == "browse order"
    assert drawn(hand) == "ask call"


# ------------------------------------------------------------ on the lines


def test_a_click_on_a_line_selects_its_path_and_further_clicks_the_others_that_take_it() -> None:
    hand = Editor(change(small(), "short", touchpoints=("ask", "browse", "order")))
    line = on(hand, "ask", "browse")
    hand.click(line).expect_selected("usual").click(line).expect_selected("short")
    hand.click(line).expect_selected("usual")
    hand.click(on(hand, "browse", "order")).expect_selected("short")


def test_a_selected_path_can_be_deleted() -> None:
    hand = Editor(small())
    hand.click(on(hand, "browse", "order"))
    after = delete(hand.state)
    assert after is not None
    assert not after.journey.swimlanes[0].contents.holds("short")


def test_pulling_a_line_of_the_selected_path_onto_a_touchpoint_leads_it_there() -> None:
    hand = Editor(small())
    line = on(hand, "browse", "order")
    hand.click(line).press(line).move_to("help").expect_state("Dragging")
    assert hand.preview is not None
    hand.release()
    assert route(hand.document, "short") == "browse help order"
    assert hand.history.undo_label == "Change path"
    hand.undo()
    assert route(hand.document, "short") == "browse order"


def test_pulling_a_line_elsewhere_or_letting_it_go_changes_nothing() -> None:
    hand = Editor(small())
    before, line = hand.document, on(hand, "browse", "order")
    hand.click(line)
    for target in ((5.0, 5.0), "search", "pain"):
        hand.drag(line, target)
        assert hand.document is before
    hand.press(line).move_to("help").escape()
    assert hand.document is before


def test_pulling_a_line_that_is_not_selected_draws_a_marquee() -> None:
    hand = Editor(small())
    hand.press(on(hand, "browse", "order")).move_by(0, -30).expect_state("Choosing")


def test_the_route_of_a_path_has_its_lines_and_numbers() -> None:
    document = follow(small(), "short", ("browse", "order", "browse"))
    found = route_of(Editor(document).layout, "short")
    assert found is not None
    assert [visit.numbers for visit in found.visits] == ["1, 3", "2"]
    assert len(found.lines) == 2
    assert route_of(Editor(document).layout, "ask") is None
    assert find(document, "short")


@pytest.mark.parametrize("away", [hide, collapse])
@pytest.mark.parametrize("track", ["buy", "use", "movers-cards"])
def test_a_route_passes_by_what_is_hidden_or_folded_away_and_keeps_its_numbers(away, track) -> None:
    steps = ("ask", "browse", "call", "order", "help")
    document = away(follow(small(), "usual", steps), [track])
    layout = Editor(document).layout
    seen = {"buy": ["1", "2", "5"], "use": ["1", "2", "3", "4"], "movers-cards": []}[track]
    found = route_of(layout, "usual")
    assert found is not None
    assert [visit.numbers for visit in found.visits] == seen
    drawn = route_through(layout, steps, (0.0, 0.0))
    assert [visit.numbers for visit in drawn.visits] == seen
    assert len(drawn.tails) == bool(seen)
