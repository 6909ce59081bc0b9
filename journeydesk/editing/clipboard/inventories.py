"""What a clip names is found again in the document it is pasted into, or comes along."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.editing.duplicate import FreshId, renamed
from journeydesk.editing.narrow import INVENTORIES
from journeydesk.editing.pictures import with_media
from journeydesk.model.document import Document
from journeydesk.model.tree import ids_in
from journeydesk.model.value import Item, evolve


def with_inventories(document: Document, clip: Document, fresh: FreshId) -> tuple[Document, dict[str, str]]:
    """Return the document with the entries of a clip that it lacks, and the ids under which it knows them all.

    An entry is found by its name or title, best under its own id: in another document the same id may mean
    something else.
    """
    names: dict[str, str] = {}
    lacking: list[tuple[str, Item]] = []
    taken = ids_in(document) if any(getattr(clip, field) for field in INVENTORIES) else set()
    for field in INVENTORIES:
        here: tuple[Item, ...] = getattr(document, field)
        for entry in getattr(clip, field):
            known = _found(here, entry)
            names[entry.id] = known.id if known else fresh() if entry.id in taken else entry.id
            if known is None:
                lacking.append((field, entry))
    added: dict[str, tuple[Item, ...]] = {}
    for field, entry in lacking:
        added[field] = (*added.get(field, getattr(document, field)), renamed(entry, names))
    return evolve(with_media(document, clip.media), **added), names


def _found(here: Iterable[Item], entry: Item) -> Item | None:
    alike = [one for one in here if _name(one) == _name(entry)]
    return next((one for one in alike if one.id == entry.id), next(iter(alike), None))


def _name(entry: Item) -> str:
    return str(getattr(entry, "name", "") or getattr(entry, "title", ""))
