"""What a person waits for: the first sight of a map, an edit, a drag step, a repaint."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from journeydesk.desktop.actions.saving import save_to
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.desktop.canvas.widget import Canvas
from journeydesk.desktop.comparing import Comparing
from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.theme import theme
from journeydesk.editing.change import change
from journeydesk.editing.commands import COMMANDS, Command, available
from journeydesk.editing.place import Slot, move_elements
from journeydesk.editing.remove import remove
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import resize
from journeydesk.insight.comparison.older import Older
from journeydesk.layout.handles import handles
from journeydesk.layout.hit import located
from journeydesk.layout.journey import Layouter
from journeydesk.model.document import Document
from journeydesk.model.journey import Stage
from journeydesk.model.lanes import Element
from journeydesk.model.tree import descendants
from journeydesk.surfaces.qt.shaper import QtShaper
from journeydesk.tools.gesture import Cancel, Move, Press, Rest
from tests.benchmarks.conftest import let_rest
from tests.benchmarks.scales import look_at, seen_at

stage_edit = pytest.mark.parametrize("name", ["delete", "duplicate"])


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


@pytest.fixture
def zoomed(canvas: Canvas) -> Canvas:
    """Seen from afar once, as the minimap does."""
    canvas.zoom_to(0.02)
    canvas.viewport().repaint()
    canvas.zoom_to(1.0)
    canvas.viewport().repaint()
    return canvas


def test_zoom_notch_to_pixels(benchmark: BenchmarkFixture, zoomed: Canvas) -> None:
    """Out to a third, and back, while the hand does not rest."""
    notches = cycle([-1] * 6 + [1] * 6)

    def turned() -> None:
        zoomed.zoom_by(next(notches))
        zoomed.viewport().repaint()

    benchmark(turned)


def test_zoom_comes_to_rest(benchmark: BenchmarkFixture, zoomed: Canvas) -> None:
    notches = cycle([-1] * 6 + [1] * 6)

    def turned() -> None:
        zoomed.zoom_by(next(notches))
        zoomed.viewport().repaint()

    def rested() -> None:
        zoomed._zooming.rest()
        zoomed.viewport().repaint()

    benchmark.pedantic(rested, setup=turned, rounds=24, warmup_rounds=2)


@seen_at
def test_letter_typed_to_pixels(
    benchmark: BenchmarkFixture, canvas: Canvas, document: Document, scale: float | None
) -> None:
    """A letter in the field that is open on the last card of the first lane."""
    touchpoint = document.maps[0].swimlanes[0].lanes[0].items[-1].id
    look_at(canvas, scale)
    canvas.edit_text(touchpoint, "title")
    let_rest(canvas)
    editor = canvas.writing.editor
    assert editor is not None
    steps = count()

    def typed() -> None:
        editor.setPlainText(f"I ask {next(steps)} friends")
        canvas.viewport().repaint()

    benchmark(typed)
    canvas.writing.close(kept=False)


def test_drag_step_to_pixels(benchmark: BenchmarkFixture, canvas: Canvas, document: Document) -> None:
    lane = document.maps[0].swimlanes[0].lanes[0]
    stages = [stage.id for stage in document.maps[0].stages]
    steps = count()

    def dragged() -> None:
        slot = Slot(lane.id, stages[next(steps) % len(stages)])
        preview(canvas, lambda before: move_elements(before, [lane.items[0].id], slot))
        canvas.viewport().repaint()

    benchmark(dragged)


def test_drag_step_while_comparing(benchmark: BenchmarkFixture, canvas: Canvas, document: Document) -> None:
    """Beside an older map that lacks some cards and has others."""
    lane = document.maps[0].swimlanes[0].lanes[0]
    stages, steps = [stage.id for stage in document.maps[0].stages], count()
    older = change(document, lane.items[3].id, channel=None)
    canvas.session.edit("Delete", lambda before: remove(before, [item.id for item in lane.items[5:15]]))
    Comparing(canvas.session, canvas._rendering).with_older(Older(older), None)

    def dragged() -> None:
        slot = Slot(lane.id, stages[next(steps) % len(stages)])
        preview(canvas, lambda before: move_elements(before, [lane.items[0].id], slot))
        canvas.viewport().repaint()

    benchmark(dragged)
    assert canvas.layout_shown.compared is not None


def test_drag_step_with_the_mouse(benchmark: BenchmarkFixture, canvas: Canvas, document: Document) -> None:
    """The real gesture, inside one stage: a card held by the mouse, a few pixels a step."""
    canvas.zoom_to(1.0)
    touchpoint = document.maps[0].swimlanes[0].lanes[0].items[3].id
    canvas.reveal(touchpoint)
    drag_inside_its_stage(benchmark, canvas, touchpoint)


def drag_inside_its_stage(benchmark: BenchmarkFixture, canvas: Canvas, element: str) -> None:
    """Measure a step of the mouse that holds a card."""
    place = located(canvas.layout_shown, element)
    assert place is not None
    x, y = place.rect.cx, place.rect.cy
    canvas.feed(Press(x, y))
    steps = count()

    def dragged() -> None:
        canvas.feed(Move(x + 20 + next(steps) % 160, y + 3))
        canvas.viewport().repaint()

    benchmark(dragged)
    canvas.feed(Cancel())


def test_drag_step_across_stages(benchmark: BenchmarkFixture, canvas: Canvas, document: Document) -> None:
    """A card dragged from stage to stage, each of which grows: no step leaves widths that were there before."""
    stages = document.maps[0].stages
    lane = document.maps[0].swimlanes[0].lanes[0]
    steps = count()

    def dragged() -> None:
        step = next(steps)
        slot = Slot(lane.id, stages[step % len(stages)].id)
        wider = {stages[-1].id: 2_000.0 + step}
        preview(canvas, lambda before: resize(move_elements(before, [lane.items[0].id], slot), wider))
        canvas.viewport().repaint()

    benchmark(dragged)


def test_edge_of_a_stage_dragged_with_the_mouse(
    benchmark: BenchmarkFixture, canvas: Canvas, document: Document, qapp: QApplication
) -> None:
    """The real gesture at the right edge of the first stage; every step is a width that was not there before."""
    stage = document.maps[0].stages[0].id
    edge = next(one for one in handles(canvas.layout_shown, 1.0) if (one.kind, one.id) == ("width", stage))
    canvas.look(Viewport(1.0, 500 - edge.rect.cx, 60 - edge.rect.cy))
    qapp.processEvents()
    steps = count()

    def mouse(kind: QEvent.Type, x: float, held: Qt.MouseButton) -> None:
        at = QPointF(x, 60)
        left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        surface = canvas.viewport()
        qapp.sendEvent(surface, QMouseEvent(kind, at, surface.mapToGlobal(at), left, held, plain))

    def dragged() -> None:
        mouse(QEvent.Type.MouseMove, 502 + next(steps) % 700, Qt.MouseButton.LeftButton)
        canvas.viewport().repaint()

    mouse(QEvent.Type.MouseButtonPress, 500, Qt.MouseButton.LeftButton)
    dragged()
    assert canvas.session.shown.journey.stages[0].width
    benchmark(dragged)
    mouse(QEvent.Type.MouseButtonRelease, 520, Qt.MouseButton.NoButton)


def test_everything_selected_repaint(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    canvas.session.select(*every_element(canvas))
    benchmark(canvas.viewport().repaint)


def test_everything_selected_drag_begins(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    ids = every_element(canvas)
    canvas.session.select(*ids)
    place = located(canvas.layout_shown, ids[0])
    assert place is not None
    x, y = place.rect.cx, place.rect.cy

    def begun() -> None:
        canvas.feed(Press(x, y))
        canvas.feed(Move(x + 30, y + 3))
        canvas.viewport().repaint()

    benchmark.pedantic(begun, setup=lambda: canvas.feed(Cancel()), rounds=5)
    canvas.feed(Cancel())


def test_everything_selected_drag_rests(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    """The result, for which everything is put into its place and laid out anew."""
    ids = every_element(canvas)
    canvas.session.select(*ids)
    place = located(canvas.layout_shown, ids[0])
    assert place is not None
    x, y = place.rect.cx, place.rect.cy

    def begun() -> None:
        canvas.feed(Cancel())
        canvas.feed(Press(x, y))
        canvas.feed(Move(x + 30, y + 3))

    def rested() -> None:
        canvas.feed(Rest(x + 30, y + 3))
        canvas.viewport().repaint()

    benchmark.pedantic(rested, setup=begun, rounds=3)
    canvas.feed(Cancel())


def choose_a_stage(canvas: Canvas, document: Document, stages: Iterator[Stage]) -> None:
    """Another one each time, which is in sight: what the map looks like then is not known yet."""
    if canvas.session.document is not document:
        canvas.session.undo()
    stage = next(stages).id
    canvas.session.select(stage)
    canvas.reveal(stage)
    let_rest(canvas)


def edit_stages(
    benchmark: BenchmarkFixture,
    canvas: Canvas,
    document: Document,
    edit: tuple[str, float | None],
    then: Callable[[], None],
) -> None:
    """Measure a command done to a stage, which paints the map, and what comes then."""
    name, scale = edit
    stages, session = cycle(document.maps[0].stages[2:9]), canvas.session
    command = next(command for command in COMMANDS if command.name == name)
    look_at(canvas, scale)

    def done() -> None:
        session.perform(command)
        then()

    benchmark.pedantic(
        done, setup=lambda: choose_a_stage(canvas, document, stages), rounds=7, warmup_rounds=1
    )


@seen_at
@stage_edit
def test_stage_gone_or_copied_to_pixels(
    benchmark: BenchmarkFixture, canvas: Canvas, document: Document, name: str, scale: float | None
) -> None:
    """Until the map shows it for the first time; what only moved is shown as it was before."""
    edit_stages(benchmark, canvas, document, (name, scale), lambda: None)


@seen_at
@stage_edit
def test_stage_gone_or_copied_until_all_is_painted_anew(
    benchmark: BenchmarkFixture, canvas: Canvas, document: Document, name: str, scale: float | None
) -> None:
    """Without the moment in which it is seen whether the hand goes on."""

    def finished() -> None:
        for _ in canvas.finish():
            pass
        canvas.viewport().repaint()

    edit_stages(benchmark, canvas, document, (name, scale), finished)


@seen_at
def test_width_of_a_stage_dragged_to_pixels(
    benchmark: BenchmarkFixture, canvas: Canvas, document: Document, scale: float | None
) -> None:
    """Every step is a width that was not there before."""
    stage, steps = document.maps[0].stages[0].id, count()
    look_at(canvas, scale)
    let_rest(canvas)

    def dragged() -> None:
        wider = {stage: 1_500.0 + next(steps)}
        preview(canvas, lambda before: resize(before, wider))
        canvas.viewport().repaint()

    benchmark.pedantic(dragged, rounds=20, warmup_rounds=2)


@seen_at
def test_feeling_pressed_to_pixels(
    benchmark: BenchmarkFixture, canvas: Canvas, document: Document, scale: float | None
) -> None:
    """Each key is an edit: the feeling of a card goes up and down."""
    canvas.session.select(document.maps[0].swimlanes[0].lanes[0].items[3].id)
    keys = cycle(["feel_worse"] * 8 + ["feel_better"] * 8)
    commands = {command.name: command for command in COMMANDS}
    look_at(canvas, scale)

    def pressed() -> None:
        canvas.session.perform(commands[next(keys)])  # which paints the map

    benchmark.pedantic(pressed, setup=lambda: let_rest(canvas), rounds=16, warmup_rounds=2)


def test_everything_selected_drag_step(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    """The hand goes on inside one stage, which is where it is nearly always."""
    ids = every_element(canvas)
    canvas.session.select(*ids)
    drag_inside_its_stage(benchmark, canvas, ids[0])


def test_everything_selected_context_menu(benchmark: BenchmarkFixture, canvas: Canvas) -> None:
    """What is offered, asked of another state each time: a state remembers what is selected in it."""
    elements = every_element(canvas)
    offered = [command for command in COMMANDS if command.menu == "arrange"]

    def chosen() -> tuple[tuple[EditorState, list[Command]], dict[str, object]]:
        return (canvas.session.state.selecting(()).selecting(elements), offered), {}

    assert benchmark.pedantic(available, setup=chosen, rounds=5)


def test_save_from_the_window(
    benchmark: BenchmarkFixture, canvas: Canvas, real_shaper: QtShaper, tmp_path: Path
) -> None:
    rendering = Rendering(real_shaper)
    benchmark.pedantic(
        lambda: save_to(canvas.session, rendering, tmp_path / "big.jmap", canvas), rounds=5, warmup_rounds=1
    )
    assert (tmp_path / "big.jmap").exists()


def every_element(canvas: Canvas) -> list[str]:
    return [item.id for item in descendants(canvas.session.state.journey) if isinstance(item, Element)]
