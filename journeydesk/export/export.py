"""The walk of an export: document → layout → drawing → pages → surface → the file, replaced whole or not at all.

All of it works on values and may run in a thread of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from journeydesk import __version__
from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.primitives import Page
from journeydesk.drawing.theme import theme
from journeydesk.export.choice import chosen
from journeydesk.export.errors import Cancelled, WouldLoseDocument
from journeydesk.export.letters import boxes_note
from journeydesk.export.options import ExportOptions, theme_named
from journeydesk.export.pages import Placed, pixel_size, placed
from journeydesk.formats import jmap
from journeydesk.formats.files import write_atomically
from journeydesk.formats.words import quoted
from journeydesk.insight.finder import GapFinder
from journeydesk.layout.journey import Layouter
from journeydesk.model.document import Document

if TYPE_CHECKING:
    from journeydesk.surfaces.qt.shaper import QtShaper

Progress = Callable[[float], None]
"""Hears the share done, 0 to 1."""

Asked = Callable[[], bool]
"""Tells whether the export is to be given up."""

PREPARING = 0.3
"""The share of the work that is done when the pages are there."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Pages that only want writing; `pixels` is the size of a PNG."""

    document: Document
    options: ExportOptions
    pages: tuple[Page, ...]
    pixels: tuple[int, int] | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and sentences that whoever asked for it should read."""

    path: Path
    pages: int
    pixels: tuple[int, int] | None = None
    notes: tuple[str, ...] = ()


def export(
    document: Document,
    options: ExportOptions,
    path: Path,
    *,
    shaper: QtShaper,
    progress: Progress | None = None,
    cancelled: Asked | None = None,
) -> Exported:
    """Write what `options` choose of a document to `path`; a failure or a cancel leaves the old file.

    Raises an `ExportError` (`Cancelled` among them) or a `CannotWrite`.
    """
    say = _watched(progress, cancelled)
    prepared = prepare(document, options, shaper, progress=lambda share: say(share * PREPARING))
    return write(
        prepared, path, shaper=shaper, progress=lambda share: say(PREPARING + share * (1 - PREPARING))
    )


def prepare(
    document: Document, options: ExportOptions, shaper: QtShaper, *, progress: Progress | None = None
) -> Prepared:
    """Return the pages that `options` choose of a document; raises an `ExportError`."""
    wanted = chosen(document, options)
    found = [_page(wanted, number, options, shaper, progress) for number in range(len(wanted.maps))]
    pages = tuple(one.page for one in found)
    notes = (
        *_left_out(document, wanted, options),
        *(note for one in found for note in one.notes),
        *boxes_note(pages),
    )
    pixels = pixel_size(pages[0], options.dpi) if options.kind == "png" else None
    return Prepared(wanted, options, pages, pixels, notes)


def write(
    prepared: Prepared,
    path: Path,
    *,
    shaper: QtShaper,
    progress: Progress | None = None,
    cancelled: Asked | None = None,
) -> Exported:
    """Write pages to `path`, replacing what is there when all is well; never a document, however it is named."""
    say = _watched(progress, cancelled)
    if jmap.holds_document(path):
        raise WouldLoseDocument(path.name)
    write_atomically(path, lambda out: _write(prepared, out, shaper, say))
    return Exported(path, len(prepared.pages), prepared.pixels, prepared.notes)


def _write(prepared: Prepared, out: BinaryIO, shaper: QtShaper, say: Progress) -> None:
    match prepared.options.kind:
        case "pdf":
            _write_pdf(prepared, out, shaper, say)
        case "png":
            _write_png(prepared, out, shaper, say)


def _write_pdf(prepared: Prepared, out: BinaryIO, shaper: QtShaper, say: Progress) -> None:
    from journeydesk.surfaces.pdf.writer import PdfInfo, write_pdf

    document = prepared.document
    info = PdfInfo(
        title=_title(document),
        author=document.client,
        subject=document.maps[0].scenario if len(document.maps) == 1 else "",
        keywords=tuple(segment.name for segment in document.segments if segment.name),
        language=document.language,
        creator=f"JourneyDesk {__version__}",
    )
    write_pdf(prepared.pages, out, shaper, info=info, progress=say)


def _write_png(prepared: Prepared, out: BinaryIO, shaper: QtShaper, say: Progress) -> None:
    from journeydesk.surfaces.qt.image import write_png

    if prepared.pixels is None:
        raise ValueError("a PNG is prepared with its size in pixels")
    page, options = prepared.pages[0], prepared.options
    write_png(page, prepared.pixels, options.dpi, out, shaper, transparent=options.transparent, progress=say)


def _title(document: Document) -> str:
    alone = document.maps[0].title if len(document.maps) == 1 else ""
    return alone or document.title or document.maps[0].title


def _page(
    document: Document, number: int, options: ExportOptions, shaper: QtShaper, progress: Progress | None
) -> Placed:
    layout = Layouter(shaper).layout(document, document.maps[number].id)
    gaps = GapFinder().gaps(document, layout.journey) if "gaps" in options.include else None
    found = placed(Drawer(shaper).draw(layout, theme(theme_named(options.theme)), gaps=gaps), options)
    if progress:
        progress((number + 1) / len(document.maps))
    return found


def _left_out(document: Document, wanted: Document, options: ExportOptions) -> tuple[str, ...]:
    """A picture shows one map; whoever did not choose is told which."""
    if options.kind != "png" or options.maps is not None or len(document.maps) == 1:
        return ()
    title = quoted(wanted.maps[0].title or wanted.maps[0].id)
    return (f"The picture shows {title}, one of {len(document.maps)} maps: a PNG holds one.",)


def _watched(progress: Progress | None, cancelled: Asked | None) -> Progress:
    """Return a listener that passes on what is done, and stops the work by raising when asked to."""

    def hear(share: float) -> None:
        if cancelled and cancelled():
            raise Cancelled
        if progress:
            progress(share)

    return hear
