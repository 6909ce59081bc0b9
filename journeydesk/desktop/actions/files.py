"""Begin, open, save, export and close documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShortcut

from journeydesk.desktop.actions import saving
from journeydesk.desktop.actions.action import Key, WindowAction

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def save(window: Window) -> bool:
    """Save; return whether it is done."""
    window.canvas.writing.close(kept=True)
    return _noted(window, saving.save(window.session, window.rendering, window, window.desk.settings.folder))


def save_as(window: Window) -> bool:
    """Save under another name; return whether it is done."""
    window.canvas.writing.close(kept=True)
    return _noted(
        window, saving.save_as(window.session, window.rendering, window, window.desk.settings.folder)
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

    window.canvas.writing.close(kept=True)
    settings = window.desk.settings
    dialog = ExportDialog(window.session, window.desk.shaper, window, settings.folder)
    dialog.choices.prefer(settings.paper, settings.colours)
    QShortcut(Key.HelpContents, dialog, lambda: window.desk.show_help("export"))
    dialog.exec()


FILES = (
    WindowAction("new", "New", "file", lambda w: w.desk.new(), "file-plus", (Key.New,)),
    WindowAction("open", "Open…", "file", lambda w: w.desk.ask_to_open(w), "folder-open", (Key.Open,)),
    WindowAction("save", "Save", "file", save, "floppy-disk", (Key.Save,)),
    WindowAction("save_as", "Save as…", "file", save_as, "", (Key.SaveAs, "Ctrl+Shift+S")),
    WindowAction("export", "Export…", "file", export, "export", ("Ctrl+E",)),
    WindowAction("start", "Start page", "file", lambda w: w.desk.show_start(), "house"),
    WindowAction("close", "Close", "file", lambda w: w.close(), "", (Key.Close,)),
    WindowAction("quit", "Quit", "file", lambda w: w.desk.quit(), "", (Key.Quit, "Ctrl+Q")),
)
