"""When something counts as a gap: the numbers of a document's rules, and a way back to the usual ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QPushButton

from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.codecs import Codec, read_decimal, signed
from journeydesk.desktop.panels.editor import Editor
from journeydesk.desktop.panels.fields import Field, Page, Section, whole_document
from journeydesk.desktop.panels.lines import LineEditor
from journeydesk.drawing.theme import Theme
from journeydesk.model.judgement import Thresholds

THRESHOLDS = "thresholds"
"""The name of the page, and of the field of the document."""


class UsualEditor(Editor):
    """A button that brings the usual value back."""

    def __init__(self, theme: Theme, usual: Any) -> None:
        super().__init__(theme)
        self._usual = usual
        self.button = QPushButton(
            icon("arrow-counter-clockwise", theme.normal, 16), said("Back to the usual numbers")
        )
        self.row.addWidget(self.button)
        self.button.clicked.connect(self._reset)
        self.setFocusProxy(self.button)

    def _reset(self) -> None:
        self.offer(self._usual)
        self.show_value(self._usual)

    def show_value(self, value: Any) -> None:
        """Offer itself where something differs."""
        self.button.setEnabled(value != self._usual)


def _within(low: float, high: float, *, whole: bool = False, more: bool = False) -> Callable[[str], float]:
    """Return what reads numbers in a range; with `more`, those above its lower end."""

    def read(text: str) -> float:
        value = read_decimal(text)
        if not low <= value <= high or (more and value == low) or (whole and value != int(value)):
            raise ValueError(text)
        return int(value) if whole else value

    return read


POINTS = Codec(_within(0, 4, more=True), signed, "Write by how much, more than 0 and at most 4.")
EMOTION = Codec(_within(-2, 2), signed, "Write an emotion as a number from −2 to 2, such as −1.2.")
TIMES = Codec(_within(1, 1e6), signed, "Write how many times as much, 1 or more.", "×")
PEOPLE = Codec(_within(1, 1e9, whole=True), signed, "Write how many, 1 or more.")
HOURS = Codec(_within(0, 1e6, more=True), signed, "Write a number of hours, more than 0.", "h")
DAYS = Codec(_within(1, 1e6, whole=True), signed, "Write a number of days, 1 or more.", "d")


def _number(path: str, label: str, codec: Codec) -> Field:
    return Field(f"{THRESHOLDS}.{path}", label, partial(LineEditor, codec=codec))


_EMOTIONS = (
    _number("fall", "At a handoff the emotion falls by", POINTS),
    _number("low", "After a handoff it is below", EMOTION),
    _number("cliff", "Without a handoff it falls by", POINTS),
    _number("lowest", "A low of the curve is at most", EMOTION),
    _number("behind", "A segment lies below the others by", POINTS),
    _number("importance", "Importance exceeds satisfaction by", POINTS),
)
_CUSTOMERS = (
    _number("drop_off", "So many times more leave than is usual", TIMES),
    _number("drop_off_n", "Counted from so many customers on", PEOPLE),
    _number("wait", "They wait for", HOURS),
)

THRESHOLDS_PAGE = Page(
    "When is it a gap?",
    "When is it a gap?",
    (
        Section("Emotions, from −2 to +2", _EMOTIONS, whole_document),
        Section("Customers", _CUSTOMERS, whole_document),
        Section("Evidence", (_number("stale", "It is old after", DAYS),), whole_document),
        Section(
            "",
            (Field(THRESHOLDS, "", partial(UsualEditor, usual=Thresholds())),),
            whole_document,
        ),
    ),
)
"""The numbers of all rules, with what they count."""
