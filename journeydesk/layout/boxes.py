"""What a layout is made of: placed texts and elements, lane bands, swimlane bands, the whole map.

Everything inside a `SwimlaneBand` is placed relative to the band's top, so that a band keeps its place in memory when
another one above it grows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from journeydesk.insight.basis import Basis
from journeydesk.insight.comparison.compared import MapComparison
from journeydesk.layout.change_tags import ChangeHeads, SwimlaneChanges
from journeydesk.layout.curve import Point
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import PlacedText
from journeydesk.layout.words import Words
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Segment
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import AnyElement, Lane
from journeydesk.record import record

if TYPE_CHECKING:
    from journeydesk.layout.seating import Sitting
    from journeydesk.layout.standing import Standing


@record(frozen=True, slots=True, eq=False)
class Content:
    """The texts of an element, relative to its left upper corner, and the size they need.

    A card that only moves keeps its content: an edit of one stage costs little in all others. `basis` is on what a
    touchpoint rests, None where no source is named.
    """

    texts: tuple[PlacedText, ...]
    w: float
    h: float
    basis: Basis | None = None

    def at(self, element: AnyElement, x: float, y: float) -> Placed:
        """Return an element with this content in a place."""
        return Placed(element, Rect(x, y, self.w, self.h), self)


@record(frozen=True, slots=True, eq=False)
class Placed:
    """An element of a lane in its place."""

    element: AnyElement
    rect: Rect
    content: Content

    @property
    def texts(self) -> tuple[PlacedText, ...]:
        """The texts where they stand."""
        x, y = self.rect.x, self.rect.y
        return tuple(replace(text, x=x + text.x, y=y + text.y) for text in self.content.texts)


class CurvePoint(NamedTuple):
    """A point of a curve; `basis` tells whether its value is measured, observed or assumed, `n` on how many.

    `interval` holds the mean of all customers with 95 % confidence, where their `spread` is known. It is a tuple, as a
    step of a drag makes thousands.
    """

    element: str
    x: float
    y: float
    value: float
    basis: str
    n: int | None = None
    interval: tuple[float, float] | None = None
    spread: float | None = None


@record(frozen=True, slots=True)
class Curve:
    """A line through points from left to right; `middle` is the y of the neutral value, `path` whose feelings it shows.

    `ghosts` are where the touchpoints would stand whose feelings are not known.
    """

    points: tuple[CurvePoint, ...]
    middle: float
    top: float
    bottom: float
    path: str | None = None
    ghosts: tuple[CurvePoint, ...] = ()


@record(frozen=True, slots=True, eq=False)
class CurveName:
    """What the path of a curve is called, at the curve's end."""

    path: str | None
    text: PlacedText


class Contrast(StrEnum):
    """How the curve of a lane stands to its counterpart over a passage.

    It is surely higher or lower, or nobody can tell, or one of the feelings is not known; it is absent where only the
    counterpart has anything, and alone where that has nothing.
    """

    HIGHER = "higher"
    LOWER = "lower"
    UNCLEAR = "unclear"
    UNKNOWN = "unknown"
    ABSENT = "absent"
    ALONE = "alone"


@record(frozen=True, slots=True, eq=False)
class Passage:
    """A part of a lane, from left to right, over which two curves are compared, and what is said of it."""

    start: float
    end: float
    contrast: Contrast
    texts: tuple[PlacedText, ...] = ()

    @property
    def words(self) -> str:
        """All its words in one line."""
        return " ".join(text.block.text for text in self.texts)


@record(frozen=True, slots=True, eq=False)
class Counterpart:
    """The curve that the one of a lane is compared with: its colour, its name at its end, what is between both.

    It is `dashed` where it shows what was.
    """

    curve: Curve
    colour: str
    name: PlacedText | None = None
    passages: tuple[Passage, ...] = ()
    dashed: bool = False


@record(frozen=True, slots=True)
class Connector:
    """A step of paths from one card to another: a line from corner to corner; `way` is how it runs."""

    source: str
    target: str
    way: str
    corners: tuple[Point, ...]
    paths: tuple[str, ...]


