"""A swimlane seen from far away: its ground, cards without words, its curve in one stroke."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from journeydesk.drawing.change_marks import far_change_blocks
from journeydesk.drawing.curves import curve_colours
from journeydesk.drawing.fade import faded
from journeydesk.drawing.folded import spark_block
from journeydesk.drawing.heads import stage_colour
from journeydesk.drawing.highlight import Faint
from journeydesk.drawing.lines import WIDTH
from journeydesk.drawing.marks import text_marks
from journeydesk.drawing.primitives import Block, Box, Line, Mark, Segment, Shape, Stroke
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import Heads, LaneBand, Placed, SwimlaneBand
from journeydesk.layout.geometry import Rect
from journeydesk.layout.later import near
from journeydesk.layout.sizes import CONTENT_X, STRIPE_W
from journeydesk.model.inventory import Channel
from journeydesk.model.lanes import NoteLane, Touchpoint

HAIR = 4.0
"""Lines are drawn this much wider, or they would vanish."""


def far_blocks(
    band: SwimlaneBand, channels: Mapping[str, Channel], theme: Theme, faint: Faint, area: Rect
) -> Iterator[Block]:
    """Yield the swimlane as it looks when its words are too small to read, at least what touches an area."""
    rect = band.rect
    ground = (
        Box(rect, theme.band, Stroke(theme.band_border, HAIR)),
        Box(Rect(rect.x, rect.y, STRIPE_W * HAIR, rect.h), theme.line(band.segment.colour)),
        Box(band.avatar, theme.tinted(band.segment.colour)),
    )
    yield Block(band.swimlane.id, "swimlane", rect.grown(HAIR), ground, band.segment.name)
    if band.spark:
        yield spark_block(band, band.spark, theme, WIDTH * HAIR / 2)
    along = area.right > CONTENT_X
    for lane in (lane for lane in band.lanes if along and lane.rect.touches(area)):
        if lane.curves:
            yield _curves(lane, curve_colours(lane, band, theme, faint.paths), theme)
        for placed in near(lane.items, area):
            rect, marks = placed.rect, _marks(placed, lane, channels, theme)
            block = Block(placed.element.id, lane.lane.kind, rect, marks, x=rect.x, y=rect.y)
            yield faded(block, theme.band) if placed.element.id in faint.touchpoints else block
    if band.changes:
        yield from far_change_blocks(band, band.changes, theme, HAIR)


def _curves(lane: LaneBand, colours: Iterable[str], theme: Theme) -> Block:
    middle, rect = lane.curves[0].middle, lane.rect
    marks: list[Mark] = [Line(CONTENT_X, middle, rect.right, middle, Stroke(theme.middle, WIDTH))]
    others = [(one.curve, theme.line(one.colour)) for one in lane.counterparts]
    for curve, colour in (*zip(lane.curves, colours, strict=True), *others):
        if len(curve.points) > 1:
            first, *rest = curve.points
            line: list[Segment] = [("M", first.x, first.y), *(("L", point.x, point.y) for point in rest)]
            marks.append(Shape(tuple(line), None, Stroke(colour, WIDTH * HAIR / 2)))
    return Block(lane.lane.id, "curve", replace(rect, x=CONTENT_X, w=rect.right - CONTENT_X), tuple(marks))


def _marks(placed: Placed, lane: LaneBand, channels: Mapping[str, Channel], theme: Theme) -> tuple[Mark, ...]:
    content, item = placed.content, placed.element
    if isinstance(lane.lane, NoteLane):
        line, ground = theme.notes[lane.lane.note_kind.value]
        return _note(content.w, content.h, ground, line)
    channel = channels[item.channel].colour if isinstance(item, Touchpoint) and item.channel else ""
    return _card(content.w, content.h, theme.card, theme.card_border, channel)


@lru_cache(1024)
def _note(w: float, h: float, ground: str, line: str) -> tuple[Mark, ...]:
    return Box(Rect(0.0, 0.0, w, h), ground), Box(Rect(0.0, 0.0, 3 * HAIR, h), line)


@lru_cache(1024)
def _card(w: float, h: float, ground: str, border: str, channel: str) -> tuple[Mark, ...]:
    """Return a card without words; those that look alike share their marks."""
    card = Box(Rect(0.0, 0.0, w, h), ground, Stroke(border, HAIR))
    return (card, Box(Rect(0.0, 0.0, w, h / 3), channel)) if channel else (card,)


def far_heads(heads: Heads, map_id: str, theme: Theme) -> Iterator[Block]:
    """Yield the map's title, whose letters can be read the longest, and the heads of the stages without their words."""
    title = next((text for text in heads.texts if text.field == "title"), None)
    if title:
        yield Block(map_id, "title", title.rect, tuple(text_marks((title,), theme)))
    for head in heads.stages:
        box = Box(head.rect, stage_colour(head, theme))
        yield Block(head.stage.id, "stage", head.rect, (box,), head.stage.title)
