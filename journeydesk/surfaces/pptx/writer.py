"""Pages to a PowerPoint file: a slide each, with its notes.

The same pages make the same bytes. Nothing is written before everything is ready.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from journeydesk.drawing.primitives import Page
from journeydesk.surfaces.pptx.deck import DeckInfo, new_deck, save, slide_file
from journeydesk.surfaces.pptx.pictures import PictureFile, picture_file
from journeydesk.surfaces.pptx.slide import Sheet
from journeydesk.surfaces.pptx.xml import printable

if TYPE_CHECKING:
    from pptx.slide import Slide as DeckSlide

HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"

SHORTEST = 72.0
"""The least side of a slide in points that programs allow."""

SLIDES_SHARE = 0.9
"""The share of the work that is done when all slides are drawn; packing them is the rest."""


@dataclass(frozen=True, slots=True)
class Slide:
    """A page as a slide, and what its speaker reads."""

    page: Page
    notes: str = ""


def write_pptx(
    slides: Sequence[Slide],
    out: BinaryIO,
    *,
    info: DeckInfo,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write slides; `progress` hears the share done and may raise to stop, with nothing written.

    All slides are as large as the largest page, smaller ones stand in their middle. A picture that cannot be read
    (broken, or SVG) leaves a grey box.
    """
    say = progress or _nothing
    width = max(SHORTEST, *(one.page.width for one in slides))
    height = max(SHORTEST, *(one.page.height for one in slides))
    deck = new_deck(info, width, height)
    files: dict[str, PictureFile | None] = {}
    drawn: dict[str, bytes] = {}
    for number, slide in enumerate(replace(one, page=_centred(one.page, width, height)) for one in slides):
        target = deck.slides.add_slide(deck.slide_layouts[0])
        drawn[target.part.partname] = _draw(target, slide, files, _part(say, number, len(slides)))
        say(SLIDES_SHARE * (number + 1) / len(slides))
    save(deck, info, drawn, out)
    say(1.0)


def _nothing(share: float) -> None:
    pass


def _centred(page: Page, width: float, height: float) -> Page:
    x, y = page.x + (width - page.width) / 2, page.y + (height - page.height) / 2
    return replace(page, width=width, height=height, x=x, y=y)


def _part(say: Callable[[float], None], number: int, total: int) -> Callable[[float], None]:
    return lambda share: say(SLIDES_SHARE * (number + share) / total)


def _draw(
    target: DeckSlide,
    slide: Slide,
    files: dict[str, PictureFile | None],
    progress: Callable[[float], None],
) -> bytes:
    """Give a slide its notes, pictures and addresses, and return its file."""
    part: Any = target.part

    def picture(media: str) -> tuple[str, PictureFile] | None:
        if media not in files:
            data = slide.page.drawing.media.get(media)
            files[media] = picture_file(data) if data else None
        file = files[media]
        return (part.get_or_add_image_part(BytesIO(file.data))[1], file) if file else None

    def address(url: str) -> str:
        return str(part.relate_to(url, HYPERLINK, is_external=True))

    frame = target.notes_slide.notes_text_frame if slide.notes else None
    if frame is not None:
        frame.text = "\n".join(map(printable, slide.notes.splitlines()))
    shapes = "".join(Sheet(slide.page, picture, address).shapes(progress))
    return slide_file(slide.page.drawing.background, shapes)
