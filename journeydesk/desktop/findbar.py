"""The bar that finds words on the map and everywhere else (Ctrl+F), and puts others in their place (Ctrl+H)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import said
from journeydesk.desktop.matches import Matches
from journeydesk.desktop.panels.choices import Combo
from journeydesk.desktop.panels.rows import grounded
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import Theme
from journeydesk.editing.replace import Replaced
from journeydesk.editing.search import Found, Query, Within

PAUSE = 120
"""How long the bar waits for another letter, in milliseconds."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

COUNT_WIDTH = 90
"""Pixels in which a number of matches may grow without moving what stands behind it."""


class FindBar(QWidget):
    """Field, count and ways on; a second row to replace. It looks again whenever the document changes."""

    reached = Signal(object)
    """This match shall be seen."""

    told = Signal(str)
    """A sentence for the status line."""

    closed = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Look in a session's document."""
        super().__init__()
        self.matches = Matches(session, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        self._build()
        self.set_theme(theme)
        self.hide()
        self._follow = QTimer(self, singleShot=True, interval=PAUSE)
        self._follow.timeout.connect(self.matches.refresh)
        self.matches.changed.connect(self._tell)
        self.matches.reached.connect(self._reach)
        session.state_changed.connect(self._follow_session)

    # what there is to see

    def _build(self) -> None:
        self.words = QLineEdit(placeholderText=self.tr("Find"))
        self.words.setAccessibleName(self.tr("Find words"))
        self.new = QLineEdit(placeholderText=self.tr("Replace with"))
        self.new.setAccessibleName(self.tr("Replace with"))
        for field in (self.words, self.new):
            field.setMinimumWidth(90)
            field.setMaximumWidth(280)
            field.installEventFilter(self)
        self.words.textChanged.connect(lambda _words: self._pause.start())
        self.case = self._switch(self.tr("Aa"), self.tr("Match case"))
        self.whole = self._switch(self.tr("Word"), self.tr("Whole words only"))
        self.within = self._places()
        self.count = QLabel()
        self.count.setProperty("role", "soft")
        self.previous = self._button(self.tr("Previous match (Shift+F3)"), partial(self.go, -1))
        self.next = self._button(self.tr("Next match (F3)"), partial(self.go, 1))
        self.cross = self._button(self.tr("Close (Escape)"), self.close_bar)
        self.one = QPushButton(self.tr("Replace"))
        self.all = QPushButton(self.tr("Replace all"))
        self.one.clicked.connect(self.replace_current)
        self.all.clicked.connect(self.replace_all)
        self.setAccessibleName(self.tr("Find and replace"))
        self._put_together()

    def _put_together(self) -> None:
        parts = (self.words, self.previous, self.next, self.count, self.case, self.whole, self.within)
        self._second = _row(self.new, self.one, self.all, last=None)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(6)
        column.addWidget(_row(*parts, last=self.cross))
        column.addWidget(self._second)
        # Tab goes from word to word first, as in every editor; the buttons between them come later.
        order = (self.words, self.new, self.one, self.all, *parts[1:3], *parts[4:], self.cross)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _switch(self, text: str, what: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setToolTip(what)
        button.setAccessibleName(what)
        button.toggled.connect(self._look)
        return button

    def _places(self) -> QComboBox:
        places = Combo()
        for within, name in (
            (Within.EVERYTHING, self.tr("In: everything")),
            (Within.MAP, self.tr("In: this map")),
            (Within.MAPS, self.tr("In: all maps")),
            (Within.SHARED, self.tr("In: inventories and evidence")),
        ):
            places.addItem(name, within)
        places.setMinimumContentsLength(7)
        places.setMaximumWidth(250)
        places.setAccessibleName(self.tr("Where to look"))
        places.currentIndexChanged.connect(self._look)
        return places

    def _button(self, what: str, do: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setToolTip(what)
        button.setAccessibleName(what)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def set_theme(self, theme: Theme) -> None:
        """Show the bar in other colours."""
        grounded(self, theme)
        for button, name in ((self.previous, "caret-up"), (self.next, "caret-down"), (self.cross, "x")):
            button.setIcon(icon(name, theme.normal, 14))

    # opening and closing

    def open(self, *, replacing: bool) -> None:
        """Begin to find, with a second row to replace."""
        self._second.setVisible(replacing)
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self.matches.look_for(self._query(), reach=False)

    def close_bar(self) -> None:
        """Put the bar away; the match that was reached stays selected."""
        self._pause.stop()
        self.hide()
        self.matches.forget()
        self.closed.emit()

    def _follow_session(self) -> None:
        """Look again after an edit, once it is quiet; on another map, frame what is there."""
        if self.isVisible() and not self.matches.is_fresh:
            self._follow.start()
        elif self.isVisible():
            self.matches.look_here()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Shift+Enter back, in the lower field it replaces; Escape closes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.replace_current() if watched is self.new else self.go(-1 if back else 1)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    # finding

    def go(self, by: int) -> None:
        """Reach the next match, or the one before."""
        if self._pause.isActive():
            self._look()
        else:
            self.matches.go(by)

    def _look(self) -> None:
        """Look for what is asked for now."""
        self._pause.stop()
        if self.isVisible():
            self.matches.look_for(self._query(), reach=True)

    def _query(self) -> Query:
        within = Within(self.within.currentData())
        return Query(self.words.text(), self.case.isChecked(), self.whole.isChecked(), within)

    def _reach(self, found: Found) -> None:
        """Show a match; the keyboard stays where it is."""
        held = QApplication.focusWidget()
        self.reached.emit(found)
        if held is not None and self.isAncestorOf(held):
            held.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        found = len(self.matches.found)
        count = (
            self.tr("{0} of {1}").format(self.matches.at + 1, found) if found else self.tr("Nothing found")
        )
        self.count.setText(count if self.words.text().strip() else "")
        self.count.setMinimumWidth(max(COUNT_WIDTH, self.count.sizeHint().width()))
        for button in (self.previous, self.next, self.one, self.all):
            button.setEnabled(found > 0)

    # replacing

    def replace_current(self) -> None:
        """Replace the current match and go on to the next."""
        if self._pause.isActive():  # what is to be replaced has to be seen first
            self._look()
        else:
            self.matches.replace_current(self.tr("Replace"), self.new.text())

    def replace_all(self) -> None:
        """Replace every match, as one step."""
        if self._pause.isActive():
            self._look()
        self.told.emit(self._told(self.matches.replace_all(self.tr("Replace all"), self.new.text())))

    def _told(self, result: Replaced) -> str:
        told = said("Replaced {0} in %Ln place(s).", result.places).format(result.matches)
        if result.matches == 1:
            told = self.tr("Replaced 1.")
        if result.too_long:
            told += " " + said("%Ln text(s) would have grown too long.", result.too_long)
        return told


def _row(*widgets: QWidget, last: QWidget | None) -> QWidget:
    """Return widgets side by side, the last one at the right end."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    for widget in widgets:
        line.addWidget(widget, 100 if isinstance(widget, QLineEdit | QComboBox) else 0)
    line.addStretch(1)
    if last:
        line.addWidget(last)
    row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return row
