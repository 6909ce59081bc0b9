"""How journeys of a log ended, in sentences: of each segment, and of its paths where it has several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeydesk.imports.log_words import readable, whose
from journeydesk.insight.interval import share_interval
from journeydesk.research.findings import FEWEST, Findings
from journeydesk.research.outcomes import Ends, shown
from journeydesk.research.paths import Way

MOST = 3
"""Outcomes that are told of a segment or a path; a script has them all."""


def outcomes(found: Findings, names: Mapping[tuple[str, Way], str]) -> Iterator[str]:
    """Yield how journeys ended; `names` are those of the paths that a map shows, by segment and touchpoints."""
    for segment in found.segments:
        if segment.journeys >= FEWEST:
            yield from _ended(whose(segment.name), segment.ends)
            paths = [
                (names[segment.name, path.touchpoints], ends)
                for path, ends in zip(segment.paths, segment.path_ends, strict=False)
                if (segment.name, path.touchpoints) in names
            ]
            for path, ends in paths if len(paths) > 1 else ():
                yield from _ended(f"{whose(segment.name)}, on the path “{path}”", ends)


def _ended(who: str, ends: Ends) -> Iterator[str]:
    told, known = shown(ends)
    for outcome, journeys in told[:MOST]:
        low, high = (part * 100 for part in share_interval(journeys, known))
        yield (
            f"{who}: {journeys / known * 100:.0f} % of {known} journeys end with “{readable(outcome)}”"
            f" (95 % interval: {low:.0f} to {high:.0f} %)."
        )
