"""A feeling or an importance for screen readers: a number on a scale, as people write it."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtGui import QAccessible, QAccessibleValueInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class OnScale(Protocol):
    """What a widget knows that shows a number on a scale."""

    def limits(self) -> tuple[float, float, float]:
        """Return the lowest and the highest number, and the step between two."""

    def reads(self) -> float | None:
        """Return the number that is shown, None while it is unknown."""

    def choose(self, number: float) -> None:
        """Take another number, as from a hand."""

    def words(self) -> str:
        """Return what is shown in words."""


class AccessibleScale(QAccessibleWidget):
    """A widget as a slider with the number that people read, whatever steps it counts in."""

    def __init__(self, widget: QWidget, shown: OnScale) -> None:
        """Read a widget."""
        super().__init__(widget, QAccessible.Role.Slider, widget.accessibleName())
        self._shown = shown
        self._number = Number(shown)

    def text(self, kind: QAccessible.Text) -> str:
        """Tell the number as its value."""
        return self._shown.words() if kind == QAccessible.Text.Value else super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Hand over the number."""
        wanted = kind == QAccessible.InterfaceType.ValueInterface
        return self._number if wanted else super().interface_cast(kind)


class Number(QAccessibleValueInterface):
    """The number by itself, which a reader may change."""

    def __init__(self, shown: OnScale) -> None:
        """Read what a widget shows."""
        super().__init__()
        self._shown = shown

    def currentValue(self) -> float:
        """Return the number; one that is unknown is the middle."""
        low, high, _ = self._shown.limits()
        found = self._shown.reads()
        return (low + high) / 2 if found is None else found

    def setCurrentValue(self, value: Any) -> None:
        """Take another number."""
        self._shown.choose(float(value))

    def maximumValue(self) -> float:
        """Return the highest number."""
        return self._shown.limits()[1]

    def minimumValue(self) -> float:
        """Return the lowest number."""
        return self._shown.limits()[0]

    def minimumStepSize(self) -> float:
        """Return the step between two numbers."""
        return self._shown.limits()[2]
