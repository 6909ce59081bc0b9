"""A page for each segment: the person who stands for it, what is known of it, and how it feels on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from journeydesk.drawing.contents import Passage, figure
from journeydesk.drawing.curves import curve_blocks
from journeydesk.drawing.marks import text_marks
from journeydesk.drawing.primitives import Block, Box, Mark, Picture, Stroke, Text
from journeydesk.drawing.typeset import NOTHING, Typeset, Typesetter, key_of, moved
from journeydesk.export.edition.book import Book, Chapter, one_line
from journeydesk.export.report.personas import Profile, profiles
from journeydesk.layout.boxes import LaneBand, MapLayout
from journeydesk.layout.context import place_text
from journeydesk.layout.flow import Piece
from journeydesk.layout.geometry import Rect
from journeydesk.layout.later import EVERYWHERE
from journeydesk.layout.sizes import META
from journeydesk.layout.stretch import fitted
from journeydesk.layout.text import TextStyle
from journeydesk.model.inventory import Segment
from journeydesk.model.lanes import EmotionLane

NAME, SEGMENT, SIZE = TextStyle(26, 700), TextStyle(15, 600), TextStyle(12, 500)
QUOTE, LABEL, INITIAL = TextStyle(20, 400, italic=True), TextStyle(9.5, 600), TextStyle(36, 700)
PHOTO, BESIDE = 96.0, 24.0
CURVE_H = 96.0
BAR, BAR_GAP = 4.0, 20.0


def personas(book: Book) -> Chapter:
    """Return the pages of the segments."""
    setter = book.typesetter("personas")
    found = [_page(profile, setter, book) for profile in profiles(book.shown, book.voice)]
    typeset = sum(found, NOTHING)
    title = book.voice.said("Personas") if found else ""
    return book.chapter(typeset, title)


def _page(profile: Profile, setter: Typesetter, book: Book) -> Typeset:
    persona = profile.segment.persona
    typeset = _head(profile, setter, book)
    if persona.quote.strip():
        typeset += _quote(persona.quote, setter, profile.segment)
    told = {persona.name, persona.about, persona.quote}
    for fact in profile.facts:
        if fact.cell.text not in told and fact.cell.value is None:
            label = setter.words(fact.label, LABEL, "soft", above=20)
            kept = tuple(replace(piece, stays=True, height=piece.height + 2) for piece in label.pieces)
            typeset += Typeset(kept, label.parts) + setter.words(fact.cell.text)
    for layout in book.layouts:
        typeset += _curves(profile.segment, layout, setter, book)
    return typeset


def _head(profile: Profile, setter: Typesetter, book: Book) -> Typeset:
    """Set photo, name and size beside each other; this begins a page."""
    segment, persona = profile.segment, profile.segment.persona
    width = setter.width - PHOTO - BESIDE
    left = 0.0 if setter.rtl else PHOTO + BESIDE
    y, blocks, parts = 0.0, [], []
    for text, style, tone in _lines(profile):
        placed = place_text(book.shaper, "", text, style, 0.0, 0.0, width, tone)
        found = setter.block(setter.marks(placed), placed.rect, placed.block.text)
        blocks.append(moved(found, left, y))
        title = profile.name if style is NAME else ""
        parts.append(Passage("H1" if style is NAME else "P", key_of(found), title))
        y += placed.rect.h + 4
    height = max(y, PHOTO)
    photo = moved(_photo(segment, setter, book), setter.width - PHOTO if setter.rtl else 0.0, 0.0)
    if persona.photo:
        parts.append(figure(key_of(photo), photo.label))
    shift = max((PHOTO - y) / 2, 0.0)
    piece = Piece((photo, *(moved(block, 0.0, shift) for block in blocks)), height, begins=True)
    return Typeset((piece,), tuple(parts))


def _lines(profile: Profile) -> Iterator[tuple[str, TextStyle, str]]:
    """Yield what stands beside a photo, each line in its style and tone."""
    persona = profile.segment.persona
    name = persona.name.strip() or profile.name
    yield name, NAME, "strong"
    if about := " ".join(persona.about.split()):
        yield about, SIZE, "normal"
    if name != profile.name:
        yield profile.name, SEGMENT, "normal"
    known = [fact for fact in profile.facts if fact.cell.value is not None]
    if known:
        yield " · ".join(f"{fact.label} {fact.cell.text}" for fact in known), SIZE, "soft"


def _photo(segment: Segment, setter: Typesetter, book: Book) -> Block:
    rect, theme = Rect(0.0, 0.0, PHOTO, PHOTO), book.theme
    name = segment.persona.name or segment.name
    if segment.persona.photo:
        return setter.block((Picture(rect, segment.persona.photo, name, PHOTO / 2),), rect, name)
    line = book.shaper.shape(name.strip()[:1].upper(), INITIAL).lines[0]
    marks: tuple[Mark, ...] = (
        Box(
            rect,
            theme.tinted(segment.colour),
            None if theme.fills else Stroke(segment.colour, 1.0),
            PHOTO / 2,
        ),
        Text(rect.cx - line.width / 2, rect.cy + INITIAL.size * 0.36, line, theme.strong),
    )
    return Block("", "avatar", rect, marks)


def _quote(text: str, setter: Typesetter, segment: Segment) -> Typeset:
    """Set what the person says, beside a bar in the colour of the segment."""
    found = setter.narrower(BAR_GAP).words(f"“{text.strip()}”", QUOTE, "strong", above=28)
    colour, left = setter.theme.line(segment.colour), 0.0 if setter.rtl else BAR_GAP
    pieces = []
    for piece in found.pieces:
        rect = Rect(setter.width - BAR if setter.rtl else 0.0, 0.0, BAR, piece.height)
        bar = Block("", "bar", rect, (Box(rect, colour, None, BAR / 2),))
        pieces.append(replace(piece, content=(bar, *(moved(block, left, 0.0) for block in piece.content))))
    return Typeset(tuple(pieces), found.parts)


def _curves(segment: Segment, layout: MapLayout, setter: Typesetter, book: Book) -> Typeset:
    """Set how the segment feels on a map, stage by stage; nothing where no curve of it is known."""
    typeset = NOTHING
    for band in layout.bands:
        for lane in band.lanes if band.segment.id == segment.id else ():
            if isinstance(lane.lane, EmotionLane) and lane.curves and len(lane.curves[0].points) > 1:
                title = book.voice.name(layout.journey.title)
                head = setter.heading(title, "H2", listed=False)
                typeset += head + _curve(lane, segment, layout, setter, book)
    return typeset


def _curve(lane: LaneBand, segment: Segment, layout: MapLayout, setter: Typesetter, book: Book) -> Typeset:
    """Draw the first curve of a lane as the map does, as wide as the page."""
    area, theme = Rect(0.0, 4.0, setter.width, CURVE_H), book.theme
    start, end = layout.columns[0].x, layout.columns[-1].right
    curve = fitted(lane.curves[0], start, end, area.grown(-10.0))
    small = replace(lane, rect=area, curves=(curve,), names=())
    drawn = curve_blocks(small, (theme.line(segment.colour),), 0.0, theme, (), EVERYWHERE)
    spoken = "; ".join(book.voice.words.feeling(point.value) for point in curve.points)
    ground = setter.block((Box(area, theme.band, None, 8),), area, spoken)
    blocks = (ground, *(replace(block, element="") for block in drawn), *_stages(layout, area, book))
    return Typeset((Piece(blocks, CURVE_H + 24.0),), (figure(key_of(ground), spoken),))


def _stages(layout: MapLayout, area: Rect, book: Book) -> Iterator[Block]:
    """Yield the names of the stages under a curve, as much of each as there is room for."""
    across = area.w / (layout.columns[-1].right - layout.columns[0].x)
    for head, column in zip(layout.heads.stages, layout.columns, strict=True):
        x, width = area.x + (column.x - layout.columns[0].x) * across, column.w * across - 8
        if width < 16:
            continue
        text = one_line(" ".join(head.stage.title.split()), META, width, book.shaper)
        placed = place_text(book.shaper, "", text, META, x + 8, area.bottom + 4, width, "soft")
        yield Block("", "stage-name", placed.rect, tuple(text_marks((placed,), book.theme)))
