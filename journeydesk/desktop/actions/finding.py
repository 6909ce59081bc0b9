"""Find words, commands, places, and the next part of the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeydesk.desktop.actions.action import Key, WindowAction
from journeydesk.desktop.finder import Finder, actions_for
from journeydesk.desktop.panels.outline import NARROWEST, WIDTH
from journeydesk.editing.search import Found
from journeydesk.editing.tracks import unfolded
from journeydesk.layout.guides import Match
from journeydesk.layout.hit import places

if TYPE_CHECKING:
    from journeydesk.desktop.docks import DockName
    from journeydesk.desktop.window import Window


def find_words(window: Window, *, replacing: bool = False) -> None:
    """Open the bar that finds words in every field."""
    window.canvas.writing.close(kept=True)
    window.find_bar.open(replacing=replacing)


def go_on_finding(window: Window, by: int) -> None:
    """Reach the next match, or the one before; without a bar, open it."""
    if window.find_bar.isVisible():
        window.find_bar.go(by)
    else:
        find_words(window)


def jump(window: Window, found: Found) -> None:
    """Show what was found; what stands on no map is opened in the inspector."""
    show_element(window, found.map_id, found.place)


def show_element(window: Window, map_id: str, element: str) -> None:
    """Select an element on its map and scroll to it; an entry of an inventory is opened in the inspector."""
    if map_id and map_id != window.session.state.map_id:
        window.session.view(map_id)
    shown = window.session.state.shown_as(element) if element else ""
    if shown:
        window.session.edit(window.tr("Show what was found"), lambda document: unfolded(document, [shown]))
        window.session.select(shown)
        window.canvas.reveal(shown)
    elif element in ("", window.session.state.map_id):
        window.session.select()
    else:
        window.inspector.look_at(element)


def show_places(window: Window, map_id: str, places: tuple[str, ...]) -> None:
    """Select what a finding is about and scroll to the first of it."""
    show_element(window, map_id, places[0])
    shown = [shown for place in places if (shown := window.session.state.shown_as(place))]
    if len(shown) > 1:
        window.session.select(*shown)


def frame_found(window: Window) -> None:
    """Frame all matches on the map, the current one more strongly."""
    matches, state = window.find_bar.matches, window.session.state
    swimlanes = state.swimlanes
    shown = {swimlanes.get(one.place, one.place) for one in matches.found if one.map_id == state.map_id}
    current = matches.current
    reached = swimlanes.get(current.place, current.place) if current else ""
    window.canvas.frame_matches(_frames(window, shown, reached) if shown else [])


def _frames(window: Window, shown: set[str], reached: str) -> Sequence[Match]:
    layout = window.canvas.layout_of(window.session.state)
    return [Match(place.rect, place.id == reached) for place in places(layout) if place.id in shown]


def find_command(window: Window) -> None:
    """Look for something to do."""
    actions = partial(actions_for, window.offered.values())
    asked = window.tr("What do you want to do?")
    Finder(window, window.canvas.theme, asked, actions).open_over(window.canvas)


def go_on(window: Window) -> None:
    """Give the keyboard to the next part: map, inspector, palette, paths, outline, what lies below, the way there."""
    known: tuple[QWidget, ...] = (
        window.canvas,
        window.inspector,
        window.palette_panel,
        window.paths_panel,
        window.outline,
        window.register,
        window.coverage_panel,
        window.health_panel,
        window.changes_panel,
        window.status.way,
    )
    parts = [part for part in known if is_seen(part)]
    focused: QWidget | None = window.focusWidget()  # None while the window is new, whatever the stubs say
    at = next(
        (
            i
            for i, part in enumerate(parts)
            if focused is not None and (part is focused or part.isAncestorOf(focused))
        ),
        0,
    )
    part = parts[(at + 1) % len(parts)]
    own = part is window.canvas or part.focusProxy() is not None
    (part if own else _first_inside(part)).setFocus(Qt.FocusReason.TabFocusReason)


def is_seen(part: QWidget) -> bool:
    """Tell whether a part is in sight: one behind another in the same place Qt moves out of the window."""
    place = part.rect().translated(part.mapTo(part.window(), QPoint()))
    return part.isVisible() and part.window().rect().intersects(place)


def _first_inside(part: QWidget) -> QWidget:
    """Return what Tab reaches first in a part; what was made last stands behind other parts in Qt's order."""
    widget: QWidget | None = part.nextInFocusChain()
    while widget is not None and widget is not part:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and part.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            return widget
        widget = widget.nextInFocusChain()
    return part


