"""Paths of a log on a map: the ways that stand for the rest, with their shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from journeydesk.editing.paths import path_colour
from journeydesk.imports.log_details import Details
from journeydesk.imports.log_source import LogSource
from journeydesk.imports.log_words import path_name
from journeydesk.model.journey import Path
from journeydesk.research.findings import FEWEST, SegmentFinding
from journeydesk.research.paths import Representative, Way

MOST_STEPS = 12
"""A path of more steps goes back and forth so often that nobody can follow it on a map."""


class Paths:
    """Makes the paths of segments, and keeps what they are called."""

    def __init__(self, log: LogSource) -> None:
        """Begin with none of a log."""
        self._log = log
        self.names: dict[tuple[str, Way], str] = {}
        """What paths are called, by their segments and touchpoints."""
        self.shortened = 0
        """Paths that are drawn as the first time each touchpoint was reached."""

    def of(self, segment: SegmentFinding, ids: Mapping[str, str], colour: str) -> tuple[Path, ...]:
        """Return the paths as far as their touchpoints are shown; the first has the colour of its segment."""
        found = [one for one in segment.paths if one.journeys >= FEWEST]
        paths: list[Path] = []
        details, ends = Details(self._log.speech), segment.ends_of_paths
        for one in found:
            if steps := self._steps(name for name in one.touchpoints if name in ids):
                others = {name for other in found if other is not one for name in other.touchpoints}
                paths.append(
                    Path(
                        id=self._log.fresh(),
                        name=self._name(segment, one, steps, others),
                        colour=path_colour(colour, paths) if paths else None,
                        share=round(one.journeys / segment.journeys, 4),
                        n=one.journeys,
                        touchpoints=tuple(ids[name] for name in steps),
                        details=details.of_path(one, ends.get(one.touchpoints, {})),
                        example=self._log.findings.examples.get((segment.name, one.touchpoints), ""),
                        evidence=(self._log.evidence.id,),
                    )
                )
        return tuple(paths)

    def _name(
        self, segment: SegmentFinding, path: Representative, steps: Iterable[str], others: Iterable[str]
    ) -> str:
        called = self._log.called
        name = path_name(tuple(map(called, steps)), set(map(called, others)))
        self.names[segment.name, path.touchpoints] = name
        return name

    def _steps(self, names: Iterable[str]) -> list[str]:
        """Return the steps of a path as they are drawn."""
        steps = [name for name, _ in groupby(names)]
        if len(steps) <= MOST_STEPS:
            return steps
        self.shortened += 1
        return list(dict.fromkeys(steps))
