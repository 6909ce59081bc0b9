"""What the page tells of a touchpoint, a note or a segment when one asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from journeydesk.export.web.words import Said
from journeydesk.insight.basis import basis
from journeydesk.insight.gap import MapGaps, NumberedGap
from journeydesk.layout.words import Words
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device, Evidence, Segment
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.judgement import Decision
from journeydesk.model.lanes import Arrival, Note, NoteLane, Touchpoint, TouchpointLane, touchpoints_of
from journeydesk.speech import Speech

Card = dict[str, Any]
Facts = list[tuple[str, str]]


@dataclass(frozen=True, slots=True, eq=False)
class Teller:
    """Tells of what one map shows, by the ids of its elements, and of nothing else: a client gets what is seen.

    `gaps` is None where the file is to hold none.
    """

    document: Document
    journey: JourneyMap
    gaps: MapGaps | None
    shown: frozenset[str]
    words: Words
    said: Said
    speech: Speech

    def cards(self) -> dict[str, Card]:
        """Return what is told of each touchpoint and note, and of the segments of swimlanes, by their ids."""
        told = (card for swimlane in self.journey.swimlanes for card in self._in(swimlane))
        return {id: card for id, card in told if id in self.shown}

    def _in(self, swimlane: Swimlane) -> Iterator[tuple[str, Card]]:
        sources = _Sources.of(self.document, self.journey)
        notes = self._notes_by_touchpoint(swimlane)
        titles = {item.id: item.title for item in touchpoints_of(swimlane.lanes)}
        segment = sources.names[swimlane.segment]
        yield swimlane.id, self._segment(swimlane)
        for lane in swimlane.lanes:
            if isinstance(lane, TouchpointLane):
                for item in lane.items:
                    card = self._touchpoint(item, segment, notes.get(item.id, ()), sources)
                    yield item.id, {**card, "facts": [*card["facts"], *self._arrivals(item, titles)]}
            elif isinstance(lane, NoteLane):
                for note in lane.items:
                    yield note.id, self._note(note, lane, segment, titles, sources)

    def _segment(self, swimlane: Swimlane) -> Card:
        segment = next(one for one in self.document.segments if one.id == swimlane.segment)
        persona, words = segment.persona, self.words
        facts = (
            ("share", "" if segment.share is None else words.percent(segment.share)),
            ("asked", "" if segment.n is None else f"n = {words.figure(segment.n)}"),
            ("persona", persona.name),
            ("goals", persona.goals),
        )
        return _without_nothing(
            kind=self.said["segment"],
            title=segment.name,
            text=persona.about,
            quote=persona.quote,
            facts=self._named(facts),
            gaps=list(self._gaps_at(swimlane.id)),
            evidence=list(segment.evidence),
        )

    def _named(self, facts: Iterable[tuple[str, str]]) -> Facts:
        """Return the facts that are known, by what they are called."""
        return [(self.said[word], value) for word, value in facts if value]

    def _touchpoint(
        self, item: Touchpoint, segment: str, notes: Iterable[tuple[NoteLane, Note]], sources: _Sources
    ) -> Card:
        return _without_nothing(
            kind=self.said["touchpoint"],
            title=item.title,
            text=item.details,
            facts=self._named(self._facts(item, segment, sources)),
            notes=[(self._kind(lane), note.text) for lane, note in notes],
            gaps=list(self._gaps_at(item.id)),
            evidence=list(item.evidence),
            map=item.map if item.map in {journey.id for journey in self.document.maps} else None,
        )

    def _facts(self, item: Touchpoint, segment: str, sources: _Sources) -> Iterator[tuple[str, str]]:
        names, words, said = sources.names, self.words, self.said
        yield "segment", segment
        yield "stage", names[item.stage]
        yield "channel", names.get(item.channel or "", "")
        yield "device", names.get(item.device or "", "")
        yield "department", names.get(item.department or "", "")
        yield "emotion", "" if item.emotion is None else words.feeling(item.emotion)
        yield "importance", "" if item.importance is None else said["of_five"].format(item.importance)
        yield "asked", "" if item.n is None else f"n = {words.figure(item.n)}"
        yield "wait", "" if item.wait is None else said["hours"].format(words.number(item.wait))
        yield "drop_off", "" if item.drop_off is None else words.percent(item.drop_off)
        yield "failed", said["yes"] if item.failed else ""
        yield "context", said[item.context.value] if item.context else ""
        yield "basis", said[basis(item.evidence, sources.evidence).value]

    def _arrivals(self, item: Touchpoint, titles: Mapping[str, str]) -> Facts:
        """Return what is known of single steps to a touchpoint, by where they come from."""
        return [
            (self.said["from"].format(titles[one.source]), ", ".join(filter(None, self._arriving(one))))
            for one in item.arrivals
            if one.source in self.shown
        ]

    def _arriving(self, arrival: Arrival) -> Iterator[str]:
        if arrival.wait is not None:
            yield f"{self.said['wait']}: {self.said['hours'].format(self.words.number(arrival.wait))}"
        yield self.said[arrival.context.value] if arrival.context else ""

    def _notes_by_touchpoint(self, swimlane: Swimlane) -> dict[str, list[tuple[NoteLane, Note]]]:
        found: dict[str, list[tuple[NoteLane, Note]]] = {}
        for lane in (lane for lane in swimlane.lanes if isinstance(lane, NoteLane)):
            for note in lane.items:
                if note.touchpoint and note.id in self.shown:
                    found.setdefault(note.touchpoint, []).append((lane, note))
        return found

    def _note(
        self, note: Note, lane: NoteLane, segment: str, titles: Mapping[str, str], sources: _Sources
    ) -> Card:
        said = self.said
        facts: Facts = [(said["segment"], segment), (said["stage"], sources.names[note.stage])]
        facts += [(said["about"], titles[note.touchpoint or ""])] if note.touchpoint in self.shown else []
        facts += [(said["owner"], note.owner)] if note.owner else []
        return _without_nothing(
            kind=self._kind(lane),
            title=note.text,
            facts=facts,
            gaps=list(self._gaps_at(note.id)),
            evidence=list(note.evidence),
        )

    def _kind(self, lane: NoteLane) -> str:
        """Return what one note of a lane is called."""
        return _capital(self.words.things[lane.note_kind][0])

    def told_gaps(self, cards: Mapping[str, Card]) -> dict[int, Card]:
        """Return what is told of each gap that cards name, by its number."""
        named = {number for card in cards.values() for number in card.get("gaps", ())}
        return {
            gap.number: self._gap(gap) for gap in (self.gaps.gaps if self.gaps else ()) if gap.number in named
        }

    def told_evidence(self, cards: Mapping[str, Card]) -> dict[str, Card]:
        """Return what is told of each source that cards name, by its id."""
        named = {id for card in cards.values() for id in card.get("evidence", ())}
        return {source.id: self._evidence(source) for source in self.document.evidence if source.id in named}

    def _gaps_at(self, element: str) -> Iterator[int]:
        found = self.gaps.of.get(element, ()) if self.gaps else ()
        yield from (gap.number for gap in found if _counts(gap))

    def _gap(self, found: NumberedGap) -> Card:
        gap, verdict = found.gap, found.verdict
        rests = self.said[gap.basis.value] + (f", n = {gap.n}" if gap.n is not None else "")
        decided = [self.said[verdict.decision.value], verdict.reason, verdict.owner] if verdict else []
        return _without_nothing(
            number=found.number,
            title=_capital(self.words.called(gap)),
            severity=gap.severity,
            weight=self.said["severity"].format(gap.severity),
            reasons=[self.speech.translated(reason) for reason in gap.reasons],
            rests=rests,
            decided=" · ".join(filter(None, decided)),
        )

    def _evidence(self, source: Evidence) -> Card:
        about = [
            self.said[source.kind.value],
            f"n = {self.words.figure(source.n)}" if source.n is not None else "",
            source.on.isoformat() if source.on else "",
            source.method,
            source.source,
        ]
        return _without_nothing(title=source.title, about=" · ".join(filter(None, about)), quote=source.quote)


@dataclass(frozen=True, slots=True, eq=False)
class _Sources:
    """What cards name: the names of stages and inventories, and evidence, by their ids."""

    names: Mapping[str, str]
    evidence: Mapping[str, Evidence]

    @classmethod
    def of(cls, document: Document, journey: JourneyMap) -> _Sources:
        named: tuple[Channel | Device | Department | Segment, ...] = (
            *document.channels,
            *document.devices,
            *document.departments,
            *document.segments,
        )
        names = {entry.id: entry.name for entry in named} | {
            stage.id: stage.title for stage in journey.stages
        }
        return cls(names, {source.id: source for source in document.evidence})


def _counts(found: NumberedGap) -> bool:
    return not found.verdict or found.verdict.decision is not Decision.DISMISSED


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _without_nothing(**facts: Any) -> Card:
    """Return only what there is: most cards have few of all facts, and files hold thousands of cards."""
    return {name: fact for name, fact in facts.items() if fact not in (None, "", [])}
