"""What a document holds, for scripts (a contract: keys may be added, never renamed) and for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeydesk.cli.streams import printable_line
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence
from journeydesk.model.journey import JourneyMap, Path, Swimlane
from journeydesk.model.lanes import Touchpoint, touchpoints_of

Names = dict[str, str]
"""What things are called, by id."""


def summary(document: Document, version: int) -> dict[str, Any]:
    """Return the facts as JSON has them.

    Titles and names are text, empty where nobody wrote any; every other fact is None where it is not known.
    """
    names = _names(document)
    return {
        "title": document.title,
        "version": version,
        "client": document.client or None,
        "language": document.language,
        "segments": [{"name": one.name, "share": one.share, "n": one.n} for one in document.segments],
        "channels": [one.name for one in document.channels],
        "devices": [one.name for one in document.devices],
        "departments": [one.name for one in document.departments],
        "evidence": [_evidence(one) for one in document.evidence],
        "maps": [_map(one, names) for one in document.maps],
    }


def readable(facts: dict[str, Any]) -> str:
    """Return the same facts as a person reads them."""
    return "\n".join(printable_line(line) for line in _lines(facts))


def _names(document: Document) -> Names:
    inventories = (document.channels, document.devices, document.departments, document.segments)
    stages = (journey.stages for journey in document.maps)
    return {one.id: one.name for inventory in inventories for one in inventory} | {
        stage.id: stage.title for some in stages for stage in some
    }


def _evidence(source: Evidence) -> dict[str, Any]:
    date = source.on.isoformat() if source.on else None
    return {"title": source.title, "kind": source.kind.value, "n": source.n, "date": date}


def _map(journey: JourneyMap, names: Names) -> dict[str, Any]:
    touchpoints = [(one, band) for band in journey.swimlanes for one in touchpoints_of(band.lanes)]
    titles = {touchpoint.id: touchpoint.title for touchpoint, _ in touchpoints}
    return {
        "title": journey.title,
        "scenario": journey.scenario or None,
        "state": journey.state.value,
        "stages": [stage.title for stage in journey.stages],
        "swimlanes": [names[swimlane.segment] for swimlane in journey.swimlanes],
        "touchpoints": [_touchpoint(touchpoint, swimlane, names) for touchpoint, swimlane in touchpoints],
        "paths": [_path(path, lane, names, titles) for lane in journey.swimlanes for path in lane.paths],
    }


def _touchpoint(touchpoint: Touchpoint, swimlane: Swimlane, names: Names) -> dict[str, Any]:
    return {
        "title": touchpoint.title,
        "stage": names[touchpoint.stage],
        "segment": names[swimlane.segment],
        "channel": _name(touchpoint.channel, names),
        "device": _name(touchpoint.device, names),
        "department": _name(touchpoint.department, names),
        "emotion": touchpoint.emotion,
        "n": touchpoint.n,
    }


def _path(path: Path, swimlane: Swimlane, names: Names, titles: Names) -> dict[str, Any]:
    return {
        "name": path.name,
        "segment": names[swimlane.segment],
        "share": path.share,
        "touchpoints": [titles[id] for id in path.touchpoints],
    }


def _name(id: str | None, names: Names) -> str | None:
    return None if id is None else names[id]


def _lines(facts: dict[str, Any]) -> Iterator[str]:
    yield facts["title"] or "Without a title"
    if facts["client"]:
        yield f"  Client: {facts['client']}"
    yield f"  Segments: {_listed(map(_segment_words, facts['segments']))}"
    for kind in ("channels", "devices", "departments"):
        yield f"  {kind.capitalize()}: {_listed(facts[kind])}"
    yield f"  Evidence: {len(facts['evidence']) or 'none'}"
    for source in facts["evidence"]:
        yield f"    {' · '.join(filter(None, (source['title'], source['kind'], _n(source['n']), source['date'])))}"
    for journey in facts["maps"]:
        yield from _map_lines(journey)


def _map_lines(journey: dict[str, Any]) -> Iterator[str]:
    yield ""
    yield f"{journey['title'] or 'Without a title'} ({journey['state']})"
    if journey["scenario"]:
        yield f"  {journey['scenario']}"
    yield f"  Stages: {_listed(journey['stages'])}"
    yield f"  Touchpoints: {len(journey['touchpoints']) or 'none'}"
    for segment in dict.fromkeys(journey["swimlanes"]):
        count = sum(touchpoint["segment"] == segment for touchpoint in journey["touchpoints"])
        yield f"    {segment}: {count}"
    for path in journey["paths"]:
        share = f", {path['share']:.0%}" if path["share"] is not None else ""
        yield f"  Path: {path['name']} ({path['segment']}{share}, {len(path['touchpoints'])} touchpoints)"


def _segment_words(segment: dict[str, Any]) -> str:
    share = f"{segment['share']:.0%}" if segment["share"] is not None else ""
    about = ", ".join(filter(None, (share, _n(segment["n"]))))
    return f"{segment['name']} ({about})" if about else str(segment["name"])


def _n(count: int | None) -> str:
    return "" if count is None else f"n = {count}"


def _listed(names: Any) -> str:
    return ", ".join(names) or "none"
