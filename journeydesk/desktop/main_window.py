"""The window of one document: its parts with all that can be done in them; it holds no logic of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QShowEvent

from journeydesk.desktop.actions import gaps
from journeydesk.desktop.actions.comparing import follow_changes
from journeydesk.desktop.actions.files import save
from journeydesk.desktop.actions.finding import frame_found, jump, show_places, toggle_below, toggle_outline
from journeydesk.desktop.canvas.chip import HiddenChip
from journeydesk.desktop.context_menus import ContextMenus
from journeydesk.desktop.deleting import delete_entry
from journeydesk.desktop.dialogs.errors import ask_to_save
from journeydesk.desktop.language import said
from journeydesk.desktop.menus import Menus
from journeydesk.desktop.panels.thresholds import THRESHOLDS
from journeydesk.desktop.session import Session
from journeydesk.desktop.shortcuts import tip_of
from journeydesk.desktop.tips import Tips
from journeydesk.desktop.toolbar import Toolbar
from journeydesk.desktop.window import Window
from journeydesk.drawing.theme import Theme

if TYPE_CHECKING:
    from journeydesk.desktop.desk import Desk


OUTLINE_KEYS = (
    *("cut", "copy", "paste", "delete", "duplicate"),
    *("previous_stage", "next_stage", "lane_above", "lane_below"),
)
"""What keys do in the outline as they do on the map; letters and arrows are the tree's own."""


class MainWindow(Window):
    """A window with its menus and toolbar, in which what its parts ask for is done."""

    def __init__(self, session: Session, desk: Desk, theme: Theme) -> None:
        """Show a session in a theme."""
        super().__init__(session, desk, theme)
        self.menus = Menus(self)
        self.toolbar = Toolbar(self, theme)
        self._put_together(self.toolbar, theme)
        self.hidden_chip = HiddenChip(self.canvas, self.offered["show_hidden"].trigger)
        self.contexts = ContextMenus(self, self.menus)
        self._connect_parts()
        self._connect_finding()
        self._connect_register()
        follow_changes(self)
        self._name()
        self._name_undo()
        self._place()

    def _connect_parts(self) -> None:
        self.palette_panel.picked.connect(self.canvas.pick)
        paths = [self.docks["paths"]]
        self.paths_panel.outgrown.connect(lambda h: self.resizeDocks(paths, [h], Qt.Orientation.Vertical))
        self.inspector.left.connect(self.canvas.setFocus)
        self.inspector.delete_asked.connect(partial(delete_entry, self))
        self.canvas.hand.told.connect(self.status.say)
        self.canvas.hand.tool_changed.connect(lambda: self.status.hold(self.canvas.hand.advice))
        self.canvas.told.connect(self.status.say)
        for asked in (self.canvas.unplaced_asked, self.paths_panel.name_asked):
            asked.connect(self.inspector.ask)
        self.session.file_changed.connect(self._name)
        for changed in (self.session.came_to_rest, self.canvas.writing.began, self.canvas.writing.ended):
            changed.connect(self._name_undo)
        self.marks_changed.connect(self.menus.mark)

    def _connect_finding(self) -> None:
        """Let what finds things show them on the map."""
        for revealed in (self.outline.revealed, self.coverage_panel.revealed, self.inspector.revealed):
            revealed.connect(self.canvas.reveal)
        self.health_panel.revealed.connect(lambda map_id, places: show_places(self, map_id, places))
        self.outline.closed.connect(lambda: toggle_outline(self))
        self.outline.model.refused.connect(self.status.say)
        self.outline.view.addActions([self.offered[name] for name in OUTLINE_KEYS])
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

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        super().set_theme(theme)
        self.toolbar.set_theme(theme)
        self.menus.mark()

    # what Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        """Give the map the keyboard."""
        super().showEvent(event)
        self.canvas.setFocus()
        if self.desk.settings.tips and self.tips is None and not self.desk.shows_tips:
            QTimer.singleShot(0, self, self._show_tips)  # once everything has its place

    def _show_tips(self) -> None:
        if not self.desk.shows_tips:
            self.tips = Tips(self)

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
        """Say what would be taken back; while a text is typed on the map, that is its own last word."""
        history, types = self.session.history, self.canvas.writing.is_open
        for name, word, sentence, label in (
            ("undo", self.tr("Undo"), self.tr("Undo {0}"), history.undo_label),
            ("redo", self.tr("Redo"), self.tr("Redo {0}"), history.redo_label),
        ):
            action = self.offered[name]
            action.setText(sentence.format(said(label)) if label and not types else word)
            action.setToolTip(tip_of(action))
            action.setEnabled(types or label is not None)
