"""What the rows of the outline show in their columns, and how what is typed there becomes an edit."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale

from journeydesk.desktop import spoken
from journeydesk.desktop.language import said
from journeydesk.editing.feeling import feeling_of, set_feeling
from journeydesk.editing.outline import Branch
from journeydesk.editing.wording import naming_field, one_line, with_text
from journeydesk.layout.words import Words
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Segment
from journeydesk.model.journey import Path, Stage
from journeydesk.model.lanes import ArcPoint, EmotionPoint, Metric, NoteKind, Touchpoint

TEXT, KIND, EMOTION = range(3)
"""The columns."""

Edit = Callable[[Document], Document]


class DoesNotRead(ValueError):
    """What was typed is no value of the column; its text is a sentence for the person."""


def shown(branch: Branch, column: int, words: Words) -> str:
    """Return what a row shows in a column; `words` are the map's own."""
    if column == TEXT:
        return _text(branch, words) or said("Without a name")
    if column == KIND:
        return _kind(branch)
    return spoken.feeling(feeling_of(branch.item)) if branch.kind == "element" and branch.item else ""


def _text(branch: Branch, words: Words) -> str:
    first, second = branch.shows[0], branch.shows[1:2]
    match branch.kind:
        case "stages":
            return said("Stages")
        case "paths":
            return said("Paths")
        case "part":
            return one_line(second[0].title) if isinstance(second[0], Stage) else ""
        case "swimlane":
            return one_line(second[0].name) if isinstance(second[0], Segment) else ""
        case "lane":
            return words.lane(first)  # type: ignore[arg-type]
        case _:
            return _own_name(branch)


def _own_name(branch: Branch) -> str:
    assert branch.item is not None
    field = naming_field(type(branch.item))
    if not field:
        return spoken.kind_of(branch.item)
    return one_line(getattr(branch.item, field))


def _kind(branch: Branch) -> str:
    item = branch.item
    match item:
        case Stage():
            return one_line(item.goal)
        case Path():
            return spoken.share(item.share) if item.share is not None else ""
        case Metric() if item.value is not None:
            return f"{QLocale().toString(item.value, 'g', 6)} {item.unit}".strip()
    entry = branch.shows[2] if branch.kind == "element" else None
    if isinstance(entry, Channel | Department):
        return one_line(entry.name)
    kind = branch.shows[1] if branch.kind == "element" else ""
    return spoken.kind_of(item, kind) if isinstance(kind, NoteKind) and item else ""


def spoken_row(document: Document, branch: Branch, words: Words) -> str:
    """Return a row as a screen reader says it."""
    if branch.item is None:
        return shown(branch, TEXT, words)
    return spoken.description(document, branch.item, branch.shows[1] if branch.kind == "element" else None)


def edited_field(branch: Branch, column: int) -> str:
    """Return the field that a cell edits, empty when it edits none; “emotion” stands for any value on a curve."""
    item = branch.item
    if item is None:
        return ""
    if column == EMOTION:
        return "emotion" if isinstance(item, Touchpoint | EmotionPoint | ArcPoint) else ""
    if column == KIND:
        return "goal" if isinstance(item, Stage) else ""
    return naming_field(type(item))


def typed(branch: Branch, column: int, text: str, words: Words) -> Edit | None:
    """Return the edit that what was typed in a cell means, None when it says what is there; raises `DoesNotRead`."""
    item, field = branch.item, edited_field(branch, column)
    if item is None or not field or text == shown(branch, column, words):
        return None
    if field == "emotion":
        value = _number(text)
        return lambda document: set_feeling(document, [item.id], value)
    return lambda document: with_text(document, item.id, field, text)


def _number(text: str) -> float:
    plain = text.strip().replace("−", "-").removeprefix("+")
    value, fits = QLocale().toDouble(plain)
    if not fits:
        value, fits = QLocale.c().toDouble(plain.replace(",", "."))
    if not fits:
        raise DoesNotRead(said("Write an emotion as a number from −2 to 2, such as −1.2."))
    return float(value)
