"""A map as a table: its stages are the columns, the lanes of its swimlanes the rows."""

from __future__ import annotations

from journeydesk.editing.clean import sound
from journeydesk.editing.table.cells import number_in
from journeydesk.editing.table.write import Line, lines_of
from journeydesk.export.report.table import Cell, Column, Row, Table, counted, said
from journeydesk.export.report.voice import Voice
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import NoteLane

LABEL_WIDTH, STAGE_WIDTH = 20, 28


def journey_table(document: Document, journey: JourneyMap, voice: Voice) -> Table:
    """Return a map as a table; each row has the id of its lane, each column that of its stage.

    Segments are named in every row, and only where there are several.
    """
    heads, *lines = lines_of(journey, voice.words)
    names = {segment.id: voice.name(segment.name) for segment in document.segments}
    several = len(journey.swimlanes) > 1
    stages = (
        Column(head, STAGE_WIDTH, stage.id)
        for head, stage in zip(heads.cells[1:], journey.stages, strict=True)
    )
    labels = (
        *([Column(voice.said("Segment"), LABEL_WIDTH)] if several else ()),
        Column(heads.cells[0], LABEL_WIDTH),
    )
    rows = []
    for line in lines:
        label, *cells = line.cells
        whose = [said(names[line.swimlane.segment] if line.swimlane else "")] if several else []
        id = line.lane.id if line.lane else ""
        rows.append(
            Row((*whose, said(label), *(_cell(text, line) for text in cells)), id, (id,) if id else ())
        )
    title = " ".join(sound(journey.title).split()) or voice.said("Untitled map")
    return Table(title, (*labels, *stages), tuple(rows), journey.id, len(labels))


def _cell(text: str, line: Line) -> Cell:
    lane = line.lane
    tint = lane.note_kind.value if isinstance(lane, NoteLane) else ""
    value = number_in(text) if line.swimlane and (lane is None or lane.kind in ("emotion", "arc")) else None
    return (
        said(text, tint if text else "") if value is None else counted(value, text, tint=_felt(value, line))
    )


def _felt(value: float, line: Line) -> str:
    if line.lane and line.lane.kind == "arc":
        return ""
    return "good" if value >= 0.5 else "bad" if value <= -0.5 else ""
