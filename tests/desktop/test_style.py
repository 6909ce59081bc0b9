"""Every word of the window can be read, in every theme and state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest

from journeydesk.desktop.style import READABLE, roles, style_sheet
from journeydesk.drawing.theme import THEMES, contrast, theme

PAGES = ("ground", "raised", "field")
"""What words stand on that have no ground of their own."""

SEEN = 3.0
Rules = dict[str, dict[str, str]]


def rules(sheet: str) -> Rules:
    """What the sheet says, by selector; later lines win, as in Qt."""
    found: Rules = {}
    for selectors, said in re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", sheet)):
        words = (one.split(":", 1) for one in said.split(";") if ":" in one)
        values = {name.strip(): value.strip() for name, value in words}
        for selector in selectors.split(","):
            found.setdefault(" ".join(selector.split()), {}).update(values)
    return found


def resting(selector: str) -> str:
    """The selector without its states: `::item` is a part, `:hover` a state."""
    return re.sub(r"(?<!:):(?!:)[a-z-]+", "", selector)


def words_and_grounds(known: Rules, pages: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Yield where a colour of words meets a ground; what is disabled need not be read."""
    for selector, own in known.items():
        values = {**known.get(resting(selector), {}), **own}
        if "color" in values and ":disabled" not in selector:
            ground = values.get("background", "transparent")
            for page in pages if ground == "transparent" else (ground,):
                yield selector, values["color"], page


@pytest.mark.parametrize("name", THEMES)
def test_the_words_of_every_widget_stand_out_from_its_ground_in_every_state(name: str) -> None:
    known = roles(theme(name))
    met = list(words_and_grounds(rules(style_sheet(theme(name))), tuple(known[page] for page in PAGES)))
    assert len(met) > 60
    for selector, words, ground in met:
        assert contrast(words, ground) >= READABLE, f"{selector}: {words} on {ground}"


@pytest.mark.parametrize("name", THEMES)
def test_words_that_we_paint_ourselves_stand_out_too(name: str) -> None:
    known = roles(theme(name))
    for words, ground in (
        *product(("text", "strong", "normal", "soft"), (*PAGES, "hover", "pressed", "tint")),
        *product(("bad", "accent"), PAGES),
        ("on_tint", "tint"),
        ("on_accent", "accent"),
    ):
        assert contrast(known[words], known[ground]) >= READABLE, f"{words} on {ground}"


@pytest.mark.parametrize("name", THEMES)
def test_what_has_the_focus_can_be_seen(name: str) -> None:
    known = roles(theme(name))
    for ground in PAGES:
        assert contrast(known["accent"], known[ground]) >= SEEN
    assert contrast(known["strong"], known["ground"]) >= SEEN, "the ring around the primary button"
