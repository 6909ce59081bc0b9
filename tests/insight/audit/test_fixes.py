"""What a fix names can be done as one edit, and ends the finding."""

from __future__ import annotations

from itertools import count
from typing import assert_never

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.new import new_swimlane
from journeydesk.editing.paths import draw_path
from journeydesk.editing.remove import remove
from journeydesk.editing.tracks import hide
from journeydesk.insight.audit.check import Fix, FixKind
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Segment
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.tree import find
from journeydesk.model.value import evolve
from tests.insight.audit.sound import audited, sound


def mended(document: Document, fix: Fix) -> Document:
    numbers = count()

    def fresh() -> str:
        return f"new{next(numbers)}"

    match fix.kind:
        case FixKind.SHOW:
            return hide(document, [fix.target], hidden=False)
        case FixKind.REMOVE:
            return remove(document, [fix.target])
        case FixKind.WRITE:
            return change(document, fix.target, **{fix.field: fix.value})
        case FixKind.ADD_PATH:
            swimlane = find(document, fix.target)
            assert isinstance(swimlane, Swimlane)
            cards = [item.id for lane in swimlane.lanes if lane.kind == "touchpoints" for item in lane.items]
            return draw_path(document, cards, fresh)[0]
        case FixKind.ADD_SWIMLANE:
            journey = find(document, fix.target)
            assert isinstance(journey, JourneyMap)
            swimlanes = (*journey.swimlanes, new_swimlane(fix.value, fresh))
            return change(document, journey.id, swimlanes=swimlanes)
        case _:
            assert_never(fix.kind)


SPOILED = {
    "segment_swimlane": evolve(sound(), segments=(*sound().segments, Segment(id="late", name="Late"))),
    "hidden": hide(sound(), ["lane"]),
    "segment_path": remove(sound(), ["usual", "other"]),
    "spaces": change(sound(), "find", goal=" Know what fits "),
    "channels_used": evolve(sound(), channels=(*sound().channels, Channel(id="fax", name="Fax"))),
    "branches": change(
        sound(), "lane", paths=(*sound().maps[0].swimlanes[0].paths, Path(id="none", name="None"))
    ),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_fix_ends_its_finding(name: str) -> None:
    (finding,) = (one for one in audited(SPOILED[name]).findings if one.fix)
    assert finding.fix
    done = mended(SPOILED[name], finding.fix)
    assert not [one for one in audited(done).findings if one.check == finding.check]


def test_every_kind_of_fix_is_offered_by_a_check() -> None:
    offered = {one.fix.kind for document in SPOILED.values() for one in audited(document).findings if one.fix}
    assert offered == set(FixKind)


def test_with_several_maps_nobody_guesses_where_a_segment_belongs() -> None:
    second = JourneyMap(id="m2", title="Moving out", stages=(Stage(id="s2"),))
    spoiled = SPOILED["segment_swimlane"]
    (finding,) = (
        one
        for one in audited(evolve(spoiled, maps=(*spoiled.maps, second))).findings
        if one.check == "segment_swimlane"
    )
    assert finding.fix is None
