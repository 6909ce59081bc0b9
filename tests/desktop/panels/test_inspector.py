"""The inspector edits every field of every kind, one undo step a field, and follows undo and drags."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeydesk.desktop.panels.arrivals import ArrivalsEditor
from journeydesk.desktop.panels.choices import ChoiceEditor
from journeydesk.desktop.panels.codecs import DATE, SPREAD, TEXT
from journeydesk.desktop.panels.colours import ColourEditor
from journeydesk.desktop.panels.feelings import FeelingEditor
from journeydesk.desktop.panels.form import FieldBox
from journeydesk.desktop.panels.glyphs import GlyphEditor
from journeydesk.desktop.panels.inspector import Inspector
from journeydesk.desktop.panels.levels import LevelEditor
from journeydesk.desktop.panels.lines import LineEditor, TextEditor
from journeydesk.desktop.panels.listings import Drawer, Listing
from journeydesk.desktop.panels.pages import ELEMENT_PAGES, PAGES
from journeydesk.desktop.panels.pictures import PictureEditor
from journeydesk.desktop.panels.sources import AttachEditor
from journeydesk.desktop.panels.steps import StepsEditor
from journeydesk.desktop.panels.switches import SwitchEditor
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import THEMES, theme
from journeydesk.editing.change import change
from journeydesk.model.lanes import Arrival
from journeydesk.model.tree import HOLDS, find
from journeydesk.model.value import Value

Look = Callable[..., Inspector]

_IDS = "t1 e1 a1 n1 n2 pic m1 b1 s1 lane cards curve arc pains story figures behind p1"
ONE_OF_EACH = _IDS.split()
ENTRIES = ["web", "laptop", "sales", "movers", "log"]


def choose_next(_: QtBot, editor: ChoiceEditor) -> None:
    at = (editor.box.currentIndex() + 1) % editor.box.count()
    editor.box.setCurrentIndex(at)
    editor.box.activated.emit(at)


def write_other(qtbot: QtBot, editor: LineEditor) -> None:
    editor.line.selectAll()
    words = {DATE: "2026-10-01", TEXT: "Other", SPREAD: "2"}
    qtbot.keyClicks(editor.line, words.get(editor._codec, "12"))


def choose_other_colour(qtbot: QtBot, editor: ColourEditor) -> None:
    unchosen = next(swatch for swatch in editor.swatches if not swatch.isChecked())
    qtbot.mouseClick(unchosen, Qt.MouseButton.LeftButton)


USES: dict[type, Callable[[QtBot, Any], object]] = {
    LineEditor: write_other,
    TextEditor: lambda qtbot, editor: qtbot.keyClicks(editor.text, "Other words"),
    ChoiceEditor: choose_next,
    FeelingEditor: lambda qtbot, editor: qtbot.keyClick(editor.slider, Qt.Key.Key_Right),
    LevelEditor: lambda qtbot, editor: qtbot.keyClick(editor.steps, Qt.Key.Key_3),
    ColourEditor: choose_other_colour,
    GlyphEditor: lambda _, editor: editor._choose("truck"),
    AttachEditor: lambda _, editor: editor.menu.actions()[0].trigger(),
    StepsEditor: lambda qtbot, editor: qtbot.keyClick(editor.list, Qt.Key.Key_Delete),
    Listing: lambda qtbot, editor: qtbot.mouseClick(editor.add, Qt.MouseButton.LeftButton),
    SwitchEditor: lambda _, editor: editor.box.click(),
}
"""One edit with each kind of editor, as a hand would make it; pictures have tests of their own."""


def use(qtbot: QtBot, editor: Any) -> None:
    USES[type(editor)](qtbot, editor)


def editable(inspector: Inspector) -> list[FieldBox]:
    assert inspector.form
    return [
        box for box in inspector.form.boxes() if not box.isHidden() and not isinstance(box.editor, Drawer)
    ]


def offers_nothing(box: FieldBox) -> bool:
    return isinstance(box.editor, ChoiceEditor) and box.editor.box.count() < 2


def check_all_fields(qtbot: QtBot, session: Session, inspector: Inspector) -> None:
    for number in range(len(editable(inspector))):
        box = editable(inspector)[number]
        if isinstance(box.editor, PictureEditor) or offers_nothing(box):
            continue
        before, steps = session.document, len(session.history.past)
        trail = inspector._trail
        use(qtbot, box.editor)
        name = f"{inspector.heading.words.text()}: {box.field.path}"
        assert session.document is not before, f"{name} was not edited"
        assert box.error.text() == "", name
        assert len(session.history.past) == steps + 1, f"{name} took several steps"
        session.undo()
        assert session.document is before, f"{name} was not undone"
        inspector._trail = trail
        inspector._follow()


@pytest.mark.parametrize("id", ONE_OF_EACH)
def test_every_field_of_what_is_selected_can_be_edited_and_undone(
    qtbot: QtBot, session: Session, look: Look, id: str
) -> None:
    check_all_fields(qtbot, session, look(id))


@pytest.mark.parametrize("name", [*ENTRIES, "channels", "devices", "departments", "segments", "evidence"])
def test_every_field_of_the_inventories_can_be_edited_and_undone(
    qtbot: QtBot, session: Session, inspector: Inspector, name: str
) -> None:
    inspector.look_at(name)
    check_all_fields(qtbot, session, inspector)


def test_nothing_selected_shows_the_map_and_the_file(
    qtbot: QtBot, session: Session, inspector: Inspector
) -> None:
    assert inspector.heading.words.text() == "MAP"
    check_all_fields(qtbot, session, inspector)


def test_every_field_of_the_model_is_on_a_page() -> None:
    structure = {
        "id",
        "lanes",
        "items",
        "kind",
        "touchpoints",
        "stages",
        "swimlanes",
        "verdicts",
        "numbering",
        "note_kind",
    }
    for kind in [*HOLDS.values(), *(k for k in PAGES if isinstance(k, type) and k not in ELEMENT_PAGES)]:
        assert isinstance(kind, type)
        assert issubclass(kind, Value)
        shown = {field.path.split(".")[0] for section in PAGES[kind].sections for field in section.fields}
        assert set(kind.model_fields) - structure <= shown, kind.__name__


def test_typing_is_one_undo_step_and_live(qtbot: QtBot, session: Session, look: Look) -> None:
    line = look("t1").form.box("title").editor.line  # type: ignore[union-attr]
    line.setFocus()
    line.setCursorPosition(1)
    qtbot.keyClicks(line, " really")
    assert find(session.document, "t1").title == "I really look"  # type: ignore[attr-defined]
    assert line.cursorPosition() == len("I really")
    assert session.history.undo_label == "Change title"
    assert len(session.history.past) == 1
    session.undo()
    assert line.text() == "I look"


def test_what_is_known_of_single_steps_is_asked_where_several_lead_to_a_touchpoint(
    qtbot: QtBot, session: Session, look: Look
) -> None:
    assert look("t2").form.box("arrivals").isHidden(), "one way only"  # type: ignore[union-attr]
    session.edit("Lead there again", lambda document: change(document, "p1", touchpoints=("t1", "t2", "t2")))
    box = look("t2").form.box("arrivals")  # type: ignore[union-attr]
    assert not box.isHidden()
    editor = box.editor
    assert isinstance(editor, ArrivalsEditor)
    assert [line.name.text() for line in editor.steps.values()] == ["From “I look”", "From “I call”"]
    line = editor.steps["t1"]
    assert line.wait.line.accessibleName() == "From “I look”: Wait before it"
    qtbot.keyClicks(line.wait.line, "48")
    line.context.box.setCurrentIndex(2)
    line.context.box.activated.emit(2)
    (arrival,) = find(session.document, "t2").arrivals  # type: ignore[attr-defined]
    assert (arrival.source, arrival.wait, arrival.context) == ("t1", 48, "lost")
    session.undo()
    session.undo()
    assert find(session.document, "t2").arrivals == ()  # type: ignore[attr-defined]
    assert line.wait.line.text() == ""


def test_what_is_known_of_a_way_that_nobody_takes_any_more_can_be_emptied_and_typed_again(
    qtbot: QtBot, session: Session, look: Look
) -> None:
    known = (Arrival(source="t1", wait=8),)
    session.edit("Know", lambda document: change(document, "t2", arrivals=known))
    session.edit("Leave", lambda document: change(document, "p1", touchpoints=("t2",)))
    inspector = look("t2")
    line = inspector.form.box("arrivals").editor.steps["t1"].wait.line  # type: ignore[union-attr]
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert find(session.document, "t2").arrivals == ()  # type: ignore[attr-defined]
    box = inspector.form.box("arrivals")  # type: ignore[union-attr]
    assert (box.isHidden(), box.editor.steps["t1"].wait.line is line, line.hasFocus()) == (False, True, True)
    qtbot.keyClicks(line, "6")
    assert [one.wait for one in find(session.document, "t2").arrivals] == [6]  # type: ignore[attr-defined]


def test_tab_goes_from_top_to_bottom_also_through_what_came_later(
    qtbot: QtBot, session: Session, look: Look
) -> None:
    look("t2")
    session.edit("Lead there again", lambda document: change(document, "p1", touchpoints=("t1", "t2", "t2")))
    session.edit("Found it", lambda document: change(document, "t2", evidence=("log",)))
    inspector = look("t2")
    first = inspector.form.box("title").editor.focusProxy()  # type: ignore[union-attr]
    assert first
    first.setFocus()
    tops = [first.mapTo(inspector.widget(), QPoint()).y()]
    while (place := tabbed(qtbot)) is not first and len(tops) < 60:
        tops.append(place.mapTo(inspector.widget(), QPoint()).y())
    assert 15 < len(tops) < 60
    assert all(lower > upper - 20 for upper, lower in pairwise(tops)), (
        "within a line they may differ a little"
    )


def tabbed(qtbot: QtBot) -> QWidget:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    found = QApplication.focusWidget()
    assert found
    return found


def test_who_takes_back_what_was_typed_of_a_single_step_stays_in_its_field(
    qtbot: QtBot, session: Session, look: Look
) -> None:
    session.edit("Lead there again", lambda document: change(document, "p1", touchpoints=("t1", "t2", "t2")))
    inspector = look("t2")
    inspector.ask_of_step("t1")
    line = inspector.form.box("arrivals").editor.steps["t1"].wait.line  # type: ignore[union-attr]
    qtbot.keyClicks(line, "48")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert find(session.document, "t2").arrivals == ()  # type: ignore[attr-defined]
    assert inspector.form.box("arrivals").editor.steps["t1"].wait.line is line  # type: ignore[union-attr]
    assert (line.text(), line.hasFocus()) == ("", True)


def test_undo_keys_belong_to_the_document(qtbot: QtBot, look: Look, session: Session) -> None:
    line = look("t1").form.box("title").editor.line  # type: ignore[union-attr]
    qtbot.keyClicks(line, "!")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    # The line did not undo by itself; the window's action would undo the document.
    assert line.text() == "!I look"


def test_previews_show_a_moment_later_and_what_is_taken_back_at_once(
    qtbot: QtBot, session: Session, look: Look
) -> None:
    form = look("t1").form
    assert form
    number = form.box("emotion").editor.number  # type: ignore[attr-defined]
    moved = change(session.document, "t1", emotion=-2.0)
    session.preview(session.state.edited(moved))
    qtbot.waitUntil(lambda: number.text() == "−2")
    session.preview(None)
    assert number.text() == "1"


def test_many_show_what_is_mixed_and_change_in_one_step(qtbot: QtBot, session: Session, look: Look) -> None:
    form = look("t1", "t2").form
    assert form
    line, channel = form.box("title").editor.line, form.box("channel").editor.box  # type: ignore[attr-defined]
    assert (line.text(), line.placeholderText()) == ("", "Mixed")
    assert (channel.currentIndex(), channel.placeholderText()) == (-1, "Mixed")
    qtbot.keyClicks(line, "Same")
    assert [find(session.document, id).title for id in ("t1", "t2")] == ["Same", "Same"]  # type: ignore[attr-defined]
    assert len(session.history.past) == 1
    use(qtbot, form.box("evidence").editor)
    assert all(find(session.document, id).evidence == ("log",) for id in ("t1", "t2"))  # type: ignore[attr-defined]


def labels(inspector: Inspector) -> list[str]:
    return [box.field.path for box in editable(inspector)]


def test_things_of_several_kinds_show_what_they_share_and_change_in_one_step(
    qtbot: QtBot, session: Session, look: Look
) -> None:
    inspector = look("t2", "n1", "m1")
    assert inspector.heading.words.text() == "1 TOUCHPOINT, 1 NOTE, 1 METRIC"
    assert labels(inspector) == ["stage", "evidence"]
    stage = inspector.form.box("stage").editor.box  # type: ignore[union-attr]
    assert (stage.currentIndex(), stage.placeholderText()) == (-1, "Mixed")
    choose_next(qtbot, inspector.form.box("stage").editor)  # type: ignore[union-attr]
    assert {find(session.document, id).stage for id in ("t2", "n1", "m1")} == {"s1"}  # type: ignore[attr-defined]
    use(qtbot, inspector.form.box("evidence").editor)  # type: ignore[union-attr]
    assert all(find(session.document, id).evidence == ("log",) for id in ("t2", "n1", "m1"))  # type: ignore[attr-defined]
    assert len(session.history.past) == 2
    assert labels(look("t1", "m1")) == ["n", "stage", "evidence"]
    assert labels(look("t1", "b1")) == ["title", "department", "stage", "evidence"]
    assert labels(look("cards", "curve", "s1")) == ["collapsed", "hidden", "locked"]


@pytest.mark.parametrize(
    "ids", [("t1", "n1"), ("t1", "b1"), ("lane", "cards", "s1"), ("n1", "n2", "pic", "a1")]
)
def test_every_field_that_several_kinds_share_can_be_edited_and_undone(
    qtbot: QtBot, session: Session, look: Look, ids: tuple[str, ...]
) -> None:
    check_all_fields(qtbot, session, look(*ids))


def test_things_that_share_nothing_are_counted(look: Look) -> None:
    inspector = look("t1", "lane")
    assert inspector.heading.words.text() == "1 TOUCHPOINT, 1 SWIMLANE"
    assert inspector.form is None or not editable(inspector)
    assert inspector.message.isVisible()


@pytest.mark.parametrize("typed", ["abc", "-3", "1.5", "9" * 400])
def test_what_is_no_number_is_said_and_what_stood_there_before_stays(
    qtbot: QtBot, session: Session, look: Look, typed: str
) -> None:
    box = look("t1").form.box("n")  # type: ignore[union-attr]
    line = box.editor.line  # type: ignore[attr-defined]
    qtbot.keyClicks(line, "4")
    line.editingFinished.emit()
    line.selectAll()
    qtbot.keyClicks(line, typed)
    assert box.error.text() == "Write a whole number, such as 412." or typed == "9" * 400
    if typed != "9" * 400:
        assert find(session.document, "t1").n == 4, "half of “1.5” is no value"  # type: ignore[attr-defined]
        assert line.property("wrong")
        line.editingFinished.emit()
        assert (line.text(), box.error.text()) == ("4", "")


def test_an_emotion_can_be_typed_cleared_and_slid(qtbot: QtBot, session: Session, look: Look) -> None:
    editor = look("t2").form.box("emotion").editor  # type: ignore[union-attr]
    assert isinstance(editor, FeelingEditor)
    assert editor.number.text() == "−1.2"
    editor.number.selectAll()
    qtbot.keyClicks(editor.number, "-0.35")
    assert find(session.document, "t2").emotion == -0.35  # type: ignore[attr-defined]
    assert len(session.history.past) == 1
    editor.clear.click()
    assert find(session.document, "t2").emotion is None  # type: ignore[attr-defined]
    assert not editor.slider.known
    qtbot.mouseClick(editor.slider, Qt.MouseButton.LeftButton, pos=editor.slider.rect().center())
    assert abs(find(session.document, "t2").emotion) < 0.2  # type: ignore[attr-defined]


def test_a_source_can_be_made_attached_and_opened(qtbot: QtBot, session: Session, look: Look) -> None:
    inspector = look("t1")
    editor = inspector.form.box("evidence").editor  # type: ignore[union-attr]
    assert isinstance(editor, AttachEditor)
    assert editor.empty.text() == "Assumed: no source yet"
    editor.add_new()
    (source,) = find(session.document, "t1").evidence  # type: ignore[attr-defined]
    assert inspector.heading.words.text() == "SOURCE"
    assert len(session.history.past) == 1
    qtbot.keyClicks(inspector.form.box("title").editor.line, "Diary")  # type: ignore[union-attr]
    assert find(session.document, source).title == "Diary"  # type: ignore[attr-defined]
    inspector.back()
    assert inspector.heading.words.text() == "TOUCHPOINT"


def test_a_step_is_offered_by_its_name_as_it_is(session: Session, look: Look) -> None:
    session.commit("", session.state.edited(change(session.document, "t1", title="R&D")))
    editor = look("p1").form.box("touchpoints").editor  # type: ignore[union-attr]
    editor.menu.aboutToShow.emit()
    assert "R&&D" in [action.text() for action in editor.menu.actions()]


def test_a_source_is_opened_and_detached_from_its_menu(session: Session, look: Look) -> None:
    inspector = look("t1")
    inspector.form.box("evidence").editor.attach("log", on=True)  # type: ignore[union-attr]
    editor = inspector.form.box("evidence").editor  # type: ignore[union-attr]
    line = editor.list.itemAt(0).widget()
    assert line.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    opens, detaches = line.actions()
    opens.trigger()
    assert inspector.heading.words.text() == "SOURCE"
    inspector.back()
    detaches.trigger()
    assert find(session.document, "t1").evidence == ()  # type: ignore[attr-defined]


def test_an_entry_says_how_often_it_is_used_and_can_be_deleted(
    session: Session, inspector: Inspector
) -> None:
    inspector.look_at("channels")
    inspector.look_at("web")
    assert inspector.foot.note.text() == "Used once."
    asked: list[str] = []
    inspector.delete_asked.connect(asked.append)
    inspector.foot.delete.click()
    assert asked == ["web"]
    assert inspector.heading.words.text() == "CHANNELS"


def test_two_entries_that_mean_the_same_become_one(session: Session, inspector: Inspector) -> None:
    before = session.document
    inspector.look_at("web")
    (phone,) = inspector.foot.others.actions()
    assert phone.text() == "Phone"
    assert not phone.icon().isNull()
    phone.trigger()
    assert [channel.id for channel in session.document.channels] == ["phone"]
    assert find(session.document, "t1").channel == "phone"  # type: ignore[attr-defined]
    assert inspector.form.box("name").editor.line.text() == "Phone"  # type: ignore[union-attr]
    assert inspector.foot.merge.isHidden()
    session.undo()
    assert session.document is before


def test_of_several_kinds_one_alone_is_left_selected(session: Session, look: Look) -> None:
    inspector = look("t1", "n1", "t2")
    assert [row.accessibleName() for row in inspector.kinds_here.rows] == [
        "Only touchpoints, 2",
        "Only notes, 1",
    ]
    inspector.kinds_here.rows[0].click()
    assert session.state.selection == ("t1", "t2")
    assert inspector.kinds_here.isHidden()
    assert inspector.form.box("channel").isVisible()  # type: ignore[union-attr]


def test_new_channels_do_not_look_the_same(session: Session, inspector: Inspector) -> None:
    for _ in range(2):
        inspector.look_at("channels")
        inspector.form.box("channels").editor.add.click()  # type: ignore[union-attr]
    one, other = session.document.channels[-2:]
    assert one.icon != other.icon


def test_a_path_is_merged_into_nothing(inspector: Inspector) -> None:
    inspector.look_at("p1")
    assert inspector.foot.merge.isHidden()


def test_a_note_offers_pain_points_only_as_an_opportunity(look: Look) -> None:
    assert look("n1").form.box("answers").isHidden()  # type: ignore[union-attr]
    assert look("n1").heading.words.text() == "PAIN POINT"
    assert not look("n2").form.box("answers").isHidden()  # type: ignore[union-attr]


def test_another_stage_keeps_lane_and_paths(session: Session, look: Look) -> None:
    box = look("t1").form.box("stage").editor.box  # type: ignore[union-attr]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert find(session.document, "t1").stage == "s2"  # type: ignore[attr-defined]
    assert sorted(find(session.document, "p1").touchpoints) == ["t1", "t2"]  # type: ignore[attr-defined]


def test_what_was_deleted_leaves_no_trace(session: Session, look: Look) -> None:
    inspector = look("t1")
    session.undo()
    from journeydesk.editing.remove import remove

    session.edit("Delete", lambda document: remove(document, ["t1"]))
    assert inspector.heading.words.text() == "MAP"


@pytest.mark.parametrize("name", ["dark", "print", "light"])
def test_every_page_paints_in_every_theme(look: Look, name: str) -> None:
    for id in ONE_OF_EACH:
        inspector = look(id)
        inspector.set_theme(theme(name))
        assert not inspector.grab().isNull()


def test_every_colour_that_is_offered_for_a_stage_is_seen_on_it(look: Look) -> None:
    editor = look("s1").form.box("colour").editor  # type: ignore[union-attr]
    assert isinstance(editor, ColourEditor)
    offered = [swatch.colour for swatch in editor.swatches if swatch.colour]
    assert len(offered) >= 8
    for name in THEMES[:2]:  # print has no fills
        shown = theme(name)
        plain = [shown.card, shown.band, shown.background]
        for colour in offered:
            assert all(distance(shown.tinted(colour), one) > 20 for one in plain), f"{colour} in {name}"


def distance(one: str, other: str) -> int:
    """How far two colours are apart in the channel in which they differ most, of 255."""
    a, b = QColor(one), QColor(other)
    return max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue()))


def test_what_a_persona_is_about_grows_with_its_words(qtbot: QtBot, session: Session, look: Look) -> None:
    panel = look("lane")
    assert panel.form is not None
    about = panel.form.box("persona.about").editor
    assert isinstance(about, TextEditor)
    assert about.text.placeholderText() == "Age, life, what matters"
    before = about.text.height()
    about.text.setFocus()
    qtbot.keyClicks(about.text, "Moves every two years and has no patience with hotlines. " * 4)
    assert about.text.height() > before
    persona = getattr(find(session.document, "movers"), "persona")  # noqa: B009
    assert persona.about.startswith("Moves every two years")
