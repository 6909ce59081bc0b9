"""Everything above the swimlanes: the title block, the legend of channels, the heads of the stages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from journeydesk.insight.basis import Basis
from journeydesk.layout.boxes import Column, Heads, LegendEntry, StageHead
from journeydesk.layout.cards import GROUNDS
from journeydesk.layout.change_heads import change_legend, stage_tags
from journeydesk.layout.change_tags import ChangeHeads, ChangeLabels
from journeydesk.layout.columns import FOLDED_INSET, HEAD_INSET
from journeydesk.layout.context import Context
from journeydesk.layout.geometry import Rect
from journeydesk.layout.labels import PILL_H
from journeydesk.layout.sizes import (
    ABOUT,
    CHEVRON,
    FOLDED_HEAD,
    GOAL,
    HEAD,
    HEAD_H,
    LABEL,
    LABEL_W,
    MARGIN,
    PERSONA_W,
    SUBTITLE,
    TITLE,
)
from journeydesk.layout.subject import Subject
from journeydesk.layout.text import PlacedText
from journeydesk.model.inventory import Channel
from journeydesk.model.journey import JourneyMap, Stage

LEGEND_TILE = 16.0
LEGEND_GAP = 18.0
LEGEND_ROW = 24.0
LEGEND_MAX = 0.5  # of the page's width


def lay_heads(
    subject: Subject, columns: tuple[Column, ...], right: float, context: Context, labels: ChangeLabels
) -> Heads:
    """Place title, legend and stage heads on a page whose content ends at `right`, and what became of the stages."""
    title = lay_title(subject, right, context)
    stages, height = _stages(subject.journey.stages, columns, title.rect.y, context)
    captions = _captions(title.rect.y, context) if stages else ()
    changes, foot = title.changes, 0.0
    if changes and subject.compared:
        changes = replace(changes, tags=stage_tags(subject.compared, stages, labels))
        foot = PILL_H / 2 if changes.tags else 0.0
    rect = replace(title.rect, h=height + foot)
    return replace(title, captions=captions, stages=stages, rect=rect, changes=changes)


def lay_title(subject: Subject, right: float, context: Context) -> Heads:
    """Place title and legends alone; `rect` begins where the heads of stages may follow."""
    legend = _legend(subject.channels, right, context)
    legend_left = min((entry.tile.x for entry in legend), default=right)
    legend_bottom = max((_bottom(entry) for entry in legend), default=0.0)
    title = _title(subject.journey, legend_left - MARGIN - (24 if legend else 0), context)
    y = title[-1].y + title[-1].block.height
    changes = None
    if subject.compared:
        changes = ChangeHeads(*change_legend(subject.compared, y + 8, legend_left - MARGIN - 24, context), ())
        y = max(entry.text.rect.bottom for entry in changes.entries)
    y = max(y, legend_bottom) + 20
    return Heads(title, legend, (), (), Rect(MARGIN, y, right - MARGIN, 0.0), changes)


def _title(journey: JourneyMap, width: float, context: Context) -> tuple[PlacedText, ...]:
    title = context.fitted("title", journey.title, TITLE, MARGIN, 28.0, width, "strong")
    state = context.words.states[journey.state]
    about = " · ".join(part for part in (state, journey.scenario) if part)
    y = title.y + title.block.height + 2
    return title, context.fitted("scenario", about, SUBTITLE, MARGIN, y, width, "soft")


def _legend(channels: tuple[Channel, ...], right: float, context: Context) -> tuple[LegendEntry, ...]:
    """Set the channels in rows that end at the right edge."""
    limit = (right - MARGIN) * LEGEND_MAX
    rows: list[list[LegendEntry]] = [[]]
    x, y = 0.0, 38.0
    for channel in channels:
        name = context.fitted("", channel.name, ABOUT, 0, 0, limit - LEGEND_TILE - 6, "soft")
        width = LEGEND_TILE + 6 + name.block.width
        if rows[-1] and x + width > limit:
            rows.append([])
            x, y = 0.0, max(map(_bottom, rows[-2])) + LEGEND_ROW - LEGEND_TILE
        tile = Rect(x, y, LEGEND_TILE, LEGEND_TILE)
        text_y = y + (LEGEND_TILE - name.block.line_height) / 2
        rows[-1].append(
            LegendEntry(
                channel, tile, replace(name, x=x + LEGEND_TILE + 6, y=text_y, width=name.block.width + 1)
            )
        )
        x += width + LEGEND_GAP
    return tuple(entry for row in rows for entry in _right_aligned(row, right))


def _bottom(entry: LegendEntry) -> float:
    """Return where an entry ends: a long name has more lines than its tile is high."""
    lines = len(entry.text.block.lines) - 1
    return entry.tile.bottom + lines * entry.text.block.line_height


def _right_aligned(row: list[LegendEntry], right: float) -> list[LegendEntry]:
    if not row:
        return []
    dx = right - row[-1].text.rect.right
    return [
        LegendEntry(entry.channel, entry.tile.moved(dx, 0), replace(entry.text, x=entry.text.x + dx))
        for entry in row
    ]


def _stages(
    stages: Iterable[Stage], columns: tuple[Column, ...], y: float, context: Context
) -> tuple[tuple[StageHead, ...], float]:
    heads: list[StageHead] = []
    height = HEAD_H
    seen = [(number, stage) for number, stage in enumerate(stages) if not stage.hidden]
    for (number, stage), column in zip(seen, columns, strict=True):
        rests = None if column.folded else context.rests(stage.evidence)
        texts = _stage_texts(stage, column, y, rests, context)
        height = max(height, texts[-1].y + texts[-1].block.height + 10 - y)
        heads.append(StageHead(stage, Rect(column.x, y, column.w, height), texts, number, rests))
    return tuple(replace(head, rect=replace(head.rect, h=height)) for head in heads), height


def _stage_texts(
    stage: Stage, column: Column, y: float, rests: Basis | None, context: Context
) -> tuple[PlacedText, ...]:
    if column.folded:
        room = column.w - FOLDED_INSET - CHEVRON + 4
        return (
            context.text("title", stage.title, FOLDED_HEAD, column.x + FOLDED_INSET, y + 11, room, "strong"),
        )
    x, width = column.x + HEAD_INSET, column.w - HEAD_INSET - CHEVRON - 4
    title = context.fitted("title", stage.title, HEAD, x, y + 9, width, "strong")
    room = width - (GROUNDS + 4 if rests else 0)
    goal = context.fitted("goal", stage.goal, GOAL, x, title.y + title.block.height + 1, room, "normal")
    return title, goal


def _captions(y: float, context: Context) -> tuple[PlacedText, ...]:
    width = PERSONA_W + LABEL_W - 16
    stage = context.text("", context.words.stage, LABEL, MARGIN, y + 12, width, "soft")
    goal = context.text(
        "", context.words.goal, ABOUT, MARGIN, stage.y + stage.block.height + 2, width, "soft"
    )
    return stage, goal
