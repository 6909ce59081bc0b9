"""Pages as a PDF file."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from journeydesk import __version__
from journeydesk.export.prepared import Prepared, Progress
from journeydesk.model.document import Document

if TYPE_CHECKING:
    from journeydesk.surfaces.qt.shaper import QtShaper


def write_pdf_file(prepared: Prepared, out: BinaryIO, shaper: QtShaper, say: Progress) -> None:
    """Write pages, and what the file says about itself."""
    from journeydesk.surfaces.pdf.metadata import PdfInfo
    from journeydesk.surfaces.pdf.writer import write_pdf

    document = prepared.document
    info = PdfInfo(
        title=_title(document),
        author=document.client,
        subject=document.maps[0].scenario if len(document.maps) == 1 else "",
        keywords=tuple(segment.name for segment in document.segments if segment.name),
        language=document.language,
        creator=f"JourneyDesk {__version__}",
    )
    write_pdf(prepared.pages, out, shaper, info=info, parts=tuple(prepared.told), progress=say)


def _title(document: Document) -> str:
    alone = document.maps[0].title if len(document.maps) == 1 else ""
    return alone or document.title or document.maps[0].title
