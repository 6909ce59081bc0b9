"""The window of one document: it puts the parts together and holds no logic of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from journeydesk.desktop.actions import gaps
from journeydesk.desktop.actions.comparing import follow_changes
from journeydesk.desktop.actions.files import save
from journeydesk.desktop.actions.finding import frame_found, jump, show_places, toggle_below, toggle_outline
from journeydesk.desktop.canvas.chip import HiddenChip
from journeydesk.desktop.canvas.hint import Hint
from journeydesk.desktop.canvas.minimap import Minimap
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.tips import MapTips
from journeydesk.desktop.canvas.widget import Canvas
from journeydesk.desktop.comparing import Comparing
from journeydesk.desktop.context_menus import ContextMenus
from journeydesk.desktop.dialogs.errors import ask_to_save
from journeydesk.desktop.docks import Docks
from journeydesk.desktop.findbar import FindBar
from journeydesk.desktop.fitting import fitting
from journeydesk.desktop.language import said
from journeydesk.desktop.menus import Menus
from journeydesk.desktop.panels.changes import ChangesPanel
from journeydesk.desktop.panels.coverage import CoveragePanel
from journeydesk.desktop.panels.health import HealthPanel
from journeydesk.desktop.panels.inspector import Inspector
from journeydesk.desktop.panels.outline import Outline
from journeydesk.desktop.panels.palette import Palette
from journeydesk.desktop.panels.paths import PathsPanel
from journeydesk.desktop.panels.register import Register
from journeydesk.desktop.panels.thresholds import THRESHOLDS
from journeydesk.desktop.recovery import Recovery
from journeydesk.desktop.session import Session
from journeydesk.desktop.shortcuts import tip_of
from journeydesk.desktop.status import StatusLine
from journeydesk.desktop.tabs import MapTabs
from journeydesk.desktop.tips import Tips
from journeydesk.desktop.toolbar import Toolbar
from journeydesk.drawing.theme import Theme
from journeydesk.surfaces.qt.painter import Painter

if TYPE_CHECKING:
    from journeydesk.desktop.desk import Desk


OUTLINE_KEYS = (
    *("cut", "copy", "paste", "delete", "duplicate"),
    *("previous_stage", "next_stage", "lane_above", "lane_below"),
)
"""What keys do in the outline as they do on the map; letters and arrows are the tree's own."""


