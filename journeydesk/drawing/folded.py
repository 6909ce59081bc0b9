"""How much is folded away, said quietly; a folded swimlane keeps its curve as a thin line."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.drawing.marks import text_marks
from journeydesk.drawing.primitives import Block, Box, Line, Mark, Segment, Shape, Stroke
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import Column, Curve, SwimlaneBand
from journeydesk.layout.curve import monotone
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CONTENT_X
from journeydesk.layout.text import PlacedText

SPARK = 1.6


def folded_ground(band: SwimlaneBand, columns: tuple[Column, ...], theme: Theme) -> Iterator[Mark]:
    """Yield a darker ground under folded stages and lanes."""
    for column in columns:
        if column.folded:
            yield Box(Rect(column.x, 4, column.w - 4, band.rect.h - 8), theme.folded, None, 4)
    for rect in (lane.rect for lane in band.lanes if lane.folded):
        yield Box(Rect(rect.x, rect.y + 4, rect.w - 4, rect.h - 8), theme.folded, None, 4)


def folded_blocks(band: SwimlaneBand, theme: Theme) -> Iterator[Block]:
    """Yield what a folded swimlane, its folded lanes and the folded stages still say."""
    if band.spark:
        yield spark_block(band, band.spark, theme)
    for text in band.tallies:
        yield _tally(band.swimlane.id, text, theme)
    for lane in band.lanes:
        for text in lane.tallies:
            yield _tally(lane.lane.id, text, theme)


def _tally(element: str, text: PlacedText, theme: Theme) -> Block:
    return Block(element, "tally", text.rect, tuple(text_marks((text,), theme)), text.block.text)


def spark_block(band: SwimlaneBand, curve: Curve, theme: Theme, width: float = SPARK) -> Block:
    """Draw the curve of a folded swimlane, a line of some width."""
    left, right = CONTENT_X, band.rect.right
    middle = Line(left, curve.middle, right, curve.middle, Stroke(theme.middle, 1.0))
    way: list[Segment] = [("M", curve.points[0].x, curve.points[0].y)]
    for _, one, other, end in monotone([(point.x, point.y) for point in curve.points]):
        way.append(("C", *one, *other, *end))
    line = Shape(tuple(way), None, Stroke(theme.line(band.segment.colour), width, round=True))
    bounds = Rect(left, curve.top, right - left, curve.bottom - curve.top).grown(width)
    return Block(band.swimlane.id, "curve", bounds, (middle, line))
