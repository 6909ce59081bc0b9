"""A clock for what reaches the screen while the program still works: it is stopped by a paint."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter

import pytest
from PySide6.QtGui import QPaintEvent

from journeydesk.desktop.canvas.view import MapView


class PaintWatch:
    """Reads the time, but that of the first paint of a map if there was one since it was wound up."""

    def __init__(self) -> None:
        self._painted: float | None = None

    def __call__(self) -> float:
        return perf_counter() if self._painted is None else self._painted

    def wind_up(self) -> None:
        self._painted = None

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Be stopped by the paints of all maps."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(MapView, "paintEvent", self._noting(MapView.paintEvent))
            yield

    def _noting(
        self, paint: Callable[[MapView, QPaintEvent], None]
    ) -> Callable[[MapView, QPaintEvent], None]:
        def painted(view: MapView, event: QPaintEvent) -> None:
            paint(view, event)
            if self._painted is None:
                self._painted = perf_counter()

        return painted
