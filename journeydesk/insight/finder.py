"""Finds the gaps of a map, and after an edit only those of the swimlanes that it touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain
from operator import attrgetter

from journeydesk.insight.gap import Gap, MapGaps, SwimlaneGaps
from journeydesk.insight.gaps.channels import blind_spots
from journeydesk.insight.gaps.numbering import Decisions, numbered
from journeydesk.insight.gaps.scope import Scope, Scopes
from journeydesk.insight.gaps.segments import behind
from journeydesk.insight.gaps.swimlane import Searched, in_order, search
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.remember import Remembered

VERSIONS = 2
"""Of each swimlane: a preview comes and goes beside the one that stands."""


class GapFinder:
    """Finds the gaps of the maps of one document; of what an edit left alone it remembers them."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._scopes = Scopes()
        self._maps: Remembered[MapGaps] = Remembered(4)
        self._swimlanes: dict[str, _Known] = defaultdict(_Known)
        self._decisions: Remembered[Decisions] = Remembered(4)

    def gaps(self, document: Document, journey: JourneyMap, before: MapGaps | None = None) -> MapGaps:
        """Return what is to be found on a map of the document; what is hidden on it is set aside.

        Gaps that were there `before`, on the same map, have the numbers that they had then.
        """
        sources = (journey, document.thresholds, document.evidence, document.segments, before)
        return self._maps.get(sources, lambda: self._find(document, journey, before))

    def _find(self, document: Document, journey: JourneyMap, before: MapGaps | None) -> MapGaps:
        scope = self._scopes.of(document, journey)
        seen = [swimlane for swimlane in journey.swimlanes if not swimlane.hidden]
        searched = {swimlane.id: self._swimlanes[swimlane.id].search(swimlane, scope) for swimlane in seen}
        decided = self._decided(journey, before)
        found, first = self._numbered(searched, _lags(document, seen, searched, scope), decided, before)
        gaps = list(chain.from_iterable(one.gaps for one in found.values()))
        gaps += numbered(first, tuple(blind_spots(journey, scope)), decided)
        if decided.numbers:
            gaps.sort(key=attrgetter("number"))
        self._forget_what_is_not_in(document)
        return MapGaps(journey, found, tuple(gaps))

    def _forget_what_is_not_in(self, document: Document) -> None:
        """Forget swimlanes that were removed, which would pile up while one works for hours."""
        there = {swimlane.id for journey in document.maps for swimlane in journey.swimlanes}
        for gone in self._swimlanes.keys() - there:
            del self._swimlanes[gone]

    def _decided(self, journey: JourneyMap, before: MapGaps | None) -> Decisions:
        sources = (journey.verdicts, journey.numbering, before)
        return self._decisions.get(sources, lambda: Decisions.of(journey, before))

    def _numbered(
        self,
        searched: Mapping[str, Searched],
        lags: Mapping[str, frozenset[Gap]],
        decisions: Decisions,
        before: MapGaps | None,
    ) -> tuple[dict[str, SwimlaneGaps], int]:
        """Return the gaps of swimlanes with their numbers, and the next number that is free."""
        first, known = decisions.last + 1, before.swimlanes if before else {}
        parts: dict[str, SwimlaneGaps] = {}
        for id, found in searched.items():
            key = (found, lags.get(id, frozenset()), first, decisions)
            parts[id] = self._swimlanes[id].numbered.get(key, partial(_swimlane_gaps, *key, known.get(id)))
            if parts[id] is not known.get(id):  # what is as it was before has nothing new, and asking costs
                first += decisions.new(parts[id].gaps)
        return parts, first


class _Known:
    """What is remembered of a swimlane."""

    def __init__(self) -> None:
        self._searched: Remembered[Searched] = Remembered(VERSIONS)
        self._latest: Searched | None = None
        self.numbered: Remembered[SwimlaneGaps] = Remembered(VERSIONS)

    def search(self, swimlane: Swimlane, scope: Scope) -> Searched:
        return self._searched.get((swimlane, scope), lambda: self._anew(swimlane, scope))

    def _anew(self, swimlane: Swimlane, scope: Scope) -> Searched:
        self._latest = search(swimlane, scope, self._latest)
        return self._latest


def _swimlane_gaps(
    found: Searched, lags: frozenset[Gap], first: int, decisions: Decisions, before: SwimlaneGaps | None
) -> SwimlaneGaps:
    """Return what was found in a swimlane with its numbers: the same as before when nothing is new."""
    gaps = in_order((*lags, *found.gaps), found.order) if lags else found.gaps
    new = SwimlaneGaps(found.handoffs, numbered(first, gaps, decisions))
    return before if before == new else new


def _lags(
    document: Document, seen: Sequence[Swimlane], searched: Mapping[str, Searched], scope: Scope
) -> dict[str, frozenset[Gap]]:
    """Return where swimlanes stand behind the others."""
    sources = {segment.id: scope.claim(segment.evidence, segment.n) for segment in document.segments}
    claims = {swimlane.id: sources[swimlane.segment] for swimlane in seen}
    rows = {id: found.tallies for id, found in searched.items()}
    found: dict[str, list[Gap]] = {}
    for gap in behind(rows, claims, scope):
        found.setdefault(gap.swimlane, []).append(gap)
    return {id: frozenset(some) for id, some in found.items()}
