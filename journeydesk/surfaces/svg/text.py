"""Shaped lines in an SVG: as text that can be searched and edited, or as the outlines of their glyphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Protocol

from journeydesk.layout.text import Faces, GlyphRun, ShapedLine
from journeydesk.surfaces.sfnt import Sfnt
from journeydesk.surfaces.svg.fonts import FALLBACKS, NORMAL, Face, FontBook, plain
from journeydesk.surfaces.svg.pictures import data_uri
from journeydesk.surfaces.svg.xml import escaped, number

EMOJI_PIXELS = 96
"""How large a colour glyph is in a file whose text is outlines."""


LAST_APART = "\u024f"
"""The last of the letters that may be spaced out; others join, and are stretched as a whole in another font."""

_SQUEEZED = ' lengthAdjust="spacingAndGlyphs"'


class Lettering(Protocol):
    """Writes shaped lines."""

    usual: str
    """The families of lines that name none."""

    def element(self, line: ShapedLine, x: float, y: float, colour: str) -> str:
        """Return what shows a line with its left end at x and its baseline at y."""
        ...

    def definitions(self) -> Iterator[str]:
        """Yield what the elements of one drawing refer to."""
        ...


class TextLines:
    """Lines as text, as wide as they were shaped whatever font shows them."""

    def __init__(self, fonts: FontBook) -> None:
        self.usual = ""
        self._fonts = fonts
        self._styles: dict[tuple[tuple[Face, ...], float], str] = {}

    def element(self, line: ShapedLine, x: float, y: float, colour: str) -> str:
        """Return what shows a line with its left end at x and its baseline at y."""
        text = line.text.rstrip()
        if not line.runs or not text:
            return ""
        place, way = x, ""
        if line.rtl:
            # Readers differ in where a line to the left begins; they agree on its middle.
            place, way = x + line.width / 2, ' direction="rtl" text-anchor="middle"'
        return (
            f'<text x="{number(place)}" y="{number(y)}"{way}{self._style(line)}'
            f' textLength="{number(line.width)}"{_SQUEEZED if max(text) > LAST_APART else ""} fill="{colour}">'
            f"{escaped(text)}</text>"
        )

    def definitions(self) -> Iterator[str]:
        """Yield nothing: fonts are rules of the style sheet."""
        yield from ()

    def _style(self, line: ShapedLine) -> str:
        key = self._fonts.faces_of(line), line.runs[0].size
        found = self._styles.get(key)
        if found is None:
            found = self._styles[key] = self._new_style(*key)
        return found

    def _new_style(self, faces: tuple[Face, ...], size: float) -> str:
        first, names = faces[0], families(faces)
        self.usual = self.usual or names
        family = f' font-family="{names}"' if names != self.usual else ""
        weight = f' font-weight="{first.weight}"' if first.weight != NORMAL else ""
        slant = ' font-style="italic"' if first.italic else ""
        return f'{family} font-size="{number(size)}"{weight}{slant}'


def families(faces: tuple[Face, ...]) -> str:
    """Return the families to ask for letters, one after the other."""
    names = dict.fromkeys(plain(face.family) for face in faces if face.family)
    return ", ".join([*(f"'{name}'" for name in names), *FALLBACKS])


@dataclass(slots=True)
class _Drawn:
    """A face whose glyphs are drawn: its place among the faces, and the glyphs in use."""

    number: int
    sfnt: Sfnt
    paths: dict[int, str] = field(default_factory=dict)
    outlines: Any = None

    def is_blank(self, glyph: int) -> bool:
        """Tell whether a glyph shows nothing, noting its outline where it shows something."""
        if glyph not in self.paths:
            self.paths[glyph] = self._path(glyph)
        return not self.paths[glyph]

    def _path(self, glyph: int) -> str:
        """Return an outline in font units, y up."""
        if not self.sfnt.has_outlines:
            return ""
        from fontTools.pens.svgPathPen import SVGPathPen
        from fontTools.ttLib import TTFont

        if self.outlines is None:
            self.outlines = TTFont(BytesIO(self.sfnt.file), lazy=True).getGlyphSet()
        pen = SVGPathPen(self.outlines)
        self.outlines[self.outlines.font.getGlyphName(glyph)].draw(pen)
        return str(pen.getCommands())


class OutlinedLines:
    """Lines as outlines, each glyph defined once; what a line says is kept as its name."""

    def __init__(self, faces: Faces, prefix: str) -> None:
        self.usual = ""
        self._faces = faces
        self._prefix = prefix
        self._drawn: dict[str, _Drawn] = {}

    def element(self, line: ShapedLine, x: float, y: float, colour: str) -> str:
        """Return what shows a line with its left end at x and its baseline at y."""
        runs = "".join(self._run(run, x, y, colour) for run in line.runs)
        return f'<g role="img" aria-label="{escaped(line.text.strip())}">{runs}</g>' if runs else ""

    def definitions(self) -> Iterator[str]:
        """Yield the outlines of the glyphs in use."""
        for face in self._drawn.values():
            for glyph, path in face.paths.items():
                if path:
                    yield f'<path id="{self._id(face, glyph)}" d="{path}"/>'

    def _run(self, run: GlyphRun, x: float, y: float, colour: str) -> str:
        if run.colour:
            return "".join(self._picture(run, at, x, y) for at in range(len(run.glyphs)))
        face = self._face(run.face)
        scale = run.size / face.sfnt.em
        uses = "".join(
            f'<use xlink:href="#{self._id(face, glyph)}" x="{number(dx / scale)}"'
            + (f' y="{number(-dy / scale)}"/>' if dy else "/>")
            for glyph, dx, dy in zip(run.glyphs, run.xs, run.ys, strict=True)
            if not face.is_blank(glyph)
        )
        place = f"matrix({scale:.6g} 0 0 {-scale:.6g} {number(x)} {number(y)})"
        return f'<g transform="{place}" fill="{colour}">{uses}</g>'

    def _picture(self, run: GlyphRun, at: int, x: float, y: float) -> str:
        png, left, top, w, h = self._faces.glyph_png(run.face, run.glyphs[at], EMOJI_PIXELS)
        place = x + run.xs[at] + left * run.size, y + run.ys[at] + top * run.size
        sides = (*place, w * run.size, h * run.size)
        x, y, w, h = sides
        return (
            f'<image x="{number(x)}" y="{number(y)}" width="{number(w)}" height="{number(h)}"'
            f' xlink:href="{data_uri("image/png", png)}"/>'
        )

    def _face(self, key: str) -> _Drawn:
        if key not in self._drawn:
            self._drawn[key] = _Drawn(len(self._drawn) + 1, Sfnt(self._faces.sfnt(key)))
        return self._drawn[key]

    def _id(self, face: _Drawn, glyph: int) -> str:
        return f"{self._prefix}f{face.number}-{glyph}"
