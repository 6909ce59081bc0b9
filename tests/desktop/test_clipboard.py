"""Copy, cut and paste on the real window: everything on a map, spreadsheets, lists, and other windows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.actions.clipboard import CLIP
from journeydesk.desktop.desk import Desk
from journeydesk.layout.geometry import Rect
from journeydesk.layout.hit import located
from journeydesk.model.lanes import Note, Touchpoint
from journeydesk.model.tree import descendants
from tests.support.fields import Fields
from tests.support.person import Person

CTRL = Qt.KeyboardModifier.ControlModifier


def offer(*, text: str = "", html: str = "", clip: bytes = b"") -> None:
    """Put on the clipboard what another program would."""
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if clip:
        data.setData(CLIP, QByteArray(clip))
    QApplication.clipboard().setMimeData(data)


def said(person: Person) -> str:
    return person.window.status.currentMessage()


def stages(person: Person) -> list[str]:
    return [stage.title for stage in person.window.session.state.journey.stages]


def in_sight(person: Person, element: str) -> bool:
    canvas = person.window.canvas
    place = located(canvas.layout_shown, element)
    assert place is not None
    size = canvas.viewport().size()
    return canvas.view.to_screen(place.rect).touches(Rect(0, 0, size.width(), size.height()))


def test_a_stage_is_copied_with_all_that_is_in_it_and_undone_in_one_step(person: Person) -> None:
    before, titles = person.document, stages(person)
    person.click("order")
    person.press(Qt.Key.Key_C, CTRL)
    person.press(Qt.Key.Key_V, CTRL)
    at = titles.index("Order")
    assert stages(person) == [*titles[: at + 1], "Order", *titles[at + 1 :]]
    assert in_sight(person, person.selection[0])
    assert person.window.menus.actions["undo"].text() == "Undo Paste"
    person.press(Qt.Key.Key_Z, CTRL)
    assert person.document is before


def test_a_card_that_was_cut_comes_back_as_itself(person: Person) -> None:
    person.click("browse")
    person.press(Qt.Key.Key_X, CTRL)
    assert "browse" not in {item.id for item in descendants(person.document)}
    person.press(Qt.Key.Key_V, CTRL)
    assert person.selection == ("browse",)


def test_what_was_cut_goes_back_into_its_cell_when_nothing_else_is_chosen(person: Person) -> None:
    before = person.sees("ask-sla")
    person.click("ask-sla")
    person.press(Qt.Key.Key_X, CTRL)
    person.press(Qt.Key.Key_V, CTRL)
    assert person.sees("ask-sla") == before
    assert "ask-sla" in person.sees("workers-lane-path").touchpoints  # type: ignore[attr-defined]


def test_lines_become_notes_in_the_empty_cell_that_was_clicked(person: Person) -> None:
    person.click(person.cell("discover", "workers-pains"))
    offer(text="Too many plans\nToo many words")
    person.press(Qt.Key.Key_V, CTRL)
    made = [person.sees(id) for id in person.selection]
    assert [(note.text, note.stage) for note in made if isinstance(note, Note)] == [
        ("Too many plans", "discover"),
        ("Too many words", "discover"),
    ]


def test_the_whole_map_goes_into_another_window(person: Person, desk: Desk) -> None:
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_C, CTRL)
    assert said(person) == "Copied the whole map."
    other = desk.new()
    other.menus.actions["paste"].trigger()
    document = other.session.document
    assert len(document.maps) == 2
    assert other.session.state.journey.title == person.window.session.state.journey.title
    assert {source.title for source in document.evidence} == {
        source.title for source in person.document.evidence
    }
    assert [channel.name for channel in document.channels].count("Website") == 1


def test_nothing_selected_is_not_cut(person: Person) -> None:
    before = person.document
    person.press(Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_X, CTRL)
    assert person.document is before
    assert said(person) == "Select something on the map to cut it."


def test_a_copied_stage_is_a_table_to_a_spreadsheet(person: Person) -> None:
    person.click("order")
    person.press(Qt.Key.Key_C, CTRL)
    data = QApplication.clipboard().mimeData()
    assert data.text().splitlines()[0] == "\tStage\tOrder"
    assert "<table" in data.html()


def test_cards_of_one_cell_are_lines_to_other_programs(person: Person) -> None:
    person.click("browse")
    person.press(Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().mimeData().text() == "I browse plans"


def test_a_spreadsheet_becomes_stages_lanes_and_cards_and_undo_takes_it_back(person: Person) -> None:
    before, titles = person.document, stages(person)
    offer(
        text="never read",
        html="<table><tr><td>Phase<td>Order<td>Complain<tr><td>Schmerzpunkte<td>Too slow<td>No answer<br>Rude</table>",
    )
    person.press(Qt.Key.Key_V, CTRL)
    at = titles.index("Order")
    assert stages(person) == [*titles[: at + 1], "Complain", *titles[at + 1 :]]
    assert len(person.selection) == 3
    assert in_sight(person, person.selection[0])
    person.choose("undo")
    assert person.document is before


def test_text_with_tabs_is_a_table_and_a_single_column_is_a_list(person: Person) -> None:
    person.press(Qt.Key.Key_Escape)
    offer(text="Stage\tOrder\nTouchpoints\tI sign\n")
    person.choose("paste")
    made = person.sees(person.selection[0])
    assert isinstance(made, Touchpoint)
    assert (made.title, made.stage) == ("I sign", "order")
    offer(html="<table><tr><td>I wait<tr><td>I wait more</table>")
    person.choose("paste")
    assert [getattr(person.sees(id), "title", "") for id in person.selection] == ["I wait", "I wait more"]


def test_a_list_of_two_levels_becomes_stages(person: Person) -> None:
    titles = stages(person)
    offer(text="Move out\n\t• I pack\n\t• I clean\n")
    person.choose("paste")
    assert stages(person) == [*titles, "Move out"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "\t".join("x" * 10_000),
            "The table has 10,000 columns, and a map takes 200 at once. Copy a part of it.",
        ),
        (" \n ", "There is nothing on the clipboard that this map could hold."),
    ],
)
def test_what_cannot_be_pasted_is_said_and_changes_nothing(person: Person, text: str, sentence: str) -> None:
    before = person.document
    offer(text=text)
    person.choose("paste")
    assert said(person) == sentence
    assert person.document is before


@pytest.mark.parametrize("text", ["I wait\n" * 501, "I wait " * 4_000])
def test_what_is_too_long_is_pasted_as_far_as_it_goes_and_that_is_said(person: Person, text: str) -> None:
    before = person.document
    offer(text=text)
    person.choose("paste")
    assert said(person) == "The text is longer than a map takes at once: only its beginning was pasted."
    assert len(person.selection) in (1, 500)
    person.choose("undo")
    assert person.document is before
    offer(text="I wait\n" * 500)
    person.choose("paste")
    assert len(person.selection) == 500


def test_a_field_that_is_full_says_so(person: Person) -> None:
    offer(text="I wait " * 4_000)
    person.window.session.select("ask-sla")
    fields = Fields(person.window.inspector)
    for path in ("title", "details"):
        field = fields.widget(path)
        QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        QTest.keyClick(field, Qt.Key.Key_V, CTRL)
        assert len(getattr(person.sees("ask-sla"), path)) == 20_000
        error = person.window.inspector.form.box(path).error  # type: ignore[union-attr]
        assert error.text() == "A text holds 20,000 characters, and no more."
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        assert error.text() == ""
    person.double_click("queue")
    person.press_in_text(Qt.Key.Key_V, CTRL)
    assert said(person) == "A text holds 20,000 characters, and no more."


def test_what_was_said_of_one_paste_is_gone_with_the_next_one(person: Person) -> None:
    QApplication.clipboard().setText("   ")
    person.choose("paste")
    assert person.reads == "There is nothing on the clipboard that this map could hold."
    QApplication.clipboard().setText("I ask a neighbour")
    person.choose("paste")
    assert person.reads == ""


def test_an_empty_clipboard_is_nothing_to_paste(person: Person) -> None:
    before = person.document
    QApplication.clipboard().clear()
    person.choose("paste")
    assert said(person) == "There is nothing on the clipboard that this map could hold."
    assert person.document is before


def test_a_broken_clip_of_another_program_is_refused_in_a_sentence(person: Person) -> None:
    before = person.document
    offer(clip=b"stages\nno document at all")
    person.choose("paste")
    assert "clipboard" in said(person)
    offer(clip=b"nonsense")
    person.choose("paste")
    assert said(person) == "There is nothing on the clipboard that this map could hold."
    assert person.document is before


def test_with_nothing_selected_a_card_lands_in_the_middle_of_what_is_seen(person: Person) -> None:
    person.click("browse")
    person.press(Qt.Key.Key_C, CTRL)
    canvas = person.window.canvas
    canvas.zoom_to(2.0)
    person.press(Qt.Key.Key_Escape)
    canvas.horizontalScrollBar().setValue(canvas.horizontalScrollBar().maximum())
    spot = canvas.spot_seen()
    assert spot.stage != "discover"
    person.press(Qt.Key.Key_V, CTRL)
    made = person.sees(person.selection[0])
    assert isinstance(made, Touchpoint)
    assert made.stage == spot.stage
