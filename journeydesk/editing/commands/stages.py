"""Split a stage at a touchpoint or in its middle; merge stages with their next."""

from __future__ import annotations

from journeydesk.editing.commands.command import Command, changed
from journeydesk.editing.partition import merge_stages, split_stage
from journeydesk.editing.state import EditorState
from journeydesk.model.journey import Stage
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.tree import find
from journeydesk.model.value import Item, fresh_id


def split(state: EditorState) -> EditorState | None:
    """Split the stage of the selected touchpoint in front of it, or the selected stage in its middle."""
    if len(state.selection) != 1:
        return None
    item = find(state.document, state.selection[0])
    stage = _stage_of(state, item)
    if stage is None:
        return None
    new = Stage(id=fresh_id(), title=f"{stage.title} 2".strip(), colour=stage.colour)
    at = item.id if isinstance(item, Touchpoint) else None
    document = split_stage(state.document, stage.id, new, at)
    return None if document is state.document else state.edited(document).selecting([new.id])


def _stage_of(state: EditorState, item: Item) -> Stage | None:
    wanted = item.stage if isinstance(item, Touchpoint) else item.id
    return next((stage for stage in state.journey.stages if stage.id == wanted), None)


def merge(state: EditorState) -> EditorState | None:
    """Merge neighbouring selected stages into one; a single one with the next."""
    row = [stage.id for stage in state.journey.stages]
    selection = state.chosen_ids
    chosen = [id for id in row if id in selection]
    if not chosen or len(chosen) != len(state.selection):
        return None
    start = row.index(chosen[0])
    stages = row[start : start + max(len(chosen), 2)]
    if len(stages) < 2 or not set(chosen) <= set(stages):
        return None
    document = merge_stages(state.document, stages)
    return changed(state, state.edited(document).selecting(stages[:1]))


STAGES = (
    Command(
        "split_stage",
        "Split the stage",
        split,
        "",
        "Ctrl+Shift+K",
        "arrange",
        names="title",
        needs="Select the touchpoint that the new stage shall begin with, a later one than the first; or a stage.",
    ),
    Command(
        "merge_stages",
        "Merge with the next stage",
        merge,
        "",
        "Ctrl+Shift+J",
        "arrange",
        needs="Select a stage that is not the last one, or several that follow each other.",
    ),
)
