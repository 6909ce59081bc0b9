"""Everything that is to be read can be read, in every theme."""

from __future__ import annotations

import re
from itertools import product

import pytest

from journeydesk.drawing.primitives import Box, Gradient, Shape, Text
from journeydesk.drawing.theme import THEMES, contrast, mix, theme
from journeydesk.editing.new import CHANNELS, SEGMENT_COLOURS
from journeydesk.formats.templates import templates
from tests.drawing.drawn import _around, blocks, drawn, reach
from tests.support.big import big_map
from tests.support.maps import rich

READABLE = 4.5
SEEN = 3.0


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1
    assert mix("#000000", "#ffffff", 0.5) == "#808080"


@pytest.mark.parametrize("name", THEMES)
def test_words_stand_out_from_every_ground_they_may_stand_on(name):
    found = theme(name)
    tones = (found.strong, found.normal, found.soft)
    stages = [*found.stages, *map(found.tinted, SEGMENT_COLOURS)]
    notes = [ground for _, ground in found.notes.values()]
    for tone, ground in (
        *product(tones, (found.background, found.band, found.card)),
        *product((found.strong, found.soft), (found.folded,)),
        *product((found.strong, found.normal), stages),
        *product((found.strong, found.soft), notes),
    ):
        assert contrast(tone, ground) >= READABLE, f"{tone} on {ground}"


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("document", [rich(), big_map(60)], ids=["small", "big"])
def test_every_word_drawn_stands_out_from_what_it_is_drawn_on(name, document):
    drawing = drawn(document, name)
    for section in drawing.sections:
        below: list[tuple[object, str]] = [(None, drawing.background)]
        for one in section.blocks:
            for mark in one.marks:
                if isinstance(mark, Text):
                    ground = ground_of(mark, one, below)
                    assert contrast(mark.colour, ground) >= READABLE, f"“{mark.line.text}” on {ground}"
                elif isinstance(mark, Box | Shape) and isinstance(mark.fill, str):
                    area = mark.rect if isinstance(mark, Box) else _around(mark.segments)
                    below.append((area.moved(one.x, one.y), mark.fill))


def ground_of(mark, one, below):
    """The uppermost ground below the middle of a line."""
    area = reach(mark).moved(one.x, one.y)
    return next(colour for rect, colour in reversed(below) if rect is None or rect.holds(area.cx, area.cy))


@pytest.mark.parametrize("name", THEMES)
def test_faces_lines_and_edges_can_be_seen(name):
    found = theme(name)
    for colour in (found.good, found.fair, found.bad):
        assert contrast(colour, found.card) >= SEEN
    assert contrast(found.connector, found.band) >= SEEN
    for line, ground in found.notes.values():
        assert contrast(line, ground) >= 2.5, f"{line} on {ground}"
    for colour in SEGMENT_COLOURS:
        assert contrast(found.line(colour), found.band) >= SEEN, colour


def channel_colours() -> set[str]:
    """The colours of new documents and of all templates."""
    shipped = {channel.colour for template in templates() for channel in template.document().channels}
    assert len(shipped) >= 8
    return {colour for _, _, colour in CHANNELS} | shipped


@pytest.mark.parametrize("colour", sorted(channel_colours()))
def test_the_icon_on_a_channels_tile_can_be_seen(colour):
    for name in THEMES:
        found = theme(name)
        icon, ground = (found.on_colour, colour) if found.fills else (colour, found.card)
        assert contrast(icon, ground) >= SEEN


def test_the_ground_of_a_curve_is_of_opaque_colours():
    for name in THEMES:
        for one in blocks(drawn(rich(), name), "curve"):
            for mark in one.marks:
                if isinstance(mark, Shape) and isinstance(mark.fill, Gradient):
                    assert re.fullmatch("#[0-9a-f]{6}", mark.fill.start)
                    assert re.fullmatch("#[0-9a-f]{6}", mark.fill.end)


def test_an_unknown_theme_is_refused():
    with pytest.raises(KeyError):
        theme("neon")
