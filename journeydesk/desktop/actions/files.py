"""Begin, open, save, export and close documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut

from journeydesk.desktop.actions import saving
from journeydesk.desktop.actions.action import Key, WindowAction
from journeydesk.desktop.actions.updating import update_from_workbook
from journeydesk.desktop.dialogs.errors import ask_to_overwrite
from journeydesk.desktop.printing import print_map
from journeydesk.desktop.researching import choose_logs

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def save(window: Window) -> bool:
    """Save, asking for a file where there is none; return whether it is done."""
    path = window.session.path
    if path is None:
        return save_as(window)
    window.keep_typed()
    if window.session.was_changed_elsewhere and not ask_to_overwrite(window, path.name):
        return False
    return _noted(window, saving.save_to(window.session, window.rendering, path, window))


def save_as(window: Window) -> bool:
    """Save under another name; return whether it is done."""
    window.keep_typed()

    def is_open_elsewhere(path: Path) -> bool:
        return window.desk.window_of(path) not in (None, window)

    return _noted(
        window,
        saving.save_as(
            window.session, window.rendering, window, is_open_elsewhere, window.desk.settings.folder
        ),
    )


def _noted(window: Window, saved: bool) -> bool:
    path = window.session.path
    if saved and path:
        window.desk.settings.add_recent(path)
        window.status.say(window.tr("Saved {0}").format(path.name))
    return saved


def export(window: Window) -> None:
    """Open the export dialog."""
    from journeydesk.desktop.dialogs.export import ExportDialog

    window.keep_typed()
    dialog = ExportDialog(window.session, window.desk.shaper, window.desk.settings, window)
    if older := window.comparing.older:
        dialog.choices.compare_with(older)
    QShortcut(Key.HelpContents, dialog, lambda: window.desk.show_help("export"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.exec()


def _map_from_log(window: Window) -> None:
    window.keep_typed()
    choose_logs(window.desk, window, window.session)


FILES = (
    WindowAction("new", "New", "file", lambda w: w.desk.new(), "file-plus", (Key.New,)),
    WindowAction("open", "Open…", "file", lambda w: w.desk.ask_to_open(w), "folder-open", (Key.Open,)),
    WindowAction("map_from_log", "Map from a log…", "file", _map_from_log, "chart-bar"),
    WindowAction("update", "Update from a workbook…", "file", update_from_workbook),
    WindowAction("save", "Save", "file", save, "floppy-disk", (Key.Save,)),
    WindowAction("save_as", "Save as…", "file", save_as, "", (Key.SaveAs, "Ctrl+Shift+S")),
    WindowAction("export", "Export…", "file", export, "export", ("Ctrl+E",)),
    WindowAction("print", "Print…", "file", print_map, "printer", ("Ctrl+Alt+P",)),
    WindowAction("start", "Start page", "file", lambda w: w.desk.show_start(), "house"),
    WindowAction("close", "Close", "file", lambda w: w.close(), "", (Key.Close,)),
    WindowAction("quit", "Quit", "file", lambda w: w.desk.quit(), "", (Key.Quit, "Ctrl+Q")),
)
