"""How changes since an older map look: signs, words and outlines first, so that they can be read in grey print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeydesk.drawing.cards import OVERHANG, RADIUS
from journeydesk.drawing.icons import icon_shape
from journeydesk.drawing.marks import text_marks
from journeydesk.drawing.primitives import Block, Box, Line, Mark, Stroke, Text
from journeydesk.drawing.theme import Theme
from journeydesk.insight.versions.diff import ChangeKind
from journeydesk.layout.boxes import Placed, SwimlaneBand
from journeydesk.layout.change_heads import SIGN, SIGN_GAP
from journeydesk.layout.change_tags import ChangeHeads, SwimlaneChanges, Tag
from journeydesk.layout.geometry import Rect
from journeydesk.layout.labels import APART, ICON, PILL_H, PILL_PAD
from journeydesk.layout.later import near
from journeydesk.layout.sizes import CARD_PAD, TILE
from journeydesk.layout.text import PlacedText
from journeydesk.model.inventory import Channel
from journeydesk.model.lanes import Touchpoint

SIGNS = {
    ChangeKind.ADDED: "plus",
    ChangeKind.REMOVED: "minus",
    ChangeKind.MOVED: "arrow-bend-up-right",
    ChangeKind.CHANGED: "pencil-simple",
}
"""A sign of its own for each kind of change."""

BASELINE = 3.4
"""How far below the middle of a tag its words stand."""

STRIKE = 0.34
"""How far above its baseline a text is struck out, as a part of its size."""

Channels = Mapping[str, Channel]


def change_colour(kind: ChangeKind, theme: Theme) -> str:
    """Return the colour of a kind of change, which only repeats its sign."""
    match kind:
        case ChangeKind.ADDED:
            return theme.good
        case ChangeKind.REMOVED:
            return theme.bad
        case ChangeKind.MOVED:
            return theme.accent
        case ChangeKind.CHANGED:
            return theme.fair


def change_blocks(
    band: SwimlaneBand, changes: SwimlaneChanges, channels: Channels, theme: Theme, area: Rect
) -> Iterator[Block]:
    """Yield what touches an area: cards that are gone, then the outlines of new ones, then all tags."""
    around = area.grown(PILL_H)
    tags: list[Tag] = []
    for lane in band.lanes:
        if not lane.rect.touches(around):
            continue
        for ghost in near(lane.ghosts, around):
            yield _ghost(ghost, channels, theme)
            tags.append(changes.ghost_tag(ghost.element.id, ghost.rect))
        for placed in near(lane.items, around):
            tags += changes.tags(placed.element.id, placed.rect)
            if placed.element.id in changes.compared.added:
                yield _new(placed, theme)
    for tag in tags:
        yield tag_block(tag, theme)


def tag_block(tag: Tag, theme: Theme) -> Block:
    """Return a tag: a sign and words in a pill."""
    colour, middle = change_colour(tag.kind, theme), PILL_H / 2
    marks = (
        Box(Rect(0, 0, tag.rect.w, PILL_H), theme.card, Stroke(colour, 1.0), middle),
        icon_shape(SIGNS[tag.kind], PILL_PAD - 1, middle - ICON / 2, ICON, colour, "bold"),
        Text(PILL_PAD + ICON + APART - 1, middle + BASELINE, tag.line, theme.normal),
    )
    label = tag.line.text if tag.line.text == tag.kind.value else f"{tag.kind.value}: {tag.line.text}"
    return Block(tag.element, "change", tag.rect.grown(1), marks, label, tag.rect.x, tag.rect.y)


def legend_blocks(changes: ChangeHeads, theme: Theme) -> Iterator[Block]:
    """Yield with what a map is compared, how much differs, and the tags of the stages."""
    texts = (changes.text, *(entry.text for entry in changes.entries))
    marks: list[Mark] = list(text_marks(texts, theme))
    for entry in changes.entries:
        x, y = entry.text.x - SIGN_GAP - SIGN, entry.text.y + (entry.text.block.line_height - SIGN) / 2
        marks.append(icon_shape(SIGNS[entry.kind], x, y, SIGN, change_colour(entry.kind, theme), "bold"))
    bounds = changes.text.rect
    for text in texts:
        bounds = bounds.united(text.rect)
    label = ", ".join(text.block.text for text in texts)
    yield Block("", "comparison", bounds.grown(SIGN + SIGN_GAP), tuple(marks), label)
    for tag in changes.tags:
        yield tag_block(tag, theme)


def far_change_blocks(
    band: SwimlaneBand, changes: SwimlaneChanges, theme: Theme, width: float
) -> Iterator[Block]:
    """Yield frames of some width around what differs, for those who see the map from far away."""
    for lane in band.lanes:
        for placed in (*lane.items, *lane.ghosts):
            if kind := changes.kind_of(placed.element.id):
                dash = (3 * width, 2 * width) if kind is ChangeKind.REMOVED else ()
                frame = Box(placed.rect, None, Stroke(change_colour(kind, theme), width, dash))
                yield Block(placed.element.id, "change", placed.rect.grown(width), (frame,))


def _new(placed: Placed, theme: Theme) -> Block:
    outline = Box(placed.rect.grown(1), None, Stroke(change_colour(ChangeKind.ADDED, theme), 1.6), RADIUS + 1)
    return Block(placed.element.id, "change", placed.rect.grown(OVERHANG), (outline,))


def _ghost(ghost: Placed, channels: Channels, theme: Theme) -> Block:
    """Return a card that is gone: an empty, dashed outline with its words, the title struck out."""
    edge = Stroke(change_colour(ChangeKind.REMOVED, theme), 1.2, (5.0, 3.5))
    marks: list[Mark] = [Box(ghost.rect, theme.band, edge, RADIUS), *_tile(ghost, channels, theme)]
    for text in ghost.texts:
        marks += _struck(text, theme) if text.field == "title" else text_marks((text,), theme)
    label = " ".join(text.block.text for text in ghost.texts)
    return Block(ghost.element.id, "ghost", ghost.rect.grown(OVERHANG), tuple(marks), label)


def _tile(ghost: Placed, channels: Channels, theme: Theme) -> Iterator[Mark]:
    """Yield the channel of a card that is gone, without its colour."""
    item, rect = ghost.element, Rect(ghost.rect.x + CARD_PAD, ghost.rect.y + CARD_PAD, TILE, TILE)
    yield Box(rect, None, Stroke(theme.assumed_border, 1.0), 5)
    if isinstance(item, Touchpoint) and item.channel:
        inside = rect.grown(-TILE * 0.17)
        yield icon_shape(channels[item.channel].icon, inside.x, inside.y, inside.w, theme.soft)


def _struck(text: PlacedText, theme: Theme) -> Iterator[Mark]:
    for mark in text_marks((text,), theme):
        y = mark.y - text.style.size * STRIKE
        yield Text(mark.x, mark.y, mark.line, theme.soft)
        yield Line(mark.x, y, mark.x + mark.line.width, y, Stroke(theme.soft, 1.0))
