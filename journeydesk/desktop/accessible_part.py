"""One stage, swimlane, lane, element or point of a map, as screen readers see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow

from journeydesk.desktop import spoken
from journeydesk.desktop.change_words import told_changes
from journeydesk.desktop.language import said
from journeydesk.editing.feeling import feeling_of
from journeydesk.layout.hit import Target
from journeydesk.model.tree import find

if TYPE_CHECKING:
    from journeydesk.desktop.accessibility import AccessibleMap

EDIT = "Edit"
"""The action beside Qt's own that opens the text."""

ROLES = {
    "stage": QAccessible.Role.ColumnHeader,
    "swimlane": QAccessible.Role.Grouping,
    "lane": QAccessible.Role.List,
    "element": QAccessible.Role.ListItem,
    "point": QAccessible.Role.ListItem,
}


class Part(QAccessibleInterface):
    """Knows the id of what it stands for, and looks everything up when it is asked."""

    def __init__(self, whole: AccessibleMap, id: str, kind: str) -> None:
        """Stand for an element of a map."""
        super().__init__()
        self.id, self.lost = id, False
        self._whole, self._kind = whole, kind
        self._actions = Actions(self)

    @property
    def _target(self) -> Target | None:
        return None if self.lost else self._whole.reading.target(self.id)

    def isValid(self) -> bool:
        """Tell whether the map still shows it."""
        return self._target is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        """Return nothing: it is no widget."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """Return the window that shows it."""
        return self._whole.canvas.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Return the lane around an element, the swimlane around a lane, else the map."""
        return self._whole.around(self.id)

    def childCount(self) -> int:
        """Count what stands in it."""
        return len(self._whole.reading.inside(self.id)) if self._holds else 0

    @property
    def _holds(self) -> bool:
        return self._kind in ("swimlane", "lane")

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return what stands in it at a place."""
        inside = self._whole.reading.inside(self.id) if self._holds else ()
        return self._whole.part(inside[index]) if 0 <= index < len(inside) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return at which place something stands in it."""
        inside = self._whole.reading.inside(self.id) if self._holds else ()
        wanted = getattr(child, "id", "")
        return next((at for at, part in enumerate(inside) if part.id == wanted), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return what lies at a point of the screen, if it stands in this."""
        part = self._whole.part_at(x, y)
        around = self._whole.reading.holder(part.id) if part else ""
        while part and around and around != self.id:
            around = self._whole.reading.holder(around)
        return part if part and around == self.id else None

    def rect(self) -> QRect:
        """Return where it is seen on the screen."""
        target = self._target
        return self._whole.place(target)

    def role(self) -> QAccessible.Role:
        """Return what it is to a reader."""
        return ROLES[self._kind]

    def state(self) -> QAccessible.State:
        """Tell whether it is selected, focused, in sight."""
        state = QAccessible.State()
        canvas, chosen = self._whole.canvas, self._whole.state_shown.selection
        state.selectable = state.focusable = state.multiSelectable = True
        state.selected = self.id in chosen
        state.focused = chosen[-1:] == (self.id,) and canvas.hasFocus()
        seen = QRect(canvas.viewport().mapToGlobal(QRect(0, 0, 1, 1).topLeft()), canvas.viewport().size())
        state.offscreen = not seen.intersects(self.rect())
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Tell it in one sentence; its value is how it feels, its description what its curve is compared with."""
        if self._target is None:
            return ""
        document = self._whole.state_shown.document
        item = find(document, self.id)
        if kind == QAccessible.Text.Name:
            canvas = self._whole.canvas
            changes = told_changes(canvas.layout_of(self._whole.state_shown).compared, self.id)
            return ", ".join((spoken.description(document, item, gaps=canvas.gaps.find()), *changes))
        if kind == QAccessible.Text.Value:
            return spoken.feeling(feeling_of(item))
        if kind == QAccessible.Text.Description and self._kind == "lane":
            return spoken.compared(self._whole.reading.layout, self.id)
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Leave it: texts are typed in their place, which the action “Edit” opens."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Hand over the actions."""
        return self._actions if kind == QAccessible.InterfaceType.ActionInterface else None

    def do(self, action: str) -> None:
        """Select it, and open its text when that is asked for."""
        if self._target is None:
            return
        canvas = self._whole.canvas
        canvas.session.select(self.id)
        canvas.reveal(self.id)
        canvas.setFocus()
        if action == EDIT:
            canvas.keys.edit()


class Actions(QAccessibleActionInterface):
    """What a reader can do with a part."""

    def __init__(self, part: Part) -> None:
        """Act on a part."""
        super().__init__()
        self._part = part

    def actionNames(self) -> list[str]:
        """Name what can be done: pressing selects."""
        return [self.pressAction(), self.setFocusAction(), EDIT]

    def localizedActionName(self, name: str) -> str:
        """Name an action in the person's language."""
        return said("Edit the text") if name == EDIT else super().localizedActionName(name)

    def localizedActionDescription(self, name: str) -> str:
        """Say what an action does."""
        return said("Selects it") if name != EDIT else said("Opens its text for typing")

    def doAction(self, name: str) -> None:
        """Do it."""
        if name in self.actionNames():
            self._part.do(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        """Tell the key that does the same."""
        return ["F2"] if name == EDIT else []
