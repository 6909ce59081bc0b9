"""The texts that can be typed where they stand: which field of which element they are, and their limits."""

from __future__ import annotations

from journeydesk.editing.change import change_each, evolved_at, value_at
from journeydesk.editing.clean import cleaned
from journeydesk.editing.tree import find
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.value import Item


def text_of(document: Document, element: str, field: str) -> str:
    """Return the text in a field; the name and the persona of a swimlane are its segment's."""
    value = value_at(_holder(document, element), field)
    return value if isinstance(value, str) else ""


def with_text(document: Document, element: str, field: str, text: str) -> Document:
    """Return the document with another text in a field."""
    holder, fit = _holder(document, element).id, cleaned(text, lines=True)
    return change_each(document, [holder], lambda item: evolved_at(item, field, lambda _: fit))


def _holder(document: Document, element: str) -> Item:
    item = find(document, element)
    return find(document, item.segment) if isinstance(item, Swimlane) else item
