"""What a log tells, put onto a map that is there: numbers follow the log, and what was drawn by hand stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import free_colour, new_swimlane
from journeydesk.imports.adopting import Adopting
from journeydesk.imports.differences import differences
from journeydesk.imports.matching import matched, plain
from journeydesk.imports.rerouting import rerouted
from journeydesk.imports.updating import put_in, updated
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.lanes import Touchpoint, TouchpointLane
from journeydesk.model.value import evolve
from journeydesk.research.errors import ResearchError

NEW = ""

Matches = Mapping[str, str | None]
"""For the title of each touchpoint in a log its title on a map, `NEW` for one to be added, None to leave it out."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A document with a log on one of its maps, and what rose, fell or is new there."""

    document: Document
    notes: tuple[str, ...]


def best_map(document: Document, log: Document) -> str:
    """Return the map on which most touchpoints of a log are found."""
    return max(document.maps, key=lambda one: sum(map(bool, proposed(one, log).values()))).id


def proposed(journey: JourneyMap, log: Document) -> dict[str, str | None]:
    """Return which touchpoints of a log are most likely which of a map; the rest is new."""
    names = list(dict.fromkeys(one.title for one in _all_touchpoints(log.maps[0])))
    found = matched(names, titles(journey))
    return {name: found.get(name, NEW) for name in names}


class NoSuchTouchpoint(ResearchError):
    """A touchpoint was named that a log or a map does not have."""

    def __init__(self, place: str, name: str, known: Iterable[str]) -> None:
        """Name those it has."""
        super().__init__(f"{place} has no touchpoint “{name}”. It has: {', '.join(known)}.")


def corrected(matches: Matches, said: Matches, journey: JourneyMap) -> dict[str, str | None]:
    """Return matches with what somebody `said`, in names written plainly; raises `NoSuchTouchpoint`."""
    there, found = titles(journey), dict(matches)
    for name, title in said.items():
        found[_known(name, "The log", matches)] = _known(title, "The map", there) if title else None
    return found


def _known(name: str, place: str, known: Iterable[str]) -> str:
    for one in known:
        if plain(one) == plain(name):
            return one
    raise NoSuchTouchpoint(place, name, known)


def titles(journey: JourneyMap) -> list[str]:
    """Return what the touchpoints of a map are called, each name once."""
    return list(dict.fromkeys(one.title for one in _all_touchpoints(journey) if one.title))


def onto(document: Document, map_id: str, log: Document, fresh: FreshId, matches: Matches) -> Placed:
    """Put the one map of a `log` onto a map."""
    after = _Onto(document, map_id, log, fresh, matches).result()
    return Placed(after, (*_twice(log, matches), *differences(document, after, map_id, log)))


def _twice(log: Document, matches: Matches) -> Iterator[str]:
    """Yield which touchpoints of a log are the same one on the map, whose numbers cannot be added up."""
    names: dict[str, list[str]] = {}
    for one in dict.fromkeys(one.title for one in _all_touchpoints(log.maps[0])):
        if title := matches.get(one, NEW):
            names.setdefault(title, []).append(one)
    for title, several in names.items():
        if len(several) > 1:
            yield (
                f"“{title}” is several touchpoints of the log ({', '.join(several)}):"
                " its numbers are those of the most frequent."
            )


