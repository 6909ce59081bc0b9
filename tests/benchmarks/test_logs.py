"""What a person waits for until a log is a map, beside what the database needs to read the file and count."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from journeydesk.imports.log import from_log
from journeydesk.model.value import fresh_id
from journeydesk.research.columns import Columns
from journeydesk.research.engine import THREADS, opened
from journeydesk.research.findings import findings

EVENTS = (100_000, 1_000_000)
"""Set another number here to measure it: what is measured is linear up to ten million."""

LOG = """
COPY (
    SELECT 'customer ' || (i // 10) AS customer,
        timestamp '2026-01-01' + INTERVAL (i % 8000000) SECOND AS timestamp,
        'touchpoint ' || (hash(i) % 40) AS touchpoint,
        'channel ' || (hash(i + 1) % 6) AS channel,
        'segment ' || ((i // 10) % 3) AS segment,
        CASE WHEN hash(i + 2) % 5 = 0 THEN hash(i + 3) % 5 + 1 END AS score
    FROM range({events}) AS numbers(i)
) TO '{path}' (HEADER)
"""


@pytest.fixture(params=EVENTS)
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    import duckdb

    path = tmp_path / "log.csv"
    duckdb.execute(LOG.format(events=request.param, path=path))
    return path


def test_reading_and_counting_alone(benchmark: BenchmarkFixture, log: Path) -> None:
    import duckdb

    def count() -> int:
        with duckdb.connect() as database:
            database.execute(f"SET threads={THREADS}")
            return len(
                database.execute(f"SELECT touchpoint, count(*) FROM '{log}' GROUP BY touchpoint").fetchall()
            )

    assert benchmark.pedantic(count, rounds=3) == 40


def test_a_map_of_a_log(benchmark: BenchmarkFixture, log: Path) -> None:
    def made() -> int:
        with opened(log) as engine:
            found = findings(engine, Columns())
        return len(from_log(found, fresh_id, title="Log").document.maps[0].swimlanes)

    assert benchmark.pedantic(made, rounds=1) == 3
