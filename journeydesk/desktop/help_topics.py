"""Which page of the help fits what a person is doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from journeydesk.desktop.panels.form import FieldBox
from journeydesk.model.inventory import Evidence, Segment
from journeydesk.model.journey import Path, Stage, Swimlane
from journeydesk.model.lanes import ArcLane, ArcPoint, EmotionLane, EmotionPoint
from journeydesk.model.tree import lineage
from journeydesk.model.value import Value

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window

FIRST, USUAL = "first-map", "touchpoints"

FIELDS = {
    "evidence": "evidence",
    "n": "evidence",
    "emotion": "emotion",
    "value": "emotion",
    "paths": "paths",
    "path": "paths",
    "segment": "segments",
    "segments": "segments",
    "share": "segments",
    "persona": "segments",
    "client": "files",
    "state": "files",
    "language": "files",
    "media": "clipboard",
    "width": "stages",
    "height": "stages",
    "collapsed": "stages",
    "hidden": "stages",
    "locked": "stages",
    "thresholds": "gaps",
}
"""Pages by the field of the inspector that has the keyboard, or by the first part of its path."""

KINDS: dict[type[Value], str] = {
    Evidence: "evidence",
    Segment: "segments",
    Stage: "stages",
    Swimlane: "segments",
    Path: "paths",
    EmotionLane: "emotion",
    EmotionPoint: "emotion",
    ArcLane: "emotion",
    ArcPoint: "emotion",
}
"""Pages by what is selected."""


def topic(window: Window) -> str:
    """Return the page for the list or the field that has the keyboard, else for what is selected, else the first."""
    focused: QWidget | None = window.focusWidget()  # None while the window is new, whatever the stubs say
    return _of_panel(window, focused) or _of_field(focused) or _of_selection(window) or FIRST


def _of_panel(window: Window, widget: QWidget | None) -> str:
    return "compare" if widget and window.changes_panel.isAncestorOf(widget) else ""


def _of_field(widget: QWidget | None) -> str:
    while widget is not None:
        if isinstance(widget, FieldBox):
            return FIELDS.get(widget.field.path.split(".")[0], "")
        widget = widget.parentWidget()
    return ""


def _of_selection(window: Window) -> str:
    state = window.session.state
    if not state.selection:
        return ""
    chain = lineage(state.document, state.selection[-1])
    return KINDS.get(type(chain[-1]), USUAL) if chain else ""
