"""One page of the inspector made of widgets: heads, labels above their editors, a quiet line under what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journeydesk.desktop.language import said
from journeydesk.desktop.panels.editor import Change, Targets, has_keyboard
from journeydesk.desktop.panels.fields import Field, Page, Section, holders
from journeydesk.desktop.panels.lines import LineEditor
from journeydesk.desktop.panels.rows import head_font
from journeydesk.drawing.theme import Theme
from journeydesk.editing.change import value_at
from journeydesk.model.document import Document
from journeydesk.model.value import Value

Commit = Callable[[Field, Targets, Change], str]
"""Makes the edit and returns what is wrong with it, nothing when it was made."""

GAP = 12


class Form(QWidget):
    """The widgets of a page; kept and shown again for other things of the same kind."""

    def __init__(self, page: Page, theme: Theme, commit: Commit, look_at: Callable[[str], None]) -> None:
        super().__init__()
        self._targets: Targets | None = None
        self._document: Document | None = None
        self.parts = [Part(section, theme, commit, look_at) for section in page.sections]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(20)
        for part in self.parts:
            self._column.addWidget(part)

    def hold(self, guest: QWidget) -> None:
        """Take a widget below the first section: what is above stays where it is when it comes and goes."""
        self._column.insertWidget(1, guest)

    def show_targets(self, document: Document, targets: Targets) -> None:
        """Show what the targets have now."""
        if document is self._document and targets == self._targets:
            return
        anew = targets != self._targets
        self._document, self._targets = document, targets
        for part in self.parts:
            part.show_targets(document, targets, anew=anew)

    def show_again(self) -> None:
        """Show what the targets have, whatever was typed."""
        document, targets = self._document, self._targets
        self._document = self._targets = None
        if document is not None and targets is not None:
            self.show_targets(document, targets)

    def boxes(self) -> Iterator[FieldBox]:
        """Yield the fields from top to bottom."""
        for part in self.parts:
            yield from part.boxes

    def begin(self) -> None:
        """Give the first field the focus, its words selected, so that a new entry is named by typing."""
        first = next((box.editor for box in self.boxes() if not box.isHidden()), None)
        if first:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(first, LineEditor):
            first.line.selectAll()

    def box(self, path: str) -> FieldBox:
        """Return the first field with a path; raises `KeyError`."""
        for box in self.boxes():
            if box.field.path == path:
                return box
        raise KeyError(path)


class Part(QWidget):
    """A section: its head and fields, two halves in a row."""

    def __init__(
        self, section: Section, theme: Theme, commit: Commit, look_at: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._section = section
        self.boxes = [FieldBox(field, theme, commit, look_at) for field in section.fields]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        if section.title:
            column.addWidget(head(said(section.title)))
        for line in _lines(self.boxes):
            column.addLayout(_side_by_side(line)) if len(line) > 1 else column.addWidget(line[0])
        if all(not box.field.label for box in self.boxes):
            column.setSpacing(6)

    def show_targets(self, document: Document, targets: Targets, *, anew: bool) -> None:
        """Show the fields of what the section is about."""
        subject = self._section.subject(document, targets)
        found = holders(document, subject)
        for box in self.boxes:
            box.show_values(document, subject, found, anew=anew)


class FieldBox(QWidget):
    """A label, an editor, and under it what is wrong."""

    def __init__(self, field: Field, theme: Theme, commit: Commit, look_at: Callable[[str], None]) -> None:
        super().__init__()
        self.field, self._commit = field, commit
        self._targets: Targets = ()
        self.editor = field.make(theme)
        self.error = QLabel()
        self.error.setProperty("role", "error")
        self.error.setWordWrap(True)
        self.error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if field.label:
            column.addWidget(self._label(said(field.label)))
        column.addWidget(self.editor)
        column.addWidget(self.error)
        self.editor.edited.connect(self._edit)
        self.editor.refused.connect(self.complain)
        self.editor.opened.connect(look_at)

    def show_values(
        self, document: Document, targets: Targets, found: tuple[Value, ...], *, anew: bool
    ) -> None:
        """Show the values that the holders have in this field."""
        anew = anew or targets != self._targets
        self._targets = targets
        typed = not anew and has_keyboard(self)  # a field does not vanish under the hand that empties it
        wanted = bool(found) and (typed or self.field.when(document, found))
        self.setVisible(wanted)
        if not wanted:
            return
        if anew:
            self.complain("")
        values = tuple(value_at(holder, self.field.path) for holder in found)
        self.editor.show_values(document, targets, values, anew=anew)

    def complain(self, sentence: str) -> None:
        """Say under the field what is wrong; nothing takes it away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        place = self.editor.focusProxy()
        if place and bool(place.property("wrong")) != bool(sentence):
            place.setProperty("wrong", bool(sentence))
            place.style().unpolish(place)
            place.style().polish(place)

    def _edit(self, change: Change) -> None:
        self.complain(self._commit(self.field, self._targets, change))

    def _label(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setProperty("role", "label")
        label.setTextFormat(Qt.TextFormat.PlainText)
        if place := self.editor.focusProxy():
            label.setBuddy(place)
            place.setAccessibleName(words)
        return label


def head(words: str) -> QLabel:
    """Return the head of a section in small capitals."""
    label = QLabel(words.upper())
    label.setProperty("role", "head")
    label.setFont(head_font())
    label.setAccessibleName(words)
    return label


def _lines(boxes: list[FieldBox]) -> Iterator[list[FieldBox]]:
    """Yield the fields line by line: two halves that follow each other share one."""
    waiting: list[FieldBox] = []
    for box in boxes:
        if box.field.half and len(waiting) < 2:
            waiting.append(box)
        else:
            if waiting:
                yield waiting
            waiting = [box] if box.field.half else []
            if not waiting:
                yield [box]
    if waiting:
        yield waiting


def _side_by_side(boxes: list[FieldBox]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for box in boxes:
        row.addWidget(box, 1, Qt.AlignmentFlag.AlignTop)
    return row