@record(frozen=True, slots=True, eq=False)
class LaneBand:
    """One lane across all stages; what stands in it is placed when someone first looks.

    `names` tell several curves apart, `tallies` say how much is folded away, `need` is the height by its content.
    `counterparts` are the curves, at most one, that its only curve is compared with, `ghosts` are cards that are gone.
    `rows` are where its rows of cards begin, by what each stands for.
    """

    lane: Lane
    rect: Rect
    texts: tuple[PlacedText, ...]
    items: Sequence[Placed] = ()
    curves: Sequence[Curve] = ()
    names: Sequence[CurveName] = ()
    tallies: tuple[PlacedText, ...] = ()
    need: float = 0.0
    counterparts: Sequence[Counterpart] = ()
    ghosts: Sequence[Placed] = ()
    rows: Mapping[object, float] = field(default_factory=dict)

    @property
    def folded(self) -> bool:
        """Tell whether it shows only how much is in it."""
        return self.lane.collapsed


@record(frozen=True, slots=True, eq=False)
class SwimlaneBand:
    """A segment's band: persona at the left, lanes below each other, connectors between cards, found when looked at.

    A folded one has no lanes; its `tallies` say how much is in it, and `spark` is its curve made small. `changes` are
    what it shows of a comparison with an older map, `standing` knows where its cards are without placing them.
    """

    swimlane: Swimlane
    segment: Segment
    rect: Rect
    avatar: Rect
    texts: tuple[PlacedText, ...]
    lanes: tuple[LaneBand, ...]
    connectors: Sequence[Connector]
    tallies: tuple[PlacedText, ...] = ()
    spark: Curve | None = None
    changes: SwimlaneChanges | None = None
    standing: Standing | None = None


@record(frozen=True, slots=True)
class Column:
    """The place of a stage; a folded one shows its title and how much is in it."""

    stage: str
    x: float
    w: float
    folded: bool = False

    @property
    def right(self) -> float:
        """The x where the stage ends."""
        return self.x + self.w

    @property
    def middle(self) -> float:
        """The x of its middle."""
        return self.x + self.w / 2

    def part(self, x: float) -> float:
        """Return how far through the stage an x lies, 0 to 1."""
        return round(min(max((x - self.x) / self.w, 0.0), 1.0), 3)


@record(frozen=True, slots=True, eq=False)
class StageHead:
    """The head of a stage; `number` is its place among all stages, seen or not; `basis` what its goal rests on."""

    stage: Stage
    rect: Rect
    texts: tuple[PlacedText, ...]
    number: int
    basis: Basis | None = None


@record(frozen=True, slots=True, eq=False)
class LegendEntry:
    """One channel of the legend."""

    channel: Channel
    tile: Rect
    text: PlacedText


@record(frozen=True, slots=True, eq=False)
class Heads:
    """Everything above the swimlanes: title block, legend, stage heads and their captions."""

    texts: tuple[PlacedText, ...]
    legend: tuple[LegendEntry, ...]
    captions: tuple[PlacedText, ...]
    stages: tuple[StageHead, ...]
    rect: Rect
    changes: ChangeHeads | None = None


@record(frozen=True, slots=True, eq=False)
class MapLayout:
    """The whole map in its place; `tops[i]` is where band i begins, `needs` how wide stages are by their content.

    `sittings` are how swimlanes sit, by their ids: the layout of the map after an edit begins with them.
    """

    document: Document
    journey: JourneyMap
    words: Words
    columns: tuple[Column, ...]
    heads: Heads
    bands: tuple[SwimlaneBand, ...]
    tops: tuple[float, ...]
    width: float
    height: float
    needs: Mapping[str, float]
    sittings: Mapping[str, Sitting]
    compared: MapComparison | None = None

    @property
    def page(self) -> Rect:
        """The area of the whole map."""
        return Rect(0.0, 0.0, self.width, self.height)

    def placed_bands(self) -> Iterator[tuple[float, SwimlaneBand]]:
        """Yield each band with the y where it begins."""
        return zip(self.tops, self.bands, strict=True)
