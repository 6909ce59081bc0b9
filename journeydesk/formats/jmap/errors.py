"""What can be wrong with a .jmap file.

JmapError
├── CannotOpen          nothing could be read: no such file, a folder, not permitted
├── NotJmap             a file of another kind
├── NewerVersion        made by a later JourneyDesk
├── TooLarge            beyond what is read or written
├── DamagedContainer    the ZIP around the document is broken, or made to mislead
├── DamagedText         document.json is no JSON text
├── InvalidDocument     JSON, but no document that holds together
└── DamagedMedia        a picture's bytes are not those that its name promises
"""

from journeydesk import __version__
from journeydesk.formats.words import quoted

BACKUP = "If a backup stands beside it (its name ends in ~), open that; else ask for the file again"
MEND = "Mend that place in document.json, or open the backup beside the file (its name ends in ~)"


class JmapError(Exception):
    """A .jmap file cannot be used; `str()` is one line: where, what, and what to do."""

    def __init__(self, what: str, where: str = "", advice: str = BACKUP) -> None:
        """Keep the parts; whoever knows the name of the file sets `file`."""
        super().__init__(what, where, advice)
        self.what, self.where, self.advice = what, where, advice
        self.file = ""

    def __str__(self) -> str:
        """Say it in one line."""
        place = " › ".join(filter(None, (quoted(self.file) if self.file else "", self.where)))
        sentence = f"{place}: {self.what}" if place else self.what
        return f"{sentence}. {self.advice}."


class CannotOpen(JmapError):
    """Nothing could be read at that path."""


class NotJmap(JmapError):
    """The file is of another kind."""


class NewerVersion(JmapError):
    """The file was made by a later JourneyDesk, and reading it halfway would lose what is new."""

    def __init__(self, found: int, known: int) -> None:
        """Name both versions of the format."""
        super().__init__(
            f"it has version {_short(found)} of the format, and this JourneyDesk knows up to {known}",
            advice=f"Get the newest JourneyDesk from where you have this one ({__version__}) and open it with that, "
            "or have it saved for this one",
        )
        self.found, self.known = found, known


class TooLarge(JmapError):
    """The file, or a part of it, is larger than what is read or written."""


class DamagedContainer(JmapError):
    """The ZIP around the document is broken, or made to mislead."""


class DamagedText(JmapError):
    """The document's text is no JSON."""


class InvalidDocument(JmapError):
    """The text is JSON, but no document that holds together."""


class DamagedMedia(JmapError):
    """A picture's bytes are not those that its name promises."""


def _short(number: int) -> str:
    return str(number) if number < 10**9 else "far above"
