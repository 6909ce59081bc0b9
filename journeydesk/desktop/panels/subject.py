"""What the inspector is about: what is selected, the map, or an entry that was opened from there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from journeydesk.desktop.panels.editor import Targets
from journeydesk.desktop.panels.fields import Page, Section, holders
from journeydesk.desktop.panels.pages import PAGES
from journeydesk.editing.state import EditorState
from journeydesk.model.tree import lineage
from journeydesk.model.value import Value

Trail = tuple[str, ...]
"""What was opened on the way: names of inventories and ids of entries."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Things with the page of their kind, or of what their kinds have in common; no page where that is nothing."""

    page: Page | None
    targets: Targets
    things: tuple[Value, ...]

    @property
    def kinds(self) -> frozenset[type[Value]]:
        """What kinds of things they are."""
        return frozenset(type(thing) for thing in self.things)


def subject_of(state: EditorState, trail: Trail) -> tuple[Subject, Trail]:
    """Return what to show, and the trail without steps that lead nowhere any more."""
    trail = tuple(step for step in trail if step in PAGES or lineage(state.document, step))
    if trail and trail[-1] in PAGES:
        return Subject(PAGES[trail[-1]], (), ()), trail
    targets = trail[-1:] or state.selection or (state.map_id,)
    things = holders(state.document, targets)
    return Subject(_page_of(frozenset(map(type, things))), targets, things), trail


@cache
def _page_of(kinds: frozenset[type[Value]]) -> Page | None:
    """Return the page of a kind; of several the fields that all of them have, as the first one shows them."""
    first, *others = [page for kind, page in PAGES.items() if kind in kinds] or [Page("", "", ())]
    sections = tuple(_shared(first, others)) if others else first.sections
    return Page(first.one, first.many, sections) if sections else None


def _shared(first: Page, others: list[Page]) -> Iterator[Section]:
    known = [
        {(part.subject, one.path, one.label) for part in page.sections for one in part.fields}
        for page in others
    ]
    for section in first.sections:
        fields = tuple(
            one
            for one in section.fields
            if all((section.subject, one.path, one.label) in page for page in known)
        )
        if fields:
            yield Section(section.title, fields, section.subject)
