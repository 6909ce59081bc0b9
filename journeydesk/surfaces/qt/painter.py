"""A drawing painted with QPainter: the canvas, the PNG and the preview all come from here."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Generic, TypeVar, assert_never

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QGlyphRun,
    QImage,
    QPainter,
    QPainterPath,
)

from journeydesk.drawing.missing import missing_picture
from journeydesk.drawing.primitives import (
    FAR,
    Block,
    Box,
    Drawing,
    Line,
    Link,
    Mark,
    Picture,
    Shape,
    Stroke,
    Text,
)
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import GlyphRun, ShapedLine
from journeydesk.surfaces.qt.pens import brush, colour, dashes, path_of, pen
from journeydesk.surfaces.qt.pictures import image_in
from journeydesk.surfaces.qt.shaper import QtShaper

T = TypeVar("T")

MOST_PIXELS = 64_000_000
"""Pixels of unpacked pictures that are kept: a quarter of a gigabyte."""

MOST_LINES = 40_000_000
"""Bytes of lines of glyphs that are kept for Qt: those of 10,000 touchpoints take half of it."""

MOST_OUTLINES = 24_000_000
"""Bytes of one sort of outlines that are kept for Qt; what they were made from takes as much again."""

LARGEST_GLYPHS = 60.0
"""Pixels an em up to which Qt draws letters from its cache; of larger ones, from 64 on, Qt 6.11 draws nothing."""


class Painter:
    """Paints drawings; keeps what Qt needs for those marks that it met last."""

    def __init__(self, shaper: QtShaper) -> None:
        """Draw the glyphs of `shaper`."""
        self._shaper = shaper
        self._lines: _Kept[list[QGlyphRun]] = _Kept(MOST_LINES, _line_bytes)
        self._outlines, self._paths, self._dashes = (
            _Kept[QPainterPath](MOST_OUTLINES, _outline_bytes) for _ in range(3)
        )
        self._images: dict[str, QImage] = {}
        self._pixels = 0

    def paint(self, painter: QPainter, drawing: Drawing, area: Rect, scale: float = 1.0) -> None:
        """Paint the blocks of `drawing` that touch `area`, in the painter's present coordinates.

        From far away (`scale` pixels a unit) words are left out.
        """
        self.prepare(painter)
        for section in drawing.sections:
            seen = area.moved(-section.x, -section.y)
            if not section.bounds.touches(seen):
                continue
            painter.save()
            painter.translate(section.x, section.y)
            if section.clip:
                painter.setClipRect(_rect(section.clip), Qt.ClipOperation.IntersectClip)
            blocks = (block for block in section.blocks_at(scale) if block.bounds.touches(seen))
            if scale < FAR:
                self.paint_far(painter, blocks, drawing.media)
            else:
                self.paint_blocks(painter, blocks, drawing.media)
            painter.restore()

    def prepare(self, painter: QPainter) -> None:
        """Set a QPainter up for smooth lines and pictures."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    def paint_blocks(self, painter: QPainter, blocks: Iterable[Block], media: Mapping[str, bytes]) -> None:
        """Paint blocks one after the other."""
        for block in blocks:
            self.paint_block(painter, block, media)

    def paint_block(self, painter: QPainter, block: Block, media: Mapping[str, bytes]) -> None:
        """Paint one block."""
        painter.translate(block.x, block.y)
        for mark in block.marks:
            self.paint_mark(painter, mark, media)
        painter.translate(-block.x, -block.y)

    def paint_far(self, painter: QPainter, blocks: Iterable[Block], media: Mapping[str, bytes]) -> None:
        """Paint blocks as seen from far away, where hundreds that stand beside each other look alike, at once."""
        for _, row in groupby(blocks, attrgetter("role")):
            alike: dict[int, list[Block]] = {}
            for block in row:
                alike.setdefault(id(block.marks), []).append(block)
            for some in alike.values():
                self._paint_alike(painter, some, media)

    def _paint_alike(self, painter: QPainter, blocks: Sequence[Block], media: Mapping[str, bytes]) -> None:
        marks = blocks[0].marks
        boxes = [mark for mark in marks if isinstance(mark, Box) and not mark.radius]
        if len(blocks) == 1 or len(boxes) < len(marks):
            self.paint_blocks(painter, blocks, media)
            return
        for box in boxes:
            x, y, w, h = box.rect.x, box.rect.y, box.rect.w, box.rect.h
            painter.setPen(pen(box.stroke))
            painter.setBrush(brush(box.fill))
            painter.drawRects([QRectF(x + block.x, y + block.y, w, h) for block in blocks])

    def know(self, block: Block, media: Mapping[str, bytes]) -> None:
        """Find out all that painting a block takes, without painting it."""
        point = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(point)
        self.paint_block(painter, block, media)
        painter.end()

    def paint_mark(self, painter: QPainter, mark: Mark, media: Mapping[str, bytes]) -> None:
        """Paint one mark."""
        match mark:
            case Text():
                self._text(painter, mark)
            case Box():
                _box(painter, mark)
            case Shape():
                self._shape(painter, mark)
            case Line():
                painter.setPen(pen(mark.stroke))
                painter.drawLine(QPointF(mark.x1, mark.y1), QPointF(mark.x2, mark.y2))
            case Picture():
                self._picture(painter, mark, media)
            case Link():
                pass  # an area that is felt, not seen
            case _:
                assert_never(mark)

    def _shape(self, painter: QPainter, mark: Shape) -> None:
        """Paint an outline; the thousand marks of one icon share its path."""
        path = self._paths.get(mark.outline, lambda: path_of(mark.outline))
        stroke = mark.stroke
        painter.setPen(pen(stroke))
        painter.setBrush(brush(mark.fill))
        if mark.scale == 1.0 and mark.x == 0.0 and mark.y == 0.0:
            if stroke and stroke.dash:
                self._dashed(painter, mark, stroke, path)
            else:
                painter.drawPath(path)
            return
        before = painter.transform()
        painter.translate(mark.x, mark.y)
        painter.scale(mark.scale, mark.scale)
        painter.drawPath(path)
        painter.setTransform(before)

    def _dashed(self, painter: QPainter, mark: Shape, stroke: Stroke, path: QPainterPath) -> None:
        """Paint a dashed curve as an outline: Qt's own dashes begin anew at the edge of every tile and band."""
        dashed = self._dashes.get(mark, lambda: dashes(path, stroke))
        if mark.fill is not None:
            painter.fillPath(path, painter.brush())
        painter.fillPath(dashed, colour(stroke.colour))

    def _text(self, painter: QPainter, mark: Text) -> None:
        painter.setPen(colour(mark.colour))
        scale = painter.transform().m11()
        drawn = self._lines.get(mark.line, lambda: self._glyph_runs(mark.line))
        for run, glyphs in zip(mark.line.runs, drawn, strict=True):
            if run.size * scale > LARGEST_GLYPHS and not run.colour:
                self._large(painter, mark, run)
            else:
                painter.drawGlyphRun(QPointF(mark.x, mark.y), glyphs)

    def _large(self, painter: QPainter, mark: Text, run: GlyphRun) -> None:
        """Paint letters as outlines."""
        path = self._outlines.get(run, lambda: self._outline(run))
        painter.translate(mark.x, mark.y)
        painter.fillPath(path, colour(mark.colour))
        painter.translate(-mark.x, -mark.y)

    def _glyph_runs(self, line: ShapedLine) -> list[QGlyphRun]:
        return [self._glyph_run(run) for run in line.runs]

    def _outline(self, run: GlyphRun) -> QPainterPath:
        """Return the letters of a run as one path."""
        font, path = self._shaper.raw_font(run.face, run.size), QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True):
            path.addPath(font.pathForGlyph(glyph).translated(x, y))
        return path

    def _glyph_run(self, run: GlyphRun) -> QGlyphRun:
        found = QGlyphRun()
        found.setRawFont(self._shaper.raw_font(run.face, run.size))
        found.setGlyphIndexes(list(run.glyphs))
        found.setPositions([QPointF(x, y) for x, y in zip(run.xs, run.ys, strict=True)])
        return found

    def _picture(self, painter: QPainter, mark: Picture, media: Mapping[str, bytes]) -> None:
        image = self._image(mark.media, media)
        if image.isNull():
            for part in missing_picture(mark):
                self.paint_mark(painter, part, media)
            return
        target = _rect(mark.rect)
        painter.save()
        clip = QPainterPath()
        radius = _radius(mark.rect, mark.radius)
        clip.addRoundedRect(target, radius, radius)
        painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        painter.drawImage(_fitted(QSizeF(image.size()), target), image)
        painter.restore()

    def _image(self, name: str, media: Mapping[str, bytes]) -> QImage:
        """Return a picture unpacked; when all take too much room, those from before are unpacked again."""
        image = self._images.get(name)
        if image is None:
            image = image_in(media.get(name, b""))
            self._pixels += image.width() * image.height()
            if self._pixels > MOST_PIXELS:
                self._images.clear()
                self._pixels = image.width() * image.height()
            self._images[name] = image
        return image


