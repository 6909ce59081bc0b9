"""How touchpoints, notes, pictures, figures and backstage steps look."""

from __future__ import annotations

from journeydesk.drawing.icons import icon_shape
from journeydesk.drawing.links import link_marks
from journeydesk.drawing.marks import face, text_marks, tile
from journeydesk.drawing.primitives import Block, Box, Mark, Picture, Stroke
from journeydesk.drawing.theme import Theme
from journeydesk.insight.basis import Basis
from journeydesk.layout.boxes import Content, Placed
from journeydesk.layout.cards import FACE, GROUNDS
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CARD_PAD, PICTURE_H, TILE
from journeydesk.layout.words import ENGLISH
from journeydesk.model.inventory import Channel
from journeydesk.model.lanes import BackstageStep, Metric, Note, NoteKind, Touchpoint
from journeydesk.model.lanes import Picture as StoryboardPicture
from journeydesk.record import record

RADIUS = 8.0
OVERHANG = 2.0
"""How far shadows and edges reach over an element's place, in units."""


BASIS_ICONS = {Basis.MEASURED: "chart-bar", Basis.OBSERVED: "eye"}
"""Signs of a source that measures and of one that shows; what is only assumed has none."""


@record(frozen=True, slots=True, eq=False)
class Look:
    """The marks of an element relative to its left upper corner, and what is said of it."""

    marks: tuple[Mark, ...]
    label: str

    def block(self, placed: Placed, role: str) -> Block:
        """Return the block of an element that looks so."""
        x, y = placed.rect.x, placed.rect.y
        bounds = placed.rect.grown(OVERHANG)
        return Block(placed.element.id, role, bounds, self.marks, self.label, x, y)


def touchpoint_look(content: Content, item: Touchpoint, channel: Channel | None, theme: Theme) -> Look:
    """Draw a touchpoint's card."""
    rect = Rect(0, 0, content.w, content.h)
    icon = Rect(CARD_PAD, CARD_PAD, TILE, TILE)
    card = Box(rect, theme.card, Stroke(theme.card_border, 1.0), RADIUS)
    marks: list[Mark] = [Box(rect.moved(0, 1.5), theme.card_shadow, None, RADIUS), card]
    marks += tile(icon, channel, theme)
    marks += text_marks(content.texts, theme)
    right, top = rect.right - CARD_PAD + 2, rect.bottom - CARD_PAD - FACE + 2
    if item.emotion is not None:
        marks.append(face(item.emotion, right - FACE, top, FACE, theme))
        right -= FACE + 2.5
    if content.basis:
        marks.append(basis_mark(content.basis, right - GROUNDS, top + (FACE - GROUNDS) / 2, theme))
    return Look(tuple(marks), _spoken(item, channel, content))


def _spoken(item: Touchpoint, channel: Channel | None, content: Content) -> str:
    meta = " ".join(line.text for text in content.texts if text.field == "meta" for line in text.block.lines)
    feeling = f"emotion {ENGLISH.number(item.emotion, signed=True)}" if item.emotion is not None else ""
    rests = content.basis.value if content.basis else ""
    return ", ".join(
        part for part in (item.title, channel.name if channel else "", meta, feeling, rests) if part
    )


def note_look(content: Content, item: Note, kind: NoteKind, theme: Theme) -> Look:
    """Draw a note: a tinted strip with a line in the colour of its kind."""
    line, ground = theme.notes[kind.value]
    edge = None if theme.fills else Stroke(theme.card_border, 0.75)
    strip = Box(Rect(0, 0, content.w, content.h), ground, edge, 4)
    bar = Box(Rect(0, 0, 3, content.h), line, None, 1.5)
    words = content.texts[0]
    links = link_marks(words, item.text, theme.tone(words.tone)) if "://" in item.text else ()
    signs = _signs(content, 12, 9, theme)
    return Look(
        (strip, bar, *text_marks(content.texts, theme), *signs, *links), _grounded(item.text, content)
    )


def _signs(content: Content, right: float, bottom: float, theme: Theme) -> tuple[Mark, ...]:
    """Return the sign of what something rests on, in its lower right corner."""
    if not content.basis:
        return ()
    return (basis_mark(content.basis, content.w - right - GROUNDS, content.h - bottom - GROUNDS, theme),)


def basis_mark(rests: Basis, x: float, y: float, theme: Theme) -> Mark:
    """Return the sign of a source that measures or shows, its left upper corner at (x, y)."""
    return icon_shape(BASIS_ICONS[rests], x, y, GROUNDS, theme.soft, "bold")


def _grounded(label: str, content: Content) -> str:
    return ", ".join(filter(None, (label, content.basis and content.basis.value)))


def metric_look(content: Content, item: Metric, theme: Theme) -> Look:
    """Draw a figure over its name."""
    value = " ".join(
        line.text for text in content.texts if text.field == "value" for line in text.block.lines
    )
    return _tile_look(content, (), f"{item.name} {value}", Stroke(theme.card_border, 1.0), theme)


def backstage_look(content: Content, item: BackstageStep, theme: Theme) -> Look:
    """Draw a backstage step with a dashed edge: the customer does not see it."""
    return _tile_look(content, (), item.title, Stroke(theme.assumed_border, 1.0, (4, 3)), theme)


def picture_look(content: Content, item: StoryboardPicture, theme: Theme) -> Look:
    """Draw a frame of the storyboard, or an empty frame that waits for its picture."""
    frame = Rect(0, 0, content.w, PICTURE_H)
    inside: Mark
    if item.media:
        inside = Picture(frame.grown(-4), item.media, item.caption, 4)
    else:
        inside = icon_shape("image", frame.cx - 14, frame.cy - 14, 28, theme.assumed_border, "")
    return _tile_look(content, (inside,), item.caption, Stroke(theme.card_border, 1.0), theme)


def _tile_look(content: Content, inside: tuple[Mark, ...], label: str, edge: Stroke, theme: Theme) -> Look:
    ground = Box(Rect(0, 0, content.w, content.h), theme.card, edge, RADIUS)
    signs = _signs(content, CARD_PAD, CARD_PAD + 1, theme)
    return Look((ground, *inside, *text_marks(content.texts, theme), *signs), _grounded(label, content))
