"""What the program says, in another language than English: the translations that ship with it, without Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from journeydesk.resources import resource

DECIMAL = re.compile(r"[+−<]?\d+\.\d+")

NAMED = re.compile(r"{(\w+)}")
"""Where a sentence names something."""

QUOTED = re.compile(r"“([^“”]*)”")
"""What somebody called something, or said: a customer's segment “New” is called so in every language."""

QUOTES = "“{0}”"

ONLY_QUOTED = re.compile(rf"{QUOTED.pattern}(, {QUOTED.pattern})*")

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
        """Return a sentence, or a part of one, also one with names in it: those that are quoted stay as they are."""
        if whole := self.forms.get(sentence):
            return whole
        if ONLY_QUOTED.fullmatch(sentence):
            return QUOTED.sub(lambda one: self.said(QUOTES).format(one[1]), sentence)
        for pattern, holes, source in self._patterns:
            if found := pattern.fullmatch(sentence):
                return self._filled(source, dict(zip(holes, found.groups(), strict=True)))
        return self.number(sentence)

    def _filled(self, source: str, parts: Mapping[str, str]) -> str:
        """Return the translation of a sentence with its parts, which are words themselves unless they are quoted."""

        def filled(hole: re.Match[str]) -> str:
            part = parts[hole[1]]
            return part if f"“{hole[0]}”" in source else self.translated(part)

        return NAMED.sub(filled, self.forms[source])

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


def _pattern(source: str) -> Pattern:
    first, *others = NAMED.split(source)
    between = (f"(.+?){re.escape(words)}" for words in others[1::2])
    return re.compile("".join((re.escape(first), *between)), re.DOTALL), tuple(others[::2]), source
