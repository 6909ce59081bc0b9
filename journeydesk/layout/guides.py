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
class Caret:
    """The caret of something that can be folded, while the hand is near its head; `element` is whose it is."""

    element: str


@dataclass(frozen=True, slots=True)
class SizeTag:
    """The width of a stage or the height of a lane while it changes; an automatic one is by the content."""

    element: str
    size: float
    automatic: bool


Guide = Marquee | Held | Insertion | ValueTag | Caret | SizeTag