class _Kept(Generic[T]):
    """What was made for an object, while both live here: what was made first gives way when all weigh too much."""

    def __init__(self, most: int, weigh: Callable[[T], int]) -> None:
        self._most, self._weigh, self._weight = most, weigh, 0
        self._made: OrderedDict[int, tuple[object, T]] = OrderedDict()

    def get(self, source: object, make: Callable[[], T]) -> T:
        found = self._made.get(id(source))
        if found is None:
            # The source is kept too: while it lives, no other object can have its id.
            found = self._made[id(source)] = (source, make())
            self._weight += self._weigh(found[1])
            while self._weight > self._most and len(self._made) > 1:
                _, (_, oldest) = self._made.popitem(last=False)
                self._weight -= self._weigh(oldest)
        return found[1]


def _line_bytes(runs: list[QGlyphRun]) -> int:
    return 100 + 600 * len(runs)


def _outline_bytes(path: QPainterPath) -> int:
    """Return what a path takes once it was painted: Qt keeps a copy in it, made for painting."""
    return 3_500 + 66 * path.elementCount()


def _box(painter: QPainter, mark: Box) -> None:
    painter.setPen(pen(mark.stroke))
    painter.setBrush(brush(mark.fill))
    if radius := _radius(mark.rect, mark.radius):
        painter.drawRoundedRect(_rect(mark.rect), radius, radius)
    else:
        painter.drawRect(_rect(mark.rect))


def _radius(rect: Rect, radius: float) -> float:
    """Return a radius that fits: corners stay quarters of circles, Qt would stretch them into ellipses."""
    return min(radius, rect.w / 2, rect.h / 2)


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.w, rect.h)


def _fitted(size: QSizeF, target: QRectF) -> QRectF:
    """Return where a picture of `size` covers `target` without distortion."""
    size = size.scaled(target.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    fitted = QRectF(QPointF(), size)
    fitted.moveCenter(target.center())
    return fitted
