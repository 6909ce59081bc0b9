"""Large maps after an edit: what only moved is shown at once as it was, and painted anew a moment later."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop.canvas import stand_ins, tiles, zooming
from journeydesk.desktop.canvas.sprites import Sprites
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.desktop.canvas.widget import Canvas
from journeydesk.drawing.theme import theme
from journeydesk.editing.change import change
from journeydesk.editing.remove import remove
from journeydesk.editing.tracks import resize
from journeydesk.layout.hit import located
from journeydesk.layout.moved import Moved, Setting, moved
from journeydesk.model.lanes import Element, Note, NoteKind, Touchpoint
from journeydesk.model.tree import descendants
from tests.support.looks import look_alike
from tests.support.person import Person


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every map is so large that it is not painted anew at once."""
    monkeypatch.setattr(tiles, "MANY", 0)


@pytest.fixture
def held(person: Person) -> None:
    """The moment before what was shown in haste is finished lasts."""
    person.window.ahead._soon.blockSignals(True)


def picture(person: Person) -> QImage:
    return person.window.canvas.viewport().grab().toImage()


def is_rough(person: Person) -> bool:
    return person.window.canvas.painting.is_rough


def finish(person: Person) -> None:
    for _ in person.window.canvas.finish():
        pass
    person.window.canvas.viewport().repaint()


def painted_anew(person: Person) -> QImage:
    person.window.canvas.forget_tiles()
    finish(person)
    return picture(person)


def select(person: Person, element: str) -> None:
    person.window.session.select(element)
    person.window.canvas.setFocus()
    person.window.canvas.viewport().repaint()


def copy_a_stage(person: Person) -> None:
    select(person, "compare")
    person.choose("duplicate")


def delete_a_stage(person: Person) -> None:
    select(person, "compare")
    person.press(Qt.Key.Key_Delete)


def type_beside(person: Person) -> None:
    person.window.session.edit("", lambda document: change(document, "browse", title="I look " * 12))


def widen_a_stage(person: Person, stage: str = "discover") -> None:
    person.window.session.edit("", lambda document: resize(document, {stage: 650.0}))


def fold(element: str) -> Callable[[Person], None]:
    def fold_it(person: Person) -> None:
        select(person, element)
        person.choose("collapse")

    return fold_it


def another_colour(person: Person) -> None:
    person.window.session.edit("", lambda document: change(document, "web", colour="#111111"))


def fold_a_lane(person: Person) -> None:
    fold(person.window.session.state.journey.swimlanes[0].lanes[0].id)(person)


DEEDS: dict[str, Callable[[Person], None]] = {
    "a stage copied": copy_a_stage,
    "a stage deleted": delete_a_stage,
    "a stage folded": fold("compare"),
    "stages merged": lambda person: (select(person, "compare"), person.choose("merge_stages"))[1],
    "a stage split": lambda person: (select(person, "call-coverage"), person.choose("split_stage"))[1],
    "a longer text": type_beside,
    "a wider stage": widen_a_stage,
    "a lane folded": fold_a_lane,
    "a lane more": lambda person: person.choose("add_lane_metrics"),
    "another feeling": lambda person: (select(person, "complain"), person.choose("feel_worse"))[1],
    "other colours": another_colour,
}


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize("scale", [0.19, 0.83])
@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_once_it_is_finished_the_map_looks_as_painted_from_nothing(
    person: Person, deed: Callable[[Person], None], scale: float
) -> None:
    person.window.canvas.zoom_to(scale)
    picture(person)
    finish(person)
    for step in (deed, lambda person: person.choose("undo")):
        step(person)
        picture(person)
        finish(person)
        assert not is_rough(person)
        kept = picture(person)
        assert look_alike(kept, painted_anew(person))


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize("gaps", [False, True])
@pytest.mark.parametrize("deed", [copy_a_stage, delete_a_stage, type_beside, widen_a_stage])
def test_at_first_most_of_the_map_is_where_it_will_be(
    person: Person, deed: Callable[[Person], None], gaps: bool
) -> None:
    person.window.canvas.show_gaps(gaps)
    person.window.canvas.zoom_to(0.5)
    picture(person)
    finish(person)
    before = picture(person)
    deed(person)
    assert is_rough(person)
    at_first = picture(person)
    finish(person)
    later = picture(person)
    assert difference(at_first, later) < difference(before, later) / 4


