"""A finding of the audit as it stands in a list: how grave it is, what to do, where, and what does it at once."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.health_groups import Line
from journeydesk.desktop.panels.rows import Row
from journeydesk.desktop.style import roles
from journeydesk.drawing.theme import Theme
from journeydesk.insight.audit.check import Level

SIGN = 18
"""The side of the sign of a level, in pixels."""

SIGNS = {Level.ERROR: "x-circle", Level.WARN: "warning", Level.INFO: "info"}


class FindingRow(QWidget):
    """Says what is wrong; the places can be gone to, and a fix or the word allowed."""

    reached = Signal()
    fix_wanted = Signal()
    word_allowed = Signal()

    def __init__(self, line: Line, theme: Theme) -> None:
        """Show a finding."""
        super().__init__()
        self.line = line
        self._message, self.place = _message(), Row(theme)
        self._pin = icon("map-pin", roles(theme)["accent"], 16)
        self.place.clicked.connect(self.reached)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._message)
        words.addWidget(self.place)
        self.buttons: list[QAbstractButton] = [self.place]
        words.addLayout(self._deeds(theme))
        self.show_line(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(2)
        row.addWidget(level_sign(line.finding.level, theme), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def suits(self, line: Line) -> bool:
        """Tell whether it can show another finding: one of the same check that can be dealt with alike."""
        return _form(line) == _form(self.line)

    def show_line(self, line: Line) -> None:
        """Show a finding that it suits."""
        self.line = line
        self._message.setText(f"<b>{escape(line.level)}</b>&nbsp; {escape(line.message)}")
        self.place.show_entry(line.place, self._pin)
        self.place.setAccessibleName(f"{line.level}: {line.message} {line.place}")
        for button in self.buttons[1:]:
            button.setAccessibleDescription(f"{line.message} {line.place}")

    def _deeds(self, theme: Theme) -> QHBoxLayout:
        deeds, finding = QHBoxLayout(), self.line.finding
        deeds.setContentsMargins(8, 3, 2, 0)
        if finding.fix:
            deeds.addWidget(self._deed(said(finding.fix.label), "wrench", theme, self.fix_wanted))
        if finding.word:
            deeds.addWidget(self._deed(said("Allow this word"), "check", theme, self.word_allowed))
        deeds.addStretch()
        return deeds

    def _deed(self, words: str, glyph: str, theme: Theme, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(icon(glyph, roles(theme)["normal"], 16), words)
        button.clicked.connect(wanted)
        self.buttons.append(button)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)


def _message() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setContentsMargins(8, 0, 4, 2)
    return label


def _form(line: Line) -> tuple[str, Level, str, bool]:
    """Return what of a finding decides on the widgets in its row."""
    finding = line.finding
    return finding.check, finding.level, finding.fix.label if finding.fix else "", bool(finding.word)


class AllIsWell(QWidget):
    """Says that the checks of a demand found nothing."""

    def __init__(self, theme: Theme) -> None:
        """Say so in the colours of a theme."""
        super().__init__()
        self._sign = _sign()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(QLabel(said("Nothing to do here.")), 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show the sign in another colour."""
        _draw(self._sign, "check-circle", theme.good)


def level_sign(level: Level, theme: Theme) -> QLabel:
    """Return the sign of a level, each with a form of its own beside its colour."""
    colours = {Level.ERROR: theme.bad, Level.WARN: theme.fair, Level.INFO: theme.soft}
    sign = _sign()
    _draw(sign, SIGNS[level], colours[level])
    return sign


def _sign() -> QLabel:
    sign = QLabel()
    sign.setFixedSize(SIGN, SIGN)
    return sign


def _draw(sign: QLabel, glyph: str, colour: str) -> None:
    sign.setPixmap(icon(glyph, colour, SIGN).pixmap(QSize(SIGN, SIGN), sign.devicePixelRatioF()))
