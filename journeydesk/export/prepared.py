"""What is ready to be written, and who hears how far the writing is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeydesk.drawing.primitives import Page
from journeydesk.export.options import ExportOptions
from journeydesk.model.document import Document

Progress = Callable[[float], None]
"""Hears the share done, 0 to 1, and may raise to stop."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with only what was chosen of it, and its pages where the kind of file shows any.

    `pixels` is the size of a picture.
    """

    document: Document
    options: ExportOptions
    pages: tuple[Page, ...] = ()
    pixels: tuple[int, int] | None = None
    notes: tuple[str, ...] = ()
