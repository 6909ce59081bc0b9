"""How wide each stage is: as wide as the longest sequence in it, and never too narrow for its title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil

from journeydesk.layout.boxes import Column
from journeydesk.layout.sizes import (
    CARD_GAP,
    CARD_W,
    CHEVRON,
    CONTENT_X,
    FOLDED_HEAD,
    FOLDED_MAX_W,
    FOLDED_MIN_W,
    GOAL,
    HEAD,
    STAGE_GAP,
    STAGE_MIN_W,
    STAGE_PAD,
)
from journeydesk.layout.text import FITTING, TextShaper, TextStyle
from journeydesk.model.journey import Stage

HEAD_INSET = 20.0
FOLDED_INSET = 16.0
TITLE_MAX_W = 240.0


def widths_needed(
    stages: Iterable[Stage], needed: Iterable[Mapping[str, int]], shaper: TextShaper
) -> dict[str, float]:
    """Return how wide every stage that is seen is by its content, in whole units.

    So sums are exact, and cards keep their order and distances to the last bit when a stage changes its width.
    """
    needs = tuple(needed)
    found: dict[str, float] = {}
    for stage in stages:
        if stage.collapsed:
            width = _folded_width(stage, shaper)
        elif not stage.hidden:
            places = max((need.get(stage.id, 0) for need in needs), default=0)
            width = max(group_width(places) + 2 * STAGE_PAD, _head_width(stage, shaper))
        else:
            continue
        found[stage.id] = float(ceil(width))
    return found


def columns(stages: Iterable[Stage], needs: Mapping[str, float]) -> tuple[Column, ...]:
    """Return the place of every stage that is seen, from left to right, on whole units too."""
    found: list[Column] = []
    x = CONTENT_X
    for stage in stages:
        if stage.hidden:
            continue
        wanted = 0.0 if stage.collapsed else stage.width or 0.0
        found.append(Column(stage.id, x, max(needs[stage.id], float(round(wanted))), stage.collapsed))
        x = found[-1].right + STAGE_GAP
    return tuple(found)


def group_width(places: int) -> float:
    """Return the width of cards side by side."""
    return places * CARD_W + max(0, places - 1) * CARD_GAP


def aside(place: int, places: int) -> float:
    """Return how far right of the middle of their stage the card at a place of so many side by side has its own."""
    return place * (CARD_W + CARD_GAP) + (CARD_W - group_width(places)) / 2


def _head_width(stage: Stage, shaper: TextShaper) -> float:
    widest = max(_natural_width(stage.title, HEAD, shaper), _natural_width(stage.goal, GOAL, shaper))
    return max(STAGE_MIN_W, min(widest, TITLE_MAX_W) + HEAD_INSET + CHEVRON + 16)


def _folded_width(stage: Stage, shaper: TextShaper) -> float:
    """Return the width of a folded stage: that of the longest word of its title, within limits."""
    words = stage.title[:200].split()
    widest = max((_natural_width(word, FOLDED_HEAD, shaper) for word in words), default=0.0)
    return min(max(widest + FOLDED_INSET + CHEVRON, FOLDED_MIN_W), FOLDED_MAX_W)


def _natural_width(text: str, style: TextStyle, shaper: TextShaper) -> float:
    if len(text) > FITTING:
        return TITLE_MAX_W
    return shaper.shape(text, style).width
