"""Decide about gaps: accept one, dismiss it, answer it with an opportunity, look after it, or open it again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.editing.arrange import add
from journeydesk.editing.change import change
from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.place import Slot, add_element
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.judgement import Decision, GapKey, Verdict
from journeydesk.model.lanes import Note, NoteKind, NoteLane, notes_of
from journeydesk.model.tree import find, home, lineage


@dataclass(frozen=True, slots=True)
class Answer:
    """What answers a gap: an opportunity that there is already, else a new one with a text; and who looks after it."""

    opportunity: str | None = None
    text: str = ""
    owner: str = ""


def accept(document: Document, map_id: str, key: GapKey, fresh: FreshId) -> Document:
    """Return the document in which a gap of a map is accepted: it is one, and is known."""
    return _decided(document, map_id, key, fresh, Decision.ACCEPTED, owner=_owner(document, map_id, key))


def dismiss(document: Document, map_id: str, key: GapKey, reason: str, fresh: FreshId) -> Document:
    """Return the document in which a gap is dismissed: it is none, for a reason."""
    return _decided(document, map_id, key, fresh, Decision.DISMISSED, reason=reason)


def answer(
    document: Document, map_id: str, key: GapKey, swimlane: str, answer: Answer, fresh: FreshId
) -> Document:
    """Return the document in which an opportunity of a swimlane answers a gap, and the pain points there.

    Raises `NoSuchElement` for an unknown opportunity or swimlane.
    """
    band = home(document, swimlane, Swimlane)
    pains = tuple(pain.id for pain in pains_at(band, key))
    note = answer.opportunity
    if note is None:
        document, note = _with_opportunity(document, map_id, key, band, answer.text, fresh)
    old = _note(document, note)
    answers = tuple(dict.fromkeys((*old.answers, *pains)))
    document = change(document, note, answers=answers, owner=answer.owner)
    return _decided(document, map_id, key, fresh, Decision.ANSWERED, opportunity=note)


def assign(document: Document, map_id: str, key: GapKey, owner: str, fresh: FreshId) -> Document:
    """Return the document in which somebody looks after a gap, or after its answer; an open one is accepted by that."""
    verdict = verdict_of(_map(document, map_id), key)
    if verdict and verdict.opportunity:
        return change(document, verdict.opportunity, owner=owner)
    if verdict:
        return change(document, verdict.id, owner=owner)
    return _decided(document, map_id, key, fresh, Decision.ACCEPTED, owner=owner) if owner else document


def reopen(document: Document, map_id: str, key: GapKey) -> Document:
    """Return the document in which nothing is decided about a gap; what answered it stays on the map."""
    kept = tuple(one for one in _map(document, map_id).verdicts if one.key != key)
    return change(document, map_id, verdicts=kept)


def keep_numbers(document: Document, map_id: str, names: tuple[str, ...]) -> Document:
    """Return the document in which gaps of a map keep their numbers: the n-th name is that of gap n; none lets go."""
    return change(document, map_id, numbering=names)


def verdict_of(journey: JourneyMap, key: GapKey) -> Verdict | None:
    """Return what has been decided about a gap, None while it is open; the last word counts."""
    return next((one for one in reversed(journey.verdicts) if one.key == key), None)


def owner_of(journey: JourneyMap, verdict: Verdict) -> str:
    """Return who looks after a gap: the owner of the opportunity that answers it, else whom the decision names."""
    note = answer_of(journey, verdict)
    return note.owner if note else verdict.owner


def answer_of(journey: JourneyMap, verdict: Verdict) -> Note | None:
    """Return the opportunity that answers a gap, in whichever swimlane and lane it stands by now; None without one."""
    chain = lineage(journey, verdict.opportunity) if verdict.opportunity else ()
    return chain[-1] if chain and isinstance(chain[-1], Note) else None


def opportunities(swimlane: Swimlane) -> tuple[Note, ...]:
    """Return the opportunities of a swimlane, one of which may answer a gap there."""
    return tuple(notes_of(swimlane.lanes, NoteKind.OPPORTUNITY))


def stage_of(journey: JourneyMap, key: GapKey) -> str:
    """Return the stage in which a gap ends, empty for one that lies beside the map."""
    place = key[1][-1]
    if any(stage.id == place for stage in journey.stages):
        return place
    lanes = (lane for swimlane in journey.swimlanes for lane in swimlane.lanes)
    return next((item.stage for lane in lanes for item in lane.items if item.id == place), "")


def pains_at(swimlane: Swimlane, key: GapKey) -> Iterator[Note]:
    """Yield the pain points of a swimlane that a gap is, or that are at its touchpoints or in its stage."""
    places = key[1]
    for pain in notes_of(swimlane.lanes, NoteKind.PAIN_POINT):
        if pain.id in places or pain.touchpoint in places or pain.stage in places:
            yield pain


def _decided(
    document: Document,
    map_id: str,
    key: GapKey,
    fresh: FreshId,
    decision: Decision,
    *,
    reason: str = "",
    opportunity: str | None = None,
    owner: str = "",
) -> Document:
    """Return the document with a decision in place of what was decided before."""
    old = verdict_of(_map(document, map_id), key)
    new = Verdict(
        id=old.id if old else fresh(),
        rule=str(key[0]),  # a plain word, whoever asks
        places=key[1],
        decision=decision,
        reason=reason,
        opportunity=opportunity,
        owner=owner,
    )
    return change(document, old.id, **vars(new)) if old else add(document, new, map_id)


def _with_opportunity(
    document: Document, map_id: str, key: GapKey, swimlane: Swimlane, text: str, fresh: FreshId
) -> tuple[Document, str]:
    """Return the document with a new opportunity where a gap ends, in a lane made for it where there is none."""
    notes = (lane for lane in swimlane.lanes if isinstance(lane, NoteLane))
    lanes = [lane for lane in notes if lane.note_kind is NoteKind.OPPORTUNITY]
    if not lanes:
        lanes = [NoteLane(id=fresh(), note_kind=NoteKind.OPPORTUNITY)]
        document = add(document, lanes[0], swimlane.id)
    lane = min(lanes, key=lambda lane: (lane.hidden, lane.locked))
    place, stage = key[1][-1], stage_of(_map(document, map_id), key)
    touchpoint = place if place in swimlane.contents.touchpoints else None
    note = Note(id=fresh(), stage=stage, text=text, touchpoint=touchpoint)
    return add_element(document, note, Slot(lane.id, stage)), note.id


def _owner(document: Document, map_id: str, key: GapKey) -> str:
    journey = _map(document, map_id)
    verdict = verdict_of(journey, key)
    return owner_of(journey, verdict) if verdict else ""


def _map(document: Document, map_id: str) -> JourneyMap:
    return home(document, map_id, JourneyMap)


def _note(document: Document, id: str) -> Note:
    found = find(document, id)
    if not isinstance(found, Note):
        raise TypeError(f"“{id}” is no note.")
    return found
