"""The first steps: a few small bubbles that point at real things, one at a time, and then go away for ever."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolBar, QVBoxLayout, QWidget

from journeydesk.desktop.language import said

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window

WIDTH, AWAY = 304, 14


@dataclass(frozen=True, slots=True)
class Tip:
    """What is said, and the place in the window that it is about."""

    title: str
    words: str
    place: Callable[[Window], QRect]


def _of(window: Window, widget: QWidget, *, height: int | None = None) -> QRect:
    """Return where a widget stands in the window, or the upper part of it."""
    size = widget.rect()
    if height is not None:
        size.setHeight(min(height, size.height()))
    return QRect(widget.mapTo(window, QPoint(0, 0)), size.size())


def _channels(window: Window) -> QRect:
    row = next(window.palette_panel.rows(), None)
    return _of(window, row or window.palette_panel, height=200)


def _middle(window: Window) -> QRect:
    canvas = _of(window, window.canvas)
    return QRect(canvas.center().x() - 8, canvas.top() + canvas.height() // 3, 16, 16)


def _present(window: Window) -> QRect:
    (toolbar,) = window.findChildren(QToolBar)
    return _of(window, toolbar.widgetForAction(window.offered["present"]))


def _inspector(window: Window) -> QRect:
    return _of(window, window.inspector, height=240)


TIPS = (
    Tip("Touchpoints", "Drag a channel from here onto the map, or press T and click.", _channels),
    Tip("Words", "Double-click any text on the map to change it; Enter does the same.", _middle),
    Tip(
        "What is known",
        "Everything about what is selected stands here. Evidence says on what a claim rests.",
        _inspector,
    ),
    Tip("Present", "F5 tells the map on the whole screen, stage by stage.", _present),
    Tip(
        "Everything else",
        "Ctrl+K finds whatever can be done, F1 explains it.",
        lambda window: _of(window, window.menuBar(), height=30),
    ),
)


class Tips(QFrame):
    """One bubble in a window; it takes no keys and no clicks but those on itself."""

    def __init__(self, window: Window) -> None:
        """Begin with the first tip."""
        super().__init__(window)
        self._window, self._at = window, 0
        self.setObjectName("tip")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self.title, self.words, self.count = _label("strong"), _label(""), _label("soft")
        self.words.setWordWrap(True)
        self.no_more = QPushButton(said("N&o more tips"))
        self.next = QPushButton()
        self.no_more.setProperty("role", "quiet")
        self.next.setProperty("role", "primary")
        self.no_more.clicked.connect(self.end)
        self.next.clicked.connect(self.go_on)
        self._put_together()
        window.installEventFilter(self)
        window.canvas.resized.connect(self._lie_beside)
        self._show_tip()

    @property
    def tip(self) -> Tip:
        """The one that is shown."""
        return TIPS[self._at]

    def go_on(self) -> None:
        """Show the next one, or end after the last."""
        if self._at + 1 == len(TIPS):
            self.end()
            return
        self._at += 1
        self._show_tip()

    def end(self) -> None:
        """Never show them again, unless the preferences ask for them."""
        self._window.desk.settings.tips = False
        self._window.tips = None
        self._window.canvas.setFocus()
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside what is spoken of when the window changes its size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._lie_beside()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends them while one of the buttons has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _put_together(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(16, 14, 12, 12)
        column.setSpacing(6)
        for label in (self.title, self.words):
            column.addWidget(label)
        column.addSpacing(6)
        row.setSpacing(6)
        row.addWidget(self.count)
        row.addStretch()
        row.addWidget(self.no_more)
        row.addWidget(self.next)
        column.addLayout(row)

    def _show_tip(self) -> None:
        self.title.setText(said(self.tip.title))
        self.words.setText(said(self.tip.words))
        self.count.setText(f"{self._at + 1} / {len(TIPS)}")
        last = self._at + 1 == len(TIPS)
        self.next.setText(said("&Done") if last else said("Ne&xt"))
        self.no_more.setVisible(not last)
        self.setAccessibleName(f"{self.title.text()}. {self.words.text()}")
        self.adjustSize()
        self._lie_beside()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _lie_beside(self) -> None:
        room = self._window.rect()
        room.setTop(_of(self._window, self._window.canvas).top())  # tabs and what is looked for stand above
        self.move(beside(self.tip.place(self._window), self.size().width(), self.height(), room))


def beside(place: QRect, width: int, height: int, room: QRect) -> QPoint:
    """Return where a bubble lies beside a place: at its right, else at its left, else below; always inside."""
    x = place.right() + AWAY
    y = place.top()
    if x + width > room.right():
        x = place.left() - AWAY - width
    if x < room.left() or place.width() > room.width() // 2:
        x, y = place.left() + AWAY, place.bottom() + AWAY
    inside = room.adjusted(AWAY, AWAY, -AWAY - width, -AWAY - height)
    return QPoint(min(max(x, inside.left()), inside.right()), min(max(y, inside.top()), inside.bottom()))


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    return label
