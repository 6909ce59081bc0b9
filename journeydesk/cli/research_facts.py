"""What a log tells, for scripts (a contract: keys may be added, never renamed)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeydesk.imports.contrasts import Contrast
from journeydesk.imports.log import FromLog
from journeydesk.imports.log_words import called, readable
from journeydesk.insight.interval import share_interval
from journeydesk.research.findings import FEWEST, Findings, SegmentFinding
from journeydesk.research.outcomes import Ends, shown
from journeydesk.research.touchpoints import Lasting, TouchpointFinding

Facts = dict[str, Any]


def facts(found: Findings, log: FromLog, notes: Sequence[str]) -> Facts:
    """Return what a map of a log shows, and how its segments differ; names are those of the map."""
    return {
        "log": found.name,
        "columns": dict(found.columns.named()),
        "events": found.events,
        "journeys": found.journeys,
        "first": found.first.isoformat(),
        "last": found.last.isoformat(),
        "unusable": [{"reason": one.reason, "rows": one.rows} for one in found.unusable],
        "unread_scores": found.unread,
        "stages": [{"title": title, "touchpoints": list(map(called, names))} for title, names in log.stages],
        "segments": [_segment(found, one) for one in found.segments if one.journeys >= FEWEST],
        "touchpoints": [_touchpoint(one) for one in found.touchpoints if one.journeys >= FEWEST],
        "differences": list(map(_contrast, log.contrasts)),
        "notes": list(notes),
    }


def _segment(found: Findings, segment: SegmentFinding) -> Facts:
    ends = segment.ends_of_paths
    own = (one for one in found.touchpoints if one.segment == segment.name)
    shown = {one.touchpoint for one in own if one.journeys >= FEWEST}
    paths = (one for one in segment.paths if one.journeys >= FEWEST)
    return {
        "segment": readable(segment.name),
        "journeys": segment.journeys,
        "paths": [
            {
                "touchpoints": [called(name) for name in one.touchpoints if name in shown],
                "journeys": one.journeys,
                "example": found.examples.get((segment.name, one.touchpoints)),
                "outcomes": _outcomes(ends.get(one.touchpoints, {})),
            }
            for one in paths
        ],
        "outcomes": _outcomes(segment.ends),
    }


def _outcomes(ends: Ends) -> list[Facts]:
    told, known = shown(ends)
    return [
        {
            "outcome": readable(name),
            "journeys": journeys,
            "share": journeys / known,
            "interval": list(share_interval(journeys, known)),
        }
        for name, journeys in told
    ]


def _touchpoint(found: TouchpointFinding) -> Facts:
    return {
        "touchpoint": called(found.touchpoint),
        "segment": readable(found.segment),
        "journeys": found.journeys,
        "events": found.events,
        "score": found.score if found.is_scored else None,
        "scores": found.scores if found.is_scored else None,
        "lasted": _lasted(found.lasted) if found.lasted and found.lasted.is_told else None,
    }


def _lasted(how: Lasting) -> Facts:
    """Return how long it lasted, in seconds."""
    return {"n": how.times, "median": how.median, "quartiles": [how.low, how.high]}


def _contrast(one: Contrast) -> Facts:
    return {
        "of": one.what.value,
        "touchpoints": list(map(called, one.touchpoints)),
        "segments": list(map(readable, one.segments)),
        "values": list(one.values),
        "n": list(one.n),
        "difference": one.value,
        "interval": list(one.interval),
        "clear": one.is_clear,
    }
