"""The strip under a map that sums its gaps up: a column for each stage, a row for each kind of handoff."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from journeydesk.insight.gap import HANDOFFS, GapKind
from journeydesk.insight.stage_gaps import StageGaps, Tally
from journeydesk.layout.boxes import Column, MapLayout
from journeydesk.layout.context import place_text
from journeydesk.layout.geometry import Rect
from journeydesk.layout.labels import APART, ICON_STEP
from journeydesk.layout.sizes import BAND_GAP, LABEL, LABEL_ROOM, LABEL_X, MARGIN, NAME, PERSONA_W, SMALL
from journeydesk.layout.text import PlacedText, TextShaper

ROWS: tuple[GapKind | None, ...] = (None, *HANDOFFS)
"""All gaps first, then those of each kind of handoff."""

STRIP = "gap-strip"
"""What the section that draws it is called."""

ROW_H, PAD, INSET = 28.0, 8.0, 3.0
HEIGHT = len(ROWS) * ROW_H + 2 * PAD


@dataclass(frozen=True, slots=True, eq=False)
class GapCell:
    """The gaps of one kind (None for all) in one stage; `figure` is how many they are."""

    kind: GapKind | None
    rect: Rect
    tally: Tally
    figure: PlacedText


@dataclass(frozen=True, slots=True, eq=False)
class GapStrip:
    """The strip in its place, relative to its own top."""

    rect: Rect
    texts: tuple[PlacedText, ...]
    cells: tuple[GapCell, ...]


def page_with(layout: MapLayout, *, gaps: bool) -> Rect:
    """Return the area of a map, with the strip under it when its gaps are shown."""
    page = layout.page
    return Rect(page.x, page.y, page.w, page.h + HEIGHT + BAND_GAP) if gaps and has_strip(layout) else page


def has_strip(layout: MapLayout) -> bool:
    """Tell whether there is something to sum up: a map without stages or swimlanes has no strip."""
    return bool(layout.columns and layout.bands)


def strip_top(layout: MapLayout) -> float:
    """Return the y where the strip begins."""
    return layout.height - MARGIN + BAND_GAP


def gap_strip(layout: MapLayout, found: StageGaps, shaper: TextShaper) -> GapStrip:
    """Return the strip of a map, whose gaps were found in its stages."""
    rect = Rect(MARGIN, 0.0, layout.width - 2 * MARGIN, HEIGHT)
    texts = (*_title(layout, found, shaper), *_names(layout, shaper))
    return GapStrip(rect, texts, tuple(_cells(layout.columns, found, shaper)))


def _title(layout: MapLayout, found: StageGaps, shaper: TextShaper) -> Iterator[PlacedText]:
    words, x, width = layout.words, MARGIN + 16, PERSONA_W - 24
    title = place_text(shaper, "", words.gap_strip, NAME, x, PAD + 6, width, "strong")
    yield title
    said = words.severity if found else words.no_gaps
    yield place_text(shaper, "", said, SMALL, x, title.rect.bottom + 2, width, "soft")


def _names(layout: MapLayout, shaper: TextShaper) -> Iterator[PlacedText]:
    words = layout.words
    for row, kind in enumerate(ROWS):
        name = words.handoffs[kind] if kind else words.all_gaps
        x = LABEL_X + (ICON_STEP + APART if kind else 0)
        text = place_text(shaper, "", name, LABEL, x, 0, LABEL_ROOM, "soft")
        yield replace(text, y=PAD + row * ROW_H + (ROW_H - text.block.height) / 2)


def _cells(columns: tuple[Column, ...], found: StageGaps, shaper: TextShaper) -> Iterator[GapCell]:
    for row, kind in enumerate(ROWS):
        for column in columns:
            if tally := found.get((kind, column.stage)):
                y = PAD + row * ROW_H + INSET
                rect = Rect(column.x + INSET, y, column.w - 4 - 2 * INSET, ROW_H - 2 * INSET)
                yield GapCell(kind, rect, tally, _figure(rect, len(tally.gaps), shaper))


def _figure(rect: Rect, number: int, shaper: TextShaper) -> PlacedText:
    width = rect.w - 10
    block = shaper.shape(str(number), LABEL, width)
    return PlacedText("", block, rect.x + 10, rect.cy - block.height / 2, width, LABEL, "strong")
