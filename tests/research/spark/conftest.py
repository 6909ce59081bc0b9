"""One Spark for all tests, as to start it takes many seconds, and what asks both engines the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from journeydesk.research.columns import Columns
from journeydesk.research.engine import opened
from journeydesk.research.errors import SparkMissing
from journeydesk.research.findings import Findings, findings
from journeydesk.research.spark.session import HERE, SETTINGS_HERE, session

Counted = Callable[..., Findings]


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    quick = {
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1"
    }  # what runs once is not worth polishing
    try:
        with (
            patch.dict(SETTINGS_HERE, quick),
            session(HERE, tmp_path_factory.mktemp("spark")) as started,
        ):
            yield started
    except SparkMissing as error:
        pytest.skip(str(error))


@pytest.fixture
def on_spark(spark: Any, tmp_path: Path) -> Callable[..., Any]:
    """Open logs on Spark."""
    from journeydesk.research.spark.engine import on

    number = count()

    def opened_there(*logs: object) -> Any:
        scratch = tmp_path / f"scratch-{next(number)}"
        scratch.mkdir()
        return on(spark, [str(log) for log in logs], scratch)

    return opened_there


@pytest.fixture
def counted(on_spark: Callable[..., Any]) -> Counted:
    """Let both engines read logs, see that they find the same, and return it."""

    def by_both(*logs: Path, said: Columns = Columns(), **asked: Any) -> Findings:  # noqa: B008
        with opened(*logs) as engine:
            here = findings(engine, said, **asked)
        assert findings(on_spark(*logs), said, **asked) == here
        return here

    return by_both
