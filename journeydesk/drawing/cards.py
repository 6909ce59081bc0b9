"""How touchpoints, notes, pictures, figures and backstage steps look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeydesk.drawing.icons import icon_shape
from journeydesk.drawing.marks import face, signed, text_marks, tile
from journeydesk.drawing.primitives import Block, Box, Mark, Picture, Stroke
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import Placed
from journeydesk.layout.cards import FACE
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CARD_PAD, PICTURE_H, TILE
from journeydesk.model.inventory import Channel
from journeydesk.model.lanes import BackstageStep, Metric, Note, NoteKind, Touchpoint
from journeydesk.model.lanes import Picture as StoryboardPicture

RADIUS = 8.0


def touchpoint_block(
    placed: Placed, item: Touchpoint, channels: Mapping[str, Channel], theme: Theme
) -> Block:
    """Draw a touchpoint's card."""
    channel = channels[item.channel] if item.channel else None
    rect = placed.rect
    marks: tuple[Mark, ...] = (*_card(rect, theme), *_touchpoint_marks(placed, item, channel, theme))
    plain: tuple[Mark, ...] = (
        Box(rect, theme.card, Stroke(theme.card_border, 1.0), RADIUS),
        Box(
            Rect(rect.x + CARD_PAD, rect.y + CARD_PAD, TILE, TILE), channel.colour if channel else theme.rule
        ),
    )
    label = _spoken(item, channel, placed)
    return Block(item.id, "touchpoint", rect.grown(2), marks, label, plain)


def _touchpoint_marks(
    placed: Placed, item: Touchpoint, channel: Channel | None, theme: Theme
) -> Iterator[Mark]:
    rect = placed.rect
    yield from tile(Rect(rect.x + CARD_PAD, rect.y + CARD_PAD, TILE, TILE), channel, theme)
    yield from text_marks(placed.texts, theme)
    if item.emotion is not None:
        yield face(
            item.emotion, rect.right - CARD_PAD - FACE + 2, rect.bottom - CARD_PAD - FACE + 2, FACE, theme
        )


def _card(rect: Rect, theme: Theme) -> Iterator[Mark]:
    yield Box(rect.moved(0, 1.5), theme.card_shadow, None, RADIUS)
    yield Box(rect, theme.card, Stroke(theme.card_border, 1.0), RADIUS)


def _spoken(item: Touchpoint, channel: Channel | None, placed: Placed) -> str:
    meta = next(
        (" ".join(line.text for line in t.block.lines) for t in placed.texts if t.field == "meta"), ""
    )
    feeling = f"emotion {signed(item.emotion)}" if item.emotion is not None else ""
    return ", ".join(part for part in (item.title, channel.name if channel else "", meta, feeling) if part)


def note_block(placed: Placed, item: Note, kind: NoteKind, theme: Theme) -> Block:
    """Draw a note: a tinted strip with a line in the colour of its kind."""
    line, ground = theme.notes[kind.value]
    rect = placed.rect
    marks: tuple[Mark, ...] = (
        Box(rect, ground, None if theme.fills else Stroke(theme.card_border, 0.75), 4),
        Box(Rect(rect.x, rect.y, 3, rect.h), line, None, 1.5),
        *text_marks(placed.texts, theme),
    )
    return Block(item.id, kind.value, rect.grown(1), marks, item.text, marks[:2])


def metric_block(placed: Placed, item: Metric, theme: Theme) -> Block:
    """Draw a figure over its name."""
    marks: tuple[Mark, ...] = (
        Box(placed.rect, theme.card, Stroke(theme.card_border, 1.0), RADIUS),
        *text_marks(placed.texts, theme),
    )
    value = "" if item.value is None else f" {item.value:g} {item.unit}"
    return Block(item.id, "metric", placed.rect.grown(1), marks, item.name + value, marks[:1])


def backstage_block(placed: Placed, item: BackstageStep, theme: Theme) -> Block:
    """Draw a backstage step with a dashed edge: the customer does not see it."""
    edge = Stroke(theme.assumed_border, 1.0, (4, 3))
    marks: tuple[Mark, ...] = (Box(placed.rect, theme.card, edge, RADIUS), *text_marks(placed.texts, theme))
    return Block(item.id, "backstage", placed.rect.grown(1), marks, item.title, marks[:1])


def picture_block(placed: Placed, item: StoryboardPicture, theme: Theme) -> Block:
    """Draw a frame of the storyboard, or an empty frame that waits for its picture."""
    rect = placed.rect
    frame = Rect(rect.x, rect.y, rect.w, PICTURE_H)
    marks: tuple[Mark, ...] = (
        Box(rect, theme.card, Stroke(theme.card_border, 1.0), RADIUS),
        *_frame(frame, item, theme),
        *text_marks(placed.texts, theme),
    )
    return Block(item.id, "picture", rect.grown(1), marks, item.caption, marks[:1])


def _frame(frame: Rect, item: StoryboardPicture, theme: Theme) -> Iterator[Mark]:
    if item.media:
        yield Picture(frame.grown(-4), item.media, item.caption, 4)
    else:
        yield icon_shape("image", frame.cx - 14, frame.cy - 14, 28, theme.assumed_border, "")
