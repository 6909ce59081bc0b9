"""What people call stages, lanes and feelings in their spreadsheets, in seven languages and by faces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeydesk.editing.search import folded
from journeydesk.model.lanes import Lane, NoteLane

FEELINGS = "feelings"
"""The row of a table with the emotions of touchpoints where the swimlane shows no curve."""

PLACES = ("channel", "device", "department")
"""Rows of a table that tell of its touchpoints where they happen, on what, and with whom."""

OF_TOUCHPOINTS = ("emotion", FEELINGS, *PLACES)
"""Rows whose lines belong to the touchpoints, one each."""

GOALS_OF_STAGES = "stage goals"
"""The row of a table with what the customer wants in each stage."""

_NAMES = {
    "touchpoints": "touchpoints, touchpoint, touch points, contacts, contact points, interactions, kontaktpunkte, "
    "kontaktpunkt, berührungspunkte, kontakte, interaktionen, puntos de contacto, punto de contacto, interacciones, "
    "points de contact, point de contact, punti di contatto, punto di contatto, pontos de contato, "
    "pontos de contacto, contactpunten, contactmomenten",
    "emotion": "emotion, emotions, feeling, feelings, mood, satisfaction, sentiment, emotional journey, "
    "emotional curve, emotion curve, experience, customer experience, "
    "what they feel, what the customer feels, what the user feels, emotionen, gefühl, gefühle, stimmung, "
    "zufriedenheit, emotionskurve, emoción, emociones, sentimientos, satisfacción, émotion, émotions, ressenti, "
    "emozione, emozioni, stato d'animo, emoção, emoções, sentimentos, emotie, emoties, gevoel, gevoelens",
    "arc": "dramatic arc, arc, engagement, spannungsbogen, dramaturgie",
    "goal": "goals, goal, needs, expectations, customer goals, user goals, ziele, ziel, bedürfnisse, erwartungen, "
    "kundenziele, objetivos, objetivo, necesidades, expectativas, objectifs, objectif, besoins, attentes, obiettivi, "
    "obiettivo, bisogni, necessidades, doelen, doel, behoeften",
    "action": "actions, action, activities, activity, steps, user actions, customer actions, doing, what they do, "
    "what the customer does, what the user does, "
    "handlungen, handlung, aktivitäten, aktionen, schritte, kundenaktionen, acciones, acción, actividades, "
    "activités, azioni, azione, attività, ações, ação, acties, activiteiten",
    "thought": "thoughts, thought, thinking, what they think, "
    "what the customer thinks, what the user thinks, mindset, mindsets, gedanken, gedanke, denken, "
    "pensamientos, pensées, pensieri, pensamentos, gedachten",
    "quote": "quotes, quote, verbatims, voice of the customer, zitate, zitat, o-töne, kundenstimmen, citas, "
    "citations, verbatim, citazioni, citações, citaten",
    "pain_point": "pain points, pain point, painpoints, pains, problems, frustrations, barriers, issues, "
    "schmerzpunkte, schmerzpunkt, probleme, hürden, frustrationen, schwachstellen, puntos de dolor, punto de dolor, "
    "problemas, frustraciones, points de douleur, irritants, problèmes, points de friction, punti dolenti, "
    "punti critici, problemi, pontos de dor, dores, frustrações, pijnpunten, problemen",
    "opportunity": "opportunities, opportunity, improvements, solutions, chancen, chance, potenziale, potentiale, "
    "verbesserungen, lösungen, möglichkeiten, oportunidades, mejoras, soluciones, opportunités, améliorations, "
    "opportunità, miglioramenti, melhorias, kansen, verbeteringen",
    "idea": "ideas, idea, ideen, idee, idées, ideias, ideeën",
    "question": "questions, question, open questions, fragen, frage, offene fragen, preguntas, domande, perguntas, "
    "vragen",
    "storyboard": "storyboard, pictures, images, bilder, imágenes, immagini, imagens, afbeeldingen",
    "metrics": "metrics, metric, kpi, kpis, measures, figures, kennzahlen, kennzahl, messwerte, métricas, "
    "indicadores, indicateurs, metriche, indicatori, meetwaarden",
    "backstage": "backstage, back stage, behind the scenes, processes, internal processes, hinter den kulissen, "
    "prozesse, interne prozesse, procesos, entre bastidores, coulisses, processus, dietro le quinte, processi, "
    "bastidores, processos, achter de schermen, processen",
    "channel": "channel, channels, kanal, kanäle, canal, canales, canaux, canale, canali, canais, kanaal, kanalen",
    "device": "device, devices, gerät, geräte, dispositivo, dispositivos, appareil, appareils, dispositivi, "
    "apparaat, apparaten",
    "department": "department, departments, team, teams, owner, abteilung, abteilungen, zuständig, departamento, "
    "departamentos, équipe, équipes, service, reparto, reparti, equipe, equipo, afdeling, afdelingen",
    FEELINGS: "touchpoints: emotion, touchpoint emotion, kontaktpunkte: emotion, emotion der kontaktpunkte",
    GOALS_OF_STAGES: "customer goal, stage goal, ziel des kunden, phasenziel",
}

KINDS = {name.strip(): kind for kind, names in _NAMES.items() for name in names.split(",")}
_FOLDED = {folded(name): kind for name, kind in KINDS.items()}

STAGE_WORDS = frozenset(
    {
        *("stage", "stages", "phase", "phases", "phasen", "step", "etapa", "etapas", "fase", "fases"),
        *("étape", "étapes", "fasi", "fasen", "journey stage", "journey phase", "journey stages"),
        *("customer journey stage", "journey-phase", "stufe", "stufen"),
    }
)
"""What people call stages."""

CORNERS = STAGE_WORDS | {"", "lane", "journey", "row", "zeile"}
"""What stands at the left above the names of lanes."""

SEGMENT_WORDS = frozenset(
    {
        *(
            "segment",
            "segments",
            "persona",
            "personas",
            "customer",
            "customers",
            "customer segment",
            "client",
        ),
        *("kunde", "kunden", "kundensegment", "zielgruppe", "segmento", "segmentos", "cliente", "doelgroep"),
    }
)
"""What people call groups of customers."""

_STAGES = frozenset(map(folded, STAGE_WORDS))
_CORNERS = frozenset(map(folded, CORNERS))


@dataclass(frozen=True, slots=True)
class LaneName:
    """What the first column says of a row: the kind of its lane, and a name of its own."""

    kind: str
    name: str = ""


def lane_named(label: str) -> LaneName | None:
    """Return which lane a label means: one of the known names, or any name with one of them in brackets.

    What tells of touchpoints alone keeps the name, as it may turn out to be notes.
    """
    label = " ".join(label.split())
    if kind := _FOLDED.get(folded(label).strip(" :")):
        return LaneName(kind, label if kind in PLACES else "")
    found = re.fullmatch(r"(.*\S) \(([^()]+)\)", label)
    kind = _FOLDED.get(folded(found[2])) if found else None
    return LaneName(kind, found[1]) if found and kind else None


def is_corner(label: str) -> bool:
    """Tell whether a label stands above the names of lanes and names none."""
    return folded(label).strip(" :") in _CORNERS


def names_stages(label: str) -> bool:
    """Tell whether a label says that stages stand beside or below it."""
    return folded(label).strip(" :") in _STAGES


def names_segments(label: str) -> bool:
    """Tell whether a label says that groups of customers stand below it."""
    return folded(label).strip(" :") in SEGMENT_WORDS


def kind_of(lane: Lane) -> str:
    """Return the kind of a lane, that of its notes for a lane of notes."""
    return lane.note_kind.value if isinstance(lane, NoteLane) else lane.kind


_WORDS = {
    2.0: "delighted, very happy, very satisfied, very good, very positive, excellent, great, love, ++, "
    "😀, 😃, 😄, 😁, 😍, 🤩, 🥰, ❤, :-D, :D, begeistert, sehr zufrieden, sehr gut, sehr positiv, sehr glücklich, "
    "encantado, muy satisfecho, muy feliz, muy bien, ravi, très satisfait, très content, entusiasta, "
    "molto soddisfatto, encantada, muito satisfeito, zeer tevreden",
    1.0: "happy, satisfied, good, positive, pleased, relieved, confident, +, 🙂, 😊, ☺, 👍, :-), :), zufrieden, gut, "
    "positiv, glücklich, erleichtert, froh, contento, contenta, satisfecho, satisfecha, feliz, bien, bueno, positivo, "
    "content, satisfait, heureux, soddisfatto, felice, buono, satisfeito, bom, tevreden, blij, goed",
    0.0: "neutral, ok, okay, indifferent, fair, 0, 😐, 😶, 😑, :-|, :|, mittel, geht so, indiferente, neutro, regular, "
    "neutre, moyen, neutrale, neutraal, matig",
    -1.0: "unhappy, dissatisfied, bad, negative, annoyed, frustrated, confused, worried, anxious, sad, -, 🙁, 😕, 😟, "
    "☹, 😞, 😔, 😒, 👎, :-(, :(, unzufrieden, schlecht, negativ, genervt, frustriert, verwirrt, besorgt, traurig, "
    "unsicher, insatisfecho, frustrado, confundido, preocupado, triste, mal, malo, negativo, insatisfait, frustré, "
    "inquiet, mécontent, mauvais, insoddisfatto, frustrato, preoccupato, insatisfeito, ontevreden, gefrustreerd",
    -2.0: "angry, furious, very unhappy, very dissatisfied, very bad, very negative, terrible, hate, --, "
    "😡, 😠, 🤬, 😢, 😭, 😤, wütend, verärgert, sehr unzufrieden, sehr schlecht, sehr negativ, zornig, enojado, "
    "enfadado, furioso, muy insatisfecho, muy mal, en colère, furieux, très insatisfait, très mauvais, arrabbiato, "
    "molto insoddisfatto, irritado, muito insatisfeito, boos, woedend, zeer ontevreden",
}
FEELING_WORDS = {folded(word.strip()): value for value, words in _WORDS.items() for word in words.split(",")}
FACES = {word: value for word, value in FEELING_WORDS.items() if len(word) == 1 and ord(word) > 0x2000}
"""Feelings that are one sign."""
