"""The kinds of things that are selected together: a row each, which leaves only them selected."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeydesk.desktop.language import number, said
from journeydesk.desktop.panels.editor import Targets
from journeydesk.desktop.panels.pages import PAGES
from journeydesk.desktop.panels.rows import Row
from journeydesk.desktop.panels.subject import Subject
from journeydesk.drawing.theme import Theme
from journeydesk.model.value import Item


class KindsHere(QWidget):
    """Of several kinds there is little to change together; nothing of it is seen where all are of one kind."""

    narrowed = Signal(tuple)
    """Only these shall be selected."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """List nothing."""
        super().__init__(parent)
        self._theme = theme
        self._shown: dict[str, Targets] = {}
        self.rows: list[Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_kinds(self, subject: Subject) -> None:
        """List the kinds of what is selected, when there are several."""
        found = _by_kind(subject) if len(subject.kinds) > 1 else {}
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown = found
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [self._row(kind, ids) for kind, ids in found.items()]

    def _row(self, kind: str, ids: Targets) -> Row:
        row = Row(self._theme)
        row.show_entry(said("Only {kind}").format(kind=kind), None, number(len(ids)))
        row.clicked.connect(lambda: self.narrowed.emit(ids))
        self._column.addWidget(row)
        return row


def _by_kind(subject: Subject) -> dict[str, Targets]:
    found: dict[type[Item], list[str]] = defaultdict(list)
    for thing in subject.things:
        if isinstance(thing, Item):
            found[type(thing)].append(thing.id)
    return {said(PAGES[kind].many): tuple(ids) for kind, ids in found.items()}
