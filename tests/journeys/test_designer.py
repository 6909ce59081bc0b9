"""A designer draws journeys: from blank, with paths, with a curve of feelings."""

from __future__ import annotations

from pathlib import Path as File

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.export import ExportDialog
from journeydesk.desktop.main_window import MainWindow
from journeydesk.drawing.highlight import EVERYTHING
from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.model.journey import Path
from journeydesk.model.lanes import EmotionPoint, Touchpoint
from journeydesk.model.tree import descendants
from tests.support.fields import Fields
from tests.support.keyboard import Keyboard
from tests.support.person import Person

STORY = (
    ("Lose the line", "I look for an outage notice", "Website", "-0.8"),
    ("Complain in public", "I post a complaint", "Social", "-1.5"),
    ("Talk to someone", "I explain it all again", "Phone", "-1.9"),
    ("Follow it up", "I read that it is fixed", "Website", "0.6"),
)


@pytest.fixture
def blank(desk: Desk) -> MainWindow:
    """The window that “New map” opens."""
    desk.show_start()
    assert desk.start_page is not None
    desk.start_page.new_button.click()
    (window,) = desk.windows
    window.resize(1600, 1000)
    window.canvas.fit()
    return window


def combo(window: MainWindow, field: str) -> QComboBox:
    assert window.inspector.form is not None
    found = window.inspector.form.box(field).editor.focusProxy()
    assert isinstance(found, QComboBox)
    return found


def touchpoints(document: Document) -> list[Touchpoint]:
    swimlanes = document.maps[0].swimlanes
    return [
        one
        for swimlane in swimlanes
        for lane in swimlane.lanes
        for one in lane.items
        if isinstance(one, Touchpoint)
    ]


def test_the_complaint_on_social_media_is_drawn_from_blank_with_the_keyboard_alone(
    blank: MainWindow, desk: Desk, tmp_path: File, qtbot: QtBot
) -> None:
    first, keys = blank.session.document, Keyboard(blank)
    keys.press("Right", "Return")  # the first stage
    for title, *_ in STORY[:-1]:
        keys.type(title)
        keys.press("Tab")
    keys.type(STORY[-1][0])
    keys.press("Return", "Escape", "Right", "Space", "Delete")  # and the fifth is not needed
    assert [stage.title for stage in blank.session.state.journey.stages] == [title for title, *_ in STORY]

    keys.press("Escape", "Home", "Down", "Return")  # into the cell under the first stage
    for _, title, *_ in STORY:
        keys.type(title)
        keys.press("Tab" if title != STORY[-1][1] else "Return")
    keys.press("Escape")
    assert [one.title for one in touchpoints(blank.session.document)] == [title for _, title, *_ in STORY]

    for _, title, channel, feeling in STORY:
        keys.press("Ctrl+P")
        keys.type(title)
        keys.press("Return")
        keys.type(feeling)
        keys.press("Return", "F6")
        keys.choose(combo(blank, "channel"), channel)
        keys.turn_to(blank)

    document = blank.session.document
    names = {channel.id: channel.name for channel in document.channels}
    drawn = [(names[one.channel], f"{one.emotion:g}") for one in touchpoints(document) if one.channel]
    assert drawn == [(channel, feeling) for _, _, channel, feeling in STORY]
    (path,) = blank.session.state.journey.swimlanes[0].paths
    assert path.touchpoints == tuple(one.id for one in touchpoints(document))

    keys.answering("Ctrl+S", keys.naming(tmp_path / "complaint"))
    assert jmap.read(tmp_path / "complaint.jmap") == document
    while blank.session.history.undo_label:
        keys.press("Ctrl+Z")
    assert blank.session.document is first
    while blank.session.history.redo_label:
        keys.press("Ctrl+Y")
    assert blank.session.document is document

    keys.press("Ctrl+N")
    keys.turn_to(blank)
    keys.press("Ctrl+W")
    keys.turn_to(desk.windows[0])
    keys.answering("Ctrl+O", keys.naming(tmp_path / "complaint.jmap"))
    again = desk.windows[-1]
    assert (again.session.path, again.session.document) == (tmp_path / "complaint.jmap", document)
    keys.turn_to(again)
    exported: list[str] = []

    def export(dialog: object) -> None:
        assert isinstance(dialog, ExportDialog)
        keys.press("Return")
        qtbot.waitUntil(lambda: dialog.job is None and bool(dialog.status.text()), timeout=20_000)
        exported.append(dialog.status.text())
        keys.press("Escape")

    keys.answering("Ctrl+E", export)
    assert exported == ["Exported complaint.pdf."]
    pdf = pypdfium2.PdfDocument(tmp_path / "complaint.pdf")
    words = " ".join(pdf[0].get_textpage().get_text_bounded().split())
    pdf.close()
    assert all(title in words for title, *_ in STORY)
    assert "Talk to someone" in words


