"""The help inside the program: pages at the left, the text at the right, found by words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QKeySequence, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.fitting import fitting
from journeydesk.desktop.help_keys import keys_page
from journeydesk.desktop.help_pages import Page, found, pages, with_native_keys
from journeydesk.desktop.help_text import dress
from journeydesk.desktop.icons import icon
from journeydesk.desktop.shortcuts import native
from journeydesk.desktop.style import roles
from journeydesk.drawing.theme import Theme

SIZE = (1120, 780)
LEFT, WIDEST, LEAST = 336, 700, 40
"""Pixels of the list, of a line of text, and of the room beside it."""

MOST_FOUND = 300
"""Places that are marked on a page."""


class HelpText(QTextBrowser):
    """One page, as wide as a line is read well."""

    def __init__(self, known: tuple[Page, ...], theme: Theme) -> None:
        super().__init__()
        self._known, self._theme = {page.address: page for page in known}, theme
        self.setOpenExternalLinks(True)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setAccessibleName(self.tr("Help"))
        self.setStyleSheet("QTextBrowser { border: 0; background: transparent; }")
        self.page: Page | None = None
        self.sourceChanged.connect(self._came_to)

    def show_page(self, page: Page) -> None:
        """Show a page."""
        self.setSource(QUrl(page.address), QTextDocument.ResourceType.MarkdownResource)

    def loadResource(self, kind: int, address: QUrl | str) -> Any:
        """Give Qt the text of a page."""
        page = self._known.get(QUrl(address).fileName())
        if page and kind == QTextDocument.ResourceType.MarkdownResource.value:
            return QByteArray(with_native_keys(page.text).encode())
        return super().loadResource(kind, address)

    def mark(self, words: str) -> None:
        """Mark words wherever they stand, and show the first place."""
        marks = [self._mark(cursor) for word in words.split() for cursor in self._places(word)]
        self.setExtraSelections(marks[:MOST_FOUND])
        if marks:
            first = min((mark.cursor for mark in marks), key=lambda cursor: cursor.selectionStart())
            first.clearSelection()
            self.setTextCursor(first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short and in the middle."""
        side = max(LEAST, (self.width() - WIDEST) // 2)
        self.setViewportMargins(side, 24, side, 24)
        super().resizeEvent(event)

    def _came_to(self, address: QUrl) -> None:
        self.page = self._known.get(address.fileName())  # `source()` still tells the page before
        dress(self.document(), self._theme)

    def _places(self, word: str) -> list[QTextCursor]:
        places: list[QTextCursor] = []
        cursor = self.document().find(word)
        while not cursor.isNull() and len(places) < MOST_FOUND:
            places.append(QTextCursor(cursor))
            cursor = self.document().find(word, cursor)
        return places

    def _mark(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        mark, look = QTextEdit.ExtraSelection(), QTextCharFormat()
        look.setBackground(QColor(roles(self._theme)["tint"]))
        look.setForeground(QColor(roles(self._theme)["on_tint"]))
        mark.cursor, mark.format = cursor, look
        return mark


class HelpWindow(QDialog):
    """Search, pages, back and forward."""

    def __init__(self, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Hold the pages in a language."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Help"))
        self.pages = pages(language, keys_page())
        self.search, self.list = QLineEdit(), QListWidget()
        self.text = HelpText(self.pages, theme)
        self._put_together(theme)
        self._list(self.pages)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self.text.setFocus)
        self.list.currentItemChanged.connect(self._chosen)
        self.text.sourceChanged.connect(self._came_to)
        self.resize(fitting(self, *SIZE))

    def open_page(self, name: str) -> None:
        """Show a page by its name and give it the keyboard."""
        self.search.clear()
        self.text.show_page(next((page for page in self.pages if page.name == name), self.pages[0]))
        self.text.setFocus()

    def _find(self, words: str) -> None:
        hits = found(self.pages, words)
        shown = self.text.page
        self._list(hits)
        if hits and shown not in hits:
            self.text.show_page(hits[0])
        self.text.mark(words)

    def _list(self, hits: tuple[Page, ...]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for page in hits:
            item = QListWidgetItem(page.title)
            item.setToolTip(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page.name)
            self.list.addItem(item)
        if not hits:
            nothing = QListWidgetItem(self.tr("No page has these words."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.blockSignals(False)
        self._mark_row()

    def _chosen(self, item: QListWidgetItem | None) -> None:
        name = item.data(Qt.ItemDataRole.UserRole) if item else None
        page = next((page for page in self.pages if page.name == name), None)
        if page and page != self.text.page:
            self.text.show_page(page)

    def _came_to(self, _address: QUrl) -> None:
        self._mark_row()
        if self.search.text():
            self.text.mark(self.search.text())

    def _mark_row(self) -> None:
        """Show in the list which page is read, without going there again."""
        shown = self.text.page
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            if shown and self.list.item(row).data(Qt.ItemDataRole.UserRole) == shown.name:
                self.list.setCurrentRow(row)
        self.list.blockSignals(False)

    def _put_together(self, theme: Theme) -> None:
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setStyleSheet("QListWidget { border: 0; background: transparent; }")
        left, side, row = QVBoxLayout(), QWidget(), QHBoxLayout(self)
        side.setFixedWidth(LEFT)
        side.setLayout(left)
        left.setContentsMargins(16, 16, 8, 16)
        left.setSpacing(12)
        left.addLayout(self._upper(theme))
        left.addWidget(self.list)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.text, 1)

    def _upper(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self.back = self._button("arrow-left", self.tr("Back"), QKeySequence.StandardKey.Back, theme)
        self.forward = self._button(
            "arrow-right", self.tr("Forward"), QKeySequence.StandardKey.Forward, theme
        )
        self.back.clicked.connect(self.text.backward)
        self.forward.clicked.connect(self.text.forward)
        self.text.backwardAvailable.connect(self.back.setEnabled)
        self.text.forwardAvailable.connect(self.forward.setEnabled)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addWidget(self.search, 1)
        return row

    def _button(self, glyph: str, words: str, key: QKeySequence.StandardKey, theme: Theme) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(glyph, roles(theme)["normal"], 18))
        button.setIconSize(QSize(18, 18))
        button.setShortcut(QKeySequence(key))
        button.setToolTip(f"{words} ({native(button.shortcut())})")
        button.setAccessibleName(words)
        button.setEnabled(False)
        return button
