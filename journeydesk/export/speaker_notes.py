"""What whoever presents a map reads below its slide: on what it rests, what is only assumed, and why gaps are gaps."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.export.prepared import Part
from journeydesk.export.report.evidence import KINDS
from journeydesk.export.report.voice import Voice, voice_of
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.judgement import Decision
from journeydesk.model.lanes import Note, Touchpoint


def speaker_notes(part: Part) -> str:
    """Return the notes of a slide in the language of its document; empty where there is nothing to tell."""
    voice = voice_of(part.document)
    sections = (
        (voice.said("On what this rests"), list(_sources(part.document, part.journey, voice))),
        (voice.said("Only assumed"), list(_assumed(part.journey))),
        (voice.said("Gaps"), list(_gaps(part, voice))),
    )
    return "\n\n".join("\n".join((heading, *lines)) for heading, lines in sections if lines)


def _sources(document: Document, journey: JourneyMap, voice: Voice) -> Iterator[str]:
    """Yield the sources that something on the map names, in the order of the document."""
    named = set(_named(document, journey))
    for source in document.evidence:
        if source.id in named:
            yield f"• {_source(source, voice)}"


def _source(source: Evidence, voice: Voice) -> str:
    n = f"n = {source.n}" if source.n is not None else ""
    day = source.on.isoformat() if source.on else ""
    facts = ", ".join(part for part in (voice.said(KINDS[source.kind]), n, day) if part)
    return f"{source.title} ({facts})" + (f": {source.method}" if source.method else "")


def _named(document: Document, journey: JourneyMap) -> Iterator[str]:
    seen = _seen(journey)
    segments = {segment.id: segment for segment in document.segments}
    for stage in journey.stages:
        yield from stage.evidence if stage.id in seen else ()
    for swimlane in _swimlanes(journey):
        yield from segments[swimlane.segment].evidence
        for path in swimlane.paths:
            yield from path.evidence
        for lane in swimlane.lanes:
            for item in lane.items:
                if item.stage in seen and not lane.hidden:
                    yield from getattr(item, "evidence", ())


def _assumed(journey: JourneyMap) -> Iterator[str]:
    """Yield the touchpoints that no source speaks of."""
    seen = _seen(journey)
    for swimlane in _swimlanes(journey):
        for lane in swimlane.lanes:
            for item in lane.items:
                if isinstance(item, Touchpoint) and item.stage in seen and not (lane.hidden or item.evidence):
                    yield f"• {item.title}"


def _gaps(part: Part, voice: Voice) -> Iterator[str]:
    names = _names(part.document, part.journey)
    for found in part.gaps.gaps if part.gaps else ():
        if not found.verdict or found.verdict.decision is not Decision.DISMISSED:
            where = " → ".join(names[place] for place in found.gap.places if names.get(place))
            reasons = " ".join(map(voice.translated, found.gap.reasons))
            yield (
                f"{found.number}. {voice.words.called(found.gap)}"
                + (f" ({where})" if where else "")
                + f": {reasons}"
            )


def _names(document: Document, journey: JourneyMap) -> dict[str, str]:
    """Return what stages, touchpoints, notes and channels are called that gaps name as their places."""
    words = {stage.id: stage.title for stage in journey.stages}
    words |= {channel.id: channel.name for channel in document.channels}
    for swimlane in journey.swimlanes:
        for lane in swimlane.lanes:
            for item in lane.items:
                match item:
                    case Touchpoint():
                        words[item.id] = item.title
                    case Note():
                        words[item.id] = f"“{item.text}”"
                    case _:
                        pass
    return words


def _seen(journey: JourneyMap) -> frozenset[str]:
    return frozenset(stage.id for stage in journey.stages if not stage.hidden)


def _swimlanes(journey: JourneyMap) -> Iterator[Swimlane]:
    return (swimlane for swimlane in journey.swimlanes if not swimlane.hidden)
