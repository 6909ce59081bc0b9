"""What is made of a log: the scale of its scores, how many paths stand for all, and which touchpoints are grouped."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journeydesk.desktop.dialogs.log_columns import form
from journeydesk.desktop.language import number, percent, said
from journeydesk.desktop.panels.choices import Combo
from journeydesk.desktop.panels.lines import Line
from journeydesk.research.columns import Columns
from journeydesk.research.paths import MOST_PATHS
from journeydesk.research.reading import Reading
from journeydesk.research.scales import USUAL, Scale

OWN = "own"
RARE = (0.01, 0.02, 0.05, 0.1)


class NoScale(Exception):
    """What was typed for the ends of a scale makes none."""


class LogChoices(QWidget):
    """Boxes under those of the columns."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scale, self.paths, self.rare = Combo(), Combo(), Combo()
        self.low, self.high = Line(), Line()
        self.turned = QCheckBox(said("The lowest score is the best"))
        self.comments = QCheckBox(said("Quote comments"))
        self._quoting = _meaning(
            self.comments,
            said(
                "Up to three of each touchpoint that five people commented on, word for word. Those with addresses or"
                " numbers of customers are left out, those with names are not."
            ),
        )
        self.examples = QCheckBox(said("Name a journey of each path"))
        self._naming = _meaning(
            self.examples,
            said(
                "As the log names it, so that you can look it up there. Everybody who gets the file can, and may know"
                " a customer by it."
            ),
        )
        self._ends = QWidget()
        self._fill()
        self._put_together()
        self._watch()
        self._suit()

    @property
    def chosen_scale(self) -> Scale | None:
        """The scale, None where the scores decide; raises `NoScale`."""
        chosen = self.scale.currentData()
        if chosen is None:
            return None
        low, high = self._own() if chosen == OWN else (chosen.low, chosen.high)
        return Scale(low, high, turned=self.turned.isChecked())

    def show_values(self, reading: Reading) -> None:
        """Show how a log is read."""
        blocked = self.blockSignals(True)
        self._show_scale(reading.scale)
        self.paths.setCurrentIndex(max(0, self.paths.findData(reading.paths)))
        self.rare.setCurrentIndex(max(0, self.rare.findData(reading.rare)))
        self.comments.setChecked(reading.comments)
        self.examples.setChecked(reading.examples)
        self.suit(reading.columns)
        self.blockSignals(blocked)

    def suit(self, columns: Columns) -> None:
        """Offer a scale only where there are scores, and quotes where there are comments."""
        for widget in (self.scale, self.turned, self._ends):
            widget.setEnabled(columns.score is not None)
        for widget in (self.comments, self._quoting):
            widget.setEnabled(columns.comment is not None)
        self._suit()

    def _show_scale(self, scale: Scale | None) -> None:
        plain = Scale(scale.low, scale.high) if scale else None
        at = next((at for at in range(self.scale.count()) if self.scale.itemData(at) == plain), -1)
        self.scale.setCurrentIndex(at if at >= 0 else self.scale.findData(OWN))
        self.turned.setChecked(bool(scale and scale.turned))
        if scale:
            self.low.setText(f"{scale.low:g}")
            self.high.setText(f"{scale.high:g}")

    def _own(self) -> tuple[float, float]:
        try:
            low, high = (float(line.text().replace(",", ".")) for line in (self.low, self.high))
        except ValueError:
            raise NoScale from None
        if not low < high < float("inf"):
            raise NoScale
        return low, high

    def _fill(self) -> None:
        self.scale.addItem(said("As the scores are"), None)
        for scale in USUAL:
            self.scale.addItem(f"{number(scale.low)} – {number(scale.high)}", scale)
        self.scale.addItem(said("Another…"), OWN)
        self.paths.addItem(said("As many as fit best"), None)
        for many in range(1, MOST_PATHS + 1):
            self.paths.addItem(number(many), many)
        self.rare.addItem(said("Show all"), 0.0)
        for part in RARE:
            self.rare.addItem(said("Group those under {0} of journeys").format(percent(part)), part)

    def _put_together(self) -> None:
        ends = QHBoxLayout(self._ends)
        ends.setContentsMargins(0, 0, 0, 0)
        self.low.setAccessibleName(said("Lowest score"))
        self.high.setAccessibleName(said("Highest score"))
        ends.addWidget(self.low)
        ends.addWidget(QLabel("–"))
        ends.addWidget(self.high)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(form(((said("Scale of scores"), self.scale),)))
        column.addWidget(self._ends)
        column.addWidget(self.turned)
        column.addLayout(form(((said("Paths"), self.paths), (said("Rare touchpoints"), self.rare))))
        for part in (self.comments, self._quoting, self.examples, self._naming):
            column.addWidget(part)

    def _watch(self) -> None:
        for box in (self.scale, self.paths, self.rare):
            box.currentIndexChanged.connect(self._tell)
        for line in (self.low, self.high):
            line.textChanged.connect(self._tell)
        for check in (self.turned, self.comments, self.examples):
            check.toggled.connect(self._tell)

    def _tell(self) -> None:
        self._suit()
        self.changed.emit()

    def _suit(self) -> None:
        self._ends.setVisible(self.scale.currentData() == OWN)
        self.turned.setVisible(self.scale.currentData() is not None)


def _meaning(choice: QCheckBox, sentence: str) -> QLabel:
    """Return what a choice means, as it stands below it."""
    label = QLabel(sentence)
    label.setWordWrap(True)
    label.setProperty("role", "soft")
    choice.setAccessibleDescription(sentence)
    return label
