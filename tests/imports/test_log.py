"""A log becomes a map that says where every number comes from, and shows nobody who might be known by it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from random import Random

import pytest

from journeydesk.cli.research_facts import facts
from journeydesk.formats import jmap
from journeydesk.imports.log import FromLog, from_log
from journeydesk.imports.log_details import is_from_a_log
from journeydesk.imports.log_words import LONGEST, readable
from journeydesk.model.document import Document
from journeydesk.model.lanes import EmotionLane, Touchpoint
from journeydesk.research.columns import Columns
from journeydesk.research.engine import opened
from journeydesk.research.findings import Findings, findings
from journeydesk.research.scales import Scale
from journeydesk.research.stages import Stages
from journeydesk.speech import speech

IDS = count()
HEAD = ("user_id", "event", "timestamp", "channel", "segment", "score")


def written(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEAD, *rows])
    return path


def imported(
    path: Path, rows: Sequence[Sequence[object]], scale: Scale | None = None, stages: Stages | None = None
) -> FromLog:
    with opened(written(path, rows)) as engine:
        found = findings(engine, Columns())
    return from_log(found, lambda: f"i{next(IDS)}", title="Shop", scale=scale, stages=stages)


def shop(journeys: int = 20) -> list[tuple[object, ...]]:
    """People who look on the web, buy by phone and are asked there; every second one has the goods repaired."""
    rows: list[tuple[object, ...]] = []
    for number in range(journeys):
        who, day = f"person-{number}", f"2026-03-{number % 28 + 1:02}"
        rows.append((who, "look_around", f"{day} 10:00", "Website", "new", ""))
        rows.append((who, "buy", f"{day} 12:00", "Phone", "new", 4 if number % 4 else 2))
        if number % 2:
            rows.append((who, "repair", f"{day} 15:00", "Store", "new", ""))
    return rows


def touchpoints(document: Document) -> dict[str, Touchpoint]:
    lanes = (lane for swimlane in document.maps[0].swimlanes for lane in swimlane.lanes)
    return {item.title: item for lane in lanes for item in lane.items if isinstance(item, Touchpoint)}


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log.csv"


def test_touchpoints_know_their_channel_n_drop_off_and_source(log: Path) -> None:
    document = imported(log, shop()).document
    found = touchpoints(document)
    assert set(found) == {"Look around", "Buy", "Repair"}
    assert (found["Repair"].n, found["Look around"].drop_off, found["Buy"].drop_off) == (10, 0, 0.5)
    assert {one.id: one.name for one in document.channels}[found["Buy"].channel or ""] == "Phone"
    assert found["Buy"].wait == 2
    assert all(one.evidence == (document.evidence[0].id,) for one in found.values())
    assert document.evidence[0].n == 20


def test_channels_and_devices_are_called_as_people_write_them(log: Path) -> None:
    names = ("paid_search", "email", "PoS")
    rows = [
        (f"p{who}", f"step {at}", f"2026-03-01 08:0{at}", name, "", "")
        for who in range(9)
        for at, name in enumerate(names)
    ]
    channels = imported(log, rows).document.channels
    assert {one.name: one.icon for one in channels} == {
        "Paid search": "magnifying-glass",
        "Email": "envelope",
        "PoS": "circle",
    }


def test_scores_become_emotions_with_n_and_the_raw_mean_stays(log: Path) -> None:
    buy = touchpoints(imported(log, shop()).document)["Buy"]
    assert (buy.emotion, buy.n) == (0.5, 20)
    assert buy.spread == pytest.approx(0.89, abs=0.01)
    assert "Mean score 3.50 on 1 to 5 (95 % interval: 3.08 to 3.92), 20 answers." in buy.details.splitlines()


def test_details_say_reach_with_interval_and_how_long_it_took(log: Path) -> None:
    found = touchpoints(imported(log, shop()).document)
    assert found["Repair"].details.splitlines() == [
        "Reached by 50 % of 20 journeys (95 % interval: 30 to 70 %).",
        "After “Buy”: 3 h (median), half of all 3 h to 3 h.",
    ]


def steps(number: int, names: Sequence[str]) -> list[tuple[object, ...]]:
    """So many people who all do the same, a minute after the other."""
    return [
        (f"p{who}", name, f"2026-03-01 {at // 60 + 8:02}:{at % 60:02}", "Web", "all", "")
        for who in range(number)
        for at, name in enumerate(names)
    ]


def ways(document: Document) -> list[list[str]]:
    titles = {one.id: title for title, one in touchpoints(document).items()}
    return [[titles[id] for id in path.touchpoints] for path in document.maps[0].swimlanes[0].paths]


def test_a_path_that_goes_back_and_forth_is_drawn_as_far_as_one_can_follow_it(log: Path) -> None:
    found = imported(log, steps(9, ("look", "compare") * 8 + ("buy",)))
    assert ways(found.document) == [["Look", "Compare", "Buy"]]
    assert "Long paths, drawn as the first time that each touchpoint was reached: 1." in found.notes
    assert "Reached 8 times in each of these journeys (mean)." in touchpoints(found.document)["Look"].details


def test_a_short_path_goes_back_where_people_did(log: Path) -> None:
    found = imported(log, steps(9, ("look", "compare", "look", "buy")))
    assert ways(found.document) == [["Look", "Compare", "Look", "Buy"]]
    assert not any("Long paths" in note for note in found.notes)


def test_it_is_told_where_paths_tell_little(log: Path) -> None:
    chance = Random(1)
    everybody_else = [
        (f"p{who}", chance.choice("abcdefgh"), f"2026-03-01 08:{step:02}", "Web", "all", "")
        for who in range(40)
        for step in range(30)
    ]
    assert any("Few journeys are like a path" in note for note in imported(log, everybody_else).notes)
    assert not any("Few journeys are like a path" in note for note in imported(log, shop()).notes)


def test_it_is_told_where_a_map_becomes_wide(log: Path) -> None:
    names = [f"page {number}" for number in range(16)]
    wide = "The map has 16 touchpoints, which makes it wide. Rare ones can become one."
    assert wide in imported(log, steps(9, names)).notes
    assert not any("wide" in note for note in imported(log, steps(9, names[1:])).notes)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("product_view", "Product view"),
        ("PoS_terminal", "PoS terminal"),
        ("https://www.shop.example.com/de/bags/", "shop.example.com/de/bags"),
        ("/check_out", "/check_out"),
        ("a/b testing", "A/b testing"),
        (
            "/shoes?utm_source=newsletter&utm_campaign=spring_2026&variant=red&size=40",
            "/shoes?utm_source=newsletter&u…ring_2026&variant=red&size=40",
        ),
    ],
)
def test_names_of_a_log_are_written_as_people_read_them(name: str, title: str) -> None:
    assert readable(name) == title


def test_the_whole_of_a_long_name_stands_in_the_details(log: Path) -> None:
    name = "https://shop.example.com/" + "bags-and-shoes/" * 9
    found = touchpoints(imported(log, steps(9, (name, "buy"))).document)
    (title,) = found.keys() - {"Buy"}
    assert len(title) == LONGEST
    assert f"In the log it is “{name}”." in found[title].details.splitlines()
    assert all(is_from_a_log(line, "en") for line in found[title].details.splitlines())


def stays(people: int, *minutes: int) -> list[tuple[object, ...]]:
    """People who stay at a desk for some minutes, and look at a sign that only says when."""
    return [
        row
        for who in range(people)
        for visit, long in enumerate(minutes)
        for row in (
            (f"p{who}", "desk", f"2026-03-{visit + 1:02} 09:{long:02}", f"2026-03-{visit + 1:02} 09:00"),
            (f"p{who}", "sign", f"2026-03-{visit + 1:02} 10:00", ""),
        )
    ]


def lasting(path: Path, rows: Sequence[Sequence[object]]) -> tuple[Findings, FromLog]:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("user_id", "event", "timestamp", "start time"), *rows])
    with opened(path) as engine:
        found = findings(engine, Columns())
    return found, from_log(found, lambda: f"i{next(IDS)}", title="Desk")


def test_it_is_told_how_long_a_touchpoint_lasted(log: Path) -> None:
    found, made = lasting(log, stays(5, 10, 20, 30, 40, 50))
    desk, sign = (touchpoints(made.document)[name] for name in ("Desk", "Sign"))
    assert "Lasted 30 min (median), half of all 20 min to 40 min, n = 25." in desk.details.splitlines()
    assert all(is_from_a_log(line, "en") for line in desk.details.splitlines())
    assert "Lasted" not in sign.details
    assert "Touchpoints whose details say how long they lasted: 1." in made.notes
    told = {one["touchpoint"]: one["lasted"] for one in facts(found, made, ())["touchpoints"]}
    assert told == {"Desk": {"n": 25, "median": 1800, "quartiles": [1200, 2400]}, "Sign": None}


def test_how_long_four_people_stayed_is_not_told_however_often_they_came(log: Path) -> None:
    others = [(f"q{who}", "desk", "2026-03-01 09:00", "") for who in range(20)]
    found, made = lasting(log, [*stays(4, 10, 20, 30), *others])
    assert "Lasted" not in touchpoints(made.document)["Desk"].details
    assert all(one["lasted"] is None for one in facts(found, made, ())["touchpoints"])


def test_times_are_told_in_units_that_are_easily_read(log: Path) -> None:
    hours = (9, 9, 9, 9, 10, 33, 81)
    rows = [
        row
        for who, hour in enumerate(hours * 2)
        for row in (
            (f"p{who}", "look", "2026-03-01 08:00", "Web", "all", ""),
            (f"p{who}", "buy", f"2026-03-{1 + hour // 24:02} {hour % 24:02}:00", "Web", "all", ""),
        )
    ]
    assert (
        "60 min (median), half of all 60 min to 19 h."
        in touchpoints(imported(log, rows).document)["Buy"].details
    )


def imported_details(path: Path, scores: Sequence[int], scale: Scale) -> list[str]:
    rows = [
        (f"p{at}", "answer", f"2026-03-{at + 1:02} 10:00", "Web", "all", scores[at % len(scores)])
        for at in range(20)
    ]
    return touchpoints(imported(path, rows, scale).document)["Answer"].details.splitlines()


def test_figures_with_names_are_told_where_the_scale_is_theirs(log: Path) -> None:
    assert "CSAT 75 %" in "".join(imported_details(log, [5, 4, 4, 1], Scale(1, 5)))
    assert "CSAT 25 %" in "".join(imported_details(log, [5, 4, 4, 1], Scale(1, 5, turned=True)))
    assert "CES 50 %" in "".join(imported_details(log, [7, 5, 4, 1], Scale(1, 7)))
    assert "NPS +25:" in "".join(imported_details(log, [10, 9, 8, 6], Scale(0, 10)))
    assert "NPS" not in "".join(imported_details(log, [10, 9, 8, 6], Scale(0, 100)))


def test_a_german_map_speaks_german(log: Path) -> None:
    with opened(written(log, shop())) as engine:
        found = findings(engine, Columns())
    document = from_log(found, lambda: f"i{next(IDS)}", title="Laden", language="de").document
    assert (
        "Mittlerer Wert 3,50 auf 1 bis 5 (95-%-Intervall: 3,08 bis 3,92), 20 Antworten."
        in touchpoints(document)["Buy"].details
    )
    assert document.segments[0].name == "New"
    assert document.maps[0].scenario.startswith("20 Reisen, 2026-03-01 bis ")


def test_a_scale_that_is_said_counts(log: Path) -> None:
    buy = touchpoints(imported(log, shop(), Scale(1, 5, turned=True)).document)["Buy"]
    assert buy.emotion == -0.5


def test_paths_have_shares_and_lead_through_what_is_shown(log: Path) -> None:
    document = imported(log, shop()).document
    (swimlane,) = document.maps[0].swimlanes
    assert sum(path.share or 0 for path in swimlane.paths) == pytest.approx(1)
    assert {path.name for path in swimlane.paths} >= {"via Repair"} or len(swimlane.paths) == 1


def two_ways() -> list[tuple[object, ...]]:
    """Half of the people buy on the web, half in the store, and nothing of it is the same."""
    web, store = ("search", "read", "order", "unpack"), ("drive", "ask", "try_on", "pay")
    return [
        (f"person-{number}", event, f"2026-03-01 1{hour}:00", "", "new", "")
        for number in range(20)
        for hour, event in enumerate(store if number % 2 else web)
    ]


def test_paths_of_a_segment_can_be_told_apart_by_their_colours(log: Path) -> None:
    document = imported(log, two_ways()).document
    first, second = document.maps[0].swimlanes[0].paths
    assert first.colour is None, "it is drawn as its segment"
    assert second.colour not in (None, document.segments[0].colour)


def test_nobody_can_be_known_by_what_fewer_than_five_did(log: Path) -> None:
    rows = [*shop(), ("person-1", "complain_about_a_secret", "2026-03-02 18:00", "Letter", "new", "")]
    found = imported(log, rows)
    assert "Complain about a secret" not in touchpoints(found.document)
    assert any("Touchpoints of fewer than 5 journeys are hidden: 1" in note for note in found.notes)


def test_no_name_of_a_customer_is_in_the_file(log: Path, tmp_path: Path) -> None:
    jmap.write(imported(log, shop()).document, tmp_path / "out.jmap")
    assert "person-" not in str(jmap.read(tmp_path / "out.jmap"))


def test_without_scores_there_is_no_emotion_to_draw(log: Path) -> None:
    document = imported(log, [(*row[:5], "") for row in shop()]).document
    assert not any(isinstance(lane, EmotionLane) for lane in document.maps[0].swimlanes[0].lanes)


def test_the_document_can_be_saved_and_opened_again(log: Path, tmp_path: Path) -> None:
    document = imported(log, shop()).document
    jmap.write(document, tmp_path / "out.jmap")
    assert jmap.read(tmp_path / "out.jmap") == document


def test_what_a_log_calls_things_is_never_translated(log: Path) -> None:
    names = ("Out of stock", "None", "Done")
    rows = [
        (f"{segment}-{who}", name, f"2026-03-01 08:0{at}", "Web", segment, "")
        for segment in ("New", "Help")
        for who in range(9)
        for at, name in enumerate(names)
    ]
    made = imported(log, rows, stages=(("Begin", ("Done",)), ("End", ())))
    told = [speech("de", ",").translated(note) for note in made.notes]
    assert "„Help“, ein Pfad: 100 % von 9 Reisen weichen um höchstens 30 % von ihm ab." in told
    assert any(one.endswith(": „Out of stock“, „None“.") for one in told)
    assert not any("Neu" in one or "Hilfe" in one or "Out von" in one for one in told)


def test_the_source_says_from_which_columns_it_was_read_in_the_language_of_the_map(log: Path) -> None:
    with opened(written(log, shop())) as engine:
        found = findings(engine, Columns())
    english, german = (
        from_log(found, lambda: f"i{next(IDS)}", title="Shop", language=language).document.evidence[0]
        for language in ("en", "de")
    )
    assert english.method.splitlines()[:2] == ["50 events of 20 journeys", "Journey or customer: “user_id”"]
    assert german.method.splitlines()[:2] == ["50 Ereignisse aus 20 Reisen", "Reise oder Kunde: „user_id“"]


def test_what_is_hidden_is_counted_paths_too_and_a_trace_of_it_is_not_called_nothing(log: Path) -> None:
    alone = [("person-0", "whisper", "2026-03-05 10:00", "", "new", "")]
    notes = imported(log, [*shop(9), *alone]).notes
    assert "Paths that fewer than 5 journeys take are hidden: 3." in notes
    many = [("person-0", "look_around", "2026-03-05 10:00", "", "new", "")] * 2000
    assert (
        "Touchpoints of fewer than 5 journeys are hidden: 1, <0.1 % of all events."
        in imported(log, [*shop(), *many, *alone]).notes
    )
