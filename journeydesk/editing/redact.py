"""A document that may leave the house: nobody in it is named, quoted or shown, and no source can be opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeydesk.editing.remove import remove
from journeydesk.editing.replace import replaced
from journeydesk.editing.search import Query, search
from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence, Segment
from journeydesk.model.journey import Path
from journeydesk.model.judgement import Verdict
from journeydesk.model.lanes import Note, NoteKind, NoteLane
from journeydesk.model.tree import descendants
from journeydesk.model.value import Item, evolve

SOMEBODY = "…"
"""Stands for a name where nothing else says that there is somebody."""

_HOST = re.compile(r"^\w+://[^/]*")
_FILE = re.compile(r"[^/\\]+\.\w+$")


def redacted(document: Document) -> Document:
    """Return the document without quotes, owners, names of personas and journeys, photos, and what sources lead to.

    Names of personas and of files that are sources are taken out of all texts; whom else these name nobody can know
    but who wrote them.
    """
    quotes = [item.id for item in descendants(document) if _is_of_quotes(item)]
    silent = rewritten(remove(document, quotes), _redacted)
    for name in _longest_first({*_personas(document), *_files(document)}):
        silent = replaced(
            silent, search(silent, Query(name, match_case=True, whole_words=True)), SOMEBODY
        ).document
    return evolve(silent, media=silent.named_media)


def _longest_first(names: set[str]) -> list[str]:
    """Return names in an order in which none is met within another: one may begin with another."""
    return sorted(names - {""}, key=lambda name: (-len(name), name))


def _personas(document: Document) -> Iterator[str]:
    for segment in document.segments:
        if segment.persona.name.strip() != segment.name.strip():
            yield segment.persona.name.strip()


def _files(document: Document) -> Iterator[str]:
    """Yield what files of sources are called, without their folders: titles of logs name them."""
    for source in document.evidence:
        for file in _HOST.sub("", source.source).split(", "):
            if found := _FILE.search(file.strip()):
                yield found[0]


def _is_of_quotes(item: Item) -> bool:
    return isinstance(item, NoteLane) and item.note_kind is NoteKind.QUOTE


def _redacted(item: Item) -> Item:
    match item:
        case Segment(persona=persona):
            name = SOMEBODY if persona.name.strip() and not persona.about.strip() else ""
            return evolve(item, persona=evolve(persona, name=name, quote="", photo=None))
        case Path() if item.example:
            return evolve(item, example="")
        case Evidence():
            return evolve(item, quote="", source="", picture=None)
        case Note() | Verdict() if item.owner.strip():
            return evolve(item, owner=SOMEBODY)  # without one it would be a gap, and a finding
    return item
