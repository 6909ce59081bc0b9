"""The few things a drawing is made of; every surface knows them all and ends its `match` with `assert_never`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from journeydesk.layout.geometry import Rect
from journeydesk.layout.later import near
from journeydesk.layout.moved import Setting
from journeydesk.layout.text import ShapedLine
from journeydesk.record import record

FAR = 0.22
"""Below this scale a 12-unit letter is under 3 pixels high: nobody can read, so words need no drawing."""

Segment = tuple[str, float, float] | tuple[str, float, float, float, float, float, float] | tuple[str]
"""`("M", x, y)`, `("L", x, y)`, `("C", x1, y1, x2, y2, x, y)` or `("Z",)`."""


@record(frozen=True, slots=True)
class Gradient:
    """A vertical run from one colour at `top` to another at `bottom` (y of the block); colours are opaque."""

    top: float
    bottom: float
    start: str
    end: str


Fill = str | Gradient


@record(frozen=True, slots=True)
class Stroke:
    """A pen: colour `#rrggbb`, width and dashes in units; round joins, flat ends, round ends when `round`."""

    colour: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round: bool = False


@record(frozen=True, slots=True)
class Box:
    """A rectangle, its corners rounded by `radius` (at most half a side); the stroke lies centred on the edge."""

    rect: Rect
    fill: Fill | None = None
    stroke: Stroke | None = None
    radius: float = 0.0


@record(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: Stroke


@record(frozen=True, slots=True)
class Shape:
    """Any outline of lines and cubic curves, scaled and then shifted by (x, y); filled by the non-zero rule.

    A big map shows a few icons ten thousand times: they share one outline, and only what is painted is computed.
    """

    outline: tuple[Segment, ...]
    fill: Fill | None = None
    stroke: Stroke | None = None
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The outline in its place."""
        if self.x == 0.0 and self.y == 0.0 and self.scale == 1.0:
            return self.outline
        return tuple([_placed(segment, self.x, self.y, self.scale) for segment in self.outline])


@record(frozen=True, slots=True)
class Text:
    """A shaped line with its left end at x and its baseline at y."""

    x: float
    y: float
    line: ShapedLine
    colour: str


@record(frozen=True, slots=True)
class Picture:
    """A picture of the document that covers `rect` without distortion, cut to its rounded corners.

    Where it cannot be read stands what `missing_picture` says.
    """

    rect: Rect
    media: str
    alt: str = ""
    radius: float = 0.0


@record(frozen=True, slots=True)
class Link:
    """An area that leads to an address."""

    rect: Rect
    url: str


Mark = Box | Line | Shape | Text | Picture | Link


@record(frozen=True, slots=True, eq=False)
class Block:
    """The marks that show one element; `role` is its word in the design, `label` what a screen reader says.

    The marks are shifted by (x, y), so that an element that only moves keeps its marks; `bounds` is where it stands in
    its section. `paths` are those that a step or a piece of a curve belongs to.
    """

    element: str
    role: str
    bounds: Rect
    marks: tuple[Mark, ...]
    label: str = ""
    x: float = 0.0
    y: float = 0.0
    paths: tuple[str, ...] = ()


@record(frozen=True, slots=True, eq=False)
class Section:
    """Blocks that move together, shifted by (x, y); `bounds` is theirs before the shift.

    `far` is how they look from so far away that words cannot be read. What lies outside of `clip`, given before the
    shift too, is cut away. Left of the `seam` is what stays in sight while the rest is scrolled. The `setting` is what
    it shows of a swimlane.
    """

    key: str
    x: float
    y: float
    bounds: Rect
    blocks: Sequence[Block]
    far: Sequence[Block] = ()
    clip: Rect | None = None
    seam: float = 0.0
    setting: Setting | None = None

    def blocks_at(self, scale: float) -> Sequence[Block]:
        """Return the blocks to show at a scale in pixels a unit."""
        # Compared and not asked whether there are any, for which a `Later` would make them all.
        return self.far if scale < FAR and self.far != () else self.blocks


def touching(blocks: Sequence[Block], area: Rect) -> tuple[Block, ...]:
    """Return the blocks that touch an area, drawing no others if that can be helped."""
    return tuple(block for block in near(blocks, area) if block.bounds.touches(area))


@record(frozen=True, slots=True, eq=False)
class Drawing:
    """A whole map, ready for any surface; `media` holds the bytes of its pictures by name."""

    width: float
    height: float
    background: str
    sections: tuple[Section, ...]
    title: str = ""
    language: str = "en"
    media: Mapping[str, bytes] = field(default_factory=dict)


@record(frozen=True, slots=True, eq=False)
class Page:
    """A sheet of `width` × `height` points that shows a drawing, scaled (points a unit) and shifted.

    Its background goes on for `bleed` points beyond all edges, where the printer cuts.
    """

    width: float
    height: float
    drawing: Drawing
    scale: float = 0.75
    x: float = 0.0
    y: float = 0.0
    bleed: float = 0.0


def _placed(segment: Segment, x: float, y: float, scale: float) -> Segment:
    match segment:
        case (verb, x1, y1):
            return verb, x + x1 * scale, y + y1 * scale
        case (verb, x1, y1, x2, y2, x3, y3):
            return (
                verb,
                x + x1 * scale,
                y + y1 * scale,
                x + x2 * scale,
                y + y2 * scale,
                x + x3 * scale,
                y + y3 * scale,
            )
        case _:
            return segment
