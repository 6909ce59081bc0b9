"""Draw, lengthen and reorder paths; a touchpoint may come more than once on one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from journeydesk.editing.arrange import add
from journeydesk.editing.change import change
from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.route import joined, reading_order
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Path, Swimlane
from journeydesk.model.tree import find, home, lineage

COLOURS = ("#b45309", "#7c3aed", "#0f766e", "#be185d", "#2563eb", "#4d7c0f", "#0e7490", "#9f1239")


class NotOnePath(ValueError):
    """Touchpoints of several swimlanes, which no path can connect."""


def new_path(swimlane: Swimlane, segment_colour: str, touchpoints: Iterable[str], fresh: FreshId) -> Path:
    """Return a path with a name and a colour that no other path of its swimlane has, while there are any."""
    names = {path.name for path in swimlane.paths}
    number = len(swimlane.paths) + 1
    while f"Path {number}" in names:
        number += 1
    colour = path_colour(segment_colour, swimlane.paths)
    return Path(id=fresh(), name=f"Path {number}", colour=colour, touchpoints=tuple(touchpoints))


def path_colour(segment_colour: str, paths: Collection[Path]) -> str:
    """Return a colour that neither the segment nor one of the paths of its swimlane has, while there is one."""
    used = {segment_colour, *(path.colour for path in paths)}
    return next((colour for colour in COLOURS if colour not in used), COLOURS[len(paths) % len(COLOURS)])


def draw_path(document: Document, touchpoints: Iterable[str], fresh: FreshId) -> tuple[Document, str]:
    """Return the document with a new path through touchpoints of one swimlane, and its id.

    Raises `NotOnePath` for touchpoints of several swimlanes, and for none.
    """
    steps = tuple(touchpoints)
    swimlane = common_swimlane(document, steps)
    if swimlane is None:
        raise NotOnePath("A path leads through touchpoints of one swimlane.")
    segment = next(one for one in document.segments if one.id == swimlane.segment)
    path = new_path(swimlane, segment.colour, steps, fresh)
    return add(document, path, swimlane.id), path.id


def common_swimlane(document: Document, touchpoints: Iterable[str]) -> Swimlane | None:
    """Return the swimlane that holds all the touchpoints, None when there is no such one."""
    wanted = set(touchpoints)
    if not wanted:
        return None
    for item in lineage(document, next(iter(wanted))):
        if isinstance(item, Swimlane) and wanted <= item.contents.touchpoints:
            return item
    return None


def follow(document: Document, path: str, touchpoints: Iterable[str]) -> Document:
    """Return the document with a path through these touchpoints, in this order."""
    return change(document, path, touchpoints=tuple(touchpoints))


def pass_by(document: Document, path: str, between: tuple[str, str], touchpoint: str) -> Document:
    """Return the document with a path that visits a touchpoint between two neighbours of it.

    A touchpoint that the path visits once comes there and nowhere else; it is moved along the path.
    """
    steps = list(_path(document, path).touchpoints)
    at = next((i for i, step in enumerate(pairwise(steps)) if step == between), None)
    if at is None or touchpoint in between:
        return document
    moved = steps.index(touchpoint) if steps.count(touchpoint) == 1 else None
    steps.insert(at + 1, touchpoint)
    if moved is not None:
        del steps[moved + (moved > at)]
    return follow(document, path, steps)


def join(document: Document, path: str, touchpoints: Iterable[str]) -> Document:
    """Return the document with a path that also visits touchpoints of its swimlane, each at its place in time."""
    swimlane = home(document, path, Swimlane)
    order = reading_order(swimlane.lanes, home(document, path, JourneyMap).stages)
    found = _path(document, path)
    for touchpoint in touchpoints:
        if touchpoint in swimlane.contents.touchpoints:
            found = joined(found, touchpoint, order)
    return follow(document, path, found.touchpoints)


def leave(document: Document, path: str, touchpoints: Iterable[str]) -> Document:
    """Return the document with a path that visits some touchpoints no more."""
    gone = frozenset(touchpoints)
    return follow(document, path, (step for step in _path(document, path).touchpoints if step not in gone))


def _path(document: Document, path: str) -> Path:
    found = find(document, path)
    if not isinstance(found, Path):
        raise TypeError(f"“{path}” is no path.")
    return found


def touchpoints_among(document: Document, ids: Iterable[str]) -> tuple[str, ...]:
    """Return those of some ids that are touchpoints, in their order."""
    known = {id for swimlane in _swimlanes(document) for id in swimlane.contents.touchpoints}
    return tuple(id for id in ids if id in known)


def paths_among(document: Document, ids: Iterable[str]) -> tuple[str, ...]:
    """Return those of some ids that are paths, in their order."""
    known = {path.id for swimlane in _swimlanes(document) for path in swimlane.paths}
    return tuple(id for id in ids if id in known)


def _swimlanes(document: Document) -> Iterator[Swimlane]:
    for journey in document.maps:
        yield from journey.swimlanes
