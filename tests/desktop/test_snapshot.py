"""Copy as a picture: what is selected, twice as large, without keeping anybody waiting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop.desk import Desk
from journeydesk.desktop.snapshot import LONGEST_SIDE, MOST_PIXELS, part_of, pixels_of
from journeydesk.drawing.primitives import Drawing
from journeydesk.editing.state import EditorState
from journeydesk.formats import jmap
from journeydesk.insight.finder import GapFinder
from journeydesk.insight.gap import Rule
from journeydesk.layout.gap_strip import page_with
from tests.support.person import Person

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def copy(person: Person, qtbot: QtBot) -> Callable[[], QImage]:
    """Press the keys and wait for the picture."""

    def press() -> QImage:
        QApplication.clipboard().clear()
        person.press(Qt.Key.Key_C, KEYS)
        qtbot.waitUntil(lambda: person.window.status.currentMessage().startswith("Copied"), timeout=20_000)
        image = QApplication.clipboard().image()
        assert QApplication.clipboard().mimeData().hasFormat("image/png")
        return image

    return press


def test_the_whole_map_is_copied_when_nothing_is_selected(person: Person, copy: Callable[[], QImage]) -> None:
    person.press(Qt.Key.Key_Escape)
    person.window.canvas.show_gaps(False)
    image, layout = copy(), person.window.canvas.layout_shown
    assert abs(image.width() - 2 * layout.width) <= 2
    assert abs(image.height() - 2 * layout.height) <= 2
    said = f"Copied as a picture, {image.width():,} × {image.height():,}"
    assert person.window.status.currentMessage() == said


def test_gaps_are_on_the_picture_while_the_window_shows_them(
    person: Person, copy: Callable[[], QImage]
) -> None:
    person.press(Qt.Key.Key_Escape)
    image, layout = copy(), person.window.canvas.layout_shown
    assert image.height() == pytest.approx(2 * page_with(layout, gaps=True).h, abs=2)
    assert image.height() > 2 * layout.height + 20  # the strip that sums them up


def test_a_part_shows_the_gaps_that_lie_in_it_with_their_numbers(sample_file: Path, desk: Desk) -> None:
    state = EditorState.of(jmap.read(sample_file))
    found = GapFinder().gaps(state.document, state.journey)

    def told(*elements: str) -> set[int]:
        drawing = part_of(replace(state, selection=elements), found, desk.shaper)
        blocks = [block for section in drawing.sections for block in section.blocks]
        return {int(block.label.split(".")[0]) for block in blocks if block.role == "gap" and block.label}

    step = next(one for one in found.gaps if one.gap.rule is Rule.STEP)
    assert told() == {one.number for one in found.gaps}
    assert step.number in told(*step.gap.places)
    assert step.number not in told(step.gap.places[0])
    swimlane = state.journey.swimlanes[1].id
    assert told(swimlane) == {one.number for one in found.gaps if one.gap.swimlane == swimlane}


def test_a_card_is_copied_by_itself_in_light_colours(person: Person, copy: Callable[[], QImage]) -> None:
    person.window.desk.set_theme("dark")
    person.click("browse")
    image = copy()
    assert image.width() < 400
    assert image.height() < 320
    assert image.pixelColor(2, 2).lightness() > 240


@pytest.mark.parametrize("element", ["order", "workers-lane"])
def test_a_stage_and_a_swimlane_are_smaller_than_the_map(
    person: Person, copy: Callable[[], QImage], element: str
) -> None:
    person.window.session.select(element)
    image, layout = copy(), person.window.canvas.layout_shown
    assert image.width() * image.height() < 0.8 * 4 * layout.width * layout.height


@pytest.mark.parametrize("size", [(100.0, 50.0), (60_000.0, 1_000.0), (9_000.0, 9_000.0)])
def test_a_picture_is_never_larger_than_memory_allows(size: tuple[float, float]) -> None:
    scale, width, height = pixels_of(Drawing(*size, "#ffffff", ()))
    assert scale <= 2
    assert max(width, height) <= LONGEST_SIDE + 1
    assert width * height <= MOST_PIXELS * 1.01
    assert width / height == pytest.approx(size[0] / size[1], rel=0.02)


def test_closing_the_window_in_between_does_no_harm(desk: Desk, person: Person, qtbot: QtBot) -> None:
    other = desk.new()
    other.menus.actions["copy_picture"].trigger()
    other.session.saved(other.session.document, person.window.session.path.with_name("x.jmap"))  # type: ignore[union-attr]
    other.close()
    qtbot.wait(300)
    assert other not in desk.windows
