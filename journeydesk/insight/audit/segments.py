"""Checks of the segments: each has its swimlane and its path, is somebody, and has been counted."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.insight.audit.check import (
    Check,
    Demand,
    Fix,
    FixKind,
    Flaw,
    Level,
    Looked,
    looked,
    looked_together,
)
from journeydesk.insight.audit.subjects import OneSwimlane, WholeDocument
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import Swimlane


def swimlanes(whole: WholeDocument) -> Looked:
    """Look for segments that no map shows."""
    return looked(len(whole.document.segments), _unseen(whole.document))


def _unseen(document: Document) -> Iterator[Flaw]:
    for segment in document.segments:
        own = [band for journey in document.maps for band in journey.swimlanes if band.segment == segment.id]
        if not own:
            yield _missing(segment, document)
        elif all(band.hidden for band in own):
            yield _hidden(segment, own)


def _missing(segment: Segment, document: Document) -> Flaw:
    fix = Fix("Add a swimlane for the segment", FixKind.ADD_SWIMLANE, document.maps[0].id, segment.id)
    message = "The segment has no swimlane. Add one, or remove the segment."
    # With several maps nobody but the author knows where the segment belongs.
    return Flaw((segment.id,), message, fix if len(document.maps) == 1 else None)


def _hidden(segment: Segment, own: list[Swimlane]) -> Flaw:
    fix = Fix("Show the hidden swimlane", FixKind.SHOW, own[0].id)
    message = "The segment is hidden on every map. Show it before people take the others for everybody."
    return Flaw((segment.id,), message, fix if len(own) == 1 else None, Level.INFO)


def paths(band: OneSwimlane) -> Looked:
    """Look for swimlanes whose touchpoints nobody passes in any order."""
    if not band.touchpoints:
        return Looked()
    own = band.swimlane.id
    fix = Fix("Add a path through all touchpoints", FixKind.ADD_PATH, own)
    message = "No path runs through the touchpoints. Draw the order in which customers meet them."
    return looked(1, () if band.paths else (Flaw((own,), message, fix),))


def personas(whole: WholeDocument) -> Looked:
    """Look for segments for whom nobody stands."""
    segments = whole.document.segments
    faceless = (one.id for one in segments if not (one.persona.name.strip() or one.persona.about.strip()))
    return looked_together(
        len(segments),
        faceless,
        lambda n: f"{n} of {len(segments)} segments without a persona. Name a person who stands for each.",
    )


def sizes(whole: WholeDocument) -> Looked:
    """Look for segments that nobody has counted."""
    segments = whole.document.segments
    return looked_together(
        len(segments),
        (one.id for one in segments if one.share is None and one.n is None),
        lambda n: f"{n} of {len(segments)} segments without a share or an n. Say how many they are.",
    )


CHECKS = (
    Check("segment_swimlane", "Segments shown", Level.ERROR, Demand.SEGMENTS, document=swimlanes),
    Check("segment_path", "Paths drawn", Level.ERROR, Demand.SEGMENTS, swimlane=paths),
    Check("segment_persona", "Personas named", Level.INFO, Demand.SEGMENTS, document=personas),
    Check("segment_size", "Segments counted", Level.INFO, Demand.SEGMENTS, document=sizes),
)
