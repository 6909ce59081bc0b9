"""The file that an export goes to: typed or chosen, its name always ending in its kind."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from journeydesk.desktop.complaints import in_words
from journeydesk.desktop.dialogs.export_choices import Choices
from journeydesk.desktop.language import number
from journeydesk.desktop.panels.lines import Line
from journeydesk.desktop.prose import prose
from journeydesk.export import FIELDS, KINDS, ExportError, ExportOptions, Named, targets
from journeydesk.model.document import Document


class ExportFile(QWidget):
    """A line for the name and a button to choose it."""

    changed = Signal()

    def __init__(self, document: Document, file_name: str, folder: Path) -> None:
        """Begin with a PDF that is called like the document's own file."""
        super().__init__()
        self._document, self._file_name = document, file_name
        self.line = Line(str(folder / f"{file_name}.pdf"))
        self.line.setToolTip(
            self.tr("Fields in a name: {0}").format(" ".join(f"{{{one}}}" for one in FIELDS))
        )
        self.note = prose("soft")
        """What files will be called, and whether they are there already; whoever shows this finds it a place."""
        self.choose_button = QPushButton(self.tr("Choose…"))
        self.choose_button.setAutoDefault(False)
        self._kind = ".pdf"
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose_button)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.changed)
        self.choose_button.clicked.connect(self._choose)

    @property
    def path(self) -> Path:
        """The file that will be written."""
        path = Path(self.line.text().strip())
        with suppress(RuntimeError):  # “~name” where nobody has that name
            path = path.expanduser()
        fits = path.suffix.lower() == self._kind or not path.name
        return path if fits else path.with_name(path.name + self._kind)

    def targets(self, options: ExportOptions) -> list[tuple[ExportOptions, Path]]:
        """Return what will be written where, nothing without a name; raises an `ExportError`."""
        if not self.path.name:
            return []
        return list(targets(self.path, Named(self._document, options, self._file_name, date.today())))

    def tell(self, choices: Choices, *, quiet: bool) -> None:
        """Say what the files will be called where fields stand in the name, and what is replaced, or keep quiet."""
        note = "" if quiet else self._told_of(choices)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _told_of(self, choices: Choices) -> str:
        try:
            options = choices.options()
        except ExportError:  # the dialog says what is wrong with them
            return ""
        try:
            paths = [path for _, path in self.targets(options)]
        except ExportError as error:
            return in_words(error)
        plain = paths in ([], [self.path])
        names = "" if plain else ", ".join(path.name for path in paths)
        return " · ".join(filter(None, (names, self._replaced(sum(map(_is_there, paths))))))

    def _replaced(self, there: int) -> str:
        if there > 1:
            return self.tr("Replaces {n} files.").format(n=number(there))
        return self.tr("Replaces the file of that name.") if there else ""

    def suit(self, kind: str) -> None:
        """Let the name end in another kind."""
        self._kind = f".{kind}"
        typed = Path(self.line.text().strip())
        if typed.suffix.lower().removeprefix(".") in KINDS:
            self.line.setText(str(typed.with_suffix(self._kind)))

    def _choose(self) -> None:
        kind = self._kind.removeprefix(".")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export to"), str(self.path), f"{kind.upper()} (*.{kind})"
        )
        if name:
            self.line.setText(name)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that no disk can hold; writing says so in a sentence
        return False