def toggle_outline(window: Window) -> None:
    """Show the outline and give it the keyboard, or put it away and go back to the map."""
    show = not window.outline.isVisible()
    palette, outline = window.docks["palette"], window.docks["outline"]
    docks, widths = [palette], [palette.width()]
    outline.setVisible(show)
    if show and window.outline.width() <= NARROWEST:
        docks, widths = [*docks, outline], [*widths, min(WIDTH, window.width() // 4)]
    # The room is the map's: Qt would take it from the palette, and leave it there in the end.
    window.resizeDocks(docks, widths, Qt.Orientation.Horizontal)
    (window.outline if show else window.canvas).setFocus(Qt.FocusReason.ShortcutFocusReason)


def toggle_below(window: Window, name: DockName) -> None:
    """Show a panel below the map and give it the keyboard, or put it away and go back to the map."""
    dock = window.docks[name]
    panel = dock.widget()
    show = not is_seen(panel)
    dock.setVisible(show)
    dock.raise_()  # before the others below, when they are open as well
    (panel if show else window.canvas).setFocus(Qt.FocusReason.ShortcutFocusReason)


def toggle_minimap(window: Window) -> None:
    """Show the minimap, or not; remembered for all windows."""
    settings = window.desk.settings
    settings.minimap = not settings.minimap
    window.minimap.want(settings.minimap)
    told = window.tr("The minimap shows itself when the map is larger than the window.")
    window.status.say(told if settings.minimap else window.tr("The minimap is hidden."))


def ask_for_menu(window: Window) -> None:
    """Open the context menu of whatever has the keyboard."""
    widget = QApplication.focusWidget() or window.canvas
    corner = QPoint(widget.width() // 2, widget.height() // 2)
    reason = QContextMenuEvent.Reason.Keyboard
    QCoreApplication.sendEvent(widget, QContextMenuEvent(reason, corner, widget.mapToGlobal(corner)))


FINDING = (
    WindowAction("next_part", "Go to the next part of the window", "view", go_on, "", ("F6",)),
    WindowAction("outline", "Outline", "view", toggle_outline, "tree-structure", ("Ctrl+Shift+O",)),
    WindowAction(
        "coverage",
        "Coverage",
        "view",
        lambda w: toggle_below(w, "coverage"),
        "grid-nine",
        ("Ctrl+Alt+O",),
    ),
    WindowAction(
        "health", "Health", "view", lambda w: toggle_below(w, "health"), "heartbeat", ("Ctrl+Shift+I",)
    ),
    WindowAction("minimap", "Minimap", "view", toggle_minimap, "", ("M",), single=True),
    WindowAction("context_menu", "Open the context menu", "edit", ask_for_menu, "", ("Shift+F10",)),
    WindowAction("find", "Find…", "edit", find_words, "magnifying-glass", (Key.Find,)),
    WindowAction("replace", "Replace…", "edit", lambda w: find_words(w, replacing=True), "", ("Ctrl+H",)),
    WindowAction("find_next", "Find the next one", "edit", lambda w: go_on_finding(w, 1), "", ("F3",)),
    WindowAction(
        "find_previous", "Find the previous one", "edit", lambda w: go_on_finding(w, -1), "", ("Shift+F3",)
    ),
    WindowAction("palette", "Command palette…", "help", find_command, "", ("Ctrl+K",)),
)
