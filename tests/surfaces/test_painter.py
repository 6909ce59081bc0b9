"""What is kept for Qt of marks takes no more room than it may, and changes nothing of what is seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter, QPainterPath

from journeydesk.drawing.primitives import Block, Shape, Stroke
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.qt import painter as painting
from journeydesk.surfaces.qt.painter import Painter
from journeydesk.surfaces.qt.pens import path_of
from journeydesk.surfaces.qt.shaper import QtShaper

SIDE = 60


def zigzag(height: float, *dash: float) -> Block:
    """Return a line with two points."""
    mark = Shape((("M", 0.0, 0.0), ("L", float(SIDE), height)), None, Stroke("#114488", 2.0, dash))
    return Block("lane", "curve", Rect(0, 0, SIDE, SIDE), (mark,))


def painted(painter: Painter, block: Block) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    out = QPainter(image)
    painter.paint_block(out, block, {})
    out.end()
    return image


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The heights of the lines whose paths were made, as far as three such lines are kept."""
    heights: list[float] = []

    def noted(outline: tuple[tuple[str, float, float], ...]) -> QPainterPath:
        heights.append(outline[-1][2])
        return path_of(outline)

    monkeypatch.setattr(painting, "path_of", noted)
    monkeypatch.setattr(painting, "MOST_OUTLINES", 3 * 3_632)  # each has two points
    return heights


def test_the_lines_painted_first_give_way_to_those_of_late(shaper: QtShaper, made: list[float]) -> None:
    painter, lines = Painter(shaper), [zigzag(float(height)) for height in range(4)]
    for line in (*lines, *lines[1:]):
        painted(painter, line)
    assert made == [0, 1, 2, 3], "the last three were still known"
    painted(painter, lines[0])
    assert made[4:] == [0]


def test_lines_look_the_same_whether_they_are_kept_or_not(shaper: QtShaper, made: list[float]) -> None:
    painter, lines = Painter(shaper), [zigzag(float(height), 6, 4) for height in range(0, 60, 10)]
    fresh = [painted(Painter(shaper), line) for line in lines]
    assert [painted(painter, line) for line in lines * 2] == fresh * 2
    assert len({bytes(one.constBits()) for one in fresh}) == len(lines)
