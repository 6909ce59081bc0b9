"""From a table to a map: its columns become stages, its rows lanes, its lines cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import new_segment, usual_path
from journeydesk.editing.pour import routed
from journeydesk.editing.search import folded
from journeydesk.editing.spot import NOWHERE, Spot, spot_of
from journeydesk.editing.state import EditorState
from journeydesk.editing.table.cells import texts_of
from journeydesk.editing.table.inventories import Inventories
from journeydesk.editing.table.lanes import Laying
from journeydesk.editing.table.names import GOALS_OF_STAGES
from journeydesk.editing.table.read import Group, Table, understood
from journeydesk.editing.table.upright import upright
from journeydesk.editing.table.write import Rows
from journeydesk.editing.tracks import with_chosen_shown
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.tree import descendants
from journeydesk.model.value import evolve
from journeydesk.speech import Speech, speech


def pasted_table(state: EditorState, rows: Rows, fresh: FreshId, seen: Spot = NOWHERE) -> EditorState | None:
    """Return the state with a table laid onto its map, what is new selected; None for an empty table.

    Stages are found by their titles, swimlanes by their segments, lanes by their kinds and names; what is not there
    is made. A table without names is laid from the selection on to the right and down. What is there already stays.
    """
    if not any(cell for row in rows for cell in row):
        return None
    return laid_table(
        state, understood(upright(rows), [stage.title for stage in state.journey.stages]), fresh, seen
    )


def laid_table(state: EditorState, table: Table, fresh: FreshId, seen: Spot = NOWHERE) -> EditorState:
    """Return the state with an understood table laid onto its map, what is new selected."""
    journey, spot = state.journey, spot_of(state, seen)
    words = speech(state.document.language)
    columns = _columns(table, journey.stages, spot, fresh, words)
    stages = _with_goals(columns.all, columns.used, table)
    work = _Work(state, spot, stages, tuple(columns.used), fresh, words)
    for group in table.groups:
        work.take(group)
    new = evolve(journey, stages=stages, swimlanes=tuple(work.swimlanes))
    maps = tuple(new if one is journey else one for one in state.document.maps)
    document = evolve(
        work.inventories.document, maps=maps, segments=(*state.document.segments, *work.segments)
    )
    return with_chosen_shown(state.edited(document).selecting(_new_ids(journey, new)))


@dataclass
class _Work:
    """The swimlanes of a map while the groups of a table are laid into them."""

    state: EditorState
    spot: Spot
    stages: tuple[Stage, ...]
    columns: tuple[str, ...]
    fresh: FreshId
    words: Speech
    segments: list[Segment] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.swimlanes = list(self.state.journey.swimlanes)
        self.inventories = Inventories(self.state.document, self.fresh)

    def take(self, group: Group) -> None:
        """Lay a group into its swimlane."""
        if all(row.lane and row.lane.kind == GOALS_OF_STAGES for row in group.rows):
            return
        at = self._home(group.name)
        self.used.add(self.swimlanes[at].id)
        laying = Laying(self.swimlanes[at], self.columns, self.spot.lane, self.fresh, self.inventories.named)
        self.swimlanes[at] = routed(self.swimlanes[at], laying.lanes(group.rows), self.stages, {})

    def _home(self, name: str) -> int:
        """Return which swimlane a group goes into; a new one where the map has none of that name."""
        wanted = folded(name).strip()
        names = {one.id: one.name for one in (*self.state.document.segments, *self.segments)}
        for index, swimlane in enumerate(self.swimlanes):
            here = swimlane.id == self.spot.swimlane if not wanted else False
            named = bool(wanted) and folded(names[swimlane.segment]).strip() == wanted
            if here or (named and swimlane.id not in self.used):
                return index
        self.swimlanes.append(self._new_swimlane(name))
        return len(self.swimlanes) - 1

    def _new_swimlane(self, name: str) -> Swimlane:
        known = (*self.state.document.segments, *self.segments)
        found = next((one for one in known if folded(one.name) == folded(name)), None)
        if found is None:
            document = evolve(self.state.document, segments=known)
            found = new_segment(document, name or self.words.said("New segment"), self.fresh)
            self.segments.append(found)
        path = usual_path(self.fresh, self.state.document.language)
        return Swimlane(id=self.fresh(), segment=found.id, paths=(path,))


@dataclass(frozen=True, slots=True)
class _Columns:
    """The stages of the map with the new ones, and the stage of each column."""

    all: tuple[Stage, ...]
    used: list[str]


def _columns(table: Table, here: tuple[Stage, ...], spot: Spot, fresh: FreshId, words: Speech) -> _Columns:
    stages, used = list(here), list[str]()
    behind = spot.stage if table.titles is None else ""
    titles: Sequence[str | None] = table.titles if table.titles is not None else [None] * table.width
    for title in titles:
        free = [stage for stage in stages if stage.id not in used]
        found = _next_stage(stages, used, behind) if title is None else _titled(free, title)
        if found is None:
            found = Stage(id=fresh(), title=words.said("New stage") if title is None else title)
            stages.insert(_behind(stages, used), found)
        used.append(found.id)
    return _Columns(tuple(stages), used)


def _titled(stages: Iterable[Stage], title: str) -> Stage | None:
    wanted = folded(title).strip()
    return next((stage for stage in stages if folded(stage.title).strip() == wanted), None)


def _next_stage(stages: Sequence[Stage], used: Sequence[str], first: str) -> Stage | None:
    ids = [stage.id for stage in stages]
    at = ids.index(used[-1]) + 1 if used else ids.index(first) if first in ids else 0
    return stages[at] if at < len(stages) else None


def _behind(stages: Sequence[Stage], used: Sequence[str]) -> int:
    """Return where a new stage stands: behind the column before it, else last."""
    ids = [stage.id for stage in stages]
    return ids.index(used[-1]) + 1 if used else len(ids)


def _with_goals(stages: Iterable[Stage], columns: Sequence[str], table: Table) -> tuple[Stage, ...]:
    """Return the stages with the goals that the table tells, where they have none."""
    goals: dict[str, str] = {}
    for row in (row for group in table.groups for row in group.rows):
        if row.lane and row.lane.kind == GOALS_OF_STAGES:
            goals |= {
                stage: "\n".join(texts_of(cell)) for stage, cell in zip(columns, row.cells, strict=True)
            }
    return tuple(evolve(stage, goal=stage.goal or goals.get(stage.id, "")) for stage in stages)


def _new_ids(before: JourneyMap, after: JourneyMap) -> Iterator[str]:
    """Return the new elements; where there are none, the new stages and lanes."""
    old = {item.id for item in descendants(before)}
    new = [item for item in descendants(after) if item.id not in old]
    elements = [item.id for item in new if hasattr(item, "stage")]
    return iter(elements or [item.id for item in new if not isinstance(item, Path)])
