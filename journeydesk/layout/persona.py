"""The left end of a swimlane: who the segment is, how many, and what they say."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.layout.boxes import PlacedText
from journeydesk.layout.context import Context
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import ABOUT, AVATAR, MARGIN, NAME, PERSONA_W, QUOTE, SMALL, STRIPE_W
from journeydesk.layout.text import TextStyle
from journeydesk.model.inventory import Segment

PAD = 16.0
GAP = 12.0


def avatar_rect() -> Rect:
    """Return the place of the avatar."""
    return Rect(MARGIN + STRIPE_W + PAD - 4, PAD, AVATAR, AVATAR)


def lay_persona(segment: Segment, context: Context) -> tuple[tuple[PlacedText, ...], float]:
    """Place name, size, person and quote below each other; return them and the height they need."""
    avatar = avatar_rect()
    left, right = avatar.x, MARGIN + PERSONA_W - 8
    beside = avatar.right + 10
    name = context.text("name", segment.name, NAME, beside, PAD, right - beside, "strong")
    size = context.text(
        "size", _size(segment, context), SMALL, beside, PAD + name.block.height + 1, right - beside, "soft"
    )
    texts = [name, size]
    y = max(avatar.bottom, size.y + size.block.height) + GAP
    for field, text, style in _person(segment):
        placed = context.text(
            field, text, style, left, y, right - left, "strong" if style is QUOTE else "soft"
        )
        texts.append(placed)
        y += placed.block.height + GAP
    return tuple(texts), y + PAD - GAP


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
