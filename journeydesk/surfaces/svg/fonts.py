"""The fonts of an SVG: how each face is called, and what of it travels inside the file.

Letters are text, so a browser shapes them again: a face travels with the letters in use and all that shapes them, as
WOFF. What is too large, or may not be embedded, is looked for on the machine that shows the file.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO

from journeydesk.layout.text import Faces, GlyphRun, ShapedLine
from journeydesk.surfaces.sfnt import Sfnt

LARGEST = 150_000
"""Bytes of a face that still travel along."""

FALLBACKS = ("Inter", "system-ui", "Helvetica", "Arial", "sans-serif")
"""Asked for what no embedded face has, and by programs that take no embedded faces."""

NORMAL = 400


@dataclass(frozen=True, slots=True)
class Face:
    """How style sheets call a face."""

    family: str
    weight: int = NORMAL
    italic: bool = False


class FontBook:
    """The faces of a file and the letters that each shows."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._known: dict[str, Face] = {}
        self._letters: dict[str, set[str]] = {}

    def faces_of(self, line: ShapedLine) -> tuple[Face, ...]:
        """Return the faces of a line, its first first, and note its letters."""
        for run, letters in _shared_out(line):
            self._face(run)
            self._letters[run.face].update(letters)
        return tuple(dict.fromkeys(self._known[run.face] for run in line.runs))

    def add(self, letters: Iterable[str], weights: Iterable[int]) -> None:
        """Note letters that the page around a drawing shows, in the faces of some weights of its first family."""
        first = next((face.family for face in self._known.values() if face.family), "")
        for key, face in self._known.items():
            if face.family == first and face.weight in weights and not face.italic:
                self._letters[key].update(letters)

    def rules(self) -> str:
        """Return the style rules that bring the faces along."""
        return "".join(self._rules())

    def _face(self, run: GlyphRun) -> None:
        if run.face not in self._known:
            # Colour letters are every system's own; few browsers take those of another.
            sfnt = Sfnt(b"" if run.colour else self._faces.sfnt(run.face))
            self._known[run.face] = Face(sfnt.family, sfnt.weight, sfnt.italic) if sfnt.family else Face("")
            self._letters[run.face] = set()

    def _rules(self) -> Iterator[str]:
        for key, face in self._known.items():
            data = woff(self._faces.sfnt(key), frozenset(self._letters[key])) if face.family else b""
            if 0 < len(data) <= LARGEST:
                yield (
                    f'@font-face{{font-family:"{plain(face.family)}";font-weight:{face.weight};'
                    f"font-style:{'italic' if face.italic else 'normal'};"
                    f'src:url("data:font/woff;base64,{b64encode(data).decode("ascii")}")}}'
                )


def plain(family: str) -> str:
    """Return the name of a family without what would end a string of a style sheet."""
    return "".join(letter for letter in family if letter.isalnum() or letter in " -_")


def _shared_out(line: ShapedLine) -> Iterator[tuple[GlyphRun, str]]:
    """Yield each run of a line with the letters that it shows."""
    if len(line.runs) == 1:
        yield line.runs[0], line.text
        return
    starts = sorted({cluster for run in line.runs for cluster in run.clusters})
    ends = dict(zip(starts, [*starts[1:], len(line.text)], strict=True))
    for run in line.runs:
        yield run, "".join(line.text[start : ends[start]] for start in dict.fromkeys(run.clusters))


def woff(file: bytes, letters: frozenset[str]) -> bytes:
    """Return a face cut down to some letters and what shapes them; nothing where it may not travel, or cannot be read.

    HarfBuzz cuts in milliseconds what takes fontTools a third of a second, and a file has several faces.
    """
    sfnt = Sfnt(file)
    if not (sfnt.has_outlines and sfnt.may_be_embedded):
        return b""
    import uharfbuzz

    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(map(ord, letters))
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    try:
        cut = uharfbuzz.subset(uharfbuzz.Face(sfnt.file), wanted)
    except RuntimeError:
        return b""  # text all the same, in a font of the machine that shows it
    return _packed(cut.blob.data)


def _packed(file: bytes) -> bytes:
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(file), lazy=True, recalcTimestamp=False)
    font.flavor = "woff"
    out = BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()
