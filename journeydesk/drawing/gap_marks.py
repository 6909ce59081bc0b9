"""How gaps look: by shape and word first, so that they can be read in grey print; colour only repeats it."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.drawing.icons import icon_shape
from journeydesk.drawing.primitives import Block, Box, Line, Mark, Segment, Shape, Stroke, Text
from journeydesk.drawing.theme import Theme, contrast
from journeydesk.insight.gap import GapKind, NumberedGap, Rule
from journeydesk.layout.gap_marks import Break, GapMark
from journeydesk.layout.gap_spans import EDGE, OPEN
from journeydesk.layout.geometry import Rect
from journeydesk.layout.intentions import Intention
from journeydesk.layout.labels import APART, ICON, ICON_STEP, PILL_H, PILL_PAD, Label
from journeydesk.layout.later import near
from journeydesk.layout.marked import GapMarks
from journeydesk.layout.text import ShapedLine
from journeydesk.layout.words import ENGLISH
from journeydesk.model.judgement import Decision
from journeydesk.remember import RememberedEqual

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

RING = 4.0
"""The radius of a point as it would be."""

DARK = "#0b1220"


Pills = RememberedEqual[tuple[Mark, ...]]
"""The marks of pills and breaks, relative to where they stand: those of a gap that only moves are the same."""


def gap_blocks(marks: GapMarks, theme: Theme, area: Rect, pills: Pills) -> Iterator[Block]:
    """Yield what touches an area: the ticks of harmless handoffs, then the gaps."""
    for tick in near(marks.ticks, area):
        x, y = tick.at
        bounds = Rect(x - TICK - 1, y - TICK - 1, 2 * TICK + 2, 2 * TICK + 2)
        if bounds.touches(area):
            yield Block("", "handoff", bounds, (_across(tick, TICK, Stroke(theme.connector, 1.4)),))
    for intention in marks.intentions:
        yield from _intention_blocks(intention, marks.intended, theme, area)
    seen = [mark for mark in near(marks.gaps, area) if mark.reach.touches(area)]
    for mark in seen:  # first all outlines: no pill may be crossed out by one
        if mark.around:
            outline = _around(mark, mark.around, theme)
            yield Block(mark.found.gap.places[0], "gap", mark.around.grown(EDGE), (outline,))
    for mark in seen:
        yield from _gap_blocks(mark, theme, pills)


def _intention_blocks(intention: Intention, line: ShapedLine, theme: Theme, area: Rect) -> Iterator[Block]:
    """Yield how a curve would run: a dotted line, rings for points that would stand higher, and the words for it."""
    for start, one, other, end in intention.steps:
        top, bottom = min(start[1], end[1]), max(start[1], end[1])
        bounds = Rect(start[0], top, end[0] - start[0], bottom - top).grown(3)
        if bounds.touches(area):
            way: tuple[Segment, ...] = (("M", *start), ("C", *one, *other, *end))
            yield Block("", "intention", bounds, (Shape(way, None, Stroke(theme.good, 1.8, (1.5, 4.0))),))
    for point in intention.points:
        ring = Box(
            Rect(point.x - RING, point.y - RING, 2 * RING, 2 * RING),
            theme.card,
            Stroke(theme.good, 1.6),
            RING,
        )
        text = Text(point.x - line.width / 2, point.y - RING - 4, line, theme.good)
        words = Rect(text.x, text.y - line.ascent, line.width, line.ascent + line.descent)
        bounds = ring.rect.grown(1).united(words)
        if bounds.touches(area):
            label = f"{ENGLISH.number(point.value, signed=True)}, {line.text}"
            yield Block(point.element, "intention", bounds, (ring, text), label)


def _gap_blocks(mark: GapMark, theme: Theme, pills: Pills) -> Iterator[Block]:
    colour, place, severe = (
        _colour(mark.found, theme),
        mark.found.gap.places[0],
        mark.found.gap.severity >= SEVERE,
    )
    if mark.stem:
        (x, y1), (_, y2) = mark.stem
        line = Line(x, y1 + TEETH, x, y2, Stroke(colour, 1.2))
        yield Block(place, "gap", Rect(x - 1, y1, 2, y2 - y1), (line,))
    if mark.broken:
        (x, y), upright = mark.broken.at, mark.broken.upright
        teeth = pills.get((upright, colour, theme.name), lambda: tuple(zigzag_marks(upright, colour, theme)))
        yield Block(place, "gap", Rect(x, y, 0, 0).grown(OPEN + 1), teeth, "", x, y)
    key = (mark.label, severe, colour, theme.name)
    marks = pills.get(key, lambda: tuple(pill_marks(mark.label, severe, colour, theme)))
    yield Block(place, "gap", mark.pill.grown(1), marks, _reasons(mark.found), mark.pill.x, mark.pill.y)


def _reasons(found: NumberedGap) -> str:
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


def zigzag_marks(upright: bool, colour: str, theme: Theme) -> Iterator[Mark]:
    """Yield an opening in a line with a zigzag in it, around the middle of its gap."""
    along = (-OPEN, -OPEN / 2, 0.0, OPEN / 2, OPEN)
    across = (0.0, -TEETH, TEETH, -TEETH, 0.0)
    points = [(b, a) if upright else (a, b) for a, b in zip(along, across, strict=True)]
    yield Line(*points[0], *points[-1], Stroke(theme.band, 4.0))
    way: list[Segment] = [("M", *points[0]), *(("L", *point) for point in points[1:])]
    yield Shape(tuple(way), None, Stroke(colour, 1.6, round=True))


def _across(tick: Break, half: float, pen: Stroke) -> Line:
    x, y = tick.at
    return Line(x - half, y, x + half, y, pen) if tick.upright else Line(x, y - half, x, y + half, pen)


def pill_marks(label: Label, severe: bool, colour: str, theme: Theme) -> Iterator[Mark]:
    """Yield a pill: filled where the gap is severe and the theme fills, with a thicker edge where it does not."""
    filled, middle = severe and theme.fills, PILL_H / 2
    ink = max(("#ffffff", DARK), key=lambda one: contrast(one, colour)) if filled else colour
    edge = Stroke(colour, 1.8 if severe and not filled else 1.0)
    yield Box(Rect(0, 0, label.width, PILL_H), colour if filled else theme.card, edge, middle)
    yield Text(PILL_PAD, middle + BASELINE, label.number, ink)
    x = PILL_PAD + label.number.width
    for kind in label.icons:
        yield icon_shape(ICONS[kind], x + ICON_STEP - ICON, middle - ICON / 2, ICON, ink, "bold")
        x += ICON_STEP
    if label.name:
        yield Text(x + APART, middle + BASELINE, label.name, ink)
