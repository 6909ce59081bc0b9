"""Every question is understood by Spark, and means there what it means to DuckDB."""

from __future__ import annotations

import pytest

sqlglot = pytest.importorskip("sqlglot", reason="sqlglot, of the extra `spark`, is not installed")

from journeydesk.research import queries  # noqa: E402
from journeydesk.research.expressions import time  # noqa: E402
from journeydesk.research.spark.dialect import in_spark  # noqa: E402
from journeydesk.research.times import ISO, MILLISECONDS, SECONDS  # noqa: E402

QUESTIONS = {
    "paired": queries.PAIRED,
    "lifecycles": queries.LIFECYCLES,
    "rare": queries.rare(0.1),
    "grouped": f"SELECT * FROM {queries.grouped()}",
    "ways": queries.WAYS,
    "totals": queries.TOTALS,
    "touchpoints": queries.TOUCHPOINTS,
    "reached": queries.REACHED,
    **{one.name: one.counted() for one in queries.QUARTILES},
    "answers": queries.ANSWERS,
    "transitions": queries.TRANSITIONS,
    "segments": queries.SEGMENTS,
    **{
        f"times as {written}": f"SELECT {time('when', written)} FROM log"
        for written in (ISO, SECONDS, MILLISECONDS, "%d.%m.%Y %H:%M", "%m/%d/%y, %I:%M:%S %p")
    },
}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS.keys())
def test_what_is_asked_in_spark_is_sql_that_spark_reads(question: str) -> None:
    _, words = in_spark(question)
    assert sqlglot.parse_one(words, read="spark")


def test_a_table_that_is_made_is_named_apart_from_what_makes_it() -> None:
    assert in_spark("CREATE OR REPLACE TABLE pairs AS SELECT 1 AS one") == ("pairs", "SELECT 1 AS one")
    assert in_spark("SELECT 1 AS one") == ("", "SELECT 1 AS one")


def test_nothing_comes_last_there_too() -> None:
    assert in_spark("SELECT a FROM t ORDER BY a")[1].endswith("ORDER BY a NULLS LAST")
