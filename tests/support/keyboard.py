"""The keyboard under someone's fingers: keys go to whatever has the focus, in dialogs too."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from shiboken6 import isValid

from journeydesk.desktop.main_window import MainWindow

Answer = Callable[[QWidget], object]
PATIENCE = 100
"""How many times 20 milliseconds a dialog is waited for."""


class Keyboard:
    """Presses keys by the names that menus show."""

    def __init__(self, window: MainWindow) -> None:
        """Sit down in front of a window."""
        self.turn_to(window)

    def turn_to(self, window: MainWindow) -> None:
        """Work in another window."""
        window.come_forward()
        window.activateWindow()
        window.canvas.setFocus()
        QApplication.processEvents()

    @property
    def focus(self) -> QWidget:
        """What the next key goes to."""
        found = QApplication.focusWidget() or QApplication.activeWindow()
        assert found is not None, "no key can reach anything"
        return found

    def press(self, *names: str) -> None:
        """Press keys like “Ctrl+S” one after another."""
        for name in names:
            key = QKeySequence(name)[0]
            QTest.keyClick(self.focus, key.key(), key.keyboardModifiers())
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type letters; the first may open a field that gets the others."""
        for letter in text:
            QTest.keyClicks(self.focus, letter)
        QApplication.processEvents()

    def tab_to(self, wanted: QWidget, most: int = 60) -> None:
        """Press Tab until something has the focus, as often as there may be fields."""
        for _ in range(most):
            if self.focus is wanted or wanted.focusProxy() is self.focus:
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not come to {wanted.accessibleName() or wanted}")

    def choose(self, box: QComboBox, label: str) -> None:
        """Go through a box of choices with the arrows until it shows a label, and keep that."""
        self.tab_to(box)
        self.press("Home")
        while box.currentText() != label:
            before = box.currentIndex()
            self.press("Down")
            assert box.currentIndex() != before, f"there is no {label}"

    def answering(self, name: str, *answers: Answer) -> None:
        """Press a key that opens dialogs one after another, and answer each; one that never comes fails the test."""
        asked: list[QWidget] = []
        window = self.focus.window()
        QTimer.singleShot(0, lambda: _answer_when_there(answers, asked, PATIENCE))
        self.press(name)
        assert len(asked) == len(answers), "a dialog has not opened"
        if isValid(window):
            window.activateWindow()  # as every system does, but for the one that tests run on
        QApplication.processEvents()

    def naming(self, path: object) -> Answer:
        """Answer a dialog that asks for a file."""
        return lambda _dialog: (self.type(str(path)), self.press("Return"))


def _answer_when_there(answers: Sequence[Answer], asked: list[QWidget], patience: int) -> None:
    """Answer the dialogs in front; whatever happens, none stays open."""
    dialog = QApplication.activeModalWidget()
    if dialog is None or dialog in asked:
        if patience:
            QTimer.singleShot(20, lambda: _answer_when_there(answers, asked, patience - 1))
        return
    asked.append(dialog)
    if answers[1:]:
        QTimer.singleShot(0, lambda: _answer_when_there(answers[1:], asked, PATIENCE))
    try:
        QApplication.processEvents()
        answers[0](dialog)
    finally:
        if QApplication.activeModalWidget() is dialog:
            dialog.close()
