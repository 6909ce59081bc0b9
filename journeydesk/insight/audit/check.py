"""What a check is: a question to a document, how grave a no is, which demand on maps it serves, and how one looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from journeydesk.insight.audit.subjects import OneMap, OneSwimlane, WholeDocument


class Level(StrEnum):
    """How grave a finding is, the gravest first."""

    ERROR = "error"
    WARN = "warn"
    INFO = "info"


class Demand(StrEnum):
    """The four demands that make a map good."""

    PERSPECTIVE = "perspective"
    SEGMENTS = "segments"
    RESEARCH = "research"
    TOUCHPOINTS = "touchpoints"


class FixKind(StrEnum):
    """What a fix does: each is one edit."""

    SHOW = "show"
    """Show the swimlane `target`."""
    ADD_SWIMLANE = "add_swimlane"
    """Add a swimlane for the segment `value` to the map `target`."""
    ADD_PATH = "add_path"
    """Draw a path through all touchpoints of the swimlane `target`, in their order."""
    REMOVE = "remove"
    """Remove the channel or path `target`."""
    WRITE = "write"
    """Write `value` into the `field` of `target`."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that is surely right, as data: this package does not edit."""

    label: str
    kind: FixKind
    target: str
    value: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Flaw:
    """What a look found: at which ids, in a sentence what it is and what to do.

    `level` is that of the check where it is None. `word` is one that a person may allow in the document's wording.
    """

    places: tuple[str, ...]
    message: str
    fix: Fix | None = None
    level: Level | None = None
    word: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """How many things a look was at, how many of them are as they should be, and what is wrong with the others."""

    of: int = 0
    passed: int = 0
    flaws: tuple[Flaw, ...] = ()


def looked(of: int, flaws: Iterable[Flaw]) -> Looked:
    """Return a look that names each thing that fails in a flaw of its own."""
    found = tuple(flaws)
    return Looked(of, of - len(found), found)


def looked_together(of: int, failed: Iterable[str], said: Callable[[int], str]) -> Looked:
    """Return a look that names all things that fail in one flaw: one task for a person, not one a card.

    `said` is the sentence for so many of them.
    """
    places = tuple(failed)
    return Looked(of, of - len(places), (Flaw(places, said(len(places))),) if places else ())


@dataclass(frozen=True, slots=True)
class Check:
    """A question, worded as the answer that one hopes for; scripts read the `id`, so it is never renamed.

    It looks at the document as a whole, at each map, at each swimlane, or at several of these.
    """

    id: str
    title: str
    level: Level
    demand: Demand
    document: Callable[[WholeDocument], Looked] | None = None
    journey: Callable[[OneMap], Looked] | None = None
    swimlane: Callable[[OneSwimlane], Looked] | None = None
