"""The way to what is selected, part by part; each part selects itself."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from journeydesk.desktop import spoken
from journeydesk.editing.state import EditorState
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import Element
from journeydesk.model.tree import lineage
from journeydesk.model.value import Item

LONGEST = 40
"""Letters of a part."""

GAP = 14
"""Pixels between two parts, where the sign stands."""

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class Crumb:
    """One part of the way: what it selects (nothing for the map), its words, and how it is read out."""

    id: str
    words: str
    spoken: str


def crumbs(state: EditorState) -> list[Crumb]:
    """Return the way to what is selected: map, swimlane, lane, stage, element; only the map for nothing or many."""
    journey = state.journey
    found = [_crumb(state, journey)]
    if len(state.selection) != 1:
        return found
    for item in lineage(journey, state.selection[0]):
        if isinstance(item, Element):
            found.append(_crumb(state, next(stage for stage in journey.stages if stage.id == item.stage)))
        found.append(_crumb(state, item))
    return found


def _crumb(state: EditorState, item: Item) -> Crumb:
    kind = spoken.kind_of(item)
    words = spoken.called(state.document, item) or kind
    words = " · ".join((_short(words), *spoken.standing(item)))
    return Crumb("" if isinstance(item, JourneyMap) else item.id, words, f"{kind}: {words}")


class Breadcrumbs(QWidget):
    """Parts in a row; what has no room is behind the dots at the left."""

    chosen = Signal(str)
    """The id of a part; empty for the map."""

    def __init__(self) -> None:
        """Begin without a way."""
        super().__init__()
        self._shown: list[Crumb] = []
        self.parts: list[QToolButton] = []
        self._signs: list[QLabel] = []
        self.dots = _button("…", self.tr("What leads here"))
        self.dots.clicked.connect(self._show_hidden)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.dots)
        self._line.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Where you are"))

    def show_way(self, way: list[Crumb]) -> None:
        """Show another way; a part that has the focus gives it to the part in its place."""
        if way == self._shown:
            return
        focused = next((at for at, part in enumerate(self.parts) if part.hasFocus()), None)
        self._shown = way
        for widget in (*self.parts, *self._signs):
            self._line.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.parts, self._signs = [], []
        for crumb in way:
            self._add(crumb)
        self._fit()
        if focused is not None and self.parts:
            self.parts[min(focused, len(self.parts) - 1)].setFocus()

    def _add(self, crumb: Crumb) -> None:
        if self.parts:
            sign = QLabel("›")
            sign.setFixedWidth(GAP)
            sign.setStyleSheet("padding: 0")
            sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._signs.append(sign)
            self._line.insertWidget(self._line.count() - 1, sign)
        part = _button(crumb.words, crumb.spoken)
        part.clicked.connect(lambda: self.chosen.emit(crumb.id))
        self.parts.append(part)
        self._line.insertWidget(self._line.count() - 1, part)

    def minimumSizeHint(self) -> QSize:
        """All parts but the last may hide."""
        return QSize(80, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many parts as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk along the way."""
        step = _STEPS.get(Qt.Key(event.key()))
        shown = [part for part in (self.dots, *self.parts) if not part.isHidden()]
        at = next((at for at, part in enumerate(shown) if part.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        shown[max(0, min(at + step, len(shown) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        """Hide parts from the left until the others fit."""
        hidden = 0
        while hidden < len(self.parts) - 1 and self._width(hidden) > self.width():
            hidden += 1
        self.dots.setVisible(hidden > 0)
        for at, part in enumerate(self.parts):
            part.setVisible(at >= hidden)
            if at:
                self._signs[at - 1].setVisible(at > hidden)

    def _width(self, hidden: int) -> int:
        shown = self.parts[hidden:]
        dots = self.dots.sizeHint().width() if hidden else 0
        return dots + sum(part.sizeHint().width() for part in shown) + GAP * (len(shown) - 1)

    def _show_hidden(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for crumb, part in zip(self._shown, self.parts, strict=True):
            if part.isHidden():
                menu.addAction(crumb.words.replace("&", "&&")).triggered.connect(
                    lambda _=False, id=crumb.id: self.chosen.emit(id)
                )
        menu.popup(self.dots.mapToGlobal(self.dots.rect().topLeft()))


def _button(words: str, spoken_words: str) -> QToolButton:
    button = QToolButton()
    button.setText(words.replace("&", "&&"))
    button.setProperty("role", "crumb")
    button.setAccessibleName(spoken_words)
    button.setToolTip(spoken_words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
