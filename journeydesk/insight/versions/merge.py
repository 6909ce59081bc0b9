"""Two people's versions of a document brought together, by id: each field, each place, each order on its own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from journeydesk.insight.versions.choice import NEVER, Losses, chosen, chosen_for
from journeydesk.insight.versions.conflict import NO_IDS, Conflict, ConflictKind, Ids, Readings, Versions
from journeydesk.insight.versions.fields import left, targets, with_fields
from journeydesk.insight.versions.keeping import Survivors
from journeydesk.insight.versions.order import merged_row
from journeydesk.insight.versions.register import DOCUMENT, Register
from journeydesk.insight.versions.related import refuse_strangers
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel
from journeydesk.model.tree import child_fields
from journeydesk.model.value import Value, evolve

INSIDE = frozenset({"path", "touchpoint", "touchpoints", "arrivals", "answers", "places", "opportunity"})
"""Fields that name what is in the same swimlane, or what is on the same map."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What both made of the document; where they do not go together ours stands, and a conflict says so."""

    document: Document
    conflicts: tuple[Conflict, ...]


def merge(base: Document, ours: Document, theirs: Document) -> Merged:
    """Bring together what became of `base` in two places; raises `CannotMerge` for what are no versions of it.

    What one removed stays if the other changed it or needs it, and so do the references to it.
    """
    versions = Versions(Register(base), Register(ours), Register(theirs))
    refuse_strangers(versions)
    return _Merge(versions).result()


