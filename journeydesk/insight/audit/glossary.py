"""Words that tell who speaks on a map, the customer or the company: lists by language, and what a document adds."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from journeydesk.model.judgement import Wording
from journeydesk.resources import resource_folder

WORD = re.compile(r"[^\W_]+")
OPENING = "^"
"""Before an entry of a list: only at the beginning of a text, where it is the one who acts."""

Words = tuple[str, ...]


class Phrase(NamedTuple):
    """One or more words in a row, as they are compared and as the list writes them."""

    words: Words
    written: str
    opens: bool


Phrases = Mapping[str, tuple[Phrase, ...]]
"""Phrases by their first word."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """The words of one language.

    `jargon` is never a customer's; `doubtful` words and the company as the one who acts (`company`) are the
    company's unless the customer says them of themselves, which `own` words (I, me, my) show. `tells` says whether
    every sentence of a customer has one of these: in Spanish the verb alone is enough. `vague` words name no pain,
    `small` ones say nothing by themselves.
    """

    own: frozenset[str]
    tells: bool
    jargon: Phrases
    doubtful: Phrases
    company: Phrases
    vague: Phrases
    small: frozenset[str]

    def is_own(self, words: Words) -> bool:
        """Tell whether customers speak of themselves."""
        return not self.own.isdisjoint(words)


@lru_cache(maxsize=32_768)
def words_of(text: str) -> Words:
    """Return the words of a text as they are compared: without case, hyphens and apostrophes.

    Remembered, since after an edit nearly all texts are those of before.
    """
    return tuple(WORD.findall(text.casefold()))


def found(phrases: Phrases, words: Words) -> Phrase | None:
    """Return the first phrase in a text."""
    if phrases.keys().isdisjoint(words):
        return None
    return next((phrase for at in range(len(words)) if (phrase := _at(phrases, words, at))), None)


def without(phrases: Phrases, words: Words) -> tuple[Words, bool]:
    """Return the words of a text that no phrase covers, and whether one covers any."""
    left: list[str] = []
    at, covered = 0, False
    while at < len(words):
        phrase = _at(phrases, words, at)
        if phrase is None:
            left.append(words[at])
        covered = covered or phrase is not None
        at += len(phrase.words) if phrase else 1
    return tuple(left), covered


def glossary(language: str, wording: Wording) -> Glossary:
    """Return the words of a document's language; one that has no lists knows only what the document adds."""
    lists = _lists(language.replace("_", "-").split("-")[0].lower())
    allowed = {words_of(text) for text in wording.allowed}

    def phrases(name: str, more: Iterable[str] = ()) -> Phrases:
        return _indexed((*lists.get(name, ()), *more), allowed)

    return Glossary(
        own=frozenset(lists.get("own", ())),
        tells=bool(lists.get("own")) and not lists.get("unspoken"),
        jargon=phrases("jargon", wording.company),
        doubtful=phrases("doubtful"),
        company=phrases("company"),
        vague=phrases("vague"),
        small=frozenset(lists.get("small", ())),
    )


def _at(phrases: Phrases, words: Words, at: int) -> Phrase | None:
    for phrase in phrases.get(words[at], ()):
        if words[at : at + len(phrase.words)] == phrase.words and (at == 0 or not phrase.opens):
            return phrase
    return None


def _indexed(entries: Iterable[str], allowed: set[Words]) -> Phrases:
    index: defaultdict[str, tuple[Phrase, ...]] = defaultdict(tuple)
    for entry in entries:
        written = entry.removeprefix(OPENING)
        words = words_of(written)
        if words and words not in allowed:
            phrase = Phrase(words, written, entry.startswith(OPENING))
            index[words[0]] = tuple(sorted((*index[words[0]], phrase), key=lambda one: -len(one.words)))
    return dict(index)


@cache
def _lists(language: str) -> Mapping[str, list[str]]:
    path = resource_folder() / "wording" / f"{language}.json"
    if not language.isalnum() or not path.exists():
        return {}
    lists: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return lists
