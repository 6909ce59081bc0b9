"""How a page of the help looks: Markdown, read by Qt, dressed in the window's font and colours."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from journeydesk.desktop.style import roles, ui_font
from journeydesk.drawing.theme import Theme

SIZES = {1: 26, 2: 18, 3: 15}
"""Pixels of the heads by their level."""

TEXT, LINES = 14, 150.0
"""Pixels of the text, and the height of its lines in per cent."""

ABOVE = {1: 0, 2: 26, 3: 18}
"""Pixels above a head."""


def dress(document: QTextDocument, theme: Theme) -> None:
    """Give a page its looks, once Qt has read it."""
    colours = roles(theme)
    document.setDefaultFont(ui_font(TEXT))
    document.setDocumentMargin(0)
    for block in _blocks(document):
        _space(block)
        _dress_words(block, colours)
    for table in _tables(document):
        _dress_table(table, colours)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _space(block: QTextBlock) -> None:
    level = block.blockFormat().headingLevel()
    in_table, in_list = QTextCursor(block).currentTable() is not None, block.textList() is not None
    goes_on = in_list and block.next().textList() is not None
    form = QTextBlockFormat()
    height = 120.0 if level or in_table else LINES
    form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setTopMargin(ABOVE.get(level, 0))
    form.setBottomMargin(0 if in_table else 3 if goes_on else 12)
    QTextCursor(block).mergeBlockFormat(form)


def _dress_words(block: QTextBlock, colours: dict[str, str]) -> None:
    level = block.blockFormat().headingLevel()
    for start, length, form in [*_fragments(block)]:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(_words(form, level, colours))


def _fragments(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        yield fragment.position(), fragment.length(), fragment.charFormat()
        walk += 1


def _words(form: QTextCharFormat, level: int, colours: dict[str, str]) -> QTextCharFormat:
    found = QTextCharFormat(form)
    found.setForeground(QBrush(QColor(colours["text"])))
    if level:
        found.setFont(ui_font(SIZES.get(level, TEXT), 700 if level == 1 else 600))
        found.setForeground(QBrush(QColor(colours["strong"])))
        found.clearProperty(QTextFormat.Property.FontSizeAdjustment)  # it would win over our size
    elif form.fontFixedPitch():
        found.setFont(ui_font(TEXT - 1, 600))
        found.setBackground(QBrush(QColor(colours["pressed"])))
        found.setForeground(QBrush(QColor(colours["strong"])))
    elif form.isAnchor():
        found.setForeground(QBrush(QColor(colours["on_tint"])))
        found.setFontUnderline(True)
    return found


def _tables(document: QTextDocument) -> Iterator[QTextTable]:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            yield frame


def _dress_table(table: QTextTable, colours: dict[str, str]) -> None:
    if not any(
        table.cellAt(0, column).firstCursorPosition().block().text() for column in range(table.columns())
    ):
        table.removeRows(0, 1)  # Markdown knows no table without a head
    form = table.format()
    form.setBorderBrush(QBrush(QColor(colours["line"])))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setCellPadding(7)
    form.setCellSpacing(0)
    form.setTopMargin(6)
    form.setBottomMargin(14)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    first = 42 if table.columns() == 2 else 100 // table.columns()
    widths = (first, *([(100 - first) // (table.columns() - 1)] * (table.columns() - 1)))
    form.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, width) for width in widths]
    )
    table.setFormat(form)
