"""Stages of a log as a person draws them: touchpoints dragged from one to another, or moved by keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journeydesk.desktop.complaints import in_words
from journeydesk.desktop.dialogs.log_stage import StageColumn
from journeydesk.desktop.language import said
from journeydesk.drawing.theme import Theme
from journeydesk.formats.files import CannotWrite, write_atomically
from journeydesk.imports.imported import CannotImport
from journeydesk.imports.reading import stages_in
from journeydesk.research.stages import Stages, added, as_list, merged, moved, renamed, shifted

LIST = "*.txt *.md"


class LogStages(QWidget):
    """A column for each stage, side by side as on the map.

    `shown` are the stages that are seen, `drawn` those of a person: None while the log decides.
    """

    changed = Signal()
    complained = Signal(str)
    """Why a list of stages cannot be read or written."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shown: Stages = ()
        self.drawn: Stages | None = None
        self.columns: list[StageColumn] = []
        self.add_button = _button(said("Add a stage"), self._add)
        self.reset_button = _button(said("As the log has them"), lambda _: self._draw(None))
        self.open_button = _button(said("Open a list…"), self._open)
        self.save_button = _button(said("Save as a list…"), self._save)
        self._put_together()

    def show_drawn(self, stages: Stages | None) -> None:
        """Begin with the stages that a person drew before."""
        self.drawn = stages
        self.reset_button.setEnabled(stages is not None)

    def show_stages(self, stages: Stages) -> None:
        """Show the stages that a map has; columns that are there stay, so that the keyboard keeps its place."""
        self.shown = stages
        while len(self.columns) < len(stages):
            self._add_column()
        while len(self.columns) > len(stages):
            self.columns.pop().deleteLater()
        for at, (column, (title, names)) in enumerate(zip(self.columns, stages, strict=True)):
            column.show_stage(title, names, first=at == 0, last=at == len(stages) - 1)

    def _draw(self, stages: Stages | None) -> None:
        if stages is self.shown or (stages is None and self.drawn is None):
            return
        self.show_drawn(stages)
        if stages is not None:
            self.show_stages(stages)
        self.changed.emit()

    # what is done with a stage

    def _add_column(self) -> None:
        column, at = StageColumn(self._theme), len(self.columns)
        column.renamed.connect(lambda title: self._draw(renamed(self.shown, at, title)))
        column.shifted.connect(partial(self._shift, at))
        column.merged.connect(lambda: self._draw(merged(self.shown, at)))
        column.list.dropped.connect(lambda names: self._move(names, at))
        column.list.carried.connect(lambda names, by: self._move(names, at + by))
        self.columns.append(column)
        self._row.insertWidget(at, column)

    def _move(self, names: tuple[str, ...], to: int) -> None:
        if 0 <= to < len(self.shown):
            self._draw(moved(self.shown, names, to))
            self.columns[to].list.choose(names)
            self.columns[to].list.setFocus()
            self._area.ensureWidgetVisible(self.columns[to])

    def _shift(self, at: int, by: int) -> None:
        self._draw(shifted(self.shown, at, by))
        column = self.columns[at + by]
        (column.earlier if by < 0 else column.later).setFocus()
        self._area.ensureWidgetVisible(column)

    def _add(self, _: bool = False) -> None:
        self._draw(added(self.shown, len(self.shown), said("New stage")))
        self._area.ensureWidgetVisible(self.columns[-1])
        self.columns[-1].title.selectAll()
        self.columns[-1].title.setFocus()

    # lists in files

    def _open(self, _: bool = False) -> None:
        name = QFileDialog.getOpenFileName(self, said("Open a list of stages"), "", self._kinds())[0]
        if name:
            try:
                self._draw(stages_in(Path(name)))
            except CannotImport as error:
                self.complained.emit(in_words(error))

    def _save(self, _: bool = False) -> None:
        suggested = said("Stages") + ".txt"
        name = QFileDialog.getSaveFileName(self, said("Save the stages as a list"), suggested, self._kinds())[
            0
        ]
        if name:
            try:
                write_atomically(Path(name), lambda file: file.write(as_list(self.shown).encode()))
            except CannotWrite as error:
                self.complained.emit(in_words(error))

    def _kinds(self) -> str:
        return ";;".join((said("Lists ({0})").format(LIST), said("All files (*)")))

    def _put_together(self) -> None:
        inside, column, below = QWidget(), QVBoxLayout(self), QHBoxLayout()
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 4)
        self._row.setSpacing(10)
        self._row.addStretch()
        self._area = QScrollArea(widgetResizable=True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self._area.setAccessibleName(said("Stages"))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._area, 1)
        for button in (self.add_button, self.reset_button):
            below.addWidget(button)
        below.addStretch()
        for button in (self.open_button, self.save_button):
            below.addWidget(button)
        column.addLayout(below)


def _button(words: str, act: Callable[[bool], object]) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", "quiet")
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button
