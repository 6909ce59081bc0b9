"""What of a log is what on a map: proposed by names, said by a person, and remembered for the next log."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from journeydesk.imports.matching import matched, plain
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import Touchpoint, touchpoints_of
from journeydesk.research.errors import ResearchError

NEW = ""

Names = Mapping[str, str | None]
"""For each name in a log the name on a map, `NEW` for what is to be added, None for what is left out."""

MOST_KEPT = 40
"""Maps that are remembered."""


@dataclass(frozen=True, slots=True)
class Matches:
    """What the touchpoints and segments of a log are on a map."""

    touchpoints: Names = field(default_factory=dict)
    segments: Names = field(default_factory=dict)

    def but(self, given: Matches) -> Matches:
        """Return these, but for what somebody said of the same names."""
        return Matches(
            {name: given.touchpoints.get(name, title) for name, title in self.touchpoints.items()},
            {name: given.segments.get(name, title) for name, title in self.segments.items()},
        )

    def within(self, document: Document, map_id: str) -> Matches:
        """Return those of them whose names the map still has."""
        journey = map_of(document, map_id)
        return Matches(
            _there(self.touchpoints, titles(journey)), _there(self.segments, segment_names(document, journey))
        )


class NoSuchName(ResearchError):
    """A touchpoint or segment was named that a log or a map does not have."""

    def __init__(self, place: str, name: str, known: Iterable[str]) -> None:
        """Name those it has."""
        super().__init__(f"{place} has no “{name}”. It has: {', '.join(known)}.")


def proposed(document: Document, map_id: str, log: Document) -> Matches:
    """Return what of a log is most likely what on a map; the rest is new.

    A log of one segment is that of a map with one swimlane, whatever both are called.
    """
    journey, told = map_of(document, map_id), log.maps[0]
    ours, theirs = segment_names(document, journey), segment_names(log, told)
    alone = dict(zip(theirs, ours, strict=True)) if len(ours) == len(theirs) == 1 else {}
    return Matches(_proposed(titles(told), titles(journey)), {**_proposed(theirs, ours), **alone})


def corrected(matches: Matches, given: Names, document: Document, map_id: str) -> Matches:
    """Return matches with what is `given`, in names written plainly, in their place; raises `NoSuchName`."""
    journey = map_of(document, map_id)
    touchpoints, segments = dict(matches.touchpoints), dict(matches.segments)
    for name, title in given.items():
        own = _known(name, "The log", (*touchpoints, *segments))
        names, there = (
            (touchpoints, titles(journey))
            if own in touchpoints
            else (segments, segment_names(document, journey))
        )
        names[own] = _known(title, "The map", there) if title else None
    return Matches(touchpoints, segments)


def map_of(document: Document, map_id: str) -> JourneyMap:
    """Return a map by its id."""
    return next(one for one in document.maps if one.id == map_id)


def titles(journey: JourneyMap) -> list[str]:
    """Return what the touchpoints of a map are called, each name once."""
    return list(dict.fromkeys(one.title for one in all_touchpoints(journey) if one.title))


def segment_names(document: Document, journey: JourneyMap) -> list[str]:
    """Return the names of the segments that have a swimlane on a map."""
    names = {one.id: one.name for one in document.segments}
    return [names[one.segment] for one in journey.swimlanes]


def all_touchpoints(journey: JourneyMap) -> Iterator[Touchpoint]:
    """Yield the touchpoints of a map, swimlane by swimlane."""
    for swimlane in journey.swimlanes:
        yield from touchpoints_of(swimlane.lanes)


def _proposed(names: Iterable[str], known: Iterable[str]) -> dict[str, str | None]:
    names = list(names)
    found = matched(names, known)
    return {name: found.get(name, NEW) for name in names}


def _known(name: str, place: str, known: Iterable[str]) -> str:
    known = list(known)
    for one in known:
        if plain(one) == plain(name):
            return one
    raise NoSuchName(place, name, known)


def _there(names: Names, known: Iterable[str]) -> Names:
    there = {NEW, None, *known}
    return {name: title for name, title in names.items() if title in there}


# ------------------------------------------------------------ what is remembered


def kept(text: str, map_id: str, matches: Matches, proposal: Matches) -> str:
    """Return what is remembered, with what a person chose otherwise for a map than was proposed, as the newest."""
    others = {id: row for id, row in _rows(text).items() if id != map_id}
    old = _rows(text).get(map_id, {})
    own = {
        what: {**_without(_names(old.get(what)), names), **_unlike(names, getattr(proposal, what))}
        for what, names in asdict(matches).items()
    }
    rows = {map_id: own, **others} if any(own.values()) else others
    return json.dumps(dict(list(rows.items())[:MOST_KEPT]))


def remembered(text: str, map_id: str) -> Matches:
    """Return what a person chose for a map before."""
    row = _rows(text).get(map_id, {})
    return Matches(_names(row.get("touchpoints")), _names(row.get("segments")))


def _without(names: Names, others: Names) -> Names:
    return {name: title for name, title in names.items() if name not in others}


def _unlike(names: Names, others: Names) -> Names:
    return {name: title for name, title in names.items() if others.get(name, NEW) != title}


def _rows(text: str) -> dict[str, dict[str, Any]]:
    try:
        rows = json.loads(text or "{}")
    except ValueError:
        return {}
    return {id: row for id, row in rows.items() if isinstance(row, dict)} if isinstance(rows, dict) else {}


def _names(row: object) -> Names:
    if not isinstance(row, dict):
        return {}
    return {name: title for name, title in row.items() if title is None or isinstance(title, str)}
