"""One gap in full: its reasons in sentences, what was decided, and how to decide."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.gap_words import basis, kinds_in_words, reasons, status
from journeydesk.desktop.language import percent, said
from journeydesk.desktop.panels.gap_forms import AnswerForm, DismissForm, GapForm
from journeydesk.desktop.panels.register_rows import GapRow
from journeydesk.desktop.panels.rows import grounded
from journeydesk.desktop.prose import prose
from journeydesk.drawing.theme import Theme
from journeydesk.model.judgement import Decision
from journeydesk.model.lanes import Note

MARGIN = 12
LEAST = 40
"""Pixels that the reasons keep while something is asked."""


class GapDetail(QWidget):
    """Shows the gap of a row; asks for a reason or an answer in its own place, so that the map stays in sight."""

    accepted = Signal(object)
    reopened = Signal(object)
    dismissed = Signal(object, str)
    """With the key of the gap, and a reason."""

    answered = Signal(object, object)
    """With the gap and an `Answer`."""

    left = Signal()
    """What was asked here is done or given up."""

    def __init__(self, theme: Theme) -> None:
        """Show no gap."""
        super().__init__()
        self._row: GapRow | None = None
        self._answers: tuple[Note, ...] = ()
        self.head, self.reasons, self.decision = (
            prose(role, selectable=True) for role in ("strong", "", "soft")
        )
        self.accept = QPushButton(self.tr("Accept"))
        self.dismiss = QPushButton(self.tr("Dismiss…"))
        self.answer = QPushButton(self.tr("Answer…"))
        self.reopen = QPushButton(self.tr("Reopen"))
        self.dismissing, self.answering = DismissForm(), AnswerForm()
        self.pages = QStackedWidget()
        self._inside = QWidget()
        self._put_together()
        self._connect()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        grounded(self._inside, theme)

    def _put_together(self) -> None:
        self.setAccessibleName(self.tr("The gap in full"))
        words = QVBoxLayout(self._inside)
        words.setContentsMargins(0, 0, 4, 0)
        words.setSpacing(6)
        for widget in (self.head, self.reasons, self.decision):
            words.addWidget(widget)
        words.addStretch()
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(self._inside)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumHeight(LEAST)
        self._first = self._buttons()
        for page in (self._first, self.dismissing, self.answering):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 4, MARGIN, MARGIN)
        column.setSpacing(8)
        column.addWidget(scroll, 1)
        column.addWidget(self.pages)
        self._turn_to(0)

    def _buttons(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in (self.accept, self.dismiss, self.answer, self.reopen):
            row.addWidget(button)
        row.addStretch()
        self.reopen.hide()  # or room would be kept for four, of which three are offered at once
        return page

    def _connect(self) -> None:
        self.accept.clicked.connect(self._accepted)
        self.reopen.clicked.connect(self._reopened)
        self.dismiss.clicked.connect(self.ask_to_dismiss)
        self.answer.clicked.connect(self.ask_to_answer)
        self.dismissing.done.connect(self._dismissed)
        self.answering.done.connect(self._answered)
        for form in (self.dismissing, self.answering):
            form.given_up.connect(self.rest)

    def show_row(self, row: GapRow | None, answers: tuple[Note, ...]) -> None:
        """Show a gap, or none; `answers` are the opportunities that could answer it."""
        other = row is None or self._row is None or row.key != self._row.key
        self._row, self._answers = row, answers
        self.setVisible(row is not None)
        if other:
            self._turn_to(0)
        elif self.asks:
            self.answering.offer(answers)
        if row is None:
            return
        self.head.setText(f"{row.found.number} · {kinds_in_words(row.found)}\n{row.where}")
        self.reasons.setText("\n".join(f"• {reason}" for reason in reasons(row.found)))
        self.decision.setText("\n".join(self._decision(row)))
        self.accept.setVisible(row.decision is not Decision.ACCEPTED)
        self.dismiss.setVisible(row.decision is not Decision.DISMISSED)
        self.answer.setVisible(row.decision is not Decision.ANSWERED)
        self.answer.setEnabled(bool(row.found.gap.swimlane))
        self.answer.setToolTip(
            "" if self.answer.isEnabled() else self.tr("No opportunity can stand beside the map.")
        )
        self.reopen.setVisible(row.decision is not None)

    def _decision(self, row: GapRow) -> list[str]:
        gap, verdict = row.found.gap, row.found.verdict
        rests = " · ".join(part for part in (row.segment, basis(row.found)) if part)
        reach = (
            self.tr("On the way of {0} of customers.").format(percent(gap.reach))
            if gap.reach is not None
            else ""
        )
        match row.decision:
            case None:
                said_so = ""
            case Decision.ANSWERED:
                said_so = self.tr("Answered: {0}").format(row.answer or said("Without a name"))
            case Decision.DISMISSED if verdict and verdict.reason:
                said_so = self.tr("Dismissed: {0}").format(verdict.reason)
            case _:
                said_so = status(row.found)
        return [line for line in (rests, reach, said_so) if line]

    # asking

    def ask_to_dismiss(self) -> None:
        """Ask why it is no gap."""
        if self._row:
            verdict = self._row.found.verdict
            self._ask(self.dismissing, 1)
            self.dismissing.begin(verdict.reason if verdict else "")

    def ask_to_answer(self) -> None:
        """Ask for the opportunity that answers it."""
        if self._row and self._row.found.gap.swimlane:
            self._ask(self.answering, 2)
            self.answering.begin(self._answers)

    def rest(self) -> None:
        """Ask no more."""
        self._turn_to(0)
        self.left.emit()

    @property
    def asks(self) -> bool:
        """Tell whether a question is open."""
        return self.pages.currentIndex() > 0

    def _ask(self, form: GapForm, page: int) -> None:
        self._turn_to(page)
        form.show()

    def _turn_to(self, page: int) -> None:
        """Show a page, and leave the others' room to the reasons."""
        self.pages.setCurrentIndex(page)
        self.pages.setFixedHeight((self._first, self.dismissing, self.answering)[page].sizeHint().height())

    def _accepted(self) -> None:
        if self._row:
            self.accepted.emit(self._row.key)

    def _reopened(self) -> None:
        if self._row:
            self.reopened.emit(self._row.key)

    def _dismissed(self) -> None:
        row, reason = self._row, self.dismissing.reason
        self.rest()
        if row:
            self.dismissed.emit(row.key, reason)

    def _answered(self) -> None:
        row, answer = self._row, self.answering.answer
        self.rest()
        if row:
            self.answered.emit(row.found, answer)
