"""Gaps: shown on the map, listed in their register, decided about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from journeydesk.desktop.actions.action import WindowAction
from journeydesk.desktop.actions.finding import toggle_below
from journeydesk.editing import verdicts
from journeydesk.editing.tracks import unfolded
from journeydesk.editing.verdicts import Answer
from journeydesk.insight.gap import NumberedGap
from journeydesk.insight.gaps.numbering import numbering
from journeydesk.model.document import Document
from journeydesk.model.judgement import GapKey
from journeydesk.model.value import fresh_id

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def toggle_gaps(window: Window) -> None:
    """Draw gaps on the map, or not; remembered for all windows."""
    settings = window.desk.settings
    settings.gaps = not settings.gaps
    window.canvas.show_gaps(settings.gaps)
    window.status.say(_shown(window))


def _shown(window: Window) -> str:
    return window.tr("Gaps are shown.") if window.canvas.shows_gaps else window.tr("Gaps are hidden.")


def open_register(window: Window, key: GapKey | None = None) -> None:
    """Show the gap register, at a gap where one is asked for."""
    window.docks.show("register")
    if key:
        window.register.show_gap(key)
    window.register.setFocus(Qt.FocusReason.OtherFocusReason)


def select_gap(window: Window, found: NumberedGap) -> None:
    """Select the places of a gap on the map and scroll there; what is folded away is unfolded."""
    session = window.session
    shown = [place for place in found.gap.places if session.state.shown_as(place)]
    session.edit(window.tr("Show a gap"), lambda document: unfolded(document, shown))
    session.select(*shown)
    for place in shown:
        window.canvas.reveal(place)
    if pill := window.canvas.pills.place_of(found.number):
        window.canvas.show_rect(pill.grown(8))


def look_at_gap(window: Window, found: NumberedGap) -> None:
    """Look at a gap closely; one that lies beside the map is a channel, which the inspector shows."""
    select_gap(window, found)
    if window.session.state.selection:
        window.canvas.fit_selection()
    else:
        window.inspector.look_at(found.gap.places[0])


def accept(window: Window, key: GapKey) -> None:
    """Accept a gap."""
    _decide(window, window.tr("Accept gap"), partial(verdicts.accept, key=key, fresh=fresh_id))


def dismiss(window: Window, key: GapKey, reason: str) -> None:
    """Dismiss a gap for a reason."""
    _decide(
        window, window.tr("Dismiss gap"), partial(verdicts.dismiss, key=key, reason=reason, fresh=fresh_id)
    )


def answer(window: Window, found: NumberedGap, given: Answer) -> None:
    """Answer a gap with an opportunity of its swimlane."""
    gap = found.gap
    edit = partial(verdicts.answer, key=gap.key, swimlane=gap.swimlane, answer=given, fresh=fresh_id)
    _decide(window, window.tr("Answer gap"), edit)


def assign(window: Window, key: GapKey, owner: str) -> None:
    """Let somebody look after a gap."""
    edit = partial(verdicts.assign, key=key, owner=owner, fresh=fresh_id)
    _decide(window, window.tr("Name the owner of a gap"), edit)


def reopen(window: Window, key: GapKey) -> None:
    """Take back what was decided about a gap."""
    _decide(window, window.tr("Reopen gap"), partial(verdicts.reopen, key=key))


def keeps_numbers(window: Window) -> bool:
    """Tell whether the gaps of the map in view keep their numbers."""
    return bool(window.session.state.journey.numbering)


def toggle_numbers(window: Window) -> None:
    """Let gaps keep the numbers that they have, or number them anew in reading order."""
    kept, map_id = keeps_numbers(window), window.session.state.map_id
    label = window.tr("Number gaps anew") if kept else window.tr("Keep the numbers of gaps")
    names = () if kept else _numbers(window)
    window.session.edit(label, lambda document: verdicts.keep_numbers(document, map_id, names))
    window.status.say(
        window.tr("Gaps are numbered in reading order, anew with every change.")
        if kept
        else window.tr("Gaps keep their numbers, whatever comes and goes.")
    )


def _numbers(window: Window) -> tuple[str, ...]:
    return numbering(window.register.gaps)


def _decide(window: Window, label: str, edit: Callable[..., Document]) -> None:
    """Decide; from then on gaps keep the numbers by which people spoke of them."""
    map_id, names = window.session.state.map_id, _numbers(window)

    def decided(document: Document) -> Document:
        after = edit(document, map_id=map_id)
        return document if after is document else verdicts.keep_numbers(after, map_id, names)

    window.session.edit(label, decided)


GAPS = (
    WindowAction(
        "gaps",
        "Gaps",
        "view",
        toggle_gaps,
        "lightning",
        ("G",),
        single=True,
        on=lambda w: w.canvas.shows_gaps,
    ),
    WindowAction(
        "keep_numbers",
        "Keep the numbers of gaps",
        "view",
        toggle_numbers,
        "hash",
        on=keeps_numbers,
    ),
    WindowAction(
        "register",
        "Gap register",
        "view",
        lambda w: toggle_below(w, "register"),
        "list-bullets",
        ("Ctrl+Shift+G",),
    ),
)
