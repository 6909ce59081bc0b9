"""Fonts whose letters are drawings: colour letters as pictures, and outlines of fonts that may not be embedded.

Both go in as Type3 fonts, so that their letters are text like any other: selected, searched and copied. A maker who
forbids embedding a font file still allows printing with it; outlines alone, without the file, are what a print holds.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any, Protocol

from reportlab.pdfbase.pdfdoc import PDFDocument

from journeydesk.layout.text import Faces
from journeydesk.surfaces.pdf import objects
from journeydesk.surfaces.pdf.fonts import Codes, Meanings, Widths, to_unicode
from journeydesk.surfaces.pdf.images import picture_object
from journeydesk.surfaces.sfnt import Sfnt

PIXELS = 136
"""Pixels an em of colour letters: what the fonts hold; sharp to 700 dpi at 12 units."""

FULL = 255

BOX = "[-100 -250 1300 950]"
"""Tells readers how high lines are, in thousandths of an em."""


class GlyphSource(Protocol):
    """Draws single glyphs."""

    def width(self, glyph: int) -> float:
        """Return a glyph's advance in whole thousandths of an em."""
        ...

    def procedure(
        self, document: PDFDocument, glyph: int, width: float
    ) -> tuple[str, dict[str, objects.Ref]]:
        """Return operators that draw a glyph, 1000 units an em, and the pictures that they name."""
        ...


class DrawnFont:
    """A Type3 font of up to 255 glyphs, numbered as they come into use."""

    def __init__(self, resource: str, source: GlyphSource) -> None:
        self.resource = resource
        self.codes: Codes = _ShortCodes()
        self.widths = Widths(source.width)
        self.meanings = Meanings()
        self.blank: int | None = None
        self._source = source

    def has_room(self, glyph: int) -> bool:
        """Tell whether the font knows a glyph or has a code left."""
        return glyph in self.codes or len(self.codes) < FULL

    def add_to(self, document: PDFDocument) -> objects.Ref:
        """Put the font with the glyphs in use into the document."""
        procedures: dict[str, objects.Ref] = {"m": objects.add_stream(document, b"600 0 d0")}
        pictures: dict[str, objects.Ref] = {}
        for glyph, code in self.codes.items():
            operators, needed = self._source.procedure(document, glyph, self.widths[glyph])
            procedures[f"g{code}"] = objects.add_stream(document, operators.encode("ascii"))
            pictures.update(needed)
        codes = {int(code, 16): glyph for glyph, code in self.codes.items()}
        texts = {code: self.meanings.texts.get(glyph, "") for code, glyph in codes.items()}
        font = {
            "Type": "/Font",
            "Subtype": "/Type3",
            "FontBBox": BOX,
            "FontMatrix": "[0.001 0 0 0.001 0 0]",
            "FirstChar": 0,
            "LastChar": len(codes),
            "Widths": objects.array([600, *(self.widths[codes[code]] for code in sorted(codes))]),
            "Encoding": _encoding(self.codes.values()),
            "CharProcs": objects.dictionary(procedures),
            "Resources": objects.dictionary({"XObject": objects.dictionary(pictures)}),
            "ToUnicode": objects.add_stream(document, to_unicode({k: v for k, v in texts.items() if v}, 1)),
        }
        return objects.add(document, font)


class _ShortCodes(Codes):
    def __missing__(self, glyph: int) -> str:
        code = self[glyph] = f"{len(self) + 1:02x}"
        return code


class Pictures:
    """Colour glyphs as pictures."""

    def __init__(self, faces: Faces, face: str) -> None:
        self._faces = faces
        self._face = face

    def width(self, glyph: int) -> float:
        """Return a glyph's advance in whole thousandths of an em, as it is drawn: its font file may name another."""
        return float(round(1000 * self._faces.advance(self._face, glyph)))

    def procedure(
        self, document: PDFDocument, glyph: int, width: float
    ) -> tuple[str, dict[str, objects.Ref]]:
        """Return operators that draw a glyph, 1000 units an em, and the pictures that they name."""
        png, *box = self._faces.glyph_png(self._face, glyph, PIXELS)
        x, y, w, h = (1000 * side for side in box)
        picture = picture_object(document, png)
        if picture is None:
            return f"{width:g} 0 d0", {}
        return f"{width:g} 0 d0 q {w:.1f} 0 0 {h:.1f} {x:.1f} {-y - h:.1f} cm /P{glyph} Do Q", {
            f"P{glyph}": picture.reference
        }


class Outlines:
    """Glyphs as paths."""

    def __init__(self, sfnt: Sfnt) -> None:
        self._sfnt = sfnt
        self.width = sfnt.width
        self._glyphs: Any = None

    def procedure(
        self, document: PDFDocument, glyph: int, width: float
    ) -> tuple[str, dict[str, objects.Ref]]:
        """Return operators that draw a glyph, 1000 units an em, and the pictures that they name."""
        return f"{width:g} 0 d0 {self._path(glyph)}", {}

    def _path(self, glyph: int) -> str:
        if not self._sfnt.has_outlines:
            return ""
        from fontTools.pens.recordingPen import DecomposingRecordingPen
        from fontTools.ttLib import TTFont

        if self._glyphs is None:
            self._glyphs = TTFont(BytesIO(self._sfnt.file), lazy=True).getGlyphSet()
        name = self._glyphs.font.getGlyphName(glyph)
        pen = DecomposingRecordingPen(self._glyphs)
        self._glyphs[name].draw(pen)
        return " ".join([*_operators(pen.value, 1000 / self._sfnt.em), "f"])


def _operators(calls: list[tuple[str, Any]], scale: float) -> list[str]:
    from fontTools.pens.basePen import BasePen

    class Writer(BasePen):  # type: ignore[misc]
        """Turns every kind of segment into lines and cubic curves."""

        def __init__(self) -> None:
            super().__init__(None)
            self.out: list[str] = []

        def _moveTo(self, pt: Any) -> None:  # noqa: N802
            self._add("m", pt)

        def _lineTo(self, pt: Any) -> None:  # noqa: N802
            self._add("l", pt)

        def _curveToOne(self, pt1: Any, pt2: Any, pt3: Any) -> None:  # noqa: N802
            self._add("c", pt1, pt2, pt3)

        def _closePath(self) -> None:  # noqa: N802
            self.out.append("h")

        def _add(self, operator: str, *points: tuple[float, float]) -> None:
            numbers = " ".join(f"{value * scale:.1f}" for point in points for value in point)
            self.out.append(f"{numbers} {operator}")

    writer = Writer()
    for call, arguments in calls:
        getattr(writer, call)(*arguments)
    return writer.out


def _encoding(codes: Any) -> str:
    names = " ".join(f"/g{code}" for code in sorted(codes))
    # Poppler takes an m for 0.6 em wide and guesses a Type3 font's size from it; without one it sees a line of its own.
    return f"<< /Type /Encoding /Differences [0 /m {names}] >>"
