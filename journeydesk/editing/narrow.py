"""A document cut down to some of its maps, and of what maps share to what these name."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.editing.mend import Gone, without
from journeydesk.editing.remove import remove
from journeydesk.editing.tracks import hidden_tracks
from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.inventory import references_of
from journeydesk.model.journey import JourneyMap
from journeydesk.model.judgement import Verdict
from journeydesk.model.tree import descendants, ids_in
from journeydesk.model.value import Item, evolve

INVENTORIES = {
    "channels": "channel",
    "devices": "device",
    "departments": "department",
    "segments": "segment",
    "evidence": "evidence",
}
"""What the maps of a document share, and by which references they name it."""


def narrowed(document: Document, maps: Iterable[JourneyMap]) -> Document:
    """Return a document of maps that are, or were cut from, those of `document`, with only what they name.

    References to what is left behind are dropped, and decisions about gaps there.
    """
    maps = tuple(maps)
    named = {reference for journey in maps for reference in _references(journey)}
    for field in ("segments", "evidence"):  # evidence names the channels it saw customers in, used or not
        entries = [item for item in getattr(document, field) if (INVENTORIES[field], item.id) in named]
        named |= {reference for entry in entries for reference in references_of(entry)}
    kept = {
        field: tuple(item for item in getattr(document, field) if (reference, item.id) in named)
        for field, reference in INVENTORIES.items()
    }
    gone = _ids(document) - frozenset(item.id for row in (*kept.values(), maps) for item in row)
    for journey in maps:
        gone -= {item.id for item in descendants(journey)}
    cut = evolve(document, maps=tuple(_mended(journey, gone) for journey in maps), **kept)
    return evolve(cut, media=cut.named_media)


def without_hidden(document: Document) -> Document:
    """Return the document without what is hidden on its maps, and without what only that names."""
    hidden = tuple(track.id for journey in document.maps for track in hidden_tracks(journey))
    cut = remove(document, hidden)
    return document if cut is document else narrowed(cut, cut.maps)


def _references(journey: JourneyMap) -> Iterable[tuple[str, str]]:
    for stage in journey.stages:
        yield from references_of(stage)
    for swimlane in journey.swimlanes:
        yield "segment", swimlane.segment
        yield from swimlane.contents.references


def _ids(document: Document) -> Gone:
    return frozenset(ids_in(document))


def _mended(journey: JourneyMap, gone: Gone) -> JourneyMap:
    def visit(item: Item) -> Item | None:
        lost = isinstance(item, Verdict) and not gone.isdisjoint(item.places)
        return None if lost else without(item, gone)

    leads_away = any(field in ("map", "against") and target in gone for field, target in _references(journey))
    return rewritten(journey, visit, None if leads_away else ())
