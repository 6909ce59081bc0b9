"""Areas of pages that lead somewhere: to an address in the web, or to another place of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFPage

from journeydesk.drawing.contents import Key, Passage
from journeydesk.drawing.primitives import Block, Link, Page
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.addresses import safe_address
from journeydesk.surfaces.pdf import objects
from journeydesk.surfaces.pdf.marking import Marking, Spot, on_sheet
from journeydesk.surfaces.pdf.structure import Structure


@dataclass(frozen=True, slots=True)
class Leading:
    """An area that leads to a `url` or to a `target`; `key` is that of the blocks in which it lies."""

    key: Key
    spot: Spot
    url: str = ""
    target: Spot | None = None


def web_links(
    page: Page, number: int, shown: Iterable[tuple[Block, float, float]], marking: Marking
) -> Iterator[Leading]:
    """Yield the addresses of blocks, which are shown on a page with their sections at (x, y)."""
    for block, x, y in shown:
        for mark in block.marks:
            if isinstance(mark, Link):
                area = on_sheet(page, mark.rect.moved(x + block.x, y + block.y))
                if area.touches(Rect(page.bleed, page.bleed, page.width, page.height)):
                    yield Leading(marking.key_of(block, page), Spot(number, area), mark.url)


def jumps(parts: Iterable[Passage], marking: Marking) -> Iterator[Leading]:
    """Yield the parts that lead to something which stands in the file."""
    for part in (part for one in parts for part in one.all() if part.leads_to and part.key):
        spot, target = marking.spots.get(part.key or ("", "", "")), marking.elements.get(part.leads_to)
        if part.key and spot and target:
            yield Leading(part.key, spot, target=target)


def add_links(
    document: PDFDocument, sheets: Sequence[PDFPage], links: Iterable[Leading], structure: Structure | None
) -> None:
    """Put links on their pages, and into the tree of what the file says."""
    pages = objects.page_numbers(document, len(sheets))
    for link in links:
        made = objects.add_raw(document)
        owned = structure.own(link.key, made) if structure else ""
        area = link.spot.area
        rect = f"[{area.x:.2f} {area.y:.2f} {area.right:.2f} {area.bottom:.2f}]"
        made.text = f"<</Type/Annot/Subtype/Link/Rect{rect}/Border[0 0 0]/F 4{owned}{_action(link, pages)}>>"
        sheets[link.spot.page].Annots.append(objects.reference(f"R{made.number}"))


def _action(link: Leading, pages: Sequence[int]) -> str:
    if link.target:
        return f"/Dest {destination(link.target, pages)}"
    address = safe_address(link.url)
    contents = f"/Contents {objects.worded(link.url)}"
    return contents if address is None else f"{contents}/A<</S/URI/URI <{address.encode('ascii').hex()}>>>"


def destination(spot: Spot, pages: Sequence[int]) -> str:
    """Return where a reader goes to see something; `pages` are the numbers of their objects."""
    return f"[{pages[spot.page]} 0 R/XYZ {spot.area.x:.2f} {spot.area.bottom:.2f} null]"
