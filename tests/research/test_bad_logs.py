"""Logs that are hostile, odd or broken: a clear sentence, bounded memory, nothing half-made."""

from __future__ import annotations

import gzip
import os
import shutil
import tracemalloc
import zipfile
from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path
from random import Random

import duckdb
import pytest

from journeydesk.research import xes
from journeydesk.research.columns import Columns
from journeydesk.research.engine import opened
from journeydesk.research.errors import BrokenLog, ResearchError
from journeydesk.research.findings import Findings, findings
from journeydesk.research.sources import SEEN, source_of

SHARED = Path(__file__).parents[3] / "shared" / "data" / "hostile"
HERE = pytest.mark.skipif(not SHARED.is_dir(), reason="the hostile files are not beside this checkout")
HEAD = "user_id,event,timestamp\n"


def told(path: Path, said: Columns = Columns()) -> Findings:  # noqa: B008 - it is frozen
    with opened(path) as engine:
        return findings(engine, said)


def rows(number: int, *, people: int = 50) -> str:
    return "".join(f"u{at % people},{'abc'[at % 3]},2026-03-{at % 28 + 1:02} 10:00\n" for at in range(number))


# ------------------------------------------------------------ what others made to break readers


@HERE
@pytest.mark.parametrize("path", sorted((SHARED / "csv").rglob("*.csv")), ids=lambda path: path.name)
def test_odd_texts_are_refused_or_read_but_never_fail(path: Path) -> None:
    with opened(path) as engine:
        first = engine.headers[0]
        for said in (Columns(), Columns(case=first, time=engine.headers[-1], touchpoint=first)):
            with pytest.raises(ResearchError, match=r"column|No row of"):
                findings(engine, said)


@HERE
@pytest.mark.parametrize("path", sorted((SHARED / "xml").glob("*.x[ms]l")), ids=lambda path: path.name)
def test_bombs_and_strangers_in_xml_are_refused(path: Path, tmp_path: Path) -> None:
    shutil.copyfile(path, tmp_path / "log.xes")
    tracemalloc.start()
    with pytest.raises(BrokenLog, match=r"entities|XES|no event"), opened(tmp_path / "log.xes"):
        pass
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


@pytest.mark.parametrize("url", ["file:///etc/passwd", "http://127.0.0.1:9/x"])
def test_nothing_outside_of_a_log_is_read(tmp_path: Path, url: str) -> None:
    declared = f'<!DOCTYPE log [<!ENTITY other SYSTEM "{url}">]>'
    (tmp_path / "log.xes").write_text(f"{declared}<log><trace>&other;</trace></log>", "utf-8")
    with pytest.raises(BrokenLog, match="declares entities"), opened(tmp_path / "log.xes"):
        pass


