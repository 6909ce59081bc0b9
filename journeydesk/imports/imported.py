"""What an import gives: a document, and sentences on what was understood otherwise than it stood there."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.formats.words import quoted
from journeydesk.model.document import Document


@dataclass(frozen=True, slots=True)
class Imported:
    """A new document that no file holds yet."""

    document: Document
    notes: tuple[str, ...] = ()


class CannotImport(Exception):
    """A file holds nothing that a map can be made of; nothing was changed."""

    def __init__(self, name: str, seen: str, advice: str) -> None:
        """Say what was seen, and what was expected."""
        self.name, self.seen, self.advice = name, seen, advice
        super().__init__(f"{quoted(name)} cannot be imported: {seen}. {advice}.")
