"""The shapes of a slide as XML: frames with words, lines, pictures, connectors, and groups of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from journeydesk.drawing.primitives import Box, Line, Link, Shape
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.pptx.figures import Frame, arrow
from journeydesk.surfaces.pptx.held import held_card
from journeydesk.surfaces.pptx.paint import bounds, fill, outlined, pen, preset, rounded, shadow
from journeydesk.surfaces.pptx.steps import Point, Step, course
from journeydesk.surfaces.pptx.words import Words, paragraph
from journeydesk.surfaces.pptx.xml import Attributes, emu, tag, written

ROOM = 1.15
"""How much wider a text that stands by itself is than its words: the client may have other letters."""

CENTRED = 1.5
"""Units by which words may stand off the middle of their box and still count as centred."""

CORNER = 0.29289
"""How far, in radii, the words of a rounded box begin inside of it: what of its corner a square leaves free."""

LONGEST_NAME = 80

Links = Sequence[tuple[Link, str]]
"""Areas that lead somewhere, with the ids of their addresses."""

_ADORNMENT = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
"""Tells screen readers to pass by."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the marks of a block stand: (x, y) points aside, `scale` points a unit; `language` is that of its words."""

    x: float
    y: float
    scale: float
    language: str

    def shifted(self, x: float, y: float) -> Place:
        """Return a place shifted by units."""
        return replace(self, x=self.x + x * self.scale, y=self.y + y * self.scale)

    def frame(self, rect: Rect, **turned: int) -> str:
        """Return where a rectangle stands."""
        x, y = emu(self.x + rect.x * self.scale), emu(self.y + rect.y * self.scale)
        size = tag("a:ext", cx=emu(rect.w * self.scale), cy=emu(rect.h * self.scale))
        return tag("a:xfrm", tag("a:off", x=x, y=y) + size, **turned)

    def emu(self, units: float) -> int:
        """Return a length in EMU."""
        return emu(units * self.scale)


@dataclass(frozen=True, slots=True)
class Name:
    """What a shape is called, and what a screen reader says of it; without words it is passed by."""

    id: int
    name: str
    alt: str = ""
    adorns: bool = False

    @property
    def xml(self) -> str:
        """The properties that all shapes have."""
        described = {"descr": written(self.alt)} if self.alt else {}
        name = written(self.name[:LONGEST_NAME])
        return tag("p:cNvPr", _ADORNMENT if self.adorns else "", id=self.id, name=name, **described)


def frame(part: Frame, name: Name, place: Place, links: Links = (), *, title: bool = False) -> str:
    """Return a box with its words, or words by themselves; the `title` is what the slide is called."""
    ground = part.ground
    if ground is None:
        return _words(part.words[0], name, place, links, title=title)
    rect = ground_rect(ground)
    look = [_geometry(ground, rect, part.sites), fill(ground.fill, rect), pen(ground.stroke, place.scale)]
    if part.fall and isinstance(part.fall.fill, str):
        look.append(shadow(part.fall.fill, (part.fall.rect.y - rect.y) * place.scale))
    shape = tag("p:spPr", place.frame(rect) + "".join(look))
    body = _body(part, ground, rect, place, links) if part.words else ""
    return tag("p:sp", tag("p:nvSpPr", name.xml + "<p:cNvSpPr/><p:nvPr/>") + shape + body)


def ground_rect(ground: Box | Shape) -> Rect:
    """Return the area that a box or an outline covers; that of an icon is its square."""
    if isinstance(ground, Box):
        return ground.rect
    if ground.scale != 1.0:
        return Rect(ground.x, ground.y, ground.scale, ground.scale)
    return bounds(ground.outline).moved(ground.x, ground.y)


def line(mark: Line, name: Name, place: Place) -> str:
    """Return a straight line that holds on to nothing."""
    rect = Rect(min(mark.x1, mark.x2), min(mark.y1, mark.y2), abs(mark.x2 - mark.x1), abs(mark.y2 - mark.y1))
    turned = {"flipV": 1} if (mark.x2 < mark.x1) != (mark.y2 < mark.y1) else {}
    look = place.frame(rect, **turned) + preset("line") + pen(mark.stroke, place.scale)
    return _connector(name, "", look)


def connector(
    step: Step, name: Name, place: Place, holds: tuple[tuple[int, int], ...], *, exact: bool = True
) -> str:
    """Return a step that holds on to shapes at its ends, by their numbers and those of the sites there.

    One that ends beside its sites can bend: where a program leads it anew, it does not slant.
    """
    way = course(step.corners, place.scale, bends=not exact)
    look = place.frame(way.rect, **way.turned) + way.geometry + pen(step.pen, place.scale, step.arrow)
    held = zip(("a:stCxn", "a:endCxn"), holds, strict=False)
    return _connector(name, "".join(tag(end, id=id, idx=site) for end, (id, site) in held), look)


def _connector(name: Name, held: str, look: str) -> str:
    about = tag("p:nvCxnSpPr", name.xml + tag("p:cNvCxnSpPr", held) + "<p:nvPr/>")
    return tag("p:cxnSp", about + tag("p:spPr", look))


