"""What a person waits for while finding the way: the outline, the find bar, the minimap, a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from journeydesk.desktop.canvas.minimap import Minimap
from journeydesk.desktop.canvas.widget import Canvas
from journeydesk.desktop.panels.outline import Outline
from journeydesk.drawing.theme import theme
from journeydesk.editing.change import change
from journeydesk.editing.destinations import best, destinations
from journeydesk.editing.outline import Around, matching, trunk
from journeydesk.editing.search import Query, search
from journeydesk.model.document import Document
from journeydesk.surfaces.qt.painter import Painter
from journeydesk.surfaces.qt.shaper import QtShaper


@pytest.fixture
def outline(canvas: Canvas) -> Iterator[Outline]:
    outline = Outline(canvas.session, theme("light"))
    outline.resize(400, 900)
    outline.show()
    outline.view.expandAll()
    yield outline
    outline.close()
    outline.deleteLater()


def test_outline_opened(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    def opened() -> None:
        outline = Outline(canvas.session, theme("light"))
        outline.resize(400, 900)
        outline.show()
        outline.view.viewport().repaint()
        outline.close()
        outline.deleteLater()

    benchmark(opened)


def test_outline_follows_an_edit_all_unfolded(
    benchmark: BenchmarkFixture, canvas: Canvas, outline: Outline, document: Document
) -> None:
    touchpoint = document.maps[0].swimlanes[0].lanes[0].items[3].id
    steps = count()

    def edited() -> None:
        canvas.session.edit("Edit", lambda d: change(d, touchpoint, title=f"I ask {next(steps)} friends"))

    benchmark(edited)


def test_outline_filtered(benchmark: BenchmarkFixture, document: Document) -> None:
    whole = trunk(document, document.maps[0], Around.of(document, document.maps[0]))
    assert benchmark(lambda: matching(whole, "router"))


def test_words_found_everywhere(benchmark: BenchmarkFixture, document: Document) -> None:
    assert benchmark(lambda: list(search(document, Query("router"), "big")))


def test_go_to_anything(benchmark: BenchmarkFixture, document: Document) -> None:
    known = list(destinations(document))
    assert benchmark(lambda: best(known, "pay router", "big"))


def test_minimap_after_an_edit(
    benchmark: BenchmarkFixture, canvas: Canvas, document: Document, real_shaper: QtShaper
) -> None:
    minimap = Minimap(canvas, Painter(real_shaper))
    minimap.want(True)
    touchpoint = document.maps[0].swimlanes[0].lanes[0].items[3].id
    steps = count()

    def edited() -> None:
        title = f"I ask {next(steps)} friends"
        canvas.session.edit("Edit", lambda before: change(before, touchpoint, title=title))
        minimap._renew()

    benchmark(edited)
