"""What became of the touchpoints of one swimlane on another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from journeydesk.insight.comparison.compared import Gone, Move, StageComparison, SwimlaneComparison, Twin
from journeydesk.insight.comparison.pairs import Pairs, normalised
from journeydesk.insight.comparison.titles import Trace, join_alike
from journeydesk.insight.comparison.touchpoints import Names, as_ghost, changed_fields
from journeydesk.insight.versions.order import out_of_order
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Touchpoint, touchpoints_of

Ids = frozenset[str]

MOST_KEPT = 56
"""Signs of an id that leave room for a number: an id has 64 at most."""

Home = tuple[Touchpoint, str]
"""A touchpoint of the older map and the name of the segment in whose swimlane it stands."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What all swimlanes of two maps share: `titles` are those of the older stages."""

    versions: bool
    stages: StageComparison
    titles: Mapping[str, str]
    were: Names
    are: Names
    entries: Names
    homes: Mapping[str, Home]


def compared_swimlanes(
    older: Swimlane | None, newer: Swimlane | None, frame: Frame, came: Ids, went: Ids
) -> SwimlaneComparison:
    """Compare two swimlanes, one of which may be missing; some touchpoints `came` from others or `went` there."""
    before = [item for item in touchpoints_of(older.lanes if older else ()) if item.id not in went]
    after = list(touchpoints_of(newer.lanes if newer else ()))
    pairs = _paired(before, [item for item in after if item.id not in came], frame)
    older_of = {**pairs.older_of, **{id: id for id in came}}
    return SwimlaneComparison(
        newer,
        older,
        frame.stages.newer_of,
        added=frozenset(pairs.newer),
        twins=_twins(before, after, older_of, came, frame),
        gone=tuple(_gone(before, {item.id: item for item in after}, pairs, frame)),
    )


def _paired(before: Iterable[Touchpoint], after: Iterable[Touchpoint], frame: Frame) -> Pairs[Touchpoint]:
    pairs = Pairs(before, after)
    if frame.versions:
        pairs.join_by(lambda item: item.id)
    newer_of = frame.stages.newer_of
    others = Pairs(
        [
            _trace(item, newer_of.get(item.stage, f"was {item.stage}"), frame.were)
            for item in pairs.older.values()
        ],
        [_trace(item, item.stage, frame.are) for item in pairs.newer.values()],
    )
    join_alike(others)
    for newer, older in others.older_of.items():
        pairs.join(older, newer)
    return pairs


def _trace(item: Touchpoint, stage: str, names: Names) -> Trace:
    return Trace(item.id, normalised(item.title), stage, normalised(names.get(item.channel or "", "")))


def _twins(
    before: Iterable[Touchpoint],
    after: Iterable[Touchpoint],
    older_of: Mapping[str, str],
    came: Ids,
    frame: Frame,
) -> dict[str, Twin]:
    """Return those on both maps, in the order of the newer one."""
    pairs = [(frame.homes[older_of[new.id]][0], new) for new in after if new.id in older_of]
    settled = [
        (old, new)
        for old, new in pairs
        if new.id not in came and frame.stages.newer_of.get(old.stage) == new.stage
    ]
    turned = _turned(before, settled)
    stays = {new.id for _, new in settled}
    return {
        new.id: Twin(
            old,
            new,
            Move() if new.id in turned else None if new.id in stays else _move(old, new, came, frame),
            changed_fields(old, new, frame.were, frame.are),
        )
        for old, new in pairs
    }


def _move(old: Touchpoint, new: Touchpoint, came: Ids, frame: Frame) -> Move:
    return Move(
        frame.homes[old.id][1] if new.id in came else None,
        frame.titles[old.stage] if frame.stages.newer_of.get(old.stage) != new.stage else None,
    )


def _turned(before: Iterable[Touchpoint], settled: Sequence[tuple[Touchpoint, Touchpoint]]) -> Ids:
    """Return the fewest that must be moved to get from the old order of each stage to its new one."""
    newer_of = {old.id: new.id for old, new in settled}
    was: dict[str, list[str]] = defaultdict(list)
    for item in before:
        if item.id in newer_of:
            was[item.stage].append(newer_of[item.id])
    now: dict[str, list[str]] = defaultdict(list)
    for old, new in settled:
        now[old.stage].append(new.id)
    return frozenset(
        id for stage, ids in now.items() if ids != was[stage] for id in out_of_order(was[stage], ids)
    )


def _gone(
    before: Sequence[Touchpoint],
    after: Mapping[str, Touchpoint],
    pairs: Pairs[Touchpoint],
    frame: Frame,
) -> Iterator[Gone]:
    """Yield those that only the older map has, each behind the last one before it that still stands in its stage."""
    newer_of = {old: new for new, old in pairs.older_of.items()}
    known = {*after, *(item.id for item in before)}
    behind: dict[str, str] = {}
    for item in before:
        stage = frame.stages.newer_of.get(item.stage)
        if item.id in pairs.older:
            id = _free(item.id, known) if item.id in after else item.id
            ghost = as_ghost(item, id, stage, frame.entries) if stage else None
            yield Gone(item, ghost, behind.get(item.stage), frame.titles[item.stage])
        elif after[newer_of[item.id]].stage == stage:
            behind[item.stage] = newer_of[item.id]


def _free(id: str, known: set[str]) -> str:
    """Return an id like another one, unlike all that are known, and know it too."""
    found = next(free for n in count(1) if (free := f"{id[:MOST_KEPT]}.{n}") not in known)
    known.add(found)
    return found
