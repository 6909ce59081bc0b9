"""A log put onto a map that is there: numbers follow the log, what was drawn by hand stays, differences are told."""

from __future__ import annotations

from itertools import count
from operator import is_
from pathlib import Path

import pytest

from journeydesk.editing.change import change
from journeydesk.imports.imported import Imported
from journeydesk.imports.matches import NEW, Matches, Names, kept, proposed, remembered
from journeydesk.imports.matching import matched
from journeydesk.imports.onto import Placed, best_map, onto
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Evidence, EvidenceKind, Segment
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.journey import Path as Way
from journeydesk.model.lanes import EmotionLane, Note, NoteKind, NoteLane, Touchpoint, TouchpointLane
from journeydesk.speech import speech
from tests.imports.test_log import imported, shop, steps, two_ways

ids = count()


def fresh() -> str:
    return f"new{next(ids)}"


def drawn() -> Document:
    """A map drawn by hand: somebody looks around, buys, and fears what comes then."""
    lane = TouchpointLane(
        id="lane",
        items=(
            Touchpoint(
                id="look",
                stage="s1",
                title="I look around!",
                details="On the sofa.",
                channel="web",
                emotion=1.0,
                n=12,
                evidence=("talks",),
            ),
            Touchpoint(id="buy", stage="s1", title="Buy", drop_off=0.2, emotion=-1.5),
            Touchpoint(id="dream", stage="s2", title="Dream of it"),
        ),
    )
    notes = NoteLane(
        id="pains", note_kind=NoteKind.PAIN_POINT, items=(Note(id="pain", stage="s2", text="Will it fit?"),)
    )
    swimlane = Swimlane(
        id="swim",
        segment="all",
        lanes=(lane, EmotionLane(id="feel"), notes),
        paths=(Way(id="way", name="The way", share=0.9, touchpoints=("look", "buy")),),
    )
    stages = (Stage(id="s1", title="Get it"), Stage(id="s2", title="Have it"))
    return Document(
        channels=(Channel(id="web", name="website"),),
        segments=(Segment(id="all", name="People", share=0.6),),
        evidence=(Evidence(id="talks", title="Talks", kind=EvidenceKind.INTERVIEW, n=12),),
        maps=(JourneyMap(id="map", title="Shop", stages=stages, swimlanes=(swimlane,)),),
    )


def put(
    document: Document, log: Imported, names: Names | None = None, segments: Names | None = None
) -> Placed:
    map_id = document.maps[0].id
    said = Matches(names or {"Look around": "I look around!"}, segments or {})
    matches = proposed(document, map_id, log.document).but(said)
    return onto(document, map_id, log.document, fresh, matches)


def touchpoints(document: Document) -> dict[str, Touchpoint]:
    lanes = (lane for swimlane in document.maps[0].swimlanes for lane in swimlane.lanes)
    return {one.title: one for lane in lanes if isinstance(lane, TouchpointLane) for one in lane.items}


@pytest.fixture
def log(tmp_path: Path) -> Imported:
    return imported(tmp_path / "log.csv", shop())


def test_names_are_matched_plainly_and_then_closely() -> None:
    names = ("check_out", "Sign-up form", "Delivery", "Nothing like it")
    assert matched(names, ("Check out", "Signup forms", "DELIVERY!", "Pay")) == {
        "check_out": "Check out",
        "Sign-up form": "Signup forms",
        "Delivery": "DELIVERY!",
    }


def test_numbers_follow_the_log_and_what_was_drawn_stays(log: Imported) -> None:
    before = drawn()
    after = put(before, log).document
    found = touchpoints(after)
    assert (found["Buy"].emotion, found["Buy"].n, found["Buy"].drop_off) == (0.5, 20, 0.5)
    assert found["Buy"].id == "buy"
    assert found["Dream of it"] is touchpoints(before)["Dream of it"]
    old, new = (one.maps[0].swimlanes[0] for one in (before, after))
    assert new.lanes[1:] == old.lanes[1:]
    assert all(map(is_, after.maps[0].stages, before.maps[0].stages))
    assert [channel.name for channel in after.channels] == ["website", "Phone", "Store"]


def test_an_emotion_that_the_log_does_not_know_keeps_its_n_and_sources(log: Imported) -> None:
    placed = put(drawn(), log)
    look = touchpoints(placed.document)["I look around!"]
    assert (look.emotion, look.n, look.evidence) == (1.0, 12, ("talks",))
    assert "Emotions that this log does not know keep their n and sources: “I look around!”." in placed.notes


