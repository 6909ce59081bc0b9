"""What stands in the pills of gaps: a number, the icons of its kinds, their names."""

from __future__ import annotations

from dataclasses import dataclass, replace

from journeydesk.insight.gap import HANDOFFS, GapKind, NumberedGap
from journeydesk.layout.sizes import SMALL
from journeydesk.layout.text import ShapedLine, TextShaper, TextStyle
from journeydesk.layout.words import Words
from journeydesk.remember import RememberedEqual, RememberedSame

PILL = TextStyle(9.5, 700)
PILL_H = 14.0
PILL_PAD = 6.0
ICON, ICON_STEP, APART = 10.0, 13.0, 4.0

WIDEST = 150.0
"""A pill is no wider than a card and its gap, or it would reach the next one."""

STEP_KINDS = (*HANDOFFS, GapKind.EMOTION, GapKind.JUMP)
"""Kinds with an icon of their own; a compound gap shows those of its parts."""

MOST = 32_768
"""Labels of the largest maps, which have thousands of gaps with some for each."""


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """A number, the icons of its kinds, their names; equal ones are the same object."""

    number: ShapedLine
    icons: tuple[GapKind, ...] = ()
    name: ShapedLine | None = None

    @property
    def width(self) -> float:
        """How wide its pill is."""
        name = self.name.width + APART if self.name else 0.0
        return 2 * PILL_PAD + self.number.width + len(self.icons) * ICON_STEP + name


class Labels:
    """Makes labels, and remembers them: gaps keep their words while they move."""

    def __init__(self, words: Words, shaper: TextShaper) -> None:
        """Say kinds in the words of a document."""
        self._words, self._shaper = words, shaper
        self._kept: RememberedEqual[Label] = RememberedEqual(MOST)
        self._widths: RememberedSame[tuple[float, float]] = RememberedSame(MOST)
        self.intended = shaper.shape(words.intended, SMALL).lines[0]
        """What is said of curves as they would be."""

    def full(self, found: NumberedGap) -> Label:
        """Return a label with the icons of all kinds and their names, or one word for them all where these are long."""
        kinds = found.gap.kinds
        return self._kept.get((found.number, kinds, True), lambda: self._named(found))

    def brief(self, found: NumberedGap) -> Label:
        """Return a label with the icons of all kinds, but without words."""
        icons = tuple(kind for kind in found.gap.kinds if kind in STEP_KINDS)
        return self._kept.get((found.number, icons), lambda: replace(self.number(found), icons=icons))

    def number(self, found: NumberedGap) -> Label:
        """Return a label that is a number alone."""
        return self._kept.get(found.number, lambda: Label(self._line(str(found.number))))

    def widths(self, found: NumberedGap) -> tuple[float, float]:
        """Return how wide a label that is a number alone is, and the widest label of a gap that is no hole."""
        return self._widths.get(found, make=lambda: (self.number(found).width, self.full(found).width))

    def hole(self, found: NumberedGap) -> Label:
        """Return a label that says that a segment has nothing in a stage."""
        name = self._words.hole
        return self._kept.get(
            (found.number, name), lambda: replace(self.number(found), name=self._line(name))
        )

    def _named(self, found: NumberedGap) -> Label:
        names = (self._words.gap(found.gap.kinds), self._words.gap((GapKind.COMPOUND,)))
        labels = (replace(self.brief(found), name=self._line(name)) for name in names)
        return next((label for label in labels if label.width <= WIDEST), self.brief(found))

    def _line(self, text: str) -> ShapedLine:
        return self._shaper.shape(text, PILL).lines[0]
