"""Which pages of words an export has, and where they stand: before the maps, or behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journeydesk.drawing.contents import Passage
from journeydesk.drawing.primitives import Page
from journeydesk.drawing.theme import theme
from journeydesk.drawing.typeset import Hear
from journeydesk.export.edition.appendix import audit, evidence, register
from journeydesk.export.edition.book import Book, Chapter
from journeydesk.export.edition.cover import cover, picture_size
from journeydesk.export.edition.legend import legend
from journeydesk.export.edition.personas import personas
from journeydesk.export.options import FIT, PAPERS, ExportOptions, theme_named
from journeydesk.export.pages import POINTS_A_MM
from journeydesk.export.report.report import newest
from journeydesk.export.report.voice import voice_of
from journeydesk.insight.gap import MapGaps
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.leaf import leaf_of
from journeydesk.layout.text import TextShaper
from journeydesk.model.document import Document

FRONT: dict[str, Callable[[Book], Chapter]] = {"cover": cover, "legend": legend}
BACK: dict[str, Callable[[Book], Chapter]] = {
    "register": register,
    "audit": audit,
    "evidence": evidence,
    "personas": personas,
}
"""The chapters by what they are called in options, in their order."""


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """The chapters around the maps."""

    book: Book
    front: tuple[Chapter, ...]
    back: tuple[Chapter, ...]

    @property
    def lacks_logo(self) -> bool:
        """Tell whether the cover has no logo because it cannot be read."""
        name = self.book.document.branding.logo
        covered = any(part.title == self.book.voice.said("Cover") for part in self.told_before)
        return bool(covered and name and picture_size(self.book.media[name]) is None)

    @property
    def told_before(self) -> tuple[Passage, ...]:
        """What the pages before the maps say."""
        return tuple(part for chapter in self.front for part in chapter.parts)

    @property
    def told_behind(self) -> tuple[Passage, ...]:
        """What the pages behind the maps say."""
        return tuple(part for chapter in self.back for part in chapter.parts)

    def around(self, maps: tuple[Page, ...]) -> tuple[Page, ...]:
        """Return all pages in their order."""
        before, behind = _count(self.front), _count(self.back)
        total = before + len(maps) + behind
        return (
            *self.book.pages(self.front, 1, total),
            *maps,
            *self.book.pages(self.back, before + len(maps) + 1, total),
        )


def edition(
    document: Document,
    options: ExportOptions,
    layouts: tuple[MapLayout, ...],
    gaps: tuple[MapGaps, ...],
    shaper: TextShaper,
    hear: Hear,
) -> Edition:
    """Return the chapters that the options ask for; `hear` may raise to stop the work."""
    book = Book(
        document,
        voice_of(document),
        theme(theme_named(options.theme)),
        leaf_of(*_sheet(document, options)),
        shaper,
        layouts,
        gaps,
        document.branding.on or options.today or newest(document),
        hear,
    )
    front, back = (
        tuple(make(book) for name, make in chapters.items() if name in options.include)
        for chapters in (FRONT, BACK)
    )
    return Edition(book, front, back)


def _count(chapters: Iterable[Chapter]) -> int:
    return sum(len(chapter.pages) for chapter in chapters)


def _sheet(document: Document, options: ExportOptions) -> tuple[float, float]:
    """Return the size of pages of words in points: that of the maps, office paper where these have their own."""
    usual = "letter" if document.language.upper().endswith(("-US", "-CA")) else "a4"
    name = usual if options.page == FIT else options.page
    short, long = (side * POINTS_A_MM for side in PAPERS[name])
    flat = options.orientation == "landscape" or (options.orientation == "auto" and ":" in name)
    return (long, short) if flat and options.page != FIT else (short, long)
