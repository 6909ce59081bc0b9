"""Paths of a log among those of a map: the nearest ones are the same, and keep the way that somebody drew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from journeydesk.editing.paths import path_colour
from journeydesk.imports.adopting import Adopting
from journeydesk.imports.updating import told_anew
from journeydesk.model.journey import Path
from journeydesk.model.value import evolve
from journeydesk.research.paths import NEAR, distance


def rerouted(
    old: Sequence[Path],
    told: Sequence[Path],
    ids: Mapping[str, str],
    adopting: Adopting,
    colour: str,
    language: str,
) -> tuple[Path, ...]:
    """Return the paths with the shares of the log; one that nobody drew yet takes its way from there.

    What is new has a colour that neither the segment, which is drawn in `colour`, nor another path has.
    """
    ways = [_way(path, ids) for path in told]
    pairs = dict(_pairs(old, ways))
    paths = list(old)
    for at, (path, way) in enumerate(zip(told, ways, strict=True)):
        known = pairs.get(at)
        if known is not None:
            there = old[known]
            paths[known] = evolve(
                there,
                touchpoints=there.touchpoints or way,
                share=path.share,
                n=path.n,
                details=told_anew(there.details, path.details.splitlines(), language),
                example=path.example or ("" if adopting.rests_on_a_log(there.evidence) else there.example),
                evidence=adopting.sources(there.evidence),
            )
        elif way:
            paths.append(evolve(path, touchpoints=way, colour=path_colour(colour, paths) if paths else None))
    return tuple(paths)


def _way(path: Path, ids: Mapping[str, str]) -> tuple[str, ...]:
    known = (ids[one] for one in path.touchpoints if one in ids)
    return tuple(one for one, _ in groupby(known))


def _pairs(old: Sequence[Path], ways: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield which told path is which of the old ones; each is used once, the nearest first."""
    apart = sorted(
        (distance(way, path.touchpoints) if path.touchpoints else NEAR, at, known)
        for at, way in enumerate(ways)
        for known, path in enumerate(old)
        if way and not path.planned
    )
    told, used = set[int](), set[int]()
    for how, at, known in apart:
        if how <= NEAR and at not in told and known not in used:
            told.add(at)
            used.add(known)
            yield at, known
