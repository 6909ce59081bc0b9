"""Copy and paste how things are set, without what they say."""

from __future__ import annotations

from journeydesk.editing.change import change
from journeydesk.editing.new import new_document
from journeydesk.editing.state import EditorState
from journeydesk.editing.style import FIELDS, copied_style, pasted_style
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import BackstageStep, Touchpoint, TouchpointLane
from journeydesk.model.tree import find
from journeydesk.model.value import evolve
from tests.support.checks import check_edit
from tests.support.maps import counted, rich


def after(document: Document, source: str, *targets: str) -> Document:
    """Return a document with the style of one thing on others, and hold the edit to what all promise."""
    state = EditorState.of(document)
    style = copied_style(state.selecting([source]))
    assert style is not None

    def paste(_: Document) -> Document:
        done = pasted_style(state.selecting(targets), style)
        return done.document if done else document

    return check_edit(document, paste)


def test_a_card_gets_the_channel_of_another_and_keeps_its_words_and_feeling() -> None:
    document = change(rich(), "ask", importance=4)
    before, new = find(document, "order"), find(after(document, "ask", "order", "search"), "order")
    assert isinstance(before, Touchpoint)
    assert isinstance(new, Touchpoint)
    assert (new.channel, new.device, new.department, new.importance) == ("web", "laptop", "sales", 4)
    assert (
        evolve(
            new, channel=before.channel, device=before.device, department=before.department, importance=None
        )
        == before
    )


def test_a_step_behind_the_scenes_gets_the_department_of_a_card() -> None:
    step = find(after(rich(), "browse", "check"), "check")
    assert isinstance(step, BackstageStep)
    assert step.department == "care"


def test_stages_and_segments_get_colours_and_not_each_others() -> None:
    document = change(change(rich(), "find", colour="#112233"), "movers", colour="#445566")
    result = after(document, "find", "buy", "movers-lane", "ask")
    assert [getattr(find(result, id), "colour", None) for id in ("buy", "movers")] == ["#112233", "#445566"]
    result = after(document, "movers-lane", "workers-lane", "find")
    assert [getattr(find(result, id), "colour", None) for id in ("workers", "find")] == ["#445566", "#112233"]


def test_nothing_fits_or_nothing_changes_is_no_edit() -> None:
    state = EditorState.of(rich())
    style = copied_style(state.selecting(["ask"]))
    assert style is not None
    for selected in ((), ("ask",), ("find", "pain"), ("movers-curve",)):
        assert pasted_style(state.selecting(selected), style) is None
    assert copied_style(state.selecting(["movers-curve"])) is None
    assert copied_style(state) is None


def test_another_document_is_asked_for_channels_by_name_and_keeps_what_it_lacks() -> None:
    document = new_document(counted("x"))
    journey = document.maps[0]
    lane = journey.swimlanes[0].lanes[0]
    assert isinstance(lane, TouchpointLane)
    own = Touchpoint(id="own", stage=journey.stages[0].id, department=document.departments[0].id)
    swimlane = evolve(
        journey.swimlanes[0], lanes=(evolve(lane, items=(own,)), *journey.swimlanes[0].lanes[1:])
    )
    document = evolve(
        document,
        departments=tuple(evolve(one, name=f"Our {one.name}") for one in document.departments),
        maps=(evolve(journey, swimlanes=(swimlane,)),),
    )
    style = copied_style(EditorState.of(rich()).selecting(["ask"]))
    assert style is not None
    done = pasted_style(EditorState.of(document).selecting(["own"]), style)
    assert done is not None
    new = find(done.document, "own")
    assert isinstance(new, Touchpoint)
    assert new.channel is not None
    assert getattr(find(done.document, new.channel), "name", "") == "Website"
    assert new.department == own.department


def test_every_field_of_a_style_is_a_field_of_its_kind() -> None:
    for kind, fields in FIELDS.items():
        assert set(fields) <= set(kind.model_fields)
    assert {Stage, JourneyMap, Swimlane} & set(FIELDS) == {Stage}
