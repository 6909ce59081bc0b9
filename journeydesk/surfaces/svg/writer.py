"""Drawings to SVG, as a file of their own or as a part of a page.

The same drawing makes the same bytes: ids are numbers in the order of their first use, and nothing is dated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from journeydesk.drawing.primitives import Block, Drawing, Page, Section
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import Faces
from journeydesk.surfaces.svg.fonts import FontBook
from journeydesk.surfaces.svg.marks import Inks, Pen
from journeydesk.surfaces.svg.text import Lettering, OutlinedLines, TextLines
from journeydesk.surfaces.svg.xml import attribute, escaped, number

STRIDE = 256
"""Blocks written between two words on progress."""

WIDEST, MOST_IN_A_STRETCH = 2000.0, 80
"""How wide a stretch may be in units, unless one block alone is wider, and how many blocks it may hold."""

NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

_PEN = 'fill="none" stroke-linejoin="round" text-rendering="geometricPrecision" xml:space="preserve"'

Progress = Callable[[float], None]


class Dress(Protocol):
    """What groups carry beside their marks, as attributes with a space before each."""

    def section(self, section: Section) -> str:
        """Return the attributes of a section."""
        ...

    def block(self, block: Block) -> str:
        """Return the attributes of a block."""
        ...


class Labels:
    """Groups that say to screen readers what they show."""

    def section(self, section: Section) -> str:
        """Return nothing: what is in it speaks."""
        return ""

    def block(self, block: Block) -> str:
        """Return what a block is called."""
        return f' role="img" aria-label="{escaped(block.label)}"' if block.label else ""


class SvgWriter:
    """Writes the drawings of one file, which share fonts and colours."""

    def __init__(self, faces: Faces, *, outlines: bool = False) -> None:
        """Write text as text, or as outlines."""
        self.fonts = FontBook(faces)
        self.inks = Inks()
        self._faces = faces
        self._outlines = outlines

    def element(
        self,
        page: Page,
        dress: Dress,
        *,
        twin: Drawing | None = None,
        aside: list[str] | None = None,
        prefix: str = "",
        attributes: str = "",
        inside: str = "",
        progress: Progress | None = None,
    ) -> str:
        """Return a page as an `svg` element; `twin` is its drawing in the other colours.

        With a list `aside`, what is drawn goes there in stretches (see `stretches`), and the element has a group for
        each, which says `data-at` which of them it is to be filled with once it is looked at.

        Ids begin with `prefix`; the element gets `attributes`, and `inside` comes before all that is drawn.
        """
        drawing = page.drawing
        lettering = self._lettering(prefix)
        pen = Pen(lettering, drawing.media, self.inks, prefix)
        body = list(_Body(pen, dress, aside, progress).elements(drawing, twin or drawing))
        seen = _seen(page)
        ground = self.inks.ink(drawing.background, (twin or drawing).background)
        box = " ".join(map(number, (seen.x, seen.y, seen.w, seen.h)))
        usual = f' font-family="{lettering.usual}"' if lettering.usual else ""
        sheet = f'x="{number(seen.x)}" y="{number(seen.y)}" width="100%" height="100%"'
        return "".join(
            [
                f'<svg {NAMESPACES} viewBox="{box}"{attributes}{usual} {_PEN}>',
                inside,
                "<defs>",
                *pen.definitions(),
                f'</defs><rect {sheet} fill="{ground}"/>',
                *body,
                "</svg>",
            ]
        )

    def _lettering(self, prefix: str) -> Lettering:
        return OutlinedLines(self._faces, prefix) if self._outlines else TextLines(self.fonts)


def write_svg(
    page: Page,
    out: BinaryIO,
    faces: Faces,
    *,
    description: str = "",
    outlines: bool = False,
    progress: Progress | None = None,
) -> None:
    """Write a page as an SVG file; `progress` hears the share done and may raise to stop, with nothing written."""
    writer, drawing = SvgWriter(faces, outlines=outlines), page.drawing
    size = f' width="{number(page.width / 0.75)}" height="{number(page.height / 0.75)}"'
    language = attribute("lang", drawing.language) + attribute("xml:lang", drawing.language)
    marker = "\0fonts\0"
    title = f"<title>{escaped(drawing.title)}</title>"
    title += f"<desc>{escaped(description)}</desc>" if description else ""
    text = writer.element(
        page,
        Labels(),
        attributes=f'{size}{language} role="group"',
        inside=f"{title}{marker}",
        progress=progress,
    )
    # Which letters travel along is known when all is written.
    text = text.replace(marker, f"<style>{writer.fonts.rules()}</style>" if not outlines else "", 1)
    if progress:
        progress(1.0)
    out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode())


def _seen(page: Page) -> Rect:
    """Return the part of the drawing that a page shows."""
    scale = page.scale
    return Rect(-page.x / scale, -page.y / scale, page.width / scale, page.height / scale)


@dataclass(slots=True)
class _Body:
    """Writes all that a drawing shows, and says now and then what share is done."""

    pen: Pen
    dress: Dress
    aside: list[str] | None
    progress: Progress | None
    done: int = 0
    total: int = 0

    def elements(self, drawing: Drawing, twin: Drawing) -> Iterator[str]:
        """Yield the sections of a drawing."""
        self.total = sum(len(section.blocks) for section in drawing.sections)
        for section, other in zip(drawing.sections, twin.sections, strict=True):
            yield f"<g{self.dress.section(section)}{_shift(section.x, section.y)}>"
            if self.aside is not None:
                yield from self._in_stretches(section, other, self.aside)
            else:
                yield from self._blocks(zip(section.blocks, other.blocks, strict=True))
            yield "</g>"

    def _in_stretches(self, section: Section, other: Section, aside: list[str]) -> Iterator[str]:
        yield '<g class="far">'
        yield from self._blocks(zip(section.far, other.far, strict=True))
        yield '</g><g class="near">'
        for stretch in stretches(list(zip(section.blocks, other.blocks, strict=True))):
            left = min(block.bounds.x for block, _ in stretch)
            right = max(block.bounds.right for block, _ in stretch)
            edges = f'data-x="{number(left)}" data-right="{number(right)}"'
            yield f'<g class="stretch away" data-at="{len(aside)}" {edges}></g>'
            aside.append("".join(self._blocks(stretch)))
        yield "</g>"

    def _blocks(self, blocks: Iterable[tuple[Block, Block]]) -> Iterator[str]:
        for block, same in blocks:
            yield f"<g{self.dress.block(block)}{_shift(block.x, block.y)}>"
            for mark, look in zip(block.marks, same.marks, strict=True):
                yield self.pen.element(mark, look)
            yield "</g>"
            self.done += 1
            if self.progress and self.done % STRIDE == 0:
                self.progress(min(self.done / self.total, 1.0))


def stretches(blocks: Sequence[tuple[Block, Block]]) -> Iterator[list[tuple[Block, Block]]]:
    """Yield blocks that follow each other and stand near each other, so that what is behind stays behind."""
    stretch: list[tuple[Block, Block]] = []
    left = right = 0.0
    for pair in blocks:
        bounds = pair[0].bounds
        if stretch and (
            max(right, bounds.right) - min(left, bounds.x) > WIDEST or len(stretch) == MOST_IN_A_STRETCH
        ):
            yield stretch
            stretch = []
        left = min(left, bounds.x) if stretch else bounds.x
        right = max(right, bounds.right) if stretch else bounds.right
        stretch.append(pair)
    if stretch:
        yield stretch


def _shift(x: float, y: float) -> str:
    return f' transform="translate({number(x)} {number(y)})"' if x or y else ""
