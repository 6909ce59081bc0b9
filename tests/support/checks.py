"""What every edit promises, asked of every edit: it changes nothing in place, keeps what it does not touch, undoes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from journeydesk.editing.commands import Perform
from journeydesk.editing.history import History
from journeydesk.editing.state import EditorState
from journeydesk.model.document import Document
from journeydesk.model.tree import descendants

Edit = Callable[[Document], Document]
Predicate = Callable[[Document], object]


def check_edit(before: Document, edit: Edit, after: Document | Predicate | None = None) -> Document:
    """Run an edit, hold it to what all edits promise, and return its result.

    `after` is the document that is expected, or a question that the result must answer with yes.
    """
    untouched = dump(before)
    result = edit(before)
    assert dump(before) == untouched, "the edit changed its input"
    holds_together(result)
    shares(before, result)
    undoes(before, result)
    if isinstance(after, Document):
        assert dump(result) == dump(after)
    elif after is not None:
        assert after(result)
    return result


def check_step(state: EditorState, step: Perform) -> EditorState | None:
    """Run a command or a paste, hold what it does to the document to what all edits promise, return its result."""
    untouched = dump(state.document)
    result = step(state)
    assert dump(state.document) == untouched, "the step changed its input"
    if result is not None:
        check_edit(state.document, lambda _: result.document)
        held = {item.id for item in descendants(result.document)}
        assert held.issuperset(result.selection), "what is selected is not there"
    return result


def check_no_change(before: Document, edit: Edit) -> None:
    """Hold an edit that has nothing to change to returning its very input."""
    assert check_edit(before, edit) is before


def dump(document: Document) -> dict[str, Any]:
    """Return a document as plain data, to be compared by value."""
    return document.model_dump()


def holds_together(document: Document) -> None:
    """Check that a document made from this one's JSON is valid, and the same."""
    fields = json.loads(document.model_dump_json(exclude={"media"}))  # pictures are bytes, which JSON has not
    assert Document.model_validate({**fields, "media": document.media}) == document


def shares(before: Document, after: Document) -> None:
    """Check that everything that is equal is also the same object: layout, drawing and diff rely on it."""
    if before == after:
        assert before is after, "the edit changed nothing but returned another document"
    old = {item.id: item for item in descendants(before)}
    for item in descendants(after):
        if item.id in old and item == old[item.id]:
            assert item is old[item.id], f"“{item.id}” did not change but is another object"


def undoes(before: Document, after: Document) -> None:
    """Check that undo gives back the very state from before the edit, and redo the very state after it."""
    start = EditorState.of(before)
    history = History.of(start)
    done = history.commit("Edit", start.edited(after))
    if after is before:
        assert done is history
        return
    undone = done.undo()
    assert undone is not None
    assert undone.state is start
    assert undone.state.document is before
    redone = undone.redo()
    assert redone is not None
    assert redone.state is done.state
    assert redone.state.document is after
