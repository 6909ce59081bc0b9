"""What is ready to be written, and who hears how far the writing is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeydesk.drawing.contents import Passage
from journeydesk.drawing.primitives import Drawing, Page
from journeydesk.export.options import ExportOptions
from journeydesk.insight.comparison.compared import MapComparison
from journeydesk.insight.gap import MapGaps
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap

if TYPE_CHECKING:
    from journeydesk.export.report.sheets import Sheet

Progress = Callable[[float], None]
"""Hears the share done, 0 to 1, and may raise to stop."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file without pages holds: as text to read, how much that is in a few words, and what to know of it.

    `sheets` are those of a workbook.
    """

    text: str
    about: str
    notes: tuple[str, ...] = ()
    sheets: tuple[Sheet, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """What one page shows: a map of a document, perhaps only some of it, its gaps and what became of an older map."""

    document: Document
    journey: JourneyMap
    gaps: MapGaps | None = None
    compared: MapComparison | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with only what was chosen of it, and its pages, or its contents where the kind of file has no pages.

    `parts` are what the pages of maps show, one for each, and `twins` their drawings in the other of light and dark,
    for files that can show both. `pixels` is the size of a picture; `told` is what pages say, in reading order, for
    kinds of files that tell. `font` is the family in which they are set, empty for ours.
    """

    document: Document
    options: ExportOptions
    pages: tuple[Page, ...] = ()
    pixels: tuple[int, int] | None = None
    notes: tuple[str, ...] = ()
    contents: Contents | None = None
    parts: tuple[Part, ...] = ()
    twins: tuple[Drawing, ...] = ()
    told: Sequence[Passage] = ()
    font: str = ""
