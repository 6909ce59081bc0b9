"""What stands above the swimlanes about a comparison: with what, how much differs, and what became of the stages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from journeydesk.insight.comparison.compared import MapComparison, Side
from journeydesk.insight.versions.diff import ChangeKind
from journeydesk.layout.boxes import StageHead
from journeydesk.layout.change_tags import ChangeEntry, ChangeLabels, Tag, tag_at, tag_width
from journeydesk.layout.context import Context
from journeydesk.layout.geometry import Rect
from journeydesk.layout.room import Room
from journeydesk.layout.sizes import ABOUT, CHEVRON, MARGIN, STAGE_GAP
from journeydesk.layout.text import PlacedText
from journeydesk.layout.words import Words

SIGN, SIGN_GAP, GAP = 12.0, 4.0, 16.0
"""The side of a sign, how far its words stand from it, and how far the next sign from these."""


ASIDE, MOST_STEPS = 8.0, 60
"""How far a tag of a stage steps aside where another one stands, and how often."""


def compared_with(side: Side, words: Words) -> str:
    """Say with which map another one is compared, and where that comes from."""
    said = words.changes.compared.format(" ".join(side.journey.title.split()) or side.journey.id)
    saved = words.changes.in_file.format(side.file, side.saved.isoformat()) if side.saved else side.file
    return f"{said} ({saved})" if side.file else said


def told_by(compared: MapComparison) -> tuple[object, ...]:
    """Return all of a comparison that stands above the swimlanes: while cards move, it mostly stays."""
    side, counts = compared.older, compared.counts
    words = (side.journey.title, side.journey.id, side.file, str(side.saved))
    numbers = (counts.added, counts.removed, counts.moved, counts.changed)
    return *words, *numbers, compared.stages, compared.lost, side.document.segments


def change_legend(
    compared: MapComparison, y: float, width: float, context: Context
) -> tuple[PlacedText, tuple[ChangeEntry, ...]]:
    """Place the sentence that says with what a map is compared, and below it how much differs."""
    text = context.text("", compared_with(compared.older, context.words), ABOUT, MARGIN, y, width, "normal")
    return text, tuple(_entries(compared, text.rect.bottom + 4, MARGIN + width, context))


def _entries(compared: MapComparison, y: float, right: float, context: Context) -> Iterator[ChangeEntry]:
    """Yield what stands in the legend, in rows as wide as there is room."""
    x, bottom, room = MARGIN, y, right - MARGIN - SIGN - SIGN_GAP
    for kind, said in _told(compared, context.words):
        text = context.text("", said, ABOUT, 0, 0, room, "normal")
        width = SIGN + SIGN_GAP + text.block.width
        if x > MARGIN and x + width > right:
            x, y = MARGIN, bottom + 2
        placed = replace(text, x=x + SIGN + SIGN_GAP, y=y, width=text.block.width + 1)
        yield ChangeEntry(kind, placed)
        x, bottom = x + width + GAP, max(bottom, placed.rect.bottom)


def _told(compared: MapComparison, words: Words) -> Iterator[tuple[ChangeKind, str]]:
    counts = compared.counts
    for kind, number in (
        (ChangeKind.ADDED, counts.added),
        (ChangeKind.REMOVED, counts.removed),
        (ChangeKind.MOVED, counts.moved),
        (ChangeKind.CHANGED, counts.changed),
    ):
        yield kind, words.changes.counted[kind].format(number)
    names = {segment.id: segment.name for segment in compared.older.document.segments}
    for lost in compared.lost:
        if lost.older:
            yield ChangeKind.REMOVED, names[lost.older.segment]


def stage_tags(
    compared: MapComparison, heads: tuple[StageHead, ...], labels: ChangeLabels
) -> tuple[Tag, ...]:
    """Return what became of stages, at the lower edge of the heads: between them stands what is gone.

    Where narrow heads leave no room, a tag is left away.
    """
    room, found = Room(), list[Tag]()
    for tag in (*_gone(compared, heads, labels), *_staying(compared, heads, labels)):
        if place := room.first(_places(tag.rect, heads)):
            found.append(replace(tag, rect=place))
    return tuple(found)


def _places(wanted: Rect, heads: tuple[StageHead, ...]) -> Iterator[Rect]:
    """Yield places for a tag from the wanted one to the right, then to the left, as far as there are heads."""
    left, right = heads[0].rect.x, heads[-1].rect.right + MARGIN
    for aside in (*range(MOST_STEPS), *range(-1, -MOST_STEPS, -1)):
        place = wanted.moved(ASIDE * aside, 0)
        if left <= place.x and place.right <= right:
            yield place


def _staying(compared: MapComparison, heads: tuple[StageHead, ...], labels: ChangeLabels) -> Iterator[Tag]:
    stages = compared.stages
    for head in heads:
        x, y, id = head.rect.x + CHEVRON, head.rect.bottom, head.stage.id
        if id in stages.added:
            yield tag_at(id, ChangeKind.ADDED, labels.kind(ChangeKind.ADDED), x, y)
        elif id in stages.renamed:
            yield tag_at(id, ChangeKind.CHANGED, labels.was(stages.renamed[id]), x, y)
        elif id in stages.moved:
            yield tag_at(id, ChangeKind.MOVED, labels.kind(ChangeKind.MOVED), x, y)


def _gone(compared: MapComparison, heads: tuple[StageHead, ...], labels: ChangeLabels) -> Iterator[Tag]:
    """Yield tags of lost stages at the border behind which they stood, several in one tag."""
    borders: dict[str | None, float] = {head.stage.id: head.rect.right + STAGE_GAP / 2 for head in heads}
    borders[None] = heads[0].rect.x if heads else 0.0
    lost: dict[str | None, list[str]] = {}
    for stage, behind in compared.stages.lost:
        if behind in borders:  # behind what is hidden nothing is told
            lost.setdefault(behind, []).append(stage.title)
    for behind, titles in lost.items() if heads else ():
        line = labels.name(", ".join(titles))
        width, last = tag_width(line), heads[-1].rect.right
        left = max(min(borders[behind] - width / 2, last - width), heads[0].rect.x)
        yield tag_at("", ChangeKind.REMOVED, line, left, heads[0].rect.bottom)
