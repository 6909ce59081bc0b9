"""Bookmarks: the titles of what a file says, each leading to its place (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportlab.pdfbase.pdfdoc import PDFDocument

from journeydesk.drawing.contents import Passage
from journeydesk.surfaces.pdf import objects
from journeydesk.surfaces.pdf.links import destination
from journeydesk.surfaces.pdf.marking import Marking, Spot

LONGEST = 120
"""Letters of a bookmark: nobody reads more in a narrow panel."""


@dataclass(frozen=True, slots=True, eq=False)
class _Bookmark:
    title: str
    spot: Spot
    below: tuple[_Bookmark, ...]


class _Root(objects.Raw):
    """The root of all bookmarks, in the place of reportlab's own, which only knows those of its canvas."""

    ready = 1

    def prepare(self, document: PDFDocument, canvas: object) -> None:
        """Nothing is left to do."""


def add_bookmarks(document: PDFDocument, parts: Iterable[Passage], marking: Marking) -> None:
    """Put in the bookmarks of parts that have a title and stand somewhere; a panel opens where there are several."""
    found = tuple(_bookmarks(parts, marking))
    if not found:
        return
    root = _Root()
    document.Reference(root)
    root.number = document.objectcounter
    document.outline = document.Outlines = document.Catalog.Outlines = root
    pages = objects.page_numbers(document, len(marking.pages))
    root.text = f"<</Type/Outlines{_row(document, found, root, pages)}>>"
    if len(found) > 1:
        document.Catalog.setPageMode("UseOutlines")


def _bookmarks(parts: Iterable[Passage], marking: Marking) -> Iterator[_Bookmark]:
    for part in parts:
        below = tuple(_bookmarks(part.parts, marking))
        spots = (marking.spots[one.key] for one in part.all() if one.key in marking.spots)
        spot = next(spots, None) if part.title else None
        if spot:
            yield _Bookmark(part.title, spot, below)
        else:
            yield from below


def _row(
    document: PDFDocument, bookmarks: Sequence[_Bookmark], parent: objects.Raw, pages: Sequence[int]
) -> str:
    """Add bookmarks that stand below each other, and return what their parent says of them; deeper ones are closed."""
    if not bookmarks:
        return ""
    made = [objects.add_raw(document) for _ in bookmarks]
    before = dict(zip(made[1:], (f"/Prev {one}" for one in made), strict=False))
    behind = {one: f"/Next {other}" for one, other in pairwise(made)}
    for one, bookmark in zip(made, bookmarks, strict=True):
        title = " ".join(objects.printable(bookmark.title).split())
        words = objects.worded(title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…")
        beside = before.get(one, "") + behind.get(one, "")
        below = _row(document, bookmark.below, one, pages)
        one.text = (
            f"<</Title {words}/Parent {parent}{beside}{below}/Dest {destination(bookmark.spot, pages)}>>"
        )
    count = len(bookmarks) if isinstance(parent, _Root) else -len(bookmarks)
    return f"/First {made[0]}/Last {made[-1]}/Count {count}"
