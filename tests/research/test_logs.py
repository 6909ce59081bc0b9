"""What a log tells: rows that cannot be used are counted, times are never guessed, starts and ends are one event."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.research import engine, journeys, nearest
from journeydesk.research.columns import Columns
from journeydesk.research.distances import UNIT, Distances
from journeydesk.research.engine import opened
from journeydesk.research.errors import (
    BrokenLog,
    ColumnsUnclear,
    DaysUnclear,
    Interrupted,
    NoSuchColumn,
    NothingUsable,
    ObjectCentric,
    UnknownLog,
)
from journeydesk.research.findings import Findings, findings
from journeydesk.research.paths import distance, shares, standing
from journeydesk.research.queries import RARE
from journeydesk.research.reading import Reading, kept, remembered
from journeydesk.research.scales import Scale, scale_of
from journeydesk.research.study import Study
from journeydesk.research.times import format_of
from journeydesk.research.touchpoints import Lasting


def write(path: Path, rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def told(path: Path, rows: Sequence[Sequence[str]], said: Columns = Columns(), **asked: object) -> Findings:  # noqa: B008
    write(path, rows)
    with opened(path) as engine:
        return findings(engine, said, **asked)  # type: ignore[arg-type]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log.csv"


HEAD = ("user_id", "event", "timestamp")
DAY = "2026-03-0{} 10:00:00"


def test_journeys_touchpoints_and_what_follows_what(log: Path) -> None:
    rows = [("a", "Look", DAY.format(1)), ("a", "Buy", DAY.format(2)), ("b", "Look", DAY.format(1))]
    found = told(log, [HEAD, *rows])
    assert (found.events, found.journeys) == (3, 2)
    assert {one.touchpoint: (one.journeys, one.ended) for one in found.touchpoints} == {
        "Look": (2, 1),
        "Buy": (1, 1),
    }
    (step,) = found.transitions
    assert (step.source, step.target, step.times, step.median) == ("Look", "Buy", 1, 86_400)


def test_reach_is_the_same_counted_as_bits_and_otherwise(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = Random(8)
    rows = [(f"p{chance.randint(1, 300)}", f"Page {at % 125}", DAY.format(1), at % 3) for at in range(2000)]
    as_bits = told(log, [(*HEAD, "segment"), *rows])
    assert len({one.journeys for one in as_bits.touchpoints}) > 3
    monkeypatch.setattr(journeys, "BITS", 0)
    assert told(log, [(*HEAD, "segment"), *rows]) == as_bits


def test_events_of_the_same_time_keep_their_order_in_the_file(log: Path) -> None:
    rows = [("a", name, DAY.format(1)) for name in ("C", "A", "B")]
    assert told(log, [HEAD, *rows]).segments[0].paths[0].touchpoints == ("C", "A", "B")


def test_rows_that_cannot_be_used_are_counted_with_the_reason(log: Path) -> None:
    rows = [
        ("a", "Look", DAY.format(1)),
        ("", "Look", DAY.format(1)),
        ("a", "", DAY.format(1)),
        ("a", "Buy", "soon"),
    ]
    found = told(log, [HEAD, *rows], Columns(time="timestamp"))
    assert found.events == 1
    assert {one.reason: one.rows for one in found.unusable} == {
        "without a journey": 1,
        "without a touchpoint": 1,
        "without a time that can be read": 1,
    }


def test_na_is_a_name_like_any_other_and_nothing_is_unknown(log: Path) -> None:
    rows = [
        row
        for who in "abcde"
        for row in ((who, "NA", DAY.format(1), ""), (who, "None", DAY.format(2), "NULL"))
    ]
    found = told(log, [(*HEAD, "channel"), *rows])
    assert {one.touchpoint: one.channel for one in found.touchpoints} == {"NA": None, "None": "NULL"}


def test_starts_and_ends_are_one_event_that_lasts(log: Path) -> None:
    head = (*HEAD, "lifecycle")
    said = (("Look", 1, "start"), ("Look", 2, "complete"), ("Buy", 3, "start"))
    rows = [("a", name, DAY.format(day), turn) for name, day, turn in said]
    found = told(log, [head, *rows])
    assert found.events == 2
    assert {one.touchpoint: one.lasted for one in found.touchpoints} == {
        "Look": Lasting(1, 86_400, 86_400, 86_400),
        "Buy": None,
    }


def test_what_has_no_beginning_or_ends_before_it_lasts_nobody_knows_how_long(log: Path) -> None:
    times = ((1, 3), ("", 5), (4, 2))
    rows = [("a", "Look", begun and DAY.format(begun), DAY.format(over)) for begun, over in times]
    found = told(log, [("user_id", "event", "start time", "timestamp"), *rows])
    assert found.events == 3
    assert found.touchpoints[0].lasted == Lasting(1, 172_800, 172_800, 172_800)


def test_what_is_neither_a_start_nor_an_end_is_an_event_of_its_own(log: Path) -> None:
    turns = ("start", "complete", "suspend", "")
    rows = [("a", "Look", DAY.format(day), turn) for day, turn in enumerate(turns, 1)]
    found = told(log, [(*HEAD, "lifecycle"), *rows])
    assert (found.events, found.touchpoints[0].events) == (3, 3)


def test_a_journey_belongs_to_the_segment_that_it_is_first_said_to_be_of(log: Path) -> None:
    rows = [
        ("a", "Look", DAY.format(1), ""),
        ("a", "Buy", DAY.format(2), "new"),
        ("a", "Use", DAY.format(3), "loyal"),
    ]
    found = told(log, [(*HEAD, "segment"), *rows])
    assert [(one.name, one.journeys) for one in found.segments] == [("new", 1)]


def test_segments_tell_the_same_whether_every_event_names_its_own_or_only_the_first(log: Path) -> None:
    chance = Random(4)
    rows = [
        (
            f"p{who}",
            chance.choice("ABC"),
            DAY.format(step),
            "new" if who % 3 else "loyal",
            chance.randint(1, 5),
        )
        for who in range(60)
        for step in range(1, 6)
    ]
    heads = (*HEAD, "segment", "score")
    named = told(log, [heads, *rows])
    assert {one.segment for one in named.touchpoints if one.is_scored} == {"new", "loyal"}
    once = [(*row[:3], row[3] if at % 5 == 0 else "", row[4]) for at, row in enumerate(rows)]
    assert told(log, [heads, *once]) == named
    changing = [(*row[:3], row[3] if at % 5 == 0 else "other", row[4]) for at, row in enumerate(rows)]
    assert told(log, [heads, *changing]) == named


def test_offsets_of_times_are_kept(log: Path) -> None:
    rows = [("a", "Late", "2026-03-01 10:00:00+00:00"), ("a", "Early", "2026-03-01 10:30:00+02:00")]
    assert told(log, [HEAD, *rows]).segments[0].paths[0].touchpoints == ("Early", "Late")


def test_infinity_is_no_time(log: Path) -> None:
    found = told(
        log, [HEAD, ("a", "Look", DAY.format(1)), ("a", "Buy", "infinity")], Columns(time="timestamp")
    )
    assert (found.events, sum(one.rows for one in found.unusable)) == (1, 1)


def test_dates_that_may_be_read_two_ways_are_asked_for(log: Path) -> None:
    rows = [("a", "Look", "03/04/2026 10:00"), ("a", "Buy", "05/03/2026 10:00")]
    with pytest.raises(DaysUnclear, match="may begin with the day or with the month"):
        told(log, [HEAD, *rows])
    assert told(log, [HEAD, *rows], day_first=True).first.month == 3
    assert told(log, [HEAD, *rows], day_first=False).last.month == 5


@pytest.mark.parametrize(
    ("values", "format"),
    [
        (["2026-03-01T10:00:00Z"], "iso"),
        (["01.03.2026 10:00"], "%d.%m.%Y %H:%M"),
        (["13/01/2026"], "%d/%m/%Y"),
        (["1/13/2026 9:05:01 PM"], "%m/%d/%Y %I:%M:%S %p"),
        (["2026/03/01 10:00"], "%Y/%m/%d %H:%M"),
        (["1772359200"], "seconds"),
        (["1772359200000"], "milliseconds"),
    ],
)
def test_times_are_known_by_how_they_are_written(values: list[str], format: str) -> None:
    assert format_of("time", values, None) == format


def test_scores_that_are_numbers_already_are_read(tmp_path: Path) -> None:
    import duckdb

    rows = "('a', 'Look', TIMESTAMP '2026-03-01', 4.5), ('b', 'Look', TIMESTAMP '2026-03-02', 2)"
    names = ", ".join((*HEAD, "score"))
    path = tmp_path / "log.parquet"
    duckdb.execute(f"COPY (SELECT * FROM (VALUES {rows}) AS t({names})) TO '{path}' (FORMAT parquet)")
    with opened(path) as engine:
        assert findings(engine, Columns()).touchpoints[0].score == 3.25


def test_scores_that_are_no_number_are_counted_and_their_events_stay(log: Path) -> None:
    scores = ("2", "3,5", "", " ", "inf", "-Infinity", "NaN", "1e400", "good")
    rows = [(f"p{at}", "Look", DAY.format(1), score) for at, score in enumerate(scores)]
    found = told(log, [(*HEAD, "score"), *rows], Columns(score="score"))
    assert (found.events, found.unread, found.scores) == (9, 5, (2, 3.5))
    assert (found.touchpoints[0].score, found.touchpoints[0].scores) == (2.75, 2)


def test_times_of_a_log_too_large_for_memory_are_put_in_order_on_disk(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = Random(5)
    rows = [
        (
            f"p{chance.randint(1, 300)}",
            chance.choice(("Look", "Look", "Buy", "Ask")),
            f"2026-03-{chance.randint(1, 28):02} 10:{chance.randint(0, 59):02}:00",
            f"2026-04-{chance.randint(1, 28):02} 10:{chance.randint(0, 59):02}:00",
            chance.choice(("new", "loyal")),
        )
        for _ in range(4000)
    ]
    cells = [("user_id", "event", "start time", "timestamp", "segment"), *rows]
    at_once = told(log, cells)
    monkeypatch.setattr(engine, "AT_ONCE", 1000)
    monkeypatch.setattr(engine, "IN_MEMORY", 1000)
    in_parts = told(log, cells)
    assert len({one.median for one in in_parts.transitions}) > 10
    assert all(one.lasted for one in in_parts.touchpoints)
    assert in_parts == at_once


def test_the_times_between_events_need_not_fit_into_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A million events, of which most are the same two steps; all at once they would need more than is allowed."""
    import duckdb

    path = tmp_path / "log.parquet"
    duckdb.execute(
        f"""COPY (
            SELECT i // 10 AS user_id, CASE WHEN hash(i) % 10 < 9 THEN 'Look' ELSE 'Buy' END AS event,
                TIMESTAMP '2026-01-01' + INTERVAL (hash(i) % 8000000000000) MICROSECOND AS timestamp
            FROM range(1000000) AS t(i)
        ) TO '{path}' (FORMAT parquet)"""
    )
    monkeypatch.setattr(engine, "MEMORY", "45MB")
    monkeypatch.setattr(engine, "AT_ONCE", 150_000)
    monkeypatch.setattr(engine, "IN_MEMORY", 150_000)
    with opened(path) as one:
        assert sum(step.times for step in findings(one, Columns()).transitions) == 900_000


