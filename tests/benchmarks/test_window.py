"""What a person waits for: the first sight of a map, an edit, a drag step, a repaint."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from pytest_benchmark.fixture import BenchmarkFixture

from journeydesk.desktop.canvas.widget import Canvas
from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.theme import theme
from journeydesk.editing.change import change
from journeydesk.editing.place import Slot, move_elements
from journeydesk.layout.journey import Layouter
from journeydesk.model.document import Document
from journeydesk.surfaces.qt.shaper import QtShaper


def preview(canvas: Canvas, edit: Callable[[Document], Document]) -> None:
    state = canvas.session.state
    canvas.session.preview(state.edited(edit(state.document)))


def test_layout_from_nothing(benchmark: BenchmarkFixture, document: Document, real_shaper: QtShaper) -> None:
    layout = benchmark(lambda: Layouter(real_shaper).layout(document, document.maps[0].id))
    assert layout.bands


def test_drawing_from_nothing(benchmark: BenchmarkFixture, document: Document, real_shaper: QtShaper) -> None:
    layout = Layouter(real_shaper).layout(document, document.maps[0].id)
    assert benchmark(lambda: Drawer(real_shaper).draw(layout, theme("light"))).sections


def test_repaint_at_100_percent(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    def repaint() -> None:
        canvas.forget_tiles()
        canvas.viewport().repaint()

    benchmark(repaint)


def test_repaint_fitted(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    canvas.fit()

    def repaint() -> None:
        canvas.forget_tiles()
        canvas.viewport().repaint()

    benchmark(repaint)


def test_scroll_step(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    steps = count()

    def scroll() -> None:
        canvas.look(canvas.view.panned(-40 if next(steps) % 20 < 10 else 40, 0))
        canvas.viewport().repaint()

    benchmark(scroll)


def test_letter_typed_to_pixels(benchmark: BenchmarkFixture, canvas: Canvas, document: Document) -> None:
    touchpoint = document.maps[0].swimlanes[0].lanes[0].items[3].id
    steps = count()

    def typed() -> None:
        title = f"I ask {next(steps)} friends"
        preview(canvas, lambda before: change(before, touchpoint, title=title))
        canvas.viewport().repaint()

    benchmark(typed)


def test_drag_step_to_pixels(benchmark: BenchmarkFixture, canvas: Canvas, document: Document) -> None:
    lane = document.maps[0].swimlanes[0].lanes[0]
    stages = [stage.id for stage in document.maps[0].stages]
    steps = count()

    def dragged() -> None:
        slot = Slot(lane.id, stages[next(steps) % len(stages)])
        preview(canvas, lambda before: move_elements(before, [lane.items[0].id], slot))
        canvas.viewport().repaint()

    benchmark(dragged)
