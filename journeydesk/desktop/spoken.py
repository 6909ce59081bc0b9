"""What is said of a thing where it cannot be seen: its kind, its name, what matters about it; for screen readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QLocale

from journeydesk.desktop.gap_words import around
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.heading import NOTE_WORDS
from journeydesk.desktop.panels.pages import PAGES
from journeydesk.editing.wording import name_of
from journeydesk.insight.basis import Basis, basis
from journeydesk.insight.gap import MapGaps
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.hit import lane_band
from journeydesk.layout.words import words_for
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
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
from journeydesk.model.track import Track
from journeydesk.model.tree import HOLDS, find, lane_of
from journeydesk.model.value import Item


def kind_of(item: Item, note: object = None) -> str:
    """Return what kind of thing something is; `note` tells the kind of a note, which only its lane knows."""
    if isinstance(item, Note):
        return said(NOTE_WORDS[note] if isinstance(note, NoteKind) else "Note")
    if isinstance(item, tuple(HOLDS)):
        return said("Lane")
    return said(PAGES[type(item)].one)


def called(document: Document, item: Item) -> str:
    """Return what something is called: its name, or what its kind of lane is called; points have no name."""
    if isinstance(item, tuple(HOLDS)):
        return words_for(document.language).lane(item)  # type: ignore[arg-type]
    return name_of(document, item)


def description(document: Document, item: Item, note: object = None, gaps: MapGaps | None = None) -> str:
    """Return a thing in one sentence: “Touchpoint: I call, Phone, emotion minus 1.1, stage Order”, and its gaps."""
    if note is None and isinstance(item, Note):
        note = getattr(lane_of(document, item.id), "note_kind", None)
    name = called(document, item)
    kind = kind_of(item, note)
    near = around(gaps, item.id) if gaps else ()
    return ", ".join([f"{kind}: {name}" if name else kind, *facts(document, item), *near])


def standing(item: Item) -> Iterator[str]:
    """Yield how a stage, swimlane or lane stands on the map, where it is not as usual."""
    if isinstance(item, Track):
        flags = {said("collapsed"): item.collapsed, said("hidden"): item.hidden, said("locked"): item.locked}
        yield from (word for word, is_so in flags.items() if is_so)


def facts(document: Document, item: Item) -> Iterator[str]:
    """Yield what matters about a thing beside its name."""
    yield from standing(item)
    for kind, tell in _FACTS.items():
        if isinstance(item, kind):
            yield from tell(document, item)
    if isinstance(item, Element):
        stage = next(s.title for journey in document.maps for s in journey.stages if s.id == item.stage)
        yield said("stage {0}").format(stage or said("without a name"))


def feeling(value: float | None) -> str:
    """Write an emotion as a column shows it, in the person's own way of writing numbers."""
    if value is None:
        return ""
    number = QLocale().toString(abs(round(value, 2)), "g", 3)
    return f"+{number}" if value > 0 else f"−{number}" if value < 0 else number


def spoken_feeling(value: float) -> str:
    """Say an emotion: a reader may leave signs out."""
    number = QLocale().toString(abs(round(value, 2)), "g", 3)
    return (said("emotion minus {0}") if value < 0 else said("emotion {0}")).format(number)


def _sign(document: Document, item: Any) -> Iterator[str]:
    """Yield what a sign says in sight: that something was measured, or observed."""
    if item.evidence:
        found = basis(item.evidence, {source.id: source for source in document.evidence})
        yield said("measured") if found is Basis.MEASURED else said("observed")


def _claim(document: Document, item: Any) -> Iterator[str]:
    """Yield on what a claim rests; an assumed one is drawn without a sign or dashed."""
    yield from _sign(document, item)
    if not item.evidence:
        yield said("assumed")


