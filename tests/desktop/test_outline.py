"""The outline: the map as a tree, edited and put in order there."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journeydesk.desktop import main_window as window_module
from journeydesk.desktop.panels.outline import Outline
from journeydesk.desktop.panels.outline_model import OutlineModel
from journeydesk.desktop.panels.outline_nodes import Node
from journeydesk.desktop.session import Session
from journeydesk.editing.change import change
from journeydesk.editing.place import Slot, move_elements
from journeydesk.editing.remove import remove
from journeydesk.editing.stages import move_stages
from journeydesk.formats import jmap
from journeydesk.model.tree import find, lane_of
from tests.support.big import big_map
from tests.support.maps import rich
from tests.support.person import Person

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def outline(person: Person) -> Outline:
    person.window.activateWindow()
    person.choose("outline")
    return person.window.outline


def at(outline: Outline, id: str, kind: str = "element", column: int = 0) -> QModelIndex:
    index = outline.model.index_of((kind, id, ""))
    assert index.isValid(), f"the outline does not show {id}"
    return index.siblingAtColumn(column)


def said(model: OutlineModel, index: QModelIndex) -> str:
    return str(model.data(index, Qt.ItemDataRole.AccessibleTextRole))


def texts(model: OutlineModel, index: QModelIndex = QModelIndex()) -> list[str]:  # noqa: B008
    return [str(model.index(row, 0, index).data()) for row in range(model.rowCount(index))]


def walked(model: OutlineModel, index: QModelIndex = QModelIndex()) -> list[str]:  # noqa: B008
    found = []
    for row in range(model.rowCount(index)):
        inner = model.index(row, 0, index)
        found += [str(inner.data()), *walked(model, inner)]
    return found


def test_the_key_opens_the_outline_with_the_focus_and_closes_it(person: Person, outline: Outline) -> None:
    assert outline.isVisible()
    assert outline.view.hasFocus()
    person.choose("outline")
    assert not outline.isVisible()
    assert person.window.canvas.hasFocus()


def test_a_row_is_said_as_a_whole(outline: Outline) -> None:
    assert said(outline.model, at(outline, "repeat-all")) == (
        "Touchpoint: I repeat everything in the store, Store, In person, Retail, emotion minus 1.1, "
        "importance 4 of 5, measured, stage Order"
    )


def test_rows_have_room_around_their_words_from_the_beginning(outline: Outline) -> None:
    row = outline.view.visualRect(outline.model.index(0, 0)).height()
    assert row >= outline.view.fontMetrics().height() + 8


def test_columns_show_text_channel_and_emotion(outline: Outline) -> None:
    cells = [str(at(outline, "repeat-all", column=column).data()) for column in range(3)]
    assert cells == ["I repeat everything in the store", "Store", "−1.1"]


def test_what_is_selected_here_is_selected_on_the_map_and_back(person: Person, outline: Outline) -> None:
    outline.view.setCurrentIndex(at(outline, "browse"))
    assert person.selection == ("browse",)
    person.window.session.select("complain", "browse")
    assert set(outline.view.chosen()) == {"complain", "browse"}
    person.window.session.select()
    assert outline.view.chosen() == []


def test_a_title_is_edited_in_its_row(person: Person, outline: Outline, qtbot: QtBot) -> None:
    outline.view.setCurrentIndex(at(outline, "browse"))
    qtbot.keyClick(outline.view, Qt.Key.Key_F2)
    field = outline.view.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "I look around")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert person.sees("browse").title == "I look around"
    assert person.window.session.history.undo_label == "Change text"


def begun(outline: Outline, qtbot: QtBot, text: str) -> None:
    """Begin to type another title of a card and do not end."""
    outline.view.setCurrentIndex(at(outline, "browse"))
    qtbot.keyClick(outline.view, Qt.Key.Key_F2)
    field = outline.view.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_saving_keeps_what_is_being_typed_in_a_row(
    person: Person, outline: Outline, qtbot: QtBot, sample_file: Path
) -> None:
    begun(outline, qtbot, "I look around")
    person.choose("save")
    assert find(jmap.read(sample_file), "browse").title == "I look around"
    assert not person.window.isWindowModified()


def test_closing_asks_for_what_is_being_typed_in_a_row(
    person: Person, outline: Outline, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(window_module, "ask_to_save", lambda _parent, name: asked.append(name) or "cancel")
    begun(outline, qtbot, "I look around")
    person.window.close()
    assert len(asked) == 1
    assert person.sees("browse").title == "I look around"


def test_a_goal_and_a_segment_are_edited_too(person: Person, outline: Outline) -> None:
    outline.model.setData(at(outline, "discover", "stage", 1), "Find it at once")
    outline.model.setData(at(outline, "workers-lane", "swimlane"), "Freelancers")
    assert person.sees("discover").goal == "Find it at once"
    assert "Freelancers" in [segment.name for segment in person.document.segments]


@pytest.mark.parametrize(("typed", "felt"), [("-0.5", -0.5), ("−1,5", -1.5), ("+2", 2.0), ("9", 2.0)])
def test_an_emotion_is_typed_as_a_number(person: Person, outline: Outline, typed: str, felt: float) -> None:
    assert outline.model.setData(at(outline, "browse", column=2), typed)
    assert person.sees("browse").emotion == felt


def test_what_is_no_number_is_told_and_changes_nothing(person: Person, outline: Outline) -> None:
    before = person.document
    assert not outline.model.setData(at(outline, "browse", column=2), "great")
    assert person.document is before
    assert "number" in person.window.status.currentMessage()


def test_delete_removes_the_row_from_the_map(person: Person, outline: Outline, qtbot: QtBot) -> None:
    outline.view.setCurrentIndex(at(outline, "browse"))
    qtbot.keyClick(outline.view, Qt.Key.Key_Delete)
    assert person.selection == ()
    assert not outline.model.index_of(("element", "browse", "")).isValid()
    person.choose("undo")
    assert at(outline, "browse").isValid()


def test_alt_and_an_arrow_move_a_row_to_another_lane_as_on_the_map(
    person: Person, outline: Outline, qtbot: QtBot
) -> None:
    before = person.document
    outline.view.setCurrentIndex(at(outline, "browse"))
    qtbot.keyClick(outline.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert lane_of(person.document, "browse").id == "workers-lane-touchpoints"
    assert outline.view.chosen() == ["browse"]
    qtbot.keyClick(outline.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert lane_of(person.document, "browse").id == "movers-lane-touchpoints"
    outline.view.setCurrentIndex(at(outline, "movers-pains", "lane"))
    qtbot.keyClick(outline.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    lanes = [lane.id for lane in person.window.session.state.journey.swimlanes[0].lanes]
    assert lanes.index("movers-pains") == lanes.index("movers-lane-emotion") - 1
    for _ in range(3):
        person.choose("undo")
    assert person.document is before


def test_alt_and_an_arrow_move_a_stage_past_its_neighbour(
    person: Person, outline: Outline, qtbot: QtBot
) -> None:
    before = person.document
    outline.view.setCurrentIndex(at(outline, "order", "stage"))
    qtbot.keyClick(outline.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert [stage.id for stage in person.window.session.state.journey.stages][1:3] == ["order", "compare"]
    qtbot.keyClick(outline.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert person.document.maps == before.maps
    person.choose("undo")
    person.choose("undo")
    assert person.document is before


def drop(outline: Outline, ids: list[str], kind: str, onto: QModelIndex, row: int = -1) -> bool:
    data = outline.model.mimeData([at(outline, id, kind) for id in ids])
    assert isinstance(data, QMimeData)
    can = outline.model.canDropMimeData(data, Qt.DropAction.MoveAction, row, 0, onto)
    outline.model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, onto)
    return can


def test_a_card_dropped_in_front_of_another_moves_there_in_one_step(person: Person, outline: Outline) -> None:
    before = person.document
    assert drop(outline, ["repeat-all"], "element", at(outline, "browse"))
    assert person.sees("repeat-all").stage == "discover"
    assert texts(outline.model, at(outline, "browse").parent()) == [
        "I ask friends on X",
        "I repeat everything in the store",
        "I browse plans",
    ]
    person.choose("undo")
    assert person.document is before


def test_a_stage_is_dragged_to_another_place(person: Person, outline: Outline) -> None:
    stages = at(outline, "discover", "stage").parent()
    assert drop(outline, ["order"], "stage", stages, 0)
    assert [one.id for one in person.window.session.state.journey.stages][:2] == ["order", "discover"]


def test_a_card_does_not_drop_among_notes(person: Person, outline: Outline) -> None:
    before = person.document
    swimlane = at(outline, "movers-lane", "swimlane")
    assert not drop(outline, ["browse"], "element", swimlane, 0)
    assert person.document is before


def test_the_filter_leaves_what_says_so(outline: Outline, qtbot: QtBot) -> None:
    outline.field.setText("chat solves")
    qtbot.keyClick(outline.field, Qt.Key.Key_Return)
    assert walked(outline.model)[-1] == "Chat solves it"
    outline.field.setText("no such words")
    outline.filter()
    assert outline.nothing.isVisible()
    outline.field.clear()
    outline.filter()
    assert "I browse plans" in walked(outline.model)


def test_another_map_is_another_tree(person: Person, outline: Outline) -> None:
    person.window.session.view("browse-call")
    assert texts(outline.model) == ["Browse, then call"]


def test_rows_that_go_are_freed_at_once_with_what_they_show(person: Person, outline: Outline) -> None:
    def rows() -> int:
        walked(outline.model)
        return sum(isinstance(one, Node) for one in gc.get_objects())

    session = person.window.session
    first, other = (journey.id for journey in session.document.maps[:2])
    gc.collect()
    gc.disable()
    try:
        before = rows()
        swimlane = session.state.journey.swimlanes[0].id
        session.edit("", lambda document: remove(document, [swimlane]))
        assert rows() < before
        session.undo()
        session.view(other)
        session.view(first)
        assert rows() == before
    finally:
        gc.enable()


def test_what_is_unfolded_stays_so_through_edits(person: Person, outline: Outline) -> None:
    outline.view.collapseAll()
    outline.view.expand(at(outline, "browse").parent())
    lane = at(outline, "browse").parent()
    person.window.session.edit("Move", lambda d: move_stages(d, ["order"], "discover"))
    person.window.session.edit("Text", lambda d: change(d, "browse", title="I look"))
    assert outline.view.isExpanded(at(outline, "browse").parent())
    assert at(outline, "browse").parent().internalId() == lane.internalId()


def test_the_model_keeps_its_promises_through_any_edits(qapp: QApplication) -> None:
    session = Session(rich())
    model = OutlineModel(session)
    tester = QAbstractItemModelTester(model, STRICT)
    walked(model)
    slot = Slot("movers-cards", "use")
    for edit in (
        lambda d: move_elements(d, ["ask", "browse", "call"], slot),
        lambda d: move_stages(d, ["use"], "find"),
        lambda d: move_stages(d, ["use"], None),
        lambda d: remove(d, ["movers-curve", "browse"]),
        lambda d: remove(d, ["buy"]),
        lambda d: change(d, "web", name="Site"),
    ):
        session.edit("Edit", edit)
        fresh = OutlineModel(session)
        assert walked(model) == walked(fresh)
    for _ in range(6):
        session.undo()
        assert walked(model) == walked(OutlineModel(session))
    model.look_for("help")
    session.redo()
    assert tester.model() is model


def test_rows_are_made_when_they_are_looked_at(qapp: QApplication) -> None:
    session = Session(big_map(10_000))
    model = OutlineModel(session)
    texts(model, model.index(0, 0))
    assert len(model._nodes) < 50
    assert model.index_of(("element", "w7-t321", "")).isValid()
    assert len(model._nodes) < 700


def test_the_palette_is_as_wide_as_before_while_the_outline_is_open_and_after_it(person: Person) -> None:
    window = person.window
    window.activateWindow()
    before = window.palette_panel.width()
    person.choose("outline")
    QApplication.processEvents()
    assert abs(window.palette_panel.width() - before) <= 2
    person.choose("outline")
    QApplication.processEvents()
    assert abs(window.palette_panel.width() - before) <= 2


def test_a_row_is_read_as_it_was_until_rows_follow_the_map(person: Person, outline: Outline) -> None:
    row, heard = at(outline, "repeat-all"), list[str]()
    person.window.session.state_changed.connect(lambda: heard.append(said(outline.model, row)))
    before = said(outline.model, row)
    person.window.session.edit("Delete", lambda document: remove(document, ["repeat-all", "store"]))
    assert heard == [before]
