"""What a touchpoint says on one map and on the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeydesk.insight.comparison.compared import FieldChange
from journeydesk.insight.comparison.pairs import Pairs, normalised
from journeydesk.insight.versions.fields import fields, reading, targets
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.value import evolve

SILENT = frozenset({"id", "stage", "evidence", "n", "spread", "map", "arrivals"})
"""Fields that say where a touchpoint stands or how well it is known, and those that name others of its map by ids."""

_TELLING = tuple(name for name in Touchpoint.model_fields if name not in SILENT)

Names = Mapping[str, str]
"""Channels, devices and departments of a document: names by id."""


def inventory_names(document: Document) -> Names:
    """Return what channels, devices and departments are called, by id."""
    channels = {channel.id: channel.name for channel in document.channels}
    devices = {device.id: device.name for device in document.devices}
    return channels | devices | {department.id: department.name for department in document.departments}


def newer_entries(older: Document, newer: Document) -> Names:
    """Return the channels, devices and departments of a newer document by the ids they have in an older one."""
    found: dict[str, str] = {}
    for before, after in (
        (older.channels, newer.channels),
        (older.devices, newer.devices),
        (older.departments, newer.departments),
    ):
        pairs = Pairs[Channel | Device | Department](before, after)
        pairs.join_by(lambda entry: entry.id)
        pairs.join_by(lambda entry: normalised(entry.name))
        found |= {old: new for new, old in pairs.older_of.items()}
    return found


def as_ghost(touchpoint: Touchpoint, id: str, stage: str, entries: Names) -> Touchpoint:
    """Return a touchpoint as it would stand in a stage of another map, by an id that means nothing else there."""
    return evolve(
        touchpoint,
        id=id,
        stage=stage,
        channel=entries.get(touchpoint.channel or ""),
        device=entries.get(touchpoint.device or ""),
        department=entries.get(touchpoint.department or ""),
        evidence=(),
        map=None,
        arrivals=(),
    )


def changed_fields(older: Touchpoint, newer: Touchpoint, were: Names, are: Names) -> tuple[FieldChange, ...]:
    """Return what differs; what is called the same in two documents is the same, whatever its id."""
    if older is newer:
        return ()
    before, after = older.__dict__, newer.__dict__  # ten thousand are compared at once
    if all(before[name] == after[name] for name in _TELLING):
        return ()
    return tuple(_changes(older, newer, were, are))


def _changes(older: Touchpoint, newer: Touchpoint, were: Names, are: Names) -> Iterator[FieldChange]:
    before, after = fields(older), fields(newer)
    for field in _TELLING:
        was, now = before[field], after[field]
        if was == now:
            continue
        read = reading(field, was, were.get), reading(field, now, are.get)
        if (
            targets(field, was)
            and targets(field, now)
            and normalised(str(read[0])) == normalised(str(read[1]))
        ):
            continue
        yield FieldChange(field, *read)
