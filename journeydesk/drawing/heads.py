"""How the title block, the legend and the stage heads look."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.drawing.cards import basis_mark
from journeydesk.drawing.change_marks import legend_blocks
from journeydesk.drawing.marks import text_marks, tile
from journeydesk.drawing.primitives import Block, Mark, Segment, Shape, Stroke
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import Heads, StageHead
from journeydesk.layout.cards import GROUNDS
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CHEVRON
from journeydesk.layout.text import PlacedText


def head_blocks(heads: Heads, map_id: str, theme: Theme, area: Rect) -> Iterator[Block]:
    """Yield what stands above the swimlanes and touches an area, and what says how versions are compared."""
    yield from _words(map_id, "title", heads.texts, theme, area)
    yield from _legend(heads, map_id, theme, area)
    yield from _words("", "caption", heads.captions, theme, area)
    for stage in heads.stages:
        if _reach(stage).touches(area):
            yield _stage(stage, heads, theme)
    if heads.changes:
        yield from legend_blocks(heads.changes, theme)


def _words(
    element: str, role: str, texts: tuple[PlacedText, ...], theme: Theme, area: Rect
) -> Iterator[Block]:
    if texts and (bounds := around(texts)).touches(area):
        yield Block(element, role, bounds, tuple(text_marks(texts, theme)), _text(texts))


def _legend(heads: Heads, map_id: str, theme: Theme, area: Rect) -> Iterator[Block]:
    texts = tuple(entry.text for entry in heads.legend)
    if texts and (bounds := around(texts).united(heads.legend[0].tile).grown(24)).touches(area):
        marks: tuple[Mark, ...] = tuple(
            mark
            for entry in heads.legend
            for mark in (*tile(entry.tile, entry.channel, theme), *text_marks((entry.text,), theme))
        )
        yield Block(map_id, "legend", bounds, marks, _text(texts))


def _stage(head: StageHead, heads: Heads, theme: Theme) -> Block:
    arrow = _chevron(head.rect, first=head is heads.stages[0], last=head is heads.stages[-1])
    ground = Shape(arrow, stage_colour(head, theme), _edge(theme))
    marks: list[Mark] = [ground, *text_marks(head.texts, theme)]
    label = _text(head.texts)
    if head.basis:
        goal = head.texts[-1]
        y = goal.y + goal.block.height - goal.block.line_height / 2 - GROUNDS / 2
        marks.append(basis_mark(head.basis, goal.rect.right + 4, y, theme))
        label = f"{label}, {head.basis.value}"
    return Block(head.stage.id, "stage", _reach(head), tuple(marks), label)


def _reach(head: StageHead) -> Rect:
    """Return the area of a head with the tip of its arrow."""
    return head.rect.grown(CHEVRON)


def stage_colour(head: StageHead, theme: Theme) -> str:
    """Return a stage's own colour, else one by its place, which it keeps when others are hidden."""
    own = head.stage.colour
    return theme.tinted(own) if own else theme.stages[head.number % len(theme.stages)]


def _edge(theme: Theme) -> Stroke | None:
    return None if theme.fills else Stroke(theme.band_border, 1.0)


def _chevron(rect: Rect, *, first: bool, last: bool) -> tuple[Segment, ...]:
    """Return an arrow that points at the next stage and leaves room for the one before; the last ends with the map."""
    notch = rect.x if first else rect.x + CHEVRON - 2
    tip = rect.right if last else rect.right + CHEVRON - 6
    back = tip - CHEVRON + 4
    return (
        ("M", rect.x, rect.y),
        ("L", back, rect.y),
        ("L", tip, rect.cy),
        ("L", back, rect.bottom),
        ("L", rect.x, rect.bottom),
        ("L", notch, rect.cy),
        ("Z",),
    )


def around(texts: tuple[PlacedText, ...]) -> Rect:
    """Return the area that placed texts cover."""
    area = texts[0].rect
    for text in texts[1:]:
        area = area.united(text.rect)
    return area


def _text(texts: tuple[PlacedText, ...]) -> str:
    return ", ".join(text.block.text for text in texts)
