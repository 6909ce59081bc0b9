"""What changed from one version of a document to another: by id, field by field, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from journeydesk.insight.versions.fields import Readable, targets
from journeydesk.insight.versions.order import out_of_order, with_lost
from journeydesk.insight.versions.register import DOCUMENT, Register
from journeydesk.model.document import Document
from journeydesk.model.tree import child_fields
from journeydesk.model.value import Item


class ChangeKind(StrEnum):
    """What became of something; scripts read these names, so they are never renamed."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that became different.

    `what` is the word for its kind. A move's `field` is where to: another `stage`, `lane`, `swimlane` or `map`, or
    `order`, told by places counted from 1 within its stage. `map` is the title of its map, None for what all maps
    share; `where` names swimlane and stage. `within` is the id of what came or went with it. Where a field names
    other things, `before` and `after` have their names, `before_ids` and `after_ids` their ids.
    """

    kind: ChangeKind
    what: str
    id: str
    title: str
    field: str = ""
    before: Readable = None
    after: Readable = None
    map: str | None = None
    where: str = ""
    within: str = ""
    before_ids: tuple[str, ...] = ()
    after_ids: tuple[str, ...] = ()


def diff(before: Document, after: Document) -> tuple[Change, ...]:
    """Return all changes; none exactly when the documents are equal. Pictures are told by the names of their files."""
    return () if before == after else changes(Register(before), Register(after))


def changes(before: Register, after: Register) -> tuple[Change, ...]:
    """Return all changes between versions that have been registered."""
    comparison = _Comparison(before, after)
    return (*comparison.fields(DOCUMENT), *comparison.pictures(), *comparison.below(DOCUMENT))


class _Comparison:
    """Walks two versions at once."""

    def __init__(self, old: Register, new: Register) -> None:
        self.old, self.new = old, new

    def below(self, holder: str) -> Iterator[Change]:
        """Yield the changes of everything that something holds, or held."""
        old, new = self.old.item(holder), self.new.item(holder)
        kind = old if new is None else new
        if kind is not None and old is not new and old != new:
            for field in child_fields(type(kind)):
                yield from self._siblings(holder, field)

    def _siblings(self, holder: str, field: str) -> Iterator[Change]:
        old, new = self.old.siblings(holder, field), self.new.siblings(holder, field)
        if old == new:
            return
        staying = [item.id for item in new if self._stays(item.id)]
        turned = out_of_order([item.id for item in old if self._stays(item.id)], staying)
        seats = (_seats(old), _seats(new)) if turned else ({}, {})
        lost = {item.id for item in old if item.id not in self.new}  # what went elsewhere is told there
        for id in with_lost([item.id for item in new], [item.id for item in old], lost):
            if id in turned:
                yield self._change(ChangeKind.MOVED, id, "order", seats[0][id], seats[1][id])
            yield from self._one(id)
            yield from self.below(id)

    def _stays(self, id: str) -> bool:
        old, new = self.old.places.get(id), self.new.places.get(id)
        return bool(old and new and old.stands == new.stands)

    def _one(self, id: str) -> Iterator[Change]:
        if id not in self.old:
            yield self._come_or_gone(ChangeKind.ADDED, self.new, self.old, id)
        elif id not in self.new:
            yield self._come_or_gone(ChangeKind.REMOVED, self.old, self.new, id)
        else:
            if not self._stays(id):
                yield self._moved(id)
            yield from self.fields(id)

    def _come_or_gone(self, kind: ChangeKind, there: Register, lacking: Register, id: str) -> Change:
        within = next((one for one in there.places[id].goes_with if one not in lacking), "")
        return self._change(kind, id, within=within)

    def _moved(self, id: str) -> Change:
        old, new = self.old.places[id], self.new.places[id]
        changed = [(a, b) for a, b in zip(old.stands, new.stands, strict=True) if a != b]
        before, after = (tuple(ids) for ids in zip(*changed, strict=True))
        return self._change(
            ChangeKind.MOVED,
            id,
            self.new.what(after[0]),
            " › ".join(map(self.old.name, before)),
            " › ".join(map(self.new.name, after)),
            before_ids=before,
            after_ids=after,
        )

    def fields(self, id: str) -> Iterator[Change]:
        """Yield the changes of what something says by itself."""
        if self.old.places[id].item is self.new.places[id].item:
            return
        old, new = self.old.fields(id), self.new.fields(id)
        for field in dict.fromkeys((*old, *new)):
            was, is_now = old.get(field), new.get(field)
            if was != is_now:
                yield self._change(
                    ChangeKind.CHANGED,
                    id,
                    field,
                    self.old.reading(field, was),
                    self.new.reading(field, is_now),
                    before_ids=targets(field, was),
                    after_ids=targets(field, is_now),
                )

    def pictures(self) -> Iterator[Change]:
        """Yield the pictures that came or went; one whose content is another has another name."""
        old, new = ({media.name: media for media in one.document.media} for one in (self.old, self.new))
        for name in sorted(old.keys() | new.keys()):
            if name not in old:
                yield Change(ChangeKind.ADDED, "picture file", name, name)
            elif name not in new:
                yield Change(ChangeKind.REMOVED, "picture file", name, name)
            elif old[name] != new[name]:
                yield Change(ChangeKind.CHANGED, "picture file", name, name, "data")

    def _change(
        self,
        kind: ChangeKind,
        id: str,
        field: str = "",
        before: Readable = None,
        after: Readable = None,
        **more: Any,
    ) -> Change:
        side = self.new if id in self.new else self.old
        names = {"map": side.map_title(id), "where": side.where(id), **more}
        return Change(kind, side.what(id), id, side.name(id), field, before, after, **names)


def _seats(siblings: tuple[Item, ...]) -> dict[str, int]:
    """Return the place of each among those in the same stage, from 1."""
    counts: dict[str, int] = {}
    seats = {}
    for item in siblings:
        stage = getattr(item, "stage", "")
        seats[item.id] = counts[stage] = counts.get(stage, 0) + 1
    return seats
