"""Rows of the tables that templates are written in: one line makes a touchpoint, a note or a source."""

from __future__ import annotations

from datetime import date

from journeydesk.model.inventory import Channel, Department, Device, Evidence, EvidenceKind, Persona, Segment
from journeydesk.model.journey import Path, Stage, Swimlane
from journeydesk.model.lanes import (
    BackstageLane,
    BackstageStep,
    Context,
    EmotionLane,
    EmotionPoint,
    Lane,
    Metric,
    Note,
    NoteKind,
    NoteLane,
    Touchpoint,
    TouchpointLane,
)

BLUE, GREEN, CYAN, AMBER = "#2563eb", "#15803d", "#0e7490", "#b45309"
INDIGO, VIOLET, PINK, SLATE = "#4338ca", "#7c3aed", "#be185d", "#475569"
TEAL, OLIVE, RED = "#0f766e", "#4d7c0f", "#9f1239"

ANALYTICS, INTERVIEW = EvidenceKind.ANALYTICS, EvidenceKind.INTERVIEW
OBSERVATION, SURVEY = EvidenceKind.OBSERVATION, EvidenceKind.SURVEY

MOBILE = Device(id="mobile", name="Phone", icon="device-mobile")
LAPTOP = Device(id="laptop", name="Laptop", icon="laptop")
TABLET = Device(id="tablet", name="Tablet", icon="device-tablet")
PAPER = Device(id="paper", name="Paper", icon="file-text")
PERSON = Device(id="person", name="In person", icon="user")


def channel(id: str, name: str, icon: str, colour: str) -> Channel:
    """Return a channel."""
    return Channel(id=id, name=name, icon=icon, colour=colour)


def departments(*names: str) -> tuple[Department, ...]:
    """Return departments whose ids are their names in small letters, with dashes."""
    return tuple(Department(id=name.lower().replace(" ", "-"), name=name) for name in names)


def segment(
    id: str,
    name: str,
    colour: str,
    share: float,
    n: int,
    who: str,
    about: str,
    quote: str,
    goals: str,
    source: str,
) -> Segment:
    """Return a segment with the person who stands for it, and the source that its share comes from."""
    persona = Persona(name=who, about=about, quote=quote, goals=goals)
    return Segment(id=id, name=name, colour=colour, share=share, n=n, persona=persona, evidence=(source,))


def source(
    id: str, title: str, kind: EvidenceKind, n: int, on: str, method: str = "", quote: str = ""
) -> Evidence:
    """Return a source of evidence; `on` is a date as in 2026-09-30."""
    day = date.fromisoformat(on)
    return Evidence(id=id, title=title, kind=kind, n=n, on=day, method=method, quote=quote)


def stage(id: str, title: str, goal: str, *evidence: str) -> Stage:
    """Return a stage, and from whom its goal is known."""
    return Stage(id=id, title=title, goal=goal, evidence=evidence)


def contact(
    id: str,
    stage: str,
    title: str,
    where: str,
    emotion: float,
    *evidence: str,
    importance: int | None = None,
    spread: float | None = None,
    context: Context | None = None,
    wait: float | None = None,
) -> Touchpoint:
    """Return a touchpoint; `where` names its channel, device and department, `-` being none."""
    channel, device, department = (None if word == "-" else word for word in where.split())
    return Touchpoint(
        id=id,
        stage=stage,
        title=title,
        channel=channel,
        device=device,
        department=department,
        emotion=emotion,
        evidence=evidence,
        importance=importance,
        spread=spread,
        context=context,
        wait=wait,
    )


def feeling(id: str, stage: str, value: float, *evidence: str) -> EmotionPoint:
    """Return a feeling in the middle of a stage in which no contact happens."""
    return EmotionPoint(id=id, stage=stage, value=value, evidence=evidence)


def route(
    id: str,
    name: str,
    touchpoints: str,
    *evidence: str,
    share: float | None = None,
    n: int | None = None,
    colour: str | None = None,
    planned: bool = False,
) -> Path:
    """Return a path through touchpoints, which are named in one text."""
    order = tuple(touchpoints.split())
    return Path(
        id=id,
        name=name,
        share=share,
        n=n,
        colour=colour,
        planned=planned,
        touchpoints=order,
        evidence=evidence,
    )


def curve(path: Path, name: str = "", *points: EmotionPoint) -> EmotionLane:
    """Return the lane with the curve of a path."""
    return EmotionLane(id=f"{path.id}-emotion", name=name, path=path.id, items=points)


def band(
    id: str, segment: str, touchpoints: tuple[Touchpoint, ...], paths: tuple[Path, ...], *lanes: Lane
) -> Swimlane:
    """Return a swimlane with cards, paths over them and other lanes."""
    cards = TouchpointLane(id=f"{id}-touchpoints", items=touchpoints)
    return Swimlane(id=id, segment=segment, lanes=(cards, *lanes), paths=paths)


def swimlane(
    id: str,
    segment: str,
    touchpoints: tuple[Touchpoint, ...],
    *notes: NoteLane,
    path: str,
    source: str,
    share: float | None = None,
    n: int | None = None,
    against: str | None = None,
) -> Swimlane:
    """Return a swimlane with cards, a curve, note lanes and the one path through all its cards.

    Its curve may be compared with that of another swimlane.
    """
    all_cards = " ".join(one.id for one in touchpoints)
    only = route(f"{id}-path", path, all_cards, source, share=share, n=n)
    emotion = EmotionLane(id=f"{id}-emotion", path=only.id, against=against)
    return band(id, segment, touchpoints, (only,), emotion, *notes)


def notes(id: str, kind: NoteKind, *items: Note) -> NoteLane:
    """Return a lane of notes."""
    return NoteLane(id=id, note_kind=kind, items=items)


def note(id: str, stage: str, text: str, *evidence: str, at: str | None = None) -> Note:
    """Return a note, with the touchpoint that it speaks of."""
    return Note(id=id, stage=stage, text=text, touchpoint=at, evidence=evidence)


def answer(id: str, stage: str, text: str, owner: str, *answers: str) -> Note:
    """Return an opportunity, with who would take it and the pain points that it would end."""
    return Note(id=id, stage=stage, text=text, owner=owner, answers=answers)


def backstage(id: str, name: str, *steps: BackstageStep) -> BackstageLane:
    """Return a lane of what the company does."""
    return BackstageLane(id=id, name=name, items=steps)


def step(id: str, stage: str, title: str, department: str | None = None) -> BackstageStep:
    """Return something that the company does."""
    return BackstageStep(id=id, stage=stage, title=title, department=department)


def metric(id: str, stage: str, name: str, value: float, unit: str, n: int, *evidence: str) -> Metric:
    """Return a figure."""
    return Metric(id=id, stage=stage, name=name, value=value, unit=unit, n=n, evidence=evidence)
