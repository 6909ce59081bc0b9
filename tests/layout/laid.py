"""Layouts of small maps for the tests beside this file, and what must be true of every layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from journeydesk.layout.boxes import LaneBand, MapLayout, Placed, SwimlaneBand
from journeydesk.layout.geometry import Rect
from journeydesk.layout.journey import Layouter
from journeydesk.layout.sizes import CONTENT_X, LABEL_W, MARGIN, PERSONA_W
from journeydesk.layout.text import PlacedText
from journeydesk.model.document import Document
from tests.support.fake_shaper import FakeShaper

SLACK = 0.01


def laid(document: Document) -> MapLayout:
    return Layouter(FakeShaper()).layout(document, document.maps[0].id)


def placed(layout: MapLayout) -> dict[str, Placed]:
    """Every element that has a box, by id; relative to its swimlane."""
    return {one.element.id: one for band in layout.bands for lane in band.lanes for one in lane.items}


def rects(layout: MapLayout) -> dict[str, Rect]:
    return {id: one.rect for id, one in placed(layout).items()}


def inside(inner: Rect, outer: Rect) -> bool:
    return (
        inner.x >= outer.x - SLACK
        and inner.y >= outer.y - SLACK
        and inner.right <= outer.right + SLACK
        and inner.bottom <= outer.bottom + SLACK
    )


def check_layout(layout: MapLayout) -> None:
    """Nothing overlaps, nothing is clipped, everything stands where it belongs."""
    page = Rect(0, 0, layout.width, layout.height)
    check_heads(layout, page)
    bands = [band.rect.moved(0, top) for top, band in layout.placed_bands()]
    check_apart(bands)
    for rect in bands:
        assert inside(rect, page)
        assert rect.y >= layout.heads.rect.bottom
    for band in layout.bands:
        check_band(layout, band)


def check_heads(layout: MapLayout, page: Rect) -> None:
    heads = layout.heads
    texts = (*heads.texts, *(entry.text for entry in heads.legend))
    tiles = [entry.tile for entry in heads.legend]
    check_apart([*(text.rect for text in texts), *tiles])
    for rect in (*(text.rect for text in texts), *tiles):
        assert inside(rect, page)
        assert rect.bottom <= heads.rect.y, "the title block reaches into the heads"
    check_apart([head.rect for head in heads.stages])
    for head, column in zip(heads.stages, layout.columns, strict=True):
        assert (head.rect.x, head.rect.w) == (column.x, column.w)
        assert inside(head.rect, heads.rect)
        check_texts(head.texts, head.rect)
    check_texts(heads.captions, Rect(MARGIN, heads.rect.y, PERSONA_W + LABEL_W, heads.rect.h))


def check_band(layout: MapLayout, band: SwimlaneBand) -> None:
    persona = Rect(band.rect.x, 0, PERSONA_W, band.rect.h)
    check_texts(band.texts, persona)
    assert inside(band.avatar, persona)
    assert not any(text.rect.touches(band.avatar) for text in band.texts)
    check_apart([lane.rect for lane in band.lanes])
    for lane in band.lanes:
        assert inside(lane.rect, band.rect)
        check_lane(layout, lane)


def check_lane(layout: MapLayout, lane: LaneBand) -> None:
    check_texts(lane.texts, Rect(MARGIN + PERSONA_W, lane.rect.y, LABEL_W, lane.rect.h))
    check_apart([one.rect for one in lane.items])
    columns = {column.stage: column for column in layout.columns}
    for one in lane.items:
        column = columns[one.element.stage]
        assert inside(one.rect, Rect(column.x, lane.rect.y, column.w, lane.rect.h))
        check_texts(one.texts, one.rect)
    compared = lane.counterparts
    names = [*(name.text for name in lane.names), *(one.name for one in compared if one.name)]
    told = [text for one in compared for passage in one.passages for text in passage.texts]
    check_apart([text.rect for text in (*names, *told)])
    for text in (*names, *told):
        assert inside(text.rect, lane.rect)
    curves = (*lane.curves, *(one.curve for one in compared))
    for point in (point for curve in curves for point in curve.points):
        assert CONTENT_X <= point.x <= layout.columns[-1].right
        assert lane.rect.y <= point.y <= lane.rect.bottom


def check_texts(texts: Sequence[PlacedText], area: Rect) -> None:
    """Texts lie in their area, below each other, and no line is wider than its text."""
    check_apart([text.rect for text in texts])
    for text in texts:
        assert inside(text.rect, area), f"{text.field} leaves its place"
        for line in text.block.lines:
            narrow = len(line.text) <= 1  # one letter is never broken
            assert narrow or line.width <= text.width + SLACK


def check_apart(rects: Sequence[Rect]) -> None:
    for one, other in touching(rects):
        raise AssertionError(f"{one} overlaps {other}")


def touching(rects: Sequence[Rect]) -> Iterator[tuple[Rect, Rect]]:
    """Pairs that share more area than rounding makes."""
    slim = [rect.grown(-SLACK) for rect in rects]
    for index, rect in enumerate(slim):
        yield from ((rect, other) for other in slim[index + 1 :] if rect.touches(other))


def rises(values: Sequence[float]) -> bool:
    return all(left < right for left, right in pairwise(values))
