"""The tree of what a file says, for those who hear it or make its text larger (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfdoc import PDFDocument

from journeydesk.drawing.contents import Key, Passage
from journeydesk.surfaces.pdf import objects
from journeydesk.surfaces.pdf.marking import Marking

SCOPE = {"TH": "/A<</O/Table/Scope/Column>>"}
"""What the heads of tables are heads of."""


@dataclass(frozen=True, slots=True, eq=False)
class _Element:
    """A part that stands somewhere, or holds one that does, as an object; its link is one of its own."""

    part: Passage
    itself: objects.Raw
    below: tuple[_Element, ...]
    link: objects.Raw | None = None


class Structure:
    """The tree of a document whose pages are there."""

    def __init__(self, document: PDFDocument, marking: Marking) -> None:
        """Begin without links."""
        self._document, self._marking = document, marking
        self._pages = objects.page_numbers(document, len(marking.pages))
        self._links: dict[Key, list[int]] = {}
        self._linked: list[Key] = []
        self._owners: dict[Key, objects.Raw] = {}
        self._told: set[Key] = set()

    def own(self, key: Key, annotation: objects.Raw) -> str:
        """Let an annotation belong to what has a key, and return what it says of that; nothing for decoration."""
        if key not in self._marking.marks:
            return ""
        self._links.setdefault(key, []).append(annotation.number)
        self._linked.append(key)
        return f"/StructParent {len(self._pages) + len(self._linked) - 1}"

    def add(self, parts: Iterable[Passage]) -> None:
        """Write the tree, and say so in the catalog."""
        root, whole = self._new(), self._new()
        below = tuple(self._elements(parts))
        for element in below:
            self._write(element, whole)
        whole.text = f"<</S/Document/P {root}/K[{_row(below)}]>>"
        last = len(self._pages) + len(self._linked)
        root.text = (
            f"<</Type/StructTreeRoot/K {whole}/ParentTree {self._owned_by()}/ParentTreeNextKey {last}>>"
        )
        self._document.Catalog.StructTreeRoot = objects.reference(f"R{root.number}")
        self._document.Catalog.MarkInfo = objects.dictionary({"Marked": "true"})

    def _new(self) -> objects.Raw:
        return objects.add_raw(self._document)

    def _elements(self, parts: Iterable[Passage]) -> Iterator[_Element]:
        for part in parts:
            below = tuple(self._elements(part.parts))
            if part.key and part.key in self._marking.marks and part.key not in self._told:
                self._told.add(part.key)
            elif part.key and not below:
                continue
            if below or part.key:
                link = self._new() if part.key in self._links else None
                yield _Element(part, self._new(), below, link)

    def _write(self, element: _Element, parent: objects.Raw) -> None:
        part, itself, link = element.part, element.itself, element.link
        page, content = self._content(part.key) if part.key else ("", "")
        if part.key:
            self._owners[part.key] = link or itself
        if link and part.key:
            objrs = "".join(f"<</Type/OBJR/Obj {one} 0 R{page}>>" for one in self._links[part.key])
            link.text = f"<</S/Link/P {itself}{page}/K[{content}{objrs}]>>"
            content = str(link)
        alt = f"/Alt {objects.worded(part.alt)}" if part.alt else ""
        kids = " ".join(filter(None, (content, _row(element.below))))
        itself.text = f"<</S/{part.tag}/P {parent}{page}{alt}{SCOPE.get(part.tag, '')}/K[{kids}]>>"
        for below in element.below:
            self._write(below, itself)

    def _content(self, key: Key) -> tuple[str, str]:
        """Return the page on which something stands, and its marks there."""
        spot, marks = self._marking.spots.get(key), self._marking.marks.get(key, ())
        return (f"/Pg {self._pages[spot.page]} 0 R", " ".join(map(str, marks))) if spot else ("", "")

    def _owned_by(self) -> objects.Raw:
        """Return the tree that leads from what is marked on pages, and from annotations, to what they belong to."""
        rows = [
            f"{number}[{' '.join(str(self._owners[key]) for key in page)}]"
            for number, page in enumerate(self._marking.pages)
        ]
        rows += [f"{number} {self._owners[key]}" for number, key in enumerate(self._linked, len(self._pages))]
        tree = self._new()
        tree.text = f"<</Nums[{' '.join(rows)}]>>"
        return tree


def _row(elements: Sequence[_Element]) -> str:
    return " ".join(str(element.itself) for element in elements)
