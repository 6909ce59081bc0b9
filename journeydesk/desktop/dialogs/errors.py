"""Tell what went wrong in one sentence, and ask before work would be lost."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import said
from journeydesk.desktop.prose import prose

Answer = Literal["save", "discard", "cancel"]


class Message(QDialog):
    """A sentence with an icon, more to read behind a button, and answers at the right."""

    def __init__(self, parent: QWidget | None, sentence: str, more: str = "", glyph: str = "info") -> None:
        super().__init__(parent)
        self.answer = ""
        self.setWindowTitle(QCoreApplication.applicationName() or "JourneyDesk")
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(16)
        column.addLayout(self._words(sentence, more, glyph))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch()
        column.addLayout(self.buttons)

    def add_answer(self, name: str, label: str, role: str = "", *, default: bool = False) -> QPushButton:
        """Offer an answer; Enter gives the default one."""
        button = QPushButton(label)
        button.setProperty("role", role)
        button.setAutoDefault(default)
        button.setDefault(default)
        button.clicked.connect(lambda: self._give(name))
        self.buttons.addWidget(button)
        if default:
            button.setFocus()
        return button

    def add_details(self, details: str) -> None:
        """Offer to read and copy what lies behind the sentence."""
        text = QPlainTextEdit(details)
        text.setReadOnly(True)
        text.setFixedHeight(180)
        text.hide()
        show = QPushButton(said("Details"))
        show.setProperty("role", "quiet")
        show.setAutoDefault(False)
        show.setCheckable(True)
        show.toggled.connect(text.setVisible)
        show.toggled.connect(self.adjustSize)
        self.buttons.insertWidget(0, show)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, text)

    def _words(self, sentence: str, more: str, glyph: str) -> QHBoxLayout:
        row, words = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(16)
        words.setSpacing(6)
        sign = QLabel()
        sign.setPixmap(icon(glyph, self.palette().accent().color().name(), 28, "").pixmap(QSize(28, 28)))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        for text, role in ((sentence, "strong"), (more, "soft")):
            if text:
                words.addWidget(_wrapped(text, role))
        row.addLayout(words, 1)
        return row

    def _give(self, name: str) -> None:
        self.answer = name
        self.accept()


def tell(parent: QWidget | None, sentence: str, details: str = "") -> None:
    """Say in one sentence what happened and what to do; `details` are for those who want to know."""
    message = Message(parent, sentence, glyph="warning-circle")
    message.add_answer("ok", said("OK"), "primary", default=True)
    if details:
        message.add_details(details)
    message.exec()


def ask_to_save(parent: QWidget | None, name: str) -> Answer:
    """Ask what shall become of unsaved changes."""
    message = Message(
        parent,
        said("Save the changes to “{name}”?").format(name=name),
        said("Otherwise what you did since the last save is lost."),
        glyph="floppy-disk",
    )
    message.add_answer("discard", said("Don’t save"), "danger")
    message.add_answer("cancel", said("Cancel"))
    message.add_answer("save", said("Save"), "primary", default=True)
    message.exec()
    return message.answer if message.answer in ("save", "discard") else "cancel"  # type: ignore[return-value]


def ask_to_replace(parent: QWidget | None, name: str) -> bool:
    """Ask whether a file may be replaced that the person did not name in full."""
    return _asked_to_replace(parent, name, said("There is a file of that name already."))


def ask_to_overwrite(parent: QWidget | None, name: str) -> bool:
    """Ask whether a file may be replaced that somebody else wrote since it was opened."""
    why = said(
        "Somebody else changed it since you opened it. Cancel and use “Save as…” to keep both; "
        "the other version will stay beside it, its name ending in ~.",
    )
    return _asked_to_replace(parent, name, why)


def _asked_to_replace(parent: QWidget | None, name: str, why: str) -> bool:
    message = Message(parent, said("Replace “{name}”?").format(name=name), why, glyph="floppy-disk")
    message.add_answer("cancel", said("Cancel"), default=True)
    message.add_answer("replace", said("Replace"), "danger")
    message.exec()
    return message.answer == "replace"


def _wrapped(text: str, role: str) -> QLabel:
    label = prose(role, text, selectable=True)
    label.setMinimumWidth(340)
    return label
