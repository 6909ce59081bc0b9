"""What the palette offers, and what each of its entries becomes on the map."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import new_lane, new_swimlane
from journeydesk.model.document import Document
from journeydesk.model.journey import Stage
from journeydesk.model.lanes import (
    ArcPoint,
    BackstageStep,
    Element,
    EmotionPoint,
    Metric,
    Note,
    NoteKind,
    Picture,
    Touchpoint,
)
from journeydesk.tools.path import Routing
from journeydesk.tools.place import NewElement, NewStage, NewSwimlane, NewThing, Placing

NOTE_ICONS = {
    NoteKind.PAIN_POINT: "warning",
    NoteKind.OPPORTUNITY: "lightbulb",
    NoteKind.QUOTE: "quotes",
    NoteKind.GOAL: "target",
    NoteKind.ACTION: "person-simple-walk",
    NoteKind.THOUGHT: "chat-teardrop-dots",
    NoteKind.IDEA: "sparkle",
    NoteKind.QUESTION: "question",
}

MORE = (
    ("stage", "Stage", "columns"),
    ("path", "Path", "path"),
    ("emotion", "Emotion point", "smiley"),
    ("arc", "Arc point", "chart-line-up"),
    ("storyboard", "Picture", "image"),
    ("metrics", "Metric", "gauge"),
    ("backstage", "Backstage step", "eye-slash"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to take; `key` makes it, `colour` is a channel's or segment's, `role` a note's kind."""

    group: str
    key: str
    label: str
    icon: str
    colour: str = ""
    role: str = ""


def entries(document: Document) -> Iterator[Entry]:
    """Yield everything that can be put on a map of this document."""
    for channel in document.channels:
        yield Entry("Touchpoints", f"channel:{channel.id}", channel.name, channel.icon, channel.colour)
    for kind, icon in NOTE_ICONS.items():
        yield Entry("Notes", f"note:{kind.value}", _words(kind), icon, role=kind.value)
    for key, label, icon in MORE:
        yield Entry("More", key, label, icon)
    for segment in document.segments:
        yield Entry("Segments", f"segment:{segment.id}", segment.name, "user", segment.colour)


def placing(key: str, document: Document, fresh: FreshId) -> Placing | Routing | None:
    """Return the gesture that puts down or draws what a key stands for, None for what this document does not know."""
    kind, _, target = key.partition(":")
    if kind in _INVENTORIES and all(item.id != target for item in getattr(document, _INVENTORIES[kind])):
        return None
    if kind == "path":
        return Routing()
    tool = _tool(kind, target, fresh, document.language)
    return replace(tool, key=key) if tool else None


def _tool(kind: str, target: str, fresh: FreshId, language: str) -> Placing | None:
    if kind in ("channel", "touchpoint"):
        channel = target or None
        return _element(
            lambda: Touchpoint(id=fresh(), stage="-", channel=channel), "touchpoints", "title", fresh
        )
    if kind == "note" and target in set(NoteKind):
        words = _words(NoteKind(target))
        return _element(lambda: Note(id=fresh(), stage="-"), target, "text", fresh, words)
    if kind == "segment":
        return _placing(lambda: NewSwimlane(new_swimlane(target, fresh, language)), "Add swimlane")
    if kind == "stage":
        return _placing(lambda: NewStage(Stage(id=fresh())), "Add stage", "title")
    if kind in _ELEMENTS:
        make, field, name = _ELEMENTS[kind]
        return _element(lambda: make(id=fresh(), stage="-"), kind, field, fresh, name)
    return None


_INVENTORIES = {"channel": "channels", "segment": "segments"}
"""Where the entries stand that a key may name; another window's palette names others."""

_ELEMENTS: dict[str, tuple[type[Element], str, str]] = {
    "emotion": (EmotionPoint, "", "Emotion point"),
    "arc": (ArcPoint, "", "Arc point"),
    "storyboard": (Picture, "caption", "Picture"),
    "metrics": (Metric, "name", "Metric"),
    "backstage": (BackstageStep, "title", "Backstage step"),
}
"""What an entry makes, the field to type at once, and what it is called."""


def _element(
    make: Callable[[], Element], lane: str, field: str, fresh: FreshId, name: str = "Touchpoint"
) -> Placing:
    return _placing(lambda: NewElement(make(), new_lane(lane, fresh)), f"Add {name.lower()}", field)


def _placing(new: Callable[[], NewThing], label: str, field: str = "") -> Placing:
    return Placing(new(), label, new, field)


def _words(kind: NoteKind) -> str:
    return kind.value.replace("_", " ").capitalize()
