"""A consultant changes the sample and sends it to a client as PDF and PNG."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from journeydesk.desktop.desk import Desk
from journeydesk.export import ExportOptions, export
from journeydesk.formats import jmap
from journeydesk.model.lanes import Touchpoint
from tests.support.person import Person


def test_from_the_sample_to_what_the_client_receives(
    person: Person, desk: Desk, sample_file: Path, tmp_path: Path, qtbot: QtBot
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


def test_a_designer_draws_the_complaint_on_social_media_from_blank(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    window = desk.new()
    window.resize(1500, 900)
    qtbot.waitExposed(window)
    window.canvas.fit()
    person = Person(window, qtbot)
    channel = {channel.name: channel.id for channel in person.document.channels}
    lane = window.session.state.journey.swimlanes[0].lanes[0].id
    stages = window.session.state.journey.stages
    for stage, name, title in (
        (stages[0], "Social", "I post a complaint"),
        (stages[2], "Phone", "I call and explain it again"),
        (stages[4], "Website", "I follow my case"),
    ):
        spot = QPoint(person.where(stage.id).x(), person.where(lane).y())
        person.drop_from_palette(f"channel:{channel[name]}", spot)
        person.type(title)
        person.press_in_text(Qt.Key.Key_Return)
    swimlane = window.session.state.journey.swimlanes[0]
    drawn = [item for item in swimlane.lanes[0].items if isinstance(item, Touchpoint)]
    assert [item.title for item in drawn] == [
        "I post a complaint",
        "I call and explain it again",
        "I follow my case",
    ]
    assert swimlane.paths[0].touchpoints == tuple(item.id for item in drawn)
    assert not window.hint.isVisible()
    path = tmp_path / "complaint.jmap"
    jmap.write(person.document, path)
    assert jmap.read(path) == person.document
