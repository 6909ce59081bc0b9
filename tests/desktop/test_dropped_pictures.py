"""Pictures from folders, browsers and the clipboard land on the map where they are let go."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.pictures import NotAPicture, picture_in, picture_in_file
from journeydesk.model.inventory import Media
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Picture, StoryboardLane
from journeydesk.model.tree import find, home, lane_of
from tests.support.person import LEFT, NONE, Person


def image_of(width: int, height: int, colour: str = "#336699") -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def photo_of(width: int, height: int) -> QImage:
    """Return an image in which hardly two points are alike."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            image.setPixelColor(x, y, QColor((x * 7) % 256, (y * 11) % 256, (x * y) % 256))
    return image


def saved(image: QImage, path: Path) -> Path:
    assert image.save(str(path))
    return path


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(person: Person, data: QMimeData, where: QPoint | str) -> bool:
    """Drop something with the events that Qt sends; return whether the map took it."""
    at = QPointF(person.where(where) if isinstance(where, str) else where)
    words = (Qt.DropAction.CopyAction, data, LEFT, NONE)
    entered = QDragEnterEvent(at.toPoint(), *words)
    canvas = person.window.canvas
    entered.ignore()
    canvas.dragEnterEvent(entered)
    if not entered.isAccepted():
        return False
    canvas.dragMoveEvent(QDragMoveEvent(at.toPoint(), *words))
    canvas.dropEvent(QDropEvent(at, *words))
    QApplication.processEvents()
    return True


def said(person: Person) -> str:
    return person.window.status.currentMessage()


def frames(person: Person) -> list[Picture]:
    found = [person.sees(id) for id in person.selection]
    return [item for item in found if isinstance(item, Picture)]


def test_a_picture_dropped_on_the_map_makes_a_storyboard_in_that_swimlane(
    person: Person, tmp_path: Path
) -> None:
    before = person.document
    assert drop(person, files(saved(image_of(30, 20), tmp_path / "door.png")), "order-online")
    (frame,) = frames(person)
    swimlane = home(person.document, frame.id, Swimlane)
    assert swimlane.id == home(before, "order-online", Swimlane).id
    assert isinstance(lane_of(person.document, frame.id), StoryboardLane)
    assert frame.stage == find(before, "order-online").stage  # type: ignore[attr-defined]
    assert frame.media == person.document.media[0].name
    assert person.window.menus.actions["undo"].text() == "Undo Put in a picture"
    person.choose("undo")
    assert person.document is before


def test_several_files_become_frames_and_the_one_that_is_no_picture_is_named(
    person: Person, tmp_path: Path
) -> None:
    wrong = tmp_path / "notes.txt"
    wrong.write_text("no picture")
    paths = [
        saved(image_of(30, 20, colour), tmp_path / f"{colour[1:]}.png") for colour in ("#111111", "#eeeeee")
    ]
    drop(person, files(paths[0], wrong, paths[1]), "browse")
    assert len(frames(person)) == 2
    assert said(person).startswith("“notes.txt” is no picture")


def test_a_picture_dropped_on_a_frame_replaces_its_picture(person: Person, tmp_path: Path) -> None:
    drop(person, files(saved(image_of(30, 20), tmp_path / "one.png")), "browse")
    (frame,) = frames(person)
    drop(person, files(saved(image_of(20, 30, "#993366"), tmp_path / "two.png")), frame.id)
    (again,) = frames(person)
    assert again.id == frame.id
    assert again.media != frame.media


def test_a_picture_dropped_on_a_persona_is_its_photo(person: Person, tmp_path: Path) -> None:
    view, band = person.window.canvas.view, person.window.canvas.layout_shown.bands[0]
    top = person.window.canvas.layout_shown.tops[0]
    seen = view.to_screen(band.avatar.moved(0, top))
    drop(person, files(saved(image_of(30, 20), tmp_path / "ana.png")), QPoint(round(seen.cx), round(seen.cy)))
    segment = next(one for one in person.document.segments if one.id == band.segment.id)
    assert segment.persona.photo == person.document.media[0].name


