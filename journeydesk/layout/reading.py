"""A map as a tree to read: stages and swimlanes, in these the lanes, in these what stands in them."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.hit import Target, elements_in


class Reading:
    """The parts of one layout, found when they are asked for."""

    def __init__(self, layout: MapLayout) -> None:
        """Read a layout."""
        self.layout = layout
        self._inside: dict[str, tuple[Target, ...]] = {}
        self._holders: dict[str, str] = {}
        self._targets: dict[str, Target] = {}

    def inside(self, holder: str = "") -> tuple[Target, ...]:
        """Return the parts of the map, of a swimlane or of a lane, in reading order; nothing else has parts."""
        if holder not in self._inside:
            found = tuple(self._parts(holder))
            self._inside[holder] = found
            self._targets.update((part.id, part) for part in found)
            self._holders.update((part.id, holder) for part in found)
        return self._inside[holder]

    def target(self, id: str) -> Target | None:
        """Return where a part stands, None for what the map does not show."""
        if id not in self._targets:
            self._look_for(id)
        return self._targets.get(id)

    def holder(self, id: str) -> str:
        """Return the part around a part; empty for those that stand in no other."""
        if id not in self._holders:
            self._look_for(id)
        return self._holders.get(id, "")

    def _look_for(self, id: str) -> None:
        self.inside()
        for band in self.layout.bands:
            if band.swimlane.contents.holds(id):
                for lane in self.inside(band.swimlane.id):
                    if id in self._targets:
                        return
                    self.inside(lane.id)

    def _parts(self, holder: str) -> Iterator[Target]:
        if not holder:
            yield from self._top()
            return
        for top, band in self.layout.placed_bands():
            if band.swimlane.id == holder:
                for lane in band.lanes:
                    yield Target("lane", lane.lane.id, lane.rect.moved(0, top), "name", lane.lane.id)
            elif band.swimlane.contents.holds(holder):
                for lane in band.lanes:
                    if lane.lane.id == holder:
                        yield from elements_in(self.layout, lane, top)

    def _top(self) -> Iterator[Target]:
        for head in self.layout.heads.stages:
            yield Target("stage", head.stage.id, head.rect, "title")
        for top, band in self.layout.placed_bands():
            yield Target("swimlane", band.swimlane.id, band.rect.moved(0, top), "name")
