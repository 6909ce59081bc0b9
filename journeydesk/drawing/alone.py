"""Some cards of a map by themselves, with what connects them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import reduce

from journeydesk.drawing.primitives import Block, Drawing, Section
from journeydesk.layout.geometry import Rect

MARGIN = 12.0


def alone(drawing: Drawing, elements: Collection[str]) -> Drawing:
    """Return a drawing of nothing but some elements, where they stand to each other; their curves stay behind.

    Where only points of curves are chosen, there are the points.
    """
    ids = frozenset(elements)
    kept = [(section, tuple(_blocks(section, ids))) for section in drawing.sections]
    bare = not any(block.role not in ("point", "step") for _, blocks in kept for block in blocks)
    found = [
        (section, tuple(block for block in blocks if bare or block.role != "point"))
        for section, blocks in kept
    ]
    areas = [block.bounds.moved(section.x, section.y) for section, blocks in found for block in blocks]
    if not areas:
        return drawing
    area = reduce(Rect.united, areas).grown(MARGIN)
    sections = tuple(_moved(section, blocks, area) for section, blocks in found if blocks)
    return replace(drawing, width=area.w, height=area.h, sections=sections)


def _blocks(section: Section, ids: frozenset[str]) -> Iterator[Block]:
    for block in section.blocks:
        source, arrow, target = block.element.partition(">")
        if block.element in ids or (arrow and source in ids and target in ids):
            yield block


def _moved(section: Section, blocks: tuple[Block, ...], area: Rect) -> Section:
    return replace(section, x=section.x - area.x, y=section.y - area.y, blocks=blocks, far=())
