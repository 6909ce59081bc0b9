"""Find words in every field of a document, match by match."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import JourneyMap
from journeydesk.model.judgement import Verdict
from journeydesk.model.lanes import Element
from journeydesk.model.tree import child_fields
from journeydesk.model.value import Item, Value

_NO_WORDS = frozenset({"icon", "language", "rule"})
"""Plain strings that nobody wrote as words; ids, colours and names of pictures are told by their types."""

_INNER: dict[type[Value], str] = {Document: "branding", Segment: "persona"}
"""Values that have words inside of another value."""


class Within(StrEnum):
    """Where to look: `SHARED` is what all maps share, the inventories and the evidence."""

    EVERYTHING = "everything"
    MAP = "map"
    MAPS = "maps"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for, and how; without `match_case` accents do not matter either."""

    words: str
    match_case: bool = False
    whole_words: bool = False
    within: Within = Within.EVERYTHING


@dataclass(frozen=True, slots=True)
class Found:
    """One match: `map_id` is empty in an inventory, `element` in the document's own fields.

    `place` is what shows it: the element itself, or where the gap ends about which something was decided.
    `field` may lead into a value (“persona.quote”); the match is its text from `start` up to `end`.
    """

    map_id: str
    element: str
    place: str
    field: str
    start: int
    end: int


def search(document: Document, query: Query, map_id: str = "") -> Iterator[Found]:
    """Yield every match, map by map in reading order, then what the maps share; `map_id` is the map in view."""
    pattern = _pattern(query)
    if pattern is None:
        return
    if query.within is not Within.SHARED:
        for journey in document.maps:
            if query.within is not Within.MAP or journey.id == map_id:
                yield from _in_map(journey, pattern, query)
    shared = _in_shared(document, pattern, query, map_id)
    yield from (found for found in shared if _is_within(found, query.within, map_id))


def _is_within(found: Found, within: Within, map_id: str) -> bool:
    """Tell whether what all maps share is looked through too: a segment's name stands on maps."""
    if within is Within.MAP:
        return found.map_id == map_id
    return bool(found.map_id) or within is not Within.MAPS


def _pattern(query: Query) -> re.Pattern[str] | None:
    words = query.words if query.match_case else folded(query.words)
    if not words.strip():
        return None
    whole = r"(?<!\w){}(?!\w)" if query.whole_words else "{}"
    return re.compile(whole.format(re.escape(words)))


def _in_map(journey: JourneyMap, pattern: re.Pattern[str], query: Query) -> Iterator[Found]:
    yield from _in_value(journey, journey.id, journey.id, pattern, query)
    for item in in_reading_order(journey):
        yield from _in_value(item, item.id, journey.id, pattern, query)


def _in_shared(document: Document, pattern: re.Pattern[str], query: Query, map_id: str) -> Iterator[Found]:
    for field in child_fields(Document):
        for item in getattr(document, field):
            if not isinstance(item, JourneyMap):
                yield from _in_value(item, item.id, _home(document, item, map_id), pattern, query)
    yield from _in_value(document, "", "", pattern, query)


def in_reading_order(journey: JourneyMap) -> Iterator[Item]:
    """Yield everything on a map as one reads it: stages, lane by lane the elements, what was decided about gaps."""
    yield from journey.stages
    order = {stage.id: index for index, stage in enumerate(journey.stages)}
    for swimlane in journey.swimlanes:
        yield swimlane
        for lane in swimlane.lanes:
            yield lane
            items: tuple[Element, ...] = lane.items
            yield from sorted(items, key=lambda item: order[item.stage])
        yield from swimlane.paths
    yield from journey.verdicts


def _home(document: Document, item: Item, map_id: str) -> str:
    """Return the map that shows an entry of an inventory, the one in view if it does; empty when none does."""
    if not isinstance(item, Segment):
        return ""
    shown = [
        journey.id
        for journey in document.maps
        if any(swimlane.segment == item.id for swimlane in journey.swimlanes)
    ]
    return map_id if map_id in shown else next(iter(shown), "")


def _in_value(
    value: Value, element: str, map_id: str, pattern: re.Pattern[str], query: Query
) -> Iterator[Found]:
    for field, text in texts_of(value):
        for match in pattern.finditer(text if query.match_case else folded(text)):
            start, end = match.span()
            yield Found(map_id, element, _place(value, element), field, start, end)


def _place(value: Value, element: str) -> str:
    return next(reversed(value.places), "") if isinstance(value, Verdict) else element


def texts_of(value: Value) -> Iterator[tuple[str, str]]:
    """Yield the fields of a value that hold words, with their text; empty ones are left out."""
    for field in _text_fields(type(value)):
        if text := getattr(value, field):
            yield field, text
    if inner := _INNER.get(type(value)):
        yield from ((f"{inner}.{field}", text) for field, text in texts_of(getattr(value, inner)))


@cache
def _text_fields(kind: type[Value]) -> tuple[str, ...]:
    """Return the fields of a kind that are plain strings: an id, a colour or a file's name has a pattern to keep."""
    return tuple(
        name
        for name, field in kind.model_fields.items()
        if field.annotation is str and not field.metadata and name not in _NO_WORDS
    )


def folded(text: str) -> str:
    """Return a text without case and accents, letter for letter as long as before."""
    return text.lower() if text.isascii() else "".join(map(_folded_letter, text))


@cache
def _folded_letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[:1].lower()
    return base if len(base) == 1 else letter
