"""The texts that can be typed where they stand: which field of which element they are, and their limits."""

from __future__ import annotations

from journeydesk.editing.change import change
from journeydesk.editing.clean import cleaned
from journeydesk.editing.tree import find
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.value import Item


def text_of(document: Document, element: str, field: str) -> str:
    """Return the text in a field; the name of a swimlane is its segment's."""
    value = getattr(_holder(document, element), field)
    return value if isinstance(value, str) else ""


def with_text(document: Document, element: str, field: str, text: str) -> Document:
    """Return the document with another text in a field."""
    return change(document, _holder(document, element).id, **{field: cleaned(text, lines=True)})


def _holder(document: Document, element: str) -> Item:
    item = find(document, element)
    return find(document, item.segment) if isinstance(item, Swimlane) else item
