"""The palette: everything that can be put on the map, the maps of the file, the segments."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QIcon
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from journeydesk.desktop.canvas.drops import NEW_THING
from journeydesk.desktop.icons import TILE, icon, tile_icon
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.groups import Group
from journeydesk.desktop.panels.offers import Offer, carried
from journeydesk.desktop.panels.rows import Row, grounded
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import Theme
from journeydesk.model.document import Document
from journeydesk.tools.palette import Entry, entries

MAPS = "Maps in this file"
ORDER = ("Touchpoints", "Notes", "More", MAPS, "Segments")
FOLDED = ("More",)
KEYS = {"stage": "S", "emotion": "E", "note:pain_point": "N"}
"""The keys of the tools that take the same as an entry; the first channel has T."""

MARGIN = 8
WIDTH, NARROWEST = 220, 168


class Palette(QScrollArea):
    """Drag an entry onto the map, or pick it and then press where it shall stand."""

    picked = Signal(str)
    """The key of an entry that was clicked, or chosen with Enter."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._shown: tuple[object, ...] = ()
        self._groups: dict[str, Group] = {}
        self.setWidgetResizable(True)
        self.setMinimumWidth(NARROWEST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Palette"))
        self._build()
        session.shown_changed.connect(self._follow)

    def sizeHint(self) -> QSize:
        """As wide as the design has it, whatever the names are."""
        return QSize(WIDTH, 600)

    def set_theme(self, theme: Theme) -> None:
        """Show the palette in another theme."""
        self._theme = theme
        self._build()

    def rows(self) -> Iterator[Row]:
        """Yield the rows from top to bottom."""
        for group in self._groups.values():
            yield from group.rows

    def row(self, key: str) -> Row:
        """Return the row of an entry, unfolding its group; raises `KeyError`."""
        for group in self._groups.values():
            for row in group.rows:
                if row.property("key") == key:
                    group.head.setChecked(True)
                    return row
        raise KeyError(key)

    def start_drag(self, key: str, row: Row) -> None:
        """Begin to drag an entry to the map."""
        drag = QDrag(row)
        data = QMimeData()
        data.setData(NEW_THING, key.encode())
        drag.setMimeData(data)
        drag.setPixmap(carried(row, self._theme))
        drag.setHotSpot(QPoint(8 + TILE // 2, 8 + TILE // 2))
        drag.exec(Qt.DropAction.CopyAction)

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN, 8, MARGIN, 16)
        column.setSpacing(4)
        folded = [name for name, group in self._groups.items() if not group.head.isChecked()]
        folded = folded if self._groups else list(FOLDED)
        self._groups = {name: Group(said(name), self._theme) for name in ORDER}
        for name, group in self._groups.items():
            group.head.setChecked(name not in folded)
            column.addWidget(group)
        column.addStretch()
        self.setWidget(inside)
        grounded(self, self._theme)
        grounded(inside, self._theme)
        self._shown = ()
        self._follow()

    def _follow(self) -> None:
        """Show what the document offers now, if that is something else."""
        state = self._session.shown
        wanted = _what_matters(state.document)
        if not _same(wanted, self._shown):
            self._shown = wanted
            self._fill(state.document)
        for row in self._groups[MAPS].rows:
            row.setChecked(row.property("key") == state.map_id)

    def _fill(self, document: Document) -> None:
        offered: dict[str, list[Entry]] = {name: [] for name in ORDER}
        for entry in entries(document):
            offered.setdefault(entry.group, []).append(entry)
        for name, group in self._groups.items():
            group.fill([self._offer(entry) for entry in offered[name]])
        self._groups[MAPS].fill([self._map_row(map.id, map.title) for map in document.maps])

    def _offer(self, entry: Entry) -> Row:
        row = Offer(self._theme, lambda row: self.start_drag(entry.key, row))
        row.setProperty("key", entry.key)
        name = entry.label if entry.group in ("Touchpoints", "Segments") else said(entry.label)
        row.show_entry(name or self.tr("Without a name"), self._icon(entry))
        how = self.tr("Drag it onto the map, or press Enter and choose a place")
        row.setAccessibleDescription(how)
        key = self.key_for(entry.key)
        row.set_tip(f"{row.text()} ({key})\n{how}" if key else f"{row.text()}\n{how}")
        row.clicked.connect(lambda: self.picked.emit(entry.key))
        return row

    def key_for(self, entry: str) -> str:
        """Return the key of the tool that takes an entry, empty when there is none."""
        first = next((f"channel:{channel.id}" for channel in self._session.document.channels), "")
        return {**KEYS, first: "T"}.get(entry, "")

    def _icon(self, entry: Entry) -> QIcon:
        if entry.colour:
            return tile_icon(entry.icon, entry.colour)
        if entry.role in self._theme.notes:
            line, _ = self._theme.notes[entry.role]
            return tile_icon(entry.icon, line, on_colour=self._theme.card)
        return icon(entry.icon, self._theme.normal, TILE, "")

    def _map_row(self, map_id: str, title: str) -> Row:
        row = Row(self._theme)
        row.setCheckable(True)
        row.setProperty("key", map_id)
        row.setProperty("map", True)
        row.show_entry(title or self.tr("Untitled map"))
        row.clicked.connect(lambda: self._look_at(map_id))
        return row

    def _look_at(self, map_id: str) -> None:
        self._session.view(map_id)
        self._follow()  # a click on the map in view would leave its row unmarked


def _what_matters(document: Document) -> tuple[object, ...]:
    """Return what the palette shows: elements by identity, maps by their titles, which are strings of the map."""
    maps = [part for journey in document.maps for part in (journey.id, journey.title)]
    return (*document.channels, None, *document.segments, None, *maps)


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and all(a is b or (isinstance(a, str) and a == b) for a, b in pairs)
