"""A text as a file, in UTF-8."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from journeydesk.export.prepared import Prepared, Progress

if TYPE_CHECKING:
    from journeydesk.surfaces.qt.shaper import QtShaper


def write_text_file(prepared: Prepared, out: BinaryIO, shaper: QtShaper, say: Progress) -> None:
    """Write the text that the file holds."""
    assert prepared.contents
    say(0.0)
    out.write(prepared.contents.text.encode())
    say(1.0)
