"""Which stages of a swimlane an edit changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.commands import COMMANDS
from journeydesk.editing.remove import remove
from journeydesk.editing.state import EditorState
from journeydesk.layout.changed import Changes
from journeydesk.model.document import Document
from tests.support.maps import band, board, small

BY_NAME = {command.name: command for command in COMMANDS}


def changed(before: Document, edit: Callable[[Document], Document]) -> set[str]:
    """Return the stages of the first swimlane that an edit changed."""
    return set(Changes.between(*(one.maps[0].swimlanes[0] for one in (before, edit(before)))).stages)


def led(**paths: str) -> Callable[[Document], Document]:
    """Return the edit that lets paths lead otherwise."""

    def lead(document: Document) -> Document:
        for path, touchpoints in paths.items():
            document = change(document, path, touchpoints=tuple(touchpoints.split()))
        return document

    return lead


def test_a_card_that_goes_elsewhere_changes_both_stages() -> None:
    def moved(document: Document) -> Document:
        state = BY_NAME["next_stage"].perform(EditorState.of(document).selecting(["browse"]))
        assert state
        return state.document

    assert changed(small(), moved) >= {"find", "buy"}


def test_an_edit_elsewhere_changes_none() -> None:
    assert changed(small(), lambda document: change(document, "chat", title="I write")) == set()


@pytest.mark.parametrize(
    ("before", "edit"),
    [
        ({"p": "a c"}, led(p="a q c")),
        ({"p": "a q c"}, led(p="a c")),
        ({"p": "a c", "r": "q"}, led(p="q", r="a c")),
        ({"p": "a q c"}, lambda document: remove(document, ["q"])),
    ],
    ids=["it leads out in between", "it stays", "another path does", "what was in between is gone"],
)
def test_a_stage_is_changed_where_a_path_passes_it_otherwise(
    before: dict[str, str], edit: Callable[[Document], Document]
) -> None:
    document = board(band("movers", "find: a c | buy: q | use: x", paths=before))
    assert changed(document, edit) == {"find", "buy"}


def test_stages_that_a_path_only_reaches_from_elsewhere_are_as_they_were() -> None:
    document = board(band("movers", "find: a | buy: q | use: x", paths={"p": "a q x"}))
    assert changed(document, lambda before: remove(before, ["q"])) == {"buy"}
