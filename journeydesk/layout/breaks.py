"""Where a map may be broken over sheets: between stages, between swimlanes and between lanes, never through a thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeydesk.layout.boxes import MapLayout, SwimlaneBand
from journeydesk.layout.gap_strip import HEIGHT, STRIP, has_strip
from journeydesk.layout.persona import PAD
from journeydesk.layout.sizes import BAND_GAP, CONTENT_X, STAGE_GAP


@dataclass(frozen=True, slots=True)
class Row:
    """Lanes that stay together: `top` and `bottom` are relative to the section of the map that draws them.

    They are the `first` or the `last` of their section, or both. Where they are not the first, the name of the segment
    is repeated beside them; it ends at `name`.
    """

    section: str
    top: float
    bottom: float
    first: bool
    last: bool
    name: float = 0.0


def rows(layout: MapLayout, *, gaps: bool) -> tuple[Row, ...]:
    """Return the rows of a map from top to bottom, with the strip of its gaps where these are shown."""
    found = [row for band in layout.bands for row in _band_rows(band)]
    if gaps and has_strip(layout):
        found.append(Row(STRIP, 0.0, HEIGHT, first=True, last=True))
    return tuple(found)


def rows_height(found: Sequence[Row]) -> float:
    """Return how high some rows are that follow each other."""
    apart = sum(BAND_GAP for row in found[1:] if row.first)
    return sum(row.bottom - row.top for row in found) + apart


def edge_before(layout: MapLayout, column: int) -> float:
    """Return the x of the break before a column; before the first one is all that stands at the left of it."""
    return layout.columns[column].x - STAGE_GAP / 2 if column else CONTENT_X


def edge_behind(layout: MapLayout, column: int) -> float:
    """Return the x of the break behind a column; behind the last one is the edge of the map."""
    last = column == len(layout.columns) - 1
    return layout.width if last else layout.columns[column].right + STAGE_GAP / 2


def _band_rows(band: SwimlaneBand) -> Iterator[Row]:
    """Yield a swimlane's lanes, joined until there is room beside them for the persona, or for a repeated name."""
    name = band.texts[1].rect.bottom
    edges = _edges(band, name + PAD)
    for top, bottom in pairwise(edges):
        yield Row(band.swimlane.id, top, bottom, top == 0.0, bottom == band.rect.h, name)


def _edges(band: SwimlaneBand, name: float) -> list[float]:
    edges, need = [0.0], band.texts[-1].rect.bottom
    for lane in band.lanes[:-1]:
        if lane.rect.bottom - edges[-1] >= need:
            edges.append(lane.rect.bottom)
            need = name
    if len(edges) > 1 and band.rect.h - edges[-1] < need:
        edges.pop()
    return [*edges, band.rect.h]
