"""Comments of a log as quotes at its touchpoints, and the quotes of one log in the place of those of the last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import new_lane
from journeydesk.imports.adopting import Adopting
from journeydesk.model.lanes import Lane, Note, NoteKind, NoteLane, touchpoints_of
from journeydesk.model.value import evolve

Quotes = Mapping[str, Sequence[str]]
"""What was said, by the ids of touchpoints."""


def with_quotes(lanes: Sequence[Lane], quotes: Quotes, evidence: str, fresh: FreshId) -> tuple[Lane, ...]:
    """Return lanes with what was said of their touchpoints, in a lane of quotes before the other notes."""
    made = tuple(_notes(lanes, quotes, evidence, fresh))
    if not made:
        return tuple(lanes)
    at = next((at for at, lane in enumerate(lanes) if _is_of_quotes(lane)), None)
    if at is None:
        at = next((at for at, lane in enumerate(lanes) if isinstance(lane, NoteLane)), len(lanes))
        lanes = (*lanes[:at], new_lane(NoteKind.QUOTE.value, fresh), *lanes[at:])
    return (*lanes[:at], evolve(lanes[at], items=(*lanes[at].items, *made)), *lanes[at + 1 :])


def requoted(
    lanes: Sequence[Lane], told: Sequence[Lane], ids: Mapping[str, str], adopting: Adopting, fresh: FreshId
) -> tuple[Lane, ...]:
    """Return lanes in which quotes of the last log give way to those that are `told`, if there are any.

    `ids` are those of the touchpoints that the told ones are. What a person wrote stays, and what an idea answers.
    """
    quotes: dict[str, list[str]] = {}
    for note in _quotes(told):
        if touchpoint := ids.get(note.touchpoint or ""):
            quotes.setdefault(touchpoint, []).append(note.text)
    if not quotes:
        return tuple(lanes)
    answered = {
        one for lane in lanes if isinstance(lane, NoteLane) for note in lane.items for one in note.answers
    }
    gone = {note.id for note in _quotes(lanes) if adopting.rests_on_a_log(note.evidence)} - answered
    left = (
        evolve(lane, items=tuple(note for note in lane.items if note.id not in gone))
        if _is_of_quotes(lane)
        else lane
        for lane in lanes
    )
    return with_quotes(tuple(left), quotes, adopting.source.id, fresh)


def _notes(lanes: Iterable[Lane], quotes: Quotes, evidence: str, fresh: FreshId) -> Iterator[Note]:
    for one in touchpoints_of(lanes):
        for words in quotes.get(one.id, ()):
            yield Note(id=fresh(), stage=one.stage, text=words, touchpoint=one.id, evidence=(evidence,))


def _quotes(lanes: Iterable[Lane]) -> Iterator[Note]:
    return (
        note for lane in lanes if isinstance(lane, NoteLane) and _is_of_quotes(lane) for note in lane.items
    )


def _is_of_quotes(lane: Lane) -> bool:
    return isinstance(lane, NoteLane) and lane.note_kind is NoteKind.QUOTE
