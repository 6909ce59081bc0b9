"""What is asked before a gap is dismissed or answered: a few lines where the buttons stood."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from journeydesk.desktop.language import said
from journeydesk.desktop.panels.choices import Combo
from journeydesk.editing.clean import cleaned
from journeydesk.editing.verdicts import Answer
from journeydesk.editing.wording import one_line
from journeydesk.model.lanes import Note


class GapForm(QWidget):
    """Lines with their labels, and two buttons: Enter does it, Escape gives it up."""

    done = Signal()
    given_up = Signal()

    def __init__(self, do: str) -> None:
        """Offer to do something."""
        super().__init__()
        self.do = QPushButton(do)
        self.do.setProperty("role", "primary")
        self.cancel = QPushButton(said("Cancel"))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.do.clicked.connect(self.done)
        self.cancel.clicked.connect(self.given_up)

    def labelled(self, label: QLabel, field: QWidget) -> QVBoxLayout:
        """Return a field under its label."""
        label.setProperty("role", "label")
        label.setBuddy(field)
        field.setAccessibleName(label.text())
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(label)
        column.addWidget(field)
        return column

    def add_row(self, *fields: QVBoxLayout) -> None:
        """Put fields side by side."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in fields:
            row.addLayout(field, 1)
        self.column.addLayout(row)

    def add_buttons(self) -> None:
        """Put the buttons under all fields."""
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.do)
        row.addWidget(self.cancel)
        row.addStretch()
        self.column.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line does it, Escape gives it up."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.do.isEnabled():
            self.done.emit()
        else:
            super().keyPressEvent(event)


class DismissForm(GapForm):
    """Asks why something is no gap; without a reason nobody could check that later."""

    def __init__(self) -> None:
        """Ask for a reason."""
        super().__init__(said("Dismiss"))
        self.line = QLineEdit()
        self.add_row(self.labelled(QLabel(self.tr("Why is it no gap?")), self.line))
        self.add_buttons()
        self.line.textChanged.connect(lambda text: self.do.setEnabled(bool(text.strip())))

    def begin(self, reason: str) -> None:
        """Begin with a reason."""
        self.line.setText(reason)
        self.do.setEnabled(bool(reason.strip()))
        self.line.setFocus()
        self.line.selectAll()

    @property
    def reason(self) -> str:
        """What was typed."""
        return cleaned(self.line.text()).strip()


class AnswerForm(GapForm):
    """Asks which opportunity answers a gap, and who looks after it."""

    def __init__(self) -> None:
        """Ask for a new opportunity."""
        super().__init__(said("Answer"))
        self._known: tuple[Note, ...] = ()
        self.box, self.line, self.owner = Combo(), QLineEdit(), QLineEdit()
        self.add_row(
            self.labelled(QLabel(said("Opportunity")), self.box),
            self.labelled(QLabel(said("Owner")), self.owner),
        )
        self.line.setAccessibleName(self.tr("What shall be done?"))
        self.column.addWidget(self.line)
        self.add_buttons()
        self.box.currentIndexChanged.connect(self._choose)
        self.line.textChanged.connect(self._judge)

    def begin(self, known: tuple[Note, ...]) -> None:
        """Begin with a new opportunity; `known` are those that are there."""
        self.box.setCurrentIndex(0)
        self.offer(known)
        self.line.clear()
        self._choose()
        self.line.setFocus()

    def offer(self, known: tuple[Note, ...]) -> None:
        """Offer the opportunities that are there by now; what was chosen stays so, unless it is gone."""
        chosen = self._chosen
        places = {note.id: at for at, note in enumerate(known, 1)}
        self._known = known
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItem(self.tr("New opportunity"))
            self.box.addItems([one_line(note.text) or said("Without a name") for note in known])
            self.box.setCurrentIndex(places.get(chosen.id, 0) if chosen else 0)
        if chosen and self._chosen is None:
            self._choose()

    @property
    def answer(self) -> Answer:
        """What was chosen and typed."""
        note = self._chosen
        text, owner = (cleaned(line.text()).strip() for line in (self.line, self.owner))
        return Answer(note.id if note else None, "" if note else text, owner)

    @property
    def _chosen(self) -> Note | None:
        at = self.box.currentIndex() - 1
        return self._known[at] if 0 <= at < len(self._known) else None

    def _choose(self) -> None:
        """Show who looks after what is chosen."""
        note = self._chosen
        self.line.setEnabled(note is None)
        self.line.setPlaceholderText(one_line(note.text) if note else self.tr("What shall be done?"))
        self.owner.setText(note.owner if note else "")
        self._judge()

    def _judge(self) -> None:
        self.do.setEnabled(self._chosen is not None or bool(self.line.text().strip()))
