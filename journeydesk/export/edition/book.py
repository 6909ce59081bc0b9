"""What all pages of words share: the document, its voice and colours, the sheet, and their feet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from journeydesk.drawing.contents import Passage, section
from journeydesk.drawing.marks import text_marks
from journeydesk.drawing.primitives import Block, Drawing, Line, Page, Section, Stroke
from journeydesk.drawing.theme import Theme, contrast, mix
from journeydesk.drawing.typeset import Hear, Typeset, Typesetter, moved
from journeydesk.editing.narrow import without_hidden
from journeydesk.export.report.voice import Voice
from journeydesk.insight.gap import MapGaps
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.context import place_text
from journeydesk.layout.flow import flowed
from journeydesk.layout.geometry import Rect
from journeydesk.layout.leaf import Leaf
from journeydesk.layout.sizes import META
from journeydesk.layout.text import PlacedText, TextShaper, TextStyle
from journeydesk.model.document import Document

RTL = ("ar", "fa", "he", "ur", "yi", "ps", "dv", "ckb", "sd", "ug")
"""Languages that are read from the right."""

READABLE = 3.0
"""The contrast that large letters and lines need at least (WCAG 2.2)."""


@dataclass(frozen=True, eq=False)
class Book:
    """What pages of words are made of."""

    document: Document
    voice: Voice
    theme: Theme
    leaf: Leaf
    shaper: TextShaper
    layouts: tuple[MapLayout, ...]
    gaps: tuple[MapGaps, ...]
    today: date
    hear: Hear

    @property
    def rtl(self) -> bool:
        """Tell whether the document's language is read from the right."""
        return self.document.language.split("-")[0].lower() in RTL

    @cached_property
    def accent(self) -> str:
        """The document's own colour, made to stand out where it would not, else that of the theme."""
        colour = self.document.branding.accent or self.theme.accent
        if contrast(colour, self.theme.background) >= READABLE:
            return colour
        return mix(colour, self.theme.strong, 0.5)

    @property
    def title(self) -> str:
        """What the document is called."""
        first = next((journey.title for journey in self.document.maps if journey.title.strip()), "")
        return self.document.title if self.document.title.strip() else first

    @cached_property
    def shown(self) -> Document:
        """The document without what its maps hide."""
        return without_hidden(self.document)

    @cached_property
    def media(self) -> Mapping[str, bytes]:
        """The pictures of the document by their names."""
        return {media.name: media.data for media in self.document.media}

    def typesetter(self, section: str) -> Typesetter:
        """Return who sets the words of a chapter."""
        return Typesetter(self.shaper, self.theme, self.leaf.text.w, section, self.hear, rtl=self.rtl)

    def chapter(self, typeset: Typeset, title: str) -> Chapter:
        """Return words on pages, bookmarked by a title."""
        room = self.leaf.text
        pages = tuple(
            tuple(
                moved(_again(block) if one.again else block, room.x, room.y + one.y)
                for one in page
                for block in one.content
            )
            for page in flowed(typeset.pieces, room.h)
        )
        return Chapter(pages, (section(typeset.parts, title),))

    def pages(self, chapters: Iterable[Chapter], first: int, total: int) -> Iterator[Page]:
        """Yield the pages of chapters, of which the first is number `first` of `total`."""
        number = first
        for chapter in chapters:
            for blocks in chapter.pages:
                yield self._page((*blocks, *self._foot(number, total)) if chapter.footed else blocks, number)
                number += 1

    def _page(self, blocks: Sequence[Block], number: int) -> Page:
        leaf = self.leaf
        area = Rect(0.0, 0.0, leaf.width, leaf.height)
        drawing = Drawing(
            leaf.width,
            leaf.height,
            self.theme.background,
            (Section(f"page-{number}", 0.0, 0.0, area, blocks),),
            self.title,
            self.document.language,
            self.media,
        )
        return Page(leaf.width * leaf.scale, leaf.height * leaf.scale, drawing, leaf.scale)

    def _foot(self, number: int, total: int) -> Iterator[Block]:
        """Yield a rule, what the document is and how secret, and the number of the page."""
        room = self.leaf.text
        y = room.bottom + 28
        rule = Line(room.x, y, room.right, y, Stroke(self.theme.rule, 1.0))
        yield Block("", "rule", Rect(room.x, y - 1, room.w, 2), (rule,))
        figure = place_text(self.shaper, "", f"{number} / {total}", META, 0.0, y + 10, room.w, "soft")
        width = figure.block.width
        yield self._foot_words(replace(figure, x=room.right - width, width=width))
        title = one_line(" ".join(self.title.split()), META, room.w * 0.6, self.shaper)
        words = " · ".join(filter(None, (title, " ".join(self.document.branding.confidentiality.split()))))
        words = one_line(words, META, room.w - width - 24, self.shaper)
        yield self._foot_words(
            place_text(self.shaper, "", words, META, room.x, y + 10, room.w - width - 24, "soft")
        )

    def _foot_words(self, text: PlacedText) -> Block:
        return Block("", "foot", text.rect, tuple(text_marks((text,), self.theme)))


@dataclass(frozen=True, slots=True, eq=False)
class Chapter:
    """The blocks of each page, and what they say; `footed` pages bear their numbers."""

    pages: tuple[tuple[Block, ...], ...]
    parts: tuple[Passage, ...]
    footed: bool = True


def one_line(text: str, style: TextStyle, width: float, shaper: TextShaper) -> str:
    """Return as much of a text as stands on one line."""
    block = shaper.shape(text, style, width)
    if len(block.lines) < 2:
        return text
    return f"{shaper.shape(text, style, width - style.size).lines[0].text.rstrip()}…"


def _again(block: Block) -> Block:
    """Return a block that says nothing new."""
    return replace(block, element="")
