"""Checks of the paths: more than one, all touchpoints on one of them, and none that stops in the middle."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.insight.audit.check import (
    Check,
    Demand,
    Fix,
    FixKind,
    Flaw,
    Level,
    Looked,
    looked,
    looked_together,
)
from journeydesk.insight.audit.subjects import OneMap, OneSwimlane
from journeydesk.model.journey import Path
from journeydesk.model.lanes import Touchpoint


def several(sheet: OneMap) -> Looked:
    """Look whether a map knows more than one sequence, of one segment or of several."""
    paths = [path for band in sheet.swimlanes for path in band.paths]
    if not paths:
        return Looked()
    message = "All customers take one path. Add the sequence of those who come another way or leave early."
    alone = len({path.touchpoints for path in paths}) == 1
    return looked(1, (Flaw((paths[0].id,), message),) if alone else ())


def on_a_path(band: OneSwimlane) -> Looked:
    """Look for touchpoints that no path meets, where there is one at all."""
    if not band.paths:
        return Looked()
    met = {id for path in band.swimlane.paths for id in path.touchpoints}
    of = len(band.touchpoints)
    return looked_together(
        of,
        (touchpoint.id for touchpoint in band.touchpoints if touchpoint.id not in met),
        lambda n: f"{n} of {of} touchpoints on no path. Lead the path through them that meets them.",
    )


def ended(band: OneSwimlane) -> Looked:
    """Look for paths that leave the first one and neither come back nor reach the end."""
    if not band.paths:
        return Looked()
    branches = [path for path in band.swimlane.paths if path is not band.paths[0] and not path.planned]
    return looked(len(branches), _loose(branches, band))


def _loose(branches: list[Path], band: OneSwimlane) -> Iterator[Flaw]:
    main = band.paths[0].touchpoints
    order = {stage: number for number, stage in enumerate(band.stages)}
    known = {touchpoint.id: touchpoint for touchpoint in band.touchpoints}
    end = order[known[main[-1]].stage]
    for path in branches:
        if not path.touchpoints:
            fix = Fix("Remove the empty path", FixKind.REMOVE, path.id)
            yield Flaw((path.id,), "The path meets no touchpoint. Draw it, or remove it.", fix)
        elif path.touchpoints[-1] not in main and not _is_end(known[path.touchpoints[-1]], end, order):
            message = "The path stops before the end. Lead it on or back, or say at its last touchpoint who gives up."
            yield Flaw((path.id, path.touchpoints[-1]), message)


def _is_end(last: Touchpoint, end: int, order: dict[str, int]) -> bool:
    """Tell whether a path may end at a touchpoint: where the first one does, or where customers give up."""
    return order[last.stage] >= end or last.failed or bool(last.drop_off)


CHECKS = (
    Check("several_paths", "Several paths", Level.INFO, Demand.TOUCHPOINTS, journey=several),
    Check("on_path", "Touchpoints on paths", Level.INFO, Demand.TOUCHPOINTS, swimlane=on_a_path),
    Check("branches", "Branches end", Level.WARN, Demand.TOUCHPOINTS, swimlane=ended),
)
