"""The fields that many kinds of things have, and short ways to write them down in a table."""

from __future__ import annotations

from functools import partial

from journeydesk.desktop.language import said
from journeydesk.desktop.panels import options
from journeydesk.desktop.panels.choices import ChoiceEditor, Choices
from journeydesk.desktop.panels.codecs import COUNT, PLACE, SHARE, TEXT
from journeydesk.desktop.panels.colours import ColourEditor
from journeydesk.desktop.panels.editor import Change, Targets
from journeydesk.desktop.panels.fields import Field, Page, Section
from journeydesk.desktop.panels.lines import LineEditor, TextEditor
from journeydesk.desktop.panels.sources import AttachEditor
from journeydesk.desktop.panels.switches import SwitchEditor
from journeydesk.editing.place import move_to_stage
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence, EvidenceKind
from journeydesk.model.value import fresh_id


def page(one: str, many: str, *fields: Field, more: tuple[Section, ...] = ()) -> Page:
    """A page whose first section needs no head, for the page itself has one."""
    return Page(one, many, (Section("", fields), *more))


def text(path: str, label: str, hint: str = "") -> Field:
    """A line of words."""
    return Field(path, label, lambda theme: LineEditor(theme, TEXT, said(hint) if hint else ""))


def words(path: str, label: str, hint: str = "") -> Field:
    """As many lines as there are words for."""
    return Field(path, label, lambda theme: TextEditor(theme, said(hint) if hint else ""))


def choice(path: str, label: str, choices: Choices, none: str = "None", *, half: bool = False) -> Field:
    """One of what the document holds; without `none` there is always one."""
    return Field(path, label, lambda theme: ChoiceEditor(theme, choices, none), half)


def switch(path: str, label: str) -> Field:
    """Yes or no."""
    return Field(path, "", partial(SwitchEditor, words=label))


def new_source() -> Evidence:
    """Return a source to be filled in."""
    return Evidence(id=fresh_id(), title=said("New source"), kind=EvidenceKind.INTERVIEW)


def _move_to_stage(document: Document, targets: Targets, change: Change) -> Document:
    """Move as the hand would: lanes keep their order and paths follow."""
    return move_to_stage(document, targets, change.new(None))


def stage(*, half: bool = True) -> Field:
    """The stage in which an element stands."""
    make = partial(ChoiceEditor, choices=options.stages)
    return Field("stage", "Stage", make, half, write=_move_to_stage)


N = Field("n", "n", partial(LineEditor, codec=COUNT), half=True)
"""How many a claim rests on."""

SHARE_OF_ALL = Field("share", "Share", partial(LineEditor, codec=SHARE), half=True)
AT = Field("at", "Place in the stage", partial(LineEditor, codec=PLACE), half=True)
COLOUR = Field("colour", "Colour", ColourEditor)
OWN_COLOUR = Field("colour", "Colour", partial(ColourEditor, automatic=True))

EVIDENCE = Section(
    "Evidence",
    (
        Field(
            "evidence",
            "",
            partial(
                AttachEditor,
                choices=options.sources,
                empty="Assumed: no source yet",
                attach="Attach a source",
                new=("New source…", new_source),
            ),
        ),
    ),
)
"""On what a claim rests."""
