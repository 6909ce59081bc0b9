"""What opening, saving and one edit cost."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from journeydesk.editing.change import change
from journeydesk.editing.place import Slot, move_elements
from journeydesk.formats import jmap
from journeydesk.model.document import Document


def test_open(benchmark: BenchmarkFixture, document: Document, tmp_path: Path) -> None:
    path = tmp_path / "big.jmap"
    jmap.write(document, path)
    assert benchmark(jmap.read, path) == document


def test_save(benchmark: BenchmarkFixture, document: Document, tmp_path: Path) -> None:
    path = tmp_path / "big.jmap"
    benchmark(lambda: jmap.write(document, path))
    assert path.stat().st_size > 0


def test_one_title(benchmark: BenchmarkFixture, document: Document) -> None:
    touchpoint = document.maps[0].swimlanes[0].lanes[0].items[3].id
    titles = cycle(("I ask a friend", "I ask two friends"))
    assert benchmark(lambda: change(document, touchpoint, title=next(titles))) is not document


def test_one_move(benchmark: BenchmarkFixture, document: Document) -> None:
    lane = document.maps[0].swimlanes[0].lanes[0]
    stages = cycle([stage.id for stage in document.maps[0].stages[1:]])
    assert (
        benchmark(lambda: move_elements(document, [lane.items[0].id], Slot(lane.id, next(stages))))
        is not document
    )
