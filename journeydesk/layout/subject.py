"""What is laid out: one map of a document, and what a comparison tells of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from journeydesk.insight.comparison.compared import MapComparison, SwimlaneComparison
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Segment
from journeydesk.model.journey import JourneyMap, Swimlane


@dataclass(frozen=True, eq=False)
class Subject:
    """A map in its document, `compared` with an older one or with none."""

    document: Document
    journey: JourneyMap
    compared: MapComparison | None = None

    @cached_property
    def segments(self) -> Mapping[str, Segment]:
        """The segments by id."""
        return {segment.id: segment for segment in self.document.segments}

    @property
    def seen(self) -> tuple[Swimlane, ...]:
        """The swimlanes that are to be seen as a whole."""
        return tuple(swimlane for swimlane in self.journey.swimlanes if not swimlane.hidden)

    @property
    def shown(self) -> tuple[Swimlane, ...]:
        """The swimlanes of which something is to be seen: hidden ones too where others are compared with them."""
        wanted = frozenset[str]().union(*map(_against, self.seen))
        return tuple(one for one in self.journey.swimlanes if not one.hidden or one.id in wanted)

    def opposite(self, swimlane: Swimlane) -> tuple[Swimlane, ...]:
        """Return the swimlanes that lanes of one are compared with."""
        wanted = _against(swimlane)
        return tuple(one for one in self.journey.swimlanes if one.id in wanted)

    def changes(self, swimlane: Swimlane) -> SwimlaneComparison | None:
        """Return what became of a swimlane, None where nothing is compared with it."""
        return self.compared.swimlanes.get(swimlane.id) if self.compared else None

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The channels that what is seen uses."""
        references = (one for swimlane in self.seen for one in swimlane.contents.references)
        used = {target for field, target in references if field == "channel"}
        return tuple(channel for channel in self.document.channels if channel.id in used)


def _against(swimlane: Swimlane) -> frozenset[str]:
    return frozenset(target for field, target in swimlane.contents.references if field == "against")
