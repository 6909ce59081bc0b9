"""One page of a drawing as the shapes of a slide, in the order in which they are drawn and read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import count

from journeydesk.drawing.missing import missing_picture
from journeydesk.drawing.primitives import Block, Box, Line, Page, Picture
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.addresses import safe_address
from journeydesk.surfaces.pptx.figures import Figure, Frame, figure
from journeydesk.surfaces.pptx.pictures import PictureFile
from journeydesk.surfaces.pptx.shapes import (
    Links,
    Name,
    Place,
    connector,
    frame,
    ground_rect,
    group,
    line,
    picture,
)
from journeydesk.surfaces.pptx.steps import LEFT, RIGHT, Point, Step, halves, middles, side, step_of

CARD, TITLE, STEP = "touchpoint", "title", "step"
"""What blocks are called that a slide treats in a way of its own."""

Hold = tuple[int, int]
"""What holds the end of a line: the number of a shape and that of a site on it."""

FIRST_ID = 2
"""The number 1 is that of the slide itself."""

STRIDE = 256
"""Blocks drawn between two words on progress."""


@dataclass(frozen=True, slots=True)
class Card:
    """A card that connectors may hold on to: the number of its shape, where it stands, what it says.

    `sites` are where straight lines end at it, unless that is the middle of a side.
    """

    id: int
    rect: Rect
    text: str
    sites: tuple[Point, ...]

    @property
    def all_sites(self) -> tuple[Point, ...]:
        """All places where lines can hold on, in the order in which they are counted."""
        return middles(self.rect) + self.sites

    def hold(self, end: Point) -> Hold:
        """Return what holds the end of a line: the shape and the number of the site there, or nearest to it."""
        known = self.all_sites
        return self.id, known.index(end) if end in known else side(self.rect, end)

    @property
    def own_sites(self) -> tuple[Point, ...]:
        """The sites relative to its left upper corner."""
        return tuple((x - self.rect.x, y - self.rect.y) for x, y in self.sites)


@dataclass(slots=True)
class Sheet:
    """A slide while it is drawn.

    `picture` gives the id and the file of a picture by its name, `address` the id of an address that may be followed.
    """

    page: Page
    picture: Callable[[str], tuple[str, PictureFile] | None]
    address: Callable[[str], str]
    _ids: Iterator[int] = field(default_factory=lambda: count(FIRST_ID))
    _cards: dict[str, Card] = field(default_factory=dict)

    def shapes(self, progress: Callable[[float], None]) -> Iterator[str]:
        """Yield all shapes as XML, saying now and then what share is done."""
        page = self.page
        whole = Place(page.x, page.y, page.scale, page.drawing.language)
        found = [
            (
                whole.shifted(section.x, section.y),
                [(block, step_of(block) or figure(block)) for block in section.blocks],
            )
            for section in page.drawing.sections
        ]
        for _, blocks in found:
            self._cards.update(self._held(blocks))
        done, total = 0, sum(len(blocks) for _, blocks in found)
        for place, blocks in found:
            for block, drawn in blocks:
                yield from self._shown(block, drawn, place)
                done += 1
                if done % STRIDE == 0:
                    progress(done / total)

    def _held(self, blocks: Sequence[tuple[Block, Step | Figure]]) -> Iterator[tuple[str, Card]]:
        """Yield the cards of a section, numbered before they are drawn: the lines that end there lie below."""
        ends = _straight_ends(drawn for _, drawn in blocks if isinstance(drawn, Step))
        for block, drawn in blocks:
            if block.role == CARD and isinstance(drawn, Figure) and (rect := _ground(drawn)):
                text = drawn.words[0].text if drawn.words else ""
                place = rect.moved(block.x, block.y)
                own = dict.fromkeys(end for end in ends.get(block.element, ()) if end not in middles(place))
                yield block.element, Card(next(self._ids), place, text, tuple(own))

    def _shown(self, block: Block, drawn: Step | Figure, section: Place) -> Iterator[str]:
        if isinstance(drawn, Step):
            yield from self._step(drawn, section)
            return
        place = section.shifted(block.x, block.y)
        links: Links = [(link, id) for link in drawn.links if (id := self._address(link.url))]
        if len(drawn.parts) == 1 or block.role == TITLE:
            for number, part in enumerate(drawn.parts):
                name = self._name(block, "" if drawn.words else block.label)
                yield self._part(part, name, place, links, title=block.role == TITLE and number == 0)
        elif drawn.parts:
            yield self._group(block, drawn, place, links)

    def _group(self, block: Block, drawn: Figure, place: Place, links: Links) -> str:
        whole = self._name(block, block.label)
        first, *others = drawn.parts
        card = self._cards.get(block.element) if block.role == CARD else None
        if card and isinstance(first, Frame):
            first = replace(first, sites=card.own_sites)
        ids = (card.id if card else next(self._ids), *(next(self._ids) for _ in others))
        members = [
            self._part(part, Name(id, block.role), place, links)
            for id, part in zip(ids, (first, *others), strict=True)
        ]
        return group(members, reduce(Rect.united, map(_area, drawn.parts)), whole, place)

    def _name(self, block: Block, alt: str) -> Name:
        """Return what a block is called; one with nothing to say is for the eye alone."""
        called = ": ".join(part for part in (block.role, block.label) if part)
        return Name(next(self._ids), called, alt, adorns=not block.label)

    def _part(
        self, part: Frame | Line | Picture, name: Name, place: Place, links: Links, *, title: bool = False
    ) -> str:
        match part:
            case Frame():
                return frame(part, name, place, links, title=title)
            case Line():
                return line(part, name, place)
            case Picture():
                return self._picture(part, name, place)

    def _picture(self, mark: Picture, name: Name, place: Place) -> str:
        known = self.picture(mark.media)
        named = Name(name.id, name.name, mark.alt or name.alt)
        if known is None:
            box, sign = missing_picture(mark)
            return frame(Frame(box), named, place) + frame(
                Frame(sign), Name(next(self._ids), "sign", adorns=True), place
            )
        id, file = known
        return picture(mark.rect, mark.radius, named, place, id, dict(file.crop(mark.rect)))

    def _step(self, step: Step, place: Place) -> Iterator[str]:
        source, target = (self._cards.get(end) for end in (step.source, step.target))
        if source is None or target is None:
            yield connector(step, Name(next(self._ids), STEP, adorns=True), place, ())
            return
        start, end = step.corners[0], step.corners[-1]
        holds = source.hold(start), target.hold(end)
        name = Name(next(self._ids), STEP, f"{source.text} → {target.text}")
        if parts := halves(step):
            yield from self._halves(parts, name, place, holds)
            return
        exact = start in source.all_sites and end in target.all_sites
        yield connector(step, name, place, holds, exact=exact)

    def _halves(
        self, parts: tuple[Step, Step], name: Name, place: Place, holds: tuple[Hold, Hold]
    ) -> Iterator[str]:
        (first, second), (source, target) = parts, holds
        dot, more = (Name(next(self._ids), STEP, adorns=True) for _ in range(2))
        x, y = second.corners[0]
        to_right = first.corners[0][0] < x
        ground = Box(Rect(x, y, 0, 0).grown(first.pen.width / 2), first.pen.colour)
        yield frame(Frame(ground), dot, place)
        yield connector(first, name, place, (source, (dot.id, LEFT if to_right else RIGHT)))
        yield connector(second, more, place, ((dot.id, RIGHT if to_right else LEFT), target))

    def _address(self, url: str) -> str:
        address = safe_address(url)
        return self.address(address) if address else ""


def _ground(drawn: Figure) -> Rect | None:
    """Return where the card itself stands, which is drawn first."""
    first = drawn.parts[0] if drawn.parts else None
    return ground_rect(first.ground) if isinstance(first, Frame) and first.ground else None


def _straight_ends(steps: Iterable[Step]) -> Mapping[str, list[Point]]:
    """Return where steps begin and end by the elements there, where all of them are straight.

    LibreOffice leads a line with bends away from a site of our own as it likes, from the middle of a side as we do.
    """
    found: dict[str, list[Point]] = {}
    bent: set[str] = set()
    for step in steps:
        for element, end in ((step.source, step.corners[0]), (step.target, step.corners[-1])):
            found.setdefault(element, []).append(end)
        if len(step.corners) > 2:
            bent |= {step.source, step.target}
    return {element: ends for element, ends in found.items() if element not in bent}


def _area(part: Frame | Line | Picture) -> Rect:
    match part:
        case Frame():
            return ground_rect(part.ground) if part.ground else part.words[0].rect
        case Line():
            low, high = sorted((part.y1, part.y2))
            left, right = sorted((part.x1, part.x2))
            return Rect(left, low, right - left, high - low)
        case Picture():
            return part.rect
