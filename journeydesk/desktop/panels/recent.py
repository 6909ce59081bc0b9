"""A file that was opened before: its name, where it is, when it was saved; greyed when it is gone."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolButton, QWidget

from journeydesk.desktop.icons import icon, paint_glyph
from journeydesk.desktop.language import clock, day
from journeydesk.desktop.style import roles, ui_font
from journeydesk.drawing.theme import Theme

HEIGHT = 52
LEFT = 44
REMOVE = 28


class RecentFile(QAbstractButton):
    """Two lines that open a file, and a cross that forgets it."""

    chosen = Signal(Path)
    forgotten = Signal(Path)

    def __init__(self, path: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path, self._colours = path, roles(theme)
        self.saved = saved_on(path)
        self.setText(path.stem)
        self.setToolTip(str(path))
        self.setAccessibleName(f"{path.stem}, {self._where()}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cross = self._cross(theme)
        self.clicked.connect(self._choose)

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(320, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the end."""
        self.cross.move(self.width() - REMOVE - 8, (HEIGHT - REMOVE) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the sign of a file and the two lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hot = self.underMouse() and self.saved
        painter.setPen(QPen(QColor(self._colours["accent"]), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours["hover"]) if hot else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        ink = "accent" if self.saved else "faint"
        paint_glyph(painter, "map-trifold", QRectF(12, (HEIGHT - 20) / 2, 20, 20), self._colours[ink], "")
        self._paint_lines(painter)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete forgets."""
        if event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(self.path)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        # Not disabled when the file is lost: its cross would be too.
        if self.saved:
            self.chosen.emit(self.path)

    def _paint_lines(self, painter: QPainter) -> None:
        room = self.width() - LEFT - REMOVE - 16
        for top, font, ink, words in (
            (8, ui_font(13, 500), "text" if self.saved else "soft", self.text()),
            (27, ui_font(12), "soft", self._where()),
        ):
            painter.setFont(font)
            painter.setPen(QColor(self._colours[ink]))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(QRect(LEFT, top, room, 18), Qt.AlignmentFlag.AlignVCenter, shown)

    def _where(self) -> str:
        folder = _short(self.path.parent)
        if self.saved is None:
            return self.tr("Not found in {folder}").format(folder=folder)
        return f"{folder}  ·  {self._when(self.saved)}"

    def _when(self, saved: datetime) -> str:
        if saved.date() == date.today():
            return self.tr("today, {time}").format(time=clock(saved))
        return day(saved.date())

    def _cross(self, theme: Theme) -> QToolButton:
        cross = QToolButton(self)
        cross.setIcon(icon("x", theme.soft, 12))
        cross.setIconSize(QSize(12, 12))
        cross.setFixedSize(REMOVE, REMOVE)
        cross.setStyleSheet("padding: 0")
        cross.setToolTip(self.tr("Remove from this list"))
        cross.setAccessibleName(self.tr("Remove {name} from this list").format(name=self.path.stem))
        cross.clicked.connect(lambda: self.forgotten.emit(self.path))
        return cross


def saved_on(path: Path) -> datetime | None:
    """Return when a file was last written, None when it is not there."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime) if path.is_file() else None
    except (OSError, ValueError, OverflowError):
        return None


def _short(folder: Path) -> str:
    try:
        return "~" if folder == Path.home() else f"~/{folder.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return str(folder)
