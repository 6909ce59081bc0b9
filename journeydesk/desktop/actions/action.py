"""What an action of the window is: data, from which menus, toolbar, shortcuts and the command palette are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window

Key = QKeySequence.StandardKey


def always(_: Window) -> bool:
    """Offer an action whatever is selected."""
    return True


@dataclass(frozen=True, slots=True)
class WindowAction:
    """Something the window does; `keys` are its shortcuts, `single` ones count only while the map has the focus.

    `can` tells whether a menu offers it just now.
    `on` tells of what is either on or off whether it is on: menus show a tick beside it.
    """

    name: str
    label: str
    menu: str
    do: Callable[[Window], object]
    icon: str = ""
    keys: tuple[Key | str, ...] = ()
    single: bool = False
    can: Callable[[Window], bool] = always
    on: Callable[[Window], bool] | None = None
