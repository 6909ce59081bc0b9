"""A picture of each kind is drawn as `make pictures` draws them: none waits, raises, or comes out empty."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.language import speak
from tests.pictures.__main__ import all_views

VIEWS = dict(all_views())
ONE_OF_EACH = (
    *("window-light", "new-map-dark", "start-dark", "help-keys-light", "german-window"),
    *(
        "export-dialog-dark",
        "preferences-light",
        "command-palette-light",
        "tool-tip-dark",
        "stage-menu-light",
    ),
    *("dragging-swimlane-light", "typing-right-to-left-dark", "path-drawn-light", "present-laser-light"),
    *(
        "sample-home-internet-print",
        "sample-a4",
        "template-service-blueprint",
        "many-ways-dark",
        "compared-print",
    ),
)
LEAST_COLOURS = 12
"""Even a small picture has more: the edges of its letters alone are of many."""


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """Leave the language as the other tests expect it."""
    yield
    speak(qapp, "en")


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_a_standing_view_shows_something(name: str, tmp_path: Path) -> None:
    path = tmp_path / "view.png"
    VIEWS[name](path)
    with Image.open(path) as picture:
        colours = picture.convert("RGB").getcolors(picture.width * picture.height)
    assert colours is not None
    assert len(colours) >= LEAST_COLOURS, name


def test_no_two_views_have_the_same_name() -> None:
    names = [name for name, _ in all_views()]
    assert len(names) == len(set(names))
