"""A file that was opened before: its picture, its name, where it is, when it was saved; greyed when it is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QToolButton

from journeydesk.desktop.icons import icon, paint_glyph
from journeydesk.desktop.language import clock, day
from journeydesk.desktop.style import roles, ui_font
from journeydesk.drawing.theme import Theme

HEIGHT = 68
PICTURE = QSize(84, 52)
INSET = 8
LEFT = INSET + PICTURE.width() + 14
REMOVE = 28


class RecentFile(QAbstractButton):
    """A picture and two lines that open a file, and a cross that forgets it."""

    chosen = Signal(Path)
    forgotten = Signal(Path)

    def __init__(self, path: Path, theme: Theme) -> None:
        super().__init__()
        self.path, self._colours = path, roles(theme)
        self.saved = saved_on(path)
        self.picture: QImage | None = None
        self.setText(path.stem)
        self.setToolTip(str(path))
        self.setAccessibleName(f"{path.stem}, {self._where()}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cross = self._cross(theme)
        self.clicked.connect(self._choose)

    def show_picture(self, picture: QImage) -> None:
        """Show the picture that the file carries."""
        self.picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the picture with some room around it."""
        return QSize(320, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the end."""
        self.cross.move(self.width() - REMOVE - 8, (HEIGHT - REMOVE) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the picture and the two lines."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        hot = self.underMouse() and self.saved
        painter.setPen(QPen(QColor(self._colours["accent"]), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours["hover"]) if hot else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        self._paint_picture(painter)
        self._paint_lines(painter)
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the file."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for label, do, lost_too in self._choices():
            if self.saved or lost_too:
                menu.addAction(label).triggered.connect(do)
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()) if keyboard else event.globalPos())

    def _choices(self) -> tuple[tuple[str, Callable[..., object], bool], ...]:
        """Return the lines of the menu, what each does, and whether it works for a lost file too."""
        clipboard = QGuiApplication.clipboard()
        return (
            (self.tr("Open"), lambda: self.chosen.emit(self.path), False),
            (self.tr("Copy the path"), lambda: clipboard.setText(str(self.path)), True),
            (self.tr("Remove from this list"), lambda: self.forgotten.emit(self.path), True),
        )

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

    def _paint_picture(self, painter: QPainter) -> None:
        """Paint the picture in a frame; until there is one, and for ever without one, the sign of a file."""
        frame = QRectF(INSET, (HEIGHT - PICTURE.height()) / 2, PICTURE.width(), PICTURE.height())
        shape = QPainterPath()
        shape.addRoundedRect(frame, 6, 6)
        painter.fillPath(shape, QColor(self._colours["hover"]))
        if self.picture and self.saved:
            painter.save()
            painter.setClipPath(shape)
            painter.drawImage(frame, self.picture)
            painter.restore()
        else:
            sign = QRectF(frame.center().x() - 10, frame.center().y() - 10, 20, 20)
            paint_glyph(painter, "map-trifold", sign, self._colours["soft" if self.saved else "faint"], "")
        painter.setPen(QPen(QColor(self._colours["line"]), 1))
        painter.drawPath(shape)

    def _paint_lines(self, painter: QPainter) -> None:
        room, middle = self.width() - LEFT - REMOVE - 16, HEIGHT // 2
        in_the_middle, at_the_end = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight
        for top, font, ink, words, elide in (
            (middle - 19, ui_font(14, 500), "text" if self.saved else "soft", self.text(), in_the_middle),
            (middle + 2, ui_font(12), "soft", self._where(), at_the_end),
        ):
            painter.setFont(font)
            painter.setPen(QColor(self._colours[ink]))
            shown = painter.fontMetrics().elidedText(words, elide, room)
            painter.drawText(QRect(LEFT, top, room, 18), Qt.AlignmentFlag.AlignVCenter, shown)

    def _where(self) -> str:
        folder = _short(self.path.parent)
        if self.saved is None:
            return self.tr("Not found in {folder}").format(folder=folder)
        return f"{self._when(self.saved)}  ·  {folder}"

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
