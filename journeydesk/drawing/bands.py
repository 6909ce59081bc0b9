"""How a swimlane looks: its ground, its lanes, its persona and everything in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from journeydesk.drawing.cards import (
    OVERHANG,
    Look,
    backstage_look,
    metric_look,
    note_look,
    picture_look,
    touchpoint_look,
)
from journeydesk.drawing.change_marks import change_blocks
from journeydesk.drawing.compared import compared_blocks
from journeydesk.drawing.curves import curve_blocks, curve_colours, name_blocks
from journeydesk.drawing.fade import faded
from journeydesk.drawing.fade import faint as fade
from journeydesk.drawing.folded import folded_blocks, folded_ground
from journeydesk.drawing.highlight import Faint
from journeydesk.drawing.marks import text_marks
from journeydesk.drawing.primitives import Block, Box, Line, Mark, Picture, Stroke, Text
from journeydesk.drawing.routes import connector_block, step_pen
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import Column, Content, LaneBand, Placed, SwimlaneBand
from journeydesk.layout.geometry import Rect
from journeydesk.layout.later import near
from journeydesk.layout.sizes import CONTENT_X, INITIAL, STAGE_GAP, STRIPE_W
from journeydesk.layout.text import TextShaper
from journeydesk.model.inventory import Channel
from journeydesk.model.lanes import (
    AnyElement,
    BackstageStep,
    Lane,
    Metric,
    Note,
    NoteLane,
    Touchpoint,
)
from journeydesk.model.lanes import Picture as StoryboardPicture
from journeydesk.remember import Remembered

ROLES = {"touchpoints": "touchpoint", "storyboard": "picture", "metrics": "metric"}
"""What an element is called, where that is not the name of its lane's kind."""


@dataclass(frozen=True, slots=True, eq=False)
class Studio:
    """What drawing a swimlane needs beside it; `looks` remembers how elements look."""

    columns: tuple[Column, ...]
    channels: Mapping[str, Channel]
    shaper: TextShaper
    theme: Theme
    looks: Remembered[Look]


def band_blocks(band: SwimlaneBand, studio: Studio, faint: Faint, area: Rect) -> Iterator[Block]:
    """Yield the blocks of a swimlane from the back to the front, at least those that touch an area."""
    theme = studio.theme
    yield _ground(band, studio.columns, theme)
    yield from _rules(band, studio.columns[1:], theme, area)
    if area.x < CONTENT_X:
        yield _persona(band, studio.shaper, theme)
    yield from folded_blocks(band, theme)
    around = area.grown(OVERHANG)
    lanes = [lane for lane in band.lanes if lane.rect.touches(around)]
    beside, along = area.x < CONTENT_X, area.right > CONTENT_X
    for lane in lanes:
        if beside:
            yield _label(lane, theme)
        if along and lane.rect.touches(area) and lane.curves:
            yield from _curves(lane, band, studio, faint, area)
    if along:
        yield from _steps(band, studio, faint, area)
        yield from _elements(lanes, studio, faint, around)
    if band.changes:
        yield from change_blocks(band, band.changes, studio.channels, theme, area)


def _elements(lanes: Sequence[LaneBand], studio: Studio, faint: Faint, area: Rect) -> Iterator[Block]:
    for lane in lanes:
        for placed in near(lane.items, area):
            block = _element(placed, lane.lane, studio)
            yield faded(block, studio.theme.band) if placed.element.id in faint.touchpoints else block


def _steps(band: SwimlaneBand, studio: Studio, faint: Faint, area: Rect) -> Iterator[Block]:
    theme, paths = studio.theme, {path.id: path for path in band.swimlane.paths}
    for connector in near(band.connectors, area):
        pen = step_pen(connector, paths, theme)
        if faint.paths.issuperset(connector.paths):
            pen = replace(pen, colour=fade(pen.colour, theme.band))
        yield connector_block(connector, pen)


def _curves(lane: LaneBand, band: SwimlaneBand, studio: Studio, faint: Faint, area: Rect) -> Iterator[Block]:
    theme, colours = studio.theme, curve_colours(lane, band, studio.theme, faint.paths)
    left = studio.columns[0].x if studio.columns else band.rect.right
    if lane.counterparts:
        yield from compared_blocks(lane, colours[0], left, theme, area)
    else:
        yield from curve_blocks(lane, colours, left, theme, faint.paths, area)
    for name, block in zip(lane.names, name_blocks(lane, colours, theme), strict=True):
        yield faded(block, theme.band) if name.path in faint.paths else block


