"""Why an export could not be made; each says in one sentence what, where and what to do.

ExportError
├── WrongWords          words that are wrong whatever the document is
│   ├── UnknownKind     the name's ending tells no kind of file that can be written
│   ├── UnknownPage     a page size that nobody knows
│   ├── UnknownTheme    a theme that nobody knows
│   ├── BadNumber       a margin, a scale or a resolution out of range
│   ├── UnknownExtra    something to include that nobody knows
│   └── UnknownField    a field of a file's name that nobody knows
├── UnknownMap          the document has no such map
├── UnknownSegment      the document has no such segment, or the map no swimlane for it
├── Ambiguous           a name that several maps or segments have
├── WouldLoseDocument   the file that would be replaced is a document itself
├── NothingToExport     the document has no map at all
├── NoRoom              the margins leave nothing of the page
├── TooManyPixels       the picture would be larger than can be drawn
└── Cancelled           whoever asked for it changed their mind

A file that cannot be written is a `CannotWrite` (formats.files), a font that is not there a `FontMissing`.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from journeydesk.formats.words import quoted

MOST_DIGITS = 20


class ExportError(Exception):
    """An export could not be made; the old file, if there was one, is as it was."""


class WrongWords(ExportError):
    """Words that are wrong whatever the document is."""


class Unknown(ExportError):
    """A name that is not among those known."""

    what = "name"

    def __init__(self, name: str, known: Iterable[str]) -> None:
        """Keep the name asked for and those there are."""
        self.name, self.known = name, tuple(known)
        super().__init__(f"There is no {self.what} {quoted(name)}. Choose one of: {', '.join(self.known)}.")


class UnknownKind(WrongWords):
    """The ending of a file's name tells no kind that can be written."""

    def __init__(self, name: str, ending: str, known: Iterable[str]) -> None:
        """Keep the ending, which may be empty, and those that work."""
        self.ending, self.known = ending, tuple(known)
        why = f"no export ends in {quoted(ending)}" if ending else "the name has no ending that says the kind"
        *most, last = (f".{kind}" for kind in self.known)
        works = f"{', '.join(most)} or {last}"
        super().__init__(f"{quoted(name)} cannot be exported: {why}. Use a name that ends in {works}.")


class UnknownPage(Unknown, WrongWords):
    """A page size that nobody knows."""

    what = "page size"


class UnknownTheme(Unknown, WrongWords):
    """A theme that nobody knows."""

    what = "theme"


class UnknownExtra(Unknown, WrongWords):
    """Something to include that nobody knows."""

    what = "part"


class UnknownField(Unknown, WrongWords):
    """A field of a file's name that nobody knows."""

    what = "field"

    def __init__(self, name: str, known: Iterable[str]) -> None:
        """Show the fields as they are written."""
        super().__init__(f"{{{name}}}", [f"{{{one}}}" for one in known])


class UnknownMap(Unknown):
    """The document has no such map."""

    what = "map"


class UnknownSegment(Unknown):
    """The document has no such segment."""

    what = "segment"


class Ambiguous(ExportError):
    """A name that several have, or that is the id of another."""

    def __init__(self, what: str, name: str, ids: Iterable[str]) -> None:
        """Name the ids, which differ."""
        self.ids = tuple(ids)
        others = " or ".join(quoted(id) for id in self.ids if id != name)
        if name in self.ids:
            words = (
                f"{quoted(name)} is the id of one {what} and what another is called, whose id is {others}."
                " Say that id, or call the other something else to choose the first."
            )
        else:
            words = (
                f"More than one {what} is called {quoted(name)}. Say the id of the one you mean: {others}."
            )
        super().__init__(words)


class BadNumber(WrongWords):
    """A number is out of the range that makes sense."""

    def __init__(self, what: str, value: float | str, least: float, most: float, unit: str) -> None:
        """Say which number, and its range; words that are no number are quoted."""
        words = quoted(value) if isinstance(value, str) else _plain(value)
        super().__init__(f"{what} cannot be {words}. Choose {least:g} to {most:g} {unit}.")


def _plain(value: float) -> str:
    """A number as people write it, without an exponent, shortened where nobody would read on."""
    text = f"{Decimal(f'{value:.15g}'):f}"
    return text if len(text) <= MOST_DIGITS else f"{text[:MOST_DIGITS]}…"


class NothingToExport(ExportError):
    """There is no map to show."""


class WouldLoseDocument(ExportError):
    """The file at the target holds a document, perhaps the very one that is exported."""

    def __init__(self, name: str) -> None:
        """Name the file."""
        super().__init__(
            f"{quoted(name)} is a journey map itself, and exporting there would replace it. Choose another name."
        )


class NoRoom(ExportError):
    """The margins leave nothing of the page."""

    def __init__(self, page: str, margin: float, most: float) -> None:
        """Say the largest margin that works."""
        self.most = most
        super().__init__(
            f"Margins of {margin:g} mm leave no room on a page of size {page}. Choose at most {most:g} mm."
        )


class TooManyPixels(ExportError):
    """The picture would be larger than can be drawn."""

    def __init__(self, size: tuple[int, int], limits: tuple[int, int], dpi: float) -> None:
        """Name the size, the limits of a side and of all, and the highest resolution that stays within them."""
        self.size, self.largest_dpi = size, dpi
        (width, height), (side, whole) = size, limits
        scale = int(dpi / 96 * 1000) / 1000  # rounded down: what is offered must work
        super().__init__(
            f"The picture would have {width:,} × {height:,} pixels: a side can have at most {side:,}, all {whole:,}."
            f" Choose at most {dpi:g} dpi (scale {scale:g}), or PDF, which is sharp at any size."
        )


class Cancelled(ExportError):
    """Whoever asked for the export changed their mind."""

    def __init__(self) -> None:
        """There is nothing to keep."""
        super().__init__("The export was cancelled; nothing was written.")
