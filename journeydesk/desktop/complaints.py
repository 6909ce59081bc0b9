"""What errors say, in the language of the window: their sentences come in English from below, where nobody knows Qt."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from journeydesk.desktop.language import spoken
from journeydesk.formats.jmap import JmapError
from journeydesk.speech import speech


def in_words(error: Exception) -> str:
    """Return what an error says, in one line."""
    if isinstance(error, JmapError):
        spoken = JmapError(translated(error.what), error.where, translated(error.advice))
        spoken.file = error.file
        return str(spoken)
    return translated(str(error))


def translated(sentence: str) -> str:
    """Return a sentence, or a part of one, also one that names things: these stay, or are words themselves."""
    return speech(spoken(), QLocale().decimalPoint()).translated(sentence)
