"""The paths of the map by swimlane: which are looked at, which is selected, and their order."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from journeydesk.desktop.canvas.view import MapView
from journeydesk.desktop.follower import Follower
from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import percent, said
from journeydesk.desktop.panels.form import head
from journeydesk.desktop.panels.ordered import OrderedList
from journeydesk.desktop.panels.path_rows import ROW, PathDelegate, PathRow, eye_rect
from journeydesk.desktop.panels.rows import grounded
from journeydesk.desktop.session import Session
from journeydesk.drawing.highlight import EVERYTHING
from journeydesk.drawing.theme import Theme
from journeydesk.editing.arrange import move
from journeydesk.editing.remove import remove
from journeydesk.editing.state import EditorState
from journeydesk.model.journey import Path

WIDTH, HEIGHT = 220, 220
FRAME = 54
"""Pixels of the panel above and below its rows."""


class PathList(OrderedList):
    """Tells clicks on the eye from clicks on the row."""

    def __init__(self, panel: PathsPanel) -> None:
        super().__init__()
        self._panel = panel
        self.setMouseTracking(True)

    def path_at(self, row: int) -> PathRow | None:
        """Return what stands in a row, None beside all rows."""
        found: PathRow | None = self.item(row).data(ROW) if 0 <= row < self.count() else None
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close an eye; with Alt look at one path alone; else select."""
        index = self.indexAt(event.position().toPoint())
        row = self.path_at(index.row()) if event.button() == Qt.MouseButton.LeftButton else None
        if row and row.path and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._panel.look_alone(row.path)
        elif row and row.path and self._is_on_eye(event):
            self._panel.toggle(row.path)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the name of a path; on an eye it is a second press."""
        row = self.path_at(self.indexAt(event.position().toPoint()).row())
        if row and row.path and not self._is_on_eye(event):
            self._panel.name_asked.emit()
        else:
            self.mousePressEvent(event)

    def _is_on_eye(self, event: QMouseEvent) -> bool:
        index = self.indexAt(event.position().toPoint())
        return index.isValid() and event.position().x() >= eye_rect(self.visualRect(index)).left() - 6

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space opens and closes the eye, Shift+Space looks at one path alone; Enter and F2 ask for its name."""
        row = self.path_at(self.currentRow())
        if event.key() == Qt.Key.Key_Space and row and row.path:
            alone = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self._panel.look_alone if alone else self._panel.toggle)(row.path)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and row and row.path:
            self._panel.name_asked.emit()
        else:
            super().keyPressEvent(event)


