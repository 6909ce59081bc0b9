"""What only Spark can do, and how it ends: logs at addresses, work that is given up, logs that are gone."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journeydesk.research.columns import Columns
from journeydesk.research.errors import BrokenLog, Interrupted, UnknownLog
from journeydesk.research.findings import findings
from journeydesk.research.study import Study

OnSpark = Callable[..., Any]

TEXT = "user_id,event,timestamp\na,Käufe,2026-03-01\nb,Look,2026-03-02\n"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "a log.csv"
    path.write_text(TEXT, "utf-8")
    return path


def test_a_file_may_be_said_as_an_address(on_spark: OnSpark, log: Path) -> None:
    found = findings(on_spark(log.as_uri()), Columns())
    assert (found.name, found.journeys) == ("a log.csv", 2)


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_log_may_lie_where_only_spark_can_read(
    spark: Any, on_spark: OnSpark, log: Path, tmp_path: Path, ending: str
) -> None:
    spark._jsc.hadoopConfiguration().set(f"fs.viewfs.mounttable.{ending}.link./logs", tmp_path.as_uri())
    if ending == "parquet":
        spark.read.csv(str(log), header=True).write.parquet(str(tmp_path / "a.parquet"))
    name = "a log.csv" if ending == "csv" else "a.parquet"
    found = findings(on_spark(f"viewfs://{ending}/logs/{name}"), Columns())
    assert (found.name, found.journeys) == (name, 2)
    assert {one.touchpoint for one in found.touchpoints} == {"Käufe", "Look"}


@pytest.mark.parametrize(
    ("address", "error", "said"),
    [
        ("viewfs://nowhere/logs/a.csv", BrokenLog, "“a.csv” cannot be reached"),
        ("nosuch://host/a.csv", BrokenLog, "“a.csv” cannot be reached"),
        ("viewfs://nowhere/logs/a.xlsx", UnknownLog, "fetch others to this computer"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(
    on_spark: OnSpark, address: str, error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        on_spark(address)


def test_a_log_that_goes_while_it_is_read_is_told(on_spark: OnSpark, log: Path) -> None:
    opened = on_spark(log)
    log.unlink()
    with pytest.raises(BrokenLog, match="was changed while it was read"):
        findings(opened, Columns())


def test_work_that_is_given_up_can_be_begun_again(on_spark: OnSpark, log: Path) -> None:
    opened = on_spark(log)
    study = Study(opened)
    opened.interrupt()
    with pytest.raises(Interrupted):
        study.findings(study.guess())
    opened.go_on()
    assert study.findings(study.guess()).journeys == 2


def test_a_question_that_runs_is_given_up_in_the_middle(on_spark: OnSpark, log: Path) -> None:
    opened = on_spark(log)
    long = "SELECT count(*) FROM range(1000000) AS a(x) JOIN range(1000000) AS b(y) ON x * y % 7 = 3"
    opened._see("endless", long)
    seen = threading.Event()

    def stop() -> None:
        while opened.progress < 0:
            seen.wait(0.05)
        seen.set()
        opened.interrupt()

    stopping = threading.Thread(target=stop)
    stopping.start()
    with pytest.raises(Interrupted):
        opened.ask("SELECT * FROM endless")
    stopping.join()
    assert seen.is_set()
    opened.go_on()
    assert opened.progress < 0
    assert findings(opened, Columns()).journeys == 2


def test_another_reading_replaces_the_first(on_spark: OnSpark, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("user_id,event,page,timestamp\na,Look,Home,2026-03-01\na,Buy,Home,2026-03-02\n")
    opened = on_spark(path)
    first = findings(opened, Columns(touchpoint="event"))
    second = findings(opened, Columns(touchpoint="page"))
    assert [one.touchpoint for one in second.touchpoints] == ["Home"]
    assert findings(opened, Columns(touchpoint="event")) == first
