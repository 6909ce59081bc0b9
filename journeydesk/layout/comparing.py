"""An emotion lane whose curve is compared, stage by stage, with that of another segment.

Curves have their points at different places, so they are compared by the means of what is felt in a stage
(`insight/difference.py` says why); the area between them is drawn as far as both run.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from journeydesk.insight.basis import Basis
from journeydesk.insight.difference import Difference, Mean, difference
from journeydesk.layout.boxes import (
    Column,
    Contrast,
    Counterpart,
    Curve,
    CurveName,
    CurvePoint,
    Passage,
)
from journeydesk.layout.context import Context
from journeydesk.layout.curve_names import names_at_ends, shortened
from journeydesk.layout.feelings import emotion_curves
from journeydesk.layout.geometry import Rect
from journeydesk.layout.seating import Seating
from journeydesk.layout.sizes import LABEL_ROOM, LABEL_X, META, SMALL, STAGE_GAP
from journeydesk.layout.stretch import stretched
from journeydesk.layout.text import PlacedText, TextStyle
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import EmotionLane, touchpoints_of

SAID = TextStyle(9.5, 600)
INSET = 6.0
DIGITS = "0"


@dataclass(frozen=True, slots=True, eq=False)
class Party:
    """A swimlane, by itself or compared with another: its segment, and where its cards sit."""

    swimlane: Swimlane
    segment: Segment
    seated: Seating

    def curve(self, y: float, context: Context) -> Curve:
        """Return its most travelled curve in a lane that begins at `y`."""
        lanes = (lane for lane in self.seated.lanes if isinstance(lane, EmotionLane))
        lane = next(lanes, EmotionLane(id=self.swimlane.id))
        centres = self.seated.centres(context)
        return emotion_curves(lane, self.swimlane, centres, y, context, alone=True)[0]

    @property
    def name(self) -> str:
        """Its segment's name, short enough for a label."""
        return shortened(self.segment.name)

    @property
    def stages(self) -> frozenset[str]:
        """The stages in which it has touchpoints."""
        return frozenset(item.stage for item in touchpoints_of(self.seated.lanes))


