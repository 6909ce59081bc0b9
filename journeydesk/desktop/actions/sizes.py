"""Make stages wider and lanes taller by keys; how large they are now is known to the layout alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeydesk.desktop.actions.action import WindowAction
from journeydesk.tools.resize import stepped

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def resize(kind: str, by: float, window: Window) -> None:
    """Make the selected stages wider (kind “width”) or lanes taller (“height”) by some units."""
    session = window.session
    session.interrupted.emit()
    state = stepped(session.state, window.canvas.layout_of(session.state), kind, by)
    if state is None:
        what = window.tr("a stage") if kind == "width" else window.tr("a lane")
        window.status.say(window.tr("Select {0} that is not collapsed to change its size.").format(what))
    else:
        session.commit(window.tr("Resize"), state, f"resize:{kind}:{session.state.selection}")


def can_resize(kind: str, by: float, window: Window) -> bool:
    """Tell whether a selected stage or lane would get another size."""
    state = window.session.state
    after = stepped(state, window.canvas.layout_of(state), kind, by)
    return after is not None and after.document is not state.document


def _sizing(name: str, label: str, menu: str, kind: str, by: float, key: str) -> WindowAction:
    do, can = partial(resize, kind, by), partial(can_resize, kind, by)
    return WindowAction(name, label, menu, do, "", (f"Ctrl+Shift+{key}",), can=can)


SIZES = (
    _sizing("wider", "Wider", "arrange", "width", 24, "Right"),
    _sizing("narrower", "Narrower", "arrange", "width", -24, "Left"),
    _sizing("taller", "Taller", "lane", "height", 16, "Down"),
    _sizing("lower", "Lower", "lane", "height", -16, "Up"),
)
