"""The cover: whose document it is, what it tells of, and how its customers feel on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

from journeydesk.drawing.contents import Passage, Tag, figure, section
from journeydesk.drawing.marks import text_marks
from journeydesk.drawing.primitives import Block, Box, Line, Mark, Picture, Segment, Shape, Stroke
from journeydesk.drawing.typeset import Typesetter, key_of
from journeydesk.export.edition.book import Book, Chapter, one_line
from journeydesk.layout.boxes import Curve, SwimlaneBand
from journeydesk.layout.context import place_text
from journeydesk.layout.curve import monotone
from journeydesk.layout.geometry import Rect
from journeydesk.layout.stretch import fitted
from journeydesk.layout.text import PlacedText, TextStyle
from journeydesk.model.lanes import EmotionLane

CLIENT, SCENARIO = TextStyle(15, 600), TextStyle(15)
LABEL, FACT, NAME = TextStyle(9.5, 600), TextStyle(12, 500), TextStyle(9.5, 500)
TITLES = (TextStyle(44, 700), TextStyle(32, 700), TextStyle(24, 700), TextStyle(15, 700))
"""How titles are set: the longer, the smaller."""

LOGO_W, LOGO_H = 240.0, 72.0
PLATE = "#ffffff"
"""The ground of logos on a dark page: they are made for paper."""

TITLE_TOP, TITLE_MOST = 0.2, 0.3
"""Where the title begins and how much of the height it may have, as shares of the text's."""

STRIPE, INDENT = 6.0, 28.0
CURVES_H, CURVES_UP = 0.18, 96.0
"""How high the curves are, as a share of the text's height, and how far above its end, with room for their names."""

SCENARIOS = 3
"""How many maps are named; more would push the title aside."""

MOST_LINES = 3
"""What a scenario or a fact may take; more belongs on a page of its own."""


def cover(book: Book) -> Chapter:
    """Return the cover."""
    room, setter = book.leaf.text, book.typesetter("cover")
    title, blocks = _title(book, room, setter)
    facts = list(_facts(book, room, setter))
    logo = list(_logo(book, room))
    parts: list[Passage] = [figure(key_of(block), block.label) for block in logo]
    parts += [_part("H1" if block is title else "P", block) for block in (*blocks, *facts)]
    whole = section(tuple(parts), book.voice.said("Cover"))
    return Chapter(((*_curves(book, room), *logo, *blocks, *facts),), (whole,), footed=False)


def _part(tag: Tag, block: Block) -> Passage:
    return Passage(tag, key_of(block))


