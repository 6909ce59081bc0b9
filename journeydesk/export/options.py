"""What can be chosen for an export, and the names by which people choose it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from journeydesk.drawing.theme import THEMES
from journeydesk.export.errors import BadNumber, UnknownExtra, UnknownPage, UnknownTheme
from journeydesk.insight.comparison.older import Older

Orientation = Literal["auto", "landscape", "portrait"]

ORIENTATIONS: tuple[Orientation, ...] = get_args(Orientation)

Split = Literal["map", "stage", "segment"]
"""What has a page of its own."""

SPLITS: tuple[Split, ...] = get_args(Split)

Option = Literal[
    "page",
    "orientation",
    "margin",
    "theme",
    "font",
    "older",
    "split",
    "dpi",
    "transparent",
    "outlines",
    "tile",
    "overlap",
    "cut_marks",
    "bleed",
]
"""A field of `ExportOptions` that has no meaning for some kinds of files."""

FIT = "fit"
"""The page that is exactly as large as the map."""

PAPERS = {
    "a4": (210.0, 297.0),
    "a3": (297.0, 420.0),
    "a2": (420.0, 594.0),
    "a1": (594.0, 841.0),
    "a0": (841.0, 1189.0),
    "letter": (215.9, 279.4),
    "legal": (215.9, 355.6),
    "tabloid": (279.4, 431.8),
    "16:9": (190.5, 190.5 * 16 / 9),
    "4:3": (190.5, 190.5 * 4 / 3),
}
"""Width and height in mm, upright; 16:9 and 4:3 are the sizes of slides."""

PAGES = (FIT, *PAPERS)

OTHER_THEME = {"light": "dark", "dark": "light"}
"""What a reader may switch to; print has no other."""

EXTRAS = ("gaps", "cover", "legend", "register", "audit", "evidence", "personas")
"""What may be shown beside the map itself: gaps on it, and pages of words around it."""

DPI_AT_SCALE_1 = 96.0
"""One unit of a map is 1/96 inch."""

MOST_MARGIN = 500.0
MOST_OVERLAP, MOST_BLEED = 50.0, 20.0
"""In mm: more would be a page of its own, and no printer asks for more."""

LEAST_DPI, MOST_DPI = 5.0, 9600.0
LEAST_SCALE, MOST_SCALE = 0.06, 100.0
"""The same limits in pixels a unit."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to export and how; names are checked when the options are made.

    `kind` is the ending of one of `export.kinds`. `maps` are ids, None for all, the first where a file holds one.
    `segment` is an id; only its swimlane is kept. `margin` is in mm, beyond the map's own, and has no part in the page
    "fit". `split` tells what has a page of its own. `dpi` and `transparent` are for pictures of pixels, `outlines` for
    files whose text may be drawn instead of written. `include` names what of `EXTRAS` is shown. `today` is the day on
    which the audit asks how old sources are, None for that of the newest.
    With an `older` document maps show what became of theirs.
    A `redacted` export has no quotes, no names of people and no files of sources.
    With `tile` a map goes over several sheets where it could not be read on one; neighbours both show `overlap` mm.
    `bleed` is in mm, around the page. `font` is a family, None for that of the document.
    """

    kind: str = "pdf"
    page: str = FIT
    orientation: Orientation = "auto"
    margin: float = 5.0
    theme: str = "light"
    dpi: float = 2 * DPI_AT_SCALE_1
    transparent: bool = False
    outlines: bool = False
    maps: tuple[str, ...] | None = None
    segment: str | None = None
    include: frozenset[str] = frozenset()
    older: Older | None = None
    today: date | None = None
    redacted: bool = False
    split: Split = "map"
    tile: bool = False
    overlap: float = 0.0
    cut_marks: bool = False
    bleed: float = 0.0
    font: str | None = None

    def __post_init__(self) -> None:
        """Refuse names that nobody knows and numbers that make no sense."""
        page_named(self.page)
        theme_named(self.theme)
        for name in self.include:
            extra_named(name)
        _in_range("The margin", self.margin, 0, MOST_MARGIN, "mm")
        _in_range("The overlap", self.overlap, 0, MOST_OVERLAP, "mm")
        _in_range("The bleed", self.bleed, 0, MOST_BLEED, "mm")
        _in_range("The resolution", self.dpi, LEAST_DPI, MOST_DPI, "dpi")


def dpi_at(scale: float) -> float:
    """Return the resolution at which a unit of a map has `scale` pixels; raises `BadNumber`."""
    _in_range("The scale", scale, LEAST_SCALE, MOST_SCALE, "pixels a unit")
    return scale * DPI_AT_SCALE_1


def page_named(name: str) -> str:
    """Return the name of a page size as `PAPERS` has it; raises `UnknownPage`."""
    found = name.strip().lower()
    if found not in PAGES:
        raise UnknownPage(name, PAGES)
    return found


def theme_named(name: str) -> str:
    """Return the name of a theme; raises `UnknownTheme`."""
    found = name.strip().lower()
    if found not in THEMES:
        raise UnknownTheme(name, THEMES)
    return found


def extra_named(name: str) -> str:
    """Return the name of something that may be included; raises `UnknownExtra`."""
    found = name.strip().lower()
    if found not in EXTRAS:
        raise UnknownExtra(name, EXTRAS)
    return found


def _in_range(what: str, value: float, least: float, most: float, unit: str) -> None:
    if not least <= value <= most:  # written so that NaN is refused too
        raise BadNumber(what, value, least, most, unit)
