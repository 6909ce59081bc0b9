"""What is edited: a document, the map in view, and the elements that are selected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import Element
from journeydesk.model.track import Track
from journeydesk.model.tree import find_each, ids_in, lineage
from journeydesk.model.value import Item


@dataclass(frozen=True, eq=False)
class EditorState:
    """One moment of editing; undo goes back to a whole one, so that it cannot be wrong.

    `map_id` is the map in view; `selection` holds ids in the order in which they were chosen;
    `pointed` tells that their points on a curve were chosen and not their cards.
    """

    document: Document
    map_id: str
    selection: tuple[str, ...] = ()
    pointed: bool = False

    @classmethod
    def of(cls, document: Document) -> EditorState:
        """Return the state in which a document is opened: its first map, nothing selected."""
        return cls(document, document.maps[0].id)

    @property
    def journey(self) -> JourneyMap:
        """The map in view."""
        return next(journey for journey in self.document.maps if journey.id == self.map_id)

    @cached_property
    def chosen(self) -> tuple[Item, ...]:
        """What is selected; raises `NoSuchElement`. A menu asks for it once for each of its lines."""
        return tuple(find_each(self.document, self.selection))

    @cached_property
    def chosen_elements(self) -> tuple[Element, ...]:
        """What is selected that stands in a lane."""
        return tuple([item for item in self.chosen if isinstance(item, Element)])

    @cached_property
    def chosen_tracks(self) -> tuple[Track, ...]:
        """The selected stages, swimlanes and lanes."""
        if len(self.chosen_elements) == len(self.chosen):
            return ()
        return tuple([item for item in self.chosen if isinstance(item, Track)])

    @cached_property
    def chosen_ids(self) -> frozenset[str]:
        """The ids of what is selected, in no order."""
        return frozenset(self.selection)

    @cached_property
    def swimlanes(self) -> Mapping[str, str]:
        """The first swimlane of each segment on the map in view, by their ids."""
        return {one.segment: one.id for one in reversed(self.journey.swimlanes)}

    def edited(self, document: Document) -> EditorState:
        """Return the state after an edit; what is gone is no longer selected, a lost map gives way to the first."""
        if document is self.document:
            return self
        maps = [journey.id for journey in document.maps]
        map_id = self.map_id if self.map_id in maps else maps[0]
        return EditorState(document, map_id, _still_there(document, self.selection), self.pointed)

    def selecting(self, ids: Iterable[str], *, pointed: bool = False) -> EditorState:
        """Return the state with other elements selected, or with their points."""
        selection = tuple(dict.fromkeys(ids))
        same = selection == self.selection and pointed == self.pointed
        return self if same else replace(self, selection=selection, pointed=pointed)

    def shown_as(self, element: str) -> str:
        """Return what stands on the map in view for an element: itself, or a segment's swimlane; else nothing."""
        swimlane = self.swimlanes.get(element)
        return swimlane or (element if lineage(self.journey, element) else "")

    def viewing(self, map_id: str) -> EditorState:
        """Return the state with another map in view and nothing selected."""
        return self if map_id == self.map_id else EditorState(self.document, map_id)


def _still_there(document: Document, ids: tuple[str, ...]) -> tuple[str, ...]:
    if len(ids) < 8:
        return tuple(id for id in ids if lineage(document, id))
    held = ids_in(document)
    return ids if held.issuperset(ids) else tuple(id for id in ids if id in held)
