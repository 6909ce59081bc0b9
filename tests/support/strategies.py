"""Hypothesis strategies: whole documents that hold together, small enough to be made by the hundred."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import date
from itertools import count
from typing import Any, Literal

from hypothesis import strategies as st

from journeydesk.model.branding import Branding
from journeydesk.model.document import Document
from journeydesk.model.inventory import (
    Channel,
    Department,
    Device,
    Evidence,
    EvidenceKind,
    Media,
    Persona,
    Segment,
)
from journeydesk.model.journey import JourneyMap, MapState, Path, Stage, Swimlane
from journeydesk.model.judgement import Decision, Thresholds, Verdict, Wording
from journeydesk.model.lanes import (
    ArcLane,
    ArcPoint,
    Arrival,
    BackstageLane,
    BackstageStep,
    Context,
    EmotionLane,
    EmotionPoint,
    Lane,
    Metric,
    MetricLane,
    Note,
    NoteKind,
    NoteLane,
    Picture,
    StoryboardLane,
    Touchpoint,
    TouchpointLane,
)
from journeydesk.model.track import NARROWEST
from journeydesk.model.value import evolve

NewId = Callable[[str], str]

texts = st.one_of(st.just(""), st.text(st.characters(codec="utf-8"), max_size=8))
"""Any text a person could paste, control characters and all; often none."""

shares = st.none() | st.floats(0, 1)
counts = st.none() | st.integers(0, 10_000)
feelings = st.floats(-2, 2)
places = st.floats(0, 1)
colours = st.sampled_from(("#2563eb", "#000000", "#ffffff"))
rarely = st.sampled_from((False,) * 6 + (True,))
STANDING = {"collapsed": rarely, "hidden": rarely, "locked": rarely}
sizes = st.none() | st.floats(NARROWEST, 600)
days = st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1))

words = st.lists(texts, max_size=2).map(tuple)
wordings = st.builds(Wording, company=words, allowed=words)
thresholds = st.builds(Thresholds, fall=st.floats(0.1, 4), low=st.floats(-2, 2), stale=st.integers(1, 1000))

PICTURES = tuple(
    Media(name=f"{hashlib.sha256(data).hexdigest()}.{ending}", data=data)
    for data, ending in ((b"\x89PNG one", "png"), (b"<svg/>", "svg"), (b"GIF89a two", "gif"))
)


@st.composite
def documents(draw: st.DrawFn, max_maps: int = 2, max_elements: int = 3) -> Document:
    """A valid document with lanes of every kind, paths, evidence and pictures; sometimes nearly empty."""
    numbers = count(1)
    return _Maker(draw, lambda prefix: f"{prefix}{next(numbers)}", max_maps, max_elements).document()


def named(kind: type[Any], /, **fields: Any) -> Callable[[str], st.SearchStrategy[Any]]:
    return lambda id: st.builds(kind, id=st.just(id), **fields)


class _Maker:
    """Draws a document from the outside in, so that every reference finds what it names."""

    def __init__(self, draw: st.DrawFn, new_id: NewId, max_maps: int, max_elements: int) -> None:
        self.draw, self.new_id = draw, new_id
        self.max_maps, self.max_elements = max_maps, max_elements
        self.begun: list[str] = []

    def document(self) -> Document:
        self.pictures = tuple(sorted(self.some(PICTURES), key=lambda media: media.name))
        self.channels = self.several("c", named(Channel, name=texts, colour=colours))
        self.devices = self.several("d", named(Device, name=texts))
        self.departments = self.several("o", named(Department, name=texts))
        kinds = st.sampled_from(EvidenceKind)
        self.evidence = self.several(
            "e",
            named(
                Evidence,
                title=texts,
                kind=kinds,
                n=counts,
                on=days,
                picture=self.picture(),
                channels=self.ids(self.channels),
            ),
        )
        self.segments = self.several("g", self.segment, least=1)
        return Document(
            title=self.draw(texts),
            client=self.draw(texts),
            channels=self.channels,
            devices=self.devices,
            departments=self.departments,
            segments=self.segments,
            evidence=self.evidence,
            thresholds=self.draw(thresholds),
            wording=self.draw(wordings),
            branding=self.draw(
                st.builds(
                    Branding,
                    logo=self.picture(),
                    accent=st.none() | colours,
                    font=texts,
                    version=texts,
                    on=days,
                    confidentiality=texts,
                )
            ),
            maps=self.several("m", self.journey, least=1, most=self.max_maps),
            media=self.pictures,
        )

    def several(
        self,
        prefix: str,
        make: Callable[[str], st.SearchStrategy[Any]],
        least: int = 0,
        most: int | None = None,
    ) -> tuple[Any, ...]:
        size = self.draw(st.integers(least, self.max_elements if most is None else most))
        return tuple(self.draw(make(self.new_id(prefix))) for _ in range(size))

    def some(self, values: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(value for value in values if self.draw(st.booleans()))

    def one(self, values: Sequence[Any]) -> st.SearchStrategy[str | None]:
        return st.none() | st.sampled_from([value.id for value in values]) if values else st.none()

    def ids(self, values: Sequence[Any]) -> st.SearchStrategy[tuple[str, ...]]:
        if not values:
            return st.just(())
        names = st.sampled_from([value.id for value in values])
        return st.lists(names, max_size=3).map(tuple)

    def picture(self) -> st.SearchStrategy[str | None]:
        names = [media.name for media in self.pictures]
        return st.none() | st.sampled_from(names) if names else st.none()

    def segment(self, id: str) -> st.SearchStrategy[Segment]:
        persona = st.builds(Persona, name=texts, quote=texts, photo=self.picture())
        fields = {"name": texts, "colour": colours, "share": shares, "n": counts, "persona": persona}
        return named(Segment, **fields, evidence=self.ids(self.evidence))(id)

    def journey(self, id: str) -> st.SearchStrategy[JourneyMap]:
        self.begun.append(id)
        known = {"goal": texts, "evidence": self.ids(self.evidence)}
        stages = self.several("s", named(Stage, title=texts, width=sizes, **known, **STANDING), least=1)
        lanes = self.compared(self.several("w", lambda id: st.just(self.swimlane(id, stages)), most=2))
        states = st.sampled_from(MapState)
        return named(
            JourneyMap,
            title=texts,
            scenario=texts,
            state=states,
            stages=st.just(stages),
            swimlanes=st.just(lanes),
            verdicts=st.just(self.verdicts(stages, lanes)),
        )(id)

    def compared(self, swimlanes: Sequence[Swimlane]) -> tuple[Swimlane, ...]:
        """Let curves stand against other swimlanes of their map."""

        def against(lane: Lane, others: Sequence[Swimlane]) -> Lane:
            return (
                evolve(lane, against=self.draw(self.one(others))) if isinstance(lane, EmotionLane) else lane
            )

        def of(swimlane: Swimlane) -> Swimlane:
            others = [one for one in swimlanes if one is not swimlane]
            return evolve(swimlane, lanes=tuple(against(lane, others) for lane in swimlane.lanes))

        return tuple(map(of, swimlanes))

    def verdicts(self, stages: Sequence[Stage], swimlanes: Sequence[Swimlane]) -> tuple[Verdict, ...]:
        held = [id for swimlane in swimlanes for id in swimlane.contents.ids]
        notes = [
            note.id
            for swimlane in swimlanes
            for lane in swimlane.lanes
            if isinstance(lane, NoteLane)
            for note in lane.items
        ]
        places = (*held, *(item.id for item in (*stages, *swimlanes, *self.channels)))
        verdict = named(
            Verdict,
            rule=st.sampled_from(("handoff", "low")),
            places=st.lists(st.sampled_from(places), min_size=1, max_size=2).map(tuple),
            decision=st.sampled_from(Decision),
            reason=texts,
            opportunity=st.none() | st.sampled_from(notes) if notes else st.none(),
            owner=texts,
        )
        return self.several("v", verdict, most=2)

    def swimlane(self, id: str, stages: Sequence[Stage]) -> Swimlane:
        self.stage = st.sampled_from([stage.id for stage in stages])
        touchpoints = self.reached(self.several("t", self.touchpoint))
        paths = self.several(
            "p",
            named(
                Path,
                name=texts,
                share=shares,
                n=counts,
                planned=rarely,
                touchpoints=self.ids(touchpoints),
                details=texts,
                example=texts,
                evidence=self.ids(self.evidence),
            ),
            most=2,
        )
        rows: Literal["flow", "channels"] = self.draw(st.sampled_from(("flow", "channels")))
        first = TouchpointLane(name=self.draw(texts), rows=rows, items=touchpoints, **self.row())
        lanes: tuple[Lane, ...] = (first, *self.some(self.other_lanes(paths)))
        if self.draw(st.booleans()):  # together, for one answers the other
            lanes += self.note_lanes(touchpoints)
        segment = self.draw(st.sampled_from(self.segments)).id
        return Swimlane(id=id, segment=segment, lanes=lanes, paths=paths, **self.standing())

    def reached(self, touchpoints: tuple[Touchpoint, ...]) -> tuple[Touchpoint, ...]:
        """Some touchpoints know how one comes there from the first."""
        waits = st.none() | st.floats(0, 100)
        return tuple(
            evolve(one, arrivals=(Arrival(source=touchpoints[0].id, wait=self.draw(waits)),))
            if self.draw(rarely)
            else one
            for one in touchpoints
        )

    def standing(self) -> dict[str, bool]:
        return {field: self.draw(rarely) for field in STANDING}

    def row(self) -> dict[str, Any]:
        return {"id": self.new_id("l"), "height": self.draw(sizes), **self.standing()}

    def other_lanes(self, paths: Sequence[Path]) -> tuple[Lane, ...]:
        stage, sources = self.stage, self.ids(self.evidence)
        row, several, department = self.row, self.several, self.one(self.departments)
        own = {"path": self.one(paths), "evidence": sources}
        point = named(EmotionPoint, stage=stage, at=places, value=feelings, **own)
        arc = named(ArcPoint, stage=stage, at=places, value=st.floats(1, 5), evidence=sources)
        frame = named(Picture, stage=stage, media=self.picture(), caption=texts, evidence=sources)
        figure = st.none() | st.floats(allow_nan=False, allow_infinity=False)
        metric = named(Metric, stage=stage, name=texts, value=figure, unit=texts, evidence=sources)
        step = named(BackstageStep, stage=stage, title=texts, department=department, evidence=sources)
        return (
            EmotionLane(path=self.draw(self.one(paths)), items=several("x", point), **row()),
            ArcLane(items=several("x", arc), **row()),
            StoryboardLane(items=several("x", frame), **row()),
            MetricLane(items=several("x", metric), **row()),
            BackstageLane(items=several("x", step), **row()),
        )

    def note_lanes(self, touchpoints: Sequence[Touchpoint]) -> tuple[NoteLane, NoteLane]:
        fields = {"stage": self.stage, "text": texts, "touchpoint": self.one(touchpoints)}
        pains = self.several("n", named(Note, **fields, evidence=self.ids(self.evidence)))
        others = self.several("n", named(Note, **fields, owner=texts, answers=self.ids(pains)))
        kind = self.draw(st.sampled_from([kind for kind in NoteKind if kind is not NoteKind.PAIN_POINT]))
        return (
            NoteLane(note_kind=NoteKind.PAIN_POINT, items=pains, **self.row()),
            NoteLane(note_kind=kind, items=others, **self.row()),
        )

    def touchpoint(self, id: str) -> st.SearchStrategy[Touchpoint]:
        return named(
            Touchpoint,
            stage=self.stage,
            title=texts,
            details=texts,
            channel=self.one(self.channels),
            device=self.one(self.devices),
            department=self.one(self.departments),
            emotion=st.none() | feelings,
            spread=st.none() | st.floats(0, 3),
            importance=st.none() | st.integers(1, 5),
            wait=st.none() | st.floats(0, 1000),
            context=st.none() | st.sampled_from(Context),
            drop_off=shares,
            failed=rarely,
            n=counts,
            map=st.none() | st.sampled_from(tuple(self.begun)),
            evidence=self.ids(self.evidence),
        )(id)
