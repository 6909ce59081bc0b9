"""The stages and swimlanes of two maps, matched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from journeydesk.insight.comparison.compared import Side, StageComparison
from journeydesk.insight.comparison.pairs import Pairs, normalised
from journeydesk.insight.versions.order import out_of_order
from journeydesk.model.journey import JourneyMap, Stage


def are_versions(older: JourneyMap, newer: JourneyMap) -> bool:
    """Tell whether maps are versions of one: only there the same id means the same thing.

    In files of their own “order” may be the id of quite different stages.
    """
    held = {swimlane.id for swimlane in older.swimlanes}
    return older.id == newer.id or any(swimlane.id in held for swimlane in newer.swimlanes)


def compared_stages(older: Sequence[Stage], newer: Sequence[Stage], *, versions: bool) -> StageComparison:
    """Match stages by id in versions of a map, else by name, else by their place between those that match."""
    pairs = Pairs(older, newer)
    if versions:
        pairs.join_by(lambda stage: stage.id)
    pairs.join_by(lambda stage: normalised(stage.title))
    if not versions:  # in a later version of a map, another id means another stage
        pairs.join_by_place((stage.id for stage in older), (stage.id for stage in newer))
    older_of = pairs.older_of
    newer_of = {old: new for new, old in older_of.items()}
    titles = {stage.id: stage.title for stage in older}
    return StageComparison(
        newer_of,
        added=tuple(pairs.newer),
        moved=out_of_order(
            [newer_of[stage.id] for stage in older if stage.id in newer_of],
            [stage.id for stage in newer if stage.id in older_of],
        ),
        renamed={
            stage.id: titles[older_of[stage.id]]
            for stage in newer
            if stage.id in older_of and titles[older_of[stage.id]] != stage.title
        },
        lost=tuple(_lost(older, newer_of)),
    )


def _lost(older: Iterable[Stage], newer_of: dict[str, str]) -> Iterator[tuple[Stage, str | None]]:
    behind = None
    for stage in older:
        if stage.id in newer_of:
            behind = newer_of[stage.id]
        else:
            yield stage, behind


class _Band(NamedTuple):
    id: str
    segment: str
    name: str


def older_swimlanes(older: Side, newer: Side) -> dict[str, str]:
    """Return the older swimlane of each newer one, by their ids: the same one, else one of the same segment or name."""
    pairs = Pairs(_bands(older), _bands(newer))
    pairs.join_by(lambda band: band.id)
    pairs.join_by(lambda band: band.segment)
    pairs.join_by(lambda band: (band.name,))
    return pairs.older_of


def _bands(side: Side) -> Iterator[_Band]:
    names = segment_names(side)
    return (_Band(one.id, one.segment, normalised(names[one.segment])) for one in side.journey.swimlanes)


def segment_names(side: Side) -> dict[str, str]:
    """Return the names of segments by id."""
    return {segment.id: segment.name for segment in side.document.segments}
