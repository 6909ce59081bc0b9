"""What a log tells, put onto a map that is there: numbers follow the log, and what was drawn by hand stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import free_colour, new_swimlane
from journeydesk.imports.adopting import Adopting
from journeydesk.imports.differences import differences
from journeydesk.imports.log_quotes import requoted
from journeydesk.imports.log_words import listed
from journeydesk.imports.matches import (
    NEW,
    Matches,
    all_touchpoints,
    map_of,
    proposed,
    segment_names,
)
from journeydesk.imports.matching import matched
from journeydesk.imports.rerouting import rerouted
from journeydesk.imports.updating import put_in, updated
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.lanes import Touchpoint, touchpoints_of
from journeydesk.model.value import evolve


@dataclass(frozen=True, slots=True)
class Placed:
    """A document with a log on one of its maps, and what rose, fell or is new there."""

    document: Document
    notes: tuple[str, ...]


def best_map(document: Document, log: Document) -> str:
    """Return the map on which most touchpoints of a log are found."""

    def found(journey: JourneyMap) -> int:
        return sum(map(bool, proposed(document, journey.id, log).touchpoints.values()))

    return max(document.maps, key=found).id


def onto(document: Document, map_id: str, log: Document, fresh: FreshId, matches: Matches) -> Placed:
    """Put the one map of a `log` onto a map."""
    after = _Onto(document, map_id, log, fresh, matches).result()
    return Placed(after, (*_twice(matches), *differences(document, after, map_id, log)))


def _twice(matches: Matches) -> Iterator[str]:
    """Yield what of the map is several things of the log, whose numbers cannot be added up."""
    for names in (matches.touchpoints, matches.segments):
        several: dict[str, list[str]] = {}
        for name, title in names.items():
            if title:
                several.setdefault(title, []).append(name)
        for title, these in several.items():
            if len(these) > 1:
                yield (
                    f"“{title}” is several things of the log ({listed(these)}):"
                    " its numbers are those of the most frequent."
                )


class _Onto:
    """A map while a log is put onto it."""

    def __init__(
        self, document: Document, map_id: str, log: Document, fresh: FreshId, matches: Matches
    ) -> None:
        self.before, self.log, self.fresh, self.matches = document, log, fresh, matches
        self.journey = map_of(document, map_id)
        self.adopting = Adopting(document, log)
        self.segments = {one.id: one for one in document.segments}
        self.stages = {one.title: one.stage for one in all_touchpoints(self.journey)}

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
        """Yield the swimlanes of the log, the largest first, with the places of those on the map that they are."""
        ours = segment_names(self.before, self.journey)
        theirs = zip(self.log.maps[0].swimlanes, segment_names(self.log, self.log.maps[0]), strict=True)
        taken = set[str]()
        for told, name in theirs:
            title = self.matches.segments.get(name, NEW)
            if title and title in ours and title not in taken:
                taken.add(title)
                yield told, ours.index(title)
            elif title == NEW:
                yield told, None

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
        known = {one.title: one for one in reversed(list(touchpoints_of(old.lanes)))}
        ids: dict[str, str] = {}
        most: dict[str, int] = {}
        changed: dict[str, Touchpoint] = {}
        added: dict[str, list[Touchpoint]] = {}
        anchor = ""
        for one in touchpoints_of(told.lanes):
            title = self.matches.touchpoints.get(one.title, NEW)
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
        lanes = requoted(lanes, told.lanes, ids, self.adopting, self.fresh)
        colour = self.segments[old.segment].colour
        language = self.before.language
        paths = rerouted(old.paths, told.paths, ids, self.adopting, colour, language)
        return evolve(old, lanes=lanes, paths=paths)

    def _made(self, told: Touchpoint, title: str, before: Touchpoint | None) -> Touchpoint:
        """Return a touchpoint that the swimlane lacks, in the stage that its name or its place speaks for."""
        theirs = self.log.maps[0].stages
        at = next(at for at, one in enumerate(theirs) if one.id == told.stage)
        ours = {one.title: one.id for one in self.journey.stages or theirs}
        named = matched([theirs[at].title], ours).get(theirs[at].title)
        as_far = list(ours.values())[at * len(ours) // len(theirs)]
        stage = self.stages.get(title) or (ours[named] if named else before.stage if before else as_far)
        return self.adopting.touchpoint(evolve(told, title=title or told.title, stage=stage))
