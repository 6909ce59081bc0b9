"""Whether documents are versions of one: something must be the same in all, and nothing a different thing in two."""

from __future__ import annotations

from collections.abc import Collection

from journeydesk.insight.versions.conflict import Versions
from journeydesk.insight.versions.register import Register
from journeydesk.model.lanes import Element

_ADVICE = "Merge copies of one document, and what they were copied from."


class CannotMerge(Exception):
    """Documents are no versions of one another; the message is one sentence, and what to do."""


def refuse_strangers(versions: Versions) -> None:
    """Raise `CannotMerge` unless both sides are versions of the base, and go together."""
    base, ours, theirs = versions.all
    for side in (ours, theirs):
        if len(base.places.keys() & side.places.keys()) == 1:  # the documents themselves
            raise CannotMerge(
                f"The documents have nothing in common: no element is in all of them. {_ADVICE}"
            )
        _refuse_others(base, side, base.places.keys() & side.places.keys())
    _refuse_others(ours, theirs, (ours.places.keys() & theirs.places.keys()) - base.places.keys())


def _refuse_others(one: Register, other: Register, ids: Collection[str]) -> None:
    for id in ids:
        here, there = one.places[id], other.places[id]
        if type(here.item) is not type(there.item):
            raise CannotMerge(
                f"“{id}” is a {one.what(id)} in one of the documents and a {other.what(id)} in another. {_ADVICE}"
            )
        # Elements travel, by hand even between maps; what holds them never does, and that keeps references sound.
        if here.holder != there.holder and not isinstance(here.item, Element):
            raise CannotMerge(f"The {one.what(id)} “{id}” is in different places of the documents. {_ADVICE}")
