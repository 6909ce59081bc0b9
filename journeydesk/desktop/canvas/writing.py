"""Typing on the map: opens the field over its text, shows every letter live, commits once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from journeydesk.desktop.canvas.inplace import InPlaceEditor
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import Theme
from journeydesk.editing.wording import text_of, with_text
from journeydesk.layout.fields import field_rect


class Writing(QObject):
    """At most one text is being typed."""

    went_on = Signal(str)
    """The next text after this element's shall be typed."""

    ended = Signal()

    def __init__(self, session: Session, rendering: Rendering, surface: QWidget) -> None:
        """Open fields on `surface`, the widget that shows the map."""
        super().__init__(surface)
        self._session, self._rendering, self._surface = session, rendering, surface
        self._editor: InPlaceEditor | None = None
        self._element = self._field = ""

    @property
    def is_open(self) -> bool:
        """Tell whether a text is being typed."""
        return self._editor is not None

    @property
    def editor(self) -> InPlaceEditor | None:
        """The open field."""
        return self._editor

    def open(self, element: str, field: str, viewport: Viewport, theme: Theme) -> None:
        """Begin to type a field; one that the map does not show is left alone."""
        self.close(kept=True)
        state = self._session.state
        if field_rect(self._rendering.layout(state), element, field) is None:
            return
        self._element, self._field = element, field
        editor = InPlaceEditor(text_of(state.document, element, field), self._surface)
        self._editor = editor
        editor.typed.connect(self._show)
        editor.finished.connect(lambda kept: self.close(kept=kept))
        editor.went_on.connect(self._go_on)
        self.follow(viewport, theme)
        editor.show()
        editor.setFocus()

    def follow(self, viewport: Viewport, theme: Theme) -> None:
        """Keep the field over its text while the map moves or grows."""
        if self._editor is None:
            return
        found = field_rect(self._rendering.layout(self._session.shown), self._element, self._field)
        if found:
            rect, text = found
            ground = theme.accent_tint
            self._editor.lie_over(viewport.to_screen(rect), text, viewport.scale, theme.strong, ground)

    def close(self, *, kept: bool) -> None:
        """End typing; what was typed becomes one step, or nothing."""
        if self._editor is not None and kept:
            QGuiApplication.inputMethod().commit()  # letters that are still being composed are typed too
        editor, self._editor = self._editor, None
        if editor is None:
            return
        text = editor.toPlainText()
        editor.hide()
        editor.deleteLater()
        self._session.preview(None)
        if kept:
            element, field = self._element, self._field
            self._session.edit(
                self.tr("Change text"), lambda document: with_text(document, element, field, text)
            )
        self.ended.emit()

    def _show(self, text: str) -> None:
        state = self._session.state
        self._session.preview(state.edited(with_text(state.document, self._element, self._field, text)))

    def _go_on(self) -> None:
        element = self._element
        self.close(kept=True)
        self.went_on.emit(element)
