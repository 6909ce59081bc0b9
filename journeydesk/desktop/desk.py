"""The desk: all windows of the running program, and what they share."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QWidget
from shiboken6 import isValid

from journeydesk.desktop import accessibility, style
from journeydesk.desktop.actions import clipboard
from journeydesk.desktop.beginning import first_document
from journeydesk.desktop.complaints import in_words
from journeydesk.desktop.dialogs.errors import tell
from journeydesk.desktop.dialogs.preferences import Preferences
from journeydesk.desktop.dialogs.tables import corrected
from journeydesk.desktop.fitting import fitting
from journeydesk.desktop.language import said, speak, spoken
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.opening import REFUSED, choices, opened, shown
from journeydesk.desktop.recovery import Lost, Shelter
from journeydesk.desktop.researching import choose_logs, is_log, map_from_logs
from journeydesk.desktop.session import Session
from journeydesk.desktop.settings import Settings
from journeydesk.desktop.start import NARROW, WIDEST, StartPage
from journeydesk.drawing.theme import Theme, theme
from journeydesk.editing.style import Style
from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.surfaces.qt.shaper import QtShaper

if TYPE_CHECKING:
    from journeydesk.desktop.help import HelpWindow
    from journeydesk.desktop.window import Window


class Desk(QObject):
    """Opens documents in windows, one document a window, and the start page when there is none."""

    shelter: Shelter | None = None
    """Where copies of unsaved work are kept, so that it survives a crash; nowhere while it is None."""

    def __init__(
        self, app: QApplication, settings: Settings | None = None, shaper: QtShaper | None = None
    ) -> None:
        """Set the application's look."""
        super().__init__()
        self._app = app
        self.settings = settings or Settings()
        self.shaper = shaper or QtShaper()
        self.windows: list[MainWindow] = []
        self.style: Style | None = None
        """The style that was copied last, in whichever window."""
        self._start: QMainWindow | None = None
        self._start_page: StartPage | None = None
        self._preferences: Preferences | None = None
        self._help: HelpWindow | None = None
        self._quits = False
        speak(app, self.settings.language)
        style.apply(app, self.theme)
        accessibility.install(app)
        app.aboutToQuit.connect(clipboard.leave)
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._show_theme())

    @property
    def theme(self) -> Theme:
        """The colours in use: chosen, or those of the system."""
        name = self.settings.theme
        if name not in ("light", "dark"):
            name = "dark" if self._app.styleHints().colorScheme().name == "Dark" else "light"
        return theme(name)

    def set_theme(self, name: str) -> None:
        """Choose light, dark, or to go with the system."""
        self.settings.theme = name
        self._show_theme()

    def set_language(self, name: str) -> None:
        """Choose a language, or that of the system, for everything that is opened from now on."""
        self.settings.language = name
        speak(self._app, name)
        self._close_help()
        if self._start_page:
            self._start_page.set_theme(self.theme)

    def _show_theme(self) -> None:
        style.apply(self._app, self.theme)
        self._close_help()
        for window in self.windows:
            window.set_theme(self.theme)
        if self._start_page:
            self._start_page.set_theme(self.theme)

    def set_wheel(self, *, zooms: bool) -> None:
        """Choose whether the mouse wheel zooms or scrolls."""
        self.settings.wheel_zooms = zooms
        for window in self.windows:
            window.canvas.mouse.wheel_zooms = zooms

    def show_preferences(self, parent: QWidget | None = None) -> Preferences:
        """Open the preferences, or bring them forward."""
        if self._preferences is None or not isValid(self._preferences):
            self._preferences = Preferences(self, parent)
            self._preferences.finished.connect(self._forget_preferences)
        self._preferences.show()
        self._preferences.activateWindow()
        return self._preferences

    def show_help(self, name: str, parent: QWidget | None = None) -> HelpWindow:
        """Open a page of the help; beside a dialog that waits for an answer it belongs to that dialog."""
        from journeydesk.desktop.help import HelpWindow

        waiting = QApplication.activeModalWidget()
        if waiting or self._help is None or not isValid(self._help):
            window = HelpWindow(spoken(), self.theme, waiting or parent)
            if not waiting:
                self._help = window
                window.finished.connect(self._forget_help)
        else:
            window = self._help
        window.open_page(name)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def _close_help(self) -> None:
        """Close the help: in another language or theme its pages are made anew."""
        if self._help and isValid(self._help):  # a window takes its help along when it closes
            self._help.close()

    def _forget_help(self) -> None:
        self._help = None

    def _forget_preferences(self) -> None:
        self._preferences = None

    # documents

    def new(self) -> MainWindow:
        """Open a window with a new document."""
        return self.show(first_document())

    def open(self, path: Path, parent: QWidget | None = None) -> MainWindow | None:
        """Open a file in a window of its own; what is wrong with it is told, and it is opened nowhere."""
        if already := self.window_of(path):
            self.settings.add_recent(path)
            already.come_forward()
            return already
        if is_log(path):
            map_from_logs(self, (path,), parent or self._start)
            return None
        try:
            found = opened(path, partial(corrected, self, parent or self._start))
        except REFUSED as error:
            tell(parent or self._start, in_words(error))
            return None
        if found is None:
            return None
        self.settings.add_recent(path)
        return shown(found, path.name, self)

    def window_of(self, path: Path) -> MainWindow | None:
        """Return the window in which a file is open, by whatever way its path leads there."""
        wanted = realpath(path)
        return next((w for w in self.windows if w.session.path and realpath(w.session.path) == wanted), None)

    def open_local(self, name: str, parent: QWidget) -> None:
        """Open a file by its name."""
        self.open(Path(name), parent)

    def open_template(self, path: Path) -> None:
        """Open a copy of a template, which has no file yet."""
        self.show(jmap.read(path))

    def recover(self, lost: Iterable[Lost]) -> None:
        """Open what was not saved when the program ended; it is unsaved still, so nothing of it is lost again."""
        for one in lost:
            try:
                document = jmap.read(one.copy)
            except jmap.JmapError as error:
                tell(self._start, in_words(error))
                continue
            window = self.show(document, one.original)
            window.session.disown()
            if window.recovery and window.recovery.written():
                one.forget()

    def begin(self, files: Iterable[Path]) -> None:
        """Open files, else what was open at the end if so preferred, else the start page; offer what was lost."""
        wanted = tuple(files) or (self._last_session() if self.settings.restores else ())
        for path in wanted:
            self.open(path)
        if not self.windows or self._lost():
            self.show_start()

    def _last_session(self) -> tuple[Path, ...]:
        return tuple(path for path in self.settings.session if path.is_file())

    def _lost(self) -> tuple[Lost, ...]:
        return tuple(self.shelter.lost()) if self.shelter else ()

    def ask_to_open(self, parent: QWidget | None) -> None:
        """Let a person choose files to open."""
        title = said("Open")
        recent = self.settings.recent
        folder = str(recent[0].parent if recent else self.settings.folder)
        names, _ = QFileDialog.getOpenFileNames(parent, title, folder, choices())
        for name in names:
            self.open(Path(name), parent)

    def show(self, document: Document, path: Path | None = None) -> MainWindow:
        """Show a document in a new window."""
        window = MainWindow(Session(document, path), self, self.theme)
        fills = any(one.isMaximized() for one in (*self.windows, self._start) if one)
        self.windows.append(window)
        window.showMaximized() if fills else window.show()
        self.close_start()
        return window

    # windows

    def _keep_session(self) -> None:
        """Remember the files that are open as the ones to begin with next time."""
        self.settings.keep_session(window.session.path for window in self.windows if window.session.path)

    def show_start(self) -> None:
        """Show the start page."""
        if self._start is None:
            self._start = self._new_start()
        self._start.show()
        self._start.activateWindow()

    def _new_start(self) -> QMainWindow:
        page = StartPage(self.theme, self.shaper)
        page.set_recent(self.settings.recent)
        page.help_wanted.connect(lambda: self.show_help("first-map", page))
        page.preferences_wanted.connect(lambda: self.show_preferences(page))
        page.new_wanted.connect(self.new)
        page.open_wanted.connect(lambda: self.ask_to_open(page))
        page.log_wanted.connect(lambda: choose_logs(self, page))
        page.file_chosen.connect(lambda path: self.open(path, page))
        page.template_chosen.connect(self.open_template)
        page.set_lost(self._lost())
        page.recover_wanted.connect(self.recover)
        page.recent_removed.connect(self.settings.remove_recent)
        window = QMainWindow()
        window.setWindowTitle("JourneyDesk")
        window.setCentralWidget(page)
        QShortcut(QKeySequence("Ctrl+Q"), window, self.quit)
        self._start_page = page
        size = fitting(window, WIDEST, 860)
        window.resize(WIDEST if size.width() == WIDEST else min(NARROW, size.width()), size.height())
        return window

    @property
    def shows_tips(self) -> bool:
        """Tell whether a window shows the first steps just now: one is enough."""
        return any(window.tips for window in self.windows)

    @property
    def start_page(self) -> StartPage | None:
        """The start page while it is open."""
        return self._start_page

    def close_start(self) -> None:
        """Put the start page away."""
        if self._start:
            if self._start_page:
                self._start_page.stop()
            self._start.close()
            self._start = self._start_page = None

    def go_on(self, window: Window, by: int) -> None:
        """Bring the next of the open documents forward, or the one before."""
        at = [one is window for one in self.windows].index(True) + by
        self.windows[at % len(self.windows)].come_forward()

    def closed(self, window: MainWindow) -> None:
        """Forget a window that was closed."""
        if len(self.windows) == 1 and not self._quits:
            self._keep_session()
        self.windows.remove(window)

    def quit(self) -> bool:
        """Close all windows and return whether they are; one that keeps unsaved work stays."""
        self._keep_session()
        self._quits = True
        for window in tuple(self.windows):
            if not window.close():
                self._quits = False
                return False
        self._app.quit()
        return True
