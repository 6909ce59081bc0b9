"""Tags at cards, stages and swimlanes that say what became of them since an older map: a sign and a few words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.insight.comparison.compared import FieldChange, Move, SwimlaneComparison
from journeydesk.insight.versions.diff import ChangeKind
from journeydesk.insight.versions.fields import Readable
from journeydesk.layout.geometry import Rect
from journeydesk.layout.labels import APART, ICON, PILL, PILL_H, PILL_PAD
from journeydesk.layout.sizes import CARD_GAP, CARD_W
from journeydesk.layout.text import PlacedText, ShapedLine, TextShaper
from journeydesk.layout.words import Words
from journeydesk.remember import RememberedEqual

WIDEST = CARD_W + CARD_GAP - 8
"""A tag may reach into the gap beside its card."""

LOW = 2.0
"""How far a tag hangs below the edge of its card, away from the last line on it."""

LONGEST = 60
"""Letters of a name that are measured at most."""

TELLING = (
    "channel",
    "device",
    "department",
    "emotion",
    "failed",
    "wait",
    "context",
    "drop_off",
    "importance",
    "title",
)
"""Fields in the order in which they are told where there is room for one."""

NAMED_ALONE = frozenset({"title", "details", "context"})
"""Fields whose values are too long, or no words: a tag says only that they are others."""

MOST = 4096


@dataclass(frozen=True, slots=True)
class Tag:
    """A sign, words, and the room for both."""

    element: str
    kind: ChangeKind
    rect: Rect
    line: ShapedLine


@dataclass(frozen=True, slots=True, eq=False)
class ChangeEntry:
    """A sign of the legend of a comparison, and what it stands for."""

    kind: ChangeKind
    text: PlacedText


@dataclass(frozen=True, slots=True, eq=False)
class ChangeHeads:
    """With what a map is compared, the legend of that, and the tags of the stages."""

    text: PlacedText
    entries: tuple[ChangeEntry, ...]
    tags: tuple[Tag, ...]


class ChangeLabels:
    """Writes the words of tags, and remembers them while cards move."""

    def __init__(self, words: Words, shaper: TextShaper) -> None:
        """Say changes in the words of a document."""
        self.words, self._shaper = words, shaper
        self._kept: RememberedEqual[ShapedLine] = RememberedEqual(MOST)

    def kind(self, kind: ChangeKind) -> ShapedLine:
        """Return the word for a kind of change."""
        return self._line((self.words.changes.kinds[kind],))

    def move(self, move: Move) -> ShapedLine:
        """Say where a touchpoint stood before."""
        places = ", ".join(place for place in (move.swimlane, move.stage) if place)
        return self.came_from(places) if places else self.kind(ChangeKind.MOVED)

    def came_from(self, place: str) -> ShapedLine:
        """Return “from” with a place, shortened to fit."""
        return self._shortened(self.words.changes.came_from, place)

    def was(self, title: str) -> ShapedLine:
        """Return “was” with a title, shortened to fit."""
        return self._shortened(self.words.changes.was, title)

    def name(self, title: str) -> ShapedLine:
        """Return a title, shortened to fit."""
        return self._shortened("{0}", title)

    def fields(self, changes: tuple[FieldChange, ...]) -> ShapedLine:
        """Say the most telling change of some as fully as there is room, and how many others there are."""
        first = min(
            changes, key=lambda one: TELLING.index(one.field) if one.field in TELLING else len(TELLING)
        )
        name = self.words.changes.fields[first.field]
        others = f" (+{len(changes) - 1})" if len(changes) > 1 else ""
        before, after = (
            change_value(self.words, first.field, value) for value in (first.before, first.after)
        )
        said = [f"{name}: {before} → {after}{others}", f"{name} → {after}{others}"]
        return self._line((*(() if first.field in NAMED_ALONE else said), f"{name}{others}"))

    def _shortened(self, sentence: str, title: str) -> ShapedLine:
        title = " ".join(title.split())[:LONGEST]
        cuts = (f"{title[:end].rstrip()}…" for end in range(len(title) - 1, 0, -1))
        return self._line((sentence.format(title), *(sentence.format(cut) for cut in cuts)))

    def _line(self, offers: tuple[str, ...]) -> ShapedLine:
        """Return the first of some texts that fits, else the last."""
        return self._kept.get(offers, lambda: self._fitting(offers))

    def _fitting(self, offers: tuple[str, ...]) -> ShapedLine:
        lines = (self._shaper.shape(offer, PILL).lines[0] for offer in offers)
        return next(
            (line for line in lines if tag_width(line) <= WIDEST),
            self._shaper.shape(offers[-1], PILL).lines[0],
        )


@dataclass(frozen=True, slots=True, eq=False)
class SwimlaneChanges:
    """What became of a swimlane since an older map, and who says it."""

    compared: SwimlaneComparison
    ghosts: frozenset[str]
    labels: ChangeLabels

    def tags(self, element: str, card: Rect) -> Iterator[Tag]:
        """Yield the tags of a card: above, where it came from; below, what it says otherwise than before."""
        if element in self.compared.added:
            yield _above(element, ChangeKind.ADDED, card, self.labels.kind(ChangeKind.ADDED))
        if not (twin := self.compared.twins.get(element)):
            return
        if twin.move:
            yield _above(element, ChangeKind.MOVED, card, self.labels.move(twin.move))
        if twin.changes:
            yield _below(element, ChangeKind.CHANGED, card, self.labels.fields(twin.changes))

    def kind_of(self, element: str) -> ChangeKind | None:
        """Return what became of a touchpoint above all, None where nothing did."""
        if element in self.compared.added:
            return ChangeKind.ADDED
        if twin := self.compared.twins.get(element):
            return ChangeKind.MOVED if twin.move else ChangeKind.CHANGED if twin.changes else None
        return ChangeKind.REMOVED if element in self.ghosts else None

    def ghost_tag(self, element: str, card: Rect) -> Tag:
        """Return the tag of a card that is gone."""
        return _above(element, ChangeKind.REMOVED, card, self.labels.kind(ChangeKind.REMOVED))


def tag_width(line: ShapedLine) -> float:
    """Return the width of a tag with some words."""
    return 2 * PILL_PAD + ICON + APART + line.width


def tag_at(element: str, kind: ChangeKind, line: ShapedLine, x: float, cy: float) -> Tag:
    """Return a tag that begins at an x, centred on a y."""
    return Tag(element, kind, Rect(x, cy - PILL_H / 2, tag_width(line), PILL_H), line)


def change_value(words: Words, field: str, value: Readable) -> str:
    """Write a value of a touchpoint's field in the words of a map."""
    match value:
        case None | "" | ():
            return "–"
        case bool():
            return words.changes.yes if value else words.changes.no
        case int() | float() if field == "drop_off":
            return words.percent(value)
        case int() | float() if field == "wait":
            return words.changes.hours.format(words.number(value))
        case int() | float():
            return words.number(value, signed=field == "emotion")
        case tuple():
            return ", ".join(value)
    return value


def _above(element: str, kind: ChangeKind, card: Rect, line: ShapedLine) -> Tag:
    return tag_at(element, kind, line, card.cx - tag_width(line) / 2, card.y)


def _below(element: str, kind: ChangeKind, card: Rect, line: ShapedLine) -> Tag:
    return tag_at(element, kind, line, card.cx - tag_width(line) / 2, card.bottom + LOW)
