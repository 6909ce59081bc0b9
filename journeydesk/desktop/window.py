"""The window of one document: it puts the parts together and holds no logic of its own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QVBoxLayout, QWidget

from journeydesk.desktop import clipboard, saving
from journeydesk.desktop.canvas.hint import Hint
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.widget import Canvas
from journeydesk.desktop.dialogs.about import show_about, show_shortcuts
from journeydesk.desktop.dialogs.errors import ask_to_save
from journeydesk.desktop.finder import Finder, Offer, actions_for, places_for
from journeydesk.desktop.menus import Menus
from journeydesk.desktop.panels.inspector import Inspector
from journeydesk.desktop.panels.palette import Palette
from journeydesk.desktop.present import Presentation
from journeydesk.desktop.session import Session
from journeydesk.desktop.status import StatusLine
from journeydesk.desktop.tabs import MapTabs
from journeydesk.desktop.toolbar import Toolbar
from journeydesk.drawing.theme import Theme
from journeydesk.editing.commands import Command
from journeydesk.editing.search import Found

if TYPE_CHECKING:
    from journeydesk.desktop.desk import Desk


class Window(QMainWindow):
    """Palette, canvas, inspector and toolbar around a session."""

    desk: Desk
    session: Session
    canvas: Canvas

    def __init__(self, session: Session, desk: Desk, theme: Theme) -> None:
        """Show a session in a theme."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.desk = desk
        self.session = session
        session.setParent(self)
        self.rendering = Rendering(desk.shaper)
        self.canvas = Canvas(session, self.rendering, theme)
        self.palette_panel = Palette(session, theme)
        self.inspector = Inspector(session, theme)
        self.tabs = MapTabs(session)
        self.menus = Menus(self)
        self.toolbar = Toolbar(self, theme)
        self._put_together()
        self.palette_panel.picked.connect(self.canvas.pick)
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
        column.addWidget(self.canvas)
        self.setCentralWidget(middle)
        self.addToolBar(self.toolbar)
        self._dock("palette", self.tr("Palette"), self.palette_panel, Qt.DockWidgetArea.LeftDockWidgetArea)
        self._dock("inspector", self.tr("Inspector"), self.inspector, Qt.DockWidgetArea.RightDockWidgetArea)
        self.hint = Hint(self.canvas)
        self.status = StatusLine(self.session, self.canvas)
        self.setStatusBar(self.status)

    def _dock(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> None:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(widget)
        dock.setTitleBarWidget(QWidget())
        self.addDockWidget(area, dock)

    def _place(self) -> None:
        geometry, state = self.desk.settings.window()
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1440, 900)
        if not state.isEmpty():
            self.restoreState(state)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self.canvas.set_theme(theme)
        self.palette_panel.set_theme(theme)
        self.inspector.set_theme(theme)
        self.toolbar.set_theme(theme)

    # what the actions call

    def perform(self, command: Command) -> None:
        """Do an edit, or say that it cannot be done now."""
        if not self.session.perform(command):
            self.status.say(self.tr("“{0}” has nothing to work on just now.").format(command.label))

    def save(self) -> bool:
        """Save; return whether it is done."""
        self.canvas.writing.close(kept=True)
        return self._noted(saving.save(self.session, self.rendering, self))

    def save_as(self) -> bool:
        """Save under another name; return whether it is done."""
        self.canvas.writing.close(kept=True)
        return self._noted(saving.save_as(self.session, self.rendering, self))

    def _noted(self, saved: bool) -> bool:
        if saved and self.session.path:
            self.desk.settings.add_recent(self.session.path)
            self.status.say(self.tr("Saved {0}").format(self.session.path.name))
        return saved

    def copy(self) -> None:
        """Copy the selected elements."""
        if not clipboard.copy(self.session):
            self.status.say(self.tr("Select something on the map to copy it."))

    def cut(self) -> None:
        """Copy the selected elements and remove them."""
        if not clipboard.cut(self.session, self.tr("Cut")):
            self.status.say(self.tr("Select something on the map to cut it."))

    def paste(self) -> None:
        """Paste what was copied, here or elsewhere."""
        if not clipboard.paste(self.session, self.tr("Paste")):
            self.status.say(self.tr("There is nothing on the clipboard that this map could hold."))

    def export(self) -> None:
        """Open the export dialog."""
        from journeydesk.desktop.dialogs.export import ExportDialog

        self.canvas.writing.close(kept=True)
        ExportDialog(self.session, self.desk.shaper, self).exec()

    def go_on(self) -> None:
        """Give the keyboard to the next part: the map, the inspector, the palette."""
        parts: tuple[QWidget, ...] = (self.canvas, self.inspector, self.palette_panel)
        focused: QWidget | None = self.focusWidget()  # None while the window is new, whatever the stubs say
        at = next(
            (i for i, part in enumerate(parts) if focused is not None and part.isAncestorOf(focused)), 0
        )
        part = parts[(at + 1) % len(parts)]
        part.setFocus(Qt.FocusReason.TabFocusReason)
        if part is not self.canvas:
            part.focusNextChild()

    def find_words(self) -> None:
        """Look for words in every field of the document."""
        self.canvas.writing.close(kept=True)
        finder = Finder(self, self.tr("Find in every field"), self._places)
        finder.open_over(self.canvas)

    def _places(self, words: str) -> Iterable[Offer]:
        return places_for(self.session.document, words, self._jump)

    def _jump(self, found: Found) -> None:
        """Show what was found; what stands on no map is opened in the inspector."""
        if found.map_id:
            self.session.view(found.map_id)
        element = self.session.state.shown_as(found.element)
        if element:
            self.session.select(element)
            self.canvas.reveal(element)
        else:
            self.inspector.look_at(found.element)

    def find_command(self) -> None:
        """Look for something to do."""
        actions = self.menus.actions.values()
        finder = Finder(self, self.tr("What do you want to do?"), partial(actions_for, actions))
        finder.open_over(self.canvas)

    def present(self, *, here: bool = False) -> None:
        """Tell the map on the whole screen, from its beginning or from what is selected or in sight."""
        self.canvas.writing.close(kept=True)
        presentation = Presentation(self.session, self.rendering, self.canvas.theme, self)
        presentation.showFullScreen()
        if here:
            presentation.begin_at(*self.canvas.attention())

    def pick_touchpoint(self) -> None:
        """Take a touchpoint of the first channel."""
        channels = self.session.document.channels
        self.canvas.pick(f"channel:{channels[0].id}" if channels else "touchpoint")

    def show_shortcuts(self) -> None:
        """List all shortcuts."""
        show_shortcuts(self, self.menus.actions.values())

    def show_about(self) -> None:
        """Say what this program is."""
        show_about(self)

    # what Qt calls

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selection."""
        if self.canvas.underMouse() or event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menus.context_menu().exec(event.globalPos())

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

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before unsaved work would be lost."""
        self.canvas.writing.close(kept=True)
        if self.session.is_modified:
            answer = ask_to_save(self, self.session.name)
            if answer == "cancel" or (answer == "save" and not self.save()):
                event.ignore()
                return
        self.desk.settings.keep_window(self.saveGeometry(), self.saveState())
        self.desk.closed(self)
        event.accept()

    # names

    def _name(self) -> None:
        self.setWindowTitle(f"{self.session.name}[*] – JourneyDesk")
        self.setWindowModified(self.session.is_modified)
        self.toolbar.name(self.session)

    def _name_undo(self) -> None:
        history = self.session.history
        for name, word, label in (
            ("undo", self.tr("Undo"), history.undo_label),
            ("redo", self.tr("Redo"), history.redo_label),
        ):
            action = self.menus.actions[name]
            action.setText(f"{word} {label}" if label else word)
            action.setEnabled(label is not None)
