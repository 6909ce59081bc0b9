"""One field that leads everywhere: to what can be done (Ctrl+K) and to everything with a name (Ctrl+P)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from journeydesk.desktop.finder_lines import DETAIL, KEYS, OfferDelegate
from journeydesk.desktop.gap_words import titled
from journeydesk.desktop.language import number
from journeydesk.desktop.panels.register_rows import GapRow
from journeydesk.desktop.shortcuts import written
from journeydesk.desktop.spoken import kind_of
from journeydesk.desktop.style import roles
from journeydesk.drawing.theme import Theme
from journeydesk.editing.destinations import Destination, best
from journeydesk.editing.search import folded
from journeydesk.insight.gap import NumberedGap

MOST = 200
"""Places shown; whoever sees so many types another letter."""

WIDTH, HEIGHT = 560, 420
ABOVE, BELOW = 48, 8
"""Pixels of the map that stay in sight above it, and of the screen below."""

_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Offer:
    """A line of the list and what choosing it does."""

    label: str
    detail: str
    choose: Callable[[], object]
    keys: str = ""


class Finder(QDialog):
    """Type, pick with the arrows, press Enter."""

    def __init__(
        self, parent: QWidget, theme: Theme, placeholder: str, offers: Callable[[str], Iterable[Offer]]
    ) -> None:
        """Show what `offers` has for the words typed."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("finder")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._find = offers
        self._edge = QColor(roles(theme)["edge_hover"])
        self._shown: list[Offer] = []
        self._words = QLineEdit(placeholderText=placeholder)
        self._words.setAccessibleName(placeholder)
        self.list = QListWidget()
        self.list.setItemDelegate(OfferDelegate(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._count = QLabel()
        self._count.setProperty("role", "soft")
        self._nothing = QLabel(self.tr("Nothing is called so."))
        self._nothing.setProperty("role", "soft")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._count)
        self._words.textChanged.connect(self._fill)
        self._words.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self._choose())
        self.list.itemClicked.connect(lambda _item: self._choose())
        self._fill("")

    @property
    def words(self) -> QLineEdit:
        """The field to type in."""
        return self._words

    @property
    def shown(self) -> list[Offer]:
        """What is listed now."""
        return self._shown

    def open_over(self, widget: QWidget) -> None:
        """Open in the upper middle of a widget, or higher where the screen ends below."""
        corner, room = widget.mapToGlobal(widget.rect().topLeft()), widget.screen().availableGeometry()
        self.resize(WIDTH, min(HEIGHT, room.height() - BELOW))
        top = min(corner.y() + ABOVE, room.bottom() - self.height() - BELOW)
        self.move(corner.x() + (widget.width() - WIDTH) // 2, max(top, room.top()))
        self.show()
        self._words.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw an edge, without which the list has no end on a map of its own colour."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._edge)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk in the list while the letters go into the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _STEPS:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, words: str) -> None:
        self._shown = list(islice(self._find(words), MOST))
        self.list.clear()
        for offer in self._shown:
            line = QListWidgetItem(offer.label)
            line.setData(DETAIL, offer.detail)
            line.setData(KEYS, offer.keys)
            spoken = ", ".join(part for part in (offer.label, offer.detail, offer.keys) if part)
            line.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.list.addItem(line)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(self._shown))
        self._nothing.setVisible(not self._shown)
        more = "+" if len(self._shown) == MOST else ""
        self._count.setText(self.tr("{0} found").format(f"{number(len(self._shown))}{more}"))

    def _choose(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown):
            offer = self._shown[row]
            self.close()
            offer.choose()


def actions_for(actions: Iterable[QAction], words: str) -> Iterator[Offer]:
    """Yield the actions whose names hold all the words."""
    wanted = folded(words).split()
    for action in actions:
        label = action.text().replace("&", "").removesuffix("…")
        if all(word in folded(label) for word in wanted):
            yield Offer(label, "", action.trigger, written(action.shortcuts()))


def destinations_for(
    known: Sequence[Destination], words: str, map_id: str, go: Callable[[Destination], object]
) -> Iterator[Offer]:
    """Yield where one can go with these words; choosing one goes there."""
    for one in best(known, words, map_id):
        where = " · ".join((kind_of(one.item, one.kind), *(part for part in one.around if part)))
        yield Offer(one.name, where, partial(go, one))


def gaps_for(gaps: Iterable[GapRow], words: str, go: Callable[[NumberedGap], object]) -> Iterator[Offer]:
    """Yield the gaps that fit the words, with their numbers or with what they say; none without words."""
    wanted = folded(words)
    for row in gaps if wanted.strip() else ():
        if row.is_called(wanted):
            yield Offer(titled(row.found), row.around, partial(go, row.found))
