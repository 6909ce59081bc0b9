"""The document as text that people can read and compare.

Keys stand in the order of the model, and each element that holds no further lists of elements takes one line:
whoever compares two versions of a file sees one line for each touchpoint that changed. A field that has its
default is left out; `kind` is always there, for it says what the rest means.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, get_args, get_origin

from journeydesk.formats.jmap.body import FIELDS
from journeydesk.formats.jmap.migrations import VERSION
from journeydesk.formats.jmap.names import FORMAT
from journeydesk.model.document import Document
from journeydesk.model.value import Item, Value

_one_line = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode

_HALF_PAIR = re.compile("[\ud800-\udfff]")
"""Half a surrogate pair, as a paste may bring it: no text in UTF-8 can hold it."""


def encode(document: Document) -> bytes:
    """Return the text of document.json."""
    head = [("format", _one_line(FORMAT)), ("version", _one_line(VERSION))]
    members = [*head, *_members(document, FIELDS, 0)]
    text = _block("{", [f'"{name}": {value}' for name, value in members], "}", 0) + "\n"
    return _HALF_PAIR.sub("\ufffd", text).encode("utf-8")


def _value(value: Value, depth: int) -> str:
    kind = type(value)
    if not _is_branch(kind):
        return _one_line(value.model_dump(mode="json", exclude_defaults=True))
    members = _members(value, kind.model_fields, depth)
    return _block("{", [f'"{name}": {text}' for name, text in members], "}", depth)


def _members(value: Value, names: Iterable[str], depth: int) -> Iterator[tuple[str, str]]:
    fields = type(value).model_fields
    for name in names:
        content = getattr(value, name)
        if name == "kind" or fields[name].is_required() or content != fields[name].default:
            yield name, _content(content, depth + 1)


def _content(content: Any, depth: int) -> str:
    if isinstance(content, Value):
        return _value(content, depth)
    if isinstance(content, tuple) and content and isinstance(content[0], Value):
        return _block("[", [_value(item, depth + 1) for item in content], "]", depth)
    return _one_line(content)


def _block(start: str, lines: list[str], end: str, depth: int) -> str:
    inner = "\n" + " " * (depth + 1)
    return start + inner + ("," + inner).join(lines) + "\n" + " " * depth + end


@cache
def _is_branch(kind: type[Value]) -> bool:
    """Tell whether elements of `kind` hold lists of elements, full or empty, and so take several lines."""
    return any(
        get_origin(field.annotation) is tuple and any(_mentions_items(field.annotation))
        for field in kind.model_fields.values()
    )


def _mentions_items(annotation: Any) -> Iterator[bool]:
    yield isinstance(annotation, type) and issubclass(annotation, Item)
    for part in get_args(annotation):
        yield from _mentions_items(part)