class PathsPanel(QWidget):
    """Follows a session and the view on it; what is looked at is the view's, everything else the document's."""

    outgrown = Signal(int)
    """There are more rows, and too little room: how high the panel would like to be, in pixels."""

    name_asked = Signal()
    """The selected path shall be called otherwise."""

    def __init__(self, session: Session, view: MapView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._view, self._theme = session, view, theme
        self._rows: list[PathRow] = []
        self._following = False
        self.head = head(self.tr("Paths"))
        self.all = QToolButton()
        self.all.clicked.connect(lambda: view.look_at_paths(EVERYTHING))
        self.list = PathList(self)
        self.empty = QLabel(self.tr("Press P and click touchpoints one after another to draw a path."))
        self._build()
        self.set_theme(theme)
        self._follower = Follower(session, self._follow, self)
        view.highlighted.connect(self._follow)

    def sizeHint(self) -> QSize:
        """As wide as the palette above it, and no higher than its rows need."""
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.count()))
        return QSize(WIDTH, min(HEIGHT, rows + FRAME) if rows else HEIGHT)

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Paths"))
        self.setFocusProxy(self.list)
        self.all.setText(self.tr("Show all"))
        stays = self.all.sizePolicy()
        stays.setRetainSizeWhenHidden(True)  # or the list would jump when the first path stands back
        self.all.setSizePolicy(stays)
        self.list.setAccessibleName(self.tr("Paths of the map"))
        self.list.setAccessibleDescription(
            self.tr("Space shows or dims a path, Shift+Space shows it alone, Alt with ↑ or ↓ moves it")
        )
        self.list.setFrameShape(OrderedList.Shape.NoFrame)
        self.list.setStyleSheet("QListView { border: 0; padding: 0 }")
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._select)
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "soft")
        self.empty.setContentsMargins(8, 0, 8, 0)
        top = QHBoxLayout()
        top.addWidget(self.head)
        top.addStretch()
        top.addWidget(self.all)
        top.setContentsMargins(8, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)

    def set_theme(self, theme: Theme) -> None:
        """Show the panel in other colours."""
        self._theme = theme
        self.all.setIcon(icon("eye", theme.normal, 16))
        self.list.setItemDelegate(PathDelegate(theme, self.list))
        grounded(self, theme)
        self._rows = []
        self._follow()

    # what is looked at

    def toggle(self, path: str) -> None:
        """Let a path stand back, or come forward again."""
        self._view.look_at_paths(self._view.highlight.toggled(path))

    def look_alone(self, path: str) -> None:
        """Let all other paths of its swimlane stand back; a second time, let them come forward."""
        among = next(
            [path.id for path in lane.paths]
            for lane in self._session.state.journey.swimlanes
            if any(one.id == path for one in lane.paths)
        )
        self._view.look_at_paths(self._view.highlight.alone(path, among))

    # what is in the document

    def _select(self) -> None:
        rows = [item.data(ROW) for item in self.list.selectedItems()]
        if not self._following and rows:
            self._session.select(*(row.path for row in rows))

    def _move(self, row: int, before: int) -> None:
        moved = self.list.path_at(row)
        if moved is None or not moved.path or not 0 <= before <= self.list.count():
            return
        target = self.list.path_at(before)
        above = self.list.path_at(before - 1)
        if target and target.path and target.swimlane == moved.swimlane:
            self._reorder(moved.path, target.path)
        elif above and above.swimlane == moved.swimlane:
            self._reorder(moved.path, None)

    def _reorder(self, path: str, before: str | None) -> None:
        self._session.edit(self.tr("Reorder paths"), lambda document: move(document, [path], before))

    def _remove(self, row: int) -> None:
        gone = self.list.path_at(row)
        if gone and gone.path:
            self._session.edit(self.tr("Delete path"), lambda document: remove(document, [gone.path]))

    # what is shown

    def _follow(self) -> None:
        state = self._session.shown
        rows = list(self._wanted(state))
        self._following = True
        more = len(rows) > len(self._rows)
        if rows != self._rows:
            self._rows = rows
            self._fill()
        for index, row in enumerate(rows):
            self._mark(self.list.item(index), selected=bool(row.path) and row.path in state.selection)
        self._following = False
        self.empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        if more and self.height() < self.sizeHint().height():
            self.outgrown.emit(self.sizeHint().height())
        self.all.setVisible(any(not row.shown for row in rows))

    def _mark(self, item: QListWidgetItem, *, selected: bool) -> None:
        if selected and not item.isSelected():
            self.list.scrollToItem(item)
        item.setSelected(selected)

    def _wanted(self, state: EditorState) -> Iterator[PathRow]:
        segments = {segment.id: segment for segment in state.document.segments}
        several = sum(bool(lane.paths) for lane in state.journey.swimlanes) > 1
        for lane in state.journey.swimlanes:
            segment = segments[lane.segment]
            if lane.paths and several:
                yield PathRow("", lane.id, segment.name or self.tr("Without a name"))
            for path in lane.paths:
                shown = path.id not in self._view.highlight.hidden
                name, colour = path.name or self.tr("Without a name"), path.colour or segment.colour
                yield PathRow(path.id, lane.id, name, colour, self._figures(path), shown)

    def _figures(self, path: Path) -> str:
        """Return how many take a path, and how many steps it has."""
        steps = said("%Ln step(s)", len(path.touchpoints))
        share = "" if path.share is None else percent(path.share)
        n = f"n = {path.n}" if path.n is not None else ""
        return " · ".join(part for part in (share, n, steps) if part)

    def _fill(self) -> None:
        current = self.list.path_at(self.list.currentRow())
        path = current.path if current else ""
        while self.list.count() > len(self._rows):
            self.list.takeItem(self.list.count() - 1)
        for index, row in enumerate(self._rows):
            if index == self.list.count():
                self.list.addItem(QListWidgetItem())
            row.show_in(self.list.item(index), self._words(row))
        paths = [row.path for row in self._rows]
        self.list.setCurrentRow(paths.index(path) if path and path in paths else -1)

    def _words(self, row: PathRow) -> str:
        if not row.path:
            return row.name
        seen = self.tr("shown") if row.shown else self.tr("dimmed")
        return f"{row.name}, {row.figures}, {seen}"
