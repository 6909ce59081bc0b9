"""The inspector: every field of what is selected, of several kinds what they share; of the map when nothing is."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import ValidationError
from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.follower import Follower
from journeydesk.desktop.language import inside, said
from journeydesk.desktop.panels.arrivals import ArrivalsEditor
from journeydesk.desktop.panels.editor import Change, Targets
from journeydesk.desktop.panels.entry_foot import EntryFoot
from journeydesk.desktop.panels.fields import Field, Page, written
from journeydesk.desktop.panels.form import Form
from journeydesk.desktop.panels.gaps_here import GapsHere
from journeydesk.desktop.panels.heading import Heading, heading_of
from journeydesk.desktop.panels.kinds_here import KindsHere
from journeydesk.desktop.panels.rows import grounded
from journeydesk.desktop.panels.stops import Stops, chained
from journeydesk.desktop.panels.subject import Subject, subject_of
from journeydesk.desktop.panels.usage import users
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import Theme
from journeydesk.editing.state import EditorState
from journeydesk.editing.unify import unify
from journeydesk.editing.wording import name_of
from journeydesk.insight.gap import MapGaps
from journeydesk.model.document import Document
from journeydesk.model.tree import find

MARGIN = 14
WIDTH, NARROWEST = 292, 256
FIELD = "field:"
"""How the steps begin that typing into a field makes, and further typing there makes longer."""

MANY = 200
"""With more things selected, the inspector waits for the end of a gesture."""


class Inspector(QScrollArea):
    """Shows fields, and turns what is typed into edits of the session."""

    left = Signal()
    """What had the keyboard here is gone."""

    delete_asked = Signal(str)
    """An entry of an inventory shall go."""

    gap_pressed = Signal(object)

    revealed = Signal(str)
    """An element shall be seen on the map."""

    wanted = Signal()
    """Something is to be seen here."""

    def __init__(
        self,
        session: Session,
        gaps: Callable[[EditorState], MapGaps],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._gaps, self._theme = session, gaps, theme
        self._trail: tuple[str, ...] = ()
        self._around: object = None
        self._forms: dict[Page, Form] = {}
        self._stops: Stops = ()
        self.form: Form | None = None
        self.setWidgetResizable(True)
        self.setMinimumWidth(NARROWEST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Inspector"))
        self._build()
        self._follower = Follower(session, self._follow, self)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._focus_moved)

    def sizeHint(self) -> QSize:
        """As wide as the design has it."""
        return QSize(WIDTH, 600)

    def set_theme(self, theme: Theme) -> None:
        """Show the inspector in another theme."""
        self._theme = theme
        self._forms, self.form = {}, None
        self._build()

    def look_at(self, name: str) -> None:
        """Look at an entry or inventory; `back` returns."""
        self.wanted.emit()
        self._trail = (*(step for step in self._trail if step != name), name)
        self._follow()
        self.verticalScrollBar().setValue(0)
        if self.form:
            self.form.begin()

    def ask(self, path: str = "") -> None:
        """Ask for a field of what is selected, for the first one when none is named."""
        self._look_at_selection()
        if self.form:
            self._give_keyboard(self.form.box(path).editor) if path else self.form.begin()

    def ask_of_step(self, source: str) -> None:
        """Ask how long customers wait on the step from a touchpoint, one of several that lead here or the only one."""
        self._look_at_selection()
        if self.form:
            box = self.form.box("arrivals")
            editor = self.form.box("wait").editor if box.isHidden() else box.editor
            self._give_keyboard(editor.steps[source].wait if isinstance(editor, ArrivalsEditor) else editor)

    def _look_at_selection(self) -> None:
        self.wanted.emit()
        self._trail = ()
        self._follow()

    def _give_keyboard(self, part: QWidget) -> None:
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(part)

    def back(self) -> None:
        """Return to what was looked at before."""
        self._trail = self._trail[:-1]
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what was typed since the field got the keyboard; what was chosen stays chosen."""
        if event.key() != Qt.Key.Key_Escape or not self._take_back():
            super().keyPressEvent(event)

    def _take_back(self) -> bool:
        """Return whether there was something: a step that still grows, or what could not be taken."""
        typing = isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit)
        form, grows = self.form, typing and self._session.history.now.merges.startswith(FIELD)
        if form is None or not (grows or any(box.error.text() for box in form.boxes())):
            return False
        if grows:
            self._session.undo()
        form.show_again()
        return True

    def _focus_moved(self, before: QWidget | None, _after: QWidget | None) -> None:
        if before is not None and self.isAncestorOf(before):
            self._session.settle()

    def _build(self) -> None:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(MARGIN, 12, MARGIN, 24)
        self._column.setSpacing(12)
        self.heading = Heading(self._theme)
        self.heading.back.clicked.connect(self.back)
        self.message = QLabel()
        self.message.setProperty("role", "soft")
        self.message.setWordWrap(True)
        self.gaps_here = GapsHere(self._theme, inside)
        self.gaps_here.pressed.connect(self.gap_pressed)
        self.foot = EntryFoot(self._theme)
        self.foot.delete.clicked.connect(self._leave_entry)
        self.foot.merged.connect(self._merge)
        self.foot.show_users.clicked.connect(self._select_users)
        self.kinds_here = KindsHere(self._theme, inside)
        self.kinds_here.narrowed.connect(self._narrow)
        for part in (self.heading, self.message, self.kinds_here, self.foot):
            self._column.addWidget(part)
        self._column.addStretch()
        self.setWidget(inside)
        grounded(self, self._theme)
        grounded(inside, self._theme)
        self._follow()

    def _follow(self) -> None:
        state = self._session.shown
        if state is not self._session.state and len(state.selection) > MANY:
            return
        around = (state.map_id, state.selection)
        if around != self._around:  # whoever selects something else wants to see that
            self._around, self._trail = around, ()
        subject, self._trail = subject_of(state, self._trail)
        form, count, seen = self.form, len(self.gaps_here.rows), self._typed_at()
        self._show(state.document, subject)
        self.gaps_here.show_gaps(self._gaps(state), () if self._trail else state.selection)
        if self.form is not form or len(self.gaps_here.rows) != count:
            # Give everything its room now: Qt would do so layout by layout, and fields look cut in between.
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self._keep_in_sight(seen)
        if self.form:
            self._stops = chained(self.form, self._stops)

    def _typed_at(self) -> tuple[QWidget, int] | None:
        """Return the field that has the keyboard, and how far down it is."""
        field = QApplication.focusWidget()
        if field is None or not self.isAncestorOf(field):
            return None
        return field, field.mapTo(self, QPoint()).y()

    def _keep_in_sight(self, seen: tuple[QWidget, int] | None) -> None:
        """Scroll along with a field that gaps above it move, as what is typed into it makes them come and go."""
        now = self._typed_at()
        if seen and now and seen[0] is now[0]:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + now[1] - seen[1])

    def _show(self, document: Document, subject: Subject) -> None:
        self.heading.show_words(heading_of(document, subject), leads_back=bool(self._trail))
        self.message.setText(
            "" if subject.page else said("These have nothing in common that could be changed together.")
        )
        self.message.setVisible(not subject.page)
        self.kinds_here.show_kinds(subject)
        self._show_form(subject)
        if self.form:
            self.form.show_targets(document, subject.targets)
        self.foot.show_entry(document, self._trail[-1] if self._trail else "")

    def _show_form(self, subject: Subject) -> None:
        form = self._form_for(subject.page) if subject.page else None
        if form is self.form:
            return
        if self.form:
            focused = QApplication.focusWidget()
            if focused is not None and self.form.isAncestorOf(focused):
                self.left.emit()  # or Qt would give the focus to whatever comes next
            self.form.hide()
        self.form = form
        if form:
            form.hold(self.gaps_here)
            form.show()

    def _form_for(self, page: Page) -> Form:
        found = self._forms.get(page)
        if found is None:
            found = self._forms[page] = Form(page, self._theme, self.commit, self.look_at)
            found.hide()
            self._column.insertWidget(3, found)
        return found

    def commit(self, field: Field, targets: Targets, change: Change) -> str:
        """Change a field of the targets; return what is wrong with it, nothing when it was changed."""
        what = inside(said(field.label or field.path.title())) if field.label != "n" else "n"
        label = self.tr("Change {field}").format(field=what)
        whose = ",".join(targets[:4]) + (f"+{hash(targets)}" if len(targets) > 4 else "") or "document"
        try:
            done = self._session.edit(
                label,
                lambda document: written(document, targets, field, change),
                merges=f"{FIELD}{whose}:{field.path}",
            )
        except ValidationError as error:
            return _sentence(error)
        if not done and self.form:  # what is locked stays, and so does what the field says of it
            self.form.show_again()
        return ""

    def _leave_entry(self) -> None:
        entry = self._trail[-1]
        self._trail = self._trail[:-1]
        self.delete_asked.emit(entry)
        self._follow()

    def _merge(self, into: str) -> None:
        entry = self._trail[-1]
        name = name_of(self._session.document, find(self._session.document, into))
        label = self.tr("Merge into “{name}”").format(name=name)
        self._session.edit(label, lambda document: unify(document, entry, into))
        self.look_at(into)

    def _narrow(self, ids: Targets) -> None:
        self._session.select(*ids)
        self.left.emit()

    def _select_users(self) -> None:
        """Select what names the entry on the map in view, else on the first map where something does."""
        entry, state = self._trail[-1], self._session.state
        for journey in (state.journey, *state.document.maps):
            if found := tuple(users(journey, entry)):
                self._session.view(journey.id)
                self._session.select(*found)
                self.left.emit()
                self.revealed.emit(found[0])
                return


def _sentence(error: ValidationError) -> str:
    return said("This does not fit here: {reason}.").format(reason=error.errors()[0]["msg"].rstrip("."))
