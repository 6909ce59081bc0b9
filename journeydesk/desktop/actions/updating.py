"""Bring back what somebody edited in a workbook of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from journeydesk.desktop.complaints import in_words, translated
from journeydesk.desktop.dialogs.errors import tell
from journeydesk.desktop.language import number, said
from journeydesk.imports import CannotImport
from journeydesk.imports.update import updated
from journeydesk.insight.versions.diff import Change, diff
from journeydesk.model.value import fresh_id

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window

KINDS = {"changed": "Changed", "added": "Added", "removed": "Removed", "moved": "Moved"}


def update_from_workbook(window: Window) -> None:
    """Let a person choose a workbook of this document, take over what was changed in it, and tell what that was."""
    window.keep_typed()
    path = window.session.path
    folder = str(path.parent if path else window.desk.settings.folder)
    name, _ = QFileDialog.getOpenFileName(
        window, said("Update from a workbook"), folder, said("Workbooks (*.xlsx *.ods)")
    )
    if name:
        take_over(window, Path(name))


def take_over(window: Window, path: Path) -> None:
    """Bring the document up to a workbook in one step, and tell what changed."""
    before = window.session.document
    try:
        found = updated(before, path, fresh_id)
    except CannotImport as error:
        tell(window, in_words(error))
        return
    notes = tuple(map(translated, found.notes))
    changes = diff(before, found.document)
    if not changes:
        same = said("“{0}” says nothing else than this document.").format(path.name)
        tell(window, same, "\n".join(notes))
    elif window.session.edit("Update from a workbook", lambda _: found.document):
        tell(window, _summary(path.name, changes), "\n".join((*_lines(changes), *notes)))


def _summary(name: str, changes: Sequence[Change]) -> str:
    things = Counter(kind.value for kind, _ in dict.fromkeys((change.kind, change.id) for change in changes))
    counts = (number(things[kind]) for kind in KINDS)
    return said("From “{0}”: {1} changed, {2} added, {3} removed, {4} moved.").format(name, *counts)


def _lines(changes: Sequence[Change]) -> Sequence[str]:
    """Return what became of each thing, once."""
    names = ((change.kind.value, change.title or said("Without a name")) for change in changes)
    return tuple(dict.fromkeys(f"{said(KINDS[kind])}: {name}" for kind, name in names))
