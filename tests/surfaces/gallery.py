"""A drawing that shows every primitive in every way it can look, for all surfaces."""

from __future__ import annotations

import math
from collections.abc import Iterable
from io import BytesIO

from PIL import Image

from journeydesk.drawing.primitives import (
    Block,
    Box,
    Drawing,
    Gradient,
    Line,
    Link,
    Mark,
    Picture,
    Section,
    Segment,
    Shape,
    Stroke,
    Text,
)
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import TextShaper, TextStyle

INK = "#0f172a"
GREY = "#64748b"
BLUE = "#2563eb"
GREEN = "#16a34a"
RED = "#dc2626"
SAMPLES = (
    "Call the hotline, wait 12 minutes: 3 x 4 – AVATAR fi",
    "Größe, Čeština, Ελληνικά, Русский, Tiếng Việt",
    "اتصل العميل بالخط الساخن (مرتين) ثم زار الموقع",
    "הלקוח התקשר פעמיים, ואז ביקר באתר: www.example.com",
    "क्षत्रिय हिन्दी ग्राहक ने फ़ोन किया",
    "ลูกค้าโทรหาสายด่วน ที่นี่",
    "お客様は電話をかけました。",
    "고객이 전화를 걸었습니다.",
    "客户打了热线电话",
    "Happy 😀 family 👩‍👩‍👧 flag 🏳️‍🌈 ok 👍🏽",
)


def gallery(shaper: TextShaper) -> Drawing:
    """Every primitive: two sections, so that shifts are seen too."""
    blocks = [
        *_boxes(),
        *_lines(),
        *_shapes(),
        *_pictures(),
        block("link", 560, 150, 120, 24, *_link(shaper)),
    ]
    words = [_words(shaper, number, text) for number, text in enumerate(SAMPLES)]
    first = Section("marks", 20, 20, Rect(0, 0, 760, 200), tuple(blocks))
    second = Section("words", 20, 240, Rect(0, 0, 760, 330), (*words, _wrapped(shaper)))
    media = {
        "photo": photo("JPEG"),
        "logo": photo("PNG"),
        "broken": b"\x89PNG\r\n\x1a\nno more",
        "drawn": b"<svg/>",
    }
    return Drawing(800, 600, "#f8fafc", (first, second), "Gallery", "en", media)


def block(name: str, x: float, y: float, w: float, h: float, *marks: Mark) -> Block:
    return Block(name, "gallery", Rect(x, y, w, h), marks, label=name)


def text_marks(
    shaper: TextShaper,
    text: str,
    x: float,
    y: float,
    style: TextStyle,
    width: float | None = None,
    colour: str = INK,
) -> Iterable[Mark]:
    """The lines of a text, its top at y."""
    words = shaper.shape(text, style, width)
    baseline = y + words.baseline
    for line in words.lines:
        yield Text(x, baseline, line, colour)
        baseline += words.line_height


def photo(kind: str) -> bytes:
    """A picture with a diagonal, twice as wide as high; as PNG half of it is clear."""
    image = Image.new("RGBA" if kind == "PNG" else "RGB", (80, 40), BLUE)
    for x in range(80):
        for y in range(40):
            if y > x / 2:
                image.putpixel((x, y), (220, 38, 38, 90) if kind == "PNG" else (220, 38, 38))
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


def _boxes() -> Iterable[Block]:
    looks = [
        Box(Rect(0, 0, 100, 50), "#ffffff", Stroke(GREY)),
        Box(Rect(120, 0, 100, 50), "#dbeafe", Stroke(BLUE, 2), 8),
        Box(Rect(240, 0, 100, 50), None, Stroke(RED, 1.5, (4, 3)), 8),
        Box(Rect(360, 0, 100, 50), GREEN, None, 25),
        Box(Rect(480, 0, 100, 50), Gradient(0, 50, "#22c55e", "#ffffff"), Stroke(INK, 0.5), 12),
        Box(Rect(600, 0, 30, 50), INK, None, 100),
    ]
    for number, look in enumerate(looks):
        yield Block(f"box{number}", "gallery", look.rect, (look,))


def _lines() -> Iterable[Block]:
    pens = [Stroke(INK), Stroke(BLUE, 4), Stroke(RED, 4, (), True), Stroke(GREEN, 3, (1, 6), True)]
    for number, pen in enumerate(pens):
        y = 70 + 12 * number
        yield block(f"line{number}", 0, y - 3, 200, 6, Line(0, y, 200, y + 4, pen))


def _shapes() -> Iterable[Block]:
    curve: tuple[Segment, ...] = (("M", 220, 110), ("C", 250, 40, 280, 140, 330, 70))
    area: tuple[Segment, ...] = (*curve, ("L", 330, 120), ("L", 220, 120), ("Z",))
    gradient = Gradient(60, 120, "#fecaca", "#7f1d1d")
    yield block("area", 220, 60, 110, 60, Shape(area, gradient), Shape(curve, None, Stroke(RED, 2, (), True)))
    yield block("star", 350, 60, 60, 60, Shape(_star(380, 92, 30), "#f59e0b", Stroke(INK, 1)))


def _star(x: float, y: float, radius: float) -> tuple[Segment, ...]:
    corners = [
        (x + radius * math.sin(4 * math.pi * i / 5), y - radius * math.cos(4 * math.pi * i / 5))
        for i in range(5)
    ]
    return (("M", *corners[0]), *(("L", *corner) for corner in corners[1:]), ("Z",))


def _pictures() -> Iterable[Block]:
    for number, media in enumerate(("photo", "logo", "broken", "drawn", "absent")):
        rect = Rect(430 + 66 * number, 64, 60, 60)
        yield Block(
            f"picture{number}", "gallery", rect, (Picture(rect, media, "a picture", 6.0 * (number < 2)),)
        )


def _link(shaper: TextShaper) -> Iterable[Mark]:
    yield from text_marks(shaper, "example.com/größe", 560, 150, TextStyle(12, 500), colour=BLUE)
    yield Link(Rect(560, 150, 120, 16), "https://example.com/größe?a=b c")


def _words(shaper: TextShaper, number: int, text: str) -> Block:
    style = TextStyle(14, (400, 500, 600, 700)[number % 4] if number < 2 else 400)
    marks = text_marks(shaper, text, 0, 28 * number, style)
    return block(f"words{number}", 0, 28 * number, 400, 24, *marks)


def _wrapped(shaper: TextShaper) -> Block:
    marks = [
        *text_marks(shaper, "Title in 26 units", 440, 0, TextStyle(26, 700)),
        *text_marks(
            shaper,
            "A longer text that is broken into lines, in italics.",
            440,
            50,
            TextStyle(12, italic=True),
            150,
        ),
        *text_marks(shaper, "שלום עולם, טקסט ארוך יותר שנשבר לשורות", 440, 120, TextStyle(12), 120),
        *text_marks(shaper, "META 9.5 units 2×3", 440, 200, TextStyle(9.5, 600), colour=GREY),
    ]
    return block("wrapped", 440, 0, 320, 230, *marks)
