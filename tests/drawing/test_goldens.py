"""Drawings of a few small maps, written down; `UPDATE_GOLDEN=1` writes them anew, to be read in the review."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.remove import remove
from journeydesk.model.document import Document
from journeydesk.model.inventory import Persona
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import EmotionLane, EmotionPoint
from journeydesk.model.value import evolve
from tests.drawing.drawn import as_text, drawn
from tests.support.maps import band, board, rich, small

FOLDER = Path(__file__).parent / "golden"


def one_card() -> Document:
    document = board(band("movers", "find: ask"), stages="find", title="One card")
    document = change(document, "ask", channel="web", device="laptop", emotion=1.2, evidence=("log",))
    return change(document, "movers", persona=Persona(name="Ana", about="29", quote="On day one."))


def alternatives() -> Document:
    curve = EmotionLane(
        id="curve", path="p", items=(EmotionPoint(id="dip", stage="find", at=0.9, value=-1.5),)
    )
    paths = {"p": "a b d", "q": "a c d a"}
    return board(band("movers", "find: a b c d", curve, paths=paths), stages="find", title="Alternatives")


def compared() -> Document:
    curve = EmotionLane(id="curve", against="workers-lane")
    document = board(band("movers", "find: a b | buy: c", curve), band("workers", "find: d | use: e"))
    for id, felt in {"a": 1.0, "b": -1.0, "c": 0.5, "d": 0.2, "e": 1.5}.items():
        document = change(document, id, emotion=felt, spread=0.5, n=50, evidence=("log",))
    return evolve(document, title="Compared")


MAPS = {
    "empty": (Document(title="", maps=(JourneyMap(id="map", title="An empty map"),)), "light"),
    "one-card": (one_card(), "light"),
    "alternatives": (alternatives(), "dark"),
    "compared": (compared(), "light"),
    "every-lane": (remove(rich(), ["workers-lane"]), "light"),
    "print": (evolve(small(), language="de"), "print"),
}


@pytest.mark.parametrize("name", MAPS)
def test_a_map_is_drawn_as_it_was(name):
    document, theme = MAPS[name]
    found, golden = as_text(drawn(document, theme)), FOLDER / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


def test_a_drawing_is_the_same_every_time():
    assert as_text(drawn(rich())) == as_text(drawn(rich()))
