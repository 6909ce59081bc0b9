"""The keyboard under someone's fingers: keys go to whatever has the focus, in dialogs too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from journeydesk.desktop.window import Window


class Keyboard:
    """Presses keys by the names that menus show."""

    def __init__(self, window: Window) -> None:
        """Sit down in front of a window."""
        self.turn_to(window)

    def turn_to(self, window: Window) -> None:
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

    def answering(self, answer: Callable[[QWidget], object], *names: str) -> None:
        """Press keys that open a dialog, and answer it; a dialog that never comes fails the test."""
        asked: list[QWidget] = []
        window = self.focus.window()
        QTimer.singleShot(0, lambda: _answer_when_there(answer, asked, 100))
        self.press(*names)
        assert asked, "no dialog has opened"
        window.activateWindow()  # as every system does, but for the one that tests run on
        QApplication.processEvents()

    def names_file(self, path: object, *names: str) -> None:
        """Press keys that ask for a file, and type its name."""
        self.answering(lambda _dialog: (self.type(str(path)), self.press("Return")), *names)


def _answer_when_there(answer: Callable[[QWidget], object], asked: list[QWidget], patience: int) -> None:
    """Answer the dialog in front; whatever happens, it does not stay open."""
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        if patience:
            QTimer.singleShot(20, lambda: _answer_when_there(answer, asked, patience - 1))
        return
    asked.append(dialog)
    try:
        QApplication.processEvents()
        answer(dialog)
    finally:
        if QApplication.activeModalWidget() is dialog:
            dialog.close()
