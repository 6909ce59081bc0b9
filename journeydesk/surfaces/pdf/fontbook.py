"""All fonts of a PDF: each face embedded where it may be, drawn where it may not."""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import PDFDocument

from journeydesk.layout.text import Faces, GlyphRun
from journeydesk.surfaces.pdf import objects
from journeydesk.surfaces.pdf.drawn import DrawnFont, Outlines, Pictures
from journeydesk.surfaces.pdf.fonts import EmbeddedFont, Font
from journeydesk.surfaces.sfnt import Sfnt


class FontBook:
    """All fonts of a document, in the order in which its pages need them."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._fonts: dict[str, Font] = {}
        self._full: list[Font] = []

    def font(self, run: GlyphRun, glyph: int) -> Font:
        """Return the font that draws a glyph of a run."""
        font = self._fonts.get(run.face)
        if font is None or not font.has_room(glyph):
            font = self._new_font(run)
        font.codes[glyph]  # takes a code, so that the room is counted
        return font

    def add_to(self, document: PDFDocument) -> dict[str, objects.Ref]:
        """Put all fonts into the document and return them by the names that pages use."""
        fonts = [*self._full, *self._fonts.values()]
        return {font.resource: font.add_to(document) for font in fonts}

    def _new_font(self, run: GlyphRun) -> Font:
        if run.face in self._fonts:
            self._full.append(self._fonts[run.face])
        resource = f"F{len(self._fonts) + len(self._full) + 1}"
        font = self._fonts[run.face] = _font_for(resource, run, self._faces)
        return font


def _font_for(resource: str, run: GlyphRun, faces: Faces) -> Font:
    sfnt = Sfnt(faces.sfnt(run.face))
    if run.colour:
        return DrawnFont(resource, Pictures(faces, run.face))
    if sfnt.has_outlines and sfnt.may_be_embedded:
        return EmbeddedFont(resource, run.face, sfnt)
    return DrawnFont(resource, Outlines(sfnt))
