"""A consultant adapts maps for clients, brings several files together, and hands over PDF and PNG."""

from __future__ import annotations

from pathlib import Path as File

import pypdfium2
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.export import ExportDialog
from journeydesk.desktop.panels.sources import AttachEditor
from journeydesk.editing.verdicts import verdict_of
from journeydesk.export import ExportOptions, export
from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.model.judgement import Decision
from journeydesk.model.lanes import Note, Picture, StoryboardLane, Touchpoint
from journeydesk.model.tree import descendants, find, lane_of
from journeydesk.resources import resource
from tests.support.fields import Fields
from tests.support.keyboard import Keyboard
from tests.support.person import Person

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_from_the_sample_to_what_the_client_receives(
    person: Person, desk: Desk, sample_file: File, tmp_path: File, qtbot: QtBot
) -> None:
    person.drag("browse", "compare-offers")
    start = person.dot("confirmation")
    person.drag(start, start - QPoint(0, 10))
    person.drop_from_palette("note:opportunity", "complain")
    person.type("Answer the post and open a case in one step")
    person.press_in_text(Qt.Key.Key_Return)
    person.double_click("home-internet")
    person.type("Getting online")
    person.press_in_text(Qt.Key.Key_Return)
    person.choose("save")
    saved = person.document
    person.window.close()

    again = desk.open(sample_file)
    assert again is not None
    assert again.session.document == saved
    for kind in ("pdf", "png"):
        export(
            again.session.document,
            ExportOptions(kind=kind, maps=("home-internet",)),
            tmp_path / f"client.{kind}",
            shaper=desk.shaper,
        )
    pdf = pypdfium2.PdfDocument(tmp_path / "client.pdf")
    words = pdf[0].get_textpage().get_text_bounded()
    pdf.close()
    assert "Getting online" in words
    assert "Answer the post" in words
    with Image.open(tmp_path / "client.png") as picture:
        assert picture.width > 3000
    assert jmap.read(sample_file) == saved


def test_the_gaps_of_a_map_are_gone_through_and_the_decisions_are_kept(
    person: Person, desk: Desk, sample_file: File
) -> None:
    keys = Keyboard(person.window)
    keys.turn_to(person.window)
    keys.press("Ctrl+Shift+G")
    register = person.window.register
    register.filters.words.setText("pain point says")
    register.filters.apply()
    first, second = (row.key for row in register.model.rows[:2])
    register.detail.dismiss.click()
    keys.type("The client knows, and wants it so")
    keys.press("Return")
    assert register.view.hasFocus()
    keys.press("Down")
    register.detail.answer.click()
    keys.type("Let the store see the call")
    register.detail.answering.owner.setText("Retail")
    register.detail.answering.do.click()
    assert person.window.status.gaps.text().endswith("2 decided")
    keys.press("Escape", "Ctrl+S")
    saved = person.document
    person.window.close()

    again = desk.open(sample_file)
    assert again is not None
    assert again.session.document == saved
    journey = again.session.state.journey
    dismissed, answered = (verdict_of(journey, key) for key in (first, second))
    assert dismissed is not None
    assert answered is not None
    assert (dismissed.decision, dismissed.reason) == (Decision.DISMISSED, "The client knows, and wants it so")
    note = find(saved, answered.opportunity or "")
    assert isinstance(note, Note)
    assert (note.text, note.owner) == ("Let the store see the call", "Retail")
    assert note.answers
    again.menus.actions["register"].trigger()
    assert [row.decision for row in again.register.model.rows if row.decision] == [
        Decision.DISMISSED,
        Decision.ANSWERED,
    ]


def test_everything_is_undone_to_the_beginning_and_done_again_to_the_end(person: Person) -> None:
    first = person.document
    person.drag("browse", "order-online")
    person.click("queue")
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Delete)
    person.choose("add_stage")
    person.choose("duplicate_as_future")
    last = person.document
    while person.window.session.history.undo_label:
        person.choose("undo")
    assert person.document is first
    while person.window.session.history.redo_label:
        person.choose("redo")
    assert person.document is last


