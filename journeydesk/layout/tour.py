"""The way through a map when it is told to people: stage by stage, then segment by segment."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.layout.boxes import Column, MapLayout, SwimlaneBand
from journeydesk.layout.geometry import Rect
from journeydesk.model.journey import Stage


@dataclass(frozen=True, slots=True)
class Stop:
    """One part of the story: a stage of a segment; `rect` is what to look at, `number` of `total` in its segment."""

    stage: str
    swimlane: str
    title: str
    goal: str
    segment: str
    number: int
    total: int
    rect: Rect


def stops(layout: MapLayout) -> tuple[Stop, ...]:
    """Return the way through what is open of a map; a map without stages or swimlanes has none."""
    opened = [
        (head, column)
        for head, column in zip(layout.heads.stages, layout.columns, strict=True)
        if not column.folded
    ]
    return tuple(
        _stop(layout, head.stage, (number, len(opened)), column, top, band)
        for top, band in layout.placed_bands()
        if not band.swimlane.collapsed
        for number, (head, column) in enumerate(opened, 1)
    )


def _stop(
    layout: MapLayout, stage: Stage, number: tuple[int, int], column: Column, top: float, band: SwimlaneBand
) -> Stop:
    # The heads of the stages stand right above the first swimlane: there they are part of what is looked at.
    above = layout.heads.rect.y if top == layout.tops[0] else top
    return Stop(
        stage.id,
        band.swimlane.id,
        stage.title,
        stage.goal,
        band.segment.name,
        *number,
        Rect(column.x, above, column.w, top + band.rect.h - above),
    )


def nearest(way: tuple[Stop, ...], x: float, y: float) -> int:
    """Return the index of the stop nearest to a point, so that a story can begin where one is."""
    return min(range(len(way)), key=lambda i: abs(way[i].rect.cx - x) + abs(way[i].rect.cy - y))
