"""A new document in the language of whoever begins it."""

from __future__ import annotations

from journeydesk.desktop.language import said, spoken
from journeydesk.editing.new import new_document
from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.value import Item, evolve, fresh_id

WORDS = ("title", "name", "goal")


def first_document() -> Document:
    """Return a document with the usual stages, channels and one segment, named in the window's language."""
    document = rewritten(new_document(fresh_id), _in_words)
    return evolve(document, title=said(document.title), language=spoken())


def _in_words(item: Item) -> Item:
    found = {field: getattr(item, field, "") for field in WORDS}
    return evolve(item, **{field: said(text) for field, text in found.items() if text})