def test_a_designer_draws_the_complaint_on_social_media_from_blank(
    desk: Desk, qtbot: QtBot, tmp_path: File
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


def test_two_ways_through_a_segment_are_drawn_one_with_a_loop_named_and_looked_at_alone(
    person: Person, qtbot: QtBot
) -> None:
    before, fields = person.document, Fields(person.window.inspector)
    person.window.activateWindow()

    def draw(*steps: str) -> str:
        person.press(Qt.Key.Key_Escape)
        person.press(Qt.Key.Key_P)
        for step in steps:
            person.click(step)
        person.press(Qt.Key.Key_Return)
        (path,) = person.selection
        return path

    looping = draw("browse", "compare-offers", "call-coverage", "compare-offers", "repeat-all")
    fields.write("name", "Compares twice")
    fields.write("share", "31")
    straight = draw("browse", "compare-offers", "repeat-all")
    fields.write("name", "Straight to the store")

    loop = person.sees(looping)
    assert isinstance(loop, Path)
    assert (loop.name, loop.share) == ("Compares twice", 0.31)
    assert loop.touchpoints.count("compare-offers") == 2
    listed = person.window.paths_panel.list
    row = next(n for n in range(listed.count()) if listed.item(n).text() == "Compares twice")
    assert (
        listed.item(row).data(Qt.ItemDataRole.AccessibleTextRole) == "Compares twice, 31 % · 5 steps, shown"
    )

    middle = listed.visualItemRect(listed.item(row)).center()
    picture = person.window.canvas.grab().toImage()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, middle)
    assert straight in person.window.canvas.highlight.hidden
    assert looping not in person.window.canvas.highlight.hidden
    assert person.window.canvas.grab().toImage() != picture
    person.choose("all_paths")
    assert person.window.canvas.highlight == EVERYTHING

    person.undoes_everything()
    assert person.document is before
    assert "Compares twice" not in [listed.item(n).text() for n in range(listed.count())]


def test_a_curve_is_drawn_dragged_typed_and_mended_until_it_is_right(person: Person) -> None:
    before, keys = person.document, Keyboard(person.window)

    def feels(element: str) -> float | None:
        found = person.sees(element)
        assert isinstance(found, Touchpoint)
        return found.emotion

    was = feels("browse")
    assert was is not None
    start = person.dot("browse")
    person.drag(start, start - QPoint(0, 15))
    dragged = feels("browse")
    assert dragged is not None
    assert dragged > was

    person.click(person.dot("complain"))
    keys.type("-1.7")
    keys.press("Return")
    assert feels("complain") == -1.7
    keys.press("Shift+Up", "Up")
    assert feels("complain") == pytest.approx(-1.1)

    person.press(Qt.Key.Key_Escape)
    person.double_click(QPoint(person.dot("browse").x() + 40, person.where("movers-lane-emotion").y()))
    (free,) = person.selection
    point = person.sees(free)
    assert isinstance(point, EmotionPoint)
    keys.press("Return")
    keys.type("1.4")
    keys.press("Return")
    changed = person.sees(free)
    assert isinstance(changed, EmotionPoint)
    assert (changed.value, changed.stage) == (1.4, "discover")
    keys.press("Delete")
    assert free not in {item.id for item in descendants(person.document)}

    person.undoes_everything()
    assert person.document is before


def test_a_map_is_put_in_another_order_and_what_is_finished_is_locked(person: Person) -> None:
    before = person.document

    def order() -> list[str]:
        return [stage.id for stage in person.window.session.state.journey.stages]

    def lanes() -> list[str]:
        return [lane.id for lane in person.window.session.state.journey.swimlanes[0].lanes]

    person.drag("help", person.where("compare") - QPoint(40, 0))
    assert order() == ["discover", "help", "compare", "order", "connect"]
    place = person.where("movers-lane-emotion")
    left = person.handle("caret", "movers-pains").x() + 40
    person.drag(QPoint(left, person.where("movers-pains").y()), QPoint(left, place.y() - 20))
    assert lanes().index("movers-pains") < lanes().index("movers-lane-emotion")

    person.click(person.handle("caret", "order"))
    assert not person.shows("repeat-all")
    person.click("connect")
    person.choose("hide")
    assert not person.shows("connect")
    assert person.window.hidden_chip.text() == "1 hidden · show"

    person.click("compare")
    person.choose("lock")
    locked = person.document
    person.click("compare-offers")
    person.press(Qt.Key.Key_Delete)
    assert person.reads == "“Compare” is locked. Unlock it with Ctrl+L to change it."
    person.double_click("compare")
    assert not person.window.canvas.writing.is_open
    assert person.document is locked

    person.window.hidden_chip.click()
    person.click(person.handle("caret", "order"))
    assert person.shows("repeat-all")
    assert person.shows("connect")
    person.click("compare-offers")
    person.choose("lock")
    person.press(Qt.Key.Key_Delete)
    assert not person.shows("compare-offers")

    person.undoes_everything()
    assert person.document is before
