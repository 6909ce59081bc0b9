"""How the strip under a map looks: counts, and for the worst gap five bars, which a grey print shows as well."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.drawing.gap_marks import ICONS
from journeydesk.drawing.icons import icon_shape
from journeydesk.drawing.marks import text_marks
from journeydesk.drawing.primitives import Block, Box, Line, Mark, Stroke
from journeydesk.drawing.theme import Theme, mix
from journeydesk.layout.boxes import Column
from journeydesk.layout.gap_strip import PAD, ROW_H, ROWS, GapCell, GapStrip
from journeydesk.layout.geometry import Rect
from journeydesk.layout.labels import ICON
from journeydesk.layout.sizes import CONTENT_X, LABEL_X, STAGE_GAP
from journeydesk.layout.words import Words

SEVERITIES = 5
BAR_W, BAR_STEP, BARS_X = 4.0, 6.0, 32.0
"""How wide a bar is, how far they are apart, how far inside of a cell they begin."""

TINT = 0.055
"""How much redder a cell gets with each step of severity; the figure stays readable on the reddest."""


def strip_blocks(strip: GapStrip, columns: tuple[Column, ...], words: Words, theme: Theme) -> Iterator[Block]:
    """Yield the strip from the back to the front."""
    yield _ground(strip, columns, theme)
    names = (*text_marks(strip.texts, theme), *_icons(theme))
    left = Rect(strip.rect.x, strip.rect.y, CONTENT_X - strip.rect.x, strip.rect.h)
    yield Block("", "gap-strip", left, names, words.gap_strip)
    for cell in strip.cells:
        yield Block(
            cell.tally.worst.gap.places[0],
            "gap-cell",
            cell.rect,
            tuple(_marks(cell, theme)),
            _label(cell, words),
        )


def far_strip(strip: GapStrip, theme: Theme) -> Iterator[Block]:
    """Yield the strip without words."""
    yield Block("", "gap-strip", strip.rect, (_frame(strip, theme),))
    for cell in strip.cells:
        yield Block("", "gap-cell", cell.rect, (_box(cell, theme),))


def _ground(strip: GapStrip, columns: tuple[Column, ...], theme: Theme) -> Block:
    rule, dotted = Stroke(theme.rule, 1.0), Stroke(theme.stage_rule, 1.0, (2, 3))
    rows = (PAD + row * ROW_H for row in range(1, len(ROWS)))
    marks: tuple[Mark, ...] = (
        _frame(strip, theme),
        *(Line(LABEL_X, y, strip.rect.right - 8, y, rule) for y in rows),
        *(
            Line(x, PAD, x, strip.rect.h - PAD, dotted)
            for x in (one.x - STAGE_GAP / 2 for one in columns[1:])
        ),
    )
    return Block("", "gap-strip", strip.rect.grown(1), marks)


def _frame(strip: GapStrip, theme: Theme) -> Box:
    return Box(strip.rect, theme.band, Stroke(theme.band_border, 1.0), 8)


def _icons(theme: Theme) -> Iterator[Mark]:
    """Yield the icons that pills have, before the names of what they stand for."""
    for row, kind in enumerate(ROWS):
        if kind:
            y = PAD + (row + 0.5) * ROW_H - ICON / 2
            yield icon_shape(ICONS[kind], LABEL_X, y, ICON, theme.soft, "bold")


def _marks(cell: GapCell, theme: Theme) -> Iterator[Mark]:
    yield _box(cell, theme)
    yield from text_marks((cell.figure,), theme)
    x = max(cell.rect.x + BARS_X, cell.figure.x + cell.figure.block.width + BAR_STEP)
    if x + SEVERITIES * BAR_STEP < cell.rect.right:  # a folded stage has room for the figure alone
        yield from severity_bars(cell.tally.worst.gap.severity, x, cell.rect.bottom - 5, theme)


def _box(cell: GapCell, theme: Theme) -> Box:
    ground = mix(theme.card, theme.bad, TINT * cell.tally.worst.gap.severity) if theme.fills else None
    return Box(cell.rect, ground, None if theme.fills else Stroke(theme.card_border, 1.0), 5)


def severity_bars(severity: int, x: float, low: float, theme: Theme) -> Iterator[Box]:
    """Yield five growing bars from `x` on that stand on `low`, as many of them filled as a gap is severe."""
    for step in range(SEVERITIES):
        height = 4.0 + 2 * step
        bar = Rect(x + step * BAR_STEP, low - height, BAR_W, height)
        full = step < severity
        yield Box(bar, theme.bad if full else None, Stroke(theme.bad if full else theme.soft, 0.8), 1)


def _label(cell: GapCell, words: Words) -> str:
    name = words.handoffs[cell.kind] if cell.kind else words.all_gaps
    return f"{name}: {len(cell.tally.gaps)}"
