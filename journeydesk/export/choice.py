"""Which maps of a document, and which swimlanes of them, an export shows, and nothing of the document besides."""

from __future__ import annotations

from dataclasses import replace

from journeydesk.editing.narrow import narrowed
from journeydesk.editing.redact import redacted
from journeydesk.export.errors import Ambiguous, NothingToExport, Unknown, UnknownMap, UnknownSegment
from journeydesk.export.kinds import KINDS
from journeydesk.export.options import ExportOptions
from journeydesk.formats.words import quoted
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import JourneyMap
from journeydesk.model.value import evolve

Named = tuple[str, str]
"""The id of something, and what people call it."""


def with_ids(document: Document, options: ExportOptions) -> ExportOptions:
    """Return options in which titles and names, as people say them, are ids; raises an `ExportError`."""
    segments = [(segment.id, segment.name) for segment in document.segments]
    return replace(
        options,
        maps=options.maps and tuple(map_named(document, name) for name in options.maps),
        segment=options.segment and _id_of(options.segment, segments, UnknownSegment),
    )


def map_named(document: Document, name: str) -> str:
    """Return the id of the map that a title or an id names; raises `UnknownMap` or `Ambiguous`."""
    return _id_of(name, [(journey.id, journey.title) for journey in document.maps], UnknownMap)


def chosen(document: Document, options: ExportOptions) -> Document:
    """Return the document with only what is to be exported; raises an `ExportError`."""
    maps = _chosen_maps(document, options.maps)
    if options.segment is not None:
        maps = _for_segment(maps, _segment(document, options.segment))
    cut = narrowed(document, maps[:1] if KINDS[options.kind].one_map else maps)
    return redacted(cut) if options.redacted else cut


def _id_of(name: str, known: list[Named], unknown: type[Unknown]) -> str:
    found = [id for id, title in known if name in (id, title)]
    if not found:
        raise unknown(name, [quoted(title or id) for id, title in known])
    if len(found) > 1:
        raise Ambiguous(unknown.what, name, found)
    return found[0]


def _chosen_maps(document: Document, ids: tuple[str, ...] | None) -> tuple[JourneyMap, ...]:
    if ids is None:
        return document.maps
    if not ids:
        raise NothingToExport("No map was chosen. Choose at least one.")
    by_id = {journey.id: journey for journey in document.maps}
    if lost := next((id for id in ids if id not in by_id), None):
        raise UnknownMap(lost, map(quoted, by_id))
    return tuple(by_id[id] for id in dict.fromkeys(ids))


def _segment(document: Document, id: str) -> Segment:
    by_id = {segment.id: segment for segment in document.segments}
    if id not in by_id:
        raise UnknownSegment(id, map(quoted, by_id))
    return by_id[id]


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
