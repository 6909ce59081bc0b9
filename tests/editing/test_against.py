"""A curve that is compared with another segment: what becomes of that when something is copied, cut or deleted."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from journeydesk.editing.change import change
from journeydesk.editing.clipboard import copied, pasted
from journeydesk.editing.duplicate import duplicate
from journeydesk.editing.narrow import narrowed
from journeydesk.editing.remove import remove
from journeydesk.editing.state import EditorState
from journeydesk.export.choice import chosen
from journeydesk.export.options import ExportOptions
from journeydesk.insight.versions.diff import diff
from journeydesk.insight.versions.merge import merge
from journeydesk.model.document import Document
from journeydesk.model.tree import find
from journeydesk.model.value import evolve
from tests.support.checks import check_edit
from tests.support.maps import counted, small


def compared() -> Document:
    """The movers' curve stands against the home workers."""
    return change(small(), "movers-curve", against="workers-lane")


def against(document: Document, lane: str = "movers-curve") -> str | None:
    return find(document, lane).against


@pytest.mark.parametrize("target", ["movers-lane", "workers-curve", "nowhere", "find"])
def test_a_curve_is_compared_with_another_swimlane_of_its_map_and_nothing_else(target: str) -> None:
    with pytest.raises(ValidationError, match=f"“movers-lane” is compared with “{target}”"):
        change(small(), "movers-curve", against=target)


@pytest.mark.parametrize("gone", ["workers-lane", "workers"])
def test_what_it_was_compared_with_can_be_deleted(gone: str) -> None:
    after = check_edit(compared(), lambda document: remove(document, [gone]))
    assert against(after) is None


def test_without_its_own_curve_a_swimlane_can_still_be_compared_with() -> None:
    after = check_edit(compared(), lambda document: remove(document, ["workers-curve"]))
    assert against(after) == "workers-lane"


def test_a_copied_map_compares_its_own_swimlanes() -> None:
    after = check_edit(compared(), lambda document: duplicate(document, ["map"], counted())[0])
    first, copy = after.maps
    lane = next(lane for lane in copy.swimlanes[0].lanes if lane.kind == "emotion")
    assert lane.against == copy.swimlanes[1].id != first.swimlanes[1].id


def test_the_copy_of_a_swimlane_is_compared_with_the_same_one() -> None:
    after, (copy,) = duplicate(compared(), ["movers-lane"], counted())
    assert next(lane.against for lane in find(after, copy).lanes if lane.kind == "emotion") == "workers-lane"


def taken(document: Document, *ids: str) -> Document:
    """The document with a copy of some of it pasted."""
    state = EditorState.of(document).selecting(ids)
    clip = copied(state)
    assert clip is not None
    after = pasted(state, clip, counted("p"))
    assert after is not None
    return check_edit(document, lambda _: after.document)


def test_swimlanes_that_are_copied_together_stay_compared_with_each_other() -> None:
    after = taken(compared(), "movers-lane", "workers-lane")
    _, first, second, *_ = after.maps[0].swimlanes
    assert next(lane.against for lane in first.lanes if lane.kind == "emotion") == second.id


@pytest.mark.parametrize(
    "ids", [("movers-lane",), ("movers-curve",), ("movers-curve", "workers-curve"), ("buy",)]
)
def test_what_is_copied_alone_is_compared_with_nothing(ids: tuple[str, ...]) -> None:
    after = taken(compared(), *ids)
    curves = [lane for one in after.maps[0].swimlanes for lane in one.lanes if lane.kind == "emotion"]
    assert [lane.id for lane in curves if lane.against] == ["movers-curve"]


def test_a_segment_that_is_exported_alone_is_compared_with_nothing() -> None:
    alone = chosen(compared(), ExportOptions(segment="movers"))
    assert against(alone) is None
    assert against(narrowed(compared(), compared().maps)) == "workers-lane"


def test_versions_tell_it_by_the_name_of_the_segment() -> None:
    (told,) = diff(small(), compared())
    assert (told.id, told.field, told.before, told.after) == ("movers-curve", "against", None, "Home workers")


def test_merging_keeps_what_one_compares_with_and_the_other_deletes() -> None:
    merged = merge(small(), compared(), remove(small(), ["workers-lane"]))
    assert against(merged.document) == "workers-lane"
    assert {one.kind.value for one in merged.conflicts} >= {"needed"}
    gone = merge(compared(), remove(compared(), ["workers-lane"]), evolve(compared(), title="Another"))
    assert not gone.conflicts
    assert against(gone.document) is None
