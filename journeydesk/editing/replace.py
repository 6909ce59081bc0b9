"""Put other words in the place of what was found; nothing but text ever changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from journeydesk.editing.change import change_each
from journeydesk.editing.clean import LONGEST, cleaned
from journeydesk.editing.search import Found
from journeydesk.model.document import Document
from journeydesk.model.tree import descendants
from journeydesk.model.value import Value, evolve

V = TypeVar("V", bound=Value)
Spans = list[tuple[int, int]]
Fields = dict[str, Spans]
"""Where the matches stand, by field."""


@dataclass(frozen=True, slots=True, eq=False)
class Replaced:
    """A document after replacing: how many matches in how many fields, and how many fields had no room for more."""

    document: Document
    matches: int
    places: int
    too_long: int


def replaced(document: Document, found: Iterable[Found], new: str) -> Replaced:
    """Return the document with `new` in the place of each match, which a search of this very document found.

    A field that would grow longer than a field may be stays as it is.
    """
    new = cleaned(new)
    wanted = _by_element(found)
    fitting, too_long = _fitting(document, wanted, len(new))
    changed = change_each(
        document, fitting.keys() - {""}, lambda item: _rewritten(item, fitting[item.id], new)
    )
    if "" in fitting:
        changed = _rewritten(changed, fitting[""], new)
    spans = [held for fields in fitting.values() for held in fields.values()]
    return Replaced(changed, sum(map(len, spans)), len(spans), too_long)


def _by_element(found: Iterable[Found]) -> dict[str, Fields]:
    wanted: dict[str, Fields] = {}
    for match in found:
        wanted.setdefault(match.element, {}).setdefault(match.field, []).append((match.start, match.end))
    return wanted


def _fitting(document: Document, wanted: Mapping[str, Fields], length: int) -> tuple[dict[str, Fields], int]:
    """Return the fields that can take so many letters for each match, and the number of those that cannot."""
    holders: dict[str, Value] = {"": document}
    holders.update((item.id, item) for item in descendants(document) if item.id in wanted)
    fitting: dict[str, Fields] = {}
    too_long = 0
    for element, fields in wanted.items():
        for field, spans in fields.items():
            grown = sum(length - (end - start) for start, end in spans)
            if grown > 0 and len(_text_at(holders[element], field)) + grown > LONGEST:
                too_long += 1
            else:
                fitting.setdefault(element, {})[field] = spans
    return fitting, too_long


def _rewritten(value: V, fields: Mapping[str, Spans], new: str) -> V:
    for field, spans in fields.items():
        value = _with_text(value, field, _spliced(_text_at(value, field), spans, new))
    return value


def _spliced(text: str, spans: Spans, new: str) -> str:
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _text_at(value: Value, field: str) -> str:
    first, _, rest = field.partition(".")
    held = getattr(value, first)
    return _text_at(held, rest) if rest else str(held)


def _with_text(value: V, field: str, text: str) -> V:
    first, _, rest = field.partition(".")
    return evolve(value, **{first: _with_text(getattr(value, first), rest, text) if rest else text})
