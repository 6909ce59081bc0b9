"""How the map is seen: its size, the colours, the whole screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeydesk.desktop.actions.action import Key, WindowAction
from journeydesk.desktop.present import Presentation

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def present(window: Window, *, here: bool = False) -> None:
    """Tell the map on the whole screen, from its beginning or from what is selected or in sight."""
    window.canvas.writing.close(kept=True)
    presentation = Presentation(window.session, window.rendering, window.canvas.theme, window)
    presentation.look_at_paths(window.canvas.highlight)
    presentation.showFullScreen()
    if here:
        presentation.begin_at(*window.canvas.attention())


VIEWS = (
    WindowAction("zoom_in", "Zoom in", "view", lambda w: w.canvas.zoom_by(1), "", (Key.ZoomIn, "Ctrl+=")),
    WindowAction("zoom_out", "Zoom out", "view", lambda w: w.canvas.zoom_by(-1), "", (Key.ZoomOut,)),
    WindowAction("zoom_100", "Zoom to 100 %", "view", lambda w: w.canvas.zoom_to(1.0), "", ("Ctrl+0",)),
    WindowAction("fit", "Fit the map", "view", lambda w: w.canvas.fit(), "", ("Ctrl+Shift+H", "Shift+1")),
    WindowAction(
        "fit_selection", "Fit the selection", "view", lambda w: w.canvas.fit_selection(), "", ("Shift+2",)
    ),
    WindowAction("present", "Present", "view", present, "presentation-chart", ("F5",)),
    WindowAction(
        "present_here", "Present from here", "view", lambda w: present(w, here=True), "", ("Shift+F5",)
    ),
    WindowAction("light", "Light", "view", lambda w: w.desk.set_theme("light"), "sun"),
    WindowAction("dark", "Dark", "view", lambda w: w.desk.set_theme("dark"), "moon"),
    WindowAction("system", "Like the system", "view", lambda w: w.desk.set_theme("system")),
)
