"""Blank map: what every new map begins with, and nothing else."""

from __future__ import annotations

from itertools import count

from journeydesk.editing.new import new_document
from journeydesk.model.document import Document
from journeydesk.model.value import evolve


def document() -> Document:
    """Return the document that the program begins with, under ids that are the same every time."""
    numbers = count(1)
    return evolve(new_document(lambda: f"new-{next(numbers)}"), title="Blank map")
