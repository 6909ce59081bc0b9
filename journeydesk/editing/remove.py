"""Remove anything; what lives inside it or stands for it goes too, and nothing is left pointing at it."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.editing.mend import Gone, without
from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.judgement import Verdict
from journeydesk.model.lanes import Element, EmotionPoint
from journeydesk.model.tree import children, descendants
from journeydesk.model.value import Item


def remove(document: Document, wanted: Iterable[str]) -> Document:
    """Return the document without the wanted elements; its last map stays, for a document without maps is none.

    With a stage go the elements in it, with a segment its swimlanes, with a path the feelings that were its alone,
    with anything the decisions about gaps there, and those that it answered; references to them are dropped.
    """
    asked = frozenset(wanted) - _last_map(document, frozenset(wanted))
    far = _reaches_far(document, asked)
    gone = frozenset(_everything(document, asked, far))
    if not gone:
        return document

    def visit(item: Item) -> Item | None:
        return None if item.id in gone or _is_moot(item, gone) else without(item, gone)

    return rewritten(document, visit, None if far else gone)


def _is_moot(item: Item, gone: Gone) -> bool:
    """Tell whether something is a decision about a place that goes, or an answer that goes."""
    return isinstance(item, Verdict) and not gone.isdisjoint((*item.places, item.opportunity))


def _last_map(document: Document, asked: Gone) -> Gone:
    maps = [journey.id for journey in document.maps]
    return frozenset(maps[:1]) if asked.issuperset(maps) else frozenset()


def _everything(document: Document, asked: Gone, far: bool) -> Iterable[str]:
    """Yield the ids of all that goes when the asked elements go."""
    for item in descendants(document, None if far else asked):
        if item.id in asked or _stands_for(item, asked):
            yield item.id
            yield from (inner.id for inner in descendants(item))


def _stands_for(item: Item, asked: Gone) -> bool:
    match item:
        case EmotionPoint():
            return item.stage in asked or item.path in asked
        case Element():
            return item.stage in asked
        case Swimlane():
            return item.segment in asked
        case _:
            return False


def _reaches_far(document: Document, asked: Gone) -> bool:
    """Tell whether something outside a swimlane goes, which any swimlane may refer to; it may lead to other maps."""
    shared = {item.id for item in children(document)}
    inside = {item.id for journey in document.maps for item in (*journey.stages, *journey.swimlanes)}
    return not asked.isdisjoint(shared | inside)
