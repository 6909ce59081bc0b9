"""Checks of the pain points: each says what hurts, is answered, and somebody looks after the answer."""

from __future__ import annotations

from journeydesk.insight.audit.check import Check, Demand, Flaw, Level, Looked, looked, looked_together
from journeydesk.insight.audit.glossary import Glossary, without, words_of
from journeydesk.insight.audit.subjects import OneSwimlane
from journeydesk.model.lanes import Note, NoteKind

ENOUGH_WORDS = 3
"""How many words that say something, beside vague ones, make a pain point specific."""


def specific(band: OneSwimlane) -> Looked:
    """Look for pain points that could stand on any map."""
    pains = _pains(band)
    vague = (note.id for note in pains if _is_vague(note.text, band.glossary))
    message = (
        "The pain point could stand on any map. Say what happened, where, and what it cost the customer."
    )
    return looked(len(pains), (Flaw((id,), message) for id in vague))


def _is_vague(text: str, glossary: Glossary) -> bool:
    left, covered = without(glossary.vague, words_of(text))
    return covered and sum(word not in glossary.small for word in left) < ENOUGH_WORDS


def answered(band: OneSwimlane) -> Looked:
    """Look for pain points that no opportunity would end.

    A hint: the gap finder lists them as gaps of the journey, and a map may well stop at what hurts.
    """
    pains = _pains(band)
    answers = {id for note in band.notes[NoteKind.OPPORTUNITY] for id in note.answers}
    return looked_together(
        len(pains),
        (note.id for note in pains if note.id not in answers),
        lambda n: f"{n} of {len(pains)} pain points without an answer. Link an opportunity to each.",
    )


def owned(band: OneSwimlane) -> Looked:
    """Look for opportunities that nobody would take."""
    chances = [note for note in band.notes[NoteKind.OPPORTUNITY] if note.text.strip()]
    return looked_together(
        len(chances),
        (note.id for note in chances if not note.owner.strip()),
        lambda n: f"{n} of {len(chances)} opportunities without an owner. Say who would look after each.",
    )


def _pains(band: OneSwimlane) -> list[Note]:
    return [note for note in band.notes[NoteKind.PAIN_POINT] if note.text.strip()]


CHECKS = (
    Check("pain_specific", "Pain points specific", Level.WARN, Demand.PERSPECTIVE, swimlane=specific),
    Check("pain_answered", "Pain points answered", Level.INFO, Demand.PERSPECTIVE, swimlane=answered),
    Check("opportunity_owner", "Opportunities owned", Level.INFO, Demand.PERSPECTIVE, swimlane=owned),
)
