"""Commands on the map, undo and redo, and the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from journeydesk.desktop.actions import clipboard
from journeydesk.desktop.actions.action import Key, WindowAction
from journeydesk.desktop.deleting import say_what_goes_on
from journeydesk.desktop.language import said
from journeydesk.desktop.pictures import NotAPicture
from journeydesk.editing.clipboard import Clip, copied, cut_out
from journeydesk.editing.commands import Command
from journeydesk.editing.state import EditorState
from journeydesk.formats.cells import UnfitTable
from journeydesk.formats.jmap import JmapError
from journeydesk.layout.hit import lies_in, located
from journeydesk.tools.gesture import Make

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def perform(window: Window, command: Command) -> None:
    """Do an edit, or say that it cannot be done now; what it makes is named before it is done."""
    before = window.session.state
    if command.names and (made := window.session.made(command)):
        new = Make(command.label, made, made.selection[-1], command.names, stays=True)
        window.canvas.name_new(new)
    elif not window.session.perform(command):
        idle = window.tr("“{0}” has nothing to work on just now.").format(said(command.label))
        window.status.say(said(command.needs) if command.needs else idle)
    elif command.name == "delete" and not before.pointed:
        say_what_goes_on(window, before.document)
    _follow(window, before)


def undo(window: Window) -> None:
    """Take back the last step, or the thing that is just being made."""
    if window.canvas.writing.makes_something:
        window.canvas.writing.close(kept=False)
    else:
        _step(window, window.session.undo)


def redo(window: Window) -> None:
    """Take the step again that was taken back."""
    _step(window, window.session.redo)


def _step(window: Window, step: Callable[[], None]) -> None:
    before = window.session.state
    step()
    _follow(window, before)


def _follow(window: Window, before: EditorState) -> None:
    """Scroll to what an edit made, moved, or changed out of sight, when it alone is selected."""
    canvas, state = window.canvas, window.session.state
    if state is before or len(state.selection) != 1:
        return
    layout, (chosen,) = canvas.layout_of(state), state.selection
    now, then = located(layout, chosen), located(canvas.layout_of(before), chosen)
    if now and not (then and then.rect == now.rect and lies_in(layout, now, canvas.seen)):
        canvas.reveal(chosen)


def copy(window: Window) -> bool:
    """Copy what is selected, the whole map when nothing is; return whether it is done."""
    return _put(window, copied(window.session.state))


def copy_map(window: Window) -> None:
    """Copy the whole map, whatever is selected."""
    _put(window, copied(window.session.state.selecting(())))


def cut(window: Window) -> None:
    """Copy what is selected and remove it."""
    session = window.session
    window.canvas.settle()
    after = cut_out(session.state)
    if after is session.state:
        window.status.say(window.tr("Select something on the map to cut it."))
    elif copy(window):
        before = session.document
        session.commit(window.tr("Cut"), after)
        say_what_goes_on(window, before)


def paste(window: Window) -> None:
    """Paste what was copied, here or elsewhere, or say why that cannot be."""
    session, canvas = window.session, window.canvas
    canvas.settle()
    before = session.state
    try:
        state, told = clipboard.taken(before, canvas.spot_seen())
    except (UnfitTable, NotAPicture, JmapError) as error:
        window.status.say(str(error))
        return
    if state is None:
        told = window.tr("There is nothing on the clipboard that this map could hold.")
    elif session.commit(window.tr("Paste"), state):
        show_pasted(window, before)
    else:
        return  # it would have changed what is locked, which the session has said
    if told:
        window.status.say(told)


def show_pasted(window: Window, before: EditorState) -> None:
    """Bring what was pasted into sight."""
    state = window.session.state
    if state.map_id != before.map_id:
        window.canvas.fit()
    elif state.selection:
        window.canvas.reveal(state.selection[0])


def _put(window: Window, clip: Clip | None) -> bool:
    """Put a clip on the clipboard; return whether it is there."""
    if clip is None:
        window.status.say(window.tr("Select something on the map to copy it."))
        return False
    try:
        clipboard.put(clip)
    except JmapError as error:
        window.status.say(str(error))
        return False
    if clip.kind == "map":
        window.status.say(window.tr("Copied the whole map."))
    return True


EDITS = (
    WindowAction("undo", "Undo", "edit", undo, "arrow-counter-clockwise", (Key.Undo,)),
    WindowAction("redo", "Redo", "edit", redo, "arrow-clockwise", ("Ctrl+Shift+Z", "Ctrl+Y")),
    WindowAction("cut", "Cut", "edit", cut, "scissors", (Key.Cut,), single=True),
    WindowAction("copy", "Copy", "edit", copy, "copy-simple", (Key.Copy,), single=True),
    WindowAction("paste", "Paste", "edit", paste, "clipboard-text", (Key.Paste,), single=True),
    WindowAction("copy_map", "Copy this map", "map", copy_map, "copy-simple"),
)
