"""A drawing on a sheet: the page as large as the map, or paper with the map fitted inside its margins."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt
from typing import Protocol

from journeydesk.drawing.primitives import Drawing, Page
from journeydesk.export.errors import NoRoom, TooManyPixels
from journeydesk.export.kinds import KINDS, FileKind
from journeydesk.export.options import FIT, PAPERS, ExportOptions, page_named
from journeydesk.formats.words import quoted
from journeydesk.layout.sizes import META, POINTS_A_UNIT

MOST_ENLARGED = 1.5
LARGEST = POINTS_A_UNIT * MOST_ENLARGED
"""A small map on a big sheet stays a small map: letters of a poster for somebody who stands beside it."""

MOST_ACROSS, MOST_PIXELS = 100_000, 1_000_000_000
"""The longest side of a PNG and all its pixels: an A0 sheet at 700 dpi; hardly a program opens more."""

POINTS_A_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Placed:
    """A page, and what whoever receives it should know."""

    page: Page
    notes: tuple[str, ...] = ()


class Extent(Protocol):
    """What has a width and a height in units: a map that is laid out, or drawn."""

    @property
    def width(self) -> float:
        """Units across."""

    @property
    def height(self) -> float:
        """Units down."""


def placed(drawing: Drawing, options: ExportOptions) -> Placed:
    """Put a drawing on the page that the options ask for; raises `NoRoom`."""
    tiny = _tiny_notes(drawing, options)
    if page_named(options.page) == FIT:
        page, notes = _fitted(drawing, options)
        return Placed(page, (*notes, *tiny))
    return Placed(_centred(drawing, *_sheet(drawing, options), margin_of(options)), tiny)


def smallest_text(extent: Extent, options: ExportOptions) -> float:
    """Return how large the smallest text of a map is on the page that the options ask for, in points.

    Raises `NoRoom`.
    """
    if page_named(options.page) == FIT:
        return META.size * POINTS_A_UNIT * _shrunk(extent, options)
    return META.size * _scale(extent, _sheet(extent, options), margin_of(options))


def pixel_size(page: Page, dpi: float) -> tuple[int, int]:
    """Return how many pixels a page has at a resolution; raises `TooManyPixels`."""
    size = _pixels(page, dpi)
    if _too_many(size):
        longest, all_of = max(page.width, page.height), page.width * page.height
        most = 72 * min(MOST_ACROSS / longest, sqrt(MOST_PIXELS / all_of))
        tenths = int(most * 10)
        while _too_many(_pixels(page, tenths / 10)):  # sides rounded up may be a pixel too many
            tenths -= 1
        raise TooManyPixels(size, (MOST_ACROSS, MOST_PIXELS), tenths / 10)
    return size


def _pixels(page: Page, dpi: float) -> tuple[int, int]:
    return max(1, round(page.width * dpi / 72)), max(1, round(page.height * dpi / 72))


def _too_many(size: tuple[int, int]) -> bool:
    return max(size) > MOST_ACROSS or size[0] * size[1] > MOST_PIXELS


def _fitted(drawing: Drawing, options: ExportOptions) -> tuple[Page, tuple[str, ...]]:
    # Whole units: programs that show a part of a pixel stretch the whole page for it.
    shrunk = _shrunk(drawing, options)
    width, height = (ceil(side) * POINTS_A_UNIT * shrunk for side in (drawing.width, drawing.height))
    page = Page(width, height, drawing, POINTS_A_UNIT * shrunk)
    return page, () if shrunk == 1.0 else (_shrunk_note(drawing, shrunk, KINDS[options.kind]),)


def _shrunk(extent: Extent, options: ExportOptions) -> float:
    longest = ceil(max(extent.width, extent.height)) * POINTS_A_UNIT
    return min(1.0, KINDS[options.kind].longest / longest)


def _shrunk_note(drawing: Drawing, shrunk: float, kind: FileKind) -> str:
    return (
        f"{quoted(drawing.title)} is drawn at {shrunk:.0%} of its size:"
        f" a {kind.name} page can be {kind.longest * 0.0254 / 72:.2f} m long at most."
    )


def _tiny_notes(drawing: Drawing, options: ExportOptions) -> tuple[str, ...]:
    kind, size = KINDS[options.kind], smallest_text(drawing, options)
    if size >= kind.smallest:
        return ()
    return (
        f"{quoted(drawing.title)} is too large for its page: its smallest text would have {size:.1f} points,"
        f" and {kind.name} writes none below {kind.smallest:g}. Choose a larger page, or a page for each stage.",
    )


def margin_of(options: ExportOptions) -> float:
    """Return the free edge of paper in points."""
    return options.margin * POINTS_A_MM


def papers(options: ExportOptions) -> tuple[tuple[float, float], ...]:
    """Return the sizes of the paper in points, both ways up where that is to be found out; raises `NoRoom`."""
    paper = PAPERS[page_named(options.page)]
    if options.margin * 2 + options.overlap >= paper[0]:
        raise NoRoom(options.page, options.margin, int((paper[0] - options.overlap) / 2) - 1)
    short, long = (side * POINTS_A_MM for side in paper)
    wide = options.orientation == "auto" and KINDS[options.kind].across
    ways = {"landscape": ((long, short),), "portrait": ((short, long),)}
    return ways.get("landscape" if wide else options.orientation, ((long, short), (short, long)))


def _sheet(extent: Extent, options: ExportOptions) -> tuple[float, float]:
    """Return the width and height of the paper in points, turned as asked or as it shows the map larger."""
    return max(papers(options), key=lambda sheet: _scale(extent, sheet, margin_of(options)))


def _scale(extent: Extent, sheet: tuple[float, float], margin: float) -> float:
    """Return the points a unit at which a map fills the room between the margins."""
    across, down = (side - 2 * margin for side in sheet)
    return min(across / extent.width, down / extent.height, LARGEST)


def _centred(drawing: Drawing, width: float, height: float, margin: float) -> Page:
    scale = _scale(drawing, (width, height), margin)
    x, y = (width - drawing.width * scale) / 2, (height - drawing.height * scale) / 2
    return Page(width, height, drawing, scale, x, y)
