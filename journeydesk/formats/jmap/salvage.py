"""What bytes still hold of a damaged file: entries of a ZIP without its table of contents, JSON that was cut off."""

from __future__ import annotations

import json
import re
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from journeydesk.formats.jmap import limits
from journeydesk.formats.jmap.container import SIGNATURE
from journeydesk.formats.jmap.names import DOCUMENT_ENTRY, media_name
from journeydesk.formats.jmap.parsing import without_mark

_HEADER = struct.Struct("<4s5H3L2H")
_DEFLATED = 8
_NEXT = (SIGNATURE, b"PK\x01\x02", b"PK\x07\x08")
_STEP = 512
"""Bytes that are unpacked at a time: what stands before the damage is kept."""

_TOKEN = re.compile(
    r'\s+|"(?:[^"\\\x00-\x1f]|\\.)*"|[{}\[\],:]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null', re.DOTALL
)
_CLOSERS = {"{": "}", "[": "]"}

_ATTEMPTS = 50


def salvaged_entries(data: bytes) -> dict[str, bytes]:
    """Return what of ours can be unpacked from a ZIP without its table of contents."""
    found: dict[str, bytes] = {}
    at = data.find(SIGNATURE)
    while at >= 0 and len(found) < limits.MAX_ENTRIES:
        name, content = _entry(data, at)
        if (name == DOCUMENT_ENTRY or media_name(name)) and sum(map(len, found.values())) < limits.MAX_TOTAL:
            found.setdefault(name, content)
        at = data.find(SIGNATURE, at + 4)
    return found


def salvaged_tree(data: bytes) -> dict[str, Any]:
    """Return the object that a JSON text still is up to where it is damaged; empty where nothing is left."""
    text = without_mark(data).decode("utf-8", "replace")
    for _ in range(_ATTEMPTS):
        candidate = _closed(text)
        try:
            tree = json.loads(candidate)
        except json.JSONDecodeError as error:
            text = candidate[: error.pos]
        except (ValueError, RecursionError):
            return {}
        else:
            return tree if isinstance(tree, dict) else {}
    return {}


def _entry(data: bytes, at: int) -> tuple[str, bytes]:
    header = data[at : at + _HEADER.size]
    if len(header) < _HEADER.size:
        return "", b""
    _, _, _, method, _, _, _, packed, _, named, extra = _HEADER.unpack(header)
    start = at + _HEADER.size
    name = data[start : start + named].decode("utf-8", "replace")
    start += named + extra
    if method == _DEFLATED:
        return name, b"".join(_inflated(data[start:]))
    ends = (data.find(mark, start) for mark in _NEXT)
    end = start + packed if packed else min((end for end in ends if end >= 0), default=len(data))
    return name, data[start:end]


def _inflated(packed: bytes) -> Iterator[bytes]:
    """Yield what can be unpacked, and stop where that ends or makes no sense."""
    unpacker, size = zlib.decompressobj(-zlib.MAX_WBITS), 0
    for start in range(0, len(packed), _STEP):
        try:
            part = unpacker.decompress(packed[start : start + _STEP], limits.MAX_DOCUMENT)
        except zlib.error:
            return
        size += len(part)
        if size > limits.MAX_DOCUMENT:
            return
        yield part
        if unpacker.eof:
            return


def _closed(text: str) -> str:
    """Return a text up to its last whole value, with everything closed that is open there."""
    open_: list[str] = []
    kept, closers, at = 0, "", 0
    while found := _TOKEN.match(text, at):
        sign, at = found[0], found.end()
        if sign in _CLOSERS:
            open_.append(sign)
        elif sign in "}]" and open_:
            open_.pop()
        if sign == "," or sign in "}]":
            kept = found.start() if sign == "," else at
            closers = "".join(_CLOSERS[one] for one in reversed(open_))
        if sign in "}]" and not open_:
            break
    return text[:kept] + closers
