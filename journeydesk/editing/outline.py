"""The map as a tree to read: title, stages, swimlanes, lanes, elements stage by stage, paths."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from journeydesk.editing.search import folded, texts_of
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import BackstageStep, Element, Lane, Touchpoint
from journeydesk.model.value import Item

RowKey = tuple[str, str, str]
"""What a branch is about, across edits: its kind, the id of an element, the stage for part of a lane."""


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """What stands beside all swimlanes and is named in their rows; the same object while none of it changes."""

    stages: tuple[Stage, ...]
    entries: Mapping[str, Item]
    """Channels and departments by their ids."""

    @classmethod
    def of(cls, document: Document, journey: JourneyMap, old: Around | None = None) -> Around:
        """Return what is around the swimlanes of a map; `old` itself if that is the very same."""
        entries = {entry.id: entry for entry in (*document.channels, *document.departments)}
        new = cls(journey.stages, entries)
        return old if old is not None and same(old._parts, new._parts) else new

    def named(self, element: Element) -> Item | None:
        """Return the channel of a touchpoint, the department of a step behind the scenes."""
        match element:  # asking a value for a field that it lacks would take longer than everything else here
            case Touchpoint():
                entry = element.channel
            case BackstageStep():
                entry = element.department
            case _:
                entry = None
        return self.entries[entry] if entry else None

    @property
    def _parts(self) -> tuple[object, ...]:
        return (*self.stages, None, *self.entries.values())


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """One row: map, stages, stage, swimlane, lane, part (of a lane, in one stage), element, paths or path.

    `shows` is all that the row and the rows inside depend on: while it is the same, object by object, so are they.
    """

    kind: str
    id: str
    shows: tuple[object, ...]
    stage: str = ""

    @property
    def key(self) -> RowKey:
        """What tells this row from all others, before and after an edit."""
        return self.kind, self.id, self.stage

    @property
    def item(self) -> Item | None:
        """The element that the row stands for; None for a mere head."""
        first = self.shows[0] if self.kind not in HEADS else None
        return first if isinstance(first, Item) else None

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything of the document that the row itself names: an element, its channel, a segment."""
        return tuple(part for part in self.shows[:3] if isinstance(part, Item)) if self.item else ()


HEADS = ("stages", "paths", "part")
"""Kinds of rows that only gather others."""


def same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Tell whether two rows of objects are the very same ones."""
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def trunk(document: Document, journey: JourneyMap, around: Around) -> Branch:
    """Return the row of a whole map."""
    segments = {segment.id: segment for segment in document.segments}
    shown = (part for one in journey.swimlanes for part in (one, segments[one.segment]))
    return Branch("map", journey.id, (journey, around, *shown))


def inside(branch: Branch) -> Iterator[Branch]:
    """Yield the rows inside a row."""
    grow = _GROW.get(branch.kind)
    if grow is not None:
        yield from grow(*branch.shows)


def has_inside(branch: Branch) -> bool:
    """Tell whether there are rows inside a row."""
    return next(inside(branch), None) is not None


def _in_map(journey: JourneyMap, around: Around, *shown: Item) -> Iterator[Branch]:
    if around.stages:
        yield Branch("stages", journey.id, around.stages)
    for swimlane, segment in zip(shown[::2], shown[1::2], strict=True):
        yield Branch("swimlane", swimlane.id, (swimlane, segment, around))


def _in_swimlane(swimlane: Swimlane, _segment: Item, around: Around) -> Iterator[Branch]:
    for lane in swimlane.lanes:
        yield Branch("lane", lane.id, (lane, around))
    if swimlane.paths:
        yield Branch("paths", swimlane.id, swimlane.paths)


def _in_lane(lane: Lane, around: Around) -> Iterator[Branch]:
    held: dict[str, list[Element]] = {}
    for item in lane.items:
        held.setdefault(item.stage, []).append(item)
    for stage in around.stages:
        if stage.id in held:
            shown = (part for item in held[stage.id] for part in (item, around.named(item)))
            yield Branch("part", lane.id, (kind_of(lane), stage, *shown), stage.id)


def kind_of(lane: Lane) -> str:
    """Return what kind of elements a lane holds; notes are told apart."""
    return getattr(lane, "note_kind", lane.kind)


def _in_part(kind: str, stage: Stage, *shown: Item) -> Iterator[Branch]:
    for item, entry in zip(shown[::2], shown[1::2], strict=True):
        yield Branch("element", item.id, (item, kind, entry, stage))


def _in_stages(*stages: Stage) -> Iterator[Branch]:
    return (Branch("stage", stage.id, (stage,)) for stage in stages)


def _in_paths(*paths: Item) -> Iterator[Branch]:
    return (Branch("path", path.id, (path,)) for path in paths)


_GROW: Mapping[str, Callable[..., Iterator[Branch]]] = {
    "map": _in_map,
    "stages": _in_stages,
    "swimlane": _in_swimlane,
    "lane": _in_lane,
    "part": _in_part,
    "paths": _in_paths,
}
"""What grows from each kind of row, made from what the row shows."""


def matching(branch: Branch, words: str) -> frozenset[RowKey]:
    """Return the keys of the rows below a row that name all the words, and of those that lead to them."""
    kept: set[RowKey] = set()
    _keep(branch, folded(words).split(), kept)
    return frozenset(kept)


def _keep(branch: Branch, wanted: list[str], kept: set[RowKey]) -> bool:
    leads = [_keep(inner, wanted, kept) for inner in inside(branch)]
    if any(leads) or _fits(branch.items, wanted):
        kept.add(branch.key)
        return True
    return False


def _fits(items: tuple[Item, ...], wanted: list[str]) -> bool:
    words = folded(" ".join(text for item in items for _, text in texts_of(item)))
    return bool(items) and all(word in words for word in wanted)


def may_lead(branch: Branch, key: RowKey) -> bool:
    """Tell whether a row with some key may stand somewhere inside a row, without looking into all of it."""
    kind, id, _ = key
    if branch.kind == "stages":
        return kind == "stage"
    if branch.kind == "paths":
        return kind == "path"
    holder = branch.shows[0]
    if isinstance(holder, Swimlane):
        return holder.contents.holds(id)
    return any(getattr(part, "id", "") == id for part in (*branch.shows, *getattr(holder, "items", ())))
