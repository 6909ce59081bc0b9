"""The one quiet toolbar: the document's name, undo, the tools, the zoom, export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolBar, QToolButton, QWidget

from journeydesk.desktop.actions import ACTIONS, TOOLS
from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import percent
from journeydesk.desktop.session import Session
from journeydesk.desktop.shortcuts import tip_of
from journeydesk.drawing.theme import Theme, mix

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


HELD = {
    "Add stage": "stage_tool",
    "Add touchpoint": "touchpoint_tool",
    "Add emotion point": "emotion_tool",
    "Add pain point": "note_tool",
    "Draw path": "path_tool",
}
"""The tool that is in the hand, by what it is about to do."""

DOT = "•"
"""Says that a document has changes which no file has yet."""

WIDEST_NAME, SHORTEST_NAME = 320, 60
"""Pixels for the document's name; a longer one would push the window over the screen's edge."""

SLACK = 8
"""Pixels that Qt may need beyond what it asks for, where the screen shows all larger by a fraction."""


class Toolbar(QToolBar):
    """Shows some of the window's actions; it has none of its own."""

    def __init__(self, window: Window, theme: Theme) -> None:
        """Take the actions of a window."""
        super().__init__()
        self.setObjectName("toolbar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setIconSize(QSize(18, 18))
        self._actions = window.offered
        self._name, self._saved, self._zoom = QLabel(), Standing(), QToolButton()
        self._words: list[QToolButton] = []
        self._called = ""
        self._name.setObjectName("documentName")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._saved.setObjectName("savedMark")
        self._build(window)
        self.set_theme(theme)
        self._show_tool("")
        window.canvas.hand.tool_changed.connect(lambda: self._show_tool(window.canvas.hand.label))
        window.canvas.zoomed.connect(lambda scale: self._zoom.setText(percent(scale)))

    def _build(self, window: Window) -> None:
        self.addWidget(self._name)
        self.addWidget(self._saved)
        self.addSeparator()
        self._add("undo")
        self._add("redo")
        self.addSeparator()
        for tool in TOOLS:
            self._actions[tool.name].setCheckable(True)
            self._words.append(self._add(tool.name, text=True))
        self.addWidget(_stretch())
        self._zoom.setText(percent(1))
        self._zoom.setToolTip(self.tr("Fit the map (Ctrl+Shift+H)"))
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self._zoom.clicked.connect(window.canvas.fit)
        self.addWidget(self._zoom)
        self._add("register")
        self._words.append(self._add("present", text=True))
        self._add("export", text=True).setProperty("role", "primary")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up words before tools: in a narrow window icons stand alone, and Export still has its name."""
        super().resizeEvent(event)
        self._let_words_fit(event.size().width())

    def _let_words_fit(self, width: int) -> None:
        """Shorten first whether the document is saved, then the names of tools, at last the document's own."""
        self._show_name(WIDEST_NAME)
        for style in (Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly):
            self._dress(style)
            for short in (False, True):
                self._saved.shorten(short)
                if self._lacks(width) <= 0:
                    return
        shown = self._name.fontMetrics().horizontalAdvance(self._name.text())
        self._show_name(max(shown - self._lacks(width), SHORTEST_NAME))

    def _lacks(self, width: int) -> int:
        """Return how many pixels are missing to show everything."""
        return self.sizeHint().width() + SLACK - width

    def _dress(self, style: Qt.ToolButtonStyle) -> None:
        """Show buttons with or without their words; the style sheet pads each in its own way."""
        for button in self._words:
            if button.toolButtonStyle() != style:
                button.setToolButtonStyle(style)
                button.style().unpolish(button)
                button.style().polish(button)

    def _show_tool(self, label: str) -> None:
        """Mark the tool in the hand; what comes from the palette is no tool of the toolbar."""
        for tool in TOOLS:
            self._actions[tool.name].setChecked(tool.name == HELD.get(label, "select_tool"))

    def _add(self, name: str, *, text: bool = False) -> QToolButton:
        action = self._actions[name]
        self.addAction(action)
        button = self.widgetForAction(action)
        assert isinstance(button, QToolButton)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if text else Qt.ToolButtonStyle.ToolButtonIconOnly
        button.setToolButtonStyle(style)
        button.setText(_plain(action))
        action.setToolTip(tip_of(action))
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of a theme."""
        for one in ACTIONS:
            if one.icon:
                colour = mix(theme.on_colour, "#000000", 0.9) if theme.name == "dark" else theme.on_colour
                colour = colour if one.name == "export" else theme.normal
                self._actions[one.name].setIcon(icon(one.icon, colour))
        more = self.findChild(QToolButton, "qt_toolbar_ext_button")
        if more is not None:
            more.setIcon(icon("dots-three", theme.normal))
            more.setToolTip(self.tr("What found no room here"))

    def name(self, session: Session) -> None:
        """Show what the document is called and whether it is saved."""
        name = session.path.name if session.path else session.name
        self._called = name
        self._name.setToolTip(name[:1000])
        self._saved.show_standing(session)
        self._let_words_fit(self.width())

    def _show_name(self, width: int) -> None:
        middle = Qt.TextElideMode.ElideMiddle
        self._name.setText(self._name.fontMetrics().elidedText(self._called, middle, width))


class Standing(QLabel):
    """Whether the document is saved; as wide as its longest word, so that tools stand still while it changes.

    Where there is no room for words, a dot says that it is not.
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = (self.tr("Unsaved changes"), self.tr("Saved"), self.tr("Not saved yet"))
        self._word, self._short = "", False

    def show_standing(self, session: Session) -> None:
        """Show how a session stands to its file."""
        unsaved, saved, new = self._words
        self._word = unsaved if session.is_modified else saved if session.path else new
        self.setAccessibleName(self._word)
        self._show()

    def shorten(self, short: bool) -> None:
        """Say it with a dot, or in words."""
        self._short = short
        self._show()
        self.updateGeometry()

    def _show(self) -> None:
        dot = "" if self._word == self._words[1] else DOT
        self.setText(dot if self._short else self._word)
        self.setToolTip(self._word if self._short else "")

    def sizeHint(self) -> QSize:
        """As wide as the longest word."""
        hint, width = super().sizeHint(), self.fontMetrics().horizontalAdvance
        longest = max(map(width, (DOT,) if self._short else self._words))
        return QSize(hint.width() - width(self.text()) + longest, hint.height())

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word."""
        return self.sizeHint()


def _plain(action: QAction) -> str:
    return action.text().replace("&", "").removesuffix("…")


def _stretch() -> QWidget:
    filler = QWidget()
    filler.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return filler