def test_a_map_file_is_left_to_the_window(person: Person, sample_file: Path) -> None:
    assert not drop(person, files(sample_file), "browse")


def test_what_is_no_picture_is_refused_by_name(person: Person, tmp_path: Path) -> None:
    before = person.document
    path = tmp_path / "notes.png"
    path.write_text("no picture")
    drop(person, files(path), "browse")
    assert said(person).startswith("“notes.png” is no picture")
    drop(person, files(tmp_path), "browse")
    assert said(person).endswith("is a folder. Choose a picture.")
    assert person.document is before


def test_a_link_of_a_browser_is_not_fetched(person: Person) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/door.png")])
    assert not drop(person, data, "browse")


def test_a_picture_is_pasted_and_a_huge_one_is_made_smaller(person: Person) -> None:
    person.click("browse")
    QApplication.clipboard().setImage(image_of(8000, 1000))
    person.choose("paste")
    assert said(person) == "The picture was scaled down from 8,000 × 1,000."
    (frame,) = frames(person)
    assert frame.stage == find(person.document, "browse").stage  # type: ignore[attr-defined]
    image = QImage.fromData(media(person).data)
    assert (image.width(), image.height()) == (2000, 250)


def media(person: Person) -> Media:
    (found,) = person.document.media
    return found


@pytest.mark.parametrize(
    ("image", "ending"), [(image_of(2400, 600), "png"), (photo_of(70, 70).scaled(2400, 2400), "jpg")]
)
def test_photos_are_kept_as_jpeg_and_screenshots_as_png(image: QImage, ending: str, tmp_path: Path) -> None:
    taken = picture_in_file(saved(image, tmp_path / "large.bmp"))
    assert taken.media.name.endswith(ending)
    assert taken.was == (image.width(), image.height())


def test_clear_parts_stay_clear(tmp_path: Path) -> None:
    image = photo_of(70, 70).scaled(2400, 2400).convertToFormat(QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(0, 0, 1200, 1200, QColor(0, 0, 0, 0))
    painter.end()
    taken = picture_in_file(saved(image, tmp_path / "cut-out.png"))
    assert taken.media.name.endswith("png")
    assert QImage.fromData(taken.media.data).pixelColor(10, 10).alpha() == 0


def test_a_turned_photo_is_set_upright(tmp_path: Path) -> None:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image_of(40, 20).save(buffer, "JPG")  # type: ignore[call-overload]
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    turned = (
        bytes(data.data())[:2]
        + b"\xff\xe1"
        + struct.pack(">H", len(exif) + 2)
        + exif
        + bytes(data.data())[2:]
    )
    taken = picture_in(turned, "“turned.jpg”")
    assert taken.size == (20, 40)


def bomb(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


def test_a_picture_that_would_fill_the_memory_is_refused() -> None:
    with pytest.raises(NotAPicture, match=r"“big\.png” has 30,000 × 30,000 pixels"):
        picture_in(bomb(30_000, 30_000), "“big.png”")


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="20" height="10">{}</svg>'
)


def test_a_drawing_is_kept_as_pixels() -> None:
    taken = picture_in(SVG.format('<rect width="20" height="10" fill="red"/>').encode(), "“logo.svg”")
    assert taken.media.name.endswith(".png")
    assert taken.size == (1200, 600)


@pytest.mark.parametrize(
    "inside",
    [
        '<image xlink:href="file:///etc/passwd"/>',
        '<image href="https://example.org/x.png"/>',
        "<use href='other.svg#a'/>",
    ],
)
def test_a_drawing_that_fetches_is_refused(inside: str) -> None:
    with pytest.raises(NotAPicture, match="takes parts from other places"):
        picture_in(SVG.format(inside).encode(), "“logo.svg”")


def test_a_drawing_that_unfolds_itself_is_refused() -> None:
    with pytest.raises(NotAPicture):
        picture_in(b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SVG.format("&a;").encode(), "“lol.svg”")