def difference(one: QImage, other: QImage) -> int:
    """Return how many pixels are not the same."""
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for x in range(0, one.width(), 3)
        for y in range(0, one.height(), 3)
    )


@pytest.mark.usefixtures("held")
def test_what_one_types_is_seen_at_once(person: Person) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(1.0)
    canvas.reveal("browse")
    picture(person)
    finish(person)
    person.window.session.edit("", lambda document: change(document, "browse", title="I look at each plan"))
    assert is_rough(person)
    card = seen(canvas, "browse")
    at_first = picture(person).copy(card)
    finish(person)
    assert look_alike(at_first, picture(person).copy(card))


def seen(canvas: Canvas, element: str) -> QRect:
    place = located(canvas.layout_shown, element)
    assert place
    rect = canvas.view.to_screen(place.rect)
    return QRect(round(rect.x), round(rect.y), round(rect.w), round(rect.h))


def test_what_was_shown_in_haste_is_finished_without_a_doing(person: Person, qtbot: QtBot) -> None:
    person.window.canvas.zoom_to(0.5)
    picture(person)
    finish(person)
    delete_a_stage(person)
    assert is_rough(person)
    qtbot.waitUntil(lambda: not is_rough(person))
    assert look_alike(picture(person), painted_anew(person))


def test_when_gaps_were_found_the_next_step_of_a_drag_finds_the_map_finished(
    person: Person, qtbot: QtBot
) -> None:
    canvas, session = person.window.canvas, person.window.session
    canvas.zoom_to(0.5)
    picture(person)
    state = session.state
    with qtbot.waitSignal(canvas.gaps.changed):
        session.preview(state.edited(change(state.document, "browse", channel="store")))
    qtbot.wait(200)
    assert not is_rough(person)
    painted = 0
    paint = canvas.painting._tiles._paint_passing

    def painting(*given: object) -> None:
        nonlocal painted
        painted += sum(place.width() * place.height() for place in given[-1])
        paint(*given)

    canvas.painting._tiles._paint_passing = painting
    session.preview(state.edited(change(state.document, "browse", title="I look at each plan")))
    canvas.viewport().repaint()
    assert 0 < painted < canvas.viewport().width() * canvas.viewport().height() / 4
    session.preview(None)


def test_what_is_only_tried_is_finished_when_the_hand_pauses(person: Person, qtbot: QtBot) -> None:
    canvas, session = person.window.canvas, person.window.session
    canvas.zoom_to(0.5)
    picture(person)
    finish(person)
    stage = session.state.journey.stages[0].id
    session.preview(session.state.edited(remove(session.document, [stage])))
    canvas.viewport().repaint()
    assert is_rough(person)
    qtbot.waitUntil(lambda: not is_rough(person))
    session.preview(None)


