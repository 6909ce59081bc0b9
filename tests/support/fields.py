"""What someone reads and changes in the inspector, with mouse and keyboard."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from journeydesk.desktop.panels.inspector import Inspector
from journeydesk.desktop.panels.listings import Drawer, Listing
from journeydesk.desktop.panels.rows import Row

LEFT = Qt.MouseButton.LeftButton


class Fields:
    """The fields of an inspector by their paths in the model."""

    def __init__(self, inspector: Inspector) -> None:
        """Look at an inspector."""
        self._inspector = inspector

    def editor(self, path: str) -> Any:
        """Return the editor of a field; each kind of field has one of its own."""
        assert self._inspector.form is not None, "the inspector has nothing to edit"
        return self._inspector.form.box(path).editor

    def widget(self, path: str) -> QWidget:
        """Return what has the focus when a field is edited, scrolled into sight."""
        found = self.editor(path).focusProxy()
        assert isinstance(found, QWidget)
        self._inspector.ensureWidgetVisible(found)
        return found

    def reads(self, path: str) -> str:
        """Return the words in a field; the pale ones where the things selected differ."""
        found = self.widget(path)
        if isinstance(found, QComboBox):
            return found.currentText() if found.currentIndex() >= 0 else found.placeholderText()
        assert isinstance(found, QLineEdit)
        return found.text() or found.placeholderText()

    def write(self, path: str, text: str) -> None:
        """Write something else into a line."""
        found = self.widget(path)
        QTest.mouseClick(found, LEFT)
        QTest.keyClick(found, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(found, text)
        QTest.keyClick(found, Qt.Key.Key_Return)
        QApplication.processEvents()

    def choose(self, path: str, label: str) -> None:
        """Choose an entry of a box by its letters."""
        found = self.widget(path)
        found.setFocus()
        QTest.keyClicks(found, label)
        QApplication.processEvents()
        assert self.reads(path) == label

    def open_list(self, name: str) -> None:
        """Press the row that leads to an inventory, and have it listed."""
        drawer = self.editor(name)
        assert isinstance(drawer, Drawer)
        self._press(drawer.button)

    def entries(self, name: str) -> dict[str, str]:
        """Return the ids of what is listed, with what is said of how often each is used."""
        return {str(row.property("entry")): row.accessibleName() for row in self._listed(name)}

    def open_entry(self, name: str, entry: str) -> None:
        """Press an entry of a list."""
        self._press(next(row for row in self._listed(name) if row.property("entry") == entry))

    @property
    def removal(self) -> str:
        """The line above the button that deletes an entry."""
        return self._inspector.foot.note.text()

    def delete_entry(self) -> None:
        """Press the button that deletes the entry."""
        self._press(self._inspector.foot.delete)

    def _listed(self, name: str) -> list[Row]:
        listing = self.editor(name)
        assert isinstance(listing, Listing)
        return listing.rows

    def _press(self, button: QPushButton | Row) -> None:
        self._inspector.ensureWidgetVisible(button)
        QTest.mouseClick(button, LEFT)
        QApplication.processEvents()
