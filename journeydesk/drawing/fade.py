"""Marks in the background: the same shapes, their colours close to the ground."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from journeydesk.drawing.primitives import (
    Block,
    Box,
    Fill,
    Gradient,
    Line,
    Link,
    Mark,
    Picture,
    Shape,
    Stroke,
    Text,
)
from journeydesk.drawing.theme import mix

FAINT = 0.26
"""How much of its colour a faint mark keeps."""


def faded(block: Block, ground: str) -> Block:
    """Return a block drawn faint on a ground."""
    return replace(block, marks=tuple(_faded(mark, ground) for mark in block.marks))


def faint(colour: str, ground: str) -> str:
    """Return a colour close to the ground."""
    return mix(ground, colour, FAINT)


def _faded(mark: Mark, ground: str) -> Mark:
    match mark:
        case Box() | Shape():
            return replace(mark, fill=_fill(mark.fill, ground), stroke=_pen(mark.stroke, ground))
        case Line():
            return replace(mark, stroke=replace(mark.stroke, colour=faint(mark.stroke.colour, ground)))
        case Text():
            return replace(mark, colour=faint(mark.colour, ground))
        case Picture() | Link():
            return mark
        case _:
            assert_never(mark)


def _fill(fill: Fill | None, ground: str) -> Fill | None:
    match fill:
        case Gradient():
            return replace(fill, start=faint(fill.start, ground), end=faint(fill.end, ground))
        case str():
            return faint(fill, ground)
        case _:
            return fill


def _pen(pen: Stroke | None, ground: str) -> Stroke | None:
    return replace(pen, colour=faint(pen.colour, ground)) if pen else None
