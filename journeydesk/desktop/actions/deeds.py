"""What can be done with one thing that is pointed at, selected or not: rows of data for context menus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from journeydesk.desktop.actions import gaps
from journeydesk.desktop.contexts import Pointed
from journeydesk.desktop.deleting import delete_entry
from journeydesk.editing.arrange import move, siblings_of
from journeydesk.editing.duplicate import duplicate
from journeydesk.insight.gap import NumberedGap
from journeydesk.layout.hit import hit, step_at
from journeydesk.model.judgement import Decision
from journeydesk.model.lanes import Lane, NoteLane
from journeydesk.model.tree import lane_of
from journeydesk.model.value import fresh_id
from journeydesk.tools.gesture import Release

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window

Do = Callable[["Window", Pointed], object]
Can = Callable[["Window", Pointed], bool]


def always(_window: Window, _pointed: Pointed) -> bool:
    """Offer it whenever its kind of thing is pointed at."""
    return True


@dataclass(frozen=True, slots=True)
class Deed:
    """A line of a context menu; `keys` only tells how the same is done without the menu."""

    name: str
    label: str
    do: Do
    can: Can = always
    keys: str = ""


def edit_text(window: Window, pointed: Pointed) -> None:
    """Open the text of what is pointed at, where it is pointed at: in the outline or on the map."""
    if window.outline.view.hasFocus():
        window.outline.view.edit_current()
    elif pointed.kind == "title":
        window.canvas.edit_text(pointed.id, "title")
    else:
        window.canvas.keys.edit()


def add_here(window: Window, pointed: Pointed) -> None:
    """Put down what a lane holds, where the menu was asked for."""
    window.canvas.pick(_key_for(lane_of(window.session.document, pointed.id)))
    window.canvas.feed(Release(pointed.x, pointed.y))


def _key_for(lane: Lane) -> str:
    if isinstance(lane, NoteLane):
        return f"note:{lane.note_kind.value}"
    return "touchpoint" if lane.kind == "touchpoints" else lane.kind


def rename_map(window: Window, pointed: Pointed) -> None:
    """Type another title on the map itself."""
    window.session.view(pointed.id)
    window.canvas.edit_text(pointed.id, "title")


def duplicate_map(window: Window, pointed: Pointed) -> None:
    """Copy a map as it is, and look at the copy."""
    session = window.session
    document, (copy,) = duplicate(session.document, [pointed.id], fresh_id)
    session.commit(window.tr("Duplicate map"), session.state.edited(document).viewing(copy))


def put(window: Window, pointed: Pointed) -> None:
    """Take an entry of the palette, to be put down with a click."""
    window.canvas.pick(pointed.id)


def open_entry(window: Window, pointed: Pointed) -> None:
    """Open an entry of an inventory in the inspector."""
    window.inspector.look_at(_entry(pointed))


def _entry(pointed: Pointed) -> str:
    """Return the id of an entry; in the palette its kind stands before it."""
    return pointed.id.rpartition(":")[2] if pointed.kind.startswith("offer") else pointed.id


def delete(window: Window, pointed: Pointed) -> None:
    """Remove a map or an entry, whether it is selected or not."""
    delete_entry(window, _entry(pointed))


def step(by: int) -> Do:
    """Return the deed that moves something one place along its row."""

    def do(window: Window, pointed: Pointed) -> None:
        entry = _entry(pointed)
        row = _row(window, pointed)
        at = row.index(entry) + by
        before = row[at] if by < 0 else next(iter(row[at + 1 :]), None)
        window.session.edit(window.tr("Move"), lambda document: move(document, [entry], before))

    return do


def can_step(by: int) -> Can:
    """Return the question whether there is a place to move to."""

    def can(window: Window, pointed: Pointed) -> bool:
        row = _row(window, pointed)
        return 0 <= row.index(_entry(pointed)) + by < len(row)

    return can


def _row(window: Window, pointed: Pointed) -> list[str]:
    return [item.id for item in siblings_of(window.session.document, _entry(pointed))]


def has_other_maps(window: Window, _pointed: Pointed) -> bool:
    """Tell whether a map may go: the last one stays."""
    return len(window.session.document.maps) > 1


def has_selection(window: Window, _pointed: Pointed) -> bool:
    """Tell whether something is selected."""
    return bool(window.session.state.selection)


def has_clip(_window: Window, _pointed: Pointed) -> bool:
    """Tell whether there is something to paste."""
    data: QMimeData | None = (
        QGuiApplication.clipboard().mimeData()
    )  # None for an empty one, whatever the stubs say
    return data is not None and bool(data.formats())


def know_step(window: Window, pointed: Pointed) -> None:
    """Ask in the inspector what happens on a step; it is told of the touchpoint to which the step leads."""
    layout = window.canvas.layout_shown
    step = step_at(layout, hit(layout, pointed.x, pointed.y).field)
    if step:
        window.session.select(step.target)
        window.inspector.ask_of_step(step.source)


def gap_pointed_at(window: Window, pointed: Pointed) -> NumberedGap:
    """Return the gap that is pointed at; its number stands for it."""
    return next(one for one in window.register.gaps.gaps if one.number == int(pointed.id))


def undecided(decision: Decision) -> Can:
    """Return the question whether a gap could still be decided so; only what is on a map has an answer there."""

    def can(window: Window, pointed: Pointed) -> bool:
        found = gap_pointed_at(window, pointed)
        here = decision is not Decision.ANSWERED or bool(found.gap.swimlane)
        return here and (found.verdict is None or found.verdict.decision is not decision)

    return can


def is_decided(window: Window, pointed: Pointed) -> bool:
    """Tell whether something was decided about a gap."""
    return gap_pointed_at(window, pointed).verdict is not None


def show_gap(window: Window, pointed: Pointed) -> None:
    """Show a gap in its register."""
    gaps.open_register(window, gap_pointed_at(window, pointed).gap.key)


def accept_gap(window: Window, pointed: Pointed) -> None:
    """Accept a gap."""
    gaps.accept(window, gap_pointed_at(window, pointed).gap.key)


def dismiss_gap(window: Window, pointed: Pointed) -> None:
    """Ask in the register why something is no gap."""
    show_gap(window, pointed)
    window.register.detail.ask_to_dismiss()


def answer_gap(window: Window, pointed: Pointed) -> None:
    """Ask in the register what answers a gap."""
    show_gap(window, pointed)
    window.register.detail.ask_to_answer()


def reopen_gap(window: Window, pointed: Pointed) -> None:
    """Take back what was decided about a gap."""
    gaps.reopen(window, gap_pointed_at(window, pointed).gap.key)


DEEDS = (
    Deed("edit_text", "Edit the text", edit_text, keys="F2"),
    Deed("add_here", "Add here", add_here),
    Deed("rename_map", "Rename", rename_map),
    Deed("duplicate_map", "Duplicate", duplicate_map),
    Deed("delete_map_here", "Delete", delete, has_other_maps),
    Deed("map_earlier", "Move to the left", step(-1), can_step(-1)),
    Deed("map_later", "Move to the right", step(1), can_step(1)),
    Deed("put", "Put on the map", put, keys="Return"),
    Deed("open_entry", "Edit", open_entry),
    Deed("entry_earlier", "Move up", step(-1), can_step(-1)),
    Deed("entry_later", "Move down", step(1), can_step(1)),
    Deed("delete_entry", "Delete", delete),
    Deed("know_step", "What happens on this step", know_step),
    Deed("show_gap", "Show in the register", show_gap),
    Deed("accept_gap", "Accept", accept_gap, undecided(Decision.ACCEPTED)),
    Deed("dismiss_gap", "Dismiss…", dismiss_gap, undecided(Decision.DISMISSED)),
    Deed("answer_gap", "Answer…", answer_gap, undecided(Decision.ANSWERED)),
    Deed("reopen_gap", "Reopen", reopen_gap, is_decided),
    Deed("sort_gaps", "Sort by this column", lambda window, _: window.register.view.sort_by_current()),
)

CAN: dict[str, Can] = {
    "cut": has_selection,
    "copy": has_selection,
    "paste": has_clip,
    "fit_selection": has_selection,
    **{deed.name: deed.can for deed in DEEDS},
}
"""When something is offered that is no command: a command is asked itself."""
