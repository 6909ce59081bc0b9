"""From a map to a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

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
    touchpoints_of,
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


class Line(NamedTuple):
    """A row of a table: its label and its cells; without a swimlane and a lane above all of them."""

    cells: tuple[str, ...]
    swimlane: Swimlane | None = None
    lane: Lane | None = None


def table_of(document: Document, journey: JourneyMap, words: Words) -> Rows:
    """Return a map of a document as rows: stage titles, then a row for each lane, behind its swimlane's name.

    The name of a swimlane stands in its first row alone, and only where there are several.
    """
    lines = lines_of(journey, words)
    if len(journey.swimlanes) < 2:
        return tuple(line.cells for line in lines)
    names = {segment.id: _line(segment.name) or UNKNOWN for segment in document.segments}
    table: list[tuple[str, ...]] = []
    last = None
    for line in lines:
        name = names[line.swimlane.segment] if line.swimlane and line.swimlane is not last else ""
        table.append((name, *line.cells))
        last = line.swimlane
    return tuple(table)


def lines_of(journey: JourneyMap, words: Words) -> Iterator[Line]:
    """Yield the stages of a map, their goals where any has one, and the lanes of its swimlanes."""
    yield Line((words.stage, *(_line(stage.title) or UNKNOWN for stage in journey.stages)))
    if any(stage.goal for stage in journey.stages):
        yield Line((words.goal, *(cell_of([stage.goal]) if stage.goal else "" for stage in journey.stages)))
    for swimlane in journey.swimlanes:
        yield from _lines(swimlane, journey.stages, words)


def _lines(swimlane: Swimlane, stages: tuple[Stage, ...], words: Words) -> Iterator[Line]:
    curve = next((lane for lane in swimlane.lanes if isinstance(lane, EmotionLane)), None)
    touchpoints = list(touchpoints_of(swimlane.lanes))
    for lane in swimlane.lanes:
        felt = touchpoints if lane is curve else []
        yield Line((_label(lane, words), *(_cell(lane, stage, felt) for stage in stages)), swimlane, lane)
    if curve is None and any(item.emotion is not None for item in touchpoints):
        label = f"{words.lanes['touchpoints']}: {words.lanes['emotion']}"
        yield Line((label, *(cell_of_points(_felt(touchpoints, stage)) for stage in stages)), swimlane)


def _label(lane: Lane, words: Words) -> str:
    kind, own = words.lane(evolve(lane, name="")), _line(lane.name)
    return f"{own} ({kind})" if own else kind


def _cell(lane: Lane, stage: Stage, felt: list[Touchpoint]) -> str:
    if isinstance(lane, EmotionLane | ArcLane):
        free = [(item.value, item.at) for item in lane.items if item.stage == stage.id]
        return cell_of_points([*_felt(felt, stage), *free])
    texts = [_text(item) for item in lane.items if item.stage == stage.id]
    return cell_of(texts) if texts else ""


def _felt(touchpoints: list[Touchpoint], stage: Stage) -> list[tuple[float | None, float | None]]:
    """Return the emotions of the touchpoints of a stage up to the last known one."""
    values = [(item.emotion, None) for item in touchpoints if item.stage == stage.id]
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
