"""The signs at heads: carets of what can be folded, locks of what must not change."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.drawing.icons import icon_shape
from journeydesk.drawing.primitives import Mark
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.handles import REACH, Handle, handles


def standing_marks(layout: MapLayout, theme: Theme, pixel: float) -> Iterator[Mark]:
    """Yield the signs that are always seen: carets of what is collapsed, locks of what is locked."""
    for handle in handles(layout, pixel, lambda track: track.collapsed or track.locked):
        if handle.state:
            yield from _sign(handle, theme)


def caret_marks(layout: MapLayout, element: str, theme: Theme, pixel: float) -> Iterator[Mark]:
    """Yield the signs of one stage, lane or swimlane."""
    for handle in handles(layout, pixel, lambda track: track.id == element):
        yield from _sign(handle, theme)


def _sign(handle: Handle, theme: Theme) -> Iterator[Mark]:
    if handle.kind not in ("caret", "lock"):
        return
    lock = handle.kind == "lock"
    name = "lock-key" if lock else "caret-right" if handle.state else "caret-down"
    rect = handle.rect.grown(-REACH)
    yield icon_shape(name, rect.x, rect.y, rect.w, theme.soft, "fill" if lock else "bold")
