"""Pages to a PDF file: what they show, where links lead, what the file says about itself.

The same pages make the same bytes: no dates, fonts and pictures in the order of their first use, letters of a
subset's name taken from what it holds. Nothing is written before everything is ready.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import (
    PDFDocument,
    PDFInfo,
    PDFPage,
    PDFString,
    ViewerPreferencesPDFDictionary,
)

from journeydesk.drawing.primitives import Block, Gradient, Link, Page, Section
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import Faces
from journeydesk.surfaces.addresses import safe_address
from journeydesk.surfaces.pdf import objects
from journeydesk.surfaces.pdf.fontbook import FontBook
from journeydesk.surfaces.pdf.images import PictureBook
from journeydesk.surfaces.pdf.operators import Page as PageOperators
from journeydesk.surfaces.pdf.operators import rgb
from journeydesk.surfaces.pdf.symbols import SymbolBook
from journeydesk.surfaces.pdf.text import Letters

OVERHANG = 16.0
"""Units by which strokes and letters may reach over their block's bounds."""

PAGES_SHARE = 0.9
"""The share of the work that is done when all pages are drawn; fonts are the rest."""


STRIDE = 256
"""Blocks drawn between two words on progress."""


@dataclass(frozen=True, slots=True)
class PdfInfo:
    """What a file says about itself; `creator` is the program and its version."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    language: str = "en"
    creator: str = "JourneyDesk"


def write_pdf(
    pages: Sequence[Page],
    out: BinaryIO,
    faces: Faces,
    *,
    info: PdfInfo,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write pages as a PDF file; `progress` hears the share done and may raise to stop, with nothing written.

    The whole sheet gets the drawing's background. Letters of fonts that may not be embedded go in as outlines, colour
    letters as small pictures; both stay text. A picture that cannot be read (broken, or SVG) leaves a grey box.
    """
    document = _new_document(info)
    fonts, pictures, symbols = FontBook(faces), PictureBook(document), SymbolBook(document)
    letters = Letters(fonts)
    resources = _Resources()
    document.Reference(resources, "Resources")
    say = progress or _nothing
    for number, page in enumerate(pages):
        drawn = PageOperators(letters, pictures, symbols, page.drawing.media)
        drawn.gradients = resources.gradients
        for done in _draw(page, drawn):
            say(PAGES_SHARE * (number + done) / len(pages))
        say(PAGES_SHARE * (number + 1) / len(pages))
        _add_page(document, page, "\n".join(drawn.out))
    resources.entries = {
        "Font": fonts.add_to(document),
        "XObject": pictures.references() | symbols.references(),
        "Shading": {name: _shading(gradient) for gradient, name in resources.gradients.items()},
    }
    document.SaveToFile(out, None)
    say(1.0)


def _nothing(share: float) -> None:
    pass


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


class _Info(PDFInfo):  # type: ignore[misc]
    """The information dictionary without dates, which would make every file differ."""

    def format(self, document: PDFDocument) -> bytes:
        """Return the dictionary as PDF."""
        entries = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Keywords": self.keywords,
            "Creator": self.creator,
            "Producer": self.producer,
        }
        texts = {key: PDFString(text) for key, text in entries.items() if text}
        return bytes(objects.dictionary(texts).format(document))


def _new_document(info: PdfInfo) -> PDFDocument:
    document = PDFDocument(invariant=1, compression=1, lang=_printable(info.language), pdfVersion=(1, 7))
    about = document.info = _Info()
    texts = (info.title, info.author, info.subject, ", ".join(info.keywords), info.creator)
    about.title, about.author, about.subject, about.keywords, about.creator = map(_printable, texts)
    preferences = ViewerPreferencesPDFDictionary()
    preferences["DisplayDocTitle"] = "true"
    document.Catalog.ViewerPreferences = preferences
    return document


def _printable(text: str) -> str:
    """Lone surrogates would stop the writing."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _draw(page: Page, drawn: PageOperators) -> Iterator[float]:
    """Draw what touches the page and say, now and then, what share is done."""
    sheet, scale = page.drawing, page.scale
    drawn.out.append(f"{rgb(sheet.background)} rg 0 0 {page.width:.2f} {page.height:.2f} re f 1 j")
    drawn.out.append(f"{scale:.5f} 0 0 {-scale:.5f} {page.x:.3f} {page.height - page.y:.3f} cm")
    seen = visible(page)
    shown = [(section, list(_blocks(section, seen))) for section in sheet.sections]
    count, total = 0, sum(len(blocks) for _, blocks in shown)
    for section, blocks in shown:
        drawn.out.append(f"q 1 0 0 1 {section.x:.2f} {section.y:.2f} cm")
        for block in blocks:
            drawn.draw_shifted(block.marks, block.x, block.y)
            count += 1
            if count % STRIDE == 0:
                yield count / total
        drawn.out.append("Q")
        drawn.forget()


def visible(page: Page) -> Rect:
    """Return the part of the drawing that a page shows."""
    scale = page.scale
    return Rect(-page.x / scale, -page.y / scale, page.width / scale, page.height / scale)


def _blocks(section: Section, seen: Rect) -> Iterator[Block]:
    area = seen.moved(-section.x, -section.y).grown(OVERHANG)
    return (block for block in section.blocks if block.bounds.touches(area))


def _add_page(document: PDFDocument, page: Page, operators: str) -> None:
    sheet = PDFPage()
    sheet.pagewidth, sheet.pageheight = page.width, page.height
    # Given ready: reportlab's own way would code it in base 85, a fifth longer and twice as slow.
    sheet.Contents = objects.add_stream(document, operators.encode("ascii"))
    sheet.Resources = objects.reference("Resources")
    sheet.Annots = [_annotation(document, area, url) for area, url in _links(page)]
    document.updateSignature(operators)
    document.addPage(sheet)


def _links(page: Page) -> Iterator[tuple[Rect, str]]:
    seen = visible(page)
    for section in page.drawing.sections:
        for block in _blocks(section, seen):
            for mark in block.marks:
                if isinstance(mark, Link):
                    rect = mark.rect.moved(section.x + block.x, section.y + block.y)
                    if rect.touches(seen):
                        yield _on_sheet(page, rect), mark.url


def _on_sheet(page: Page, rect: Rect) -> Rect:
    """Return a rectangle of the drawing in points, y up."""
    scale = page.scale
    bottom = page.height - page.y - rect.bottom * scale
    return Rect(page.x + rect.x * scale, bottom, rect.w * scale, rect.h * scale)


def _annotation(document: PDFDocument, area: Rect, url: str) -> Any:
    x, y, right, top = (f"{value:.2f}" for value in (area.x, area.y, area.right, area.bottom))
    entries = {
        "Type": "/Annot",
        "Subtype": "/Link",
        "Rect": f"[{x} {y} {right} {top}]",
        "Border": "[0 0 0]",
        "F": 4,
    }
    address = safe_address(url)
    if address is not None:
        entries["A"] = objects.dictionary({"S": "/URI", "URI": PDFString(address)})
    return objects.add(document, entries)


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
