"""How the map is seen: its size, the colours, the whole screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeydesk.desktop.actions.action import Key, WindowAction
from journeydesk.desktop.present import Presentation
from journeydesk.drawing.theme import theme

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def present(window: Window, *, here: bool = False) -> None:
    """Tell the map on the whole screen, from its beginning or from what is selected or in sight."""
    window.canvas.writing.close(kept=True)
    colours = theme("dark") if window.desk.settings.presents_dark else window.canvas.theme
    presentation = Presentation(window.session, window.rendering, colours, window)
    presentation.look_at_paths(window.canvas.highlight)
    presentation.show_gaps(window.canvas.shows_gaps)
    presentation.showFullScreen()
    if here:
        presentation.begin_at(*window.canvas.attention())


THEMES = (("light", "Light", "sun"), ("dark", "Dark", "moon"), ("system", "Like the system", ""))


def _wear(window: Window, name: str) -> None:
    window.desk.set_theme(name)


def _wears(window: Window, name: str) -> bool:
    return window.desk.settings.theme == name


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
    *(
        WindowAction(name, label, "view", partial(_wear, name=name), icon, on=partial(_wears, name=name))
        for name, label, icon in THEMES
    ),
)
