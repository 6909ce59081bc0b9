"""Texts that are hard on files: naughty strings, languages, and what no file can hold."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from journeydesk.model.document import Document
from journeydesk.model.inventory import Persona, Segment
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import Note, NoteKind, NoteLane, Touchpoint, TouchpointLane

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "text"

OWN = (
    "", " ", "\x00\x1b", "\ud800", "a\r\nb\u2028c\td", "=1+1", "@SUM(A1)", "+1", "-2", "_x0041_", "'quoted'",
    "section one", "Title of it", "journey", "accTitle: x", "accDescr { x", "--- x", "%% x", "%%{init: {}}%%",
    "a: b; c #d, e", "#35;", "&amp;", "<script>alert(1)</script>", "style x: y#1;", "| a | b |", "**bold** `code`",
    "[a](javascript:1)", "# head", "1. one", "$x$", "ﬂ°°59¶ß",
    "x" * 5000, "🧑‍🚀👩🏽‍💻", "שלום עולם", "日本語のテキスト",
)  # fmt: skip


@cache
def hard_texts() -> tuple[str, ...]:
    """Every text that a person could paste, the shared ones where they are beside this checkout."""
    found = list(OWN)
    if (SHARED / "blns" / "blns.json").is_file():
        found += json.loads((SHARED / "blns" / "blns.json").read_text(encoding="utf-8"))
    if (SHARED / "udhr" / "udhr_samples.tsv").is_file():
        with (SHARED / "udhr" / "udhr_samples.tsv").open(encoding="utf-8", newline="") as file:
            found += [
                cell for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) for cell in row
            ]
    return tuple(dict.fromkeys(found))


def document_of(text: str, language: str = "en") -> Document:
    """Return a document in which a text stands everywhere."""
    item = Touchpoint(id="t", stage="s", title=text, details=text, emotion=-1.5)
    note = Note(id="n", stage="s", text=text)
    lanes = (
        TouchpointLane(id="l", name=text, items=(item,)),
        NoteLane(id="p", note_kind=NoteKind.PAIN_POINT, items=(note,)),
    )
    segment = Segment(id="g", name=text, persona=Persona(name=text, quote=text))
    journey = JourneyMap(
        id="m",
        title=text,
        scenario=text,
        stages=(Stage(id="s", title=text, goal=text),),
        swimlanes=(Swimlane(id="w", segment="g", lanes=lanes),),
    )
    return Document(title=text, client=text, language=language, segments=(segment,), maps=(journey,))


def crowd_of(texts: Iterable[str]) -> Document:
    """Return a document in which each text is a stage, with a touchpoint and a note of that text in it."""
    numbered = list(enumerate(texts))
    contacts = tuple(Touchpoint(id=f"t{n}", stage=f"s{n}", title=text) for n, text in numbered)
    notes = tuple(Note(id=f"n{n}", stage=f"s{n}", text=text) for n, text in numbered)
    lanes = (
        TouchpointLane(id="l", items=contacts),
        NoteLane(id="p", note_kind=NoteKind.PAIN_POINT, items=notes),
    )
    journey = JourneyMap(
        id="m",
        stages=tuple(Stage(id=f"s{n}", title=text, goal=text) for n, text in numbered),
        swimlanes=(Swimlane(id="w", segment="g", lanes=lanes),),
    )
    return Document(segments=(Segment(id="g", name="Everybody"),), maps=(journey,))


def bare() -> Document:
    """Return a document in which there is nothing yet."""
    return Document(maps=(JourneyMap(id="m"),))
