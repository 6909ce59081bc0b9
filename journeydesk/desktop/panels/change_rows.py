"""The changes since an older map as rows of a list: what became of what, where, and how it differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from journeydesk.desktop.change_words import told_field, told_move
from journeydesk.desktop.language import said
from journeydesk.insight.comparison.compared import FieldChange, MapComparison, Side, SwimlaneComparison
from journeydesk.insight.versions.diff import ChangeKind
from journeydesk.model.lanes import Touchpoint, touchpoints_of
from journeydesk.remember import Remembered

Names = Mapping[str, str]
"""What stages and segments are called, by id."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change; `element` is what can be seen on the map, a ghost among it, empty for what has no place there."""

    kind: ChangeKind
    element: str
    title: str
    where: str
    what: str = ""

    @property
    def key(self) -> tuple[ChangeKind, str, str]:
        """What makes it the same change when others come or go."""
        return self.kind, self.element, self.title


class ChangeRows:
    """Makes rows of comparisons; those of a swimlane that stays are remembered."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._kept: Remembered[tuple[ChangeRow, ...]] = Remembered()

    def of(self, compared: MapComparison | None) -> tuple[ChangeRow, ...]:
        """Return all changes: of stages first, then swimlane by swimlane in reading order."""
        if compared is None:
            return ()
        older, newer = _names(compared.older), _names(compared.newer)
        rows = [*_stage_rows(compared, newer)]
        for part in compared.all_swimlanes:
            sources = (part, compared.newer.journey.stages, compared.newer.document.segments)
            rows += self._kept.get(sources, partial(_swimlane_rows, part, older, newer))
        return tuple(rows)


def _names(side: Side) -> dict[str, str]:
    segments = {segment.id: segment.name for segment in side.document.segments}
    return segments | {stage.id: stage.title for stage in side.journey.stages}


def _stage_rows(compared: MapComparison, names: Names) -> Iterator[ChangeRow]:
    stages, where = compared.stages, said("Stage")
    for stage in compared.newer.journey.stages:
        if stage.id in stages.added:
            yield ChangeRow(ChangeKind.ADDED, stage.id, stage.title, where)
        if stage.id in stages.moved:
            yield ChangeRow(ChangeKind.MOVED, stage.id, stage.title, where, said("in another order"))
        if stage.id in stages.renamed:
            told = told_field(FieldChange("title", stages.renamed[stage.id], stage.title))
            yield ChangeRow(ChangeKind.CHANGED, stage.id, stage.title, where, told)
    for stage, behind in stages.lost:
        told = said("it stood behind {0}").format(names[behind]) if behind else said("it stood first")
        yield ChangeRow(ChangeKind.REMOVED, "", stage.title, where, told)


def _swimlane_rows(part: SwimlaneComparison, older: Names, newer: Names) -> tuple[ChangeRow, ...]:
    segment = newer[part.newer.segment] if part.newer else older[part.older.segment] if part.older else ""
    order = {id: at for at, id in enumerate(newer)}
    told = [*_staying(part, segment, newer), *_gone(part, segment, newer)]
    inside = sorted(told, key=lambda one: (order.get(one[0][0], len(order)), *one[0][1:]))
    return (*_of_itself(part, older, newer), *(row for _, row in inside))


def _of_itself(part: SwimlaneComparison, older: Names, newer: Names) -> Iterator[ChangeRow]:
    """Yield that a swimlane came or went."""
    if part.newer is None and part.older:
        yield ChangeRow(ChangeKind.REMOVED, "", older[part.older.segment], said("Swimlane"))
    elif part.older is None and part.newer:
        yield ChangeRow(ChangeKind.ADDED, part.newer.id, newer[part.newer.segment], said("Swimlane"))


Place = tuple[str, float]
"""The stage of a row, and where among its swimlane's touchpoints it stands."""


def _staying(part: SwimlaneComparison, segment: str, names: Names) -> Iterator[tuple[Place, ChangeRow]]:
    for at, item in enumerate(_touchpoints(part)):
        place, where = (item.stage, float(at)), f"{segment} › {names[item.stage]}"
        if item.id in part.added:
            yield place, ChangeRow(ChangeKind.ADDED, item.id, item.title, where)
        elif (twin := part.twins[item.id]).move or twin.changes:
            if twin.move:
                yield place, ChangeRow(ChangeKind.MOVED, item.id, item.title, where, told_move(twin.move))
            if twin.changes:
                told = "; ".join(map(told_field, twin.changes))
                yield place, ChangeRow(ChangeKind.CHANGED, item.id, item.title, where, told)


def _gone(part: SwimlaneComparison, segment: str, names: Names) -> Iterator[tuple[Place, ChangeRow]]:
    at = {item.id: place for place, item in enumerate(_touchpoints(part))}
    for one in part.gone:
        stage = one.ghost.stage if one.ghost else ""
        where = f"{segment} › {names[stage] if stage else one.was_in}"
        element = one.ghost.id if one.ghost and part.newer else ""
        place = stage, at.get(one.behind or "", -1) + 0.5
        yield place, ChangeRow(ChangeKind.REMOVED, element, one.touchpoint.title, where)


def _touchpoints(part: SwimlaneComparison) -> Iterator[Touchpoint]:
    """Yield the touchpoints that there are now."""
    return touchpoints_of(part.newer.lanes if part.newer else ())
