"""Which part of what pages say each piece of them shows: marked content (ISO 32000-1, 14.6), and where parts stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeydesk.drawing.contents import Key, Passage
from journeydesk.drawing.primitives import Block, Page, Section
from journeydesk.layout.geometry import Rect

ARTIFACT = "/Artifact BMC"
"""What is only decoration, or was said on a page before."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands: the number of the page, from 0, and its area there in points, y up."""

    page: int
    area: Rect


class Marking:
    """Marks the blocks of a file, page by page, and remembers where each part first stood.

    Without parts nothing is marked.
    """

    def __init__(self, parts: Sequence[Passage]) -> None:
        """Know the parts."""
        every = [part for one in parts for part in one.all()]
        self._tags = {part.key: part.tag for part in every if part.key}
        self._wanted = {part.leads_to for part in every if part.leads_to}
        self._open: str | Key | None = None
        self.pages: list[list[Key]] = []
        self.marks: dict[Key, list[int]] = {}
        self.spots: dict[Key, Spot] = {}
        self.elements: dict[str, Spot] = {}

    def begin(self, page: Page) -> Iterator[str]:
        """Begin a page, whose background comes first."""
        self._page = page
        self.pages.append([])
        yield from self._switch(ARTIFACT)

    def mark(self, block: Block, section: Section) -> Iterator[str]:
        """Yield what stands before the marks of a block."""
        if not self._tags:
            return
        key, number = self.key_of(block, self._page), len(self.pages) - 1
        if block.element in self._wanted and block.element not in self.elements:
            self.elements[block.element] = self._spot(block, section)
        if key not in self._tags or (key in self.spots and self.spots[key].page != number):
            yield from self._switch(ARTIFACT)
            return
        spot = self._spot(block, section)
        known = self.spots.get(key)
        self.spots[key] = Spot(number, known.area.united(spot.area)) if known else spot
        yield from self._switch(key)

    def key_of(self, block: Block, page: Page) -> Key:
        """Return the key of what a block shows on a page."""
        own = (page.drawing.title, block.role, block.element)
        return own if own in self._tags else ("", block.role, block.element)

    def end(self) -> Iterator[str]:
        """Yield what ends the piece that is open."""
        if self._open is not None:
            yield "EMC"
        self._open = None

    def _switch(self, to: str | Key) -> Iterator[str]:
        if not self._tags or to == self._open:
            return
        yield from self.end()
        self._open = to
        if isinstance(to, str):
            yield to
            return
        here = self.pages[-1]
        self.marks.setdefault(to, []).append(len(here))
        yield f"/{self._tags[to]} <</MCID {len(here)}>> BDC"
        here.append(to)

    def _spot(self, block: Block, section: Section) -> Spot:
        return Spot(len(self.pages) - 1, on_sheet(self._page, block.bounds.moved(section.x, section.y)))


def on_sheet(page: Page, rect: Rect) -> Rect:
    """Return a rectangle of the drawing in points, y up."""
    scale = page.scale
    bottom = page.bleed + page.height - page.y - rect.bottom * scale
    return Rect(page.bleed + page.x + rect.x * scale, bottom, rect.w * scale, rect.h * scale)
