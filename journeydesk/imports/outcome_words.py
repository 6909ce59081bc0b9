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
                (names[segment.name, way], ends)
                for way, ends in segment.ends_of_paths.items()
                if (segment.name, way) in names
            ]
            for path, ends in paths if len(paths) > 1 else ():
                yield from _ended(f"{whose(segment.name)}, on the path “{path}”", ends)


def figures(ends: Ends) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield per cent, how many journeys, their outcome, and the ends of the 95 % interval, the most frequent first."""
    told, known = shown(ends)
    for outcome, journeys in told[:MOST]:
        share, low, high = (
            f"{part * 100:.0f}" for part in (journeys / known, *share_interval(journeys, known))
        )
        yield share, str(known), readable(outcome), low, high


def _ended(who: str, ends: Ends) -> Iterator[str]:
    for share, known, outcome, low, high in figures(ends):
        yield f"{who}: {share} % of {known} journeys end with “{outcome}” (95 % interval: {low} to {high} %)."
