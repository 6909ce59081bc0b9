"""Decisions about gaps: one for each gap, made, changed and taken back like any other edit."""

from __future__ import annotations

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.duplicate import duplicate
from journeydesk.editing.locks import locked_change
from journeydesk.editing.remove import remove
from journeydesk.editing.tracks import lock
from journeydesk.editing.verdicts import (
    Answer,
    accept,
    answer,
    assign,
    dismiss,
    keep_numbers,
    owner_of,
    reopen,
    stage_of,
    verdict_of,
)
from journeydesk.model.document import Document
from journeydesk.model.judgement import Decision
from journeydesk.model.lanes import Note
from journeydesk.model.tree import find, lane_of
from tests.support.checks import check_edit, check_no_change
from tests.support.maps import counted, small

STEP = ("step", ("call", "order"))
CHAT = ("low", ("chat",))
HOLE = ("segment", ("workers-lane", "buy"))


def decided(document: Document, key=STEP):
    verdict = verdict_of(document.maps[0], key)
    return verdict and (verdict.decision, verdict.reason, verdict.opportunity)


def note(document: Document, id: str) -> Note:
    found = find(document, id)
    assert isinstance(found, Note)
    return found


def test_a_gap_is_accepted_dismissed_for_a_reason_and_opened_again():
    accepted = check_edit(small(), lambda d: accept(d, "map", STEP, counted()))
    assert decided(accepted) == (Decision.ACCEPTED, "", None)
    dismissed = check_edit(accepted, lambda d: dismiss(d, "map", STEP, "Wanted so", counted("other-")))
    assert decided(dismissed) == (Decision.DISMISSED, "Wanted so", None)
    assert len(dismissed.maps[0].verdicts) == 1
    assert check_edit(dismissed, lambda d: reopen(d, "map", STEP)) == small()


def test_deciding_the_same_again_changes_nothing():
    accepted = accept(small(), "map", STEP, counted())
    check_no_change(accepted, lambda d: accept(d, "map", STEP, counted()))
    check_no_change(small(), lambda d: reopen(d, "map", STEP))
    check_no_change(small(), lambda d: assign(d, "map", STEP, "", counted()))


def test_a_map_keeps_numbers_lets_go_of_them_and_a_copy_has_none():
    names = ("step browse call", "failed order")
    kept = check_edit(small(), lambda d: keep_numbers(d, "map", names))
    assert kept.maps[0].numbering == names
    assert check_edit(kept, lambda d: keep_numbers(d, "map", ())) == small()
    copy, _ = duplicate(kept, ["map"], counted())
    assert [journey.numbering for journey in copy.maps] == [names, ()]
    assert remove(kept, ["browse"]).maps[0].numbering == names, (
        "the number of a gap that is gone goes to no other"
    )


def test_an_opportunity_that_is_there_answers_the_gap_and_the_pain_points_at_its_touchpoints():
    first = change(small(), "idea", answers=())
    after = check_edit(
        first, lambda d: answer(d, "map", STEP, "movers-lane", Answer("idea", owner="Ana"), counted())
    )
    assert decided(after) == (Decision.ANSWERED, "", "idea")
    assert (note(after, "idea").answers, note(after, "idea").owner) == (("pain",), "Ana")
    assert note(after, "idea").text == "Call back"


def test_a_new_opportunity_stands_where_the_gap_ends_and_speaks_of_its_touchpoint():
    new = Answer(text="Take the order by phone", owner="Sales")
    after = check_edit(small(), lambda d: answer(d, "map", STEP, "movers-lane", new, counted()))
    verdict = verdict_of(after.maps[0], STEP)
    assert verdict is not None
    assert verdict.opportunity is not None
    made = note(after, verdict.opportunity)
    assert (made.text, made.owner, made.stage, made.touchpoint) == (new.text, "Sales", "buy", "order")
    assert made.answers == ("pain",)
    assert lane_of(after, made.id).id == "ideas"


def test_a_swimlane_without_a_lane_for_opportunities_gets_one():
    after = check_edit(
        small(), lambda d: answer(d, "map", CHAT, "workers-lane", Answer(text="Hire"), counted())
    )
    verdict = verdict_of(after.maps[0], CHAT)
    assert verdict is not None
    assert verdict.opportunity is not None
    lane = lane_of(after, verdict.opportunity)
    assert lane is after.maps[0].swimlanes[1].lanes[-1]
    assert lane.note_kind == "opportunity"  # type: ignore[union-attr]


def test_a_gap_of_a_stage_is_answered_there():
    after = check_edit(
        small(), lambda d: answer(d, "map", HOLE, "workers-lane", Answer(text="Sell online"), counted())
    )
    verdict = verdict_of(after.maps[0], HOLE)
    assert verdict is not None
    assert verdict.opportunity is not None
    assert (note(after, verdict.opportunity).stage, note(after, verdict.opportunity).touchpoint) == (
        "buy",
        None,
    )


@pytest.mark.parametrize(("key", "stage"), [(STEP, "buy"), (HOLE, "buy"), (("blind_spot", ("web",)), "")])
def test_a_gap_ends_in_a_stage_or_beside_the_map(key, stage):
    assert stage_of(small().maps[0], key) == stage


def test_naming_an_owner_accepts_an_open_gap():
    after = check_edit(small(), lambda d: assign(d, "map", STEP, "Ana", counted()))
    assert decided(after) == (Decision.ACCEPTED, "", None)
    assert owner_of(after.maps[0], after.maps[0].verdicts[0]) == "Ana"
    other = check_edit(after, lambda d: assign(d, "map", STEP, "Ben", counted("other-")))
    assert other.maps[0].verdicts[0].owner == "Ben"
    assert accept(other, "map", STEP, counted()) is other


def test_the_owner_of_an_answered_gap_is_that_of_its_opportunity():
    after = answer(small(), "map", STEP, "movers-lane", Answer("idea", owner="Ana"), counted())
    after = check_edit(after, lambda d: assign(d, "map", STEP, "Ben", counted()))
    assert note(after, "idea").owner == "Ben"
    assert owner_of(after.maps[0], after.maps[0].verdicts[0]) == "Ben"


def test_a_gap_is_open_again_without_the_opportunity_that_answered_it():
    after = answer(small(), "map", STEP, "movers-lane", Answer("idea"), counted())
    assert decided(check_edit(after, lambda d: remove(d, ["idea"]))) is None


def test_decisions_are_free_where_the_map_is_locked_but_answers_change_it():
    locked = lock(small(), ["movers-lane", "ideas"])
    assert locked_change(locked, accept(locked, "map", STEP, counted())) is None
    assert locked_change(locked, dismiss(locked, "map", STEP, "No", counted())) is None
    answered = answer(locked, "map", STEP, "movers-lane", Answer(text="New"), counted())
    assert locked_change(locked, answered) is not None
