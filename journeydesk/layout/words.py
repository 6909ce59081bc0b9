"""The words that the map itself carries, in the language of the document and not of the window."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.model.journey import MapState
from journeydesk.model.lanes import Lane, NoteKind, NoteLane

BEYOND_COUNTING = 1e15
"""From here on a double no longer tells one from the next, and nobody reads that many digits."""


@dataclass(frozen=True, slots=True)
class Words:
    """Everything a map says by itself; `notes` by note kind, `lanes` by lane kind, `states` by map state."""

    stage: str
    goal: str
    delighted: str
    angry: str
    lanes: dict[str, str]
    notes: dict[NoteKind, str]
    states: dict[MapState, str]
    decimal: str = "."

    def lane(self, lane: Lane) -> str:
        """Return what a lane is called: its own name, or that of its kind."""
        if lane.name:
            return lane.name
        return self.notes[lane.note_kind] if isinstance(lane, NoteLane) else self.lanes[lane.kind]

    def figure(self, value: float) -> str:
        """Write a number with all its digits, thousands set apart by a narrow space."""
        digits = f"{value:,.6f}".rstrip("0").rstrip(".") if abs(value) < BEYOND_COUNTING else f"{value:g}"
        return digits.replace(",", "\u202f").replace(".", self.decimal)

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
    decimal=",",
)


def words_for(language: str) -> Words:
    """Return the map's words in a language (BCP 47), English where there are none yet."""
    return GERMAN if language.split("-")[0].lower() == "de" else ENGLISH
