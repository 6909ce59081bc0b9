"""A document from what a damaged file still holds: what cannot be is taken out, and each loss is told."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from journeydesk.formats.jmap.body import document
from journeydesk.formats.jmap.container import SIGNATURE, unpack
from journeydesk.formats.jmap.errors import (
    DamagedContainer,
    DamagedMedia,
    DamagedText,
    InvalidDocument,
    JmapError,
)
from journeydesk.formats.jmap.migrations import migrate
from journeydesk.formats.jmap.names import DOCUMENT_ENTRY, FORMAT, media_name
from journeydesk.formats.jmap.parsing import Tree, parse
from journeydesk.formats.jmap.places import invalid
from journeydesk.formats.jmap.reading import check_picture, content
from journeydesk.formats.jmap.salvage import salvaged_entries, salvaged_tree
from journeydesk.model.document import Document
from journeydesk.model.inventory import Media

MOST_LOSSES = 2_000
"""Somebody who loses more than this has no document left."""

PLACEHOLDERS = {
    "channel": "channels",
    "device": "devices",
    "department": "departments",
    "segment": "segments",
}
"""Inventories in which a lost entry can be made again, if only as a name."""

_QUOTED = re.compile("“([^”]*)”")
_NAMES = re.compile("“[^”]*” names the (?P<field>\\w+) “(?P<target>[^”]*)”")
_TWICE = re.compile("two elements have the id “(?P<id>[^”]*)”")

Loc = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Repaired:
    """A document that holds together again, and sentences on what was lost."""

    document: Document
    lost: tuple[str, ...]


def repair(path: Path) -> Repaired:
    """Return what the file at `path` still holds; raises a `JmapError` where that is nothing."""
    try:
        return repair_bytes(content(path))
    except JmapError as error:
        error.file = path.name
        raise


def repair_bytes(data: bytes) -> Repaired:
    """Return what the bytes of a file still hold; raises a `JmapError`."""
    lost: list[str] = []
    entries = _entries(data, lost)
    tree = _tree(entries.get(DOCUMENT_ENTRY, b""), lost)
    media = tuple(_media(entries, lost))
    return Repaired(_mended(tree, media, lost), tuple(lost))


def _entries(data: bytes, lost: list[str]) -> Mapping[str, bytes]:
    if not data.startswith(SIGNATURE):
        if SIGNATURE in data:
            lost.append("The beginning of the file is damaged.")
            return salvaged_entries(data)
        return {DOCUMENT_ENTRY: data}
    try:
        return unpack(data)
    except DamagedContainer as error:
        lost.append(f"The file could not be unpacked as a whole: {error.what}.")
        return salvaged_entries(data)


def _tree(text: bytes, lost: list[str]) -> Tree:
    try:
        return migrate(parse(text))
    except (DamagedText, InvalidDocument) as error:
        tree = salvaged_tree(text)
        if tree.get("format") != FORMAT or not tree.get("maps"):
            raise InvalidDocument("nothing of a journey map is left in it", DOCUMENT_ENTRY) from error
        lost.append(
            f"The text of the document is damaged: {error.what}. What stands behind that place is lost."
        )
        tree.setdefault("version", 1)
        return migrate(tree)


def _media(entries: Mapping[str, bytes], lost: list[str]) -> Iterator[Media]:
    for entry, data in sorted(entries.items()):
        if name := media_name(entry):
            try:
                check_picture(name, data)
            except DamagedMedia:
                lost.append("A picture is damaged.")
                continue
            yield Media(name=name, data=data)


def _mended(tree: Tree, media: tuple[Media, ...], lost: list[str]) -> Document:
    """Take out what keeps a tree from being a document, one thing after the other."""
    for _ in range(MOST_LOSSES):
        try:
            return document(json.dumps(tree), media)
        except ValidationError as error:
            said = str(invalid(error, tree).where).removeprefix(DOCUMENT_ENTRY).strip(" ›")
            detail = error.errors(include_url=False)[0]
            message = str(detail.get("ctx", {}).get("error", detail["msg"]))
            if not _mend(tree, detail["loc"], detail["type"], message):
                raise invalid(error, tree) from error
            lost.append(f"{said}: {message}." if said else f"{message[:1].upper()}{message[1:]}.")
    raise InvalidDocument("too much of it is damaged", DOCUMENT_ENTRY)


def _mend(tree: Tree, loc: Loc, kind: str, message: str) -> bool:
    """Change the tree so that one thing is wrong no longer; return whether that was possible."""
    if found := _TWICE.search(message):
        return _rename_second(tree, found["id"])
    holder = _at(tree, loc) if kind == "value_error" else None
    if found := _NAMES.search(message):
        field, target = found["field"], found["target"]
        if field in PLACEHOLDERS and not loc:
            tree.setdefault(PLACEHOLDERS[field], []).append({"id": target, "name": target})
            return True
        return _forget(holder if isinstance(holder, dict) else tree, target)
    if kind == "value_error" and (ids := _QUOTED.findall(message)):
        return _forget(tree, ids[-1])
    return _cut(tree, loc, kind)


def _cut(tree: Tree, loc: Loc, kind: str) -> bool:
    """Take out the field that is wrong, or the element around it where it cannot be without the field."""
    chain = list(_chain(tree, loc))
    if kind != "missing" and chain and isinstance(chain[-1][0], dict):
        holder, key = chain[-1]
        if key in holder and key not in ("id", "kind"):
            del holder[key]
            return True
    for holder, key in reversed(chain):
        if isinstance(holder, list) and isinstance(key, int) and key < len(holder):
            del holder[key]
            return True
    return False


def _chain(tree: Tree, loc: Loc) -> Iterator[tuple[Any, int | str]]:
    """Yield what leads to a place: each holder with the key in it, without the words for kinds."""
    node: Any = tree
    for step in loc:
        if isinstance(node, dict) and isinstance(step, str):
            if step not in node and step == node.get("kind"):
                continue
            yield node, step
            node = node.get(step)
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            yield node, step
            node = node[step]
        else:
            return


def _at(tree: Tree, loc: Loc) -> Any:
    """Return what is at a place, as far as something is."""
    node: Any = tree
    for holder, key in _chain(tree, loc):
        node = holder.get(key) if isinstance(holder, dict) else holder[key]
    return node


def _rename_second(tree: Tree, id: str) -> bool:
    """Give the second element of an id another one; what names the id leads to the first."""
    holders = [one for one in _dicts(tree) if one.get("id") == id]
    if len(holders) < 2:
        return False
    taken = {one.get("id") for one in _dicts(tree)}
    holders[1]["id"] = next(
        name for number in range(2, MOST_LOSSES) if (name := f"{id[:56]}-{number}") not in taken
    )
    return True


def _forget(tree: Any, target: str) -> bool:
    """Take out everything inside of a tree that names a target; what cannot be without goes at the next check."""
    changed = False
    for holder in list(_dicts(tree)):
        for key, value in list(holder.items()):
            if value == target and key != "id":
                changed = True
                del holder[key]
            elif isinstance(value, list) and target in value:
                changed = True
                holder[key] = [one for one in value if one != target]
    return changed


def _dicts(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
    children: Sequence[Any] = (
        list(tree.values()) if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    )
    for child in children:
        yield from _dicts(child)
