"""Compare segments: one curve over the other in a lane, or two swimlanes under each other and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.editing.arrange import move
from journeydesk.editing.change import change
from journeydesk.editing.commands.command import Command, changed
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import hide, without_unseen
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import EmotionLane


def compare(state: EditorState) -> EditorState | None:
    """Compare the selected curve with the next swimlane of the map, behind the last one with none.

    With two swimlanes selected, the curve of one is compared with the other.
    """
    rows, held = state.journey.swimlanes, _held(state)
    for swimlane, lane in _curves(state):
        among = [row.id for row in (held if len(held) == 2 else rows) if row is not swimlane]
        at = among.index(lane.against) + 1 if lane.against in among else 0
        return _against(state, lane, among[at] if at < len(among) else None)
    return None


def stop_comparing(state: EditorState) -> EditorState | None:
    """Let the selected curve stand alone again."""
    compared = (lane for _, lane in _curves(state) if lane.against is not None)
    lane = next(compared, None)
    return _against(state, lane, None) if lane else None


def side_by_side(state: EditorState) -> EditorState | None:
    """Show only the two swimlanes that hold what is selected, one under the other; all, when it is so already."""
    rows, pair = state.journey.swimlanes, _held(state)
    if len(pair) != 2:
        return None
    first, second = pair
    others = [row.id for row in rows if row not in pair]
    below = rows[rows.index(first) + 1].id
    document = hide(move(state.document, [second.id], below), others)
    if document is state.document:
        document = hide(document, others, hidden=False)
    return None if document is state.document else without_unseen(state.edited(document))


def _held(state: EditorState) -> list[Swimlane]:
    """Return the swimlanes that are selected or hold what is."""
    chosen = frozenset(state.selection)
    rows = state.journey.swimlanes
    return [row for row in rows if row.id in chosen or not chosen.isdisjoint(row.contents.known)]


def _curves(state: EditorState) -> Iterator[tuple[Swimlane, EmotionLane]]:
    """Yield the emotion lanes that are meant: those selected, else the first of each swimlane that holds what is."""
    chosen = frozenset(state.selection)
    curves = [
        (row, lane)
        for row in _held(state)
        for lane in row.lanes
        if isinstance(lane, EmotionLane) and not lane.hidden
    ]
    yield from (one for one in curves if one[1].id in chosen)
    yield from (one for one in curves if one[1].id not in chosen)


def _against(state: EditorState, lane: EmotionLane, other: str | None) -> EditorState | None:
    return changed(state, state.edited(change(state.document, lane.id, against=other)))


COMPARING = (
    Command("compare", "Compare with the next segment", compare, "intersect", "", "arrange"),
    Command("stop_comparing", "Stop comparing", stop_comparing, "", "", "arrange"),
    Command("side_by_side", "Compare side by side", side_by_side, "rows", "", "arrange"),
)
