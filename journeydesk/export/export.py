"""The walk of an export: document → layout → drawing → pages → surface → the file, replaced whole or not at all.

All of it works on values and may run in a thread of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from journeydesk.drawing.contents import Passage
from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.primitives import Drawing
from journeydesk.drawing.theme import theme
from journeydesk.export.beside import with_entries
from journeydesk.export.choice import chosen
from journeydesk.export.errors import Cancelled, WouldLoseDocument
from journeydesk.export.kinds import KINDS
from journeydesk.export.letters import boxes_note
from journeydesk.export.options import OTHER_THEME, ExportOptions, theme_named
from journeydesk.export.pages import Placed, pixel_size, placed
from journeydesk.export.prepared import Part, Prepared, Progress
from journeydesk.export.split import parts, roomy
from journeydesk.formats import jmap
from journeydesk.formats.files import write_atomically
from journeydesk.formats.words import quoted
from journeydesk.insight.finder import GapFinder
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
    wanted = with_entries(wanted, document) if options.older else wanted
    shown = list(parts(wanted, options))
    sheets = [_laid_out(part, options, shaper) for part in _heard(shown, progress)]
    found = [_page(sheet, options, shaper) for sheet in sheets]
    around = _words_around(wanted, options, sheets, shaper, progress)
    pages = tuple(one.placed.page for one in found)
    pages = around.around(pages) if around else pages
    notes = (
        *_left_out(document, wanted, options),
        *_without_gaps(options),
        *(note for one in found for note in one.placed.notes),
        *(_logo_note(around) if around else ()),
        *boxes_note(pages),
    )
    pixels = pixel_size(pages[0], options.dpi) if KINDS[options.kind].pixels else None
    twins = tuple(one.twin for one in found if one.twin)
    told = Later(lambda: _told(wanted, sheets, around)) if KINDS[options.kind].tells else ()
    return Prepared(wanted, options, pages, pixels, notes, parts=tuple(shown), twins=twins, told=told)


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
    """A part of a document that is laid out."""

    part: Part
    layout: MapLayout


@dataclass(frozen=True, slots=True, eq=False)
class _Shown:
    """What is to be seen on its page, and its drawing in other colours where both are wanted."""

    placed: Placed
    twin: Drawing | None


def _laid_out(part: Part, options: ExportOptions, shaper: QtShaper) -> _Sheet:
    return _Sheet(part, roomy(Layouter(shaper), part, options))


def _page(sheet: _Sheet, options: ExportOptions, shaper: QtShaper) -> _Shown:
    drawer, name, gaps = Drawer(shaper), theme_named(options.theme), sheet.part.gaps
    other = OTHER_THEME.get(name) if KINDS[options.kind].both_themes else None
    found = placed(drawer.draw(sheet.layout, theme(name), gaps=gaps), options)
    return _Shown(found, drawer.draw(sheet.layout, theme(other), gaps=gaps) if other else None)


def _heard(shown: list[Part], progress: Progress | None) -> Iterator[Part]:
    """Yield what is to be shown, and tell how much of it is done."""
    for number, part in enumerate(shown, start=1):
        yield part
        if progress:
            progress(number / len(shown))


def _words_around(
    document: Document,
    options: ExportOptions,
    sheets: Sequence[_Sheet],
    shaper: QtShaper,
    progress: Progress | None,
) -> Edition | None:
    """Return the pages of words that are asked for, None where there are none; they tell of whole maps."""
    if options.include & KINDS[options.kind].extras <= {"gaps"}:
        return None
    from journeydesk.export.edition.edition import edition

    whole = [sheet.layout for sheet in sheets] if options.split == "map" else []
    layouts = whole or [Layouter(shaper).layout(document, journey.id) for journey in document.maps]
    asked = not options.include.isdisjoint(("gaps", "register"))
    gaps = tuple(GapFinder().gaps(document, one) for one in document.maps) if asked else ()
    hear = (lambda: progress(1.0)) if progress else (lambda: None)
    return edition(document, options, tuple(layouts), gaps, shaper, hear)


def _logo_note(around: Edition) -> tuple[str, ...]:
    if not around.lacks_logo:
        return ()
    return ("The logo is no picture that can be read, and was left out. Choose another under Branding.",)


def _told(document: Document, sheets: Iterable[_Sheet], around: Edition | None) -> Iterator[Passage]:
    """Yield what all pages say, in their order."""
    from journeydesk.export.reading import map_passage
    from journeydesk.export.report.voice import voice_of

    translated = voice_of(document).translated
    yield from around.told_before if around else ()
    for sheet in sheets:
        yield map_passage(sheet.layout, sheet.part.gaps, translated)
    yield from around.told_behind if around else ()


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
