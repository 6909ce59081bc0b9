"""The lines of a lane's cells as its elements: those that say the same stay, others are edited, moved, made or gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.table.cells import texts_of
from journeydesk.editing.table.fill import element_of
from journeydesk.editing.table.names import kind_of
from journeydesk.imports.update.order import alike, with_items
from journeydesk.model.lanes import BackstageStep, Element, Lane, Metric, Note, Picture, Touchpoint
from journeydesk.model.value import evolve

Cells = Mapping[str, str]
"""What the cells of a row say, by stage."""

TEXTS: dict[type[Element], tuple[str, ...]] = {
    Touchpoint: ("title",),
    Note: ("text",),
    Picture: ("caption",),
    Metric: ("name", "value", "unit"),
    BackstageStep: ("title",),
}
"""Which fields of an element the line of a cell tells."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that has no fellow yet; lines of one `block` stand in the same place before and after."""

    stage: str
    block: int
    text: str
    place: int = 0
    id: str = ""


@dataclass(slots=True)
class LaneUpdate:
    """A lane with the elements that the cells of its row tell.

    `gone` are those that no line tells any more. They still stand behind the others: who names them is not known here.
    """

    lane: Lane
    gone: set[str] = field(default_factory=set)
    cut: bool = False


def lane_of_lines(was: Lane, now: Lane, before: Cells, after: Cells, fresh: FreshId) -> LaneUpdate:
    """Return the lane `now` after its row said something else than what it said of the lane as it `was`."""
    work = _Work(was, now, fresh)
    for stage, cell in after.items():
        if not alike(before.get(stage, ""), cell):
            work.compare(stage, texts_of(before.get(stage, "")), texts_of(cell))
    return work.result()


class _Work:
    def __init__(self, was: Lane, now: Lane, fresh: FreshId) -> None:
        self._was, self._lane, self._fresh = was, now, fresh
        self._items: dict[str, Element] = {item.id: item for item in now.items}
        self._stages = {item.id: item.stage for item in was.items}
        self._told: dict[str, list[Element | None]] = {}
        self._lost: list[_Line] = []
        self._found: list[_Line] = []
        self._cut = False

    def compare(self, stage: str, before: Sequence[str], after: Sequence[str]) -> None:
        """Find the fellows of lines that still stand in the same stage."""
        ids = [item.id for item in self._was.items if item.stage == stage]
        if len(ids) != len(before):
            self._cut = (
                True  # the workbook could not hold all of the cell: nobody can say what became of the rest
            )
            return
        self._told[stage] = [None] * len(after)
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        for how, i1, i2, j1, j2 in matcher.get_opcodes():
            if how == "equal":
                for id, place in zip(ids[i1:i2], range(j1, j2), strict=True):
                    self._told[stage][place] = self._unmoved(id)
                continue
            self._lost += [_Line(stage, i1, before[n], id=ids[n]) for n in range(i1, i2)]
            self._found += [_Line(stage, i1, after[n], place=n) for n in range(j1, j2)]

    def _unmoved(self, id: str) -> Element | None:
        """Return an element unless another sheet took it away, or elsewhere."""
        item = self._items.get(id)
        return item if item and item.stage == self._stages[id] else None

    def result(self) -> LaneUpdate:
        """Find the fellows of the other lines: first those that say the same elsewhere, then those in their place."""
        for same_text in (True, False):
            for line in tuple(self._found):
                if fellow := self._fellow(line, same_text=same_text):
                    self._lost.remove(fellow)
                    self._take(line, fellow)
        for line in self._found:
            self._told[line.stage][line.place] = self._made(line)
        gone = {line.id for line in self._lost}
        kept = {item.id for told in self._told.values() for item in told if item}
        stages = {
            stage: [
                *filter(None, told),
                *(one for one in self._lane.items if one.stage == stage and one.id not in kept),
            ]
            for stage, told in self._told.items()
        }
        return LaneUpdate(with_items(self._lane, stages), gone, self._cut)

    def _fellow(self, line: _Line, *, same_text: bool) -> _Line | None:
        def fits(other: _Line) -> bool:
            return (
                other.text == line.text
                if same_text
                else (other.stage, other.block) == (line.stage, line.block)
            )

        return next((other for other in self._lost if other.id in self._items and fits(other)), None)

    def _take(self, line: _Line, fellow: _Line) -> None:
        self._found.remove(line)
        item = evolve(self._items[fellow.id], stage=line.stage)
        if line.text != fellow.text:
            made = self._made(line)
            item = evolve(item, **{name: getattr(made, name) for name in TEXTS[type(item)]})
        self._told[line.stage][line.place] = item

    def _made(self, line: _Line) -> Element:
        return element_of(kind_of(self._lane), self._fresh(), line.stage, line.text)
