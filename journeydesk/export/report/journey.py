"""A map as a table: its stages are the columns, the lanes of its swimlanes the rows."""

from __future__ import annotations

from statistics import fmean

from journeydesk.editing.clean import sound
from journeydesk.editing.table.cells import number_in
from journeydesk.editing.table.write import Line, lines_of
from journeydesk.export.report.table import STAGES, Cell, Column, Row, Table, felt, text_cell
from journeydesk.export.report.voice import Voice
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import ArcLane, EmotionLane, NoteLane

LABEL_WIDTH, STAGE_WIDTH = 20, 28


def journey_table(document: Document, journey: JourneyMap, voice: Voice) -> Table:
    """Return a map as a table; each row has the id of its lane, each column that of its stage.

    Segments are named in every row, and only where there are several.
    """
    heads, *lines = lines_of(journey, voice.words)
    names = {segment.id: voice.name(segment.name) for segment in document.segments}
    several = len(journey.swimlanes) > 1
    stages = (
        Column(head, STAGE_WIDTH, stage.id, STAGES[at % len(STAGES)])
        for at, (head, stage) in enumerate(zip(heads.cells[1:], journey.stages, strict=True))
    )
    labels = (
        *([Column(voice.said("Segment"), LABEL_WIDTH, "segment")] if several else ()),
        Column(heads.cells[0], LABEL_WIDTH, "lane"),
    )
    rows = []
    for line in lines:
        label, *cells = line.cells
        whose = [text_cell(names[line.swimlane.segment] if line.swimlane else "")] if several else []
        id = line.lane.id if line.lane else ""
        rows.append(
            Row(
                (*whose, text_cell(label), *(_cell(text, line, voice) for text in cells)),
                id,
                (id,) if id else (),
            )
        )
    title = " ".join(sound(journey.title).split()) or voice.said("Untitled map")
    return Table("journey", title, (*labels, *stages), tuple(rows), journey.id, len(labels))


def _cell(text: str, line: Line, voice: Voice) -> Cell:
    lane = line.lane
    if isinstance(lane, NoteLane):
        return text_cell(text, lane.note_kind.value if text else "")
    if line.swimlane is None or not (lane is None or isinstance(lane, EmotionLane | ArcLane)):
        return text_cell(text)
    return _points(text, voice, feeling=not isinstance(lane, ArcLane))


def _points(text: str, voice: Voice, *, feeling: bool) -> Cell:
    """Return values as the document's language writes them, behind their places in the stage if they have any."""
    lines = [line.rpartition(": ") for line in text.split("\n")]
    values = [number_in(last) for _, _, last in lines]
    known = [value for value in values if value is not None]
    told = (
        place + colon + (last if value is None else voice.words.number(value, signed=feeling))
        for (place, colon, last), value in zip(lines, values, strict=True)
    )
    alone = known[0] if len(values) == len(known) == 1 and not lines[0][0] else None
    tint = felt(fmean(known)) if feeling and known else ""
    return Cell("\n".join(told), alone, "text" if alone is None else "number", tint)
