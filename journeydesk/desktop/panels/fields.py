"""What a field of the inspector is: where its value stands, what edits it, how it is written back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journeydesk.desktop.panels.editor import Change, Editor, Targets
from journeydesk.drawing.theme import Theme
from journeydesk.editing.change import change_each, evolved_at
from journeydesk.editing.wording import entitled
from journeydesk.model.document import Document
from journeydesk.model.tree import NoSuchElement, descendants, find
from journeydesk.model.value import Item, Value

Make = Callable[[Theme], Editor]
When = Callable[[Document, tuple[Value, ...]], bool]
Write = Callable[[Document, Targets, Change], Document]
Subject = Callable[[Document, Targets], Targets]


def always(_: Document, __: tuple[Value, ...]) -> bool:
    """Show a field whatever is selected."""
    return True


def itself(_: Document, targets: Targets) -> Targets:
    """Edit what is selected."""
    return targets


def whole_document(_: Document, __: Targets) -> Targets:
    """Edit the document."""
    return ()


@dataclass(frozen=True, slots=True)
class Field:
    """One field; `path` may lead into a value ("persona.quote"), `half` fields stand side by side.

    `write` replaces the plain change of the value; `when` tells for which things the field is shown.
    """

    path: str
    label: str
    make: Make
    half: bool = False
    when: When = always
    write: Write | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Fields under a head; `subject` leads from what is selected to what they edit."""

    title: str
    fields: tuple[Field, ...]
    subject: Subject = itself


@dataclass(frozen=True, slots=True)
class Page:
    """What the inspector shows of one kind of thing: its name for one and for many, and the sections."""

    one: str
    many: str
    sections: tuple[Section, ...]

    def own_field(self, path: str) -> Field | None:
        """Return the field with a path that edits the thing itself."""
        own = (field for section in self.sections if section.subject is itself for field in section.fields)
        return next((field for field in own if field.path == path), None)


def holders(document: Document, targets: Targets) -> tuple[Value, ...]:
    """Return the values that hold the fields of the targets; the document for none."""
    if not targets:
        return (document,)
    if len(targets) > 8:  # one walk through everything costs less than many searches
        known = {item.id: item for item in descendants(document, frozenset(targets))}
        return tuple(known[target] for target in targets if target in known)
    return tuple(_found(document, targets))


def written(document: Document, targets: Targets, field: Field, change: Change) -> Document:
    """Return the document after a change to a field of the targets; raises `ValidationError`."""
    document = change.prepare(document)
    if field.write:
        return field.write(document, targets, change)
    if not targets:
        return evolved_at(document, field.path, change.new)
    changed = change_each(document, targets, lambda item: evolved_at(item, field.path, change.new))
    return entitled(document, changed)


def _found(document: Document, targets: Targets) -> Iterable[Item]:
    for target in targets:
        try:
            yield find(document, target)
        except NoSuchElement:
            continue
