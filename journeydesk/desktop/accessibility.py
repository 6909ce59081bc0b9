"""The painted map for screen readers: parts with names, roles, values and actions, though none of them is a widget."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication

from journeydesk.desktop import spoken
from journeydesk.desktop.accessible_part import Part
from journeydesk.desktop.accessible_scale import AccessibleScale
from journeydesk.desktop.canvas.widget import Canvas
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.feelings import FeelingSlider
from journeydesk.desktop.panels.levels import Steps
from journeydesk.editing.state import EditorState
from journeydesk.layout.hit import Target, hit
from journeydesk.layout.reading import Reading

INSTALLED = "journeydesk_reads_maps"
"""A property of the application: Qt asks every factory that was ever installed, so ours is installed once."""


def install(app: QApplication) -> None:
    """Let screen readers read maps."""
    if not app.property(INSTALLED):
        app.setProperty(INSTALLED, True)
        QAccessible.installFactory(_interface_for)


def _interface_for(_class: str, widget: QObject | None) -> QAccessibleInterface | None:
    if isinstance(widget, Canvas):
        return AccessibleMap(widget)
    return AccessibleScale(widget, widget) if isinstance(widget, FeelingSlider | Steps) else None


class AccessibleMap(QAccessibleWidget):
    """A canvas as the root of what stands on its map; what it has of real widgets comes behind."""

    def __init__(self, canvas: Canvas) -> None:
        """Read a canvas."""
        super().__init__(canvas, QAccessible.Role.Canvas, canvas.accessibleName())
        self.canvas = canvas
        self._parts: dict[str, Part] = {}
        self._reading: Reading | None = None
        self._told = canvas.session.state
        canvas.session.state_changed.connect(self._follow)
        canvas.destroyed.connect(partial(_close, vars(self)))

    @property
    def reading(self) -> Reading:
        """The map in view as a tree."""
        layout = self.canvas.layout_of(self.state_shown)
        if self._reading is None or self._reading.layout is not layout:
            self._reading = Reading(layout)
        return self._reading

    @property
    def state_shown(self) -> EditorState:
        """The state that is read."""
        return self.canvas.session.state

    def part(self, target: Target | None) -> Part | None:
        """Return the interface of a part, the same one each time."""
        if target is None:
            return None
        if target.id not in self._parts:
            self._parts[target.id] = Part(self, target.id, target.kind)
        return self._parts[target.id]

    def place(self, target: Target | None) -> QRect:
        """Return where something of the map is seen on the screen; an empty place for nothing."""
        if target is None:
            return QRect()
        seen = self.canvas.panes.showing(target.kind).to_screen(target.rect)
        corner = self.canvas.viewport().mapToGlobal(QRect(0, 0, 1, 1).topLeft())
        return QRect(round(seen.x), round(seen.y), round(seen.w), round(seen.h)).translated(corner)

    def around(self, id: str) -> QAccessibleInterface:
        """Return what a part stands in."""
        holder = self.reading.holder(id)
        return self.part(self.reading.target(holder)) or self if holder else self

    def part_at(self, x: int, y: int) -> Part | None:
        """Return what lies at a point of the screen, the innermost."""
        at = self.canvas.viewport().mapFromGlobal(QRect(x, y, 1, 1).topLeft())
        target = hit(self.reading.layout, *self.canvas.page_at(at.x(), at.y()))
        return self.part(self.reading.target(target.id))

    # what a reader asks

    def text(self, kind: QAccessible.Text) -> str:
        """Tell the canvas's name, and as its value what map it shows."""
        if kind in (QAccessible.Text.Value, QAccessible.Text.Description):
            journey = self.state_shown.journey
            return ", ".join((self._title(), *spoken.map_counts(journey)))
        return super().text(kind)

    def _title(self) -> str:
        return said("Map {0}").format(self.state_shown.journey.title or said("without a name"))

    def childCount(self) -> int:
        """Count the stages and swimlanes, then the real widgets."""
        return len(self.reading.inside()) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return a stage or swimlane, or a widget."""
        parts = self.reading.inside()
        return self.part(parts[index]) if 0 <= index < len(parts) else super().child(index - len(parts))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return where a child comes."""
        parts = self.reading.inside()
        if isinstance(child, Part):
            return next((at for at, part in enumerate(parts) if part.id == child.id), -1)
        at = super().indexOfChild(child)
        return at + len(parts) if at >= 0 else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return what lies at a point of the screen."""
        return self.part_at(x, y) or super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return what was selected last."""
        selection = self.state_shown.selection
        return self.part(self.reading.target(selection[-1])) if selection else super().focusChild()

    # telling

    def _follow(self) -> None:
        """Forget what is gone, and say where a selection has walked to."""
        before, self._told = self._told, self.state_shown
        if before.document is not self._told.document or before.map_id != self._told.map_id:
            self._forget_lost()
        if before.selection != self._told.selection and self.canvas.hasFocus() and QAccessible.isActive():
            self._announce()

    def _forget_lost(self) -> None:
        journey = self.state_shown.journey
        stages = {stage.id for stage in journey.stages} | {one.id for one in journey.swimlanes}
        inside = [one.contents for one in journey.swimlanes]
        lost = [id for id in self._parts if id not in stages and not any(one.holds(id) for one in inside)]
        _release({id: self._parts.pop(id) for id in lost})

    def _announce(self) -> None:
        part = self.focusChild()
        if isinstance(part, Part):
            for event in (QAccessible.Event.Selection, QAccessible.Event.Focus):
                QAccessible.updateAccessibility(QAccessibleEvent(part, event))


def _close(held: dict[str, Any]) -> None:
    """Let go of all that an interface holds: Qt deletes it with its canvas, but PySide never frees the empty shell."""
    _release(held["_parts"])
    held.clear()


def _release(parts: dict[str, Part]) -> None:
    """Let Qt forget interfaces, which it keeps by number until it is told to."""
    while parts:
        _, part = parts.popitem()
        part.lost = True
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))
