"""The left end of a swimlane: who the segment is, how many, and what they say."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.layout.context import Context
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import ABOUT, AVATAR, MARGIN, NAME, PERSONA_W, QUOTE, SMALL, STRIPE_W
from journeydesk.layout.text import PlacedText, TextStyle
from journeydesk.model.inventory import Segment

PAD = 16.0
GAP = 12.0
RIGHT = MARGIN + PERSONA_W - 8

PlacedPersona = tuple[tuple[PlacedText, ...], float]
"""The texts of a persona, and the height they need."""


def avatar_rect(pad: float = PAD) -> Rect:
    """Return the place of the avatar, `pad` below the top."""
    return Rect(MARGIN + STRIPE_W + PAD - 4, pad, AVATAR, AVATAR)


def lay_persona(segment: Segment, context: Context) -> PlacedPersona:
    """Place name, size, person and quote below each other."""
    return context.known.personas.get((segment,), lambda: _placed(segment, context))


def _placed(segment: Segment, context: Context) -> PlacedPersona:
    texts = list(lay_name(segment, PAD, context))
    avatar = avatar_rect()
    left, right = avatar.x, RIGHT
    y = max(avatar.bottom, texts[-1].rect.bottom) + GAP
    for field, text, style in _person(segment):
        placed = context.text(
            field, text, style, left, y, right - left, "strong" if style is QUOTE else "soft"
        )
        texts.append(placed)
        y += placed.block.height + GAP
    return tuple(texts), y + PAD - GAP


def lay_name(segment: Segment, y: float, context: Context) -> tuple[PlacedText, PlacedText]:
    """Place name and size beside the avatar."""
    x = avatar_rect().right + 10
    name = context.text("name", segment.name, NAME, x, y, RIGHT - x, "strong")
    size = context.text(
        "size", _size(segment, context), SMALL, x, y + name.block.height + 1, RIGHT - x, "soft"
    )
    return name, size


def _size(segment: Segment, context: Context) -> str:
    share = context.words.percent(segment.share) if segment.share is not None else ""
    n = f"n = {segment.n}" if segment.n is not None else ""
    return " · ".join(part for part in (share, n) if part)


def _person(segment: Segment) -> Iterator[tuple[str, str, TextStyle]]:
    persona = segment.persona
    who = ", ".join(part for part in (persona.name, persona.about) if part)
    if who:
        yield "persona.about", who, ABOUT
    if persona.goals:
        yield "persona.goals", persona.goals, ABOUT
    if persona.quote:
        yield "persona.quote", f"“{persona.quote}”", QUOTE
