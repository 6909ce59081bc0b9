"""The table of the inspector: for every kind of thing the fields that it has."""

from __future__ import annotations

from functools import partial

from journeydesk.desktop.language import said
from journeydesk.desktop.panels import options
from journeydesk.desktop.panels.arrivals import ArrivalsEditor, leads_from_several
from journeydesk.desktop.panels.choices import ChoiceEditor
from journeydesk.desktop.panels.codecs import DECIMAL, HOURS, SHARE, SPREAD, TEXT
from journeydesk.desktop.panels.editor import Targets
from journeydesk.desktop.panels.feelings import ARC, POINT, FeelingEditor
from journeydesk.desktop.panels.field_kinds import (
    AT,
    EVIDENCE,
    OWN_COLOUR,
    SHARE_OF_ALL,
    N,
    choice,
    page,
    stage,
    switch,
    text,
    words,
)
from journeydesk.desktop.panels.fields import Field, Page, Section, whole_document
from journeydesk.desktop.panels.inventories import BRANDING, INVENTORIES, PERSONA, SEGMENT, SHARED_PAGES
from journeydesk.desktop.panels.levels import LevelEditor
from journeydesk.desktop.panels.lines import LineEditor
from journeydesk.desktop.panels.listings import Listing
from journeydesk.desktop.panels.pictures import PictureEditor
from journeydesk.desktop.panels.sources import AttachEditor
from journeydesk.desktop.panels.standing import HEIGHT, STANDING, WIDTH
from journeydesk.desktop.panels.steps import StepsEditor
from journeydesk.desktop.panels.thresholds import THRESHOLDS, THRESHOLDS_PAGE
from journeydesk.model.document import Document
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
from journeydesk.model.tree import parent
from journeydesk.model.value import Item, Value, fresh_id


def _are_opportunities(document: Document, notes: tuple[Value, ...]) -> bool:
    """Tell whether all the notes are opportunities, which alone answer pain points."""
    lanes = (parent(document, note.id) for note in notes if isinstance(note, Item))
    return all(isinstance(lane, NoteLane) and lane.note_kind is NoteKind.OPPORTUNITY for lane in lanes)


def _have_others(document: Document, lanes: tuple[Value, ...]) -> bool:
    """Tell whether there is a swimlane that all the lanes can be compared with."""
    return any(options.others(document, tuple(lane.id for lane in lanes if isinstance(lane, Item))))


def _rest_on_sources(_: Document, paths: tuple[Value, ...]) -> bool:
    """Tell whether all the paths have a source that may name a journey."""
    return all(isinstance(path, Path) and path.evidence for path in paths)


def _segments_of(document: Document, targets: Targets) -> Targets:
    chosen = frozenset(targets)
    lanes = (lane for journey in document.maps for lane in journey.swimlanes if lane.id in chosen)
    return tuple(dict.fromkeys(lane.segment for lane in lanes))


def _new_path(_: Document) -> Path:
    return Path(id=fresh_id(), name=said("New path"))


def _lane(one: str, many: str, *fields: Field) -> Page:
    named = text("name", "Name", "Named after its kind")
    return page(one, many, named, *fields, HEIGHT, more=(STANDING,))


_ANSWERS = Field(
    "answers",
    "Ends these pain points",
    partial(
        AttachEditor, choices=options.pain_points, empty="No pain point yet", attach="Choose pain points"
    ),
    when=_are_opportunities,
)
_AGAINST = Field(
    "against",
    "Compare with",
    partial(ChoiceEditor, choices=options.others, none="No other segment"),
    when=_have_others,
)
_EXAMPLE = Field(
    "example",
    "One such journey",
    lambda theme: LineEditor(theme, TEXT, said("By its name in the source")),
    when=_rest_on_sources,
)
_STEPS = Field("touchpoints", "Touchpoints", StepsEditor)
_PATHS = Field("paths", "", partial(Listing, shown=options.path, new=_new_path, add="Add a path"))

_WHAT_HAPPENS = Section(
    "What happens here",
    (
        Field("wait", "Wait before it", partial(LineEditor, codec=HOURS), half=True),
        Field("drop_off", "Drop-off", partial(LineEditor, codec=SHARE), half=True),
        choice("context", "What was said before", options.contexts, "Unknown"),
        Field("arrivals", "Otherwise on single steps", ArrivalsEditor, when=leads_from_several),
        Field("spread", "Spread of the emotion", partial(LineEditor, codec=SPREAD)),
        switch("failed", "It fails"),
        choice("map", "Told in more detail by", options.maps, "No other map"),
    ),
)

