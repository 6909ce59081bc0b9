"""What the gap register tells of a gap: where it is, of which kind, on what it rests, what was decided about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from journeydesk.desktop.gap_words import BASES, STATUSES, basis, decision_of, kinds_in_words, status, told
from journeydesk.desktop.language import said
from journeydesk.editing.search import folded
from journeydesk.editing.verdicts import Key, owner_of
from journeydesk.editing.wording import naming_field, one_line
from journeydesk.insight.gap import MapGaps, NumberedGap, Rule
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.judgement import Decision
from journeydesk.remember import Remembered

COLUMNS = ("No.", "Severity", "Kind", "Where", "Segment", "Rests on", "Status", "Owner")
NUMBER, SEVERITY, KIND, WHERE, SEGMENT, BASIS, STATUS, OWNER = range(len(COLUMNS))

ARROW = " → "


@dataclass(frozen=True, slots=True)
class GapRow:
    """A gap in words."""

    found: NumberedGap
    where: str
    segment: str
    owner: str
    answer: str

    @property
    def key(self) -> Key:
        """What a decision about it is found by."""
        return self.found.gap.key

    @property
    def decision(self) -> Decision | None:
        """What has been decided, None while it is open."""
        return decision_of(self.found)

    def cell(self, column: int) -> str:
        """Return what a column shows."""
        return _CELLS[column](self)

    def order(self, column: int) -> Any:
        """Return by what a column is sorted."""
        order = _ORDERS.get(column)
        return order(self) if order else folded(self.cell(column))

    def says(self, words: str) -> bool:
        """Tell whether it holds all of some words, folded as a search does."""
        text = folded(" ".join((*(self.cell(column) for column in _WORDY), told(self.found), self.answer)))
        return all(word in text for word in words.split())


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
    """The rows of a register; names are looked up once for each swimlane and remembered while it stays the same."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._names: Remembered[dict[str, str]] = Remembered(64)
        self._rows: Remembered[tuple[GapRow, ...]] = Remembered(4)

    def of(self, document: Document, gaps: MapGaps) -> tuple[GapRow, ...]:
        """Return the rows of a map, in the order of their numbers."""
        sources = (gaps, document.channels, document.segments)
        return self._rows.get(sources, lambda: tuple(self._made(document, gaps)))

    def _made(self, document: Document, gaps: MapGaps) -> Iterator[GapRow]:
        names = self._all_names(document, gaps.journey)
        for found in gaps.gaps:
            verdict = found.verdict
            yield GapRow(
                found,
                where=_where(found, names),
                segment=names.get(found.gap.swimlane, ""),
                owner=owner_of(gaps.journey, verdict) if verdict else "",
                answer=names.get(verdict.opportunity or "", "") if verdict else "",
            )

    def _all_names(self, document: Document, journey: JourneyMap) -> dict[str, str]:
        segments = {segment.id: one_line(segment.name) for segment in document.segments}
        names = {channel.id: one_line(channel.name) for channel in document.channels}
        names |= {stage.id: one_line(stage.title) for stage in journey.stages}
        for swimlane in journey.swimlanes:
            names |= self._names.get((swimlane,), lambda swimlane=swimlane: _names_in(swimlane))  # type: ignore[misc]
            names[swimlane.id] = segments[swimlane.segment]
        return names


def _names_in(swimlane: Swimlane) -> dict[str, str]:
    items = (item for lane in swimlane.lanes for item in lane.items)
    named = ((item, naming_field(type(item))) for item in items)
    return {item.id: one_line(getattr(item, field)) for item, field in named if field}


def _where(found: NumberedGap, names: dict[str, str]) -> str:
    """Return where a gap is: a segment's is in a stage, whose swimlane another column names."""
    places = found.gap.places[-1:] if found.gap.rule is Rule.SEGMENT else found.gap.places
    return ARROW.join(names.get(place) or said("Without a name") for place in places)
