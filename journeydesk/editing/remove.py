"""Remove anything; what lives inside it or stands for it goes too, and nothing is left pointing at it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from journeydesk.editing.mend import Gone, swimlane_without, without
from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.judgement import Verdict
from journeydesk.model.lanes import EmotionLane, standing_in
from journeydesk.model.tree import children, ids_in
from journeydesk.model.value import Item


def remove(document: Document, wanted: Iterable[str]) -> Document:
    """Return the document without the wanted elements; its last map stays, for a document without maps is none.

    With a stage go the elements in it, with a segment its swimlanes, with a path the feelings that were its alone,
    with anything the decisions about gaps there, and those that it answered; references to them are dropped.
    """
    asked = frozenset(wanted) - _last_map(document, frozenset(wanted))
    gone = frozenset(_everything(document, asked))
    if not gone:
        return document

    def visit(item: Item) -> Item | None:
        if item.id in gone or (isinstance(item, Verdict) and is_moot(item, gone)):
            return None
        return _left_of(item, gone) if isinstance(item, Swimlane) else without(item, gone)

    return rewritten(document, visit, frozenset(in_swimlanes_that_lead_to(document, gone)))


def in_swimlanes_that_lead_to(document: Document, gone: Gone) -> Iterator[str]:
    """Yield what is in the swimlanes where something names what goes and stands outside of them."""
    for contents in (one.contents for journey in document.maps for one in journey.swimlanes):
        if any(target in gone for _, target in contents.references):
            yield from contents.ids


def _left_of(swimlane: Swimlane, gone: Gone) -> Swimlane:
    """Return a swimlane without what goes of it."""
    if not swimlane.contents.holds_any(gone):
        return swimlane
    return swimlane_without(swimlane, swimlane.lanes, swimlane.paths, gone)


def is_moot(verdict: Verdict, gone: Gone) -> bool:
    """Tell whether a decision is about a place that goes, or its answer goes."""
    return not gone.isdisjoint((*verdict.places, verdict.opportunity))


def _last_map(document: Document, asked: Gone) -> Gone:
    maps = [journey.id for journey in document.maps]
    return frozenset(maps[:1]) if asked.issuperset(maps) else frozenset()


def _everything(document: Document, asked: Gone) -> Iterator[str]:
    """Yield the ids of all that goes when the asked elements go."""
    for item in chain(children(document), *map(children, document.maps)):
        if item.id in asked or (isinstance(item, Swimlane) and item.segment in asked):
            yield item.id
            yield from ids_in(item)
        elif isinstance(item, Swimlane):
            yield from _in_swimlane(item, asked)


def _in_swimlane(swimlane: Swimlane, asked: Gone) -> Iterator[str]:
    """Yield what goes of a swimlane that stays; free points go with their path, elements with their stage."""
    known, stages = swimlane.contents.among(asked), asked & swimlane.contents.stages
    if not (known or stages):
        return
    yield from known
    for lane in swimlane.lanes:
        if lane.id in known:
            yield from (item.id for item in lane.items)
        elif stages:
            yield from (item.id for item in standing_in(lane.items, stages))
        if isinstance(lane, EmotionLane) and known:
            yield from (point.id for point in lane.items if point.path in known)
