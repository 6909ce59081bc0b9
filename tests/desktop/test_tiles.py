"""Pieces of the picture that are kept: whatever is done, the screen shows what painting from nothing would show."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from journeydesk.desktop.canvas import sprites
from journeydesk.editing.change import change
from journeydesk.editing.tracks import resize
from tests.support.looks import look_alike
from tests.support.person import Person


def picture(person: Person) -> QImage:
    return person.window.canvas.viewport().grab().toImage()


def type_beside(person: Person) -> None:
    person.double_click("browse")
    person.type("I look at every single plan that they have on their website")
    person.press_in_text(Qt.Key.Key_Return)


def feel_worse(person: Person) -> None:
    person.click("complain")
    person.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def change_a_colour(person: Person) -> None:
    person.window.session.edit("", lambda document: change(document, "web", colour="#111111"))


def widen_the_first_stage(person: Person) -> None:
    stage = person.window.session.state.journey.stages[0].id
    for width in (501.0, 502.0, 650.0):
        person.window.session.edit("", lambda document, w=width: resize(document, {stage: w}))
        picture(person)


DEEDS: dict[str, Callable[[Person], object]] = {
    "a longer text": type_beside,
    "another feeling": feel_worse,
    "a card in another stage": lambda person: person.drag("browse", "confirmation"),
    "a wider stage": widen_the_first_stage,
    "a lower swimlane": lambda person: person.choose("add_lane_metrics"),
    "other colours": change_a_colour,
    "another map": lambda person: person.window.session.view("complaint"),
}


@pytest.mark.parametrize("scale", [0.5, 0.83, 1.0, 1.25])
@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_what_is_seen_after_a_step_and_after_undo_is_what_a_new_painting_shows(
    person: Person, deed: Callable[[Person], object], scale: float
) -> None:
    person.window.canvas.zoom_to(scale)
    picture(person)
    for step in (deed, lambda person: person.choose("undo")):
        step(person)
        person.window.canvas.look(person.window.canvas.view)
        for _ in person.window.canvas.finish():
            pass
        kept = picture(person)
        person.window.canvas.forget_tiles()
        assert look_alike(kept, picture(person))


@pytest.mark.parametrize("scale", [0.2, 0.83, 1.0, 1.25])
def test_what_is_painted_in_passing_looks_as_what_is_kept_of_it(person: Person, scale: float) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(scale)
    canvas.forget_tiles()
    passing = picture(person)
    later = [picture(person) for _ in range(6)]
    assert all(look_alike(passing, one) for one in later)
    assert later[-1] == later[-2]


def test_pictures_of_cards_take_no_more_room_than_they_may(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture(person)
    roomy = person.window.canvas
    monkeypatch.setattr(sprites, "KEPT", 30_000)
    roomy.forget_tiles()
    small = picture(person)
    monkeypatch.undo()
    roomy.forget_tiles()
    assert look_alike(small, picture(person))
