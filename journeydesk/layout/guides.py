"""What a gesture shows on top of the map while it lasts; no export ever sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.layout.curve import Point
from journeydesk.layout.geometry import Rect


@dataclass(frozen=True, slots=True)
class Marquee:
    """The rectangle drawn to select."""

    rect: Rect


@dataclass(frozen=True, slots=True)
class Held:
    """Where the things in the hand were taken up, and how far the hand has moved."""

    rects: Sequence[Rect]
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Insertion:
    """A bar where something would land."""

    rect: Rect


@dataclass(frozen=True, slots=True)
class ValueTag:
    """What a point says beside it while it moves; `element` is whose point it is."""

    element: str
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """Where words were found; the current match stands out."""

    rect: Rect
    current: bool


@dataclass(frozen=True, slots=True)
class Ghosts:
    """The places in an emotion lane where touchpoints wait for a feeling."""

    lane: str


@dataclass(frozen=True, slots=True)
class Visit:
    """The numbers that the visits of a path to one card have: `2`, or `2, 5` where it comes again."""

    card: Rect
    numbers: str


@dataclass(frozen=True, slots=True)
class Route:
    """The lines of a path from corner to corner, its visits, and straight `tails` that end in the hand."""

    lines: tuple[tuple[Point, ...], ...]
    visits: tuple[Visit, ...]
    tails: tuple[tuple[Point, Point], ...] = ()
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Focus:
    """Where the keyboard stands while nothing is selected."""

    rect: Rect


@dataclass(frozen=True, slots=True)
class Plus:
    """A + at a seam; `hot` when the hand is on it, so that a click inserts."""

    x: float
    y: float
    mark: Rect
    hot: bool


@dataclass(frozen=True, slots=True)
class Landing:
    """Elements that have landed in a lane of what is shown: where they came in is marked."""

    lane: str
    elements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Caret:
    """The caret of something that can be folded, while the hand is near its head; `element` is whose it is."""

    element: str


@dataclass(frozen=True, slots=True)
class SizeTag:
    """The width of a stage or the height of a lane while it changes; an automatic one is by the content."""

    element: str
    size: float
    automatic: bool


Guide = (
    Marquee | Held | Insertion | ValueTag | Match | Ghosts | Route | Focus | Plus | Landing | Caret | SizeTag
)
