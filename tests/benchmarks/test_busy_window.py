"""What a person waits for in the whole window: gaps shown, the register and the inspector open.

What is done is measured twice: until the map shows it, and until all panels do.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, cycle

import pytest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from journeydesk.desktop.contexts import Pointed
from journeydesk.desktop.main_window import MainWindow
from journeydesk.editing.commands import COMMANDS
from journeydesk.editing.tracks import resize
from journeydesk.model.document import Document
from journeydesk.model.lanes import Element
from journeydesk.model.tree import descendants
from tests.benchmarks.conftest import let_rest
from tests.benchmarks.paintwatch import PaintWatch
from tests.benchmarks.scales import look_at, seen_at
from tests.pictures.room import SIZE, desk_in

BY_NAME = {command.name: command for command in COMMANDS}
WATCH = PaintWatch()
ON_THE_MAP = pytest.mark.benchmark(timer=WATCH)
until = pytest.mark.parametrize("seen", [pytest.param("map", marks=ON_THE_MAP), "panels"])
"""Until what is seen the time is taken."""


@pytest.fixture
def window(document: Document, qapp: QApplication) -> Iterator[MainWindow]:
    with WATCH.watching(), desk_in("light") as desk:
        window = desk.show(document)
        window.resize(*SIZE)
        window.show()
        window.menus.actions["register"].trigger()
        window.canvas.zoom_to(1.0)
        qapp.processEvents()
        assert window.canvas.shows_gaps
        assert window.register.isVisible()
        assert window.inspector.isVisible()
        yield window


def third_card(document: Document) -> str:
    return document.maps[0].swimlanes[0].lanes[0].items[3].id


def test_letter_typed_with_panels_open(
    benchmark: BenchmarkFixture, window: MainWindow, document: Document
) -> None:
    window.canvas.edit_text(third_card(document), "title")
    editor = window.canvas.writing.editor
    assert editor is not None
    steps = count()

    def typed() -> None:
        editor.setPlainText(f"I ask {next(steps)} friends")
        window.canvas.viewport().repaint()

    benchmark(typed)
    window.canvas.writing.close(kept=False)


@until
def test_key_pressed_with_panels_open(
    benchmark: BenchmarkFixture, window: MainWindow, document: Document, qapp: QApplication, seen: str
) -> None:
    """Each key is an edit: the feeling of a card goes up and down."""
    window.session.select(third_card(document))
    keys = cycle(["feel_worse"] * 8 + ["feel_better"] * 8)

    def pressed() -> None:
        window.session.perform(BY_NAME[next(keys)])
        qapp.processEvents()

    benchmark.pedantic(pressed, setup=WATCH.wind_up, rounds=32, warmup_rounds=2)


def test_stage_widened_with_panels_open(
    benchmark: BenchmarkFixture, window: MainWindow, document: Document
) -> None:
    stage, steps = document.maps[0].stages[0].id, count()
    state = window.session.state

    def widened() -> None:
        window.session.preview(state.edited(resize(document, {stage: 1_500.0 + next(steps)})))
        window.canvas.viewport().repaint()

    benchmark(widened)
    window.session.preview(None)


def edit_stages(
    benchmark: BenchmarkFixture, window: MainWindow, document: Document, qapp: QApplication, name: str
) -> None:
    """Measure a command done to another stage each time, which is in sight: how the map looks then is not known yet."""
    stages = cycle(document.maps[0].stages[2:9])

    def chosen() -> None:
        if window.session.document is not document:
            window.session.undo()
        stage = next(stages).id
        window.session.select(stage)
        window.canvas.reveal(stage)
        qapp.processEvents()
        let_rest(window.canvas)
        WATCH.wind_up()

    def done() -> None:
        window.session.perform(BY_NAME[name])
        qapp.processEvents()

    benchmark.pedantic(done, setup=chosen, rounds=7, warmup_rounds=1)


@ON_THE_MAP
@seen_at
@pytest.mark.parametrize("name", ["delete", "duplicate", "later", "merge_stages"])
def test_stage_edited_with_panels_open_until_the_map_shows_it(
    benchmark: BenchmarkFixture,
    window: MainWindow,
    document: Document,
    qapp: QApplication,
    name: str,
    scale: float | None,
) -> None:
    look_at(window.canvas, scale)
    edit_stages(benchmark, window, document, qapp, name)


@pytest.mark.parametrize("name", ["delete", "duplicate"])
def test_stage_edited_with_panels_open_until_all_panels_show_it(
    benchmark: BenchmarkFixture, window: MainWindow, document: Document, qapp: QApplication, name: str
) -> None:
    edit_stages(benchmark, window, document, qapp, name)


def test_menu_of_everything_opened(
    benchmark: BenchmarkFixture, window: MainWindow, document: Document
) -> None:
    """A selection of its own each time: what the last menu has found out of it is not known any more."""
    elements = [item.id for item in descendants(document.maps[0]) if isinstance(item, Element)]

    def chosen() -> None:
        window.session.select()
        window.session.select(*elements)
        window.canvas.viewport().repaint()

    def opened() -> None:
        menu = window.contexts.menu(Pointed("many", elements[0]))
        assert not menu.isEmpty()
        menu.deleteLater()

    benchmark.pedantic(opened, setup=chosen, rounds=5, warmup_rounds=1)
