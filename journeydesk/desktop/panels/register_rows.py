"""What the gap register tells of a gap: where it is, of which kind, on what it rests, what was decided about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from journeydesk.desktop.gap_words import basis, decision_of, gap_in_words, kinds_in_words, status, titled
from journeydesk.desktop.language import said
from journeydesk.editing.search import folded
from journeydesk.editing.verdicts import answer_of, owner_of
from journeydesk.editing.wording import naming_field, one_line
from journeydesk.export.report.register import STATUSES
from journeydesk.export.report.voice import BASES
from journeydesk.insight.gap import MapGaps, NumberedGap, Rule
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.judgement import Decision, GapKey
from journeydesk.model.lanes import Element
from journeydesk.remember import Remembered

COLUMNS = ("No.", "Severity", "Kind", "Where", "Segment", "Rests on", "Status", "Owner")
NUMBER, SEVERITY, KIND, WHERE, SEGMENT, BASIS, STATUS, OWNER = range(len(COLUMNS))

ARROW = " → "


class Names:
    """What is called how in a swimlane, or in what all of them share; found when it is first asked for."""

    def __init__(self, document: Document, journey: JourneyMap, swimlane: Swimlane | None) -> None:
        """Know the names of what is shared."""
        self._called = {one.id: one_line(one.name) for one in document.channels}
        self._called |= {one.id: one_line(one.title) for one in journey.stages}
        self._swimlane = swimlane
        if swimlane:
            segment = next(one for one in document.segments if one.id == swimlane.segment)
            self._called[swimlane.id] = one_line(segment.name)

    @cached_property
    def _elements(self) -> Mapping[str, Element]:
        lanes = self._swimlane.lanes if self._swimlane else ()
        return {item.id: item for lane in lanes for item in lane.items}

    def __contains__(self, id: str) -> bool:
        """Tell whether it is in the swimlane, or shared."""
        return id in self._called or id in self._elements

    def of(self, id: str) -> str:
        """Return what something is called, empty for what is not here or has no name."""
        element = None if id in self._called else self._elements.get(id)
        if element:
            field = naming_field(type(element))
            self._called[id] = one_line(getattr(element, field)) if field else ""
        return self._called.get(id, "")


class GapRow:
    """A gap in words, found when they are first asked for: of thousands of gaps few are ever seen."""

    def __init__(self, found: NumberedGap, names: Names, journey: JourneyMap) -> None:
        """Tell of a gap on a map; `names` are those of its swimlane."""
        self.found, self.names = found, names
        self._journey = journey
        self._orders: dict[int, Any] = {}

    @property
    def key(self) -> GapKey:
        """What a decision about it is found by."""
        return self.found.gap.key

    @property
    def decision(self) -> Decision | None:
        """What has been decided, None while it is open."""
        return decision_of(self.found)

    @property
    def where(self) -> str:
        """Where it is: a segment's gap is in a stage, whose swimlane another column names."""
        places = self.found.gap.places
        shown = places[-1:] if self.found.gap.rule is Rule.SEGMENT else places
        return ARROW.join(self.names.of(place) or said("Without a name") for place in shown)

    @property
    def segment(self) -> str:
        """Whose it is, empty where it is everybody's."""
        return self.names.of(self.found.gap.swimlane)

    @property
    def owner(self) -> str:
        """Who looks after it."""
        return owner_of(self._journey, self.found.verdict) if self.found.verdict else ""

    @property
    def answer(self) -> str:
        """The opportunity that answers it."""
        note = answer_of(self._journey, self.found.verdict) if self.found.verdict else None
        return one_line(note.text) if note else ""

    def holds(self, names: Names) -> bool:
        """Tell whether it still says what is so; names know nothing of an answer in another swimlane."""
        answer = self.found.verdict.opportunity if self.found.verdict else None
        return names is self.names and (answer is None or answer in names)

    def cell(self, column: int) -> str:
        """Return what a column shows."""
        return _CELLS[column](self)

    def order(self, column: int) -> Any:
        """Return by what a column is sorted."""
        if column not in self._orders:
            order = _ORDERS.get(column)
            self._orders[column] = order(self) if order else folded(self.cell(column))
        return self._orders[column]

    @property
    def around(self) -> str:
        """Where and whose it is."""
        return " · ".join(part for part in (self.where, self.segment) if part)

    @cached_property
    def _name(self) -> str:
        return folded(f"{titled(self.found)} {self.around}")

    def is_called(self, words: str) -> bool:
        """Tell whether its number, kinds and place hold all of some words, folded as a search does."""
        return all(word in self._name for word in words.split())

    @cached_property
    def _text(self) -> str:
        cells = (self.cell(column) for column in _WORDY)
        return folded(" ".join((*cells, gap_in_words(self.found), self.answer)))

    def says(self, words: str) -> bool:
        """Tell whether it holds all of some words, folded as a search does."""
        return all(word in self._text for word in words.split())


_CELLS: dict[int, Callable[[GapRow], str]] = {
    NUMBER: lambda row: str(row.found.number),
    SEVERITY: lambda row: str(row.found.gap.severity),
    KIND: lambda row: kinds_in_words(row.found),
    WHERE: lambda row: row.where,
    SEGMENT: lambda row: row.segment,
    BASIS: lambda row: basis(row.found),
    STATUS: lambda row: status(row.found),
    OWNER: lambda row: row.owner,
}
_ORDERS: dict[int, Callable[[GapRow], Any]] = {
    NUMBER: lambda row: row.found.number,
    SEVERITY: lambda row: row.found.gap.severity,
    BASIS: lambda row: (list(BASES).index(row.found.gap.basis), row.found.gap.n or 0),
    STATUS: lambda row: list(STATUSES).index(row.decision),
}
_WORDY = (NUMBER, WHERE, SEGMENT, BASIS, STATUS, OWNER)


class GapRows:
    """The rows of a register; a gap that is still the same keeps its row, and what the row has found out."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._names: Remembered[Names] = Remembered(64)
        self._rows: Remembered[tuple[GapRow, ...]] = Remembered(4)
        self._last: tuple[GapRow, ...] = ()

    def of(self, document: Document, gaps: MapGaps) -> tuple[GapRow, ...]:
        """Return the rows of a map, in the order of their numbers."""
        sources = (gaps, document.channels, document.segments)
        self._last = self._rows.get(sources, lambda: tuple(self._made(document, gaps)))
        return self._last

    def _made(self, document: Document, gaps: MapGaps) -> Iterator[GapRow]:
        journey = gaps.journey
        names = {"": self._names_in(document, journey, None)}
        names |= {one.id: self._names_in(document, journey, one) for one in journey.swimlanes}
        known = {id(row.found): row for row in self._last}
        for found in gaps.gaps:
            row, called = known.get(id(found)), names[found.gap.swimlane]
            yield row if row and row.holds(called) else GapRow(found, called, journey)

    def _names_in(self, document: Document, journey: JourneyMap, swimlane: Swimlane | None) -> Names:
        sources = (swimlane, journey.stages, document.channels, document.segments)
        return self._names.get(sources, lambda: Names(document, journey, swimlane))