def test_every_number_on_the_map_says_its_source(log: Imported) -> None:
    document = put(drawn(), log).document
    (swimlane,) = document.maps[0].swimlanes
    source = document.evidence[-1]
    for one in touchpoints(document).values():
        if one.drop_off is not None and one.title != "Dream of it":
            assert source.id in one.evidence or f"are from “{source.title}”." in one.details, one.title
    assert all(source.id in path.evidence for path in swimlane.paths if path.n)
    assert source.id in document.segments[0].evidence


def test_what_is_not_found_is_added_where_the_log_has_it(log: Imported) -> None:
    placed = put(drawn(), log)
    assert list(touchpoints(placed.document)) == ["I look around!", "Buy", "Repair", "Dream of it"]
    assert "New on the map: “Repair”." in placed.notes
    assert "Not in this log, and as they were: “Dream of it”." in placed.notes


def test_what_is_left_out_is_not_added(log: Imported) -> None:
    matches = {"Buy": "Buy", "Repair": None, "Look around": NEW}
    assert set(touchpoints(put(drawn(), log, matches).document)) == {
        "I look around!",
        "Look around",
        "Buy",
        "Dream of it",
    }


def test_paths_keep_the_way_somebody_drew_and_take_their_shares(log: Imported) -> None:
    paths = put(drawn(), log).document.maps[0].swimlanes[0].paths
    assert (paths[0].id, paths[0].touchpoints) == ("way", ("look", "buy"))
    assert sum(path.share or 0 for path in paths) == pytest.approx(1)


def test_a_path_that_is_new_has_a_colour_of_its_own(tmp_path: Path) -> None:
    document = put(drawn(), imported(tmp_path / "ways.csv", two_ways())).document
    drawn_before, *new = document.maps[0].swimlanes[0].paths
    assert drawn_before.colour is None
    colours = [path.colour for path in new]
    assert None not in colours and len(set(colours)) == len(colours) == 2
    assert document.segments[0].colour not in colours


def test_a_log_without_segments_says_nothing_of_the_share_of_one(log: Imported) -> None:
    (segment,) = put(drawn(), log).document.segments
    assert (segment.name, segment.share, segment.n) == ("People", 0.6, 20)


def test_the_next_log_replaces_the_last_one_and_tells_what_rose_and_fell(
    log: Imported, tmp_path: Path
) -> None:
    first = put(drawn(), log).document
    rows = [row for row in shop(40) if not (row[1] == "repair" and int(str(row[0]).split("-")[1]) % 3)]
    better = [(*row[:5], 5) if row[5] else row for row in rows]
    second = put(first, imported(tmp_path / "next.csv", better))
    assert "“Buy”: the emotion rose from +0.5 to +2.0." in second.notes
    assert any(note.startswith("“Buy”: the drop-off rose from 50 to ") for note in second.notes)
    buy = touchpoints(second.document)["Buy"]
    assert buy.evidence == (second.document.evidence[-1].id,)
    assert [line for line in buy.details.splitlines() if "score" in line] == [
        "Mean score 5.00 on 1 to 5 (95 % interval: 5.00 to 5.00), 40 answers.",
        "CSAT 100 %: the two best of five scores (95 % interval: 91 to 100 %).",
    ]
    look = touchpoints(second.document)["I look around!"]
    assert look.details.splitlines() == [
        "On the sofa.",
        "Reached by 100 % of 40 journeys (95 % interval: 91 to 100 %).",
        "These figures, drop-off and wait are from “Event log next.csv”.",
    ]
    assert len(second.document.evidence) == 3


def test_of_many_names_a_sentence_lists_some_and_counts_the_rest(log: Imported, tmp_path: Path) -> None:
    many = imported(tmp_path / "many.csv", steps(9, [f"page {number:02}" for number in range(14)]))
    (new,) = (note for note in put(drawn(), many).notes if note.startswith("New on the map"))
    assert new.startswith("New on the map: “Page 00”, “Page 01”, ")
    assert new.endswith("“Page 07” and 6 more.")
    assert speech("de").translated(new).endswith("„Page 07“ und 6 weitere.")


def test_the_same_log_again_changes_no_number(log: Imported, tmp_path: Path) -> None:
    once = put(drawn(), log)
    again = put(once.document, imported(tmp_path / "log.csv", shop()))
    told = [note for note in again.notes if "rose" in note or "fell" in note or "New" in note]
    assert not told


def test_the_map_is_the_one_that_knows_most_of_the_log(log: Imported) -> None:
    document = drawn()
    other = JourneyMap(id="empty", title="Something else")
    assert best_map(Document(**{**dict(document), "maps": (other, *document.maps)}), log.document) == "map"


