"""A picture of what is selected, for the clipboard: made in a thread of its own, never larger than memory allows."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import ceil, sqrt

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal
from PySide6.QtGui import QImage

from journeydesk.desktop.language import said
from journeydesk.drawing.alone import alone
from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.primitives import Drawing, Page
from journeydesk.drawing.theme import theme
from journeydesk.editing.clipboard import copied
from journeydesk.editing.state import EditorState
from journeydesk.export import Cancelled
from journeydesk.export.split import seen_of
from journeydesk.insight.gap import MapGaps, NumberedGap, SwimlaneGaps
from journeydesk.layout.journey import Layouter
from journeydesk.layout.sizes import POINTS_A_UNIT
from journeydesk.surfaces.qt.image import write_png
from journeydesk.surfaces.qt.shaper import QtShaper

Progress = Callable[[float], None]

log = logging.getLogger(__name__)

SCALE = 2.0
MOST_PIXELS = 40_000_000
"""What one picture may hold: 160 MB in every program that takes it."""

LONGEST_SIDE = 30_000
POINTS_AN_INCH = 72.0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A picture ready for the clipboard, as a PNG and as pixels."""

    png: bytes
    image: QImage


class SnapshotJob(QThread):
    """Draws what is selected as the export does, in light colours; the whole map when nothing is."""

    taken = Signal(object)
    failed = Signal(str)

    def __init__(self, state: EditorState, gaps: MapGaps | None, shaper: QtShaper, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._gaps, self._shaper = state, gaps, shaper
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.stop)
        self.finished.connect(self.deleteLater)

    def run(self) -> None:
        """Work, then hand over the picture or say why there is none."""
        try:
            found = snapshot(part_of(self._state, self._gaps, self._shaper), self._shaper, self._go_on)
        except Cancelled:
            return
        except MemoryError:
            self.failed.emit(said("There is not enough memory. Select a part."))
        except Exception:
            log.exception("snapshot failed")
            sentence = "The picture could not be made for an unknown reason; the log file says more."
            self.failed.emit(said(sentence))
        else:
            self.taken.emit(found)

    def stop(self) -> None:
        """Give up, as soon as the part under way is painted."""
        self.requestInterruption()
        self.wait()

    def _go_on(self, _: float) -> None:
        if self.isInterruptionRequested():
            raise Cancelled


def part_of(state: EditorState, gaps: MapGaps | None, shaper: QtShaper) -> Drawing:
    """Return the drawing of what is selected: cards by themselves, all else as a map that holds nothing more.

    With the `gaps` of the map in view, those are shown that lie in it.
    """
    clip, drawer, light = copied(state), Drawer(shaper), theme("light")
    if clip and clip.kind != "elements":
        layout = Layouter(shaper).layout(clip.document, clip.journey.id)
        return drawer.draw(layout, light, gaps=gaps and seen_of(gaps, clip.journey))
    layout = Layouter(shaper).layout(state.document, state.map_id)
    between = gaps and _between(gaps, state.chosen_ids)
    return alone(drawer.draw(layout, light, gaps=between), state.selection)


def _between(gaps: MapGaps, chosen: frozenset[str]) -> MapGaps:
    """Return the gaps of a map that lie at or between some elements."""

    def inside(found: Iterable[NumberedGap]) -> tuple[NumberedGap, ...]:
        return tuple(one for one in found if chosen.issuperset(one.gap.places))

    lanes = {id: SwimlaneGaps(found.handoffs, inside(found.gaps)) for id, found in gaps.swimlanes.items()}
    return MapGaps(gaps.journey, lanes, inside(gaps.gaps))


def snapshot(drawing: Drawing, shaper: QtShaper, progress: Progress) -> Snapshot:
    """Paint a drawing at twice its size, or as large as it may be; raises `MemoryError`."""
    scale, width, height = pixels_of(drawing)
    dpi = scale * POINTS_AN_INCH / POINTS_A_UNIT
    page = Page(drawing.width * POINTS_A_UNIT, drawing.height * POINTS_A_UNIT, drawing, POINTS_A_UNIT)
    out = io.BytesIO()
    write_png(page, (width, height), dpi, out, shaper, progress=progress)
    return Snapshot(out.getvalue(), QImage.fromData(out.getvalue()))


def pixels_of(drawing: Drawing) -> tuple[float, int, int]:
    """Return the scale, width and height of the picture of a drawing."""
    longest, area = max(drawing.width, drawing.height), drawing.width * drawing.height
    scale = min(SCALE, sqrt(MOST_PIXELS / area), LONGEST_SIDE / longest)
    return scale, max(1, ceil(drawing.width * scale)), max(1, ceil(drawing.height * scale))
