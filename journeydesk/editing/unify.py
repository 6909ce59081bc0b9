"""Make two entries of an inventory one: whatever named the one names the other."""

from __future__ import annotations

from journeydesk.editing.mend import referring
from journeydesk.editing.remove import in_swimlanes_that_lead_to, remove
from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.value import Item, evolve


def unify(document: Document, entry: str, into: str) -> Document:
    """Return the document without an entry, what named it naming another one of its inventory instead.

    Swimlanes of a segment show the other segment; decisions about gaps of the entry itself go with it.
    """
    if entry == into:
        return document
    led = frozenset(in_swimlanes_that_lead_to(document, frozenset([entry])))
    return remove(rewritten(document, lambda item: _naming(item, entry, into), led), [entry])


def _naming(item: Item, entry: str, into: str) -> Item:
    """Return an element that names one entry wherever it named the other, and none twice."""
    single, many = referring(type(item))
    changes: dict[str, object] = {field: into for field in single if getattr(item, field) == entry}
    for field in many:
        if entry in (targets := getattr(item, field)):
            changes[field] = tuple(dict.fromkeys(into if one == entry else one for one in targets))
    if isinstance(item, Swimlane) and item.segment == entry:
        changes["segment"] = into
    return evolve(item, **changes) if changes else item
