"""What a person waits for until the gaps of a map are known."""

from __future__ import annotations

from itertools import cycle

from pytest_benchmark.fixture import BenchmarkFixture

from journeydesk.editing.change import change
from journeydesk.insight.finder import GapFinder
from journeydesk.insight.gap import MapGaps
from journeydesk.model.document import Document


def test_gaps_from_scratch(benchmark: BenchmarkFixture, document: Document) -> None:
    assert benchmark(lambda: GapFinder().gaps(document, document.maps[0])).gaps


def test_gaps_after_an_edit(benchmark: BenchmarkFixture, document: Document) -> None:
    """The emotion of an early touchpoint goes up and down, and all that comes after a new gap gets a new number."""
    touchpoint = document.maps[0].swimlanes[0].lanes[0].items[3].id
    finder = GapFinder()
    emotions = cycle(range(-20, 21))

    def edited() -> tuple[tuple[Document], dict[str, object]]:
        return (change(document, touchpoint, emotion=next(emotions) / 10),), {}

    def found(new: Document) -> MapGaps:
        return finder.gaps(new, new.maps[0])

    found(document)
    assert benchmark.pedantic(found, setup=edited, rounds=100).gaps
