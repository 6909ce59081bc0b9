"""The small menu at a +: which lane, or whose swimlane, shall come in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from journeydesk.desktop.language import said
from journeydesk.editing.new import LANE_KINDS
from journeydesk.layout.seams import Seam
from journeydesk.model.value import fresh_id
from journeydesk.tools.gesture import Effect
from journeydesk.tools.plus import lane_put_in, segments_without_swimlane, swimlane_put_in

if TYPE_CHECKING:
    from journeydesk.desktop.canvas.widget import Canvas


class Offering:
    """Asks what comes into a seam, beside the pointer."""

    def __init__(self, canvas: Canvas) -> None:
        """Work for a canvas."""
        self._canvas = canvas
        self.menu: QMenu | None = None

    def ask(self, seam: Seam) -> None:
        """Open the menu for a seam."""
        menu = QMenu(self._canvas)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        if seam.kind == "lane":
            self._list_lanes(menu, seam)
        else:
            self._list_segments(menu, seam)
        menu.popup(QCursor.pos())

    def _list_lanes(self, menu: QMenu, seam: Seam) -> None:
        menu.setAccessibleName(said("Lane to put in"))
        for kind in LANE_KINDS:
            label = said(kind.replace("_", " ").capitalize())
            menu.addAction(label, partial(self._put_lane, seam, kind))

    def _list_segments(self, menu: QMenu, seam: Seam) -> None:
        menu.setAccessibleName(said("Segment whose swimlane to put in"))
        for segment, name in segments_without_swimlane(self._canvas.session.state):
            label = name.replace("&", "&&") or said("Without a name")
            menu.addAction(label, partial(self._put_swimlane, seam, segment))
        menu.addSeparator()
        menu.addAction(said("New segment"), partial(self._put_swimlane, seam, ""))

    def _put_lane(self, seam: Seam, kind: str) -> None:
        self._do(lane_put_in(self._canvas.session.state, seam, kind, fresh_id))

    def _put_swimlane(self, seam: Seam, segment: str) -> None:
        self._do(swimlane_put_in(self._canvas.session.state, seam, segment, fresh_id))

    def _do(self, effects: Sequence[Effect]) -> None:
        self._canvas.setFocus()
        self._canvas.hand.carry_out(effects)
