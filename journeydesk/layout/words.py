"""The words that the map itself carries, in the language of the document and not of the window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import copysign, trunc
from typing import cast

from journeydesk.insight.gap import Gap, GapKind, Rule
from journeydesk.layout.change_words import ENGLISH_CHANGES, GERMAN_CHANGES, ChangeWords
from journeydesk.layout.comparing_words import ENGLISH_COMPARING, GERMAN_COMPARING, Comparing
from journeydesk.model.document import Document
from journeydesk.model.journey import MapState, Stage, Swimlane
from journeydesk.model.lanes import Lane, NoteKind, NoteLane, Row
from journeydesk.model.track import Track

BEYOND_COUNTING = 1e15
"""From here on a double no longer tells one from the next, and nobody reads that many digits."""


@dataclass(frozen=True, slots=True)
class Words:
    """Everything a map says by itself; `notes` by note kind, `lanes` by lane kind, `states` by map state.

    `feelings` go from −2 to +2, `things` are one and many, `gaps` name those of one kind, and the kind beside others.
    """

    stage: str
    goal: str
    path: str
    feelings: tuple[str, str, str, str, str]
    lanes: dict[str, str]
    notes: dict[NoteKind, str]
    states: dict[MapState, str]
    things: dict[str, tuple[str, str]]
    gaps: dict[GapKind, tuple[str, str]]
    handoffs: dict[GapKind, str]
    all_gaps: str
    no_gaps: str
    severity: str
    gap_strip: str
    intended: str
    changes: ChangeWords
    hole: str
    low: str
    no_channel: str
    comparing: Comparing
    sheet: str
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

    @property
    def delighted(self) -> str:
        """The best feeling."""
        return self.feelings[-1]

    @property
    def angry(self) -> str:
        """The worst feeling."""
        return self.feelings[0]

    def feeling(self, value: float) -> str:
        """Write an emotion with its sign and the word for it."""
        return f"{self.number(value, signed=True)} {self.feelings[2 + trunc(value + copysign(0.5, value))]}"

    def number(self, value: float, *, signed: bool = False) -> str:
        """Write a value with at most two decimals and a true minus, its sign always when `signed`."""
        text = f"{value:{'+' if signed else ''}.2f}".rstrip("0").rstrip(".").replace(".", self.decimal)
        return "0" if text.strip("+-") == "0" else text.replace("-", "−")

    def counted(self, number: int, lane: Lane) -> str:
        """Say how many things there are of the kind that stands in a lane."""
        one, many = self.things[lane.note_kind if isinstance(lane, NoteLane) else lane.kind]
        return f"{number} {one if number == 1 else many}"

    def called(self, gap: Gap) -> str:
        """Return what a gap is called; a low is of the kind of falls, but nothing need fall there."""
        return self.low if gap.rule is Rule.LOW else self.gap(gap.kinds)

    def gap(self, kinds: Iterable[GapKind]) -> str:
        """Return what a gap of some kinds is called."""
        named: list[GapKind] = [kind for kind in kinds if kind is not GapKind.COMPOUND]
        if len(named) < 2:
            return self.gaps[named[0] if named else GapKind.COMPOUND][0]
        return " · ".join(self.gaps[kind][1] for kind in named)

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
    path="Path",
    feelings=("angry", "frustrated", "neutral", "pleased", "delighted"),
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
    gaps={
        GapKind.CHANNEL: ("channel gap", "channel"),
        GapKind.DEVICE: ("device gap", "device"),
        GapKind.DEPARTMENT: ("department gap", "department"),
        GapKind.COMPOUND: ("compound gap", "compound"),
        GapKind.EMOTION: ("emotion falls", "fall"),
        GapKind.MISSING: ("left out", "left out"),
        GapKind.AD_HOC: ("not planned", "not planned"),
        GapKind.SEQUENCE: ("out of order", "out of order"),
        GapKind.FAILED: ("fails", "fails"),
        GapKind.JUMP: ("unexplained jump", "jump"),
        GapKind.UNANSWERED: ("no answer", "no answer"),
        GapKind.OWNERLESS: ("no owner", "no owner"),
        GapKind.SEGMENT: ("segment gap", "segment"),
        GapKind.IMPORTANCE: ("matters, disappoints", "importance"),
        GapKind.BLIND_SPOT: ("blind spot", "blind spot"),
    },
    handoffs={GapKind.CHANNEL: "Channels", GapKind.DEVICE: "Devices", GapKind.DEPARTMENT: "Departments"},
    all_gaps="All gaps",
    no_gaps="None was found",
    severity="How many, and how severe the worst is (1 to 5)",
    gap_strip="Gaps",
    intended="intended, assumed",
    changes=ENGLISH_CHANGES,
    hole="nothing here",
    low="low of the curve",
    no_channel="no channel",
    comparing=ENGLISH_COMPARING,
    sheet="Page {number} of {count}",
)

GERMAN = Words(
    stage="Phase",
    goal="Ziel des Kunden",
    path="Pfad",
    feelings=("verärgert", "frustriert", "neutral", "zufrieden", "begeistert"),
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
    gaps={
        GapKind.CHANNEL: ("Kanalbruch", "Kanal"),
        GapKind.DEVICE: ("Gerätebruch", "Gerät"),
        GapKind.DEPARTMENT: ("Abteilungsbruch", "Abteilung"),
        GapKind.COMPOUND: ("mehrfacher Bruch", "mehrfach"),
        GapKind.EMOTION: ("Emotion fällt", "Fall"),
        GapKind.MISSING: ("ausgelassen", "ausgelassen"),
        GapKind.AD_HOC: ("nicht geplant", "nicht geplant"),
        GapKind.SEQUENCE: ("andere Reihenfolge", "Reihenfolge"),
        GapKind.FAILED: ("scheitert", "scheitert"),
        GapKind.JUMP: ("unerklärter Sprung", "Sprung"),
        GapKind.UNANSWERED: ("ohne Antwort", "ohne Antwort"),
        GapKind.OWNERLESS: ("ohne Zuständige", "ohne Zuständige"),
        GapKind.SEGMENT: ("Lücke im Segment", "Segment"),
        GapKind.IMPORTANCE: ("wichtig, enttäuscht", "Wichtigkeit"),
        GapKind.BLIND_SPOT: ("blinder Fleck", "blinder Fleck"),
    },
    handoffs={GapKind.CHANNEL: "Kanäle", GapKind.DEVICE: "Geräte", GapKind.DEPARTMENT: "Abteilungen"},
    all_gaps="Alle Lücken",
    no_gaps="Keine gefunden",
    severity="Wie viele, und wie schwer die schwerste wiegt (1 bis 5)",
    gap_strip="Lücken",
    intended="beabsichtigt, angenommen",
    changes=GERMAN_CHANGES,
    hole="hier nichts",
    low="Tief der Kurve",
    no_channel="ohne Kanal",
    comparing=GERMAN_COMPARING,
    sheet="Seite {number} von {count}",
    decimal=",",
)


def words_for(language: str) -> Words:
    """Return the map's words in a language (BCP 47), English where there are none yet."""
    return GERMAN if language.split("-")[0].lower() == "de" else ENGLISH
