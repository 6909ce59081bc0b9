"""The kinds of files that can be written, in one table: what each holds, and who writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from journeydesk.export.errors import UnknownKind
from journeydesk.export.options import EXTRAS, FIT, ExportOptions, Option
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

ON_PAGES: Final[frozenset[Option]] = frozenset({"page", "orientation", "margin", "theme", "font", "older"})
PIXELS: Final[frozenset[Option]] = frozenset({"dpi", "transparent"})
OUTLINES: Final[frozenset[Option]] = frozenset({"outlines"})
SPLIT: Final[frozenset[Option]] = frozenset({"split"})
PRINTED: Final[frozenset[Option]] = frozenset({"tile", "overlap", "cut_marks", "bleed"})

ON_PAPER: Final[frozenset[Option]] = frozenset({"orientation", "margin", "tile", "overlap", "cut_marks"})
"""What has a meaning only where the page is not as large as the map."""

LISTS = frozenset({"gaps", "register", "evidence", "audit"})
USUAL = frozenset({"register", "evidence"})


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file; its `ending` is what options and scripts call it.

    `options` are those of `ExportOptions` that it has a use for, beside those that every kind has. `one_map` tells that
    it holds a single map, `both_themes` that it shows light and dark. A kind without pages has `contents`. `extras` is
    what it can show beside the map, `usual` what of it where nobody says. Its pages are `sheet`s of the size `page`
    where none is chosen, never longer than `longest` points, and all wider than high when `across`. No text on them is
    smaller than `smallest` points. One that `tells` says what its pages hold. One that embeds fonts says what becomes
    of the letters of a font that it is `lacking`.
    """

    ending: str
    name: str
    write: Write
    options: frozenset[Option] = frozenset()
    one_map: bool = False
    both_themes: bool = False
    contents: Compose | None = None
    extras: frozenset[str] = frozenset({"gaps"})
    usual: frozenset[str] = frozenset()
    tells: bool = False
    sheet: str = "page"
    page: str = FIT
    longest: float = inf
    across: bool = False
    smallest: float = 0.0
    lacking: str = ""

    def options_on(self, page: str) -> frozenset[Option]:
        """Return the options that have a meaning on a page of that name."""
        return self.options - ON_PAPER if page == FIT else self.options


KINDS = {
    kind.ending: kind
    for kind in (
        FileKind(
            "pdf",
            "PDF",
            write_pdf_file,
            ON_PAGES | SPLIT | PRINTED,
            extras=frozenset(EXTRAS),
            tells=True,
            longest=14_400,  # 200 inches
            lacking="its letters are drawn as outlines",
        ),
        FileKind("png", "PNG", write_png_file, ON_PAGES | PIXELS, one_map=True),
        FileKind(
            "pptx",
            "PowerPoint",
            write_pptx_file,
            ON_PAGES | SPLIT,
            sheet="slide",
            page="16:9",
            longest=4032,  # 56 inches
            across=True,
            smallest=1.0,
        ),
        FileKind("svg", "SVG", write_svg_file, ON_PAGES | OUTLINES, one_map=True, lacking=OTHERS),
        FileKind("html", "HTML", write_html_file, ON_PAGES, both_themes=True, sheet="map", lacking=OTHERS),
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
