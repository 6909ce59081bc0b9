"""Submenus of a context menu that choose a field for all that is selected: channel, device, department, emotion."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from journeydesk.desktop.language import said
from journeydesk.desktop.panels import options
from journeydesk.desktop.panels.choices import Choice, Choices, icon_of
from journeydesk.desktop.panels.editor import Change, Targets, agreed
from journeydesk.desktop.panels.fields import Field
from journeydesk.desktop.panels.inventories import CHANNELS, DEPARTMENTS, DEVICES, Inventory
from journeydesk.desktop.panels.pages import PAGES
from journeydesk.editing.arrange import add
from journeydesk.editing.change import value_at

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window

TICK = "✓"
MOST = 12
"""Choices in a submenu; more of them are chosen in the inspector, whose list scrolls."""


@dataclass(frozen=True, slots=True)
class FieldMenu:
    """What a field offers; without `none` a command clears it; `inventory` is the one that a new choice is added to."""

    choices: Choices
    none: str = "None"
    inventory: Inventory | None = None


FIELD_MENUS = {
    "channel": FieldMenu(options.channels, inventory=CHANNELS),
    "device": FieldMenu(options.devices, inventory=DEVICES),
    "department": FieldMenu(options.departments, inventory=DEPARTMENTS),
    "emotion": FieldMenu(options.feelings, none=""),
}
"""By the path of the field, as the inspector has it."""


def add_field_menu(menu: QMenu, window: Window, path: str) -> None:
    """Add the submenu of a field, if something that is selected has it; all else that is selected is left alone."""
    chosen = window.session.state.chosen
    fields = {kind: field for kind in set(map(type, chosen)) if (field := PAGES[kind].own_field(path))}
    found = [item for item in chosen if type(item) in fields]
    if found:
        field, targets = fields[type(found[0])], tuple([item.id for item in found])
        now = agreed(value_at(item, path) for item in found)
        inside = menu.addMenu(said(field.label))
        inside.setObjectName(field.label)  # where the commands stand that have a submenu of the same name
        _offer(inside, window, field, targets, now)


def _offer(menu: QMenu, window: Window, field: Field, targets: Targets, now: Any) -> None:
    offered = FIELD_MENUS[field.path]
    choices = tuple(offered.choices(window.session.document, targets))
    none = (Choice(None, said(offered.none), "circle-dashed"),) if offered.none else ()
    group = QActionGroup(menu)
    for choice in (*_shown(choices, now), *none):
        line = _line(choice, now, window, menu)
        line.triggered.connect(partial(window.inspector.commit, field, targets, Change.to(choice.value)))
        group.addAction(line)
        menu.addAction(line)
    menu.addSeparator()
    menu.addAction(said("Other…"), partial(_ask, window, field, targets))
    if offered.inventory:
        menu.addAction(
            said(offered.inventory.add), partial(_add_new, window, field, targets, offered.inventory)
        )


def _shown(choices: tuple[Choice, ...], now: Any) -> Iterable[Choice]:
    """Return the first choices, and what is chosen wherever it stands."""
    return (*choices[:MOST], *(choice for choice in choices[MOST:] if choice.value == now))


def _line(choice: Choice, now: Any, window: Window, menu: QMenu) -> QAction:
    """Return a line with its tick at the end: beside an icon, style sheets have no room for one."""
    chosen = choice.value == now
    end = " ".join(word for word in (choice.note, TICK if chosen else "") if word)
    line = QAction(icon_of(choice, window.canvas.theme), f"{choice.label.replace('&', '&&')}\t{end}", menu)
    line.setCheckable(True)
    line.setChecked(chosen)
    return line


def _ask(window: Window, field: Field, targets: Targets) -> None:
    """Ask for the field in the inspector, which shows what all that is selected has."""
    window.session.select(*targets)
    window.inspector.ask(field.path)


def _add_new(window: Window, field: Field, targets: Targets, inventory: Inventory) -> None:
    """Add an entry, choose it, and let it be named."""
    entry = inventory.new(window.session.document)
    change = Change(lambda _: entry.id, lambda document: add(document, entry))
    window.inspector.commit(field, targets, change)
    window.inspector.look_at(entry.id)
