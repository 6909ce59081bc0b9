"""A new document in the language of whoever begins it."""

from __future__ import annotations

from journeydesk.desktop.language import spoken
from journeydesk.editing.new import named_in, new_document
from journeydesk.model.document import Document
from journeydesk.model.value import evolve, fresh_id


def first_document() -> Document:
    """Return a document with the usual stages, channels and one segment, named in the window's language."""
    language = spoken()
    return evolve(named_in(language, new_document(fresh_id)), language=language)
