"""From event logs to a window with their map, by way of a dialog that blocks nobody."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from journeydesk.imports.proposal import holds_events
from journeydesk.imports.sheets import first_rows
from journeydesk.research.sources import ending_of

if TYPE_CHECKING:
    from journeydesk.desktop.desk import Desk
    from journeydesk.desktop.dialogs.log import LogDialog
    from journeydesk.desktop.session import Session

LABEL = "Put a log onto the map"

LOGS = (".csv", ".tsv", ".parquet", ".xes")
"""How the names of files end that may be opened as logs; a workbook or a text may be many other things."""

TABLES = (".csv", ".tsv")
"""How the names of those end that may as well be tables of journeys."""


def is_log(path: Path) -> bool:
    """Tell whether a file is most likely a log: by its name, or by what its first rows hold."""
    return holds_events(first_rows(path)) if path.suffix.lower() in TABLES else ending_of(path) in LOGS


def choose_logs(desk: Desk, parent: QWidget | None, session: Session | None = None) -> LogDialog | None:
    """Let a person choose logs, then look at them; they may go onto the map in view of a session."""
    from journeydesk.desktop.dialogs.log_files import ask_for_logs

    names = ask_for_logs(parent, desk.settings.folder)
    return map_from_logs(desk, tuple(map(Path, names)), parent, session) if names else None


def map_from_logs(
    desk: Desk, paths: Sequence[Path], parent: QWidget | None, session: Session | None = None
) -> LogDialog:
    """Open the dialog on logs; what is made of them is a new document, or one edit of the session's."""
    from journeydesk.desktop.dialogs.log import LogDialog
    from journeydesk.desktop.dialogs.log_jobs import Place

    place = Place(session.document, session.state.map_id) if session else None
    dialog = LogDialog(paths, desk.shaper, desk.settings, desk.theme.name, parent, place)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    QShortcut(QKeySequence.StandardKey.HelpContents, dialog, lambda: desk.show_help("logs"))
    dialog.accepted.connect(lambda: _take(desk, dialog, session))
    dialog.open()
    return dialog


def _take(desk: Desk, dialog: LogDialog, session: Session | None) -> None:
    granted = dialog.granted
    if granted and granted.wish.place and session:
        session.edit(LABEL, lambda _: granted.document)  # the dialog kept everybody else from the document
    elif granted:
        desk.show(granted.document).session.disown()
