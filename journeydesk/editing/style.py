"""Copy how things are set, without what they say, onto other things of a like kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeydesk.editing.change import change_each
from journeydesk.editing.state import EditorState
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device, Segment
from journeydesk.model.journey import Path, Stage, Swimlane
from journeydesk.model.lanes import BackstageStep, Metric, Note, Touchpoint, TouchpointLane
from journeydesk.model.tree import descendants, lineage
from journeydesk.model.value import Item, evolve

FIELDS: Mapping[type[Item], tuple[str, ...]] = {
    Touchpoint: ("channel", "device", "department", "importance"),
    Note: ("owner",),
    Metric: ("unit",),
    BackstageStep: ("department",),
    Stage: ("colour",),
    Path: ("colour",),
    TouchpointLane: ("rows",),
    Segment: ("colour",),
}
"""What of each kind of thing is its style; all else is what it says. A swimlane has the style of its segment."""

INVENTORIES = {"channel": "channels", "device": "devices", "department": "departments"}


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """How one thing is set: fields and their values, and the entries of inventories that they name."""

    kind: type[Item]
    values: Mapping[str, object]
    entries: Mapping[str, Channel | Device | Department]


def copied_style(state: EditorState) -> Style | None:
    """Return the style of what was selected last and has one, None when nothing has."""
    for id in reversed(state.selection):
        item = _bearer(state.document, id)
        if item is not None and type(item) in FIELDS:
            values = {field: getattr(item, field) for field in FIELDS[type(item)]}
            return Style(type(item), values, dict(_entries(state.document, values)))
    return None


def pasted_style(state: EditorState, style: Style) -> EditorState | None:
    """Return the state with a style on all that is selected and can have some of it; None when nothing would change.

    In another document channels and the like are found by id or name; what it lacks is left as it was.
    """
    values = _known_here(state.document, style)
    chosen = state.chosen_ids
    ids = {_bearer_id(item) for item in descendants(state.journey, chosen) if item.id in chosen}

    def styled(item: Item) -> Item:
        fitting = {field: values[field] for field in FIELDS.get(type(item), ()) if field in values}
        fits = type(item) is style.kind or not fitting.keys().isdisjoint(INVENTORIES)
        return evolve(item, **fitting) if fits else item

    after = state.edited(change_each(state.document, ids, styled))
    return None if after is state else after


def _bearer(document: Document, id: str) -> Item | None:
    """Return the element that bears the style of a selected one."""
    item = next(reversed(lineage(document, id)), None)
    return next(reversed(lineage(document, _bearer_id(item))), None) if item else None


def _bearer_id(item: Item) -> str:
    """Return what bears the style of an element: itself, or the segment of a swimlane."""
    return item.segment if isinstance(item, Swimlane) else item.id


def _entries(
    document: Document, values: Mapping[str, object]
) -> Iterable[tuple[str, Channel | Device | Department]]:
    for field, inventory in INVENTORIES.items():
        for entry in getattr(document, inventory):
            if values.get(field) == entry.id:
                yield field, entry


def _known_here(document: Document, style: Style) -> dict[str, object]:
    """Return the values as this document knows them, without those that it does not know."""
    found = dict(style.values)
    for field, entry in style.entries.items():
        here: tuple[Channel | Device | Department, ...] = getattr(document, INVENTORIES[field])
        same = next((one for one in here if one.id == entry.id), None) or next(
            (one for one in here if one.name == entry.name), None
        )
        if same is None:
            del found[field]
        else:
            found[field] = same.id
    return found
