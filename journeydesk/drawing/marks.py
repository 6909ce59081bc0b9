"""Marks that several elements share: placed texts, tiles with an icon, faces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeydesk.drawing.icons import icon_shape
from journeydesk.drawing.primitives import Box, Mark, Shape, Stroke, Text
from journeydesk.drawing.theme import Theme
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import PlacedText
from journeydesk.model.inventory import Channel


def text_marks(texts: Iterable[PlacedText], theme: Theme) -> Iterator[Text]:
    """Yield the lines of placed texts; right-to-left lines stand at the right."""
    for placed in texts:
        colour = theme.tone(placed.tone)
        y = placed.y + placed.block.baseline
        for line in placed.block.lines:
            if line.runs:
                x = placed.x + placed.width - line.width if line.rtl else placed.x
                yield Text(x, y, line, colour)
            y += placed.block.line_height


def tile(rect: Rect, channel: Channel | None, theme: Theme) -> Iterator[Mark]:
    """Yield a channel's tile; without a channel an empty, dashed one."""
    if channel is None:
        yield Box(rect, None, Stroke(theme.assumed_border, 1.0, (2, 2)), 5)
        return
    inset = rect.w * 0.17
    inside = rect.grown(-inset)
    if theme.fills:
        yield Box(rect, channel.colour, None, 5)
    else:
        yield Box(rect, None, Stroke(channel.colour, 1.2), 5)
    colour = theme.on_colour if theme.fills else channel.colour
    yield icon_shape(channel.icon, inside.x, inside.y, inside.w, colour)


def face(emotion: float, x: float, y: float, size: float, theme: Theme) -> Shape:
    """Return a face that says by its mouth what its colour says too."""
    return icon_shape(face_name(emotion), x, y, size, theme.feeling(emotion))


def face_name(emotion: float) -> str:
    """Return the icon of the face that an emotion has."""
    return "smiley" if emotion >= 0.5 else "smiley-sad" if emotion <= -0.5 else "smiley-meh"
