"""What the inspector is about: what is selected, the map, or an entry that was opened from there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from journeydesk.desktop.panels.editor import Targets
from journeydesk.desktop.panels.fields import holders
from journeydesk.desktop.panels.pages import PAGES
from journeydesk.editing.state import EditorState
from journeydesk.editing.tree import lineage
from journeydesk.model.document import Document
from journeydesk.model.value import Value

Trail = tuple[str, ...]
"""What was opened on the way: names of inventories and ids of entries."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Things of one kind, with the name of their page; no page for things of several kinds."""

    page: Any
    targets: Targets
    things: tuple[Value, ...]


def subject_of(state: EditorState, trail: Trail) -> tuple[Subject, Trail]:
    """Return what to show, and the trail without steps that lead nowhere any more."""
    trail = tuple(step for step in trail if step in PAGES or lineage(state.document, step))
    if trail and trail[-1] in PAGES:
        return Subject(trail[-1], (), ()), trail
    targets = trail[-1:] or state.selection or (state.map_id,)
    return _of(state.document, targets), trail


def _of(document: Document, targets: Targets) -> Subject:
    things = holders(document, targets)
    kinds = {type(thing) for thing in things}
    page = kinds.pop() if len(kinds) == 1 else None
    return Subject(page if page in PAGES else None, targets, things)
