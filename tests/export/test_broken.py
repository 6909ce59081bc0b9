"""Pictures that cannot be read are told before a client sees them, and seen as missing."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from journeydesk.export import ExportOptions, export, prepare
from journeydesk.model.document import Document
from journeydesk.model.inventory import Media
from journeydesk.model.lanes import Picture, StoryboardLane
from journeydesk.model.value import evolve
from journeydesk.speech import speech
from journeydesk.surfaces.qt.shaper import QtShaper
from tests.support.maps import band, board
from tests.surfaces.gallery import photo

BROKEN = b"\x89PNG\r\n\x1a\nno more"
SIGN = (0xE2, 0xE8, 0xF0)


def shown(*pictures: tuple[str, bytes]) -> Document:
    """A storyboard of pictures with captions."""
    media = {data: Media(name=f"{hashlib.sha256(data).hexdigest()}.png", data=data) for _, data in pictures}
    items = tuple(
        Picture(id=f"p{number}", stage="find", caption=caption, media=media[data].name)
        for number, (caption, data) in enumerate(pictures)
    )
    (journey,) = board(band("movers", "")).maps
    frames = band("movers", "", StoryboardLane(id="frames", items=items))
    return evolve(
        board(band("movers", "")), maps=(evolve(journey, swimlanes=(frames,)),), media=(*media.values(),)
    )


def notes(document: Document, shaper: QtShaper, kind: str = "pdf") -> tuple[str, ...]:
    return prepare(document, ExportOptions(kind=kind), shaper).notes


@pytest.mark.parametrize("kind", ["pdf", "png", "svg", "html", "pptx"])
def test_a_picture_that_cannot_be_read_is_told_by_its_caption(shaper: QtShaper, kind: str) -> None:
    (note,) = notes(shown(("The desk", photo("JPEG")), ("The queue", BROKEN)), shaper, kind)
    assert note == (
        "Pictures that cannot be read appear as a crossed-out camera: “The queue”. Choose them again."
    )


def test_three_are_named_and_without_captions_none(shaper: QtShaper) -> None:
    (note,) = notes(shown(*((name, BROKEN) for name in "ABCDE")), shaper)
    assert "“A”, “B”, “C”, …." in note
    (note,) = notes(shown(("", BROKEN)), shaper)
    assert note == "Pictures that cannot be read appear as a crossed-out camera. Choose them again."


def test_nothing_is_told_where_all_can_be_read(shaper: QtShaper) -> None:
    assert notes(shown(("The desk", photo("JPEG")), ("", photo("PNG"))), shaper) == ()


def test_it_is_told_in_german(shaper: QtShaper) -> None:
    (note,) = notes(shown(("Die Schlange", BROKEN)), shaper)
    assert speech("de", ",").translated(note) == (
        "Bilder, die sich nicht lesen lassen, erscheinen als durchgestrichene Kamera: „Die Schlange“."
        " Bitte neu auswählen."
    )


def damaged() -> list[bytes]:
    """A picture that was cut off, and one with a wrong bit."""
    whole = photo("PNG")
    middle = whole.index(b"IDAT") + 40
    return [whole[:middle], whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]]


@pytest.mark.parametrize("data", damaged(), ids=["cut off", "a wrong bit"])
def test_a_damaged_one_says_nothing_to_the_terminal(
    shaper: QtShaper, tmp_path: Path, data: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    done = export(shown(("The queue", data)), ExportOptions(kind="png"), tmp_path / "a.png", shaper=shaper)
    assert "“The queue”" in " ".join(done.notes)
    assert capfd.readouterr() == ("", "")


def test_its_place_is_seen_to_be_empty(shaper: QtShaper, tmp_path: Path) -> None:
    export(shown(("The queue", BROKEN)), ExportOptions(kind="png"), tmp_path / "a.png", shaper=shaper)
    colours = Image.open(tmp_path / "a.png").convert("RGB").getcolors(1 << 20)
    assert colours
    seen = {colour: count for count, colour in colours}
    assert seen[SIGN] > 1000
    assert seen[(0x64, 0x74, 0x8B)] > 50