def test_a_swimlane_goes_into_another_file_its_channels_are_merged_and_one_is_given_up(
    person: Person, desk: Desk, qtbot: QtBot
) -> None:
    person.click(person.handle("caret", "movers-lane") + QPoint(40, 0))
    assert person.selection == ("movers-lane",)
    keys = Keyboard(person.window)
    keys.press("Ctrl+C", "Ctrl+N")
    other = Person(desk.windows[-1], qtbot)
    other.window.resize(1600, 1000)
    first, names = other.document, [channel.name for channel in other.document.channels]
    keys.turn_to(other.window)
    keys.press("Ctrl+V")
    merged = [channel.name for channel in other.document.channels]
    assert sorted(merged) == sorted({*names, *(channel.name for channel in person.document.channels)})
    assert [segment.name for segment in other.document.segments] == ["Customers", "Movers"]
    came = [one for one in _touchpoints(other.document) if one.title == "I browse plans"]
    web = next(channel.id for channel in other.document.channels if channel.name == "Website")
    assert [one.channel for one in came] == [web]
    pasted = other.document

    keys.press("Escape")
    fields, used = Fields(other.window.inspector), sum(one.channel == web for one in _touchpoints(pasted))
    fields.open_list("channels")
    fields.open_entry("channels", web)
    assert fields.removal == f"Used {used} times."
    fields.delete_entry()
    assert "Website" not in [channel.name for channel in other.document.channels]
    assert [one.channel for one in _touchpoints(other.document) if one.title == "I browse plans"] == [None]
    keys.turn_to(other.window)
    keys.press("Ctrl+Z")
    assert other.document is pasted
    keys.press("Ctrl+Z")
    assert other.document is first


def test_from_a_template_over_two_findings_to_a_pdf_and_a_png(
    desk: Desk, tmp_path: File, qtbot: QtBot
) -> None:
    desk.show_start()
    assert desk.start_page is not None
    desk.start_page.template_chosen.emit(resource("templates", "hotel-stay.jmap"))
    person = Person(desk.windows[-1], qtbot)
    person.window.resize(1600, 1000)
    person.window.canvas.fit()
    first, keys = person.document, Keyboard(person.window)
    fields = Fields(person.window.inspector)
    assert person.window.session.path is None

    person.choose("duplicate_as_future")
    journey = person.window.session.state.journey
    assert journey.title != first.maps[0].title
    lanes = [lane for swimlane in journey.swimlanes for lane in swimlane.lanes]
    notes = [item for lane in lanes for item in lane.items if isinstance(item, Note)]
    pains = [
        one for one in notes if getattr(lane_of(person.document, one.id), "note_kind", "") == "pain_point"
    ]
    gain = next(
        one for one in notes if getattr(lane_of(person.document, one.id), "note_kind", "") == "opportunity"
    )
    for pain in pains[:2]:
        person.click(pain.id)
        fields.write("owner", "Care")
    person.click(gain.id)
    for pain in pains[:2]:
        _tick(fields.editor("answers"), pain.text)
    changed = person.sees(gain.id)
    assert isinstance(changed, Note)
    assert {pains[0].id, pains[1].id} <= set(changed.answers)

    keys.turn_to(person.window)
    keys.answering("Ctrl+S", keys.naming(tmp_path / "client.jmap"))
    assert jmap.read(tmp_path / "client.jmap") == person.document
    said: list[str] = []

    def export_both(dialog: object) -> None:
        assert isinstance(dialog, ExportDialog)
        for kind in ("pdf", "png"):
            if kind == "png":
                dialog.choices.kind.choose("png")
            QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
            qtbot.waitUntil(lambda: dialog.job is None and bool(dialog.status.text()), timeout=20_000)
            said.append(dialog.status.text())
        keys.press("Escape")

    keys.answering("Ctrl+E", export_both)
    assert said == ["Exported client.pdf.", "Exported client.png."]
    pdf = pypdfium2.PdfDocument(tmp_path / "client.pdf")
    words = " ".join(pdf[0].get_textpage().get_text_bounded().split())
    pdf.close()
    assert journey.title in words
    assert pains[0].text in words
    with Image.open(tmp_path / "client.png") as picture:
        assert picture.width > 2000
    person.undoes_everything()
    assert person.document is first


