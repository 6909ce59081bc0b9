"""Where the text of a field stands on the page, for typing it in its place."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import PlacedText


def field_rect(layout: MapLayout, element: str, field: str) -> tuple[Rect, PlacedText] | None:
    """Return the place and the setting of an element's field, None when the map does not show it."""
    for top, holder, texts in _holders(layout):
        if holder == element:
            for text in texts:
                if text.field == field:
                    return text.rect.moved(0, top), text
    return None


def _holders(layout: MapLayout) -> Iterator[tuple[float, str, tuple[PlacedText, ...]]]:
    yield 0.0, layout.journey.id, layout.heads.texts
    for head in layout.heads.stages:
        yield 0.0, head.stage.id, head.texts
    for top, band in layout.placed_bands():
        yield top, band.swimlane.id, band.texts
        for lane in band.lanes:
            yield top, lane.lane.id, lane.texts
            for placed in lane.items:
                yield top, placed.element.id, placed.texts
