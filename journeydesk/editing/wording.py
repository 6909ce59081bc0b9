"""The texts that can be typed where they stand: which field of which element they are, and their limits."""

from __future__ import annotations

from functools import cache

from journeydesk.editing.change import change_each, evolved_at, value_at
from journeydesk.editing.clean import cleaned
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.tree import find
from journeydesk.model.value import Item, evolve

_NAMING = ("title", "text", "caption", "name")
"""The fields that say what something is called; a kind of element has one of them, a free point none."""


def text_of(document: Document, element: str, field: str) -> str:
    """Return the text in a field; the name and the persona of a swimlane are its segment's."""
    value = value_at(_holder(document, element), field)
    return value if isinstance(value, str) else ""


def with_text(document: Document, element: str, field: str, text: str) -> Document:
    """Return the document with another text in a field."""
    holder, fit = _holder(document, element).id, cleaned(text, lines=True)
    return entitled(
        document, change_each(document, [holder], lambda item: evolved_at(item, field, lambda _: fit))
    )


def entitled(before: Document, after: Document) -> Document:
    """Return a document that was called like its only map under the new title of that map."""
    titles = [one_line(journey.title) for journey in (*before.maps, *after.maps)]
    if len(titles) != 2 or titles[0] == titles[1] or before.title != titles[0]:
        return after
    return evolve(after, title=titles[1])


def name_of(document: Document, item: Item) -> str:
    """Return what something is called, on one line; empty for what has no name."""
    if isinstance(item, Swimlane):
        segment = next(segment for segment in document.segments if segment.id == item.segment)
        return one_line(segment.name)
    field = naming_field(type(item))
    return one_line(getattr(item, field)) if field else ""


@cache
def naming_field(kind: type[Item]) -> str:
    """Return the field that says what something of a kind is called, empty for free points."""
    if kind is Swimlane:
        return "name"
    return next((field for field in _NAMING if field in kind.model_fields), "")


def one_line(text: str) -> str:
    """Return a text without line breaks and double spaces."""
    return " ".join(text.split())


def _holder(document: Document, element: str) -> Item:
    item = find(document, element)
    return find(document, item.segment) if isinstance(item, Swimlane) else item