def _ground(band: SwimlaneBand, columns: tuple[Column, ...], theme: Theme) -> Block:
    rect = band.rect
    marks: list[Mark] = [Box(rect, theme.band, Stroke(theme.band_border, 1.0), 8)]
    marks += folded_ground(band, columns, theme)
    rule = Stroke(theme.rule, 1.0)
    marks += [Line(lane.rect.x, lane.rect.y, rect.right, lane.rect.y, rule) for lane in band.lanes[1:]]
    marks.append(Box(Rect(rect.x, rect.y, STRIPE_W, rect.h), theme.line(band.segment.colour), None, 2.5))
    return Block(band.swimlane.id, "swimlane", rect.grown(1), tuple(marks), band.segment.name)


def _rules(band: SwimlaneBand, columns: Iterable[Column], theme: Theme, area: Rect) -> Iterator[Block]:
    """Yield the dashed lines between stages, each by itself: dashes out of sight would be painted too."""
    dashes = Stroke(theme.stage_rule, 1.0, (1.5, 4))
    for column in columns:
        x, top, bottom = column.x - STAGE_GAP / 2, band.rect.y + 4, band.rect.bottom - 4
        if area.x - 1 < x < area.right + 1:
            rule = Line(x, top, x, bottom, dashes)
            yield Block(band.swimlane.id, "rule", Rect(x, top, 0, bottom - top).grown(1), (rule,))


def _persona(band: SwimlaneBand, shaper: TextShaper, theme: Theme) -> Block:
    marks = (*_avatar(band, shaper, theme), *text_marks(band.texts, theme))
    left = band.rect.x
    bounds = Rect(left, 0, band.texts[0].rect.right - left, band.rect.h)
    return Block(band.swimlane.id, "segment", bounds, marks, band.segment.name)


def _avatar(band: SwimlaneBand, shaper: TextShaper, theme: Theme) -> Iterator[Mark]:
    rect, segment = band.avatar, band.segment
    if segment.persona.photo:
        yield Picture(rect, segment.persona.photo, segment.persona.name, rect.w / 2)
        return
    edge = None if theme.fills else Stroke(segment.colour, 1.0)
    yield Box(rect, theme.tinted(segment.colour), edge, rect.w / 2)
    line = shaper.shape(segment.name.strip()[:1].upper(), INITIAL).lines[0]
    yield Text(rect.cx - line.width / 2, rect.cy + INITIAL.size * 0.36, line, theme.strong)


def _label(lane: LaneBand, theme: Theme) -> Block:
    marks = tuple(text_marks(lane.texts, theme))
    bounds = Rect(lane.rect.x, lane.rect.y, lane.texts[0].rect.right - lane.rect.x, lane.rect.h)
    name = lane.texts[0].block.text
    return Block(lane.lane.id, "lane", bounds, marks, name)


def _element(placed: Placed, lane: Lane, studio: Studio) -> Block:
    item, content, theme = placed.element, placed.content, studio.theme
    channel = studio.channels[item.channel] if isinstance(item, Touchpoint) and item.channel else None
    kind = lane.note_kind if isinstance(lane, NoteLane) else lane.kind
    look = studio.looks.get(
        (content, _beside_content(item), channel, theme, kind),
        lambda: _look(content, item, lane, channel, theme),
    )
    return look.block(placed, ROLES.get(kind, kind))


def _beside_content(item: AnyElement) -> object:
    """Return on what the look of an element depends beside its content, which may be that of others too.

    So a card that moves to another stage keeps its look, and a copied note has that of the one it was copied from.
    """
    match item:
        case Touchpoint():
            return item.emotion
        case Note():
            return None
        case _:
            return item


def _look(content: Content, item: AnyElement, lane: Lane, channel: Channel | None, theme: Theme) -> Look:
    match item:
        case Touchpoint():
            return touchpoint_look(content, item, channel, theme)
        case Note():
            assert isinstance(lane, NoteLane)
            return note_look(content, item, lane.note_kind, theme)
        case Metric():
            return metric_look(content, item, theme)
        case BackstageStep():
            return backstage_look(content, item, theme)
        case StoryboardPicture():
            return picture_look(content, item, theme)
        case _:
            raise TypeError(f"{type(item).__name__} is a point of a curve and has no box")
