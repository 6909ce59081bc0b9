"""The kinds of files that can be written, in one table: what each holds, and who writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from journeydesk.export.errors import UnknownKind
from journeydesk.export.options import EXTRAS, FIT, ExportOptions
from journeydesk.export.prepared import Contents, Prepared, Progress
from journeydesk.export.writers.csv import csv_contents, write_csv_file
from journeydesk.export.writers.html import write_html_file
from journeydesk.export.writers.markdown import markdown_contents
from journeydesk.export.writers.mermaid import mermaid_contents
from journeydesk.export.writers.pdf import write_pdf_file
from journeydesk.export.writers.png import write_png_file
from journeydesk.export.writers.pptx import write_pptx_file
from journeydesk.export.writers.svg import write_svg_file
from journeydesk.export.writers.text import write_text_file
from journeydesk.export.writers.xlsx import write_xlsx_file, xlsx_contents
from journeydesk.model.document import Document

if TYPE_CHECKING:
    from journeydesk.surfaces.qt.shaper import QtShaper

Write = Callable[[Prepared, BinaryIO, "QtShaper", Progress], None]

Compose = Callable[[Document, ExportOptions, Progress], Contents]
"""Finds what a file without pages holds, of a document with only what was chosen."""

OTHERS = "who has no such font sees its letters in another"

LISTS = frozenset({"gaps", "register", "evidence", "audit"})
USUAL = frozenset({"register", "evidence"})


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file; its `ending` is what options and scripts call it.

    `one_map` tells that it holds a single map, `pixels` that it has a resolution, `outlines` that its text may be drawn
    instead of written, `both_themes` that it shows light and dark. A kind without pages has `contents`. `extras` is
    what it can show beside the map, `usual` what of it where nobody says. Its pages are `sheet`s, which `splits` may
    give to stages or segments, of the size `page` where none is chosen, never longer than `longest` points, and all
    wider than high when `across`. No text on them is smaller than `smallest` points. One that `tells` says what its
    pages hold; what is `printed` may go over several sheets and have a bleed. One that embeds fonts says what becomes
    of the letters of a font that it is `lacking`.
    """

    ending: str
    name: str
    write: Write
    one_map: bool = False
    pixels: bool = False
    outlines: bool = False
    both_themes: bool = False
    contents: Compose | None = None
    extras: frozenset[str] = frozenset({"gaps"})
    usual: frozenset[str] = frozenset()
    tells: bool = False
    sheet: str = "page"
    splits: bool = False
    page: str = FIT
    longest: float = inf
    across: bool = False
    smallest: float = 0.0
    printed: bool = False
    lacking: str = ""


KINDS = {
    kind.ending: kind
    for kind in (
        FileKind(
            "pdf",
            "PDF",
            write_pdf_file,
            extras=frozenset(EXTRAS),
            tells=True,
            splits=True,
            printed=True,
            longest=14_400,  # 200 inches
            lacking="its letters are drawn as outlines",
        ),
        FileKind("png", "PNG", write_png_file, one_map=True, pixels=True),
        FileKind(
            "pptx",
            "PowerPoint",
            write_pptx_file,
            sheet="slide",
            splits=True,
            page="16:9",
            longest=4032,  # 56 inches
            across=True,
            smallest=1.0,
        ),
        FileKind("svg", "SVG", write_svg_file, one_map=True, outlines=True, lacking=OTHERS),
        FileKind("html", "HTML", write_html_file, both_themes=True, sheet="map", lacking=OTHERS),
        FileKind("xlsx", "XLSX", write_xlsx_file, contents=xlsx_contents, extras=LISTS, usual=USUAL),
        FileKind("csv", "CSV", write_csv_file, one_map=True, contents=csv_contents, extras=frozenset()),
        FileKind("md", "Markdown", write_text_file, contents=markdown_contents, extras=LISTS, usual=USUAL),
        FileKind(
            "mmd", "Mermaid", write_text_file, one_map=True, contents=mermaid_contents, extras=frozenset()
        ),
    )
}


def kind_of(path: Path) -> str:
    """Return the kind that the ending of a file's name tells; raises `UnknownKind`."""
    ending = path.suffix.lower()
    if ending.removeprefix(".") not in KINDS:
        raise UnknownKind(path.name, path.suffix, KINDS)
    return ending.removeprefix(".")
