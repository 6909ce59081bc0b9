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


SIZES = (
    WindowAction("wider", "Wider", "arrange", partial(resize, "width", 24), "", ("Ctrl+Shift+Right",)),
    WindowAction("narrower", "Narrower", "arrange", partial(resize, "width", -24), "", ("Ctrl+Shift+Left",)),
    WindowAction("taller", "Taller", "lane", partial(resize, "height", 16), "", ("Ctrl+Shift+Down",)),
    WindowAction("lower", "Lower", "lane", partial(resize, "height", -16), "", ("Ctrl+Shift+Up",)),
)