def test_a_map_of_more_pieces_than_are_kept_comes_to_rest(
    person: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.window.canvas.zoom_to(0.5)
    picture(person)
    finish(person)
    monkeypatch.setattr(tiles, "KEPT", 4)
    delete_a_stage(person)
    qtbot.waitUntil(lambda: not is_rough(person))
    assert look_alike(picture(person), painted_anew(person))


@pytest.mark.usefixtures("held")
def test_nothing_is_finished_while_one_zooms(person: Person) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(1.0)
    canvas.viewport().repaint()
    canvas._zooming._took = 1.0
    canvas.zoom_by(-1)
    assert canvas._zooming.is_under_way
    assert list(canvas.finish()) == []


@pytest.mark.usefixtures("held")
def test_what_was_shown_in_haste_is_not_kept_for_whoever_zooms_on(person: Person) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(0.6)
    picture(person)
    finish(person)
    canvas._zooming._took = 1.0
    canvas.zoom_by(-1)
    canvas.viewport().repaint()
    delete_a_stage(person)
    canvas._zooming.rest()
    canvas.viewport().repaint()
    assert is_rough(person)
    assert canvas._zooming._picture is None
    finish(person)
    assert canvas._zooming._picture is not None


@pytest.mark.usefixtures("held")
def test_how_long_a_map_takes_is_not_known_from_what_is_shown_in_haste(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = person.window.canvas
    monkeypatch.setattr(zooming, "perf_counter", lambda: 0.0)
    canvas.fit()
    picture(person)
    finish(person)
    copy_a_stage(person)
    assert is_rough(person)
    finish(person)
    canvas.zoom_by(-1)
    assert canvas._zooming.is_under_way


def test_a_map_is_finished_while_one_scrolls(person: Person, qtbot: QtBot) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(0.8)
    picture(person)
    finish(person)
    delete_a_stage(person)
    assert is_rough(person)
    for step in range(200):
        canvas.look(canvas.view.panned(-4 if step % 20 < 10 else 4, 0))
        qtbot.wait(5)
        if not is_rough(person):
            break
    assert not is_rough(person)


def test_what_one_scrolled_to_is_ready_for_the_next_edit(person: Person, qtbot: QtBot) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(0.8)
    select(person, "compare")
    canvas.forget_tiles()
    canvas.look(canvas.view.panned(-40, 0))
    qtbot.waitUntil(lambda: not person.window.ahead._pause.isActive())
    delete_a_stage(person)
    assert is_rough(person)


def test_what_is_unfinished_when_the_hand_rests_is_finished_first(person: Person) -> None:
    ahead, done = person.window.ahead, []
    ahead._work = (done.append(number) for number in range(3))
    ahead._begin()
    assert done == [0, 1, 2]


def test_a_map_that_is_painted_quickly_is_never_shown_as_it_was(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tiles, "MANY", 100_000)
    person.window.canvas.zoom_to(0.5)
    picture(person)
    finish(person)
    delete_a_stage(person)
    assert not is_rough(person)


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(("scale", "is_shown"), [(0.55, True), (0.75, False)])
def test_nothing_is_shown_more_than_twice_as_large_as_it_was(
    person: Person, scale: float, *, is_shown: bool
) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(0.3)
    picture(person)
    finish(person)
    canvas.setUpdatesEnabled(False)
    copy_a_stage(person)
    canvas.zoom_to(scale)
    canvas.setUpdatesEnabled(True)
    canvas._zooming._pause.stop()
    picture(person)
    assert is_rough(person) is is_shown


@pytest.mark.usefixtures("held")
def test_what_was_painted_since_is_not_taken_for_what_was_there(person: Person) -> None:
    canvas, session = person.window.canvas, person.window.session
    canvas.zoom_to(0.8)
    canvas.reveal("browse")
    picture(person)
    finish(person)
    before = session.document
    canvas.painting._tiles.may_be_rough = False
    session.edit("", lambda document: change(document, "browse", title="I look at each plan"))
    for _ in range(3):
        picture(person)
    canvas.painting.allow_rough()
    session.edit("", lambda _: remove(before, ["compare"]))
    assert is_rough(person)
    card = seen(canvas, "browse")
    at_first = picture(person).copy(card)
    finish(person)
    assert look_alike(at_first, picture(person).copy(card))


def test_in_another_theme_edits_are_shown_in_haste_as_well(person: Person) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(0.5)
    canvas.set_theme(theme("dark"))
    picture(person)
    finish(person)
    delete_a_stage(person)
    assert is_rough(person)


@pytest.mark.usefixtures("held")
def test_at_another_scale_a_map_that_is_as_before_is_painted_anew(person: Person) -> None:
    person.window.canvas.zoom_to(0.5)
    picture(person)
    delete_a_stage(person)
    finish(person)
    person.window.canvas.zoom_to(0.6)
    picture(person)
    assert not is_rough(person)


def watched(canvas: Canvas, *roles: str) -> list[str]:
    """Return a list that grows by the elements that are painted anew at once, as what has one of these roles."""
    painted: list[str] = []
    paint = canvas.painting._tiles._paint_passing

    def painting(*given: object) -> None:
        painted.extend(block.element for block in given[1] if not roles or block.role in roles)
        paint(*given)

    canvas.painting._tiles._paint_passing = painting
    return painted


@pytest.mark.usefixtures("held")
def test_where_a_fitted_map_grows_swimlanes_that_are_as_before_are_shown_smaller(person: Person) -> None:
    canvas = person.window.canvas
    person.window.resize(1600, 700)
    canvas.show_gaps(False)
    canvas.fit()
    picture(person)
    finish(person)
    scale = canvas.view.scale
    painted = watched(canvas)
    person.window.session.select(person.window.session.state.journey.swimlanes[0].id)
    person.choose("duplicate")
    assert canvas.view.scale < scale
    other = person.window.session.state.journey.swimlanes[-1]
    assert is_rough(person)
    assert not {item.id for item in other.lanes[0].items} & set(painted)


@pytest.mark.usefixtures("held")
def test_a_fitted_map_that_becomes_smaller_shows_all_of_it_at_once(person: Person) -> None:
    canvas = person.window.canvas
    canvas.fit()
    picture(person)
    finish(person)
    scale = canvas.view.scale
    copy_a_stage(person)
    assert canvas.view.scale < scale
    assert is_rough(person)
    at_first = picture(person)
    finish(person)
    later = picture(person)
    alike = sum(
        _close(at_first.pixelColor(x, y).lightness(), later.pixelColor(x, y).lightness())
        for x in range(0, later.width(), 8)
        for y in range(0, later.height(), 8)
    )
    assert alike > 0.95 * (later.width() // 8) * (later.height() // 8)


def _close(one: int, other: int) -> bool:
    return abs(one - other) < 40


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize("scale", [0.2, 0.4])
def test_what_is_in_a_wider_stage_is_stretched_for_a_moment_where_nobody_reads_it(
    person: Person, scale: float
) -> None:
    canvas, session = person.window.canvas, person.window.session
    look_for_long(person, scale)
    elements = (item for item in descendants(session.state.journey) if isinstance(item, Element))
    inside = {item.id for item in elements if item.stage == "discover"}
    painted = watched(canvas)
    widen_a_stage(person)
    assert is_rough(person)
    assert inside
    assert inside.isdisjoint(painted)


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize("scale", [0.6, 1.0])
def test_where_words_are_read_cards_in_a_wider_stage_only_move_and_notes_are_painted_anew(
    person: Person, scale: float
) -> None:
    canvas, session = person.window.canvas, person.window.session
    look_for_long(person, scale)
    swimlane = session.state.journey.swimlanes[0]
    items = [item for lane in swimlane.lanes for item in lane.items if item.stage == "compare"]
    cards, notes = ({item.id for item in items if isinstance(item, kind)} for kind in (Touchpoint, Note))
    painted = watched(canvas, "touchpoint", *NoteKind)
    widen_a_stage(person, "compare")
    assert is_rough(person)
    assert cards
    assert cards.isdisjoint(painted)
    assert notes
    assert notes <= set(painted)


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize("scale", [0.6, 0.7, 0.75, 0.8])
def test_all_that_stands_in_stages_goes_with_their_cards_when_they_are_merged(
    person: Person, scale: float
) -> None:
    canvas, session = person.window.canvas, person.window.session
    look_for_long(person, scale)
    swimlane = session.state.journey.swimlanes[0]
    held = {item.id for lane in swimlane.lanes for item in lane.items}
    select(person, "compare")
    painted = watched(canvas, "touchpoint", "curve", "point", "gap", *NoteKind)
    person.choose("merge_stages")
    assert is_rough(person)
    assert held.isdisjoint(painted)
    assert painted_anew(person) == picture(person)


def look_for_long(person: Person, scale: float) -> None:
    """Look at the left upper corner of the map until all that is seen is finished."""
    person.window.canvas.look(Viewport(scale, 0, 0))
    picture(person)
    finish(person)


@pytest.mark.usefixtures("held")
def test_a_copied_stage_is_seen_before_any_of_its_cards_is_painted_again(
    person: Person, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    canvas = person.window.canvas
    canvas.look(Viewport(0.8, 0, 0))
    qapp.processEvents()
    select(person, "compare")
    finish(person)
    painted: list[str] = []
    paint = Sprites._painted

    def painting(sprites: Sprites, block: object, *more: object) -> object:
        painted.append(block.role)
        return paint(sprites, block, *more)

    monkeypatch.setattr(Sprites, "_painted", painting)
    person.choose("duplicate")
    assert is_rough(person)
    assert painted == []


@pytest.mark.parametrize("scale", [1.0, 0.4, 0.1])
@pytest.mark.usefixtures("held")
def test_rows_may_stand_a_pixel_off_where_nobody_reads(
    person: Person, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    asked: list[tuple[bool, float]] = []

    def asking(before: Setting, after: Setting, *, is_read: bool, slack: float) -> tuple[Moved, ...]:
        asked.append((is_read, slack))
        return moved(before, after, is_read=is_read, slack=slack)

    monkeypatch.setattr(stand_ins, "moved", asking)
    person.window.canvas.zoom_to(scale)
    finish(person)
    copy_a_stage(person)
    assert is_rough(person)
    pixels = scale * person.window.canvas.devicePixelRatioF()
    assert set(asked) == {(pixels > stand_ins.READ, 0.0 if pixels > stand_ins.READ else 1 / pixels)}
