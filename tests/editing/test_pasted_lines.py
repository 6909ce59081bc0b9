"""Lines of text become cards: lists lose their marks, lists of two levels become stages with touchpoints."""

from __future__ import annotations

import pytest

from journeydesk.editing.clipboard import MOST_LINES, pasted_text
from journeydesk.editing.remove import remove
from journeydesk.editing.state import EditorState
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.tree import find, home
from tests.support.checks import check_edit
from tests.support.maps import counted, rich


def after(text: str, *selected: str) -> EditorState:
    state = EditorState.of(rich()).selecting(selected)
    found = pasted_text(state, text, counted())
    assert found is not None
    check_edit(state.document, lambda _: found.document)
    return found


def said(state: EditorState) -> list[str]:
    items = (find(state.document, id) for id in state.selection)
    return [getattr(item, "title", "") or getattr(item, "text", "") for item in items]


def test_lines_become_touchpoints_on_the_path() -> None:
    state = after("I look\r\n\n  I ask again \nI buy")
    assert said(state) == ["I look", "I ask again", "I buy"]
    swimlane = home(state.document, state.selection[0], Swimlane)
    assert set(state.selection) <= set(swimlane.paths[0].touchpoints)


def test_lines_become_notes_where_a_note_is_selected() -> None:
    state = after("One\nTwo", "pain")
    assert said(state) == ["One", "Two"]
    assert {getattr(find(state.document, id), "stage", "") for id in state.selection} == {"buy"}


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        ("- I look\n- I ask", ["I look", "I ask"]),
        ("• I look\n•\tI ask", ["I look", "I ask"]),
        ("o\tI look\no\tI ask", ["I look", "I ask"]),
        ("1. I look\n2. I ask\n10) I buy", ["I look", "I ask", "I buy"]),
        ("a) I look\nb) I ask", ["I look", "I ask"]),
        ("[ ] I look\n[x] I ask", ["I look", "I ask"]),
        ("1.1. I look\n1.2. I ask", ["I look", "I ask"]),
        ("3. floor, left", ["3. floor, left"]),
        ("2 days later\n-5 degrees", ["2 days later", "-5 degrees"]),
        ("o no\nI see", ["o no", "I see"]),
    ],
)
def test_lists_lose_their_marks_and_nothing_else(text: str, cards: list[str]) -> None:
    assert said(after(text)) == cards


@pytest.mark.parametrize("indent", ["\t", "  ", "    - ", "\t• "])
def test_a_list_of_two_levels_becomes_stages_with_touchpoints(indent: str) -> None:
    text = f"Find\n{indent}I look\n{indent}I ask\nComplain\n{indent}I write\n"
    state = after(text, "workers-lane")
    assert [stage.title for stage in state.journey.stages] == ["Find", "Complain", "Buy", "Use"]
    made = [find(state.document, id) for id in state.selection]
    titles = {stage.id: stage.title for stage in state.journey.stages}
    assert [(titles[item.stage], item.title) for item in made if isinstance(item, Touchpoint)] == [
        ("Find", "I look"),
        ("Find", "I ask"),
        ("Complain", "I write"),
    ]


def test_lines_that_are_all_indented_are_no_levels() -> None:
    assert said(after("   I look\n   I ask")) == ["I look", "I ask"]


def test_pasted_megabytes_and_odd_characters_do_no_harm() -> None:
    state = after("line \x00\ud800\n" * 100_000)
    assert len(state.selection) == MOST_LINES
    assert said(state)[0] == "line"
    assert Document.model_validate_json(state.document.model_dump_json()) == state.document


def test_there_is_nothing_in_blank_lines_and_no_place_on_a_bare_map() -> None:
    state = EditorState.of(rich())
    assert pasted_text(state, " \n\t\n", counted()) is None
    bare = EditorState.of(remove(state.document, [swimlane.id for swimlane in state.journey.swimlanes]))
    assert pasted_text(bare, "one", counted()) is None
