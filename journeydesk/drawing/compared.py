"""A lane whose curve is compared with another: both lines, told apart by stroke and name, and what is between them."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.drawing.curves import (
    OVER,
    is_sound,
    middle_block,
    name_block,
    point_block,
    spoken_point,
)
from journeydesk.drawing.lines import Drawn, drawn_part, line_blocks, reach_of
from journeydesk.drawing.marks import text_marks
from journeydesk.drawing.primitives import Block, Segment, Shape, Stroke
from journeydesk.drawing.shades import shade_blocks
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import Contrast, Counterpart, CurvePoint, LaneBand, Passage
from journeydesk.layout.curve_names import SWATCH
from journeydesk.layout.geometry import Rect

THIN = 1.5
DIAMOND = 4.5
"""Half the width of a counterpart's points, which are no circles."""


def compared_blocks(band: LaneBand, colour: str, left: float, theme: Theme, area: Rect) -> Iterator[Block]:
    """Yield the only curve of a lane and its counterpart, at least where they touch an area."""
    (counterpart,) = band.counterparts
    own, other = _both(band, counterpart, colour, theme, area)
    yield from shade_blocks(band, counterpart, theme, area)
    yield middle_block(band, left, theme)
    for one in (other, own):
        yield from line_blocks(band, one, set(), {}, "")
    for point in other.points:
        yield _diamond(point, other.colour, theme)
    for point in own.points:
        yield point_block(point, own.colour, theme)
    for passage in counterpart.passages:
        if passage.texts and passage.start < area.right and area.x < passage.end:
            yield _comparison(band, passage, theme)
    if counterpart.name:
        swatch = _outline(counterpart.name.x - SWATCH / 2 - 1, _middle(counterpart), 3.2)
        mark = Shape(swatch, theme.band, Stroke(other.colour, THIN))
        yield name_block(band, counterpart.name, Stroke(other.colour, THIN), theme, mark)


def _both(
    band: LaneBand, counterpart: Counterpart, colour: str, theme: Theme, area: Rect
) -> tuple[Drawn, Drawn]:
    curve, passages = band.curves[0], counterpart.passages
    reach = reach_of((curve, counterpart.curve), area.x - OVER, area.right + OVER)
    leaps = _where(Contrast.ABSENT, passages), _where(Contrast.ALONE, passages)
    own = drawn_part(curve, colour, *reach, leaps=leaps[0])
    other = theme.line(counterpart.colour)
    return own, drawn_part(
        counterpart.curve, other, *reach, leaps=leaps[1], width=THIN, dashed=counterpart.dashed
    )


def _where(contrast: Contrast, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    return tuple(passage for passage in passages if passage.contrast is contrast)


def _diamond(point: CurvePoint, colour: str, theme: Theme) -> Block:
    fill = colour if is_sound(point) else theme.card
    rect = Rect(point.x, point.y, 0, 0).grown(DIAMOND + 2)
    mark = Shape(_outline(point.x, point.y, DIAMOND), fill, Stroke(colour, THIN))
    return Block(point.element, "counterpart", rect, (mark,), spoken_point(point))


def _outline(x: float, y: float, half: float) -> tuple[Segment, ...]:
    return ("M", x - half, y), ("L", x, y - half), ("L", x + half, y), ("L", x, y + half), ("Z",)


def _middle(counterpart: Counterpart) -> float:
    assert counterpart.name
    return counterpart.name.y + counterpart.name.block.line_height / 2


def _comparison(band: LaneBand, passage: Passage, theme: Theme) -> Block:
    first, last = passage.texts[0], passage.texts[-1]
    bounds = Rect(passage.start, first.y, passage.end - passage.start, last.rect.bottom - first.y)
    return Block(band.lane.id, "comparison", bounds, tuple(text_marks(passage.texts, theme)), passage.words)
