"""A document with one of everything, and the panels that show it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop import style
from journeydesk.desktop.panels.inspector import Inspector
from journeydesk.desktop.panels.palette import Palette
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import theme
from journeydesk.insight.finder import GapFinder
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device, Evidence, EvidenceKind, Segment
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.lanes import (
    ArcLane,
    ArcPoint,
    BackstageLane,
    BackstageStep,
    EmotionLane,
    EmotionPoint,
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


def everything() -> Document:
    lanes = (
        TouchpointLane(
            id="cards",
            items=(
                Touchpoint(id="t1", stage="s1", title="I look", channel="web", emotion=1.0),
                Touchpoint(id="t2", stage="s2", title="I call", channel="phone", emotion=-1.2, importance=4),
            ),
        ),
        EmotionLane(id="curve", path="p1", items=(EmotionPoint(id="e1", stage="s1", value=0.5),)),
        ArcLane(id="arc", items=(ArcPoint(id="a1", stage="s1"),)),
        NoteLane(id="pains", note_kind=NoteKind.PAIN_POINT, items=(Note(id="n1", stage="s1", text="Twice"),)),
        NoteLane(
            id="chances", note_kind=NoteKind.OPPORTUNITY, items=(Note(id="n2", stage="s1", text="Once"),)
        ),
        StoryboardLane(id="story", items=(Picture(id="pic", stage="s1", caption="At the door"),)),
        MetricLane(id="figures", items=(Metric(id="m1", stage="s1", name="Conversion", value=4.2),)),
        BackstageLane(id="behind", items=(BackstageStep(id="b1", stage="s1", title="Check stock"),)),
    )
    swimlane = Swimlane(
        id="lane",
        segment="movers",
        lanes=lanes,
        paths=(Path(id="p1", name="Usual", touchpoints=("t1", "t2")),),
    )
    stages = (Stage(id="s1", title="Look"), Stage(id="s2", title="Call"))
    return Document(
        title="Everything",
        channels=(Channel(id="web", name="Website"), Channel(id="phone", name="Phone")),
        devices=(Device(id="laptop", name="Laptop"),),
        departments=(Department(id="sales", name="Sales"),),
        segments=(Segment(id="movers", name="Movers"), Segment(id="others", name="Others")),
        evidence=(Evidence(id="log", title="Log", kind=EvidenceKind.ANALYTICS, n=58),),
        maps=(
            JourneyMap(id="map", title="First", stages=stages, swimlanes=(swimlane,)),
            JourneyMap(id="map2", title="Second"),
        ),
    )


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    style.apply(qapp, theme("light"))


@pytest.fixture
def session(qapp: object) -> Session:
    return Session(everything())


@pytest.fixture
def inspector(qtbot: QtBot, session: Session) -> Inspector:
    finder = GapFinder()
    panel = Inspector(session, lambda state: finder.gaps(state.document, state.journey), theme("light"))
    qtbot.addWidget(panel)
    panel.resize(292, 900)
    panel.show()
    return panel


@pytest.fixture
def palette(qtbot: QtBot, session: Session) -> Palette:
    panel = Palette(session, theme("light"))
    qtbot.addWidget(panel)
    panel.resize(212, 900)
    panel.show()
    return panel


@pytest.fixture
def look(inspector: Inspector, session: Session) -> Callable[..., Inspector]:
    def at(*ids: str) -> Inspector:
        session.select(*ids)
        return inspector

    return at