class _Merge:
    """What is left, where it stands and what it says, decided one after the other."""

    def __init__(self, versions: Versions) -> None:
        self.versions = versions
        self.base, self.ours, self.theirs = versions.all
        self.survivors = Survivors(versions)
        self.conflicts: list[Conflict] = []
        self.losses = Losses(self.survivors.gone, self.survivors.by_theirs, self.survivors.by_ours)
        self.stands = {id: self._stands(id) for id in self.survivors.ids}
        self.values = {id: self._values(id) for id in self.survivors.ids}

    def result(self) -> Merged:
        """Return the merged document, and the conflicts in its reading order."""
        self._name_what_is_kept()
        self._leave_what_is_elsewhere()
        document = self._built_with_pictures()
        rank = {id: index for index, id in enumerate(Register(document).places)} if self.conflicts else {}
        self.conflicts.sort(key=lambda conflict: (rank[conflict.id], conflict.field))
        return Merged(document, tuple(self.conflicts))

    def _name(
        self,
        kind: ConflictKind,
        id: str,
        field: str,
        readings: Readings,
        ids: Sequence[Ids] = NO_IDS,
        by: str = "",
    ) -> None:
        self.conflicts.append(self.versions.conflict(kind, id, field, readings, ids, by))

    # ------------------------------------------------------------ places and fields

    def _stands(self, id: str) -> tuple[str, str]:
        """Return the ids of what shall hold an element and of its stage."""
        was, our, their = (side.places.get(id) for side in self.versions.all)
        if our is None or their is None:
            return self.versions.holding(id).places[id].stands
        if our.stands == their.stands:
            return our.stands
        stands, clash = chosen(was and was.stands, our.stands, their.stands)
        if clash:
            self._name_move(id)
        return stands

    def _name_move(self, id: str) -> None:
        ids: list[Ids] = [side.places[id].stands if id in side else () for side in self.versions.all]
        elsewhere = len({stands[0] for stands in ids if stands}) > 1
        field = self.ours.what(ids[1][0]) if elsewhere else "stage"
        named = [stands if elsewhere else stands[1:] for stands in ids]
        sides = zip(self.versions.all, named, strict=True)
        readings = [" › ".join(map(side.name, stands)) or None for side, stands in sides]
        self._name(ConflictKind.MOVED, id, field, readings, ids)

    def _values(self, id: str) -> dict[str, object]:
        """Return the fields of an element that are not as the version says that holds it."""
        our, their = self.ours.item(id), self.theirs.item(id)
        if our is None or their is None or (our == their and not child_fields(type(our))):
            return {}
        base = self.base.fields(id) if id in self.base else {}
        ours, theirs = self.ours.fields(id), self.theirs.fields(id)
        values = {
            field: self._value(id, field, base.get(field, NEVER), ours[field], theirs[field])
            for field in ours
        }
        return {field: value for field, value in values.items() if value != ours[field]}

    def _value(self, id: str, field: str, base: object, ours: object, theirs: object) -> object:
        value, clash = chosen_for(field, base, ours, theirs, self.losses)
        if clash:
            self._name_values(ConflictKind.CHANGED, id, field)
        return value

    def _name_values(self, kind: ConflictKind, id: str, field: str) -> None:
        values = [side.fields(id).get(field) if id in side else None for side in self.versions.all]
        readings = [side.reading(field, value) for side, value in zip(self.versions.all, values, strict=True)]
        self._name(kind, id, field, readings, [targets(field, value) for value in values])

    # ------------------------------------------------------------ what was removed, or went elsewhere

    def _name_what_is_kept(self) -> None:
        for kept, ours in ((self.survivors.by_ours, True), (self.survivors.by_theirs, False)):
            for id, why in kept.items():
                title = self.versions.holding(id).name(id)
                readings = (title, title, None) if ours else (title, None, title)
                self._name(why.kind, id, "", readings, by=why.by)

    def _leave_what_is_elsewhere(self) -> None:
        """Drop references that lead out of their swimlane or map, as only one of both ends has moved."""
        if any(map(self._travelled, (self.ours, self.theirs))):
            for id in self.survivors.ids:
                for field, value in self._merged_fields(id).items():
                    far = {target for target in _inner(field, value) if not self._together(id, field, target)}
                    if far:
                        self._leave(id, field, value, far)

    def _leave(self, id: str, field: str, value: object, far: Collection[str]) -> None:
        self.values[id][field] = left(field, value, far)
        if not any(one.id == id and one.field == field for one in self.conflicts):
            self._name_values(ConflictKind.LEFT, id, field)

    def _merged_fields(self, id: str) -> dict[str, object]:
        return {**self.versions.holding(id).fields(id), **self.values[id]}

    def _travelled(self, side: Register) -> bool:
        """Tell whether something is elsewhere than a side has it."""
        places = ((place.holder, self.stands.get(id)) for id, place in side.places.items())
        return any(stands is not None and stands[0] != holder for holder, stands in places)

    def _together(self, id: str, field: str, target: str) -> bool:
        """Tell whether something may name a target from where both stand now."""
        if field in ("places", "opportunity"):
            channel = isinstance(self.versions.holding(target).item(target), Channel)
            return channel or self._home(id)[0] == self._home(target)[0]
        return self._home(id) == self._home(target)

    def _home(self, id: str) -> tuple[str, str]:
        """Return the map and the swimlane around an element; what holds it is where it is in every version."""
        place = self.versions.holding(id).places[id]
        holder = self.stands[id][0]
        if holder != place.holder:
            place = self.versions.holding(holder).places[holder]
        return place.map, place.swimlane

    # ------------------------------------------------------------ the new document

    def _built_with_pictures(self) -> Document:
        """Return the document with the pictures that both left in it, that one brought, or that something shows."""
        media = {one.name: one for side in reversed(self.versions.all) for one in side.document.media}
        self.values[DOCUMENT]["media"] = tuple(media.values())
        document = self._built(DOCUMENT)
        assert isinstance(document, Document)
        base, ours, theirs = ({one.name for one in side.document.media} for side in self.versions.all)
        names = (ours & theirs) | (ours - base) | (theirs - base) | {one.name for one in document.named_media}
        return evolve(document, media=tuple(media[name] for name in sorted(names)))

    def _built(self, id: str) -> Value:
        place = self.versions.holding(id).places[id]
        item, stage = place.item, self.stands[id][1]
        new = with_fields(item, self.values[id])
        if stage != place.stage:
            new["stage"] = stage
        for field in child_fields(type(item)):
            new[field] = tuple(self._built(child) for child in self._row(id, field))
        return evolve(item, **new) if new else item

    def _row(self, holder: str, field: str) -> tuple[str, ...]:
        """Return what shall stand in a field of a holder, in order."""
        rows = [[item.id for item in side.siblings(holder, field)] for side in self.versions.all]
        base, ours, theirs = rows
        here = {id for id in (*ours, *theirs) if id in self.stands and self.stands[id][0] == holder}
        row, contradicts = merged_row(base, ours, theirs, here)
        if contradicts:
            ids = [tuple(id for id in row if id in here) for row in rows]
            readings = [tuple(map(side.name, row)) for side, row in zip(self.versions.all, ids, strict=True)]
            self._name(ConflictKind.ORDER, holder, field, readings, ids)
        return row


def _inner(field: str, value: object) -> tuple[str, ...]:
    """Return the ids that a field names inside of its swimlane or map."""
    return targets(field, value) if field in INSIDE else ()