def _logo(book: Book, room: Rect) -> Iterator[Block]:
    """Yield the logo; one that no reader of pictures understands is left out."""
    name = book.document.branding.logo
    size = picture_size(book.media[name]) if name else None
    if name and size:
        scale = min(LOGO_W / size[0], LOGO_H / size[1])
        w, h = size[0] * scale, size[1] * scale
        rect = Rect(room.right - w if book.rtl else room.x, room.y, w, h)
        alt = book.document.client or book.voice.said("Logo")
        plate = (Box(rect.grown(10), PLATE, None, 8),) if book.theme.name == "dark" else ()
        yield Block("cover-logo", "logo", rect.grown(10), (*plate, Picture(rect, name, alt)), alt)


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Return how many pixels a picture has across and down, None where it cannot be read."""
    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as image:
            return image.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _title(book: Book, room: Rect, setter: Typesetter) -> tuple[Block, list[Block]]:
    """Return the title, and all that stands beside the stripe, it among them."""
    document, width = book.document, room.w - INDENT
    top = room.y + room.h * TITLE_TOP
    y, blocks = top, []
    if document.client.strip():
        client = _placed(book, one_line(document.client, CLIENT, width, book.shaper), CLIENT, y, "soft")
        blocks.append(_block(client, setter))
        y = client.rect.bottom + 10
    heading = _fitted(book, width, room.h * TITLE_MOST, y)
    title = _block(heading, setter)
    blocks.append(title)
    y = heading.rect.bottom + 14
    for scenario in _scenarios(book):
        begun = _begun(book, scenario, SCENARIO, width, MOST_LINES)
        text = _placed(book, begun, SCENARIO, y, "normal", width)
        blocks.append(_block(text, setter))
        y = text.rect.bottom + 4
    left = room.right - STRIPE if book.rtl else room.x
    stripe = Box(Rect(left, top + 4, STRIPE, y - top - 8), book.accent, None, STRIPE / 2)
    return title, [Block("", "stripe", stripe.rect, (stripe,)), *blocks]


def _fitted(book: Book, width: float, height: float, y: float) -> PlacedText:
    """Return the title in the largest letters that leave room for the rest; of an endless one the beginning."""
    title = " ".join(book.title.split()) or book.voice.said("Customer journey")
    sizes = (_placed(book, title, style, y, "strong", width) for style in TITLES)
    placed = next((one for one in sizes if one.rect.h <= height), None)
    if placed:
        return placed
    smallest = TITLES[-1]
    most = max(int(height / book.shaper.shape("n", smallest).line_height), 1)
    return _placed(book, _begun(book, title, smallest, width, most), smallest, y, "strong", width)


def _begun(book: Book, text: str, style: TextStyle, width: float, most: int) -> str:
    """Return a text that has room on some lines, of a longer one the beginning."""
    lines = book.shaper.shape(text, style, width).lines
    if len(lines) <= most:
        return text
    begun = "".join(line.text for line in lines[:most]).rstrip()
    return f"{begun.rpartition(' ')[0] or begun[:-2]}…"


def _scenarios(book: Book) -> Iterator[str]:
    """Yield what the maps are about: the only map by its scenario, several by their titles."""
    maps = [layout.journey for layout in book.layouts]
    if len(maps) == 1:
        own = maps[0].title if maps[0].title != book.title else ""
        yield from (" ".join(text.split()) for text in (own, maps[0].scenario) if text.strip())
        return
    titles = [book.voice.name(journey.title) for journey in maps]
    yield from titles[:SCENARIOS]
    if len(titles) > SCENARIOS:
        yield f"+ {len(titles) - SCENARIOS}"


def _facts(book: Book, room: Rect, setter: Typesetter) -> Iterator[Block]:
    """Yield date, version and confidentiality beside each other at the foot of the page."""
    branding, voice = book.document.branding, book.voice
    known = (
        (voice.said("Date"), voice.day(branding.on).text),
        (voice.said("Version"), branding.version),
        (voice.said("Confidentiality"), branding.confidentiality),
    )
    width = room.w / 3
    facts = [
        (label, _begun(book, " ".join(text.split()), FACT, width - 16, MOST_LINES))
        for label, text in known
        if text.strip()
    ]
    for number, (label, text) in enumerate(facts):
        x = room.right - (number + 1) * width + 16 if book.rtl else room.x + number * width
        shown = one_line(label, LABEL, width - 16, book.shaper)
        # A longer fact goes on into the foot of the page, which a cover leaves free.
        for said_there, style, y, tone in ((shown, LABEL, -40, "soft"), (text, FACT, -24, "strong")):
            placed = place_text(book.shaper, "", said_there, style, x, room.bottom + y, width - 16, tone)
            yield _block(placed, setter)


def _placed(
    book: Book, text: str, style: TextStyle, y: float, tone: str, width: float | None = None
) -> PlacedText:
    room = book.leaf.text
    x = room.x if book.rtl else room.x + INDENT
    return place_text(book.shaper, "", text, style, x, y, width or room.w - INDENT, tone)


def _block(text: PlacedText, setter: Typesetter) -> Block:
    return setter.block(setter.marks(text), text.rect, text.block.text)


def _curves(book: Book, room: Rect) -> Iterator[Block]:
    """Yield how the segments of the first map feel, each as a line in its colour, with its name."""
    layout = next((one for one in book.layouts if one.columns), None)
    bands = [(band, curve) for band in layout.bands if (curve := emotion_curve(band))] if layout else []
    if layout is None or not bands:
        return
    height = room.h * CURVES_H
    area = Rect(room.x, room.bottom - CURVES_UP - height, room.w, height)
    middle = Line(area.x, area.cy, area.right, area.cy, Stroke(book.theme.middle, 1.5))
    lines = [
        _line(fitted(curve, layout.columns[0].x, layout.columns[-1].right, area), band, book)
        for band, curve in bands
    ]
    yield Block("", "curve", area.grown(4), (middle, *reversed(lines)))
    yield from _names((band for band, _ in bands), area, book)


def emotion_curve(band: SwimlaneBand) -> Curve | None:
    """Return the first curve of feelings in a swimlane, None where it is no line."""
    curves = (curve for lane in band.lanes if isinstance(lane.lane, EmotionLane) for curve in lane.curves)
    found = band.spark or next(curves, None)
    return found if found and len(found.points) > 1 else None


def _line(curve: Curve, band: SwimlaneBand, book: Book) -> Mark:
    way: list[Segment] = [("M", curve.points[0].x, curve.points[0].y)]
    for _, one, other, end in monotone([(point.x, point.y) for point in curve.points]):
        way.append(("C", *one, *other, *end))
    return Shape(tuple(way), None, Stroke(book.theme.line(band.segment.colour), 2.5, round=True))


def _names(bands: Iterable[SwimlaneBand], area: Rect, book: Book) -> Iterator[Block]:
    """Yield the names of segments behind pieces of their lines, as many as stand in a row."""
    x, y = area.x, area.bottom + 10
    for band in bands:
        name = one_line(" ".join(band.segment.name.split()), NAME, 180, book.shaper)
        text = place_text(book.shaper, "", name, NAME, x + 22, y, 180, "soft")
        if x + 22 + text.block.width > area.right:
            return
        middle = y + text.block.height / 2
        colour = book.theme.line(band.segment.colour)
        swatch = Line(x, middle, x + 16, middle, Stroke(colour, 2.5, round=True))
        fit = PlacedText("", text.block, text.x, y, text.block.width, NAME, "soft")
        yield Block("", "curve-name", fit.rect, (swatch, *text_marks((fit,), book.theme)))
        x = fit.rect.right + 24
