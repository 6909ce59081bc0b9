"""Which channels, devices and departments the touchpoints of a map use, by stage and by segment, and which nowhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from journeydesk.insight.basis import Basis, basis
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import Touchpoint, touchpoints_of

Field = Literal["channel", "device", "department"]
Across = Literal["stage", "segment"]

UNKNOWN = ""
"""The row of touchpoints of which nobody said it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The touchpoints of one row and column, and the mean of their emotions, None where none is known."""

    touchpoints: tuple[str, ...]
    emotion: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """A table of touchpoints: entries of an inventory below each other, stages or segments side by side.

    The last row is `UNKNOWN` where some touchpoints have no entry; cells without touchpoints are absent.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]

    @property
    def unused(self) -> tuple[str, ...]:
        """The entries that are declared and that no touchpoint uses."""
        used = {row for row, _ in self.cells}
        return tuple(row for row in self.rows if row not in used)

    @property
    def most(self) -> int:
        """The number of touchpoints in the fullest cell."""
        return max((len(cell.touchpoints) for cell in self.cells.values()), default=0)


def coverage(document: Document, journey: JourneyMap, field: Field, across: Across) -> Coverage:
    """Return which entries of an inventory are used where on a map, of what is not hidden."""
    held: dict[tuple[str, str], list[Touchpoint]] = defaultdict(list)
    for segment, item in _seen(journey):
        column = item.stage if across == "stage" else segment
        held[getattr(item, field) or UNKNOWN, column].append(item)
    cells = {place: _cell(items) for place, items in held.items()}
    rows = [entry.id for entry in getattr(document, f"{field}s")]
    if any(row == UNKNOWN for row, _ in cells):
        rows.append(UNKNOWN)
    return Coverage(tuple(rows), _columns(journey, across), cells)


def grounds(document: Document, journey: JourneyMap) -> Counter[Basis]:
    """Return how many touchpoints of a map are measured, observed and assumed, of what is not hidden."""
    evidence: Mapping[str, Evidence] = {source.id: source for source in document.evidence}
    return Counter(basis(item.evidence, evidence) for _, item in _seen(journey))


def _columns(journey: JourneyMap, across: Across) -> tuple[str, ...]:
    if across == "stage":
        return tuple(stage.id for stage in journey.stages if not stage.hidden)
    return tuple(dict.fromkeys(one.segment for one in journey.swimlanes if not one.hidden))


def _seen(journey: JourneyMap) -> Iterator[tuple[str, Touchpoint]]:
    """Yield the touchpoints that are not hidden, with their segments, in reading order."""
    stages = {stage.id: place for place, stage in enumerate(journey.stages) if not stage.hidden}
    for swimlane in journey.swimlanes:
        if not swimlane.hidden:
            lanes = (lane for lane in swimlane.lanes if not lane.hidden)
            items = [item for item in touchpoints_of(lanes) if item.stage in stages]
            yield from ((swimlane.segment, item) for item in sorted(items, key=lambda one: stages[one.stage]))


def _cell(items: Iterable[Touchpoint]) -> Cell:
    items = tuple(items)
    felt = [item.emotion for item in items if item.emotion is not None]
    return Cell(tuple(item.id for item in items), sum(felt) / len(felt) if felt else None)
