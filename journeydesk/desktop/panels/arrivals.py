"""How customers come to a touchpoint from each of several others: how long they wait, what is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journeydesk.desktop.language import said
from journeydesk.desktop.panels import options
from journeydesk.desktop.panels.choices import ChoiceEditor
from journeydesk.desktop.panels.codecs import HOURS
from journeydesk.desktop.panels.editor import Change, Editor, Targets, has_keyboard
from journeydesk.desktop.panels.lines import LineEditor
from journeydesk.drawing.theme import Theme
from journeydesk.editing.arriving import Arrivals, arriving, sources_of
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Arrival, Touchpoint
from journeydesk.model.tree import home, lineage
from journeydesk.model.value import Value


def leads_from_several(document: Document, touchpoints: tuple[Value, ...]) -> bool:
    """Tell whether there is one touchpoint, and more than one way to it; what is known of an old way is shown too."""
    match touchpoints:
        case (Touchpoint() as one,):
            return bool(one.arrivals) or len(sources_of(home(document, one.id, Swimlane), one.id)) > 1
    return False


class ArrivalsEditor(Editor):
    """A line of two fields for each touchpoint from which paths lead to the one that is edited."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._known_arrivals: Arrivals = ()
        self.steps: dict[str, StepLine] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.row.addLayout(self._column)

    def show_values(
        self, document: Document, targets: Targets, values: tuple[Any, ...], *, anew: bool
    ) -> None:
        """Show what is known of each step to the one target."""
        if len(targets) != 1:
            return
        self._known_arrivals = values[0]
        swimlane = home(document, targets[0], Swimlane)
        known = (arrival.source for arrival in self._known_arrivals)
        # What is typed in stays, even when its last letter is gone and no path leads here any more.
        typed = () if anew else (source for source, line in self.steps.items() if has_keyboard(line))
        sources = tuple(dict.fromkeys((*sources_of(swimlane, targets[0]), *known, *typed)))
        if sources != tuple(self.steps):  # else the lines stay, and whoever types in one keeps the place
            self._fill(sources)
        for source, line in self.steps.items():
            line.show_step(document, source, self._of(source), anew=anew)

    def show_value(self, value: Any) -> None:
        """Not used: steps are shown by `show_values`."""

    def _of(self, source: str) -> Arrival:
        return next((one for one in self._known_arrivals if one.source == source), Arrival(source=source))

    def _fill(self, sources: tuple[str, ...]) -> None:
        for line in self.steps.values():
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.steps = {source: StepLine(self.theme, partial(self._edit, source)) for source in sources}
        for line in self.steps.values():
            line.wait.refused.connect(self.refused)
            self._column.addWidget(line)

    def _edit(self, source: str, field: str, change: Change) -> None:
        self.edited.emit(Change(lambda old: arriving(old, source, **{field: change.new(None)})))


class StepLine(QWidget):
    """From where one comes, and the two fields of this step."""

    def __init__(self, theme: Theme, edit: Callable[[str, Change], None]) -> None:
        super().__init__()
        self.name = QLabel()
        self.name.setProperty("role", "soft")
        self.name.setWordWrap(True)
        self.wait = LineEditor(theme, HOURS, said("As above"))
        self.context = ChoiceEditor(theme, options.contexts, "As above")
        self.wait.edited.connect(partial(edit, "wait"))
        self.context.edited.connect(partial(edit, "context"))
        halves = QHBoxLayout()
        halves.setSpacing(8)
        halves.addWidget(self.wait, 1)
        halves.addWidget(self.context, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addLayout(halves)

    def show_step(self, document: Document, source: str, arrival: Arrival, *, anew: bool) -> None:
        """Show what is known of the step from a touchpoint."""
        name = said("From “{0}”").format(_title(document, source))
        self.name.setText(name)
        for editor, field, value in (
            (self.wait, said("Wait before it"), arrival.wait),
            (self.context, said("What was said before"), arrival.context),
        ):
            editor.show_values(document, (source,), (value,), anew=anew)
            if place := editor.focusProxy():
                place.setAccessibleName(f"{name}: {field}")


def _title(document: Document, touchpoint: str) -> str:
    item = lineage(document, touchpoint)[-1]
    return (item.title if isinstance(item, Touchpoint) else "") or said("Without a name")
