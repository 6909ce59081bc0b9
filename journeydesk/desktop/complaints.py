"""What errors say, in the language of the window: their sentences come in English from below, where nobody knows Qt."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from functools import cache

from PySide6.QtCore import QLocale

from journeydesk.desktop.language import OWN, said, spoken
from journeydesk.formats.jmap import JmapError
from journeydesk.resources import resource

DECIMAL = re.compile(r"[+−]?\d+\.\d+")

NAMED = re.compile(r"{(\w+)}")
"""Where a sentence names something."""


def in_words(error: Exception) -> str:
    """Return what an error says, in one line."""
    if isinstance(error, JmapError):
        spoken = JmapError(translated(error.what), error.where, translated(error.advice))
        spoken.file = error.file
        return str(spoken)
    return translated(str(error))


def translated(sentence: str) -> str:
    """Return a sentence, or a part of one, also one that names things: these stay, or are words themselves."""
    whole = said(sentence)
    if whole != sentence:
        return whole
    for pattern, holes, source in _patterns(spoken()):
        if found := pattern.fullmatch(sentence):
            return _filled(said(source), dict(zip(holes, map(translated, found.groups()), strict=True)))
    return sentence.replace(".", QLocale().decimalPoint()) if DECIMAL.fullmatch(sentence) else sentence


def _filled(sentence: str, parts: dict[str, str]) -> str:
    return NAMED.sub(lambda hole: parts[hole[1]], sentence)


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...], str], ...]:
    """Return the sentences with holes, the ones that say most first; read only when the first error is told."""
    path = resource("translations") / f"{OWN}_{language}.ts"
    sources = [source.text or "" for source in ET.parse(path).iter("source")] if path.exists() else []
    holed = sorted((source for source in sources if "{" in source), key=len, reverse=True)
    return tuple(_pattern(source) for source in holed)


def _pattern(source: str) -> tuple[re.Pattern[str], tuple[str, ...], str]:
    first, *others = NAMED.split(source)
    between = (f"(.+?){re.escape(words)}" for words in others[1::2])
    return re.compile("".join((re.escape(first), *between)), re.DOTALL), tuple(others[::2]), source
