"""Pages to a PDF file: what they show, where links lead, what the file says about itself.

The same pages make the same bytes: no dates, fonts and pictures in the order of their first use, letters of a
subset's name taken from what it holds. Nothing is written before everything is ready.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDocument, PDFPage, ViewerPreferencesPDFDictionary

from journeydesk.drawing.contents import Passage
from journeydesk.drawing.primitives import Block, Gradient, Page, Section
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import Faces
from journeydesk.surfaces.pdf import objects
from journeydesk.surfaces.pdf.bookmarks import add_bookmarks
from journeydesk.surfaces.pdf.fontbook import FontBook
from journeydesk.surfaces.pdf.images import PictureBook
from journeydesk.surfaces.pdf.links import add_links, jumps, web_links
from journeydesk.surfaces.pdf.marking import Marking
from journeydesk.surfaces.pdf.metadata import PdfInfo, add_info
from journeydesk.surfaces.pdf.operators import Page as PageOperators
from journeydesk.surfaces.pdf.operators import rgb
from journeydesk.surfaces.pdf.structure import Structure
from journeydesk.surfaces.pdf.symbols import SymbolBook
from journeydesk.surfaces.pdf.text import Letters

OVERHANG = 16.0
"""Units by which strokes and letters may reach over their block's bounds."""

PAGES_SHARE = 0.9
"""The share of the work that is done when all pages are drawn; fonts are the rest."""


STRIDE = 256
"""Blocks drawn between two words on progress."""


