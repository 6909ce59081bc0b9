"""What exported files are called: a name may have fields in braces that are filled from what is exported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, count
from pathlib import Path

from journeydesk.export.errors import UnknownField
from journeydesk.export.kinds import KINDS
from journeydesk.export.options import ExportOptions
from journeydesk.formats.files import safe_name
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap


@dataclass(frozen=True, slots=True)
class Named:
    """What a name can be made from; `file` is what the document's file is called, without its ending."""

    document: Document
    options: ExportOptions
    file: str
    today: date


FIELDS: Mapping[str, Callable[[Named], str]] = {
    "file": lambda one: one.file,
    "title": lambda one: one.document.title,
    "client": lambda one: one.document.client,
    "map": lambda one: next((journey.title for journey in _maps(one)), ""),
    "segment": lambda one: next(_segments(one), ""),
    "date": lambda one: one.today.isoformat(),
}
"""The fields and what they stand for."""

MAP = "{map}"

SEPARATORS = " _.,–—-"

_FIELD = re.compile(r"\{(\w*)\}")

EMPTY = "\0"
"""Stands for what is not known, and goes with the marks that set it apart."""

_LOOSE = re.compile(rf"[{SEPARATORS}]*{EMPTY}")


def filled(name: str, named: Named) -> str:
    """Return a name with its fields filled, fit for every system; raises `UnknownField`."""

    def fill(found: re.Match[str]) -> str:
        if found[1] not in FIELDS:
            raise UnknownField(found[1], FIELDS)
        return safe_name(FIELDS[found[1]](named)) or EMPTY

    if not _FIELD.search(name):
        return name
    return _LOOSE.sub("", _FIELD.sub(fill, name)).lstrip(SEPARATORS) or named.file


def targets(path: Path, named: Named) -> Iterator[tuple[ExportOptions, Path]]:
    """Yield what is to be written where: one file, or one for each of several maps where a file holds one.

    Where nobody chose maps, all are written if the name tells them apart. Raises `UnknownField`.
    """
    options, name, taken = named.options, path.stem, set[str]()
    all_maps = tuple(journey.id for journey in named.document.maps)
    every = options.maps or (all_maps if MAP in name else ())
    if not KINDS[options.kind].one_map or len(every) < 2:
        yield options, path.with_name(filled(name, named) + path.suffix)
        return
    for id in every:
        one = replace(named, options=replace(options, maps=(id,)))
        filled_in = filled(name if MAP in name else f"{name} {MAP}", one)
        yield one.options, path.with_name(_free(filled_in, taken) + path.suffix)


def _free(name: str, taken: set[str]) -> str:
    """Return a name that no other file of this export has, however the disk writes capitals."""
    names = chain([name], (f"{name} {number}" for number in count(2)))
    free = next(one for one in names if one.casefold() not in taken)
    taken.add(free.casefold())
    return free


def _maps(named: Named) -> Iterator[JourneyMap]:
    chosen = named.options.maps
    return (one for one in named.document.maps if chosen is None or one.id in chosen)


def _segments(named: Named) -> Iterator[str]:
    return (one.name for one in named.document.segments if one.id == named.options.segment)
