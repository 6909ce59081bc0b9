"""An icon: a button that shows it, and a sheet to choose another from by sight or by name."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from journeydesk.desktop.icons import icon
from journeydesk.desktop.panels.editor import MIXED, Editor
from journeydesk.desktop.panels.lines import Line
from journeydesk.drawing.icons import icon_names
from journeydesk.drawing.theme import Theme

COLUMNS, MOST = 8, 48
SIDE = 32

_USUAL = (
    "globe device-mobile envelope envelope-simple phone chat-circle-dots at storefront house user users "
    "laptop desktop-tower device-tablet watch monitor headset chats whatsapp-logo instagram-logo facebook-logo "
    "linkedin-logo youtube-logo tiktok-logo newspaper megaphone television radio printer package truck "
    "credit-card receipt shopping-cart bag handshake wrench key car train airplane first-aid bank buildings "
    "microphone video-camera qr-code map-pin"
)
USUAL = tuple(_USUAL.split())
"""What channels and devices mostly are, in the order of how often."""


class GlyphEditor(Editor):
    """The icon of a channel or device."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.button = QPushButton()
        self.button.setIconSize(QSize(18, 18))
        self.button.clicked.connect(self._open)
        self.row.addWidget(self.button)
        self.row.addStretch()
        self.setFocusProxy(self.button)

    def show_value(self, value: Any) -> None:
        """Show the icon and its name."""
        mixed = value is MIXED
        self.button.setText(self.tr("Mixed") if mixed else _words(value))
        self.button.setIcon(icon("squares-four" if mixed else value, self.theme.normal, 18, ""))

    def _open(self) -> None:
        sheet = GlyphSheet(self.theme, self)
        sheet.chosen.connect(self._choose)
        sheet.move(self.button.mapToGlobal(QPoint(0, self.button.height() + 4)))
        sheet.show()

    def _choose(self, name: str) -> None:
        self.show_value(name)
        self.offer(name)


class GlyphSheet(QFrame):
    """The icons that fit what is searched for."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self.search = Line()
        self.search.setPlaceholderText(self.tr("Search icons, such as “truck”"))
        self.search.textChanged.connect(self._fill)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.search)
        self._grid = QGridLayout()
        self._grid.setSpacing(2)
        column.addLayout(self._grid)
        column.addStretch()
        self.setFixedSize(COLUMNS * (SIDE + 2) + 16, (MOST // COLUMNS) * (SIDE + 2) + 60)
        self.search.setFocus()
        self._fill("")

    def _fill(self, wanted: str) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if button := item.widget():
                button.deleteLater()
        for at, name in enumerate(_found(wanted)):
            self._grid.addWidget(self._button(name), at // COLUMNS, at % COLUMNS)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, self._theme.normal, 18, ""))
        button.setIconSize(QSize(18, 18))
        button.setFixedSize(SIDE, SIDE)
        button.setToolTip(_words(name))
        button.setAccessibleName(_words(name))
        button.clicked.connect(lambda: self._take(name))
        return button

    def _take(self, name: str) -> None:
        self.chosen.emit(name)
        self.close()


def _found(wanted: str) -> list[str]:
    words = wanted.lower().split()
    known = icon_names()
    if not words:
        return [name for name in USUAL if name in known][:MOST]
    return [name for name in known if all(word in name for word in words)][:MOST]


def _words(name: str) -> str:
    return name.replace("-", " ").capitalize()
