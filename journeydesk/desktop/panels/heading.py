"""The head of the inspector: what is shown, how many, and the way back."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import inside, number, said
from journeydesk.desktop.panels.form import head
from journeydesk.desktop.panels.pages import PAGES
from journeydesk.desktop.panels.subject import Subject
from journeydesk.drawing.theme import Theme
from journeydesk.model.document import Document
from journeydesk.model.lanes import Note, NoteKind, NoteLane
from journeydesk.model.tree import lane_of

NOTE_WORDS = {
    NoteKind.GOAL: "Goal",
    NoteKind.ACTION: "Action",
    NoteKind.THOUGHT: "Thought",
    NoteKind.QUOTE: "Quote",
    NoteKind.PAIN_POINT: "Pain point",
    NoteKind.OPPORTUNITY: "Opportunity",
    NoteKind.IDEA: "Idea",
    NoteKind.QUESTION: "Question",
}


class Heading(QWidget):
    """Words in small capitals, an arrow before them when something lies behind."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.back = QToolButton()
        self.back.setIcon(icon("caret-left", theme.soft, 14))
        self.back.setIconSize(QSize(14, 14))
        self.back.setFixedSize(24, 24)
        self.back.setStyleSheet("padding: 0")
        self.back.setToolTip(self.tr("Back"))
        self.back.setAccessibleName(self.tr("Back"))
        self.words = head("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.back)
        row.addWidget(self.words, 1)
        self.setMinimumHeight(24)

    def show_words(self, words: str, *, leads_back: bool) -> None:
        """Show other words."""
        self.words.setText(words.upper())
        self.words.setAccessibleName(words)
        self.back.setVisible(leads_back)


def heading_of(document: Document, subject: Subject) -> str:
    """Return what stands above the fields."""
    page = subject.page
    if page is None or len(subject.kinds) > 1:
        return _counted(subject)
    if len(subject.things) > 1:
        return f"{number(len(subject.things))} {said(page.many)}"
    thing = subject.things[0] if subject.things else None
    return _kind_of_note(document, thing) if isinstance(thing, Note | NoteLane) else said(page.one)


def _kind_of_note(document: Document, thing: Note | NoteLane) -> str:
    lane = thing if isinstance(thing, NoteLane) else lane_of(document, thing.id)
    kind = said(NOTE_WORDS[lane.note_kind] if isinstance(lane, NoteLane) else "Note")
    return said("Lane: {kind}").format(kind=inside(kind)) if thing is lane else kind


def _counted(subject: Subject) -> str:
    kinds = Counter(type(thing) for thing in subject.things)
    if not kinds:
        return said("Nothing is selected")
    return ", ".join(f"{number(n)} {_name(kind, n)}" for kind, n in kinds.items())


def _name(kind: type, n: int) -> str:
    page = PAGES[kind]
    return said(page.many) if n > 1 else inside(said(page.one))
