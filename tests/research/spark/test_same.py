"""Both engines find the same in a log, whatever it holds and however it is written."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from journeydesk.formats import jmap
from journeydesk.imports.log import from_log
from journeydesk.research.columns import Columns
from journeydesk.research.engine import opened
from journeydesk.research.errors import ResearchError
from journeydesk.research.findings import Findings, findings

LOGS = Path(__file__).parents[4] / "shared" / "data" / "eventlogs"
REAL = pytest.mark.skipif(not LOGS.is_dir(), reason="the real inputs are not beside this checkout")
ANSWERS = json.loads((LOGS / "expected.json").read_text("utf-8")) if LOGS.is_dir() else {}

Counted = Callable[..., Findings]
HEAD = ("user_id", "event", "timestamp")


def written(path: Path, rows: Sequence[Sequence[object]], separator: str = ",") -> Path:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(rows)
    data = text.getvalue().encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


# ------------------------------------------------------------ real logs


@REAL
@pytest.mark.parametrize("name", [name for name in ANSWERS if (LOGS / name).is_file()])
def test_real_logs_tell_the_same(counted: Counted, name: str) -> None:
    found = counted(LOGS / name)
    assert (found.events, found.journeys) == (ANSWERS[name]["events"], ANSWERS[name]["cases"])


@REAL
@pytest.mark.parametrize(
    "name", ["01_running-example.xes.gz", "running-example.parquet", "running_example_notebook.csv"]
)
def test_the_same_log_in_other_formats_tells_the_same(counted: Counted, name: str) -> None:
    found = counted(LOGS / "pm4py" / name)
    assert found.journeys == ANSWERS["pm4py/running-example.csv"]["cases"]


@REAL
def test_both_make_the_same_map_byte_by_byte(on_spark: Callable[..., Any], tmp_path: Path) -> None:
    log = LOGS / "retentioneering" / "ecom_users_0000-0199_DEV.csv"

    def map_of(found: Findings, name: str) -> bytes:
        ids = count()
        document = from_log(found, lambda: f"id-{next(ids)}", title="Shop").document
        jmap.write(document, tmp_path / name)
        return (tmp_path / name).read_bytes()

    with opened(log) as engine:
        here = map_of(findings(engine, Columns(), rare=0.05), "here.jmap")
    assert map_of(findings(on_spark(log), Columns(), rare=0.05), "there.jmap") == here


# ------------------------------------------------------------ logs that were made up


def made_up(journeys: int = 120) -> list[tuple[object, ...]]:
    """Rows of journeys with ties, gaps, scores of any kind, blanks around words and rows without use."""
    chance, ends = random.Random(7), random.Random(8)
    head = (*HEAD, "stage", "channel", "device", "department", "segment", "score", "comment", "outcome")
    rows: list[tuple[object, ...]] = []
    for number in range(journeys):
        for _ in range(chance.randint(1, 9)):
            day, minute = chance.randint(1, 28), chance.choice((0, 0, 0, 30))
            rows.append(
                (
                    chance.choice((f"p{number}",) * 30 + ("", "  ")),
                    chance.choice(
                        ("Look", " Look ", "Buy", "Käufe", "Ask", "ask", "NA", "𝔘se", "\ufb01t", "")
                    ),
                    chance.choice((f"2026-03-{day:02} 10:{minute:02}:00",) * 20 + ("soon", "")),
                    chance.choice(("Before", "After", "")),
                    chance.choice(("Web", "web", "Shop", "")),
                    chance.choice(("Phone", "")),
                    chance.choice(("Sales", "NULL")),
                    chance.choice(("new", "loyal", "")),
                    chance.choice(("1", "2", "3,5", "4.25", "5", "", "good", "1e1")),
                    chance.choice(('say "yes"', "two\nlines", "one, two", "")),
                    ends.choice(("paid", "open", "", "")),
                )
            )
    return [head, *rows]


SCORED = Columns(time="timestamp", score="score")


def test_ties_gaps_scores_and_rows_without_use(counted: Counted, tmp_path: Path) -> None:
    found = counted(written(tmp_path / "log.csv", made_up()), said=SCORED, examples=True)
    assert len(found.segments) == 3
    assert found.examples
    assert {one.reason for one in found.unusable} == {
        "without a journey",
        "without a touchpoint",
        "without a time that can be read",
    }
    assert any(one.spread for one in found.touchpoints)
    assert found.answers
    assert all(len(one.ends) == 2 for one in found.segments)


def test_comments_are_quoted_alike(counted: Counted, tmp_path: Path) -> None:
    chance = random.Random(9)
    words = (
        "Call 0171 2345678",
        "It came from p7 to me",
        "a@b.example is mine",
        "Quick and\nwell packed",
        "",
    )
    rows = [
        (
            f"pp{number % 40}",
            chance.choice(("Look", "Buy")),
            f"2026-03-{number % 28 + 1:02}",
            chance.choice(("1", "2.5", "5", "")),
            chance.choice(
                (
                    *words,
                    f"This is my {chance.randint(1, 9)}th comment on pp{number % 40}",
                    f"Käufe {number}, gut",
                )
            ),
        )
        for number in range(300)
    ]
    path = written(tmp_path / "log.csv", [(*HEAD, "score", "comment"), *rows])
    assert all(
        len(one) == 3 for one in counted(path, said=Columns(score="score"), comments=True).quotes.values()
    )


def test_what_is_rare_becomes_one_touchpoint_for_both(counted: Counted, tmp_path: Path) -> None:
    counted(written(tmp_path / "log.csv", made_up()), said=SCORED, rare=0.2, paths=2)


@pytest.mark.parametrize("touchpoints", [94, 130])
def test_all_simple_letters_and_more_touchpoints_than_there_are(
    counted: Counted, tmp_path: Path, touchpoints: int
) -> None:
    rows = [
        (f"p{number % 80}", f"Page {number % touchpoints}", f"2026-03-{number % 28 + 1:02} 10:00:00")
        for number in range(900)
    ]
    assert len(counted(written(tmp_path / "log.csv", [HEAD, *rows])).touchpoints) == touchpoints


def test_starts_and_ends_are_one_event_for_both(counted: Counted, tmp_path: Path) -> None:
    chance = random.Random(3)
    rows: list[tuple[str, str, str, str]] = []
    for number in range(150):
        journey, name, day = f"p{number % 20}", chance.choice("ABC"), chance.randint(1, 20)
        rows += [(journey, name, f"2026-03-{day:02}", chance.choice(("start", "START")))] * chance.choice(
            (0, 1, 1)
        )
        rows += [(journey, name, f"2026-03-{day + 3:02}", "complete")] * chance.choice((0, 1, 1))
        if number % 50 == 0:
            rows += [
                (journey, name, f"2026-03-{day + 1:02}", "suspend"),
                (journey, name, f"2026-03-{day + 2:02}", ""),
            ]
    found = counted(written(tmp_path / "log.csv", [(*HEAD, "lifecycle"), *rows]))
    assert any(one.lasted for one in found.touchpoints)


TIMES = {
    "iso": ("2026-03-01", "2026-03-01 10:00", "2026-03-01T10:00:00.123456Z", "2026-03-01 10:00:00+02:00"),
    "odd iso": ("2026-3-1 9:05", "2026-03-01T10:00:00 UTC", "2026-02-30", "2026-03-01 25:00", "10:00"),
    "days": ("13.01.2026 10:00", "31.12.2025 23:59", "30.02.2026 10:00", "1.2.2026 9:05"),
    "months": ("1/13/2026 9:05:01 PM", "12/31/2025 12:00:00 AM", "2/30/2026 1:00:00 PM"),
    "short years": ("13/01/26", "13/01/69", "13/01/68"),
    "year first": ("2026/03/01 10:00", "2026/13/01 10:00"),
    "seconds": ("1772359200", "1772359200.5", "1772359200,5", "99999999999999999999"),
    "milliseconds": ("1772359200000", "1772359200123"),
}


@pytest.mark.parametrize("times", TIMES.values(), ids=TIMES.keys())
def test_times_are_understood_alike(counted: Counted, tmp_path: Path, times: Sequence[str]) -> None:
    rows = [(f"p{number}", f"T{number}", time) for number, time in enumerate(times)]
    following = [(one, "Last", times[0]) for one, *_ in rows]
    found = counted(written(tmp_path / "log.csv", [HEAD, *rows, *following]), said=Columns(time="timestamp"))
    assert found.events >= len(times)


# ------------------------------------------------------------ how they are written


@pytest.mark.parametrize(
    ("name", "separator"), [("log.tsv", "\t"), ("log.csv.gz", ","), ("log.txt", ";"), ("a [1]{2}*.csv", "|")]
)
def test_texts_of_any_kind(counted: Counted, tmp_path: Path, name: str, separator: str) -> None:
    assert counted(written(tmp_path / name, made_up(10), separator)).journeys == 10


def test_a_workbook(counted: Counted, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "log.xlsx") as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(made_up(10)):
            sheet.write_row(at, 0, [str(cell) for cell in row])
    assert counted(tmp_path / "log.xlsx").journeys == 10


def test_a_parquet_file_with_times_numbers_and_nothing(counted: Counted, tmp_path: Path) -> None:
    import duckdb

    path = tmp_path / "log.parquet"
    duckdb.execute(
        f"""COPY (SELECT i % 7 AS user_id, 'T' || i % 3 AS event, i % 5 + 0.5 AS score,
        CASE WHEN i % 11 > 0 THEN TIMESTAMP '2026-03-01' + INTERVAL (i) HOUR END AS timestamp
        FROM range(200) AS t(i)) TO '{path}' (FORMAT parquet)"""
    )
    assert counted(path, said=SCORED).journeys == 7


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_texts_of_any_encoding(counted: Counted, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes("user_id,event,timestamp\na,Käufe,2026-03-01\n".encode(encoding))
    assert counted(path).touchpoints[0].touchpoint == "Käufe"


def test_several_logs_are_one_for_both(counted: Counted, tmp_path: Path) -> None:
    one = written(tmp_path / "one.csv", [HEAD, ("a", "Look", "2026-03-01")])
    two = written(tmp_path / "two.csv", [(*HEAD, "channel"), ("a", "Buy", "2026-03-01", "Web")])
    found = counted(one, two)
    assert found.segments[0].paths[0].touchpoints == ("Look", "Buy")


def test_rows_that_lack_cells_are_torn_for_both(counted: Counted, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("user_id,event,timestamp,channel\na,Look,2026-03-01,Web\na,Buy\na,Use,2026-03-02,Web\n")
    found = counted(path)
    assert [(one.reason, one.rows) for one in found.unusable] == [
        ("with another number of cells than the headings", 1)
    ]


def test_rows_without_use_are_written_alike(on_spark: Callable[..., Any], tmp_path: Path) -> None:
    log = written(tmp_path / "log.csv", [*made_up(60), ("torn",)])

    def put_aside(engine: Any) -> list[list[str]]:
        findings(engine, SCORED)
        out = io.BytesIO()
        engine.write_unusable(out)
        return list(csv.reader(io.StringIO(out.getvalue().decode(), newline="")))

    with opened(log) as engine:
        head, *rows = put_aside(engine)
    assert len(rows) > 10
    there, *found = put_aside(on_spark(log))
    assert there == head
    assert sorted([cell.strip() for cell in row] for row in found) == sorted(
        [cell.strip() for cell in row] for row in rows
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b""),
        ("a.csv", b"a,b,c\n1,2,3\n"),
        ("a.csv", b"user_id,event,timestamp\n"),
        ("a.csv.gz", b"no gzip"),
        ("a.xes", b"<log/>"),
        ("a.parquet", b"PAR1 no parquet"),
        ("a.docx", b""),
        ("a.csv", None),
    ],
)
def test_what_cannot_be_used_is_refused_by_both(
    on_spark: Callable[..., Any], tmp_path: Path, name: str, data: bytes | None
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(ResearchError) as here, opened(tmp_path / name) as engine:
        findings(engine, Columns())
    with pytest.raises(type(here.value), match=r"[.]$"):
        findings(on_spark(tmp_path / name), Columns())
