"""Segments by themselves, two of them side by side, or the curve of one over that of another."""

from __future__ import annotations

from journeydesk.editing.arrange import move
from journeydesk.editing.change import change
from journeydesk.editing.commands.command import Command, changed
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import hide, without_unseen
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import EmotionLane


def only_this_segment(state: EditorState) -> EditorState | None:
    """Hide all swimlanes but those that hold what is selected; show all when the others are hidden already."""
    kept, others = _parted(state)
    if not others or not kept:
        return None
    alone = all(one.hidden for one in others)
    return _seen(state, hide(state.document, [one.id for one in others], hidden=not alone))


def compare(state: EditorState) -> EditorState | None:
    """Compare the selected curve with the next swimlane of the map, behind the last one with none.

    With two swimlanes selected, the curve of one is compared with the other.
    """
    held, _ = _parted(state)
    rows = held if len(held) == 2 else state.journey.swimlanes
    for swimlane, lane in _curves(state):
        among = [row.id for row in rows if row is not swimlane]
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
    pair, others = _parted(state)
    if len(pair) != 2:
        return None
    first, second = (one.id for one in pair)
    order = [one.id for one in state.journey.swimlanes]
    below = order[order.index(first) + 1]
    hidden = [one.id for one in others]
    document = hide(move(state.document, [second], below), hidden)
    if document is state.document:
        document = hide(document, hidden, hidden=False)
    return _seen(state, document)


def _seen(state: EditorState, document: Document) -> EditorState | None:
    return None if document is state.document else without_unseen(state.edited(document))


def _parted(state: EditorState) -> tuple[list[Swimlane], list[Swimlane]]:
    """Return the swimlanes that are selected or hold what is, and the others."""
    parts: tuple[list[Swimlane], list[Swimlane]] = ([], [])
    for row in state.journey.swimlanes:
        meant = row.id in state.chosen_ids or row.contents.holds_any(state.chosen_ids)
        parts[0 if meant else 1].append(row)
    return parts


def _curves(state: EditorState) -> list[tuple[Swimlane, EmotionLane]]:
    """Return the emotion lanes beside which something is selected, those first that are so themselves."""
    rows, _ = _parted(state)
    curves = [
        (row, lane) for row in rows for lane in row.lanes if isinstance(lane, EmotionLane) and not lane.hidden
    ]
    return sorted(curves, key=lambda one: one[1].id not in state.chosen_ids)


def _against(state: EditorState, lane: EmotionLane, other: str | None) -> EditorState | None:
    return changed(state, state.edited(change(state.document, lane.id, against=other)))


SEGMENTS = (
    Command("only_this", "Show only this segment", only_this_segment, "user-focus", "", "arrange"),
    Command("compare", "Compare with the next segment", compare, "intersect", "", "arrange"),
    Command("stop_comparing", "Stop comparing", stop_comparing, "", "", "arrange"),
    Command("side_by_side", "Compare side by side", side_by_side, "rows", "", "arrange"),
)
