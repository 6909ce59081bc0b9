"""What of a section is seen through a window: things whole or not at all, what flows cut at the edges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from journeydesk.drawing.onward import signs_across, signs_down
from journeydesk.drawing.primitives import Block, Mark, Section, Text, touching
from journeydesk.layout.gap_strip import STRIP
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CONTENT_X

Edge = Literal["left", "top", "right", "bottom"]

FLOWING = frozenset(("swimlane", "rule", "curve", "step", "intention", STRIP))
"""Roles of what may be cut; where one has words, it may not."""

AT_THE_LEFT = frozenset(("segment", "lane"))
"""Roles of what stands beside lanes and is not for others to see."""

OVERHANG = 8.0
"""Units by which a thing may reach over the edge of its window."""

SLACK = 24.0
"""Units around a section in which something of it may still stand."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a section, moved by (dx, dy); at its `breaks` the map goes on elsewhere.

    It shows `overlap` units more behind its right and its lower break. `name` is where the name of its segment ends,
    which is repeated where the persona itself is out of sight, and 0 elsewhere.
    """

    area: Rect
    dx: float
    dy: float
    breaks: frozenset[Edge]
    overlap: tuple[float, float] = (0.0, 0.0)
    name: float = 0.0

    @property
    def clip(self) -> Rect:
        """All that is seen of the section, with what overlaps."""
        area, (across, down) = self.area, self.overlap
        w = area.w + (across if "right" in self.breaks else 0.0)
        return Rect(area.x, area.y, w, area.h + (down if "bottom" in self.breaks else 0.0))

    def strips(self) -> Iterator[Rect]:
        """Yield what overlaps: it is seen in another window as well."""
        area, clip = self.area, self.clip
        if clip.w > area.w:
            yield Rect(area.right, clip.y, clip.w - area.w, clip.h)
        if clip.h > area.h:
            yield Rect(area.x, area.bottom, area.w, clip.h - area.h)


def seen_in(window: Window, section: Section) -> Iterator[Section]:
    """Yield what a window shows, from the back to the front."""
    blocks = touching(section.blocks, window.clip.grown(OVERHANG))
    flowing = tuple(block for block in blocks if _flows(block))
    here = replace(section, x=window.dx, y=window.dy, bounds=window.clip.grown(SLACK), far=())
    yield replace(here, blocks=flowing, clip=window.clip)
    things = [block for block in blocks if not _flows(block)]
    at_home = [block for block in things if _is_home(window, block)]
    others = [block for block in things if block not in at_home and block.role not in AT_THE_LEFT]
    for strip in window.strips():
        yield replace(here, blocks=touching(others, strip), clip=strip)
    signs = tuple(_signs(window, flowing))
    ahead = (Block("", "onward", here.bounds, signs),) if signs else ()
    yield replace(here, blocks=(*_placed(at_home, window), *ahead))


def _flows(block: Block) -> bool:
    return block.role in FLOWING and not any(isinstance(mark, Text) for mark in block.marks)


def _is_home(window: Window, block: Block) -> bool:
    """Tell whether this window is the one that shows a thing; the persona is shown beside all lanes."""
    reach = _reach(block)
    return block.role == "segment" or window.area.holds(reach.cx, reach.cy)


def _placed(at_home: Sequence[Block], window: Window) -> Iterator[Block]:
    """Yield things where they stand, or just inside of the window: a pill may stand right between two stages."""
    standing: list[Block] = []
    pushed: list[Block] = []
    for block in at_home:
        if block.role == "segment":
            yield _beside(block, window)
        elif any(by := _push_inside(_reach(block), window.clip)):
            pushed.append(_moved(block, *by))
        else:
            standing.append(block)
    yield from standing
    for block in pushed:
        placed = _below(
            block, [other.bounds for other in standing if other.role == block.role and other.label]
        )
        standing.append(placed)
        yield placed


def _reach(block: Block) -> Rect:
    """Return what a block covers; the bounds of one that only says something are all the room its words had."""
    texts = [mark for mark in block.marks if isinstance(mark, Text)]
    if not texts or len(texts) < len(block.marks):
        return block.bounds
    left, right = min(text.x for text in texts), max(text.x + text.line.width for text in texts)
    return Rect(block.x + left, block.bounds.y, right - left, block.bounds.h)


def _beside(block: Block, window: Window) -> Block:
    """Return the persona as it stands beside a window: all of it, or the name alone at the window's top."""
    x, w = block.bounds.x, block.bounds.w
    if not window.name:
        return replace(block, bounds=Rect(x, 0.0, w, min(block.bounds.h, window.area.bottom)))
    marks = tuple(mark for mark in block.marks if not isinstance(mark, Text) or mark.y < window.name)
    top = window.area.y
    return replace(block, marks=marks, bounds=Rect(x, top, w, window.name), y=top)


def _push_inside(reach: Rect, room: Rect) -> tuple[float, float]:
    """Return how far to move a thing; what stands in a stage is never pushed over the names of lanes."""
    left = max(room.x, CONTENT_X) if reach.x >= CONTENT_X else room.x
    return _push(reach.x, reach.right, left, room.right), _push(reach.y, reach.bottom, room.y, room.bottom)


def _moved(block: Block, dx: float, dy: float) -> Block:
    return replace(block, bounds=block.bounds.moved(dx, dy), x=block.x + dx, y=block.y + dy)


def _below(block: Block, standing: Sequence[Rect]) -> Block:
    """Return a thing that was moved, further down where it would cover another of its kind."""
    while any(block.bounds.touches(other) for other in standing):
        block = _moved(block, 0.0, block.bounds.h)
    return block


def _push(start: float, end: float, low: float, high: float) -> float:
    if start >= low - OVERHANG and end <= high + OVERHANG:
        return 0.0
    return low - start if start < low or end - start > high - low else high - end


def _signs(window: Window, flowing: Sequence[Block]) -> Iterator[Mark]:
    """Yield arrows where lines come from or go on to another sheet."""
    area, clip = window.area, window.clip
    if "left" in window.breaks:
        yield from signs_across(flowing, area.x, area, behind=False)
    if "right" in window.breaks:
        yield from signs_across(flowing, clip.right, area, behind=True)
    if "top" in window.breaks:
        yield from signs_down(flowing, area.y, area, behind=False)
    if "bottom" in window.breaks:
        yield from signs_down(flowing, clip.bottom, area, behind=True)
