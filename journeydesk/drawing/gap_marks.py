"""How gaps look: by shape and word first, so that they can be read in grey print; colour only repeats it."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.drawing.icons import icon_shape
from journeydesk.drawing.primitives import Block, Box, Line, Mark, Segment, Shape, Stroke, Text
from journeydesk.drawing.theme import Theme, contrast
from journeydesk.insight.gap import GapKind, NumberedGap, Rule
from journeydesk.layout.gap_marks import (
    APART,
    ICON,
    ICON_STEP,
    OPEN,
    PILL_H,
    PILL_PAD,
    Break,
    GapMark,
    GapMarks,
)
from journeydesk.layout.geometry import Rect
from journeydesk.model.judgement import Decision

ICONS = {
    GapKind.CHANNEL: "arrows-left-right",
    GapKind.DEVICE: "device-mobile",
    GapKind.DEPARTMENT: "users-three",
    GapKind.EMOTION: "trend-down",
    GapKind.JUMP: "question",
}

SEVERE = 4
"""From this severity on a pill is filled."""

TEETH, TICK = 4.0, 4.0
"""The height of the teeth of a break, half the length of a tick."""

BASELINE = 3.4
"""How far below the middle of a pill its words stand."""

DARK = "#0b1220"


def gap_blocks(marks: GapMarks, theme: Theme) -> Iterator[Block]:
    """Yield the ticks of harmless handoffs, then the gaps."""
    for tick in marks.ticks:
        (x, y), line = tick.at, _across(tick, TICK, Stroke(theme.connector, 1.4))
        yield Block("", "handoff", Rect(x - TICK, y - TICK, 2 * TICK, 2 * TICK).grown(1), (line,))
    for mark in marks.gaps:  # first all outlines: no pill may be crossed out by one
        if mark.around:
            outline = _around(mark, mark.around, theme)
            yield Block(mark.found.gap.places[0], "gap", mark.around.grown(4), (outline,))
    for mark in marks.gaps:
        yield _gap_block(mark, theme)


def _gap_block(mark: GapMark, theme: Theme) -> Block:
    colour = _colour(mark.found, theme)
    marks: list[Mark] = []
    if mark.broken:
        marks += _broken(mark.broken, colour, theme)
    if mark.stem:
        (x, y1), (_, y2) = mark.stem
        marks.append(Line(x, y1 + TEETH, x, y2, Stroke(colour, 1.2)))
    marks += _pill(mark, colour, theme)
    return Block(mark.found.gap.places[0], "gap", _bounds(mark), tuple(marks), _said(mark.found))


def _bounds(mark: GapMark) -> Rect:
    bounds = mark.pill.grown(1)
    if mark.broken:
        x, y = mark.broken.at
        bounds = bounds.united(Rect(x - OPEN, y - OPEN, 2 * OPEN, 2 * OPEN))
    return bounds


def _said(found: NumberedGap) -> str:
    return " ".join((f"{found.number}.", *found.gap.reasons))


def _colour(found: NumberedGap, theme: Theme) -> str:
    match found.verdict.decision if found.verdict else None:
        case Decision.ANSWERED:
            return theme.good
        case Decision.ACCEPTED:
            return theme.soft
        case _:
            return theme.bad


def _around(mark: GapMark, card: Rect, theme: Theme) -> Box:
    """Return an outline: dashed for what is missing, dotted for what nobody planned, else plain.

    The ghost of a card covers the lines behind it, as a card does.
    """
    rule = mark.found.gap.rule
    dash = {Rule.MISSING: (5.0, 3.5), Rule.SEGMENT: (5.0, 3.5), Rule.AD_HOC: (1.5, 3.0)}.get(rule, ())
    ground = theme.band if rule is Rule.SEGMENT else None
    return Box(card.grown(1.5), ground, Stroke(_colour(mark.found, theme), 1.5, dash), 9)


def _broken(opening: Break, colour: str, theme: Theme) -> Iterator[Mark]:
    """Yield an opening in a line with a zigzag in it."""
    x, y = opening.at
    along = (-OPEN, -OPEN / 2, 0.0, OPEN / 2, OPEN)
    across = (0.0, -TEETH, TEETH, -TEETH, 0.0)
    points = [
        (x + b, y + a) if opening.upright else (x + a, y + b) for a, b in zip(along, across, strict=True)
    ]
    (x1, y1), (x2, y2) = points[0], points[-1]
    yield Line(x1, y1, x2, y2, Stroke(theme.band, 4.0))
    way: list[Segment] = [("M", x1, y1), *(("L", px, py) for px, py in points[1:])]
    yield Shape(tuple(way), None, Stroke(colour, 1.6, round=True))


def _across(tick: Break, half: float, pen: Stroke) -> Line:
    x, y = tick.at
    return Line(x - half, y, x + half, y, pen) if tick.upright else Line(x, y - half, x, y + half, pen)


def _pill(mark: GapMark, colour: str, theme: Theme) -> Iterator[Mark]:
    """Yield a pill: filled where the gap is severe and the theme fills, with a thicker edge where it does not."""
    severe, pill = mark.found.gap.severity >= SEVERE, mark.pill
    filled = severe and theme.fills
    ink = max(("#ffffff", DARK), key=lambda one: contrast(one, colour)) if filled else colour
    yield Box(
        pill,
        colour if filled else theme.card,
        Stroke(colour, 1.8 if severe and not filled else 1.0),
        PILL_H / 2,
    )
    label, x, y = mark.label, pill.x + PILL_PAD, pill.cy + BASELINE
    yield Text(x, y, label.number, ink)
    x += label.number.width
    for kind in label.icons:
        yield icon_shape(ICONS[kind], x + ICON_STEP - ICON, pill.cy - ICON / 2, ICON, ink, "bold")
        x += ICON_STEP
    if label.name:
        yield Text(x + APART, y, label.name, ink)
