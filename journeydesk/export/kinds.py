"""The kinds of files that can be written, in one table: what each holds, and who writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from journeydesk.export.errors import UnknownKind
from journeydesk.export.prepared import Prepared, Progress
from journeydesk.export.writers.pdf import write_pdf_file
from journeydesk.export.writers.png import write_png_file

if TYPE_CHECKING:
    from journeydesk.surfaces.qt.shaper import QtShaper

Write = Callable[[Prepared, BinaryIO, "QtShaper", Progress], None]


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file; its `ending` is what options and scripts call it.

    `one_map` tells that it holds a single map, `pixels` that it has a resolution.
    """

    ending: str
    name: str
    write: Write
    one_map: bool = False
    pixels: bool = False


KINDS = {
    kind.ending: kind
    for kind in (
        FileKind("pdf", "PDF", write_pdf_file),
        FileKind("png", "PNG", write_png_file, one_map=True, pixels=True),
    )
}


def kind_of(path: Path) -> str:
    """Return the kind that the ending of a file's name tells; raises `UnknownKind`."""
    ending = path.suffix.lower()
    if ending.removeprefix(".") not in KINDS:
        raise UnknownKind(path.name, path.suffix, KINDS)
    return ending.removeprefix(".")
