"""JSON text to plain values, without the leniency of JSON readers.

Two keys of one name, NaN, a stray half of a surrogate pair: readers differ in what they make of these,
so a file that holds them would mean different things to different programs.
"""

from __future__ import annotations

import codecs
import json
from collections import Counter
from typing import Any

from journeydesk.formats.jmap import limits
from journeydesk.formats.jmap.errors import MEND, DamagedText, InvalidDocument, JmapError
from journeydesk.formats.jmap.names import DOCUMENT_ENTRY
from journeydesk.formats.words import quoted

Tree = dict[str, Any]
"""A JSON object as Python values."""


def without_mark(data: bytes) -> bytes:
    """Return `data` without the mark that some editors put before UTF-8."""
    return data.removeprefix(codecs.BOM_UTF8)


def parse(data: bytes) -> Tree:
    """Return the object that `data` is the text of."""
    limits.check_document(data)
    text = _decoded(without_mark(data))
    try:
        tree = json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        where = f"{DOCUMENT_ENTRY}, line {error.lineno:,}, column {error.colno:,}"
        raise DamagedText(f"it is no JSON there ({_plain(error.msg)})", where, MEND) from error
    except RecursionError as error:
        raise _damaged("lists or objects are nested too deeply") from error
    except ValueError as error:  # Python reads no more than 4,300 digits
        raise _damaged("a number has too many digits") from error
    if not isinstance(tree, dict):
        raise InvalidDocument("it holds no object at the top", DOCUMENT_ENTRY, MEND)
    return tree


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        where = f"{DOCUMENT_ENTRY}, line {line:,}"
        raise DamagedText(f"byte {error.start + 1:,} is not text in UTF-8", where, MEND) from error


def _object(pairs: list[tuple[str, Any]]) -> Tree:
    tree = dict(pairs)
    if len(tree) != len(pairs):
        (twice, _), *_ = Counter(name for name, _ in pairs).most_common(1)
        raise _damaged(f"an object has two fields called {quoted(twice)}")
    return tree


def _refuse_constant(constant: str) -> None:
    raise _damaged(f"{constant} is not a number that JSON knows")


def _damaged(what: str) -> JmapError:
    return DamagedText(what, DOCUMENT_ENTRY, MEND)


def _plain(message: str) -> str:
    return message[:1].lower() + message[1:].rstrip(".")
