"""The parts of a window, in their places; it knows nothing of what can be done in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QToolBar, QVBoxLayout, QWidget

from journeydesk.desktop.canvas.ahead import Ahead
from journeydesk.desktop.canvas.hint import Hint
from journeydesk.desktop.canvas.minimap import Minimap
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.tips import MapTips
from journeydesk.desktop.canvas.widget import Canvas
from journeydesk.desktop.comparing import Comparing
from journeydesk.desktop.docks import Docks
from journeydesk.desktop.findbar import FindBar
from journeydesk.desktop.fitting import fitting
from journeydesk.desktop.garbage import Collector
from journeydesk.desktop.panels.changes import ChangesPanel
from journeydesk.desktop.panels.coverage import CoveragePanel
from journeydesk.desktop.panels.health import HealthPanel
from journeydesk.desktop.panels.inspector import Inspector
from journeydesk.desktop.panels.outline import Outline
from journeydesk.desktop.panels.palette import Palette
from journeydesk.desktop.panels.paths import PathsPanel
from journeydesk.desktop.panels.register import Register
from journeydesk.desktop.recovery import Recovery
from journeydesk.desktop.session import Session
from journeydesk.desktop.status import StatusLine
from journeydesk.desktop.tabs import MapTabs
from journeydesk.drawing.theme import Theme
from journeydesk.surfaces.qt.painter import Painter

if TYPE_CHECKING:
    from journeydesk.desktop.desk import Desk


class Window(QMainWindow):
    """Palette, canvas, inspector and panels around a session: all that actions work on, though none of them."""

    marks_changed = Signal()
    """Something was switched on or off that a menu marks."""

    desk: Desk
    session: Session
    canvas: Canvas
    register: Register
    docks: Docks
    comparing: Comparing

    def __init__(self, session: Session, desk: Desk, theme: Theme) -> None:
        """Show a session in a theme."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.desk, self.session = desk, session
        session.setParent(self)
        self.tips: QWidget | None = None
        self.offered: dict[str, QAction] = {}
        """What can be done here, by name; the menus fill it."""
        self.collector = Collector(session)
        self.recovery = Recovery(session, desk.shelter) if desk.shelter else None
        self.rendering = Rendering(desk.shaper)
        self.rendering.standing = lambda: session.state
        self.comparing = Comparing(session, self.rendering)
        self.canvas = Canvas(session, self.rendering, theme)
        self.ahead = Ahead(self.canvas)
        self.tabs = MapTabs(session)
        self.find_bar = FindBar(session, theme)

    def _put_together(self, toolbar: QToolBar, theme: Theme) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.find_bar)
        column.addWidget(self.canvas)
        self.setCentralWidget(middle)
        self.addToolBar(toolbar)
        self._make_panels(theme)
        self.minimap = Minimap(self.canvas, Painter(self.rendering.shaper))
        self.minimap.want(self.desk.settings.minimap)
        self.hint = Hint(self.canvas, self.minimap)
        self.canvas.show_gaps(self.desk.settings.gaps)
        self.map_tips = MapTips(self.canvas)
        self.status = StatusLine(self.session, self.canvas, self.rendering)
        self.setStatusBar(self.status)

    def _make_panels(self, theme: Theme) -> None:
        """Make each panel where it will stand, or Qt would style it twice; Tab goes through them in this order."""
        self.docks = docks = Docks(self)
        session, settings = self.session, self.desk.settings
        self.palette_panel = Palette(session, theme, docks["palette"])
        self.outline = Outline(session, theme, docks["outline"])
        self.paths_panel = PathsPanel(session, self.canvas, theme, docks["paths"])
        self.coverage_panel = CoveragePanel(session, theme, docks["coverage"])
        self.register = Register(session, self.rendering, theme, docks["register"])
        self.health_panel = HealthPanel(
            session, self.rendering, theme, lambda: settings.paper, docks["health"]
        )
        self.changes_panel = ChangesPanel(session, self.comparing, theme, docks["changes"])
        self.inspector = Inspector(session, self.rendering.gaps, theme, docks["inspector"])
        docks.hold(
            self.palette_panel,
            self.outline,
            self.paths_panel,
            self.coverage_panel,
            self.register,
            self.health_panel,
            self.changes_panel,
            self.inspector,
        )
        self.inspector.wanted.connect(docks["inspector"].show)

    def _place(self) -> None:
        self._built = self.saveState()
        self.canvas.mouse.wheel_zooms = self.desk.settings.wheel_zooms
        geometry, state = self.desk.settings.window()
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(fitting(self, 1440, 900))
            size = self.paths_panel.sizeHint()
            self.resizeDocks([self.docks["paths"]], [size.height()], Qt.Orientation.Vertical)
            self.resizeDocks([self.docks["paths"]], [size.width()], Qt.Orientation.Horizontal)
        if not state.isEmpty():
            self.restoreState(state)
        self.docks["changes"].hide()  # nothing is compared yet, whatever was when the last window closed

    def reset_layout(self) -> None:
        """Put all panels back to where they were in the beginning."""
        self.restoreState(self._built)

    def come_forward(self) -> None:
        """Show this window before the others and give it the keyboard."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self.canvas.set_theme(theme)
        self.docks.set_theme(theme)
        self.find_bar.set_theme(theme)
        self.minimap.set_theme()

    def keep_typed(self) -> None:
        """Keep the text or the number that is still being typed on the map, in the outline or in the gap register."""
        self.canvas.writing.close(kept=True)
        self.canvas.figures.close(kept=True)
        self.outline.view.keep_typed()
        self.register.view.keep_typed()

    # what Qt calls

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the files that were dropped."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.desk.open_local(url.toLocalFile(), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads from every panel back to the map."""
        if event.key() == Qt.Key.Key_Escape:
            self.canvas.setFocus()
        else:
            super().keyPressEvent(event)
