"""Which maps of a document, and which swimlanes of them, an export shows."""

from __future__ import annotations

from journeydesk.export.errors import NothingToExport, UnknownMap, UnknownSegment
from journeydesk.export.options import ExportOptions
from journeydesk.formats.words import quoted
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import JourneyMap
from journeydesk.model.value import evolve


def chosen(document: Document, options: ExportOptions) -> Document:
    """Return the document with only what is to be exported; raises an `ExportError`."""
    maps = _chosen_maps(document, options.maps)
    if options.segment is not None:
        maps = _for_segment(maps, _segment(document, options.segment))
    return evolve(document, maps=maps[:1] if options.kind == "png" else maps)


def map_named(document: Document, name: str) -> str:
    """Return the id of the map with this id or title; raises `UnknownMap`."""
    for journey in document.maps:
        if name in (journey.id, journey.title):
            return journey.id
    raise UnknownMap(name, [quoted(journey.title or journey.id) for journey in document.maps])


def segment_named(document: Document, name: str) -> str:
    """Return the id of the segment with this id or name; raises `UnknownSegment`."""
    for segment in document.segments:
        if name in (segment.id, segment.name):
            return segment.id
    raise UnknownSegment(name, [quoted(segment.name or segment.id) for segment in document.segments])


def _chosen_maps(document: Document, ids: tuple[str, ...] | None) -> tuple[JourneyMap, ...]:
    if ids is None:
        return document.maps
    if not ids:
        raise NothingToExport("No map was chosen. Choose at least one.")
    by_id = {journey.id: journey for journey in document.maps}
    return tuple(by_id[id] for id in dict.fromkeys(map_named(document, id) for id in ids))


def _segment(document: Document, id: str) -> Segment:
    found = segment_named(document, id)
    return next(segment for segment in document.segments if segment.id == found)


def _for_segment(maps: tuple[JourneyMap, ...], segment: Segment) -> tuple[JourneyMap, ...]:
    """Return the maps that have a swimlane for `segment`, with that swimlane alone."""
    kept = []
    for journey in maps:
        chosen = (lane for lane in journey.swimlanes if lane.segment == segment.id)
        swimlanes = tuple(evolve(lane, hidden=False) for lane in chosen)  # who asks for it wants to see it
        if swimlanes:
            kept.append(evolve(journey, swimlanes=swimlanes))
    if not kept:
        name = quoted(segment.name or segment.id)
        raise NothingToExport(f"No chosen map has a swimlane for {name}. Choose another map or segment.")
    return tuple(kept)