ELEMENT_PAGES: dict[type[Value] | str, Page] = {
    Touchpoint: page(
        "Touchpoint",
        "touchpoints",
        text("title", "Title", "In the customer’s words"),
        choice("channel", "Channel", options.channels),
        choice("device", "Device", options.devices, half=True),
        choice("department", "Department", options.departments, half=True),
        Field("emotion", "Emotion", FeelingEditor),
        Field("importance", "Importance", LevelEditor, half=True),
        N,
        stage(half=False),
        words("details", "Details"),
        more=(EVIDENCE, _WHAT_HAPPENS),
    ),
    EmotionPoint: page(
        "Emotion point",
        "emotion points",
        Field("value", "Emotion", partial(FeelingEditor, scale=POINT)),
        choice("path", "Felt on the path", options.paths, "Every path"),
        stage(),
        AT,
        more=(EVIDENCE,),
    ),
    ArcPoint: page(
        "Arc point",
        "arc points",
        Field("value", "How much is at stake", partial(FeelingEditor, scale=ARC)),
        stage(),
        AT,
        more=(EVIDENCE,),
    ),
    Note: page(
        "Note",
        "notes",
        words("text", "Text"),
        choice("touchpoint", "Speaks of", options.touchpoints, "The whole stage"),
        _ANSWERS,
        Field("owner", "Owner", LineEditor, half=True),
        stage(),
        more=(EVIDENCE,),
    ),
    Picture: page(
        "Picture",
        "pictures",
        Field("media", "Picture", PictureEditor),
        words("caption", "Caption"),
        stage(half=False),
        more=(EVIDENCE,),
    ),
    Metric: page(
        "Metric",
        "metrics",
        text("name", "Name"),
        Field("value", "Value", partial(LineEditor, codec=DECIMAL), half=True),
        Field("unit", "Unit", LineEditor, half=True),
        N,
        stage(),
        more=(EVIDENCE,),
    ),
    BackstageStep: page(
        "Backstage step",
        "backstage steps",
        text("title", "Title"),
        choice("department", "Department", options.departments, half=True),
        stage(),
        more=(EVIDENCE,),
    ),
}

MAP_PAGES: dict[type[Value] | str, Page] = {
    Stage: page(
        "Stage",
        "stages",
        text("title", "Title"),
        words("goal", "Customer’s goal"),
        OWN_COLOUR,
        WIDTH,
        more=(EVIDENCE, STANDING),
    ),
    Swimlane: page(
        "Swimlane",
        "swimlanes",
        choice("segment", "Shows the segment", options.segments, none=""),
        more=(
            Section("Segment", SEGMENT, _segments_of),
            Section("Persona", PERSONA, _segments_of),
            Section("Evidence", EVIDENCE.fields, _segments_of),
            Section("Paths", (_PATHS,)),
            STANDING,
        ),
    ),
    Path: page(
        "Path",
        "paths",
        text("name", "Name"),
        SHARE_OF_ALL,
        N,
        OWN_COLOUR,
        switch("planned", "As the company plans it"),
        _STEPS,
        words("details", "Details"),
        _EXAMPLE,
        more=(EVIDENCE,),
    ),
    TouchpointLane: _lane(
        "Touchpoint lane", "touchpoint lanes", choice("rows", "Cards stand", options.rows, none="")
    ),
    EmotionLane: _lane(
        "Emotion lane",
        "emotion lanes",
        choice("path", "Follows the path", options.paths, "All paths"),
        _AGAINST,
    ),
    ArcLane: _lane("Dramatic arc", "dramatic arcs"),
    NoteLane: _lane("Lane of notes", "lanes of notes"),
    StoryboardLane: _lane("Storyboard", "storyboards"),
    MetricLane: _lane("Lane of metrics", "lanes of metrics"),
    BackstageLane: _lane("Backstage lane", "backstage lanes"),
    JourneyMap: page(
        "Map",
        "maps",
        text("title", "Title"),
        words("scenario", "Scenario"),
        choice("state", "Describes", options.states, none=""),
        more=(
            Section(
                "File",
                (
                    text("title", "Title"),
                    text("client", "Client"),
                    choice("language", "Language of the map", options.languages, none=""),
                ),
                whole_document,
            ),
            Section("Branding", BRANDING, whole_document),
            Section("In this file", tuple(one.drawer for one in INVENTORIES), whole_document),
        ),
    ),
}

PAGES = {**ELEMENT_PAGES, **MAP_PAGES, **SHARED_PAGES, THRESHOLDS: THRESHOLDS_PAGE}
"""The page of every kind; inventories and thresholds by their names."""
