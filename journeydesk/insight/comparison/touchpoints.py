"""What a touchpoint says on one map and on the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeydesk.insight.comparison.compared import FieldChange
from journeydesk.insight.comparison.pairs import normalised
from journeydesk.insight.versions.fields import fields, reading, targets
from journeydesk.model.document import Document
from journeydesk.model.lanes import Touchpoint

SILENT = frozenset({"id", "stage", "evidence", "n", "spread", "map"})
"""Fields that say where a touchpoint stands or how well it is known: the journey is not another one by them."""

_TELLING = tuple(name for name in Touchpoint.model_fields if name not in SILENT)

Names = Mapping[str, str]
"""Channels, devices and departments of a document: names by id."""


def inventory_names(document: Document) -> Names:
    """Return what channels, devices and departments are called, by id."""
    channels = {channel.id: channel.name for channel in document.channels}
    devices = {device.id: device.name for device in document.devices}
    return channels | devices | {department.id: department.name for department in document.departments}


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