class _Onto:
    """A map while a log is put onto it."""

    def __init__(
        self, document: Document, map_id: str, log: Document, fresh: FreshId, matches: Matches
    ) -> None:
        self.before, self.log, self.fresh, self.matches = document, log, fresh, matches
        self.journey = next(one for one in document.maps if one.id == map_id)
        self.adopting = Adopting(document, log)
        self.segments = {one.id: one for one in document.segments}
        self.stages = {one.title: one.stage for one in _all_touchpoints(self.journey)}

    def result(self) -> Document:
        swimlanes = list(self.journey.swimlanes)
        for told, at in self._pairs():
            if at is None:
                swimlanes.append(self._merged(self._added(told), told))
            else:
                self._count(swimlanes[at].segment, told)
                swimlanes[at] = self._merged(swimlanes[at], told)
        stages = self.journey.stages or self.log.maps[0].stages
        journey = evolve(self.journey, stages=stages, swimlanes=tuple(swimlanes))
        maps = tuple(journey if one is self.journey else one for one in self.before.maps)
        return evolve(
            self.before, **self.adopting.inventories, segments=tuple(self.segments.values()), maps=maps
        )

    def _pairs(self) -> Iterator[tuple[Swimlane, int | None]]:
        """Yield the swimlanes of the log with the places of those on the map that are of the same segment."""
        told, here = self.log.maps[0].swimlanes, self.journey.swimlanes
        theirs = {one.id: one.name for one in self.log.segments}
        ours = [self.segments[one.segment].name for one in here]
        found = matched((theirs[one.segment] for one in told), ours)
        for one in told:
            name = found.get(theirs[one.segment])
            alone = 0 if len(told) == len(here) == 1 else None
            yield one, alone if name is None else ours.index(name)

    def _count(self, segment: str, told: Swimlane) -> None:
        old, new = self.segments[segment], self._segment(told)
        sources = self.adopting.sources(old.evidence)
        share = (
            new.share if len(self.log.segments) > 1 else old.share
        )  # all of a log without segments says nothing
        self.segments[segment] = evolve(old, share=share, n=new.n, evidence=sources)

    def _added(self, told: Swimlane) -> Swimlane:
        segment = self._segment(told)
        known = next((one for one in self.segments.values() if one.name == segment.name), None)
        if known is None:
            known = evolve(segment, colour=free_colour(self.segments.values()))
        self.segments[known.id] = known
        self._count(known.id, told)
        return new_swimlane(known.id, self.fresh, self.before.language)

    def _segment(self, told: Swimlane) -> Segment:
        return next(one for one in self.log.segments if one.id == told.segment)

    def _merged(self, old: Swimlane, told: Swimlane) -> Swimlane:
        known = {one.title: one for one in reversed(list(_touchpoints(old)))}
        ids: dict[str, str] = {}
        most: dict[str, int] = {}
        changed: dict[str, Touchpoint] = {}
        added: dict[str, list[Touchpoint]] = {}
        anchor = ""
        for one in _touchpoints(told):
            title = self.matches.get(one.title, NEW)
            if title is None:
                continue
            if there := known.get(title):
                ids[one.id] = anchor = there.id
                if (one.n or 0) <= most.get(there.id, -1):
                    continue
                most[there.id] = one.n or 0
                changed[there.id] = updated(there, one, self.adopting, self.before.language)
            else:
                made = self._made(one, title, changed.get(anchor))
                added.setdefault(anchor, []).append(made)
                ids[one.id] = made.id
        lanes = put_in(old.lanes, changed, added, self.fresh)
        return evolve(old, lanes=lanes, paths=rerouted(old.paths, told.paths, ids, self.adopting))

    def _made(self, told: Touchpoint, title: str, before: Touchpoint | None) -> Touchpoint:
        """Return a touchpoint that the swimlane lacks, in the stage that its name or its place speaks for."""
        theirs = self.log.maps[0].stages
        at = next(at for at, one in enumerate(theirs) if one.id == told.stage)
        ours = {one.title: one.id for one in self.journey.stages or theirs}
        named = matched([theirs[at].title], ours).get(theirs[at].title)
        as_far = list(ours.values())[at * len(ours) // len(theirs)]
        stage = self.stages.get(title) or (ours[named] if named else before.stage if before else as_far)
        return self.adopting.touchpoint(evolve(told, title=title or told.title, stage=stage))


def _all_touchpoints(journey: JourneyMap) -> Iterator[Touchpoint]:
    for swimlane in journey.swimlanes:
        yield from _touchpoints(swimlane)


def _touchpoints(swimlane: Swimlane) -> Iterator[Touchpoint]:
    for lane in swimlane.lanes:
        if isinstance(lane, TouchpointLane):
            yield from lane.items