def _touchpoint(document: Document, item: Any) -> Iterator[str]:
    for field in ("channel", "device", "department"):
        entries = {entry.id: entry.name for entry in getattr(document, f"{field}s")}
        if entry := getattr(item, field):
            yield entries[entry]
    if item.emotion is not None:
        yield spoken_feeling(item.emotion)
    if item.importance is not None:
        yield said("importance {0} of 5").format(item.importance)
    if item.failed:
        yield said("fails")
    yield from _claim(document, item)


def _emotion_point(document: Document, item: Any) -> Iterator[str]:
    yield spoken_feeling(item.value)
    yield from _claim(document, item)


def _arc_point(document: Document, item: Any) -> Iterator[str]:
    yield said("at stake {0} of 5").format(QLocale().toString(round(item.value, 2), "g", 3))
    yield from _claim(document, item)


def _note(document: Document, item: Any) -> Iterator[str]:
    if item.owner:
        yield said("owner {0}").format(item.owner)
    yield from _sign(document, item)


def _metric(document: Document, item: Any) -> Iterator[str]:
    if item.value is not None:
        yield f"{QLocale().toString(item.value, 'g', 6)} {item.unit}".strip()
    yield from _sign(document, item)


def _step(document: Document, item: Any) -> Iterator[str]:
    if item.department:
        yield next(one.name for one in document.departments if one.id == item.department)
    yield from _sign(document, item)


def _stage(document: Document, item: Any) -> Iterator[str]:
    if item.goal:
        yield said("goal: {0}").format(item.goal)
    yield from _claim(document, item) if item.goal else _sign(document, item)


def _swimlane(_document: Document, item: Any) -> Iterator[str]:
    yield said("%Ln lane(s)", len(item.lanes))
    yield said("%Ln path(s)", len(item.paths))


def _lane(document: Document, item: Any) -> Iterator[str]:
    yield said("%Ln element(s)", len(item.items))
    if against := getattr(item, "against", None):
        yield said("compared with {0}").format(name_of(document, find(document, against)))


def compared(layout: MapLayout, lane: str) -> str:
    """Say what a lane says below two curves, stage by stage, in the words of the map; nothing for another lane."""
    band = lane_band(layout, lane)
    passages = [passage for one in (band.counterparts if band else ()) for passage in one.passages]
    heads = layout.heads.stages
    return ". ".join(
        f"{head.stage.title}: {passage.words}"
        for passage in passages
        for head in heads
        if passage.words and passage.start < head.rect.cx < passage.end
    )


def _path(_document: Document, item: Any) -> Iterator[str]:
    if item.share is not None:
        yield share(item.share)
    yield said("%Ln touchpoint(s)", len(item.touchpoints))


def _journey(_document: Document, item: Any) -> Iterator[str]:
    yield from map_counts(item)


def _evidence(_document: Document, item: Any) -> Iterator[str]:
    yield said(item.kind.value.title())


_FACTS: dict[type[Item] | tuple[type[Item], ...], Callable[[Document, Any], Iterator[str]]] = {
    Touchpoint: _touchpoint,
    EmotionPoint: _emotion_point,
    ArcPoint: _arc_point,
    Note: _note,
    Metric: _metric,
    Picture: _sign,
    BackstageStep: _step,
    Stage: _stage,
    Swimlane: _swimlane,
    tuple(HOLDS): _lane,
    Path: _path,
    JourneyMap: _journey,
    Evidence: _evidence,
}
"""What is told of each kind beside its name."""


def map_counts(journey: JourneyMap) -> Iterator[str]:
    """Yield how much there is on a map: stages, swimlanes, touchpoints."""
    touchpoints = sum(len(swimlane.contents.touchpoints) for swimlane in journey.swimlanes)
    yield said("%Ln stage(s)", len(journey.stages))
    yield said("%Ln swimlane(s)", len(journey.swimlanes))
    yield said("%Ln touchpoint(s)", touchpoints)


def share(part: float) -> str:
    """Write a share of one as per cent."""
    return f"{QLocale().toString(round(part * 100, 1), 'g', 4)} %"
