"""What the audit offers to put right can be done as one edit, and ends the finding; a word is allowed once."""

from __future__ import annotations

from itertools import count

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.remove import remove
from journeydesk.editing.tracks import hide
from journeydesk.insight.audit.check import Fix, FixKind
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Segment
from journeydesk.model.journey import JourneyMap, Path, Stage
from journeydesk.model.tree import NoSuchElement
from journeydesk.model.value import evolve
from journeydesk.tools.fixing import allowed, fixed
from tests.insight.audit.sound import audited, findings, sound


def mended(document: Document, fix: Fix) -> Document:
    numbers = count()
    return fixed(document, fix, lambda: f"new{next(numbers)}")


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


def test_the_new_path_meets_the_touchpoints_in_their_order_on_the_map() -> None:
    (finding,) = findings(SPOILED["segment_path"], "segment_path")
    assert finding.fix
    (path,) = mended(SPOILED["segment_path"], finding.fix).maps[0].swimlanes[0].paths
    assert path.touchpoints == ("ask", "call", "buy", "wait")


def test_a_new_swimlane_stands_below_the_others() -> None:
    (finding,) = findings(SPOILED["segment_swimlane"], "segment_swimlane")
    assert finding.fix
    swimlanes = mended(SPOILED["segment_swimlane"], finding.fix).maps[0].swimlanes
    assert [one.segment for one in swimlanes] == ["movers", "late"]


def test_a_fix_of_what_is_gone_is_refused() -> None:
    with pytest.raises(NoSuchElement):
        mended(sound(), Fix("Write", FixKind.WRITE, "nobody", "x", "title"))


def test_an_allowed_word_is_no_finding_any_more_and_is_noted_once() -> None:
    spoiled = change(sound(), "ask", title="The lead was converted")
    while found := [one for one in audited(spoiled).findings if one.word]:
        spoiled = allowed(spoiled, found[0].word)
    assert spoiled.wording.allowed
    assert allowed(spoiled, spoiled.wording.allowed[0]) is spoiled