def test_several_files_are_one_log(tmp_path: Path) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text("user_id,event,timestamp\na,Look,2026-03-01\n", "utf-8")
    two.write_text("user_id,event,timestamp,channel\na,Buy,2026-03-02,Web\n", "utf-8")
    with opened(one, two) as engine:
        found = findings(engine, Columns())
    assert found.segments[0].paths[0].touchpoints == ("Look", "Buy")
    assert found.name == "one.csv, two.csv"


@pytest.mark.parametrize("separator", [";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "utf-16"])
def test_texts_are_read_however_they_are_written(tmp_path: Path, separator: str, encoding: str) -> None:
    text = f"user_id,event,timestamp\na,Käufe,{DAY.format(1)}\n".replace(",", separator)
    path = tmp_path / "log.csv.gz"
    path.write_bytes(gzip.compress(text.encode(encoding)))
    if encoding == "utf-16":
        path = path.with_suffix("")
        path.write_bytes(text.encode(encoding))
    with opened(path) as engine:
        assert findings(engine, Columns()).touchpoints[0].touchpoint == "Käufe"


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("a.csv", b"", BrokenLog),
        ("a.csv", b"a,b,c\n1,2,3\n", ColumnsUnclear),
        ("a.csv", b"user_id,event,timestamp\n", NothingUsable),
        ("a.csv", b"ocel:eid,ocel:timestamp\ne1,2026-01-01\n", ObjectCentric),
        ("a.csv", b"a," * 3000 + b"b\n", BrokenLog),
        ("a.csv.gz", b"no gzip", BrokenLog),
        ("a.xes", b"<log><trace>", BrokenLog),
        ("a.xes", b'<!DOCTYPE a [<!ENTITY b "c">]><log/>', BrokenLog),
        ("a.xes", b"<log/>", BrokenLog),
        ("a.xlsx", b"PK no workbook", BrokenLog),
        ("a.parquet", b"PAR1 no parquet", BrokenLog),
        ("a.jsonocel", b"{}", ObjectCentric),
        ("a.docx", b"", UnknownLog),
    ],
)
def test_what_cannot_be_used_is_refused_in_a_sentence(
    tmp_path: Path, name: str, data: bytes, error: type[Exception]
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(error), opened(tmp_path / name) as engine:
        findings(engine, Columns())


def test_a_column_that_is_not_there_is_named_with_those_there_are(log: Path) -> None:
    with pytest.raises(NoSuchColumn, match=r"no column “page”\. It has: user_id, event, timestamp"):
        told(log, [HEAD, ("a", "Look", DAY.format(1))], Columns(touchpoint="page"))


# ------------------------------------------------------------ statistics


def test_scores_become_emotions_on_any_scale() -> None:
    assert [Scale(1, 5).emotion(score) for score in (1, 3, 5)] == [-2, 0, 2]
    assert [Scale(0, 10).emotion(score) for score in (0, 5, 10)] == [-2, 0, 2]
    assert Scale(1, 5, turned=True).emotion(1) == 2
    assert (scale_of(1, 5), scale_of(0, 4), scale_of(2, 7)) == (Scale(1, 5), Scale(0, 10), Scale(1, 7))


# ------------------------------------------------------------ paths


def test_two_ways_that_differ_are_two_paths_and_slips_belong_to_the_nearest() -> None:
    one, other = ("a", "b", "c", "d", "e"), ("v", "w", "x", "y", "z")
    ways = [(one, 60), (other, 30), (("a", "b", "c", "e"), 5), (("v", "w", "x", "z"), 4)]
    assert standing(ways) == [one, other]
    assert shares([one, other], ways) == ([65, 34], [65, 34])


@pytest.mark.parametrize("longest", [0, 40, 10_000])
def test_ways_are_told_alike_where_they_lie_and_fetched(
    log: Path, monkeypatch: pytest.MonkeyPatch, longest: int
) -> None:
    chance = Random(6)
    rows = [
        (
            f"p{who}",
            f"Page {chance.choice((step, 95 * chance.random()))}"[:7],
            DAY.format(1),
            who % 3,
            who % 2,
        )
        for who in range(300)
        for step in range(chance.randint(1, 30))
    ]
    cells = [(*HEAD, "segment", "outcome"), *rows]
    asked = told(log, cells)
    assert len({path.near for one in asked.segments for path in one.paths}) > 1
    monkeypatch.setattr(nearest, "SHORT", longest)
    assert told(log, cells) == asked


def test_what_is_done_twice_in_a_row_is_one_step(log: Path) -> None:
    said = ("aab", "aab", "abb", "abb", "abb")
    rows = [(f"p{at}", name, DAY.format(1)) for at, names in enumerate(said) for name in names]
    (segment,) = told(log, [HEAD, *rows]).segments
    assert [(one.touchpoints, one.journeys) for one in segment.paths] == [(("a", "b"), 5)]
    assert segment.variants == 2


sequences = st.lists(st.sampled_from("abcd"), min_size=1, max_size=6).map(tuple)


@given(st.dictionaries(sequences, st.integers(1, 50), min_size=1, max_size=12), st.integers(1, 5))
def test_every_path_is_one_that_somebody_took_and_all_journeys_belong_to_one(
    variants: dict[tuple[str, ...], int], paths: int
) -> None:
    ways = sorted(variants.items(), key=lambda one: (-one[1], one[0]))
    found = standing(ways, paths)
    journeys, near = shares(found, ways)
    assert sum(journeys) == sum(variants.values())
    assert all(some <= every for some, every in zip(near, journeys, strict=True))
    assert len(set(found)) == len(found) <= paths
    assert set(found) <= set(variants)


@given(sequences, sequences)
def test_distance_is_one_of_edits(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert distance(one, one) == 0
    assert 0 <= distance(one, other) == distance(other, one) <= 1


@given(st.dictionaries(sequences, st.integers(1, 10**9), min_size=1, max_size=12), st.data())
def test_distances_that_are_added_all_at_once_are_what_they_are_one_by_one(
    variants: dict[tuple[str, ...], int], data: st.DataObject
) -> None:
    ways, weights = list(variants), list(variants.values())
    apart, every = Distances(ways, weights), range(len(ways))
    assert all(
        apart.rows[at][to] == pytest.approx(UNIT * distance(ways[at], ways[to]), abs=1)
        for at, to in product(every, every)
    )
    group = data.draw(st.lists(st.sampled_from(every), unique=True))
    sums = [sum(weights[at] * apart.rows[at][to] for at in group) for to in every]
    assert list(apart.sums(group)) == sums
    near = [data.draw(st.integers(0, UNIT)) for _ in every]
    gains = [sum(weights[at] * max(0, near[at] - apart.rows[at][to]) for at in every) for to in every]
    assert list(apart.gains(near)) == gains


def test_what_is_rare_becomes_one_touchpoint(log: Path) -> None:
    rows = [(f"p{number}", "Look", DAY.format(1)) for number in range(9)]
    rare = [("p1", "Ask", DAY.format(2)), ("p2", "Shout", DAY.format(2))]
    found = told(log, [HEAD, *rows, *rare], rare=0.2)
    assert {one.touchpoint: one.journeys for one in found.touchpoints} == {"Look": 9, RARE: 2}


@pytest.mark.parametrize("scored", [False, True])
def test_a_path_names_the_first_of_the_journeys_that_went_exactly_so(log: Path, scored: bool) -> None:
    said = {"p3": "ab", "P7": "ab", " p2 ": "aab", "p1": "abc", "p4": "ab", "p5": "aab"}
    rows = [(who, name, DAY.format(1), scored) for who, names in said.items() for name in names]
    found = told(log, [(*HEAD, "segment"), *rows, ("", "a", "")], paths=1, examples=True)
    assert found.examples == {(str(scored), ("a", "b")): "P7"}
    assert told(log, [(*HEAD, "segment"), *rows], paths=1).examples == {}


def test_whether_journeys_are_named_is_asked_anew_for_each_log_and_counts_nothing_again(log: Path) -> None:
    rows = [(f"p{number}", "Look", DAY.format(1)) for number in range(9)]
    write(log, [HEAD, *rows])
    with opened(log) as engine:
        study = Study(engine)
        reading = study.guess()
        assert study.findings(reading).examples == {}
        engine.read = None  # type: ignore[assignment, method-assign]
        asked = replace(reading, examples=True)
        assert study.findings(asked).examples == {("", ("Look",)): "p0"}
        assert study.findings(reading).examples == {}
    assert remembered(kept("", HEAD, asked), HEAD) == reading


def test_a_log_is_read_as_the_last_one_with_the_same_headings() -> None:
    reading = Reading(Columns(case="a", time="b"), day_first=True, paths=3, scale=Scale(1, 5, turned=True))
    text = kept(kept("", ("a", "b"), Reading(paths=2)), ("a", "b"), reading)
    assert remembered(text, ("a", "b")) == reading
    assert remembered(text, ("a", "c")) is None
    assert remembered("[{}, 3", ("a", "b")) is None
    assert remembered('[{"headers": ["a"], "columns": 3}]', ("a",)) is None


def test_work_that_is_given_up_can_be_begun_again(log: Path) -> None:
    rows = [(f"p{number}", "Look", DAY.format(1)) for number in range(9)]
    write(log, [HEAD, *rows])
    with opened(log) as engine:
        study = Study(engine)
        engine.interrupt()
        with pytest.raises(Interrupted):
            study.findings(study.guess())
        engine.go_on()
        assert study.findings(study.guess()).journeys == 9


def test_journeys_of_many_thousand_steps_are_compared_in_a_moment() -> None:
    one, other = (tuple("abcdefghij"[at * step % 10] for at in range(200_000)) for step in (1, 3))
    assert distance(one, one) == 0
    assert shares(standing([(one, 3), (other, 2)], 2), [(one, 3), (other, 2)])[0] == [3, 2]
