"""Stages, swimlanes and lanes: how they stand is kept in files, and old files, which say nothing of it, open."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from journeydesk.formats import jmap
from journeydesk.model.journey import Stage, Swimlane
from journeydesk.model.lanes import TouchpointLane
from journeydesk.model.track import STANDING, Track
from journeydesk.model.value import evolve
from tests.support.maps import rich


def test_everything_in_rows_and_columns_is_open_unlocked_and_as_large_as_its_content_at_first():
    journey = rich().maps[0]
    tracks = [*journey.stages, *journey.swimlanes, *(lane for s in journey.swimlanes for lane in s.lanes)]
    assert all(isinstance(track, Track) for track in tracks)
    assert not any(getattr(track, field) for track in tracks for field in STANDING)
    assert {stage.width for stage in journey.stages} == {None}
    assert {lane.height for swimlane in journey.swimlanes for lane in swimlane.lanes} == {None}


@pytest.mark.parametrize("size", [0, -5, 0.5, 4001, float("inf"), float("nan")])
def test_sizes_have_limits(size):
    with pytest.raises(ValidationError):
        Stage(id="s", width=size)
    with pytest.raises(ValidationError):
        TouchpointLane(id="l", height=size)


def test_a_file_says_only_what_is_not_as_usual():
    document = rich()
    plain = jmap.to_bytes(document)
    again = jmap.read_bytes(plain, "plain.jmap")
    journey = document.maps[0]
    stage = evolve(journey.stages[0], collapsed=True, width=300.0)
    lanes = journey.swimlanes[0].lanes
    swimlane = evolve(
        journey.swimlanes[0], locked=True, lanes=(evolve(lanes[0], hidden=True, height=90.0), *lanes[1:])
    )
    changed = evolve(
        document,
        maps=(
            evolve(journey, stages=(stage, *journey.stages[1:]), swimlanes=(swimlane, journey.swimlanes[1])),
        ),
    )
    assert again == document
    assert jmap.read_bytes(jmap.to_bytes(changed), "changed.jmap") == changed
    assert isinstance(swimlane, Swimlane)
