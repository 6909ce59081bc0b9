"""A log becomes a map that says where every number comes from, and shows nobody who might be known by it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest

from journeydesk.formats import jmap
from journeydesk.imports.log import FromLog, from_log
from journeydesk.model.document import Document
from journeydesk.model.lanes import EmotionLane, Touchpoint
from journeydesk.research.columns import Columns
from journeydesk.research.engine import opened
from journeydesk.research.findings import findings
from journeydesk.research.scales import Scale
from journeydesk.research.stages import Stages

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


def test_scores_become_emotions_with_n_and_the_raw_mean_stays(log: Path) -> None:
    buy = touchpoints(imported(log, shop()).document)["Buy"]
    assert (buy.emotion, buy.n) == (0.5, 20)
    assert buy.spread == pytest.approx(0.89, abs=0.01)
    assert "Mean score 3.50 on 1 to 5, 20 answers." in buy.details.splitlines()


def test_details_say_reach_with_interval_and_how_long_it_took(log: Path) -> None:
    found = touchpoints(imported(log, shop()).document)
    assert found["Repair"].details.splitlines() == [
        "Reached by 50 % of 20 journeys (95 % interval: 30 to 70 %).",
        "After “Buy”: 3 hours (median), half of all 3 to 3.",
    ]


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
    assert "Mittlerer Wert 3,50 auf 1 bis 5, 20 Antworten." in touchpoints(document)["Buy"].details
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