def foot_height(own: Party, *others: Party, context: Context) -> float:
    """Return how much higher a lane is that compares its own party with others: it says below how they are apart.

    Two lines have room, whatever the scripts of the names.
    """
    heights = [
        context.shaper.shape(said, style).line_height
        for other in others
        for said, style in ((own.name, SAID), (DIGITS, META), (other.name, SMALL))
    ]
    return 2 * max(heights) + 3 * INSET if heights else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """A lane's own curve beside that of another party, in a lane whose curves end where `area` does."""

    own: Party
    other: Party
    area: Rect
    context: Context

    def of(self, curve: Curve) -> tuple[tuple[CurveName, ...], Counterpart]:
        """Return the name of the lane's own curve, and its counterpart."""
        other = self.other.curve(self.area.y, self.context)
        other = stretched(other, curve.top, curve.bottom)
        said = [(one, party.name) for one, party in ((curve, self.own), (other, self.other)) if one.points]
        names = {id(one): text for one, text in names_at_ends(said, self.area, self.context)}
        mine, theirs = names.get(id(curve)), names.get(id(other))
        passages = tuple(self._passages(curve, other))
        counterpart = Counterpart(other, self.other.segment.colour, theirs, passages)
        return (CurveName(curve.path, mine),) if mine else (), counterpart

    def _passages(self, curve: Curve, other: Curve) -> Iterator[Passage]:
        for column in self.context.columns.values():
            if not column.folded:
                yield from self._passage(column, _inside(column, curve), _inside(column, other))

    def _passage(
        self, column: Column, mine: Sequence[CurvePoint], theirs: Sequence[CurvePoint]
    ) -> Iterator[Passage]:
        """Yield what is to be said of a stage, where at least one of both has something."""
        met = [points or column.stage in party.stages for points, party in self._sides(mine, theirs)]
        words = self.context.words.comparing
        if mine and theirs:
            yield self._compared(column, mine, theirs)
        elif all(met):
            unfelt = self.other if mine else self.own
            said = [words.unfelt.format(unfelt.name)]
            yield self._told(column, Contrast.UNKNOWN, said)
        elif any(met):
            contrast, party = (Contrast.ALONE, self.other) if met[0] else (Contrast.ABSENT, self.own)
            yield self._told(column, contrast, [words.nothing.format(party.name)])

    def _sides(
        self, mine: Sequence[CurvePoint], theirs: Sequence[CurvePoint]
    ) -> tuple[tuple[Sequence[CurvePoint], Party], ...]:
        return (mine, self.own), (theirs, self.other)

    def _compared(self, column: Column, mine: Sequence[CurvePoint], theirs: Sequence[CurvePoint]) -> Passage:
        found = difference(_means(mine), _means(theirs))
        contrast = Contrast.UNCLEAR
        if found.is_clear:
            contrast = Contrast.HIGHER if found.value > 0 else Contrast.LOWER
        assumed = any(point.basis == Basis.ASSUMED for point in (*mine, *theirs))
        return self._told(column, contrast, [self._apart(found), self._grounds(found, assumed)])

    def _apart(self, found: Difference) -> str:
        words = self.context.words
        value = words.number(found.value, signed=True)
        if found.interval and not found.is_clear:
            return words.comparing.no_difference.format(value)
        return words.comparing.difference.format(value, self.own.name)

    def _grounds(self, found: Difference, assumed: bool) -> str:
        words, said = self.context.words, self.context.words.comparing
        sizes = [words.figure(n) for n in found.n if n is not None]
        both = said.both.format(*sizes) if len(sizes) == 2 else said.n_unknown
        if found.interval:
            ends = (words.number(end, signed=True) for end in found.interval)
            return f"{said.interval.format(*ends)} · {both}"
        if assumed:
            return said.assumed
        return f"{both} · {said.spread_unknown}" if len(sizes) == 2 else both

    def _told(self, column: Column, contrast: Contrast, said: Iterable[str]) -> Passage:
        texts: list[PlacedText] = []
        y = self.area.bottom + INSET
        for number, line in enumerate(said):
            style, tone = (META, "soft") if number else (SAID, "strong")
            texts.append(self._line(line, style, column, y, tone))
            y = texts[-1].rect.bottom
        beside = STAGE_GAP / 2
        return Passage(column.x - beside, column.right + beside, contrast, tuple(texts))

    def _line(self, said: str, style: TextStyle, column: Column, y: float, tone: str) -> PlacedText:
        """Return one line in the middle of a stage."""
        text = self._fitted(said, style, Rect(column.x, y, column.w - 2 * INSET, 0), tone)
        width = text.block.width
        return replace(text, x=column.x + (column.w - width) / 2, width=width + 1)

    def caption(self) -> PlacedText:
        """Return what stands beside all that is said: with whom the curve is compared."""
        said = self.context.words.comparing.other.format(self.other.name)
        place = Rect(LABEL_X, self.area.bottom + INSET, LABEL_ROOM, 0)
        return self._fitted(said, SMALL, place, "soft", lines=2)

    def _fitted(self, said: str, style: TextStyle, place: Rect, tone: str, lines: int = 1) -> PlacedText:
        """Return a text of a few lines, shortened where these have no room for it."""
        text = self.context.text("", said, style, place.x, place.y, place.w, tone)
        while len(text.block.lines) > lines:
            said = shortened(said, len(said) - 1)
            text = self.context.text("", said, style, place.x, place.y, place.w, tone)
        return text


def _inside(column: Column, curve: Curve) -> Sequence[CurvePoint]:
    first = bisect_left(curve.points, column.x, key=lambda point: point.x)
    last = bisect_right(curve.points, column.right, key=lambda point: point.x)
    return curve.points[first:last]


def _means(points: Iterable[CurvePoint]) -> list[Mean]:
    return [Mean(point.value, point.spread, point.n) for point in points]
