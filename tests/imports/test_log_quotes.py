"""Comments of a log are quoted where somebody chose it, and those of the next log stand in their place."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest

from journeydesk.imports.log import FromLog, from_log
from journeydesk.imports.matches import proposed
from journeydesk.imports.onto import onto
from journeydesk.model.document import Document
from journeydesk.model.lanes import Note, NoteKind, NoteLane, TouchpointLane
from journeydesk.model.value import evolve
from journeydesk.research.columns import Columns
from journeydesk.research.engine import opened
from journeydesk.research.findings import findings
from journeydesk.research.quotes import LONGEST, quoted, tidied

IDS = count()

SAID = {
    1: ("It never arrived at all", "It never arrived, and nobody told me why it did not"),
    3: ("It was all right, I think",),
    5: ("Quick and well packed!", "Great"),
}


def fresh() -> str:
    return f"q{next(IDS)}"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "shop.csv"


def imported(path: Path, said: Sequence[tuple[int, str]], *, comments: bool = True) -> FromLog:
    """Twelve people look and buy, and say something of what they bought."""
    rows: list[tuple[object, ...]] = [("customer", "event", "time", "score", "comment")]
    for who in range(12):
        score, words = said[who % len(said)]
        day = f"2026-03-{who + 1:02}"
        rows += [
            (f"customer-{who}", "look", f"{day} 10:00", "", ""),
            (f"customer-{who}", "buy", f"{day} 12:00", score, words),
        ]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    with opened(path) as engine:
        return from_log(findings(engine, Columns(), comments=comments), fresh, title="Shop")


def all_said() -> list[tuple[int, str]]:
    return [(score, words) for score, several in SAID.items() for words in several]


def lane(document: Document) -> NoteLane:
    (found,) = (
        one
        for one in document.maps[0].swimlanes[0].lanes
        if isinstance(one, NoteLane) and one.note_kind is NoteKind.QUOTE
    )
    return found


def quotes(document: Document) -> list[str]:
    return [note.text for note in lane(document).items]


def test_quotes_are_spread_over_the_scores_at_their_touchpoint_with_the_log_as_source(log: Path) -> None:
    made = imported(log, all_said())
    document = made.document
    assert quotes(document) == [
        "It never arrived at all",
        "Quick and well packed!",
        "It was all right, I think",
    ]
    lanes = document.maps[0].swimlanes[0].lanes
    (buy,) = (
        one for row in lanes if isinstance(row, TouchpointLane) for one in row.items if one.title == "Buy"
    )
    for note in lane(document).items:
        assert (note.touchpoint, note.stage, note.evidence) == (buy.id, buy.stage, (document.evidence[0].id,))
    assert "Comments quoted word for word: 3. Names of people in them stay: read them first." in made.notes


def test_without_the_choice_there_is_no_lane_of_quotes(log: Path) -> None:
    lanes = imported(log, all_said(), comments=False).document.maps[0].swimlanes[0].lanes
    assert not any(isinstance(one, NoteLane) and one.note_kind is NoteKind.QUOTE for one in lanes)


def test_comments_are_on_one_line_and_cut_behind_a_word() -> None:
    assert tidied("  Two\nlines,\t and  gaps ") == "Two lines, and gaps"
    cut = tidied("word " * 60)
    assert cut.endswith("word …")
    assert len(cut) <= LONGEST + 2
    assert len(tidied("x" * 400)) == LONGEST


def test_the_same_words_are_quoted_once() -> None:
    assert quoted([(1, "Never again"), (2, "Never  again"), (None, "Well")]) == ("Never again", "Well")


def with_own(document: Document) -> Document:
    """A quote that somebody heard, and an idea that answers the first quote of the log."""
    (journey,) = document.maps
    (swimlane,) = journey.swimlanes
    heard = Note(id="heard", stage=journey.stages[0].id, text="I heard this myself")
    first = lane(document).items[0]
    idea = Note(id="idea", stage=first.stage, text="Tell them", answers=(first.id,))
    lanes = tuple(
        evolve(one, items=(*one.items, heard))
        if one is lane(document)
        else evolve(one, items=(idea,))
        if isinstance(one, NoteLane) and one.note_kind is NoteKind.OPPORTUNITY
        else one
        for one in swimlane.lanes
    )
    return evolve(document, maps=(evolve(journey, swimlanes=(evolve(swimlane, lanes=lanes),)),))


def put(before: Document, made: FromLog) -> Document:
    map_id = before.maps[0].id
    return onto(before, map_id, made.document, fresh, proposed(before, map_id, made.document)).document


def test_quotes_of_the_next_log_take_the_place_of_those_of_the_last(log: Path) -> None:
    before = with_own(imported(log, all_said()).document)
    after = put(before, imported(log.with_name("next.csv"), [(4, "Much better than before")]))
    assert quotes(after) == ["It never arrived at all", "I heard this myself", "Much better than before"]
    assert lane(after).items[-1].evidence == (after.evidence[-1].id,)
    again = put(after, imported(log.with_name("third.csv"), [(2, "Not as good any longer")]))
    assert quotes(again) == ["It never arrived at all", "I heard this myself", "Not as good any longer"]


def test_a_log_without_comments_leaves_the_quotes_that_are_there(log: Path) -> None:
    before = imported(log, all_said()).document
    after = put(before, imported(log.with_name("next.csv"), all_said(), comments=False))
    assert lane(after) is lane(before)
