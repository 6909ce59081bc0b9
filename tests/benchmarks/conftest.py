"""Maps of three sizes, and a window's worth of parts to show them with."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pytest
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.canvas.ahead import Ahead
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.widget import Canvas
from journeydesk.desktop.fills import fill_at_once
from journeydesk.desktop.garbage import collect_rarely
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import theme
from journeydesk.model.document import Document
from journeydesk.surfaces.qt.shaper import QtShaper
from tests.support.big import big_map

SIZES = (100, 1_000, 10_000)


@pytest.fixture(scope="session", autouse=True)
def _as_the_program_does() -> None:
    collect_rarely()
    fill_at_once()


@pytest.fixture(scope="session", params=SIZES, ids=lambda size: f"{size}")
def document(request: pytest.FixtureRequest) -> Document:
    return big_map(request.param)


@pytest.fixture(scope="session")
def real_shaper(qapp: QApplication) -> QtShaper:
    return QtShaper()


@pytest.fixture
def canvas(document: Document, real_shaper: QtShaper, qapp: QApplication) -> Iterator[Canvas]:
    """A canvas of 1440 × 900 pixels that shows a map at 100 %."""
    session = Session(document)
    canvas = Canvas(session, Rendering(real_shaper), theme("light"))
    Ahead(canvas)
    session.setParent(canvas)
    canvas.resize(1440, 900)
    canvas.show()
    canvas.zoom_to(1.0)
    qapp.processEvents()
    yield canvas
    canvas.close()
    canvas.deleteLater()
    qapp.processEvents()


def let_rest(canvas: Canvas) -> None:
    """Do what is done while a hand rests, without the waiting."""
    canvas.viewport().repaint()
    for _ in chain(canvas.finish(), canvas.get_ready()):
        pass
    canvas.viewport().repaint()
