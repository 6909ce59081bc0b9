"""The walk of an export: document → layout → drawing → pages → surface → the file, replaced whole or not at all.

All of it works on values and may run in a thread of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from journeydesk.drawing.contents import Passage
from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.theme import theme
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
from journeydesk.insight.gap import MapGaps
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.journey import Layouter
from journeydesk.layout.later import Later
from journeydesk.model.document import Document

if TYPE_CHECKING:
    from journeydesk.export.edition.edition import Edition
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
    """Return the pages, or the contents, that `options` choose of a document; raises an `ExportError`."""
    wanted = chosen(document, options)
    if compose := KINDS[options.kind].contents:
        contents = compose(wanted, options, progress or (lambda _: None))
        notes = (*_left_out(document, wanted, options), *contents.notes)
        return Prepared(wanted, options, notes=notes, contents=contents)
    maps = tuple(_laid_out(wanted, number, options, shaper, progress) for number in range(len(wanted.maps)))
    found = [_page(one, options, shaper) for one in maps]
    around = _words_around(wanted, options, maps, shaper, progress)
    pages = tuple(one.page for one in found)
    pages = around.around(pages) if around else pages
    notes = (
        *_left_out(document, wanted, options),
        *(note for one in found for note in one.notes),
        *(_logo_note(around) if around else ()),
        *boxes_note(pages),
    )
    pixels = pixel_size(pages[0], options.dpi) if KINDS[options.kind].pixels else None
    told = Later(lambda: _told(wanted, options, maps, around)) if KINDS[options.kind].tells else ()
    return Prepared(wanted, options, pages, pixels, notes, told=told)


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


@dataclass(frozen=True, slots=True, eq=False)
class _Sheet:
    """A map that is laid out, with its gaps where they are asked for."""

    layout: MapLayout
    gaps: MapGaps | None


def _laid_out(
    document: Document, number: int, options: ExportOptions, shaper: QtShaper, progress: Progress | None
) -> _Sheet:
    layout = Layouter(shaper).layout(document, document.maps[number].id)
    asked = not options.include.isdisjoint(("gaps", "register"))
    gaps = GapFinder().gaps(document, layout.journey) if asked else None
    if progress:
        progress((number + 1) / len(document.maps))
    return _Sheet(layout, gaps)


def _page(sheet: _Sheet, options: ExportOptions, shaper: QtShaper) -> Placed:
    shown = sheet.gaps if "gaps" in options.include else None
    return placed(Drawer(shaper).draw(sheet.layout, theme(theme_named(options.theme)), gaps=shown), options)


def _words_around(
    document: Document,
    options: ExportOptions,
    sheets: tuple[_Sheet, ...],
    shaper: QtShaper,
    progress: Progress | None,
) -> Edition | None:
    """Return the pages of words that are asked for, None where there are none."""
    if options.include & KINDS[options.kind].extras <= {"gaps"}:
        return None
    from journeydesk.export.edition.edition import edition

    gaps = tuple(sheet.gaps for sheet in sheets if sheet.gaps is not None)
    layouts = tuple(sheet.layout for sheet in sheets)
    return edition(document, options, layouts, gaps, shaper, lambda: progress(1.0) if progress else None)


def _logo_note(around: Edition) -> tuple[str, ...]:
    if not around.lacks_logo:
        return ()
    return ("The logo is no picture that can be read, and was left out. Choose another under Branding.",)


def _told(
    document: Document, options: ExportOptions, sheets: tuple[_Sheet, ...], around: Edition | None
) -> Iterator[Passage]:
    """Yield what all pages say, in their order."""
    from journeydesk.export.reading import map_passage
    from journeydesk.export.report.voice import voice_of

    translated = voice_of(document).translated
    yield from around.told_before if around else ()
    for sheet in sheets:
        yield map_passage(sheet.layout, sheet.gaps if "gaps" in options.include else None, translated)
    yield from around.told_behind if around else ()


def _left_out(document: Document, wanted: Document, options: ExportOptions) -> tuple[str, ...]:
    """Some kinds of files hold one map; whoever did not choose is told which."""
    kind = KINDS[options.kind]
    if not kind.one_map or options.maps is not None or len(document.maps) == 1:
        return ()
    title = quoted(wanted.maps[0].title or wanted.maps[0].id)
    return (f"The file shows {title}, one of {len(document.maps)} maps: {kind.name} holds one.",)


def _watched(progress: Progress | None, cancelled: Asked | None) -> Progress:
    """Return a listener that passes on what is done, and stops the work by raising when asked to."""

    def hear(share: float) -> None:
        if cancelled and cancelled():
            raise Cancelled
        if progress:
            progress(share)

    return hear
