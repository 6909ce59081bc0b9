"""What keys do on the map beside the commands: walk over the grid, open texts, hold the map for panning, cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from journeydesk.desktop.canvas.pointing import keys_after
from journeydesk.editing.place import Slot
from journeydesk.editing.tracks import expanded
from journeydesk.layout.fields import field_rect
from journeydesk.layout.hit import located, places
from journeydesk.layout.walk import Spot, Way
from journeydesk.model.tree import lane_of
from journeydesk.model.value import fresh_id
from journeydesk.tools.gesture import Back, Cancel, Commit, Done, EditValue
from journeydesk.tools.making import made, made_after
from journeydesk.tools.select import opened

if TYPE_CHECKING:
    from journeydesk.desktop.canvas.widget import Canvas

STEPS: dict[int, Way] = {
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Up: "up",
}
FAR: dict[int, Way] = {Qt.Key.Key_Home: "left", Qt.Key.Key_End: "right"}
EDITS = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)

ENDS: dict[int, Done | Back] = {
    Qt.Key.Key_Return: Done(),
    Qt.Key.Key_Enter: Done(),
    Qt.Key.Key_Backspace: Back(),
}
"""What keys mean to a gesture of several clicks."""


class Keys:
    """The keyboard on a canvas."""

    def __init__(self, canvas: Canvas) -> None:
        """Work for a canvas."""
        self._canvas = canvas
        self.space = False
        """Space is down: the mouse pans."""
        self.panned = False
        """The mouse has panned since Space went down, so letting it go selects nothing."""

    def claims(self, event: QEvent) -> bool:
        """Tell whether a key is the canvas's before it is a command's: what walks, while nothing can be moved."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Alt and self._canvas.hand.is_carrying:
            return True  # else the menu bar takes the focus when Alt is let go
        if self._canvas.hand.waits_for_clicks and event.key() in ENDS:
            return True  # else Backspace deletes what is selected, and not the last step of the path
        walks = event.key() in STEPS or event.key() in FAR
        return walks and _is_plain(event) and not self._canvas.session.state.selection

    def pressed(self, event: QKeyEvent) -> bool:
        """Walk, edit, pan, cancel; return whether the key meant something."""
        self._tell_held(event)
        match event.key():
            case Qt.Key.Key_Space if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.select()
            case Qt.Key.Key_Space if not event.isAutoRepeat():
                self.space, self.panned = True, False
                self._canvas.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
            case Qt.Key.Key_Escape:
                self._escape()
            case key if self._canvas.hand.waits_for_clicks and key in ENDS:
                self._canvas.feed(ENDS[key])
            case key if key in EDITS:
                self.edit()
            case _:
                return self._typed(event) or self._stepped(event)
        return True

    def _typed(self, event: QKeyEvent) -> bool:
        """Open the number of what is selected when a figure is typed."""
        begins = self._canvas.hand.is_idle and self._canvas.figures.begins(event.text())
        if begins:
            self._canvas.edit_value(event.text())
        return begins

    def _stepped(self, event: QKeyEvent) -> bool:
        """Walk while nothing is selected."""
        key = event.key()
        if not _is_plain(event) or self._canvas.session.state.selection:
            return False
        if key in STEPS:
            self._canvas.walker.go(STEPS[key])
        elif key in FAR:
            self._canvas.walker.go_far(FAR[key])
        else:
            return False
        return True

    def released(self, event: QKeyEvent) -> None:
        """Space is let go: what was only tapped selects."""
        self._tell_held(event)
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat() or not self.space:
            return
        self.space = False
        self._canvas.show_tool()
        if not self.panned and self._canvas.hand.is_idle:
            self.select()

    def _tell_held(self, event: QKeyEvent) -> None:
        held = keys_after(event)
        if held is not None:
            self._canvas.mouse.hold(held)

    def select(self) -> None:
        """Select what the keyboard stands on."""
        spot = self._canvas.walker.spot
        if spot and spot.target and not self._canvas.session.state.selection:
            self._canvas.session.select(spot.target)

    def walk(self, by: int) -> bool:
        """Select the next thing in reading order; return False at the end of the map."""
        session = self._canvas.session
        ids = [place.id for place in places(self._canvas.layout_of(session.state))]
        spot = self._canvas.walker.spot
        start = session.state.selection or ((spot.target,) if spot else ())
        chosen = [id for id in start if id in ids]
        at = ids.index(chosen[-1]) + by if chosen else (0 if by > 0 else len(ids) - 1)
        if not 0 <= at < len(ids):
            return False
        session.select(ids[at])
        self._canvas.reveal(ids[at])
        return True

    def edit(self) -> None:
        """Open the text of what was selected last, or of what the keyboard stands on; fill an empty cell."""
        selection, spot = self._canvas.session.state.selection, self._canvas.walker.spot
        if selection:
            self._open(selection[-1])
        elif spot and spot.target:
            self._open(spot.target)
        elif spot and spot.is_empty_cell:
            self._fill(spot)

    def _fill(self, spot: Spot) -> None:
        """Make what belongs in an empty cell; a collapsed one is expanded, to show what there is."""
        state = self._canvas.session.state
        shown = expanded(state.document, (spot.row, spot.stage))
        if shown is not state.document:
            self._canvas.hand.carry_out([Commit("Expand", state.edited(shown))])
        else:
            self._canvas.hand.carry_out(made(state, Slot(spot.row, spot.stage), fresh_id))

    def make_more(self, spot: Spot, by: int) -> None:
        """Make the next thing behind a new one, or in a stage beside."""
        self._canvas.hand.carry_out(made_after(self._canvas.session.state, spot, by, fresh_id))

    def _open(self, element: str) -> None:
        layout = self._canvas.layout_of(self._canvas.session.state)
        place = located(layout, element)
        if place:
            ask = (EditValue(place.id),) if place.kind == "point" else opened(place, layout)
            self._canvas.hand.carry_out(ask)
        else:
            self._canvas.unplaced_asked.emit()

    def edit_next(self, element: str, field: str, by: int) -> None:
        """Go on typing in what comes behind an element, or before it: in the same field, where it has that."""
        session = self._canvas.session
        session.select(element)
        if self.walk(by):
            beside = session.state.selection[-1]
            if field_rect(self._canvas.layout_of(session.state), beside, field):
                self._canvas.edit_text(beside, field)
            else:
                self.edit()

    def value_next(self, element: str, by: int) -> None:
        """Go on typing numbers at what comes behind an element in its lane, or before it."""
        state = self._canvas.session.state
        lane = {item.id for item in lane_of(state.document, element).items}
        row = [place.id for place in places(self._canvas.layout_of(state), lane) if place.id in lane]
        at = row.index(element) + by if element in row else -1
        if 0 <= at < len(row):
            self._canvas.edit_value_of(row[at])

    def _escape(self) -> None:
        if self._canvas.hand.is_idle:
            self._canvas.session.select()
        else:
            self._canvas.feed(Cancel())


def _is_plain(event: QKeyEvent) -> bool:
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
