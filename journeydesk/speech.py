"""What the program says, in another language than English: the translations that ship with it, without Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from journeydesk.resources import resource

DECIMAL = re.compile(r"[+−]?\d+\.\d+")

NAMED = re.compile(r"{(\w+)}")
"""Where a sentence names something."""

Pattern = tuple[re.Pattern[str], tuple[str, ...], str]


@dataclass(frozen=True, eq=False)
class Speech:
    """The words and sentences of a language by the English ones, and how it writes the decimal point."""

    forms: Mapping[str, str]
    decimal: str = "."

    def said(self, words: str) -> str:
        """Return words of the program; English where there is no translation."""
        return self.forms.get(words, words)

    def translated(self, sentence: str) -> str:
        """Return a sentence, or a part of one, also one that names things: these stay, or are words themselves."""
        if whole := self.forms.get(sentence):
            return whole
        for pattern, holes, source in self._patterns:
            if found := pattern.fullmatch(sentence):
                parts = dict(zip(holes, map(self.translated, found.groups()), strict=True))
                return _filled(self.forms[source], parts)
        return self.number(sentence)

    def number(self, text: str) -> str:
        """Return a number with the decimal point of the language; what is no number stays."""
        return text.replace(".", self.decimal) if DECIMAL.fullmatch(text) else text

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        """The sentences with holes, the ones that say most first."""
        holed = sorted((source for source in self.forms if "{" in source), key=len, reverse=True)
        return tuple(map(_pattern, holed))


@cache
def speech(language: str, decimal: str = ".") -> Speech:
    """Return how the program speaks a language (BCP 47): English where it does not."""
    import xml.etree.ElementTree as ET

    wanted = f"journeydesk_{language.split('-')[0].lower()}.ts"
    files = (path for path in resource("translations").iterdir() if path.name == wanted)
    messages = (message for path in files for message in ET.parse(path).iter("message"))
    found = {one.findtext("source", ""): one.findtext("translation", "").strip() for one in messages}
    return Speech({source: said for source, said in found.items() if said}, decimal)


def _filled(sentence: str, parts: Mapping[str, str]) -> str:
    return NAMED.sub(lambda hole: parts[hole[1]], sentence)


def _pattern(source: str) -> Pattern:
    first, *others = NAMED.split(source)
    between = (f"(.+?){re.escape(words)}" for words in others[1::2])
    return re.compile("".join((re.escape(first), *between)), re.DOTALL), tuple(others[::2]), source
