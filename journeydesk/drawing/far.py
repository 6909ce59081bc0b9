"""A swimlane seen from far away: its ground, cards without words, its curve in one stroke."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeydesk.drawing.curves import WIDTH
from journeydesk.drawing.folded import spark_block
from journeydesk.drawing.heads import stage_colour
from journeydesk.drawing.primitives import Block, Box, Line, Mark, Segment, Shape, Stroke
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import Heads, LaneBand, Placed, SwimlaneBand
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import STRIPE_W
from journeydesk.model.inventory import Channel
from journeydesk.model.lanes import NoteLane, Touchpoint

HAIR = 4.0
"""Lines are drawn this much wider, or they would vanish."""


def far_blocks(band: SwimlaneBand, channels: Mapping[str, Channel], theme: Theme) -> Iterator[Block]:
    """Yield the swimlane as it looks when its words are too small to read."""
    rect = band.rect
    ground = (
        Box(rect, theme.band, Stroke(theme.band_border, HAIR)),
        Box(Rect(rect.x, rect.y, STRIPE_W * HAIR, rect.h), theme.line(band.segment.colour)),
        Box(band.avatar, theme.tinted(band.segment.colour)),
    )
    yield Block(band.swimlane.id, "swimlane", rect.grown(HAIR), ground, band.segment.name)
    if band.spark:
        yield spark_block(band, band.spark, theme, WIDTH * HAIR / 2)
    for lane in band.lanes:
        if lane.curve and len(lane.curve.points) > 1:
            yield _curve(lane, theme.line(band.segment.colour), theme)
        for placed in lane.items:
            yield Block(
                placed.element.id, lane.lane.kind, placed.rect, tuple(_marks(placed, lane, channels, theme))
            )


def _curve(lane: LaneBand, colour: str, theme: Theme) -> Block:
    assert lane.curve is not None
    points = lane.curve.points
    line: list[Segment] = [("M", points[0].x, points[0].y)]
    line += [("L", point.x, point.y) for point in points[1:]]
    middle = lane.curve.middle
    marks = (
        Line(lane.rect.x, middle, lane.rect.right, middle, Stroke(theme.middle, WIDTH)),
        Shape(tuple(line), None, Stroke(colour, WIDTH * HAIR / 2)),
    )
    return Block(lane.lane.id, "curve", lane.rect, marks)


def _marks(placed: Placed, lane: LaneBand, channels: Mapping[str, Channel], theme: Theme) -> Iterator[Mark]:
    rect, item = placed.rect, placed.element
    if isinstance(lane.lane, NoteLane):
        line, ground = theme.notes[lane.lane.note_kind.value]
        yield Box(rect, ground)
        yield Box(Rect(rect.x, rect.y, 3 * HAIR, rect.h), line)
        return
    yield Box(rect, theme.card, Stroke(theme.card_border, HAIR))
    if isinstance(item, Touchpoint) and item.channel:
        yield Box(Rect(rect.x, rect.y, rect.w, rect.h / 3), channels[item.channel].colour)


def far_heads(heads: Heads, theme: Theme) -> Iterator[Block]:
    """Yield the heads of the stages without their words."""
    for head in heads.stages:
        box = Box(head.rect, stage_colour(head, theme))
        yield Block(head.stage.id, "stage", head.rect, (box,), head.stage.title)
