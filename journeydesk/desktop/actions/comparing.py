"""Compare the map in view with another one, and walk through what differs."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from journeydesk.desktop.actions.action import WindowAction
from journeydesk.desktop.actions.finding import show_element
from journeydesk.desktop.change_words import counted
from journeydesk.desktop.complaints import in_words
from journeydesk.desktop.dialogs.errors import tell
from journeydesk.desktop.panels.change_rows import ChangeRow
from journeydesk.formats import jmap
from journeydesk.insight.comparison.older import Older
from journeydesk.insight.versions.diff import ChangeKind
from journeydesk.layout.beside import ghost_place
from journeydesk.layout.guides import Match

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window

CORNER = QPoint(24, 24)
"""Where in the map the choice of maps opens."""

AROUND = 24.0
"""How much of the map around something is seen with it, in units."""


def follow_changes(window: Window) -> None:
    """Let the list of changes of a window lead to them."""
    panel = window.changes_panel
    panel.chosen.connect(partial(show_change, window))
    panel.looked.connect(partial(look_at_change, window))
    panel.swap_wanted.connect(lambda: swap(window))
    panel.again_wanted.connect(lambda: read_again(window))
    panel.closed.connect(lambda: stop(window))


def compare(window: Window) -> None:
    """Choose what the map in view is compared with; while it is compared, stop that."""
    window.canvas.writing.close(kept=True)
    if window.comparing.is_on:
        stop(window)
    else:
        choices(window).popup(window.canvas.viewport().mapToGlobal(CORNER))


def choices(window: Window) -> QMenu:
    """Return a menu of the maps that the one in view can be compared with."""
    menu = QMenu(window)
    menu.setObjectName("compare_maps")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    state = window.session.state
    for journey in state.document.maps:
        if journey.id != state.map_id:
            title = " ".join(journey.title.split()) or window.tr("Untitled map")
            menu.addAction(title.replace("&", "&&"), partial(with_map, window, journey.id))
    menu.addSeparator()
    menu.addAction(window.tr("A map in another file…"), lambda: ask_for_file(window))
    return menu


def with_map(window: Window, map_id: str) -> None:
    """Compare the map in view with another of its document."""
    window.comparing.with_map(map_id)
    _show_panel(window)


def ask_for_file(window: Window) -> None:
    """Let a person choose the file to compare with."""
    label = window.tr("Journey maps (*.jmap);;All files (*)")
    path = window.session.path
    folder = str(path.parent if path else window.desk.settings.folder)
    name, _ = QFileDialog.getOpenFileName(window, window.tr("Compare with"), folder, label)
    if name:
        with_file(window, Path(name))


def with_file(window: Window, path: Path) -> None:
    """Compare the map in view with a file; what is wrong with that is told, and nothing else happens."""
    try:
        window.comparing.with_file(path)
    except jmap.JmapError as error:
        tell(window, in_words(error))
    else:
        _show_panel(window)


def read_again(window: Window) -> None:
    """Read the file anew that is compared with; what is wrong with it is told, and the old one stays."""
    try:
        window.comparing.read_again()
    except jmap.JmapError as error:
        tell(window, in_words(error))


def stop(window: Window) -> None:
    """Compare with nothing, and go back to the map."""
    window.comparing.end()
    window.docks["changes"].hide()
    window.canvas.frame_matches(())
    window.canvas.setFocus()
    window.marks_changed.emit()


def swap(window: Window) -> None:
    """Look at the other map, and compare it with this one."""
    comparing = window.comparing
    older, compared = comparing.older, comparing.compared
    if older is None or older.map is None or compared is None:
        return
    if comparing.is_own:
        window.session.view(older.map)
        with_map(window, compared.id)
    elif comparing.path and (other := window.desk.open(comparing.path, window)):
        path = window.session.path
        stop(window)
        other.session.view(older.map)
        document, name = window.session.document, path.name if path else window.session.name
        other.comparing.with_older(Older(document, compared.id, older.map, name, _saved(window)), path)
        _show_panel(other)


def _saved(window: Window) -> date | None:
    """Return the day on which what is compared was saved; it is not, while the file lacks something."""
    path = window.session.path
    return date.fromtimestamp(path.stat().st_mtime) if path and not window.session.is_modified else None


def show_change(window: Window, row: ChangeRow) -> None:
    """Select what was changed and scroll there; what is gone cannot be selected, so its place is framed."""
    canvas = window.canvas
    canvas.frame_matches(())
    layout = canvas.layout_of(window.session.state)
    if row.kind is ChangeKind.REMOVED and (ghost := ghost_place(layout, row.element)):
        window.session.select()
        canvas.show_rect(ghost.grown(AROUND))
        canvas.frame_matches([Match(ghost, current=True)])
    elif row.element and row.kind is not ChangeKind.REMOVED:
        show_element(window, window.session.state.map_id, row.element)


def look_at_change(window: Window, row: ChangeRow) -> None:
    """Look at a change closely."""
    show_change(window, row)
    if window.session.state.selection:
        window.canvas.fit_selection()


def go_on_comparing(window: Window, by: int) -> None:
    """Go to the next change, or the one before; what is not compared yet is asked for."""
    if window.comparing.is_on:
        window.changes_panel.go(by)
    else:
        compare(window)


def _show_panel(window: Window) -> None:
    """Show what differs, and give its list the keyboard."""
    window.docks.show("changes")
    window.changes_panel.setFocus(Qt.FocusReason.OtherFocusReason)
    window.marks_changed.emit()
    if compared := window.comparing.comparison:
        window.status.say(counted(compared))


COMPARING = (
    WindowAction(
        "compare_maps",
        "Compare with…",
        "view",
        compare,
        "git-diff",
        ("Ctrl+Alt+D",),
        on=lambda w: w.comparing.is_on,
    ),
    WindowAction("next_change", "Next change", "view", lambda w: go_on_comparing(w, 1), "", ("F7",)),
    WindowAction(
        "previous_change", "Previous change", "view", lambda w: go_on_comparing(w, -1), "", ("Shift+F7",)
    ),
)
