"""Typing on the map: opens the field over its text, shows every letter live, commits once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from journeydesk.desktop.canvas.inplace import InPlaceEditor
from journeydesk.desktop.canvas.panes import Panes
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.panels.lines import full
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import Theme
from journeydesk.editing.state import EditorState
from journeydesk.editing.wording import text_of, with_text
from journeydesk.layout.fields import field_rect
from journeydesk.layout.hit import located
from journeydesk.layout.walk import Spot, spot_of
from journeydesk.tools.gesture import Make


class Writing(QObject):
    """At most one text is being typed."""

    went_on = Signal(str, str, int)
    """The next text after this field of an element shall be typed, or the one before."""

    more_wanted = Signal(object, int)
    """Another thing like the new one at a spot shall be made: behind it (0) or so many stages further."""

    told = Signal(str)
    """What the person should know of what was typed."""

    began = Signal()

    ended = Signal()

    def __init__(self, session: Session, rendering: Rendering, surface: QWidget) -> None:
        """Open fields on `surface`, the widget that shows the map."""
        super().__init__(surface)
        self._session, self._rendering, self._surface = session, rendering, surface
        self._editor: InPlaceEditor | None = None
        self._element = self._field = ""
        self._new: Make | None = None
        self._began = session.document
        """What something new was made on: if another edit came between, the new thing would undo it."""

    @property
    def is_open(self) -> bool:
        """Tell whether a text is being typed."""
        return self._editor is not None

    @property
    def makes_something(self) -> bool:
        """Tell whether the text is that of something new."""
        return self._new is not None

    @property
    def editor(self) -> InPlaceEditor | None:
        """The open field."""
        return self._editor

    @property
    def _base(self) -> EditorState:
        """The state that the text becomes part of."""
        return self._new.state if self._new else self._session.state

    def open_new(self, new: Make, panes: Panes, theme: Theme) -> None:
        """Begin to type the text of something new; it is shown, and done only with its text."""
        self.close(kept=True)
        if field_rect(self._rendering.layout(new.state), new.element, new.field) is None:
            self._session.commit(new.label, new.state)
            return
        self._session.preview(new.state)
        if self._session.shown is new.state:  # otherwise something is locked, which the session has said
            self._new, self._began = new, self._session.document
            self._open(new.element, new.field, panes, theme)

    def open(self, element: str, field: str, panes: Panes, theme: Theme) -> None:
        """Begin to type a field; one that the map does not show, or that is locked, is left alone."""
        self.close(kept=True)
        shown = field_rect(self._rendering.layout(self._session.state), element, field) is not None
        if shown and not self._session.is_locked(element):
            self._open(element, field, panes, theme)

    def _open(self, element: str, field: str, panes: Panes, theme: Theme) -> None:
        self._element, self._field = element, field
        editor = InPlaceEditor(text_of(self._base.document, element, field), self._surface)
        self._editor = editor
        editor.typed.connect(self._show)
        editor.finished.connect(lambda kept: self.close(kept=kept))
        editor.went_on.connect(self._go_on)
        self.follow(panes, theme)
        editor.setPlaceholderText(self._said_without())
        editor.show()
        editor.setFocus()
        self.began.emit()

    def follow(self, panes: Panes, theme: Theme) -> None:
        """Keep the field over its text while the map moves or grows."""
        if self._editor is None:
            return
        layout = self._rendering.layout(self._session.shown)
        found = field_rect(layout, self._element, self._field)
        if found:
            rect, text = found
            place = located(layout, self._element)
            viewport = panes.showing(place.kind if place else "")
            self._editor.lie_over(viewport.to_screen(rect), text, viewport.scale, theme)

    def _said_without(self) -> str:
        """Return what the map says where nothing is typed, such as the name that a lane has by its kind."""
        if self._editor is None or self._editor.toPlainText():
            return ""
        found = field_rect(self._rendering.layout(self._base), self._element, self._field)
        return " ".join(line.text for line in found[1].block.lines).strip() if found else ""

    def close(self, *, kept: bool) -> None:
        """End typing; what was typed becomes one step, or nothing."""
        if self._editor is not None and kept:
            QGuiApplication.inputMethod().commit()  # letters that are still being composed are typed too
        editor, self._editor = self._editor, None
        if editor is None:
            return
        text, new = editor.toPlainText(), self._new
        after = self._with(text) if kept else self._base
        self._new = None
        editor.hide()
        editor.deleteLater()
        self._session.preview(None)
        if new is None:
            self._session.commit(self.tr("Change text"), after)
        elif kept and (text.strip() or new.stays) and self._session.document is self._began:
            self._session.commit(new.label, after)
        self.ended.emit()

    def _with(self, text: str) -> EditorState:
        base = self._base
        return base.edited(with_text(base.document, self._element, self._field, text))

    def _show(self, text: str) -> None:
        self._session.preview(self._with(text))
        if sentence := full(text):
            self.told.emit(sentence)

    def _go_on(self, by: int) -> None:
        """Keep the text; Enter ends there, but for something new that got a text, and Tab goes on."""
        element, field, spot = self._element, self._field, self._spot_of_new()
        ends = by == 0 and not (self._editor and self._editor.toPlainText().strip())
        self.close(kept=True)
        if spot and not ends:
            self.more_wanted.emit(spot, by)
        elif by and not spot:
            self.went_on.emit(element, field, by)

    def _spot_of_new(self) -> Spot | None:
        """Return where the new element stands, None when there is none: a new stage has no place in a lane."""
        if not self._new:
            return None
        spot = spot_of(self._rendering.layout(self._base), self._element)
        return spot if spot and spot.element else None
