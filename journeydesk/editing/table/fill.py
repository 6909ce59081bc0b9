"""The cells of a row as elements of a lane."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import new_lane
from journeydesk.editing.table.cells import UNKNOWN, Point, number_in, points_of, scale_of, texts_of
from journeydesk.editing.table.names import LaneName
from journeydesk.model.lanes import (
    ArcPoint,
    BackstageStep,
    EmotionPoint,
    Lane,
    Metric,
    Note,
    Picture,
    Touchpoint,
)
from journeydesk.model.value import evolve

CURVES = ("emotion", "arc")
Cells = Sequence[tuple[str, str]]
"""Stages, and the cells of a row in them."""


def lane_of_cells(wanted: LaneName, cells: Cells, fresh: FreshId) -> Lane:
    """Return a new lane with an element for each line of the cells."""
    lane = evolve(new_lane(wanted.kind, fresh), name=wanted.name)
    if wanted.kind == "arc":
        return evolve(lane, items=tuple(_arc(cells, fresh)))
    made = [element_of(wanted.kind, fresh(), stage, text) for stage, cell in cells for text in texts_of(cell)]
    return evolve(lane, items=tuple(made))


def points_of_row(cells: Cells) -> dict[str, tuple[Point, ...]] | None:
    """Return the values of a row by stage, from −2 to +2; None when a cell says something else."""
    found = {stage: points_of(cell) for stage, cell in cells}
    known = {stage: points for stage, points in found.items() if points is not None}
    if len(known) < len(found):
        return None
    factor, shift = scale_of([value for points in known.values() for value, _ in points if value is not None])
    return {
        stage: tuple((None if value is None else _felt(value * factor + shift), at) for value, at in points)
        for stage, points in known.items()
    }


def spread(stage: str, points: Sequence[Point], fresh: FreshId) -> list[EmotionPoint]:
    """Return free points for values; those without a place stand at even distances."""
    placed = [
        (value, at if at is not None else (n + 1) / (len(points) + 1)) for n, (value, at) in enumerate(points)
    ]
    return [
        EmotionPoint(id=fresh(), stage=stage, at=at, value=value) for value, at in placed if value is not None
    ]


def _felt(value: float) -> float:
    return min(max(value, -2.0), 2.0)


def _arc(cells: Cells, fresh: FreshId) -> Iterator[ArcPoint]:
    for stage, cell in cells:
        points = points_of(cell) or ()
        for n, (value, at) in enumerate(points):
            if value is not None:
                place = (n + 1) / (len(points) + 1) if at is None else at
                yield ArcPoint(id=fresh(), stage=stage, at=place, value=min(max(value, 1.0), 5.0))


def element_of(
    kind: str, id: str, stage: str, text: str
) -> Touchpoint | Note | Picture | Metric | BackstageStep:
    """Return the element that a line of a cell is in a lane of a kind, curves apart."""
    match kind:
        case "touchpoints":
            return Touchpoint(id=id, stage=stage, title=text)
        case "storyboard":
            return Picture(id=id, stage=stage, caption=text)
        case "metrics":
            return _metric(id, stage, text)
        case "backstage":
            return BackstageStep(id=id, stage=stage, title=text)
        case _:
            return Note(id=id, stage=stage, text=text)


_FIGURE = re.compile(rf"(.*): ({UNKNOWN}|[^\s:]+)(?: (.*))?", re.DOTALL)


def _metric(id: str, stage: str, text: str) -> Metric:
    """Return a figure from “Waiting time: 4.5 min”, or from a name alone."""
    found = _FIGURE.fullmatch(text)
    value = number_in(found[2]) if found else None
    if not found or (value is None and found[2] != UNKNOWN):
        return Metric(id=id, stage=stage, name=text)
    return Metric(id=id, stage=stage, name=found[1], value=value, unit=found[3] or "")
