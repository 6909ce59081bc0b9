"""What people call lanes and feelings in English and German, in the first column of their spreadsheets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeydesk.editing.search import folded
from journeydesk.model.lanes import Lane, NoteLane

FEELINGS = "feelings"
"""The row of a table with the emotions of touchpoints where the swimlane shows no curve."""

GOALS_OF_STAGES = "stage goals"
"""The row of a table with what the customer wants in each stage."""

_NAMES = {
    "touchpoints": "touchpoints, touchpoint, touch points, contacts, contact points, interactions, kontaktpunkte, "
    "kontaktpunkt, berührungspunkte, kontakte, interaktionen",
    "emotion": "emotion, emotions, feeling, feelings, mood, satisfaction, sentiment, emotional journey, "
    "emotional curve, emotion curve, emotionen, gefühl, gefühle, stimmung, zufriedenheit, emotionskurve",
    "arc": "dramatic arc, arc, engagement, spannungsbogen, dramaturgie",
    "goal": "goals, goal, needs, expectations, customer goals, ziele, ziel, bedürfnisse, erwartungen, kundenziele",
    "action": "actions, action, activities, activity, steps, user actions, customer actions, doing, what they do, "
    "handlungen, handlung, aktivitäten, aktionen, schritte, kundenaktionen",
    "thought": "thoughts, thought, thinking, what they think, gedanken, gedanke, denken",
    "quote": "quotes, quote, verbatims, voice of the customer, zitate, zitat, o-töne, kundenstimmen",
    "pain_point": "pain points, pain point, painpoints, pains, problems, frustrations, barriers, issues, "
    "schmerzpunkte, schmerzpunkt, probleme, hürden, frustrationen, schwachstellen",
    "opportunity": "opportunities, opportunity, improvements, solutions, chancen, chance, potenziale, potentiale, "
    "verbesserungen, lösungen, möglichkeiten",
    "idea": "ideas, idea, ideen, idee",
    "question": "questions, question, open questions, fragen, frage, offene fragen",
    "storyboard": "storyboard, pictures, images, bilder",
    "metrics": "metrics, metric, kpi, kpis, measures, figures, kennzahlen, kennzahl, messwerte",
    "backstage": "backstage, back stage, behind the scenes, processes, internal processes, hinter den kulissen, "
    "prozesse, interne prozesse",
    FEELINGS: "touchpoints: emotion, touchpoint emotion, kontaktpunkte: emotion, emotion der kontaktpunkte",
    GOALS_OF_STAGES: "customer goal, stage goal, ziel des kunden, phasenziel",
}

KINDS = {name.strip(): kind for kind, names in _NAMES.items() for name in names.split(",")}
_FOLDED = {folded(name): kind for name, kind in KINDS.items()}

CORNERS = frozenset(
    {"", "stage", "stages", "phase", "phases", "phasen", "step", "lane", "journey", "row", "zeile"}
)
"""What stands at the left above the names of lanes."""


@dataclass(frozen=True, slots=True)
class LaneName:
    """What the first column says of a row: the kind of its lane, and a name of its own."""

    kind: str
    name: str = ""


def lane_named(label: str) -> LaneName | None:
    """Return which lane a label means: one of the known names, or any name with one of them in brackets."""
    label = " ".join(label.split())
    if kind := _FOLDED.get(folded(label).strip(" :")):
        return LaneName(kind)
    found = re.fullmatch(r"(.*\S) \(([^()]+)\)", label)
    kind = _FOLDED.get(folded(found[2])) if found else None
    return LaneName(kind, found[1]) if found and kind else None


def is_corner(label: str) -> bool:
    """Tell whether a label stands above the names of lanes and names none."""
    return folded(label).strip(" :") in CORNERS


def kind_of(lane: Lane) -> str:
    """Return the kind of a lane, that of its notes for a lane of notes."""
    return lane.note_kind.value if isinstance(lane, NoteLane) else lane.kind


_WORDS = {
    2.0: "delighted, very happy, very satisfied, very good, very positive, excellent, great, love, ++, "
    "😀, 😃, 😄, 😍, 🤩, begeistert, sehr zufrieden, sehr gut, sehr positiv, sehr glücklich",
    1.0: "happy, satisfied, good, positive, pleased, relieved, confident, +, 🙂, 😊, zufrieden, gut, positiv, "
    "glücklich, erleichtert, froh",
    0.0: "neutral, ok, okay, indifferent, fair, 0, 😐, 😶, mittel, geht so",
    -1.0: "unhappy, dissatisfied, bad, negative, annoyed, frustrated, confused, worried, anxious, sad, -, 🙁, 😕, 😟, "
    "unzufrieden, schlecht, negativ, genervt, frustriert, verwirrt, besorgt, traurig, unsicher",
    -2.0: "angry, furious, very unhappy, very dissatisfied, very bad, very negative, terrible, hate, --, "
    "😡, 😠, 😢, 😭, wütend, verärgert, sehr unzufrieden, sehr schlecht, sehr negativ, zornig",
}
FEELING_WORDS = {folded(word.strip()): value for value, words in _WORDS.items() for word in words.split(",")}
