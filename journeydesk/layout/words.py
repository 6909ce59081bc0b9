"""The words that the map itself carries, in the language of the document and not of the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from journeydesk.model.document import Document
from journeydesk.model.journey import MapState, Stage, Swimlane
from journeydesk.model.lanes import Lane, NoteKind, NoteLane, Row
from journeydesk.model.track import Track


@dataclass(frozen=True, slots=True)
class Words:
    """Everything a map says by itself; `notes` by note kind, `lanes` by lane kind, `states` by map state.

    `things` are one and many of what stands in a lane, by note kind or lane kind.
    """

    stage: str
    goal: str
    delighted: str
    angry: str
    lanes: dict[str, str]
    notes: dict[NoteKind, str]
    states: dict[MapState, str]
    things: dict[str, tuple[str, str]]
    decimal: str = "."

    def lane(self, lane: Lane) -> str:
        """Return what a lane is called: its own name, or that of its kind."""
        if lane.name:
            return lane.name
        return self.notes[lane.note_kind] if isinstance(lane, NoteLane) else self.lanes[lane.kind]

    def counted(self, number: int, lane: Lane) -> str:
        """Say how many things there are of the kind that stands in a lane."""
        one, many = self.things[lane.note_kind if isinstance(lane, NoteLane) else lane.kind]
        return f"{number} {one if number == 1 else many}"

    def name(self, document: Document, track: Track) -> str:
        """Return what a stage, swimlane or lane is called."""
        if isinstance(track, Stage):
            return track.title or self.stage
        if isinstance(track, Swimlane):
            return next(segment.name for segment in document.segments if segment.id == track.segment)
        assert isinstance(track, Row)
        return self.lane(cast("Lane", track))

    def percent(self, share: float) -> str:
        """Write a share of one as per cent, with at most one decimal."""
        return f"{share * 100:.1f}".removesuffix(".0").replace(".", self.decimal) + " %"


ENGLISH = Words(
    stage="Stage",
    goal="Customer goal",
    delighted="delighted",
    angry="angry",
    lanes={
        "touchpoints": "Touchpoints",
        "emotion": "Emotion",
        "arc": "Dramatic arc",
        "storyboard": "Storyboard",
        "metrics": "Metrics",
        "backstage": "Backstage",
    },
    notes={
        NoteKind.GOAL: "Goals",
        NoteKind.ACTION: "Actions",
        NoteKind.THOUGHT: "Thoughts",
        NoteKind.QUOTE: "Quotes",
        NoteKind.PAIN_POINT: "Pain points",
        NoteKind.OPPORTUNITY: "Opportunities",
        NoteKind.IDEA: "Ideas",
        NoteKind.QUESTION: "Questions",
    },
    states={
        MapState.CURRENT: "Current state",
        MapState.FUTURE: "Future state",
        MapState.PLANNED: "As planned",
        MapState.ACTUAL: "As it happened",
    },
    things={
        "touchpoints": ("touchpoint", "touchpoints"),
        "emotion": ("point", "points"),
        "arc": ("point", "points"),
        "storyboard": ("picture", "pictures"),
        "metrics": ("figure", "figures"),
        "backstage": ("step", "steps"),
        "goal": ("goal", "goals"),
        "action": ("action", "actions"),
        "thought": ("thought", "thoughts"),
        "quote": ("quote", "quotes"),
        "pain_point": ("pain point", "pain points"),
        "opportunity": ("opportunity", "opportunities"),
        "idea": ("idea", "ideas"),
        "question": ("question", "questions"),
    },
)

GERMAN = Words(
    stage="Phase",
    goal="Ziel des Kunden",
    delighted="begeistert",
    angry="verärgert",
    lanes={
        "touchpoints": "Kontaktpunkte",
        "emotion": "Emotion",
        "arc": "Spannungsbogen",
        "storyboard": "Storyboard",
        "metrics": "Kennzahlen",
        "backstage": "Hinter den Kulissen",
    },
    notes={
        NoteKind.GOAL: "Ziele",
        NoteKind.ACTION: "Handlungen",
        NoteKind.THOUGHT: "Gedanken",
        NoteKind.QUOTE: "Zitate",
        NoteKind.PAIN_POINT: "Schmerzpunkte",
        NoteKind.OPPORTUNITY: "Chancen",
        NoteKind.IDEA: "Ideen",
        NoteKind.QUESTION: "Fragen",
    },
    states={
        MapState.CURRENT: "Ist-Zustand",
        MapState.FUTURE: "Soll-Zustand",
        MapState.PLANNED: "Wie geplant",
        MapState.ACTUAL: "Wie geschehen",
    },
    things={
        "touchpoints": ("Kontaktpunkt", "Kontaktpunkte"),
        "emotion": ("Punkt", "Punkte"),
        "arc": ("Punkt", "Punkte"),
        "storyboard": ("Bild", "Bilder"),
        "metrics": ("Kennzahl", "Kennzahlen"),
        "backstage": ("Schritt", "Schritte"),
        "goal": ("Ziel", "Ziele"),
        "action": ("Handlung", "Handlungen"),
        "thought": ("Gedanke", "Gedanken"),
        "quote": ("Zitat", "Zitate"),
        "pain_point": ("Schmerzpunkt", "Schmerzpunkte"),
        "opportunity": ("Chance", "Chancen"),
        "idea": ("Idee", "Ideen"),
        "question": ("Frage", "Fragen"),
    },
    decimal=",",
)


def words_for(language: str) -> Words:
    """Return the map's words in a language (BCP 47), English where there are none yet."""
    return GERMAN if language.split("-")[0].lower() == "de" else ENGLISH