def test_many_contacts_are_changed_together_where_they_differ(person: Person) -> None:
    before, keys, fields = person.document, Keyboard(person.window), Fields(person.window.inspector)
    person.click("browse")
    person.click("complain", SHIFT)
    person.click("queue", SHIFT)
    assert person.selection == ("browse", "complain", "queue")
    assert fields.reads("channel") == "Mixed"
    assert fields.reads("title") == "Mixed"
    fields.choose("channel", "Email")
    fields.widget("importance").setFocus()
    keys.press("5")
    three = [person.sees(id) for id in person.selection]
    assert [(one.channel, one.importance) for one in three if isinstance(one, Touchpoint)] == [
        ("email", 5)
    ] * 3
    assert fields.reads("channel") == "Email"
    assert fields.reads("title") == "Mixed"

    person.click("wait-technician", SHIFT)
    assert fields.reads("channel") == "Mixed"
    person.click("pain-twice", SHIFT)
    assert fields.reads("stage") == "Mixed"
    assert person.window.inspector.form is not None
    assert [box.field.path for box in person.window.inspector.form.boxes()] == ["stage", "evidence"]

    assert [person.window.menus.actions["undo"].text()] == ["Undo Change importance"]
    keys.turn_to(person.window)
    keys.press("Ctrl+Z", "Ctrl+Z")
    assert person.document is before
    assert person.selection == ("browse", "complain", "queue")
    assert fields.reads("channel") == "Mixed"


def test_photos_from_the_visit_become_a_storyboard_and_the_notes_do_not(
    person: Person, tmp_path: File
) -> None:
    before = person.document
    person.click("browse")
    person.choose("add_lane_storyboard")
    (board,) = [one.id for one in descendants(person.document) if isinstance(one, StoryboardLane)]
    person.window.canvas.fit()
    wrong = tmp_path / "notes.txt"
    wrong.write_text("what Ana said")
    person.drop(_files(_photo(tmp_path / "store.png"), wrong), person.cell("order", board))
    (frame,) = [one for one in descendants(person.document) if isinstance(one, Picture)]
    assert lane_of(person.document, frame.id).id == board
    assert frame.stage == "order"
    assert person.reads.startswith("“notes.txt” is no picture")

    kept = person.document
    person.drop(_files(wrong), person.cell("help", board))
    assert person.document is kept
    person.double_click(frame.id)
    person.type("Ana waits")
    person.press_in_text(Qt.Key.Key_Return)
    person.choose("save")
    path = person.window.session.path
    assert path is not None
    saved = jmap.read(path)
    (again,) = [one for one in descendants(saved) if isinstance(one, Picture)]
    assert again.caption == "Ana waits"
    image = QImage.fromData(next(one.data for one in saved.media if one.name == again.media))
    assert (image.width(), image.height()) == (60, 40)

    person.undoes_everything()
    assert person.document is before
    assert not person.shows(board)


def _touchpoints(document: Document) -> list[Touchpoint]:
    return [one for one in descendants(document) if isinstance(one, Touchpoint)]


def _tick(editor: object, label: str) -> None:
    """Choose an entry of the menu that attaches."""
    assert isinstance(editor, AttachEditor)
    entry = next(one for one in editor.menu.actions() if _words(one) == label)
    if not entry.isChecked():
        entry.trigger()


def _words(entry: QAction) -> str:
    return entry.text().replace("&&", "&")


def _files(*paths: File) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _photo(path: File) -> File:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    assert image.save(str(path))
    return path
