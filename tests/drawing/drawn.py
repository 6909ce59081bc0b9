"""Drawings of small maps for the tests beside this file, and a drawing as text that a person can read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.primitives import (
    Block,
    Box,
    Drawing,
    Fill,
    Line,
    Link,
    Mark,
    Picture,
    Segment,
    Shape,
    Stroke,
    Text,
)
from journeydesk.drawing.theme import theme
from journeydesk.layout.geometry import Rect
from journeydesk.layout.journey import Layouter
from journeydesk.model.document import Document
from tests.support.fake_shaper import FakeShaper


def drawn(document: Document, name: str = "light") -> Drawing:
    shaper = FakeShaper()
    layout = Layouter(shaper).layout(document, document.maps[0].id)
    return Drawer(shaper).draw(layout, theme(name))


def blocks(drawing: Drawing, role: str = "") -> list[Block]:
    """Every block in the order in which it is drawn, or those with a role."""
    return [
        block for section in drawing.sections for block in section.blocks if not role or block.role == role
    ]


def block(drawing: Drawing, element: str, role: str = "") -> Block:
    (found,) = (one for one in blocks(drawing, role) if one.element == element)
    return found


def marks(drawing: Drawing) -> list[Mark]:
    return [mark for one in blocks(drawing) for mark in one.marks]


# ---------------------------------------------------------------- where marks reach


def reach(mark: Mark) -> Rect:
    """The area that a mark covers, its pen included."""
    match mark:
        case Box():
            return mark.rect.grown(_half(mark.stroke))
        case Line():
            x, y = min(mark.x1, mark.x2), min(mark.y1, mark.y2)
            return Rect(x, y, abs(mark.x2 - mark.x1), abs(mark.y2 - mark.y1)).grown(_half(mark.stroke))
        case Shape():
            return _around(mark.segments).grown(_half(mark.stroke))
        case Text():
            line = mark.line
            return Rect(mark.x, mark.y - line.ascent, line.width, line.ascent + line.descent)
        case Picture() | Link():
            return mark.rect
        case _:
            assert_never(mark)


def _half(stroke: Stroke | None) -> float:
    return stroke.width / 2 if stroke else 0.0


def _around(segments: tuple[Segment, ...]) -> Rect:
    """The area of an outline: that of its points and, for curves, of twenty places on each."""
    points: list[tuple[float, float]] = []
    for segment in segments:
        match segment:
            case (_, x, y):
                points.append((x, y))
            case (_, x1, y1, x2, y2, x3, y3):
                start = points[-1]
                points += [_on((start, (x1, y1), (x2, y2), (x3, y3)), n / 20) for n in range(1, 21)]
            case _:
                pass
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _on(curve: tuple[tuple[float, float], ...], t: float) -> tuple[float, float]:
    a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = curve
    return a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


# ---------------------------------------------------------------- a drawing as text


def as_text(drawing: Drawing) -> str:
    """A drawing, one line a mark, numbers to the tenth: to be read in a review."""
    lines = [f"{drawing.title} · {_n(drawing.width)} × {_n(drawing.height)} on {drawing.background}"]
    for section in drawing.sections:
        lines += ["", f"= {section.key} at {_n(section.x)} {_n(section.y)}"]
        for one in section.blocks:
            lines.append(f"- {one.role} {one.element} at {_n(one.x)} {_n(one.y)} {_r(one.bounds)}".rstrip())
            if one.label:
                lines.append(f"  “{one.label}”")
            lines += (f"    {line}" for mark in one.marks for line in _lines(mark))
    return "\n".join(lines) + "\n"


def _lines(mark: Mark) -> Iterator[str]:
    match mark:
        case Box():
            yield f"box {_r(mark.rect)} r{_n(mark.radius)} {_paint(mark.fill, mark.stroke)}"
        case Line():
            yield f"line {_ns(mark.x1, mark.y1, mark.x2, mark.y2)} {_paint(None, mark.stroke)}"
        case Shape():
            way = "".join(f"{s[0]}{_ns(*s[1:])} " for s in mark.outline) if len(mark.outline) < 12 else ""
            icon = f"icon at {_ns(mark.x, mark.y)} size {_n(mark.scale)} " if mark.scale != 1 else ""
            yield f"shape {icon or way or f'of {len(mark.outline)} parts '}{_paint(mark.fill, mark.stroke)}"
        case Text():
            yield f"text {_ns(mark.x, mark.y)} {mark.line.runs[0].size:g} {mark.colour} “{mark.line.text}”"
        case Picture():
            yield f"picture {_r(mark.rect)} {mark.media} “{mark.alt}”"
        case Link():
            yield f"link {_r(mark.rect)} {mark.url}"
        case _:
            assert_never(mark)


def _paint(fill: Fill | None, stroke: Stroke | None) -> str:
    parts = []
    if fill is not None:
        parts.append(fill if isinstance(fill, str) else f"{fill.start}→{fill.end}")
    if stroke:
        dash = f" dashed {_ns(*stroke.dash)}" if stroke.dash else ""
        parts.append(f"pen {stroke.colour} {_n(stroke.width)}{dash}")
    return " ".join(parts)


def _r(rect: Rect) -> str:
    return f"[{_ns(rect.x, rect.y, rect.w, rect.h)}]"


def _ns(*numbers: float) -> str:
    return " ".join(map(_n, numbers))


def _n(number: float) -> str:
    return f"{round(number, 1) + 0.0:g}"
