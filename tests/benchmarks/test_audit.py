"""What an audit costs from scratch, and after one edit (at 10,000 touchpoints: 100 ms, and 5 ms)."""

from __future__ import annotations

from datetime import date
from itertools import count

from pytest_benchmark.fixture import BenchmarkFixture

from journeydesk.editing.change import change
from journeydesk.insight.audit.auditor import Auditor
from journeydesk.model.document import Document

TODAY = date(2026, 11, 1)


def test_from_scratch(benchmark: BenchmarkFixture, document: Document) -> None:
    assert benchmark(lambda: Auditor().audit(document, TODAY)).findings


def test_after_an_edit(benchmark: BenchmarkFixture, document: Document) -> None:
    auditor, numbers = Auditor(), count()
    auditor.audit(document, TODAY)
    touchpoint = document.maps[0].swimlanes[0].lanes[0].items[3].id

    def edited() -> tuple[tuple[Document, date], dict[str, object]]:
        return (change(document, touchpoint, title=f"I ask {next(numbers)} friends"), TODAY), {}

    assert benchmark.pedantic(auditor.audit, setup=edited, rounds=50).findings


def test_after_a_stage_is_renamed(benchmark: BenchmarkFixture, document: Document) -> None:
    auditor, numbers = Auditor(), count()
    auditor.audit(document, TODAY)
    stage = document.maps[0].stages[0].id

    def edited() -> tuple[tuple[Document, date], dict[str, object]]:
        return (change(document, stage, title=f"Part {next(numbers)}"), TODAY), {}

    assert benchmark.pedantic(auditor.audit, setup=edited, rounds=50).findings
