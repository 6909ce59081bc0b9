"""What the gap finder says, for scripts (a contract: keys may be added, never renamed) and for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from journeydesk.cli.streams import printable_line
from journeydesk.insight.finder import GapFinder
from journeydesk.insight.gap import MapGaps, NumberedGap, Rule

if TYPE_CHECKING:
    from journeydesk.model.document import Document
    from journeydesk.model.journey import JourneyMap

Facts = dict[str, Any]

Names = dict[str, str]
"""What things are called, by id."""

WHERE = {Rule.STEP: "step", Rule.UNANSWERED: "note", Rule.SEGMENT: "stage", Rule.BLIND_SPOT: "channel"}
"""The kinds of places that rules look at; all others look at touchpoints."""

BESIDE = {"touchpoint": "", "note": " (pain point)", "stage": " (stage)", "channel": " (channel)"}
"""What tells the titles of places apart."""

OPEN, DISMISSED = "open", "dismissed"
NAMELESS = "Without a title"


def findings(document: Document) -> Facts:
    """Return handoffs, one entry for each path that takes one, and gaps, as JSON has them."""
    finder, names = GapFinder(), _names(document)
    found = [finder.gaps(document, journey) for journey in document.maps]
    return {
        "title": document.title,
        "maps": [one.journey.title for one in found],
        "handoffs": [entry for one in found for entry in _handoffs(one, names)],
        "gaps": [_gap(numbered, one.journey, names) for one in found for numbered in one.gaps],
    }


def readable(document: Document) -> str:
    """Return what was found as a person reads it: map by map, the worst first, what was dismissed last."""
    finder, names = GapFinder(), _names(document)
    lines = [document.title or NAMELESS]
    for journey in document.maps:
        lines += _map_lines(finder.gaps(document, journey), names)
    return "\n".join(map(printable_line, lines))


def _names(document: Document) -> Names:
    named = {one.id: one.name for row in (document.channels, document.segments) for one in row}
    for journey in document.maps:
        named |= {stage.id: stage.title for stage in journey.stages}
        for swimlane in journey.swimlanes:
            named[swimlane.id] = named[swimlane.segment]
            named |= {path.id: path.name for path in swimlane.paths}
            for lane in swimlane.lanes:
                if lane.kind == "touchpoints":
                    named |= {item.id: item.title for item in lane.items}
                elif lane.kind == "notes":
                    named |= {item.id: item.text for item in lane.items}
    return named


def _handoffs(found: MapGaps, names: Names) -> Iterator[Facts]:
    for swimlane, one in found.swimlanes.items():
        for handoff in one.handoffs:
            for path in handoff.paths:
                yield {
                    "map": found.journey.title,
                    "segment": names[swimlane],
                    "path": names[path],
                    "from": names[handoff.source],
                    "to": names[handoff.target],
                    "kinds": [kind.value for kind in handoff.kinds],
                }


def _gap(numbered: NumberedGap, journey: JourneyMap, names: Names) -> Facts:
    gap, verdict = numbered.gap, numbered.verdict
    paths = [names[path] for path in gap.paths]
    source, target = gap.places if gap.rule is Rule.STEP else (gap.places[-1], None)
    answer = verdict.opportunity if verdict else None
    return {
        "number": numbered.number,
        "map": journey.title,
        "path": paths[0] if paths else None,
        "paths": paths,
        "segment": names.get(gap.swimlane),
        "rule": gap.rule.value,
        "kinds": [kind.value for kind in gap.kinds],
        "where": WHERE.get(gap.rule, "touchpoint"),
        "from": names[source],
        "to": names[target] if target else None,
        "severity": gap.severity,
        "reach": gap.reach,
        "reasons": list(gap.reasons),
        "evidence": gap.basis.value,
        "n": gap.n,
        "status": verdict.decision.value if verdict else OPEN,
        "reason": verdict.reason if verdict else None,
        "owner": (verdict.owner or None) if verdict else None,
        "opportunity": names[answer] if answer else None,
    }


def _map_lines(found: MapGaps, names: Names) -> Iterator[str]:
    gaps = [_gap(one, found.journey, names) for one in found.gaps]
    handoffs = sum(len(one.handoffs) for one in found.swimlanes.values())
    yield from ("", f"{found.journey.title or NAMELESS} ({found.journey.state.value})")
    yield f"  {_counted(handoffs, 'handoff').capitalize()}, {_counted(len(gaps), 'gap')}{_decided(gaps)}"
    for gap in sorted(gaps, key=lambda gap: (gap["status"] == DISMISSED, -gap["severity"])):
        yield from ("", *_gap_lines(gap))


def _counted(count: int, what: str) -> str:
    return f"{count or 'no'} {what}{'' if count == 1 else 's'}"


def _decided(gaps: list[Facts]) -> str:
    states = [gap["status"] for gap in gaps]
    counts = (f"{states.count(state)} {state}" for state in dict.fromkeys(states) if state != OPEN)
    listed = ", ".join(counts)
    return f" ({listed})" if listed else ""


def _gap_lines(gap: Facts) -> Iterator[str]:
    place = gap["from"] or NAMELESS
    way = f" → {gap['to'] or NAMELESS}" if gap["where"] == "step" else BESIDE[gap["where"]]
    yield f"{gap['number']:>4}. {place}{way}"
    kinds = ", ".join(kind.replace("_", " ") for kind in gap["kinds"])
    counted = gap["n"] is not None and gap["evidence"] != "assumed"
    basis = f", n = {gap['n']}" if counted else ""
    yield f"      Severity {gap['severity']} of 5 · {kinds} · {gap['evidence']}{basis}"
    if gap["segment"]:
        yield f"      {' · '.join((gap['segment'], *filter(None, gap['paths'])))}"
    yield from (f"      {reason}" for reason in gap["reasons"])
    if gap["status"] != OPEN:
        decided = " · ".join(filter(None, (gap["reason"], gap["opportunity"], gap["owner"])))
        yield f"      {gap['status'].capitalize()}{': ' if decided else ''}{decided}"
