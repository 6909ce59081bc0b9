"""The walk of an export: document → layout → drawing → pages → surface → the file, replaced whole or not at all.

All of it works on values and may run in a thread of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.theme import theme
from journeydesk.export.beside import comparison, with_entries
from journeydesk.export.choice import chosen
from journeydesk.export.errors import Cancelled, WouldLoseDocument
from journeydesk.export.kinds import KINDS
from journeydesk.export.letters import boxes_note
from journeydesk.export.options import ExportOptions, theme_named
from journeydesk.export.pages import Placed, pixel_size, placed
from journeydesk.export.prepared import Prepared, Progress
from journeydesk.formats import jmap
from journeydesk.formats.files import write_atomically
from journeydesk.formats.words import quoted
from journeydesk.insight.finder import GapFinder
from journeydesk.layout.journey import Layouter
from journeydesk.model.document import Document

if TYPE_CHECKING:
    from journeydesk.surfaces.qt.shaper import QtShaper

Asked = Callable[[], bool]
"""Tells whether the export is to be given up."""

PREPARING = 0.3
"""The share of the work that is done when the pages are there."""


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
    wanted = with_entries(chosen(document, options), document) if options.older else chosen(document, options)
    found = [_page(wanted, number, options, shaper, progress) for number in range(len(wanted.maps))]
    pages = tuple(one.page for one in found)
    notes = (
        *_left_out(document, wanted, options),
        *_without_gaps(options),
        *(note for one in found for note in one.notes),
        *boxes_note(pages),
    )
    pixels = pixel_size(pages[0], options.dpi) if KINDS[options.kind].pixels else None
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
    kind = KINDS[prepared.options.kind]
    write_atomically(path, lambda out: kind.write(prepared, out, shaper, say))
    return Exported(path, len(prepared.pages), prepared.pixels, prepared.notes)


def _page(
    document: Document, number: int, options: ExportOptions, shaper: QtShaper, progress: Progress | None
) -> Placed:
    compared = comparison(document, document.maps[number], options)
    layout = Layouter(shaper).layout(document, document.maps[number].id, compared)
    shows_gaps = "gaps" in options.include and not compared
    gaps = GapFinder().gaps(document, layout.journey) if shows_gaps else None
    found = placed(Drawer(shaper).draw(layout, theme(theme_named(options.theme)), gaps=gaps), options)
    if progress:
        progress((number + 1) / len(document.maps))
    return found


def _left_out(document: Document, wanted: Document, options: ExportOptions) -> tuple[str, ...]:
    """Some kinds of files hold one map; whoever did not choose is told which."""
    kind = KINDS[options.kind]
    if not kind.one_map or options.maps is not None or len(document.maps) == 1:
        return ()
    title = quoted(wanted.maps[0].title or wanted.maps[0].id)
    return (f"The file shows {title}, one of {len(document.maps)} maps: {kind.name} holds one.",)


def _without_gaps(options: ExportOptions) -> tuple[str, ...]:
    if options.older and "gaps" in options.include:
        return ("A map that is compared with another shows no gaps: the marks would cover each other.",)
    return ()


def _watched(progress: Progress | None, cancelled: Asked | None) -> Progress:
    """Return a listener that passes on what is done, and stops the work by raising when asked to."""

    def hear(share: float) -> None:
        if cancelled and cancelled():
            raise Cancelled
        if progress:
            progress(share)

    return hear
