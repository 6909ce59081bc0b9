"""All maps of a document as one page for browsers."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from journeydesk.export.prepared import Prepared, Progress

if TYPE_CHECKING:
    from journeydesk.surfaces.qt.shaper import QtShaper


def write_html_file(prepared: Prepared, out: BinaryIO, shaper: QtShaper, say: Progress) -> None:
    """Write the page; nothing is written before all of it is ready."""
    from journeydesk.export.web.document import web_page

    out.write(web_page(prepared, shaper, say))
