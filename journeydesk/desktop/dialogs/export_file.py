"""The file that an export goes to: typed or chosen, its name always ending in its kind."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from journeydesk.desktop.panels.lines import Line
from journeydesk.export import KINDS


class ExportFile(QWidget):
    """A line for the name and a button to choose it."""

    changed = Signal()

    def __init__(self, start: Path, parent: QWidget | None = None) -> None:
        """Begin with a name; its ending tells the kind."""
        super().__init__(parent)
        self.line = Line(str(start))
        self.choose_button = QPushButton(self.tr("Choose…"))
        self.choose_button.setAutoDefault(False)
        self._kind = start.suffix
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

    @property
    def is_there(self) -> bool:
        """Tell whether a file of that name would be replaced."""
        try:
            return bool(self.path.name) and self.path.is_file()
        except OSError:  # a name that no disk can hold; writing says so in a sentence
            return False

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
