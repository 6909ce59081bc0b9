"""How a report speaks: with the map's words and the program's sentences, in the language of the document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journeydesk.editing.clean import sound
from journeydesk.export.report.table import Cell, Form, counted, felt, listed
from journeydesk.insight.basis import Basis
from journeydesk.layout.words import Words, words_for
from journeydesk.model.document import Document
from journeydesk.speech import Speech, speech

BASES = {Basis.ASSUMED: "Assumed", Basis.OBSERVED: "Observed", Basis.MEASURED: "Measured"}
NAMELESS = "Without a name"


@dataclass(frozen=True, slots=True)
class Voice:
    """What a map calls things, and what the program says."""

    words: Words
    speech: Speech

    def said(self, words: str) -> str:
        """Return words of the program."""
        return self.speech.said(words)

    def translated(self, sentence: str) -> str:
        """Return a sentence that names things."""
        return self.speech.translated(sentence)

    def sentences(self, sentences: Iterable[str]) -> Cell:
        """Return sentences, each on a line."""
        return listed(map(self.translated, sentences))

    def name(self, text: str) -> str:
        """Return what something is called, on one line."""
        return " ".join(sound(text).split()) or self.said(NAMELESS)

    def basis(self, basis: Basis, n: int | None) -> str:
        """Return on what something rests: “Measured, n = 58”; nobody was counted for what is assumed."""
        word = self.said(BASES[basis])
        return word if n is None or basis is Basis.ASSUMED else f"{word}, n = {n}"

    def number(self, value: float | None, form: Form = "number") -> Cell:
        """Return a figure."""
        return counted(value, "" if value is None else self.words.figure(value), form)

    def share(self, value: float | None) -> Cell:
        """Return a share of one, as per cent."""
        return counted(value, "" if value is None else self.words.percent(value), "share")

    def feeling(self, value: float | None) -> Cell:
        """Return an emotion with its word."""
        if value is None:
            return Cell()
        return counted(value, self.words.feeling(value), tint=felt(value))

    def day(self, value: date | None) -> Cell:
        """Return a date, the same in all languages."""
        return Cell() if value is None else Cell(value.isoformat(), value, "date")


def voice_of(document: Document) -> Voice:
    """Return how reports of a document speak."""
    words = words_for(document.language)
    return Voice(words, speech(document.language, words.decimal))
