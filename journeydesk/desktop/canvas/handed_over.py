"""The pictures in what other programs hand over: files, bytes of pictures, or what a browser lets go of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from journeydesk.desktop.language import said
from journeydesk.desktop.opening import is_known
from journeydesk.desktop.pictures import NotAPicture, Taken, picture_in, picture_in_file, picture_of
from journeydesk.model.inventory import Media

MOST_FILES = 50
_FORMATS = ("image/png", "image/jpeg", "image/webp", "image/gif", "image/svg+xml")


@dataclass(frozen=True, slots=True)
class Brought:
    """Pictures for a document, and what a person should know of them."""

    media: tuple[Media, ...]
    note: str = ""


def holds_pictures(data: QMimeData) -> bool:
    """Tell whether there may be pictures in it; a file is only known when it is read."""
    files = [url.toLocalFile() for url in data.urls()]
    if files and all(map(is_known, files)):
        return False
    return data.hasImage() or any(files) or any(data.hasFormat(format) for format in _FORMATS)


def pictures_in(data: QMimeData) -> Brought:
    """Return the pictures; what else is among the files is named in `note`. Raises `NotAPicture` when there is none."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if not files:
        taken = _handed_over(data)
        return Brought((taken.media,), taken.note)
    if len(files) > MOST_FILES:
        raise NotAPicture(
            said("{0} files are too many at once. Take up to {1}.").format(len(files), MOST_FILES)
        )
    found = list(_read(files))
    pictures = [one for one in found if isinstance(one, Taken)]
    wrong = [str(one) for one in found if isinstance(one, NotAPicture)]
    if not pictures:
        raise NotAPicture(wrong[0])
    notes = (*wrong, *(one.note for one in pictures))  # what went wrong before what was made smaller
    return Brought(tuple(one.media for one in pictures), next(filter(None, notes), ""))


def _read(files: list[Path]) -> Iterator[Taken | NotAPicture]:
    for path in files:
        try:
            yield picture_in_file(path)
        except NotAPicture as error:
            yield error


def _handed_over(data: QMimeData) -> Taken:
    for format in _FORMATS:
        if data.hasFormat(format):
            return picture_in(bytes(data.data(format).data()), said("The picture"))
    image = data.imageData()
    if isinstance(image, QImage) and not image.isNull():
        return picture_of(image)
    raise NotAPicture(said("The picture is only a link. Save it to a file and take that."))
