"""What a file becomes when it is opened: a document of ours as it stands, one of another program as a new document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from journeydesk import imports
from journeydesk.desktop.complaints import translated
from journeydesk.desktop.dialogs.errors import tell
from journeydesk.desktop.language import said
from journeydesk.desktop.researching import LOGS
from journeydesk.formats import jmap
from journeydesk.imports.tables import Tables, from_tables, read_tables
from journeydesk.model.document import Document
from journeydesk.model.value import fresh_id

if TYPE_CHECKING:
    from journeydesk.desktop.desk import Desk
    from journeydesk.desktop.main_window import MainWindow

REFUSED = (jmap.JmapError, imports.CannotImport)
"""Why a file cannot be opened; each is a sentence."""

ENDINGS = (".jmap", *imports.ENDINGS)
"""How the names of files end that can be opened."""


Correct = Callable[[Tables, str], Tables | None]
"""Asks a person what tables of a name are."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A document; `path` is its file, None where what was read is to be saved elsewhere; `notes` are to be told."""

    document: Document
    path: Path | None
    notes: tuple[str, ...] = ()

    def sentence(self, name: str) -> str:
        """Return what the notes on a file of that name are about."""
        return said("Some of “{0}” was understood otherwise than it stands there.").format(name)


def opened(path: Path, correct: Correct) -> Opened | None:
    """Read a file; tables become what a person `correct`s them to, None when nothing. Raises one of `REFUSED`."""
    if not imports.is_foreign(path):
        return Opened(jmap.read(path), path.absolute())
    if not imports.is_table(path):
        return _new(imports.import_file(path, fresh_id))
    tables = correct(read_tables(path), path.stem)
    # What was understood otherwise was read beside the table already.
    return Opened(from_tables(tables, path.stem, fresh_id).document, None) if tables else None


def shown(found: Opened, name: str, desk: Desk) -> MainWindow:
    """Show what a file of that name became in a window, and tell what was understood otherwise."""
    window = desk.show(found.document, found.path)
    if found.path is None:
        window.session.disown()
    if found.notes:
        tell(window, found.sentence(name), "\n".join(found.notes))
    return window


def _new(found: imports.Imported) -> Opened:
    return Opened(found.document, None, tuple(map(translated, found.notes)))


def is_known(name: str) -> bool:
    """Tell whether a file of that name may be opened as a document."""
    return Path(name).suffix.lower() in ENDINGS


def choices() -> str:
    """Return what the dialog for files offers to look for."""
    endings = (*ENDINGS, *LOGS, *(f"{ending}.gz" for ending in LOGS))
    every = said("All that can be opened ({0})").format(" ".join(f"*{ending}" for ending in endings))
    return ";;".join((every, said("Journey maps (*.jmap)"), said("All files (*)")))
