"""PySide6 6.12.0 on Python 3.11 loses a reference to None with every repaint, and soon dies."""

from __future__ import annotations

import sys

from journeydesk.desktop.main_window import MainWindow


def test_repainting_keeps_the_references_to_none(window: MainWindow) -> None:
    surface = window.canvas.viewport()
    surface.repaint()
    before = sys.getrefcount(None)
    for _ in range(200):
        surface.repaint()
    assert abs(sys.getrefcount(None) - before) < 100
