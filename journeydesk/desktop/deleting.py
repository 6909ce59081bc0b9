"""Delete, and say what goes on without what is gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from journeydesk.desktop.language import inside, said
from journeydesk.desktop.spoken import kind_of
from journeydesk.editing.bereft import bereft
from journeydesk.editing.remove import remove
from journeydesk.model.document import Document
from journeydesk.model.journey import Path, Stage
from journeydesk.model.lanes import Element, Touchpoint
from journeydesk.model.tree import find
from journeydesk.model.value import Item

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def delete_entry(window: Window, entry: str) -> None:
    """Remove a map or an entry of an inventory, whether it is selected or not."""
    before = window.session.document
    window.session.edit(deletion_of(find(before, entry)), lambda document: remove(document, [entry]))
    say_what_goes_on(window, before)


def deletion_of(item: Item) -> str:
    """Return what it is called to delete a map or an entry, on its button and as a step."""
    return said("Delete {0}").format(inside(kind_of(item)))


def say_what_goes_on(window: Window, before: Document) -> None:
    """Say how many things named what has just been removed, if any did."""
    counts = Counter(map(_kind, bereft(before, window.session.document)))
    if counts:
        others = ", ".join(say(counts[kind]) for kind, say in _COUNTED.items() if counts[kind])
        window.status.say(said("Removed, also from {0}. Ctrl+Z brings everything back.").format(others))


def _kind(item: Item) -> type[Item]:
    return next(kind for kind in _COUNTED if isinstance(item, kind))


_COUNTED: Mapping[type[Item], Callable[[int], str]] = {
    Path: lambda number: said("%Ln path(s)", number),
    Touchpoint: lambda number: said("%Ln touchpoint(s)", number),
    Element: lambda number: said("%Ln element(s)", number),
    Stage: lambda number: said("%Ln stage(s)", number),
    Item: lambda number: said("%Ln other entry(s)", number),
}