def write_pdf(
    pages: Sequence[Page],
    out: BinaryIO,
    faces: Faces,
    *,
    info: PdfInfo,
    parts: Sequence[Passage] = (),
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write pages as a PDF file; `progress` hears the share done and may raise to stop, with nothing written.

    What pages say is told by `parts`: to screen readers, by bookmarks, and by links inside the file.

    The whole sheet gets the drawing's background. Letters of fonts that may not be embedded go in as outlines, colour
    letters as small pictures; both stay text. A picture that cannot be read (broken, or SVG) leaves a grey box.
    """
    document = _new_document(info)
    fonts, pictures, symbols = FontBook(faces), PictureBook(document), SymbolBook(document)
    letters = Letters(fonts)
    resources = _Resources()
    document.Reference(resources, "Resources")
    say, marking, sheets = progress or _nothing, Marking(parts), []
    for number, page in enumerate(pages):
        drawn = PageOperators(letters, pictures, symbols, page.drawing.media)
        drawn.gradients = resources.gradients
        for done in _draw(page, drawn, marking):
            say(PAGES_SHARE * (number + done) / len(pages))
        say(PAGES_SHARE * (number + 1) / len(pages))
        sheets.append(_add_page(document, page, number, "\n".join(drawn.out), tagged=bool(parts)))
    _tell(document, sheets, pages, parts, marking)
    resources.entries = {
        "Font": fonts.add_to(document),
        "XObject": pictures.references() | symbols.references(),
        "Shading": {name: _shading(gradient) for gradient, name in resources.gradients.items()},
    }
    document.SaveToFile(out, None)
    say(1.0)


def _nothing(share: float) -> None:
    pass


def _tell(
    document: PDFDocument,
    sheets: Sequence[PDFPage],
    pages: Sequence[Page],
    parts: Sequence[Passage],
    marking: Marking,
) -> None:
    """Put in links, bookmarks and the tree of what pages say."""
    structure = Structure(document, marking) if parts else None
    leading = chain.from_iterable(
        web_links(page, number, _shown(page), marking) for number, page in enumerate(pages)
    )
    add_links(document, sheets, chain(leading, jumps(parts, marking)), structure)
    if structure:
        structure.add(parts)
    add_bookmarks(document, parts, marking)


class _Resources(objects.PDFObject):  # type: ignore[misc]
    """The one resource dictionary of all pages, filled in when all are drawn."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.gradients: dict[Gradient, str] = {}
        self.entries: dict[str, dict[str, Any]] = {}

    def format(self, document: PDFDocument) -> bytes:
        """Return the dictionary as PDF."""
        parts = {kind: objects.dictionary(found) for kind, found in self.entries.items() if found}
        return bytes(objects.dictionary(parts).format(document))


def _new_document(info: PdfInfo) -> PDFDocument:
    document = PDFDocument(
        invariant=1, compression=1, lang=objects.printable(info.language), pdfVersion=(1, 7)
    )
    add_info(document, info)
    preferences = ViewerPreferencesPDFDictionary()
    preferences["DisplayDocTitle"] = "true"
    document.Catalog.ViewerPreferences = preferences
    return document


def _draw(page: Page, drawn: PageOperators, marking: Marking) -> Iterator[float]:
    """Draw what touches the page and say, now and then, what share is done."""
    sheet, scale = page.drawing, page.scale
    across, up = (side + 2 * page.bleed for side in (page.width, page.height))
    drawn.out += marking.begin(page)
    drawn.out.append(f"{rgb(sheet.background)} rg 0 0 {across:.2f} {up:.2f} re f 1 j")
    drawn.out += marking.end()
    x, y = page.bleed + page.x, up - page.bleed - page.y
    drawn.out.append(f"{scale:.5f} 0 0 {-scale:.5f} {x:.3f} {y:.3f} cm")
    seen = visible(page)
    shown = [(section, list(_blocks(section, seen))) for section in sheet.sections]
    count, total = 0, sum(len(blocks) for _, blocks in shown)
    for section, blocks in shown:
        drawn.out.append(f"q 1 0 0 1 {section.x:.2f} {section.y:.2f} cm")
        if clip := section.clip:
            drawn.out.append(f"{clip.x:.2f} {clip.y:.2f} {clip.w:.2f} {clip.h:.2f} re W n")
        for block in blocks:
            drawn.out += marking.mark(block, section)
            drawn.draw_shifted(block.marks, block.x, block.y)
            count += 1
            if count % STRIDE == 0:
                yield count / total
        drawn.out += marking.end()
        drawn.out.append("Q")
        drawn.forget()


def visible(page: Page) -> Rect:
    """Return the part of the drawing that a page shows, bleed and all."""
    scale = page.scale
    sheet = Rect(-page.x / scale, -page.y / scale, page.width / scale, page.height / scale)
    return sheet.grown(page.bleed / scale)


def _blocks(section: Section, seen: Rect) -> Iterator[Block]:
    area = seen.moved(-section.x, -section.y).grown(OVERHANG)
    return (block for block in section.blocks if block.bounds.touches(area))


def _add_page(document: PDFDocument, page: Page, number: int, operators: str, *, tagged: bool) -> PDFPage:
    sheet = _Sheet()
    sheet.pagewidth, sheet.pageheight = (side + 2 * page.bleed for side in (page.width, page.height))
    if bleed := page.bleed:
        sheet.BleedBox = PDFArray([0, 0, sheet.pagewidth, sheet.pageheight])
        sheet.TrimBox = PDFArray([bleed, bleed, bleed + page.width, bleed + page.height])
    # Given ready: reportlab's own way would code it in base 85, a fifth longer and twice as slow.
    sheet.Contents = objects.add_stream(document, operators.encode("ascii"))
    sheet.Resources = objects.reference("Resources")
    sheet.Annots = []
    if tagged:
        sheet.StructParents, sheet.Tabs = number, "/S"
    document.updateSignature(operators)
    document.addPage(sheet)
    return sheet


class _Sheet(PDFPage):  # type: ignore[misc]
    """A page that may say to which part of the tree its pieces belong."""

    __NoDefault__ = (*PDFPage.__NoDefault__, "StructParents", "Tabs")


def _shown(page: Page) -> Iterator[tuple[Block, float, float]]:
    """Yield the blocks that a page shows, and where their sections are."""
    seen = visible(page)
    for section in page.drawing.sections:
        yield from ((block, section.x, section.y) for block in _blocks(section, seen))


def _shading(gradient: Gradient) -> Any:
    top, bottom = gradient.top, gradient.bottom
    function = (
        f"<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [{rgb(gradient.start)}] /C1 [{rgb(gradient.end)}] >>"
    )
    return objects.dictionary(
        {
            "ShadingType": 2,
            "ColorSpace": "/DeviceRGB",
            "Coords": f"[0 {top:.2f} 0 {bottom:.2f}]",
            "Function": function,
            "Extend": "[true true]",
        }
    )
