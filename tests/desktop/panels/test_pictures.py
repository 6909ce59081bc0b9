"""Pictures from files: taken when they are pictures, made smaller when they are huge, refused in a sentence."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from journeydesk.desktop.panels.inspector import Inspector
from journeydesk.desktop.panels.pictures import PictureEditor
from journeydesk.desktop.pictures import NotAPicture, picture_in_file
from journeydesk.desktop.session import Session
from journeydesk.model.tree import find


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
