"""The panels around the map, in a table: where each stands, and whether it is there from the beginning."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from journeydesk.desktop.language import said
from journeydesk.drawing.theme import Theme

DockName = Literal["palette", "outline", "paths", "coverage", "register", "health", "changes", "inspector"]

LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


@dataclass(frozen=True, slots=True)
class Place:
    """Where a panel stands and what it is called; one that is not `open` is shown when somebody asks for it."""

    name: DockName
    title: str
    area: Qt.DockWidgetArea
    open: bool = True


PLACES = (
    Place("palette", "Palette", LEFT),
    Place("outline", "Outline", LEFT, open=False),
    Place("paths", "Paths", LEFT),
    Place("coverage", "Coverage", BOTTOM, open=False),
    Place("register", "Gap register", BOTTOM, open=False),
    Place("health", "Health", BOTTOM, open=False),
    Place("changes", "Comparison", BOTTOM, open=False),
    Place("inspector", "Inspector", RIGHT),
)


class Panel(Protocol):
    """What may stand around the map, as far as its place has to know; it is a `QWidget`."""

    def set_theme(self, theme: Theme) -> None:
        """Show itself in other colours."""


class Docks:
    """Holds the panels in their places; those below the map stand as tabs."""

    def __init__(self, window: QMainWindow) -> None:
        """Make places for panels around what is in the middle of a window."""
        self._window = window
        self._panels: tuple[Panel, ...] = ()
        # The inspector keeps its height beside what lies below the map.
        window.setCorner(Qt.Corner.BottomRightCorner, RIGHT)
        self._away: list[QDockWidget] = []
        self._docks = {place.name: _dock(window, place) for place in PLACES}
        window.splitDockWidget(self["palette"], self["outline"], Qt.Orientation.Horizontal)

    def hold(self, *panels: Panel) -> None:
        """Put panels into the places that they were made in."""
        self._panels = panels
        for panel in panels:
            assert isinstance(panel, QWidget)
            dock = panel.parentWidget()
            assert isinstance(dock, QDockWidget)
            dock.setWidget(panel)
        # Tab comes to their tabs after the panels, for these were there before.
        below = [self[place.name] for place in PLACES if place.area == BOTTOM]
        for dock, other in pairwise(below):
            self._window.tabifyDockWidget(dock, other)

    def __getitem__(self, name: DockName) -> QDockWidget:
        """Return what a panel stands in."""
        return self._docks[name]

    def show(self, name: DockName) -> None:
        """Show a panel, before others in the same place."""
        self[name].show()
        self[name].raise_()

    @property
    def are_away(self) -> bool:
        """Tell whether the map stands alone."""
        return all(dock.isHidden() for dock in self._docks.values())

    def toggle_all(self) -> None:
        """Put all panels away, or bring those back that were put away; at first, those there from the beginning."""
        if self.are_away:
            for dock in self._away or [self[place.name] for place in PLACES if place.open]:
                dock.show()
                dock.raise_()
            self._away = []
            return
        there = [dock for dock in self._docks.values() if not dock.isHidden()]
        self._away += sorted(there, key=lambda dock: not dock.visibleRegion().isEmpty())  # the foremost last
        for dock in there:
            dock.hide()

    def set_theme(self, theme: Theme) -> None:
        """Show all panels in other colours."""
        for panel in self._panels:
            panel.set_theme(theme)


def _dock(window: QMainWindow, place: Place) -> QDockWidget:
    dock = QDockWidget(said(place.title), window)
    dock.setObjectName(place.name)
    dock.setTitleBarWidget(QWidget())
    window.addDockWidget(place.area, dock)
    dock.setVisible(place.open)
    return dock
