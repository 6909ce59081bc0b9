"""From a map to a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from journeydesk.editing.clean import cleaned
from journeydesk.editing.table.cells import UNKNOWN, cell_of, cell_of_points, number
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import (
    AnyElement,
    ArcLane,
    EmotionLane,
    Lane,
    Metric,
    Note,
    Picture,
    Touchpoint,
    TouchpointLane,
)
from journeydesk.model.value import evolve

Rows = tuple[tuple[str, ...], ...]


class Words(Protocol):
    """What a map calls its parts, in its own language."""

    @property
    def stage(self) -> str: ...
    @property
    def goal(self) -> str: ...
    @property
    def lanes(self) -> Mapping[str, str]: ...
    def lane(self, lane: Lane) -> str: ...


def table_of(document: Document, journey: JourneyMap, words: Words) -> Rows:
    """Return a map of a document as rows: stage titles, then a row for each lane, behind its swimlane's name.

    The name of a swimlane stands in its first row alone, and only where there are several.
    """
    names = {segment.id: segment.name for segment in document.segments}
    rows = [(words.stage, *(_line(stage.title) or UNKNOWN for stage in journey.stages))]
    if any(stage.goal for stage in journey.stages):
        rows.append((words.goal, *(cell_of([stage.goal]) if stage.goal else "" for stage in journey.stages)))
    if len(journey.swimlanes) < 2:
        return (*rows, *(row for one in journey.swimlanes for row in _rows(one, journey.stages, words)))
    table = [("", *row) for row in rows]
    for swimlane in journey.swimlanes:
        name = _line(names[swimlane.segment]) or UNKNOWN
        for index, row in enumerate(_rows(swimlane, journey.stages, words)):
            table.append(("" if index else name, *row))
    return tuple(table)


def _rows(swimlane: Swimlane, stages: tuple[Stage, ...], words: Words) -> Iterator[tuple[str, ...]]:
    curve = next((lane for lane in swimlane.lanes if isinstance(lane, EmotionLane)), None)
    contacts = [item for lane in swimlane.lanes if isinstance(lane, TouchpointLane) for item in lane.items]
    for lane in swimlane.lanes:
        felt = contacts if lane is curve else []
        yield _label(lane, words), *(_cell(lane, stage, felt) for stage in stages)
    if curve is None and any(item.emotion is not None for item in contacts):
        label = f"{words.lanes['touchpoints']}: {words.lanes['emotion']}"
        yield label, *(cell_of_points(_felt(contacts, stage)) for stage in stages)


def _label(lane: Lane, words: Words) -> str:
    kind, own = words.lane(evolve(lane, name="")), _line(lane.name)
    return f"{own} ({kind})" if own else kind


def _cell(lane: Lane, stage: Stage, felt: list[Touchpoint]) -> str:
    if isinstance(lane, EmotionLane | ArcLane):
        free = [(item.value, item.at) for item in lane.items if item.stage == stage.id]
        return cell_of_points([*_felt(felt, stage), *free])
    texts = [_text(item) for item in lane.items if item.stage == stage.id]
    return cell_of(texts) if texts else ""


def _felt(contacts: list[Touchpoint], stage: Stage) -> list[tuple[float | None, float | None]]:
    """Return the emotions of the touchpoints of a stage up to the last known one."""
    values = [(item.emotion, None) for item in contacts if item.stage == stage.id]
    while values and values[-1][0] is None:
        values.pop()
    return list(values)


def _text(item: AnyElement) -> str:
    match item:
        case Note():
            return item.text
        case Picture():
            return item.caption
        case Metric():
            return f"{item.name}: {number(item.value)} {item.unit}".rstrip(" ")
        case _:
            return str(getattr(item, "title", ""))


def _line(text: str) -> str:
    return " ".join(cleaned(text).split())
