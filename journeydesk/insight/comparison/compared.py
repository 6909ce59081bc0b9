"""What a comparison of two maps tells, seen from the newer one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from journeydesk.insight.versions.fields import Readable
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import Touchpoint


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One of two maps, and the document whose inventories it names; `file` and `saved` tell where that comes from."""

    document: Document
    journey: JourneyMap
    file: str = ""
    saved: date | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that says something else now; references read as names."""

    field: str
    before: Readable
    after: Readable


@dataclass(frozen=True, slots=True)
class Move:
    """Where a touchpoint stood before: the titles of another swimlane's segment and of another stage.

    Both are None where it only stands in another order.
    """

    swimlane: str | None = None
    stage: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Twin:
    """A touchpoint that both maps have."""

    older: Touchpoint
    newer: Touchpoint
    move: Move | None = None
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Gone:
    """A touchpoint that only the older map has.

    `ghost` is how it would stand on the newer one, named by that one's ids, None where its stage is gone too; `behind`
    is the touchpoint it would follow there. `was_in` is what its stage was called.
    """

    touchpoint: Touchpoint
    ghost: Touchpoint | None
    behind: str | None
    was_in: str


@dataclass(frozen=True, slots=True, eq=False)
class SwimlaneComparison:
    """A swimlane beside its counterpart, one of which may be missing.

    `added` are ids, `twins` stand by the ids of the newer, `stages` are the newer stages by the older ones.
    """

    newer: Swimlane | None
    older: Swimlane | None
    stages: Mapping[str, str]
    added: frozenset[str]
    twins: Mapping[str, Twin]
    gone: tuple[Gone, ...]

    @property
    def moved(self) -> Iterator[Twin]:
        """Those that stood elsewhere."""
        return (twin for twin in self.twins.values() if twin.move)

    @property
    def changed(self) -> Iterator[Twin]:
        """Those that say something else now."""
        return (twin for twin in self.twins.values() if twin.changes)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many touchpoints were added, removed, moved and changed; a moved one may be changed too."""

    added: int
    removed: int
    moved: int
    changed: int


@dataclass(frozen=True, slots=True, eq=False)
class StageComparison:
    """The stages of two maps: `newer_of` by the ids of the older; what came and went, what stands in another order.

    `renamed` has the titles of before, `lost` the ids of the newer stages behind which stages stood that are gone.
    """

    newer_of: Mapping[str, str]
    added: tuple[str, ...]
    moved: frozenset[str]
    renamed: Mapping[str, str]
    lost: tuple[tuple[Stage, str | None], ...]


@dataclass(frozen=True, slots=True, eq=False)
class MapComparison:
    """A map beside an older one: `swimlanes` by the ids of the newer, `lost` are those that only the older has."""

    older: Side
    newer: Side
    stages: StageComparison
    swimlanes: Mapping[str, SwimlaneComparison]
    lost: tuple[SwimlaneComparison, ...]

    @property
    def all_swimlanes(self) -> tuple[SwimlaneComparison, ...]:
        """Those of the newer map, then those that are gone."""
        return (*self.swimlanes.values(), *self.lost)

    @property
    def counts(self) -> Counts:
        """How many touchpoints differ."""
        parts = self.all_swimlanes
        return Counts(
            sum(len(part.added) for part in parts),
            sum(len(part.gone) for part in parts),
            sum(1 for part in parts for _ in part.moved),
            sum(1 for part in parts for _ in part.changed),
        )
