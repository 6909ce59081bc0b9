"""What every editor of a field does: show the values of what is selected, and say how they shall change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from journeydesk.drawing.theme import Theme
from journeydesk.model.document import Document


class Mixed:
    """The value of things that do not agree."""


MIXED = Mixed()
Targets = tuple[str, ...]
"""The ids of what is edited; empty for the document itself."""


@dataclass(frozen=True, slots=True)
class Change:
    """A new value for each old one; `prepare` first adds to the document what the new value refers to."""

    new: Callable[[Any], Any]
    prepare: Callable[[Document], Document] = lambda document: document

    @classmethod
    def to(cls, value: object) -> Change:
        """Return the change that gives everything the same value."""
        return cls(lambda _: value)


def has_keyboard(widget: QWidget) -> bool:
    """Tell whether something inside of a widget has the keyboard."""
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)


class Editor(QWidget):
    """A widget that edits one field of one or many things; subclasses show one value in `show_value`."""

    edited = Signal(object)
    """A `Change` that the person made."""

    refused = Signal(str)
    """A sentence that says why what stands here cannot be taken; the last valid value stays."""

    opened = Signal(str)
    """Something listed here shall be looked at: the id of an element, or the name of an inventory."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._known: object = self  # no value ever is this widget, so the first one is always shown
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.row = row

    def show_values(
        self, document: Document, targets: Targets, values: tuple[Any, ...], *, anew: bool
    ) -> None:
        """Show what the targets have now; what the person is typing stays when it means the same.

        `anew` tells that other targets are shown than before.
        """
        value = agreed(values)
        if anew or not _equal(value, self._known):
            self._known = value
            self.show_value(value)

    def show_value(self, value: Any) -> None:
        """Show one value, or `MIXED`."""
        raise NotImplementedError

    def offer(self, value: object) -> None:
        """Give everything that is edited this value."""
        self._known = value
        self.edited.emit(Change.to(value))


def agreed(values: Iterable[Any]) -> Any:
    """Return the value that all have, or `MIXED`."""
    each = iter(values)
    first = next(each, None)
    return first if all(_equal(value, first) for value in each) else MIXED


def _equal(one: object, other: object) -> bool:
    return one is other or (type(one) is type(other) and one == other)
