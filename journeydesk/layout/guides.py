"""What a gesture shows on top of the map while it lasts; no export ever sees it."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.layout.geometry import Rect


@dataclass(frozen=True, slots=True)
class Marquee:
    """The rectangle drawn to select."""

    rect: Rect


@dataclass(frozen=True, slots=True)
class Held:
    """Where the things in the hand were taken up, and how far the hand has moved."""

    rects: tuple[Rect, ...]
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Insertion:
    """A bar where something would land."""

    rect: Rect


@dataclass(frozen=True, slots=True)
class ValueTag:
    """A value beside a point that is being dragged; `element` is whose point it is."""

    element: str
    value: float


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


Guide = Marquee | Held | Insertion | ValueTag | Focus | Plus | Landing
