"""Pages as slides that can be edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from journeydesk.drawing.theme import theme
from journeydesk.export.options import theme_named
from journeydesk.export.prepared import Prepared, Progress
from journeydesk.export.speaker_notes import speaker_notes

if TYPE_CHECKING:
    from journeydesk.surfaces.pptx.deck import DeckInfo
    from journeydesk.surfaces.qt.shaper import QtShaper


def write_pptx_file(prepared: Prepared, out: BinaryIO, _: QtShaper, say: Progress) -> None:
    """Write a slide for each page, with on what its claims rest in its notes."""
    from journeydesk.surfaces.pptx.writer import Slide, write_pptx

    pairs = zip(prepared.pages, prepared.parts, strict=True)
    slides = [Slide(page, speaker_notes(part)) for page, part in pairs]
    write_pptx(slides, out, info=_info(prepared), progress=say)


def _info(prepared: Prepared) -> DeckInfo:
    from journeydesk.surfaces.pptx.deck import DeckInfo

    document, colours = prepared.document, theme(theme_named(prepared.options.theme))
    alone = document.maps[0].title if len(document.maps) == 1 else ""
    return DeckInfo(
        title=alone or document.title or document.maps[0].title,
        author=document.client,
        subject=document.maps[0].scenario if len(document.maps) == 1 else "",
        keywords=tuple(segment.name for segment in document.segments if segment.name),
        language=document.language,
        ground=colours.background,
        ink=colours.strong,
        face=prepared.font,
        accents=(colours.accent, colours.good, colours.bad, colours.fair, colours.connector, colours.soft),
    )
