"""Find words in every field of a document."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.editing.tree import children, descendants
from journeydesk.model.document import Document
from journeydesk.model.inventory import Persona, Segment
from journeydesk.model.journey import JourneyMap
from journeydesk.model.value import Item, Value

AROUND = 30
"""How many characters of the text before a found word are shown."""

_NO_WORDS = frozenset({"id", "stage", "icon", "colour", "photo", "media", "kind", "language", "picture"})


@dataclass(frozen=True, slots=True)
class Found:
    """A place where the words stand: `map_id` is empty in an inventory, `excerpt` the text around them."""

    map_id: str
    element: str
    kind: str
    field: str
    excerpt: str


def search(document: Document, words: str) -> Iterator[Found]:
    """Yield every field that holds `words`, whatever their case and accents, in the order of the file."""
    wanted = folded(words).strip()
    if not wanted:
        return
    for item in children(document):
        if isinstance(item, JourneyMap):
            yield from _in_item(item, item.id, wanted)
            for inner in descendants(item):
                yield from _in_item(inner, item.id, wanted)
        else:
            yield from _in_item(item, _home(document, item), wanted)


def _home(document: Document, item: Item) -> str:
    """Return the map that shows an entry of an inventory, empty when none does by itself."""
    if isinstance(item, Segment):
        for journey in document.maps:
            if any(swimlane.segment == item.id for swimlane in journey.swimlanes):
                return journey.id
    return ""


def _in_item(item: Item, map_id: str, wanted: str) -> Iterator[Found]:
    for field, text in _texts(item):
        at = folded(text).find(wanted)
        if at >= 0:
            yield Found(map_id, item.id, type(item).__name__, field, _excerpt(text, at))


def _texts(value: Value) -> Iterator[tuple[str, str]]:
    for field in type(value).model_fields:
        held = getattr(value, field)
        if isinstance(held, str) and held and field not in _NO_WORDS:
            yield field, held
        elif isinstance(held, Persona):
            yield from _texts(held)


def _excerpt(text: str, at: int) -> str:
    start = max(0, at - AROUND)
    line = " ".join(text[start : at + 3 * AROUND].split())
    return ("…" if start else "") + line


def folded(text: str) -> str:
    """Return a text without case and accents, letter for letter as long as before."""
    return "".join(_folded_letter(letter) for letter in text)


def _folded_letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[:1].lower()
    return base if len(base) == 1 else letter
