"""Which gaps a register lists: those that say some words, of a kind, decided or not, of a segment."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journeydesk.desktop.gap_words import KINDS
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.choices import Combo
from journeydesk.desktop.panels.register_model import Filter
from journeydesk.editing.state import EditorState
from journeydesk.editing.wording import one_line
from journeydesk.insight.gap import MapGaps

PAUSE = 150
"""How long the words wait for another letter, in milliseconds."""

NARROWEST, WORDS, BOX = 70, 170, 150
"""How wide fields are, in pixels: at least, and at most."""

STANDINGS = ((None, "Any status"), (False, "Undecided"), (True, "Decided"))
"""What may be asked of decisions."""

Offers = tuple[tuple[object, str], ...]


class Filters(QWidget):
    """Fields in a row; what they ask together is told when it changes."""

    changed = Signal(object)
    """With a `Filter`."""

    def __init__(self) -> None:
        """Ask for nothing."""
        super().__init__()
        self.words = QLineEdit(placeholderText=self.tr("Filter"), clearButtonEnabled=True)
        self.kind, self.standing, self.segment = Combo(), Combo(), Combo()
        self._offered: dict[Combo, Offers] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.apply)
        self.words.textChanged.connect(lambda _text: self._pause.start())
        self.words.returnPressed.connect(self.apply)
        names = (self.tr("Filter the gaps"), said("Kind"), said("Status"), said("Segment"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for field, name in zip((self.words, self.kind, self.standing, self.segment), names, strict=True):
            field.setAccessibleName(name)
            field.setMinimumWidth(NARROWEST)
            field.setMaximumWidth(WORDS if field is self.words else BOX)
            row.addWidget(field, 1)
        row.addStretch()
        for box in (self.kind, self.standing, self.segment):
            box.activated.connect(self.apply)
        self._fill(self.standing, tuple((value, said(word)) for value, word in STANDINGS))

    def offer(self, state: EditorState, gaps: MapGaps) -> None:
        """Offer the kinds that there are, and the segments when there are several."""
        found = {kind for kinds in {one.gap.kinds for one in gaps.gaps} for kind in kinds}
        kinds = tuple((kind, said(word)) for kind, word in KINDS.items() if kind in found)
        self._fill(self.kind, ((None, self.tr("All kinds")), *kinds))
        lanes = state.journey.swimlanes
        names = {segment.id: one_line(segment.name) for segment in state.document.segments}
        segments = tuple((lane.id, names[lane.segment]) for lane in lanes)
        self._fill(self.segment, (("", self.tr("All segments")), *segments))
        self.segment.setVisible(len(lanes) > 1)

    def reset(self) -> None:
        """Ask for nothing."""
        self.words.clear()
        for box in (self.kind, self.standing, self.segment):
            box.setCurrentIndex(0)
        self.apply()

    def apply(self) -> None:
        """Tell what is asked for now."""
        self._pause.stop()
        kind, decided, swimlane = (self._value(box) for box in (self.kind, self.standing, self.segment))
        self.changed.emit(Filter(self.words.text(), kind, decided, swimlane))  # type: ignore[arg-type]

    def _value(self, box: Combo) -> object:
        return self._offered[box][max(box.currentIndex(), 0)][0]

    def _fill(self, box: Combo, offers: Offers) -> None:
        """Offer something else; what was chosen stays chosen where it is still offered."""
        known = self._offered.get(box)
        if offers == known:
            return
        chosen = self._value(box) if known else offers[0][0]
        self._offered[box] = offers
        box.clear()
        box.addItems([words for _, words in offers])
        values = [value for value, _ in offers]
        box.setCurrentIndex(values.index(chosen) if chosen in values else 0)
        if chosen not in values:
            self.apply()
