"""Add stages, segments and lanes."""

from __future__ import annotations

from journeydesk.editing.arrange import add
from journeydesk.editing.commands.command import Command, Perform, always
from journeydesk.editing.new import LANE_KINDS, named_in, new_lane, new_segment, new_swimlane
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import unfolded
from journeydesk.model.journey import Stage, Swimlane
from journeydesk.model.tree import lineage
from journeydesk.model.value import fresh_id


def add_stage(state: EditorState) -> EditorState | None:
    """Put a stage behind the selected one, or last."""
    stage = named_in(state.document.language, Stage(id=fresh_id(), title="New stage"))
    ids = [one.id for one in state.journey.stages]
    chosen = [id for id in state.selection if id in ids]
    index = ids.index(chosen[-1]) + 1 if chosen else None
    return state.edited(add(state.document, stage, state.map_id, index)).selecting([stage.id])


def add_segment(state: EditorState) -> EditorState | None:
    """Add a segment to the document and a swimlane for it to the map."""
    language = state.document.language
    segment = named_in(language, new_segment(state.document, "New segment", fresh_id))
    swimlane = new_swimlane(segment.id, fresh_id, language)
    document = add(add(state.document, segment), swimlane, state.map_id)
    return state.edited(document).selecting([swimlane.id])


def add_lane(kind: str) -> Perform:
    """Return the command that puts an empty lane into the swimlane of what is selected, or into the first."""

    def perform(state: EditorState) -> EditorState | None:
        swimlane = _chosen_swimlane(state)
        if swimlane is None:
            return None
        lane = new_lane(kind, fresh_id)
        document = unfolded(add(state.document, lane, swimlane.id), [lane.id])
        return state.edited(document).selecting([lane.id])

    return perform


def _chosen_swimlane(state: EditorState) -> Swimlane | None:
    for id in state.selection:
        around = [item for item in lineage(state.journey, id) if isinstance(item, Swimlane)]
        if around:
            return around[0]
    return next(iter(state.journey.swimlanes), None)


def _has_swimlane(state: EditorState) -> bool:
    return bool(state.journey.swimlanes)


ADDING = (
    Command("add_stage", "Add a stage", add_stage, "columns", "", "insert", asks=always, names="title"),
    Command(
        "add_segment", "Add a segment", add_segment, "users-three", "", "insert", asks=always, names="name"
    ),
    *(
        Command(
            f"add_lane_{kind}",
            f"Add lane: {kind.replace('_', ' ')}",
            add_lane(kind),
            "",
            "",
            "lane",
            asks=_has_swimlane,
        )
        for kind in LANE_KINDS
    ),
)