class Window(QMainWindow):
    """Palette, canvas, inspector and toolbar around a session."""

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
        self.tips: Tips | None = None
        self.recovery = Recovery(session, desk.shelter) if desk.shelter else None
        self.rendering = Rendering(desk.shaper)
        self.rendering.standing = lambda: session.state
        self.comparing: Comparing = Comparing(session, self.rendering)
        self.canvas = Canvas(session, self.rendering, theme)
        self.palette_panel = Palette(session, theme)
        self.inspector = Inspector(session, self.rendering.gaps, theme)
        self.paths_panel = PathsPanel(session, self.canvas, theme)
        self.coverage_panel = CoveragePanel(session, theme)
        self.health_panel = HealthPanel(session, self.rendering, theme, lambda: desk.settings.paper)
        self.tabs = MapTabs(session)
        self.menus = Menus(self)
        self.toolbar = Toolbar(self, theme)
        self.outline = Outline(session, theme)
        self.register = Register(session, self.rendering, theme)
        self.find_bar = FindBar(session, theme)
        self.changes_panel = ChangesPanel(session, self.comparing, theme)
        self._put_together()
        self._connect_finding()
        self._connect_register()
        follow_changes(self)
        self.palette_panel.picked.connect(self.canvas.pick)
        paths = [self.docks["paths"]]
        self.paths_panel.outgrown.connect(lambda h: self.resizeDocks(paths, [h], Qt.Orientation.Vertical))
        self.inspector.left.connect(self.canvas.setFocus)
        self.canvas.hand.told.connect(self.status.say)
        self.canvas.hand.tool_changed.connect(lambda: self.status.hold(self.canvas.hand.advice))
        self.canvas.told.connect(self.status.say)
        session.file_changed.connect(self._name)
        session.state_changed.connect(self._name_undo)
        self._name()
        self._name_undo()
        self._place()

    def _put_together(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.find_bar)
        column.addWidget(self.canvas)
        self.setCentralWidget(middle)
        self.addToolBar(self.toolbar)
        self.docks = Docks(
            self,
            {
                "palette": self.palette_panel,
                "outline": self.outline,
                "paths": self.paths_panel,
                "coverage": self.coverage_panel,
                "register": self.register,
                "health": self.health_panel,
                "changes": self.changes_panel,
                "inspector": self.inspector,
            },
        )
        self.inspector.wanted.connect(self.docks["inspector"].show)
        self.hint = Hint(self.canvas)
        self.minimap = Minimap(self.canvas, Painter(self.rendering.shaper))
        self.minimap.want(self.desk.settings.minimap)
        self.canvas.show_gaps(self.desk.settings.gaps)
        self.map_tips = MapTips(self.canvas)
        self.hidden_chip = HiddenChip(self.canvas, self.menus.actions["show_hidden"].trigger)
        self.status = StatusLine(self.session, self.canvas, self.rendering)
        self.setStatusBar(self.status)
        self.contexts = ContextMenus(self)

    def _connect_finding(self) -> None:
        """Let what finds things show them on the map."""
        for revealed in (self.outline.revealed, self.coverage_panel.revealed, self.inspector.revealed):
            revealed.connect(self.canvas.reveal)
        self.health_panel.revealed.connect(lambda map_id, places: show_places(self, map_id, places))
        self.outline.closed.connect(lambda: toggle_outline(self))
        self.outline.model.refused.connect(self.status.say)
        self.outline.view.addActions([self.menus.actions[name] for name in OUTLINE_KEYS])
        self.find_bar.matches.changed.connect(lambda: frame_found(self))
        self.find_bar.reached.connect(lambda found: jump(self, found))
        self.find_bar.told.connect(self.status.say)
        self.find_bar.closed.connect(self.canvas.setFocus)

    def _connect_register(self) -> None:
        """Let what is decided in the gap register be done, and pills lead there."""
        register, detail = self.register, self.register.detail
        register.chosen.connect(partial(gaps.select_gap, self))
        register.looked.connect(partial(gaps.look_at_gap, self))
        register.closed.connect(lambda: toggle_below(self, "register"))
        register.thresholds_wanted.connect(lambda: self.inspector.look_at(THRESHOLDS))
        register.model.owner_typed.connect(partial(gaps.assign, self))
        detail.accepted.connect(partial(gaps.accept, self))
        detail.reopened.connect(partial(gaps.reopen, self))
        detail.dismissed.connect(partial(gaps.dismiss, self))
        detail.answered.connect(partial(gaps.answer, self))
        self.status.gaps.clicked.connect(lambda: gaps.open_register(self))
        self.canvas.gap_pressed.connect(lambda found: gaps.open_register(self, found.gap.key))
        self.inspector.gap_pressed.connect(lambda found: gaps.open_register(self, found.gap.key))

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
        self.toolbar.set_theme(theme)
        self.find_bar.set_theme(theme)
        self.minimap.set_theme()
        self.menus.mark()

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

    def showEvent(self, event: QShowEvent) -> None:
        """Give the map the keyboard."""
        super().showEvent(event)
        self.canvas.setFocus()
        if self.desk.settings.tips and self.tips is None and not self.desk.shows_tips:
            QTimer.singleShot(0, self, self._show_tips)  # once everything has its place

    def _show_tips(self) -> None:
        if not self.desk.shows_tips:
            self.tips = Tips(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads from every panel back to the map."""
        if event.key() == Qt.Key.Key_Escape:
            self.canvas.setFocus()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before unsaved work would be lost."""
        self.keep_typed()
        if self.session.is_modified:
            answer = ask_to_save(self, self.session.name)
            if answer == "cancel" or (answer == "save" and not save(self)):
                event.ignore()
                return
        if self.recovery:
            self.recovery.forget()
        self.desk.settings.keep_window(self.saveGeometry(), self.saveState())
        self.desk.closed(self)
        self.canvas.forget_tiles()  # they are large, and what Python has of a window lives until it is collected
        event.accept()

    # names

    def _name(self) -> None:
        self.setWindowTitle(f"{self.session.name}[*] – JourneyDesk")
        self.setWindowModified(self.session.is_modified)
        self.toolbar.name(self.session)

    def _name_undo(self) -> None:
        history = self.session.history
        for name, word, sentence, label in (
            ("undo", self.tr("Undo"), self.tr("Undo {0}"), history.undo_label),
            ("redo", self.tr("Redo"), self.tr("Redo {0}"), history.redo_label),
        ):
            action = self.menus.actions[name]
            action.setText(sentence.format(said(label)) if label else word)
            action.setToolTip(tip_of(action))
            action.setEnabled(label is not None)
