"""A document from what a damaged file still holds: what cannot be is taken out, and each loss is told."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from journeydesk.formats.jmap.body import document
from journeydesk.formats.jmap.container import SIGNATURE, unpack
from journeydesk.formats.jmap.errors import (
    DamagedContainer,
    DamagedMedia,
    DamagedText,
    InvalidDocument,
    JmapError,
)
from journeydesk.formats.jmap.mending import mend
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
            refusal = invalid(error, tree)
            detail = error.errors(include_url=False)[0]
            if not mend(tree, detail):
                raise refusal from error
            lost.append(_loss(refusal, detail))
    raise InvalidDocument("too much of it is damaged", DOCUMENT_ENTRY)


def _loss(refusal: InvalidDocument, detail: ErrorDetails) -> str:
    where = refusal.where.removeprefix(DOCUMENT_ENTRY).strip(" ›")
    what = str(detail.get("ctx", {}).get("error", detail["msg"]))
    return f"{where}: {what}." if where else f"{what[:1].upper()}{what[1:]}."
