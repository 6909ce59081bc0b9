"""What comparing and merging versions of a map costs."""

from __future__ import annotations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from journeydesk.editing.change import change
from journeydesk.editing.remove import remove
from journeydesk.formats import jmap
from journeydesk.insight.comparison.compared import Side
from journeydesk.insight.comparison.comparer import Comparer
from journeydesk.insight.versions.diff import diff
from journeydesk.insight.versions.merge import merge
from journeydesk.model.document import Document

Versions = tuple[Document, Document]


@pytest.fixture(scope="session")
def opened(document: Document) -> Versions:
    """What two people made of a map, each read from a file: nothing is the same object."""
    ours, theirs = (jmap.read_bytes(jmap.to_bytes(document), "map.jmap") for _ in range(2))
    cards = document.maps[0].swimlanes[0].lanes[0].items
    return change(ours, cards[3].id, title="I ask two friends"), remove(
        theirs, [card.id for card in cards[5:25]]
    )


def test_diff(benchmark: BenchmarkFixture, document: Document, opened: Versions) -> None:
    assert len(benchmark(diff, document, opened[1])) >= 20


def test_merge(benchmark: BenchmarkFixture, document: Document, opened: Versions) -> None:
    assert benchmark(merge, document, *opened).conflicts == ()


def test_comparing_two_maps(benchmark: BenchmarkFixture, document: Document, opened: Versions) -> None:
    older, newer = (Side(one, one.maps[0]) for one in (document, opened[1]))
    found = benchmark(lambda: Comparer().compare(older, newer))
    assert found.counts.removed == 20


def test_comparing_after_an_edit(benchmark: BenchmarkFixture, document: Document, opened: Versions) -> None:
    comparer, (first, second) = Comparer(), opened
    older = Side(document, document.maps[0])
    comparer.compare(older, Side(first, first.maps[0]))
    titles = iter(range(10_000))

    def edit() -> tuple[tuple[Side, Side], dict[str, object]]:
        edited = change(
            first, second.maps[0].swimlanes[-1].lanes[0].items[0].id, title=f"I ask {next(titles)}"
        )
        return (older, Side(edited, edited.maps[0])), {}

    found = benchmark.pedantic(comparer.compare, setup=edit, rounds=50)
    assert found.counts.changed == 2