def picture(
    rect: Rect, radius: float, name: Name, place: Place, media: str, crop: dict[str, Attributes]
) -> str:
    """Return a picture that covers a rectangle; `media` is the id of its file, `crop` what is cut off."""
    about = tag("p:nvPicPr", name.xml + '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/>')
    stretched = "<a:stretch><a:fillRect/></a:stretch>"
    data = tag("p:blipFill", tag("a:blip", **{"r:embed": media}) + tag("a:srcRect", **crop) + stretched)
    return tag("p:pic", about + data + tag("p:spPr", place.frame(rect) + rounded(rect, radius)))


def group(members: Iterable[str], rect: Rect, name: Name, place: Place) -> str:
    """Return shapes that move together."""
    own = place.frame(rect)
    inner = own.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    area = own.removesuffix("</a:xfrm>") + inner.removeprefix("<a:xfrm>")
    about = tag("p:nvGrpSpPr", name.xml + "<p:cNvGrpSpPr/><p:nvPr/>")
    return tag("p:grpSp", about + tag("p:grpSpPr", area) + "".join(members))


def _geometry(ground: Box | Shape, rect: Rect, sites: tuple[Point, ...]) -> str:
    if isinstance(ground, Box) and sites:
        return held_card(rect.w, rect.h, ground.radius, sites)
    if isinstance(ground, Box):
        return rounded(rect, ground.radius)
    if head := arrow(ground):
        return preset("chevron" if head.notched else "homePlate", adj=head.tip / min(rect.w, rect.h))
    if ground.scale != 1.0:
        return outlined(ground.outline, Rect(0, 0, 1, 1), ground.fill is not None)
    return outlined(ground.outline, bounds(ground.outline), ground.fill is not None)


def _words(words: Words, name: Name, place: Place, links: Links, *, title: bool) -> str:
    """Return a text by itself, with some room for other letters."""
    area = words.rect
    wide = area.w * ROOM + words.size / 2
    rect = Rect(area.right - wide if words.rtl else area.x, area.y, wide, area.h)
    kind = tag("p:nvPr", '<p:ph type="title"/>') if title else "<p:nvPr/>"
    about = tag("p:nvSpPr", name.xml + ("<p:cNvSpPr/>" if title else '<p:cNvSpPr txBox="1"/>') + kind)
    shape = tag("p:spPr", place.frame(rect) + preset("rect") + "<a:noFill/>")
    look: dict[str, Attributes] = {"marL": 0, "algn": "r" if words.rtl else "l"}
    return tag(
        "p:sp", about + shape + _frame_of([paragraph(words, place.scale, place.language, links, **look)])
    )


def _frame_of(paragraphs: Iterable[str], **insets: Attributes) -> str:
    edges: dict[str, Attributes] = {
        "lIns": 0,
        "tIns": 0,
        "rIns": 0,
        "bIns": 0,
        "anchor": "t",
        "wrap": "square",
        **insets,
    }
    body = tag("a:bodyPr", "<a:noAutofit/>", **edges)
    return tag("p:txBody", body + "<a:lstStyle/>" + "".join(paragraphs))


def _body(part: Frame, ground: Box | Shape, rect: Rect, place: Place, links: Links) -> str:
    """Return the words of a box where the layout has them, or in its middle where they stand there."""
    texts = part.words
    inside = rect if part.sites else _text_rect(ground, rect)
    alone = len(texts) == 1 and len(texts[0].lines) == 1
    if alone and _is_round(ground) and abs(texts[0].rect.cx - rect.cx) < CENTRED:
        middle = paragraph(texts[0], place.scale, place.language, links, marL=0, algn="ctr")
        return _frame_of([middle], anchor="ctr")
    left = min((words.rect.x for words in texts if not words.rtl), default=inside.x)
    right = max((words.rect.right for words in texts if words.rtl), default=inside.right)
    insets: dict[str, Attributes] = {
        "lIns": place.emu(max(left - inside.x, 0)),
        "rIns": place.emu(max(inside.right - right, 0)),
    }
    centred = alone and abs(texts[0].rect.cy - rect.cy) < CENTRED
    if not centred:
        insets["tIns"] = place.emu(max(texts[0].rect.y - inside.y, 0))
    # Words in a box that is as wide as they are would be broken again where letters are wider.
    insets["wrap"] = (
        "none" if alone and right - texts[0].rect.right < texts[0].rect.w * (ROOM - 1) else "square"
    )
    return _frame_of(_stacked(texts, left, place, links), **insets, anchor="ctr" if centred else "t")


def _stacked(texts: Sequence[Words], left: float, place: Place, links: Links) -> Iterator[str]:
    below = texts[0].rect.y
    for words in texts:
        area = words.rect
        look: dict[str, Attributes] = {"before": area.y - below, "algn": "r" if words.rtl else "l"}
        look["marL"] = 0 if words.rtl else place.emu(max(area.x - left, 0))
        yield paragraph(words, place.scale, place.language, links, **look)
        below = area.bottom


def _is_round(ground: Box | Shape) -> bool:
    return isinstance(ground, Box) and ground.radius * 2 >= ground.rect.h - 0.01


def _text_rect(ground: Box | Shape, rect: Rect) -> Rect:
    """Return where a program begins the words of a shape: inside of its round corners and its points."""
    if isinstance(ground, Box):
        return rect.grown(-CORNER * min(ground.radius, rect.w / 2, rect.h / 2))
    head = arrow(ground)
    if head is None:
        return rect
    left = head.tip if head.notched else 0.0
    return Rect(rect.x + left, rect.y, rect.w - head.tip - left, rect.h)
