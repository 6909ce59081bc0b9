"""What pages say, as a tree in reading order: for bookmarks, for links inside of a file, for screen readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Tag = Literal["Sect", "H1", "H2", "H3", "P", "L", "LI", "LBody", "Figure", "Table", "TR", "TH", "TD"]
"""What a part is, in the words of PDF (ISO 32000-1, 14.8.4)."""

Key = tuple[str, str, str]
"""The title of the drawing, and the role and the element of the blocks that show a part.

A map may be shown by several drawings, a stage or a segment on each; no title stands for all drawings.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A part of what is said: the blocks with its key, then its parts.

    With a `title` it is bookmarked where it first stands. `alt` is said instead of what is drawn; `leads_to` is the
    element that a click goes to.
    """

    tag: Tag
    key: Key | None = None
    title: str = ""
    alt: str = ""
    leads_to: str = ""
    parts: tuple[Passage, ...] = ()

    def all(self) -> Iterator[Passage]:
        """Yield this part and all below it, in reading order."""
        yield self
        for part in self.parts:
            yield from part.all()


def section(parts: tuple[Passage, ...], title: str = "") -> Passage:
    """Return a part that holds others."""
    return Passage("Sect", title=title, parts=parts)


def figure(key: Key, alt: str) -> Passage:
    """Return a picture, and what is said instead of it."""
    return Passage("Figure", key, alt=alt)
