"""The walk of an export: document → layout → drawing → pages → surface → the file, replaced whole or not at all.

All of it works on values and may run in a thread of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from journeydesk.drawing.contents import Passage
from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.parts import Whole
from journeydesk.drawing.primitives import Drawing, Page
from journeydesk.drawing.theme import theme
from journeydesk.export.beside import with_entries
from journeydesk.export.broken import broken_note
from journeydesk.export.choice import chosen
from journeydesk.export.errors import Cancelled, WouldLoseDocument
from journeydesk.export.kinds import KINDS
from journeydesk.export.letters import boxes_note, forbidden_note
from journeydesk.export.options import OTHER_THEME, ExportOptions, theme_named
from journeydesk.export.pages import Placed, pixel_size
from journeydesk.export.prepared import Part, Prepared, Progress
from journeydesk.export.split import parts, roomy
from journeydesk.export.tiles import placed_part
from journeydesk.export.typeface import set_in
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
    wanted, say = chosen(document, options), progress or (lambda _: None)
    left_out = _left_out(document, wanted, options)
    if compose := KINDS[options.kind].contents:
        contents = compose(wanted, options, say)
        return Prepared(wanted, options, notes=(*left_out, *contents.notes), contents=contents)
    wanted = with_entries(wanted, document) if options.older else wanted
    shaper, font, of_font = set_in(document, options, shaper)
    paged = _on_pages(wanted, options, shaper, say)
    return replace(paged, notes=(*left_out, *of_font, *paged.notes), font=font)


def _on_pages(wanted: Document, options: ExportOptions, shaper: QtShaper, say: Progress) -> Prepared:
    kind = KINDS[options.kind]
    found = list(_shown(wanted, options, shaper, say))
    around = _words_around(wanted, options, found, shaper, say)
    sheets = [(one.part, sheet) for one in found for sheet in one.sheets]
    pages = tuple(sheet.page for _, sheet in sheets)
    pages = around.around(pages) if around else pages
    of_sheets = dict.fromkeys(note for _, sheet in sheets for note in sheet.notes)
    return Prepared(
        wanted,
        options,
        pages,
        pixel_size(pages[0], options.dpi) if "dpi" in kind.options else None,
        (*of_sheets, *_notes(pages, around, options, shaper)),
        parts=tuple(part for part, _ in sheets),
        twins=tuple(one.twin for one in found if one.twin),
        told=Later(lambda: _told(wanted, found, around)) if kind.tells else (),
    )


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
class _Shown:
    """A part of a document, laid out, on one sheet or several, and in other colours where both are wanted."""

    part: Part
    layout: MapLayout
    sheets: Sequence[Placed]
    twin: Drawing | None


def _shown(document: Document, options: ExportOptions, shaper: QtShaper, say: Progress) -> Iterator[_Shown]:
    """Yield what is to be shown, and tell how much of it is done."""
    found = list(parts(document, options))
    for number, part in enumerate(found):
        yield _page(part, options, shaper, _share_of(say, number, len(found)))


def _page(part: Part, options: ExportOptions, shaper: QtShaper, say: Progress) -> _Shown:
    layout, drawer, name = roomy(Layouter(shaper), part, options), Drawer(shaper), theme_named(options.theme)
    whole = Whole(layout, drawer.draw(layout, theme(name), gaps=part.gaps), theme(name), shaper)
    other = OTHER_THEME.get(name) if KINDS[options.kind].both_themes else None
    twin = drawer.draw(layout, theme(other), gaps=part.gaps) if other else None
    return _Shown(part, layout, placed_part(whole, options, say), twin)


def _share_of(say: Progress, number: int, count: int) -> Progress:
    """Return who hears the share done of one part of several."""
    return lambda share: say((number + share) / count)


def _words_around(
    document: Document,
    options: ExportOptions,
    found: Sequence[_Shown],
    shaper: QtShaper,
    say: Progress,
) -> Edition | None:
    """Return the pages of words that are asked for, None where there are none; they tell of whole maps."""
    if options.include & KINDS[options.kind].extras <= {"gaps"}:
        return None
    from journeydesk.export.edition.edition import edition

    whole = [one.layout for one in found] if options.split == "map" else []
    layouts = whole or [Layouter(shaper).layout(document, journey.id) for journey in document.maps]
    asked = not options.include.isdisjoint(("gaps", "register"))
    gaps = tuple(GapFinder().gaps(document, one) for one in document.maps) if asked else ()
    return edition(document, options, tuple(layouts), gaps, shaper, lambda: say(1.0))


def _notes(
    pages: Sequence[Page], around: Edition | None, options: ExportOptions, shaper: QtShaper
) -> Iterator[str]:
    """Yield what whoever asked for pages should know of all of them."""
    yield from _logo_note(around) if around else ()
    yield from boxes_note(pages)
    yield from broken_note(pages)
    yield from _forbidden(pages, options, shaper)


def _forbidden(pages: Iterable[Page], options: ExportOptions, shaper: QtShaper) -> tuple[str, ...]:
    """Tell of fonts that may not be embedded, where fonts are."""
    lacking = KINDS[options.kind].lacking
    return forbidden_note(pages, shaper, lacking) if lacking and not options.outlines else ()


def _logo_note(around: Edition) -> tuple[str, ...]:
    if not around.lacks_logo:
        return ()
    return ("The logo is no picture that can be read, and was left out. Choose another under Branding.",)


def _told(document: Document, found: Iterable[_Shown], around: Edition | None) -> Iterator[Passage]:
    """Yield what all pages say, in their order."""
    from journeydesk.export.reading import map_passage
    from journeydesk.export.report.voice import voice_of

    translated = voice_of(document).translated
    yield from around.told_before if around else ()
    for one in found:
        yield map_passage(one.layout, one.part.gaps, translated)
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