def workbook(path: Path, cells: str) -> Path:
    """Write the least that is a workbook, with cells as XML."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{sheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
        f'ContentType="{sheet}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{document}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{document}"><sheets><sheet name="Log" sheetId="1" '
        'r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{document}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def cells(row: int, texts: Iterable[str], first: str = "A") -> str:
    inside = (
        f'<c r="{chr(ord(first) + at)}{row}" t="inlineStr"><is><t>{text}</t></is></c>'
        for at, text in enumerate(texts)
    )
    return f'<row r="{row}">{"".join(inside)}</row>'


def test_a_log_in_a_workbook_begins_where_its_cells_do(tmp_path: Path) -> None:
    head, event = ("user_id", "event", "timestamp"), ("u1", "Look", "2026-03-01 10:00")
    path = workbook(tmp_path / "log.xlsx", cells(4, head, "C") + cells(5, event, "C"))
    assert [one.touchpoint for one in told(path).touchpoints] == ["Look"]


@pytest.mark.parametrize("far", ["XFD1048576", "ZZZ9999999"])
def test_a_workbook_in_which_a_few_bytes_stand_for_billions_of_cells_is_refused(
    tmp_path: Path, far: str
) -> None:
    row = far.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    last = f'<row r="{row}"><c r="{far}"><v>1</v></c></row>'
    path = workbook(tmp_path / "log.xlsx", cells(1, ("user_id", "event", "timestamp")) + last)
    with pytest.raises(BrokenLog, match="larger than a workbook of events can be"), opened(path):
        pass


def test_a_workbook_that_unpacks_to_more_than_there_is_room_for_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "log.xlsx", cells(1, ("user_id", "event", "timestamp")))
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/sharedStrings.xml", "w") as texts,
    ):
        for _ in range(7):
            texts.write(bytes(100_000_000))
    with pytest.raises(BrokenLog, match="larger than a workbook of events can be"), opened(path):
        pass


# ------------------------------------------------------------ odd logs


@pytest.mark.parametrize("name", ["log.csv", "log.xes"])
def test_ten_thousand_columns_are_refused(tmp_path: Path, name: str) -> None:
    columns = [f"c{number}" for number in range(10_000)]
    said = "".join(f'<string key="{column}" value="1"/>' for column in columns)
    text = ",".join(columns) if name == "log.csv" else f"<log><trace><event>{said}</event></trace></log>"
    (tmp_path / name).write_text(f"{text}\n", "utf-8")
    with (
        pytest.raises(BrokenLog, match="has more than 2000 columns, which is no log"),
        opened(tmp_path / name),
    ):
        pass


def test_ten_thousand_columns_of_a_table_are_refused(tmp_path: Path) -> None:
    columns = ", ".join(f"1 AS c{number}" for number in range(10_000))
    duckdb.sql(f"COPY (SELECT {columns}) TO '{tmp_path / 'log.parquet'}' (FORMAT parquet)")
    with pytest.raises(BrokenLog, match="has more than 2000 columns"), opened(tmp_path / "log.parquet"):
        pass


def test_one_event_is_one_journey(tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_text(HEAD + rows(1), "utf-8")
    found = told(tmp_path / "log.csv")
    assert (found.events, found.journeys, found.transitions) == (1, 1, ())
    assert found.segments[0].paths[0].touchpoints == ("a",)


def test_where_all_times_are_equal_the_order_of_the_file_counts(tmp_path: Path) -> None:
    said = "".join(f"u{who},{name},2026-03-01 10:00\n" for who in range(9) for name in "dbca")
    (tmp_path / "log.csv").write_text(HEAD + said, "utf-8")
    found = told(tmp_path / "log.csv")
    assert found.first == found.last
    assert found.segments[0].paths[0].touchpoints == tuple("dbca")
    assert {one.median for one in found.transitions} == {0}


def test_one_journey_of_very_many_events_is_read_from_xes_bit_by_bit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xes, "MOST_WAITING", 50)
    event = '<event><string key="concept:name" value="Look"/><date key="time:timestamp" value="2026-03-01"/></event>'
    (tmp_path / "log.xes").write_text(
        f'<log><trace><string key="concept:name" value="robot"/>{event * 20_000}</trace>'
        f"<trace>{event * 3}<string key='concept:name' value='late'/></trace></log>",
        "utf-8",
    )
    names, events = set[str](), 0
    tracemalloc.start()
    with (tmp_path / "log.xes").open("rb") as file:
        for one in xes.rows(file, "log.xes"):
            names.add(one["case:concept:name"])
            events += 1
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()
    assert (names, events) == ({"robot", "late"}, 20_003)


@pytest.mark.parametrize(
    "name",
    [
        "Käufe",
        "购买",
        "شراء",
        "खरीदें",
        "🛒👨‍👩‍👧",
        "e\u0301tape",
        "a\u202eb",
        "“'; DROP TABLE steps; --",
        "x" * 2_000,
    ],
)
def test_names_in_any_script_stay_as_they_are(tmp_path: Path, name: str) -> None:
    head = f"user_id,{name} 1,event,timestamp\n"
    (tmp_path / "log.csv").write_text(f"{head}{name},1,{name},2026-03-01\n", "utf-8")
    found = told(tmp_path / "log.csv", Columns(channel=f"{name} 1"))
    assert [one.touchpoint for one in found.touchpoints] == [name]


@pytest.mark.parametrize("name", ["log.csv", "log.csv.gz"])
def test_texts_of_windows_keep_their_signs(tmp_path: Path, name: str) -> None:
    data = (HEAD + "u1,Käufe – 5 €,2026-03-01\r\n" + rows(9)).encode("cp1252")
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    assert {one.touchpoint for one in told(tmp_path / name).touchpoints} == {"Käufe – 5 €", "a", "b", "c"}


def test_bytes_that_mean_nothing_are_seen_as_such(tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_bytes(HEAD.encode() + b"u1,K\xe4\xff\x81ufe,2026-03-01\n" + rows(9).encode())
    assert "Käÿ�ufe" in {one.touchpoint for one in told(tmp_path / "log.csv").touchpoints}


def test_a_row_in_another_encoding_far_down_is_counted_and_not_lost(tmp_path: Path) -> None:
    many = rows(60_000).encode()
    assert len(many) > SEEN
    (tmp_path / "log.csv").write_bytes(HEAD.encode() + many + b"u1,K\xe4ufe,2026-03-01\n" + rows(9).encode())
    found = told(tmp_path / "log.csv")
    assert found.events + sum(one.rows for one in found.unusable) == 60_010


@pytest.mark.parametrize("name", ["log.csv", "log.tsv", "log.xes", "log.xlsx", "log.parquet", "log.csv.gz"])
@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
        bytes(5_000),
        b"PK\x03\x04" + b"\xff" * 999,
        b"\xff\xfe\x00",
    ],
    ids=["picture", "nothing", "archive", "half a sign"],
)
def test_what_is_not_what_its_name_says_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ResearchError):
        told(tmp_path / name)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
@pytest.mark.parametrize("harm", ["cut", "torn"])
def test_an_archive_that_is_cut_or_torn_is_refused(tmp_path: Path, encoding: str, harm: str) -> None:
    chance = Random(1)
    many = "".join(f"u{chance.random()},ä,2026-03-01\n" for _ in range(80_000))
    data = bytearray(gzip.compress((HEAD + many).encode(encoding)))
    data = data[: len(data) // 2] if harm == "cut" else data
    data[-9_000:-8_000] = bytes(1_000) if harm == "torn" else data[-9_000:-8_000]
    (tmp_path / "log.csv.gz").write_bytes(data)
    with pytest.raises(BrokenLog):
        told(tmp_path / "log.csv.gz")


# ------------------------------------------------------------ files that change while they are read

CHANGES: dict[str, Callable[[Path], object]] = {
    "shorter": lambda path: os.truncate(path, 300),
    "longer": lambda path: path.write_text(HEAD + rows(2_000), "utf-8"),
    "another": lambda path: path.write_text("a,b\n1,2\n", "utf-8"),
    "no text": lambda path: path.write_bytes(bytes(range(256)) * 9),
    "empty": lambda path: path.write_bytes(b""),
    "gone": lambda path: path.unlink(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_file_that_changed_since_it_was_opened_is_refused(tmp_path: Path, change: str) -> None:
    path = tmp_path / "log.csv"
    path.write_text(HEAD + rows(1_000), "utf-8")
    with opened(path) as engine:
        CHANGES[change](path)
        with pytest.raises(BrokenLog, match=r"“log\.csv” was changed while it was read"):
            findings(engine, Columns())


def test_a_file_that_changes_while_it_is_turned_into_text_is_refused(tmp_path: Path) -> None:
    event = '<event><string key="concept:name" value="Look"/></event>'
    path, numbers = tmp_path / "log.xes", count()
    path.write_text(f"<log><trace>{event * 9000}</trace></log>", "utf-8")

    def change(_: float) -> None:
        if next(numbers) == 3:
            path.write_text("<log/>", "utf-8")

    with pytest.raises(BrokenLog, match="was changed while it was read"):
        source_of(path, tmp_path, change)