def test_a_segment_that_the_map_lacks_gets_a_swimlane_along_all_stages(tmp_path: Path) -> None:
    rows = [(*row[:4], segment, row[5]) for segment in ("new", "loyal") for row in shop()]
    named = [(f"{row[4]}-{row[0]}", *row[1:]) for row in rows]
    placed = put(
        drawn(), imported(tmp_path / "two.csv", named), {"Look around": NEW, "Buy": NEW, "Repair": NEW}
    )
    names = {one.id: one.name for one in placed.document.segments}
    swimlanes = placed.document.maps[0].swimlanes
    assert [names[one.segment] for one in swimlanes] == ["People", "Loyal", "New"]
    assert swimlanes[0].lanes[0].items == drawn().maps[0].swimlanes[0].lanes[0].items


def two_groups(path: Path) -> Imported:
    rows = [(*row[:4], segment, row[5]) for segment in ("new", "loyal") for row in shop()]
    return imported(path, [(f"{row[4]}-{row[0]}", *row[1:]) for row in rows])


def test_a_person_says_which_segment_of_the_log_is_which_on_the_map(tmp_path: Path) -> None:
    placed = put(drawn(), two_groups(tmp_path / "two.csv"), segments={"New": "People", "Loyal": None})
    (segment,) = placed.document.segments
    assert (segment.id, segment.n) == ("all", 20)
    assert touchpoints(placed.document)["Buy"].id == "buy"


def test_several_segments_that_are_one_on_the_map_are_told(tmp_path: Path) -> None:
    placed = put(drawn(), two_groups(tmp_path / "two.csv"), segments={"New": "People", "Loyal": "People"})
    assert placed.document.segments[0].n == 20
    assert any(
        note.startswith("“People” is several things of the log (“Loyal”, “New”)") for note in placed.notes
    )


def test_several_touchpoints_that_are_one_on_the_map_give_it_the_numbers_of_the_most_frequent(
    log: Imported,
) -> None:
    placed = put(drawn(), log, {"Look around": "I look around!", "Buy": "Buy", "Repair": "Buy"})
    assert touchpoints(placed.document)["Buy"].n == 20
    assert any("“Buy” is several things of the log (“Buy”, “Repair”)" in note for note in placed.notes)


def with_example(document: Document, name: str) -> Document:
    (path, *_), edits = document.maps[0].swimlanes[0].paths, {"example": name}
    return change(document, path.id, **edits)


def examples(document: Document) -> list[str]:
    return [path.example for path in document.maps[0].swimlanes[0].paths]


def test_a_journey_that_the_last_log_named_gives_way_to_that_of_this_one(
    log: Imported, tmp_path: Path
) -> None:
    asked = Imported(with_example(log.document, "person-1"), log.notes)
    first = put(drawn(), asked).document
    assert examples(first)[0] == "person-1"
    again = put(first, imported(tmp_path / "next.csv", shop())).document
    assert examples(again)[0] == "", "it is in no log that the path names now"


def test_what_a_person_says_of_a_path_stays_above_what_the_log_says_now(
    log: Imported, tmp_path: Path
) -> None:
    before = change(drawn(), "way", details="The way most of us take.")
    first = put(before, log).document
    again = put(first, imported(tmp_path / "next.csv", shop(10))).document
    for document, number in ((first, 20), (again, 10)):
        own, fits = document.maps[0].swimlanes[0].paths[0].details.splitlines()
        assert own == "The way most of us take."
        assert fits.endswith(f" % of these {number // 2} journeys differ from it by no more than 30 %.")


def test_a_journey_that_a_person_named_stays_until_a_log_names_one(log: Imported) -> None:
    own = with_example(drawn(), "Ms Miller")
    assert examples(put(own, log).document)[0] == "Ms Miller"


def test_what_a_person_chose_for_a_map_is_remembered_for_the_next_log() -> None:
    proposal = Matches({"Look": NEW, "Buy": "Buy"}, {"New": NEW})
    chosen = Matches({"Look": "See it", "Buy": "Buy"}, {"New": "People"})
    text = kept(kept("", "other", chosen, proposal), "map", chosen, proposal)
    assert remembered(text, "map") == Matches({"Look": "See it"}, {"New": "People"})
    assert remembered(kept(text, "map", proposal, proposal), "map") == Matches()
    assert (
        remembered(text, "unknown") == remembered("[3", "map") == remembered('{"map": 3}', "map") == Matches()
    )


def test_what_was_chosen_before_counts_only_while_the_map_has_it() -> None:
    before = Matches({"Look": "I look around!", "Buy": "Gone", "Ask": None}, {"New": "Nobody"})
    assert before.within(drawn(), "map") == Matches({"Look": "I look around!", "Ask": None}, {})
