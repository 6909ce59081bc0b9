"""The desk: all windows of the running program, and what they share."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QWidget

from journeydesk.desktop import style
from journeydesk.desktop.complaints import in_words
from journeydesk.desktop.dialogs.errors import tell
from journeydesk.desktop.language import speak
from journeydesk.desktop.session import Session
from journeydesk.desktop.settings import Settings
from journeydesk.desktop.start import StartPage
from journeydesk.desktop.window import Window
from journeydesk.drawing.theme import Theme, theme
from journeydesk.editing.new import new_document
from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.model.value import fresh_id
from journeydesk.surfaces.qt.shaper import QtShaper


class Desk(QObject):
    """Opens documents in windows, one document a window, and the start page when there is none."""

    def __init__(self, app: QApplication, settings: Settings | None = None) -> None:
        """Set the application's look."""
        super().__init__()
        self._app = app
        self.settings = settings or Settings()
        self.shaper = QtShaper()
        self.windows: list[Window] = []
        self._start: QMainWindow | None = None
        self._start_page: StartPage | None = None
        speak(app, self.settings.language)
        style.apply(app, self.theme)
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
        if self._start_page:
            self._start_page.set_theme(self.theme)

    def _show_theme(self) -> None:
        style.apply(self._app, self.theme)
        for window in self.windows:
            window.set_theme(self.theme)
        if self._start_page:
            self._start_page.set_theme(self.theme)

    # documents

    def new(self) -> Window:
        """Open a window with a new document."""
        return self.show(new_document(fresh_id))

    def open(self, path: Path, parent: QWidget | None = None) -> Window | None:
        """Open a file in a window of its own; what is wrong with it is told, and it is opened nowhere."""
        already = [window for window in self.windows if window.session.path == path.absolute()]
        if already:
            self.settings.add_recent(path)
            already[0].activateWindow()
            return already[0]
        try:
            document = jmap.read(path)
        except jmap.JmapError as error:
            tell(parent or self._start, in_words(error))
            return None
        self.settings.add_recent(path)
        return self.show(document, path.absolute())

    def open_local(self, name: str, parent: QWidget) -> None:
        """Open a file by its name."""
        self.open(Path(name), parent)

    def open_template(self, path: Path) -> None:
        """Open a copy of a template, which has no file yet."""
        self.show(jmap.read(path))

    def ask_to_open(self, parent: QWidget | None) -> None:
        """Let a person choose files to open."""
        title = QCoreApplication.translate("desk", "Open")
        label = QCoreApplication.translate("desk", "Journey maps (*.jmap);;All files (*)")
        recent = self.settings.recent
        folder = str(recent[0].parent if recent else Path.home())
        names, _ = QFileDialog.getOpenFileNames(parent, title, folder, label)
        for name in names:
            self.open(Path(name), parent)

    def show(self, document: Document, path: Path | None = None) -> Window:
        """Show a document in a new window."""
        window = Window(Session(document, path), self, self.theme)
        self.windows.append(window)
        window.show()
        self.close_start()
        return window

    # windows

    def show_start(self) -> None:
        """Show the start page."""
        if self._start is None:
            self._start = self._new_start()
        self._start.show()
        self._start.activateWindow()

    def _new_start(self) -> QMainWindow:
        page = StartPage(self.theme, self.shaper)
        page.set_recent(self.settings.recent)
        page.new_requested.connect(self.new)
        page.open_requested.connect(lambda: self.ask_to_open(page))
        page.file_chosen.connect(lambda path: self.open(path, page))
        page.template_chosen.connect(self.open_template)
        page.recent_removed.connect(self.settings.remove_recent)
        window = QMainWindow()
        window.setWindowTitle("JourneyDesk")
        window.setCentralWidget(page)
        self._start_page = page
        window.resize(1180, 800)
        return window

    def close_start(self) -> None:
        """Put the start page away."""
        if self._start:
            self._start.close()
            self._start = self._start_page = None

    def closed(self, window: Window) -> None:
        """Forget a window that was closed."""
        self.windows.remove(window)

    def quit(self) -> None:
        """Close all windows; one that keeps unsaved work stays."""
        for window in tuple(self.windows):
            if not window.close():
                return
        self._app.quit()
