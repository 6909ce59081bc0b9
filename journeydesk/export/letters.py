"""Letters that no font of this machine has, or whose font may not travel: whoever exports should know."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from journeydesk.drawing.primitives import Page, Text
from journeydesk.formats.words import quoted
from journeydesk.layout.text import Faces, ShapedLine
from journeydesk.surfaces.sfnt import Sfnt

BOX = 0
"""The glyph that every font shows for what it does not have."""

SHOWN = 3
"""How many scripts are named, and how many letters of each."""

_SIGNS = "signs"
_NAMES = {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}
_PACKAGES = {
    "Chinese": "fonts-noto-cjk",
    "Japanese": "fonts-noto-cjk",
    "Korean": "fonts-noto-cjk",
    _SIGNS: "fonts-noto-color-emoji",
}
_USUAL_PACKAGE = "fonts-noto-core"


def boxes_note(pages: Iterable[Page]) -> tuple[str, ...]:
    """Return what to tell about the boxes on some pages: nothing, or one sentence."""
    scripts: dict[str, dict[str, None]] = {}
    for letter in sorted({letter for line in _lines(pages) for letter in _boxed(line)}):
        scripts.setdefault(_script(letter), {})[letter] = None
    return (_sentence(scripts),) if scripts else ()


def forbidden_note(pages: Iterable[Page], faces: Faces, lacking: str) -> tuple[str, ...]:
    """Return what to tell about fonts whose makers forbid embedding, and `lacking`, what becomes of their letters."""
    used = {run.face for line in _lines(pages) for run in line.runs if not run.colour}
    fonts = [Sfnt(faces.sfnt(face)) for face in sorted(used)]
    names = sorted({quoted(font.family or font.name) for font in fonts if not font.may_be_embedded})
    return (f"The font {', '.join(names)} may not be embedded: {lacking}.",) if names else ()


def _sentence(scripts: Mapping[str, Iterable[str]]) -> str:
    named = [f"{script} ({quoted(''.join([*letters][:SHOWN]))})" for script, letters in scripts.items()]
    more = f" and {len(named) - SHOWN} more" if len(named) > SHOWN else ""
    packages = dict.fromkeys(_PACKAGES.get(script, _USUAL_PACKAGE) for script in scripts)
    return (
        f"No font on this computer has the letters of {', '.join(named[:SHOWN])}{more}: boxes stand for them."
        f" Install one, on Debian or Ubuntu with `sudo apt-get install {' '.join(packages)}`,"
        " and start JourneyDesk again."
    )


def _lines(pages: Iterable[Page]) -> Iterator[ShapedLine]:
    for page in pages:
        for section in page.drawing.sections:
            for block in section.blocks:
                yield from (mark.line for mark in block.marks if isinstance(mark, Text))


def _boxed(line: ShapedLine) -> Iterator[str]:
    """The letters of a line for which it has boxes."""
    if not any(BOX in run.glyphs for run in line.runs):
        return
    starts = sorted({cluster for run in line.runs for cluster in run.clusters})
    ends = dict(zip(starts, [*starts[1:], len(line.text)], strict=True))
    for run in line.runs:
        for glyph, start in zip(run.glyphs, run.clusters, strict=True):
            if glyph == BOX:
                yield from (letter for letter in line.text[start : ends[start]] if _is_seen(letter))


def _is_seen(letter: str) -> bool:
    """Tell a letter or sign from what goes with one: spaces, joiners, marks, full stops."""
    return unicodedata.category(letter)[0] in "LNS"


def _script(letter: str) -> str:
    if unicodedata.category(letter)[0] == "S":
        return _SIGNS
    word = unicodedata.name(letter, _SIGNS).split(" ")[0].split("-")[0]
    return _NAMES.get(word, word if word == _SIGNS else word.capitalize())
