"""From an indented or numbered list to a document: the outermost lines become stages, those below touchpoints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from journeydesk.editing.clean import cleaned
from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import new_document, new_swimlane
from journeydesk.imports.imported import CannotImport, Imported
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import Touchpoint, TouchpointLane
from journeydesk.model.value import evolve

MOST_LINES = 20_000
"""More lines than this are a book and no list."""

_LINE = re.compile(
    r"""(?P<indent>[ \t]*)
    (?: (?P<hashes>\#{1,6})\s+ | (?P<number>\d+(?:\.\d+)*)[.)]?\s+ | (?P<bullet>[-*+•–])\s+ (?:\[[ xX]\]\s+)? )?
    (?P<text>.*)""",
    re.VERBOSE,
)
"""How a line begins: a heading, a number, a bullet perhaps with a box to tick, or nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list, how deep it stands (0 outermost), and whether it has a bullet, number or heading's sign."""

    depth: int
    text: str
    marked: bool


@dataclass(slots=True)
class Entry:
    """A line with those below it."""

    text: str
    marked: bool = True
    below: list[Entry] = field(default_factory=list)


def from_list(text: str, name: str, fresh: FreshId) -> Imported:
    """Return the document that a list is; `name` is that of its file. Raises `CannotImport`."""
    entries = _tree(_lines(text, name))
    title, about = name, list[str]()
    while over := _heading_over_all(entries):
        title = over.text if title == name else title
        about += (below.text for entry in entries if entry is not over for below in entry.below)
        entries = over.below
    if not any(entry.below for entry in entries):
        raise CannotImport(
            name,
            "no line stands below another",
            "Expected are stages with touchpoints below them, indented or numbered",
        )
    return Imported(_document(title, " ".join(about), entries, fresh))


def _lines(text: str, name: str) -> list[Line]:
    """Return the lines with their depths: by headings, numbers (1.2.3) and indentation."""
    rows = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff").split("\n")
    if len(rows) > MOST_LINES:
        raise CannotImport(
            name, f"it has {len(rows)} lines", f"A list of at most {MOST_LINES} lines becomes a map"
        )
    found, heading, indents = list[Line](), 0, list[int]()
    for row in filter(str.strip, rows):
        parts = _LINE.match(row)
        assert parts is not None
        text = " ".join(cleaned(parts["text"]).split())
        if parts["hashes"]:
            heading, indents = len(parts["hashes"]), []
            found.append(Line(heading - 1, text, True))
        elif text:
            found.append(
                Line(heading + _depth(parts, indents), text, bool(parts["number"] or parts["bullet"]))
            )
    return found


def _depth(parts: re.Match[str], indents: list[int]) -> int:
    """Return how deep a line stands below its heading; `indents` are those of the lines around it."""
    width = len(parts["indent"].expandtabs(4))
    while indents and indents[-1] >= width:
        indents.pop()
    dots = (parts["number"] or "").count(".")
    depth = max(len(indents), dots)
    indents.append(width)
    return depth


def _tree(lines: list[Line]) -> list[Entry]:
    """Return the outermost lines with all others below them."""
    root = Entry("")
    chain: list[tuple[int, Entry]] = [(-1, root)]
    for line in lines:
        while chain[-1][0] >= line.depth:
            chain.pop()
        entry = Entry(line.text, line.marked)
        chain[-1][1].below.append(entry)
        chain.append((line.depth, entry))
    return root.below


def _heading_over_all(entries: list[Entry]) -> Entry | None:
    """Return the one entry that holds the whole list, the others only sentences about it; None where there is none."""
    deep = [entry for entry in entries if _depth_below(entry) > 1]
    if len(deep) != 1:
        return None
    others = [below for entry in entries if entry is not deep[0] for below in entry.below]
    told = not any(below.marked for below in others) and all(below.marked for below in deep[0].below)
    return deep[0] if told or len(entries) == 1 else None


def _depth_below(entry: Entry) -> int:
    return max((1 + _depth_below(below) for below in entry.below), default=0)


def _document(title: str, about: str, entries: list[Entry], fresh: FreshId) -> Document:
    begun = new_document(fresh)
    stages = tuple(Stage(id=fresh(), title=entry.text) for entry in entries)
    touchpoints = tuple(
        Touchpoint(id=fresh(), stage=stage.id, title=below.text, details="\n".join(_details(below)))
        for stage, entry in zip(stages, entries, strict=True)
        for below in entry.below
    )
    swimlane = _swimlane(begun.segments[0].id, touchpoints, fresh)
    journey = JourneyMap(id=fresh(), title=title, scenario=about, stages=stages, swimlanes=(swimlane,))
    return evolve(begun, title=title, maps=(journey,))


def _swimlane(segment: str, touchpoints: tuple[Touchpoint, ...], fresh: FreshId) -> Swimlane:
    swimlane = new_swimlane(segment, fresh)
    lanes = (
        evolve(one, items=touchpoints) if isinstance(one, TouchpointLane) else one for one in swimlane.lanes
    )
    path = evolve(swimlane.paths[0], touchpoints=tuple(one.id for one in touchpoints))
    return evolve(swimlane, lanes=tuple(lanes), paths=(path,))


def _details(entry: Entry, depth: int = 0) -> Iterator[str]:
    """Yield what stands below a touchpoint, line by line."""
    for below in entry.below:
        yield "  " * depth + below.text
        yield from _details(below, depth + 1)
