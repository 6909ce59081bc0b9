"""Compares two maps, and after an edit only the swimlanes that it touched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeydesk.insight.comparison.compared import MapComparison, Side, StageComparison, SwimlaneComparison
from journeydesk.insight.comparison.stages import (
    are_versions,
    compared_stages,
    older_swimlanes,
    segment_names,
)
from journeydesk.insight.comparison.swimlanes import Frame, Home, Ids, compared_swimlanes
from journeydesk.insight.comparison.touchpoints import Names, inventory_names, newer_entries
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import touchpoints_of
from journeydesk.remember import Remembered

NONE = Ids()


class Comparer:
    """Compares maps; of what an edit left alone it remembers the comparison."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._maps: Remembered[MapComparison] = Remembered(4)
        self._stages: Remembered[StageComparison] = Remembered(4)
        self._names: Remembered[Names] = Remembered(4)
        self._entries: Remembered[Names] = Remembered(4)
        self._homes: Remembered[Mapping[str, Home]] = Remembered(2)
        self._frames: Remembered[Frame] = Remembered(4)
        self._swimlanes: Remembered[SwimlaneComparison] = Remembered()

    def compare(self, older: Side, newer: Side) -> MapComparison:
        """Return what became of the touchpoints of the older map on the newer one, and what is new there."""
        sources = (older.document, older.journey, newer.document, newer.journey)
        return self._maps.get(sources, lambda: self._compare(older, newer))

    def _compare(self, older: Side, newer: Side) -> MapComparison:
        frame, counterpart = self._frame(older, newer), older_swimlanes(older, newer)
        held = {one.id: one for one in older.journey.swimlanes}
        now = newer.journey.swimlanes
        was_anywhere, is_anywhere = _touchpoints(held.values()), _touchpoints(now)
        found = {
            one.id: self._swimlane(
                held.get(counterpart.get(one.id, "")), one, frame, was_anywhere, is_anywhere
            )
            for one in now
        }
        lost = tuple(
            self._swimlane(one, None, frame, was_anywhere, is_anywhere)
            for one in held.values()
            if one.id not in counterpart.values()
        )
        return MapComparison(older, newer, frame.stages, found, lost)

    def _frame(self, older: Side, newer: Side) -> Frame:
        rows, versions = (
            (older.journey.stages, newer.journey.stages),
            are_versions(older.journey, newer.journey),
        )
        stages = self._stages.get((*rows, versions), lambda: compared_stages(*rows, versions=versions))
        were, are, homes = self._names_in(older), self._names_in(newer), self._homes_in(older)
        entries = self._entries.get((were, are), lambda: newer_entries(older.document, newer.document))
        titles = {stage.id: stage.title for stage in older.journey.stages}
        return self._frames.get(
            (stages, were, are, homes, versions),
            lambda: Frame(versions, stages, titles, were, are, entries, homes),
        )

    def _names_in(self, side: Side) -> Names:
        document = side.document
        sources = (document.channels, document.devices, document.departments)
        return self._names.get(sources, lambda: inventory_names(document))

    def _homes_in(self, side: Side) -> Mapping[str, Home]:
        names = segment_names(side)
        return self._homes.get(
            (side.journey.swimlanes, side.document.segments),
            lambda: {
                item.id: (item, names[one.segment])
                for one in side.journey.swimlanes
                for item in touchpoints_of(one.lanes)
            },
        )

    def _swimlane(
        self, older: Swimlane | None, newer: Swimlane | None, frame: Frame, was: Ids, now: Ids
    ) -> SwimlaneComparison:
        """Compare two swimlanes; in versions of a map a touchpoint is followed to another one, too."""
        before = frozenset(older.contents.touchpoints) if older else NONE
        after = frozenset(newer.contents.touchpoints) if newer else NONE
        came, went = ((after & was) - before, (before & now) - after) if frame.versions else (NONE, NONE)
        return self._swimlanes.get(
            (older, newer, frame, came, went), lambda: compared_swimlanes(older, newer, frame, came, went)
        )


def _touchpoints(swimlanes: Iterable[Swimlane]) -> Ids:
    return frozenset[str]().union(*(one.contents.touchpoints for one in swimlanes))
