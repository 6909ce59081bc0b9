"""What the inspector takes from the computer: pictures from files, refused in a sentence where they are none; fonts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from journeydesk.desktop.panels.choices import ChoiceEditor
from journeydesk.desktop.panels.inspector import Inspector
from journeydesk.desktop.panels.pictures import PictureEditor
from journeydesk.desktop.pictures import NotAPicture, picture_in_file
from journeydesk.desktop.session import Session
from journeydesk.model.tree import find
from journeydesk.model.value import evolve
from tests.support.families import installed


def image_file(path: Path, width: int, height: int) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    image.save(str(path))
    return path


def editor(inspector: Inspector, session: Session) -> PictureEditor:
    session.select("pic")
    assert inspector.form
    found = inspector.form.box("media").editor
    assert isinstance(found, PictureEditor)
    return found


def test_a_picture_comes_into_the_document_under_its_hash(
    inspector: Inspector, session: Session, tmp_path: Path
) -> None:
    path = image_file(tmp_path / "door.png", 300, 200)
    editor(inspector, session).take(path)
    (media,) = session.document.media
    assert media.name == f"{hashlib.sha256(path.read_bytes()).hexdigest()}.png"
    assert find(session.document, "pic").media == media.name  # type: ignore[attr-defined]
    assert session.history.undo_label == "Change picture"
    session.undo()
    assert session.document.media == ()


def test_the_same_picture_twice_is_kept_once(inspector: Inspector, session: Session, tmp_path: Path) -> None:
    path = image_file(tmp_path / "door.png", 30, 20)
    editor(inspector, session).take(path)
    editor(inspector, session).take(path)
    assert len(session.document.media) == 1


@pytest.mark.parametrize("ending", ["png", "jpg", "bmp"])
def test_huge_pictures_are_made_smaller(tmp_path: Path, ending: str, qapp: object) -> None:
    media = picture_in_file(image_file(tmp_path / f"huge.{ending}", 4000, 1000)).media
    image = QImage.fromData(media.data)
    assert (image.width(), image.height()) == (2000, 500)
    assert media.name.endswith(".jpg" if ending == "jpg" else ".png")


def test_what_is_no_picture_is_refused_in_a_sentence(
    inspector: Inspector, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "notes.png"
    path.write_text("no picture")
    editor(inspector, session).take(path)
    assert session.document.media == ()
    assert inspector.form
    said = inspector.form.box("media").error.text()
    assert said.startswith("“notes.png” is no picture")
    with pytest.raises(NotAPicture, match="cannot be read"):
        picture_in_file(tmp_path / "missing.png")


def test_the_logo_of_a_document_is_chosen_on_the_page_of_a_map(
    inspector: Inspector, session: Session, tmp_path: Path
) -> None:
    session.select()
    assert inspector.form
    logo = inspector.form.box("branding.logo").editor
    assert isinstance(logo, PictureEditor)
    logo.take(image_file(tmp_path / "logo.png", 120, 40))
    assert [media.name for media in session.document.named_media] == [session.document.branding.logo]
    session.undo()
    assert session.document.branding.logo is None


@pytest.fixture
def brand(qapp: object) -> Iterator[str]:
    with installed("Brand Grotesk") as family:
        yield family


def test_the_font_of_exports_is_chosen_beside_the_logo(
    brand: str, inspector: Inspector, session: Session
) -> None:
    session.select()
    assert inspector.form
    font = inspector.form.box("branding.font").editor
    assert isinstance(font, ChoiceEditor)
    assert font.box.currentText() == "JourneyDesk Sans"
    font.box.setCurrentText(brand)
    font.box.activated.emit(font.box.currentIndex())
    assert session.document.branding.font == brand
    session.undo()
    assert session.document.branding.font == ""


def test_a_font_that_only_others_have_is_still_named(inspector: Inspector, session: Session) -> None:
    branding = evolve(session.document.branding, font="Nowhere Sans")
    session.edit("Change font", lambda document: evolve(document, branding=branding))
    session.select()
    assert inspector.form
    font = inspector.form.box("branding.font").editor
    assert isinstance(font, ChoiceEditor)
    assert font.box.currentText() == "Nowhere Sans, not on this computer"
