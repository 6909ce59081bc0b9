"""Which touchpoint of a log belongs to which stage: as a person drew it, as the log says, or proposed from order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import ceil

from journeydesk.imports.log_words import called, readable
from journeydesk.imports.matching import plain
from journeydesk.research.stages import Stages
from journeydesk.research.touchpoints import TouchpointFinding

MOST_STAGES, A_STAGE = 5, 3
"""How many stages are proposed at most, and how many touchpoints one of them holds at least."""

Places = Mapping[str, float]
"""Where touchpoints stand in journeys, over all segments."""


def staged(
    shown: Sequence[TouchpointFinding], drawn: Stages | None, named: Callable[[str], str], unknown: str
) -> tuple[Stages, tuple[str, ...]]:
    """Return the stages of touchpoints, in order, and those that nobody said a stage of though others were drawn.

    `named` says what touchpoints are called on the map, `unknown` is the title of a stage that the log does not tell.
    """
    places = _mean_places(shown)
    if drawn:
        return _drawn(drawn, places)
    if any(one.stage for one in shown):
        return _told(shown, places, unknown), ()
    return _proposed(shown, places, named), ()


def _drawn(drawn: Stages, places: Places) -> tuple[Stages, tuple[str, ...]]:
    """Return the stages that were drawn; what they do not name goes where the touchpoint before it is."""
    exactly = {name: at for at, (_, names) in enumerate(drawn) for name in names}
    plainly = {plain(name): at for name, at in exactly.items() if plain(name)}
    found: list[list[str]] = [[] for _ in drawn]
    strangers, last = list[str](), 0
    for name in _in_order(places):
        at = exactly.get(name, plainly.get(plain(name), plainly.get(plain(called(name)))))
        if at is None:
            strangers.append(name)
        last = last if at is None else at
        found[last].append(name)
    titles = (title for title, _ in drawn)
    return tuple((title, tuple(names)) for title, names in zip(titles, found, strict=True)), tuple(strangers)


def _told(shown: Sequence[TouchpointFinding], places: Places, unknown: str) -> Stages:
    most_reached_last = reversed(shown)
    by_stage: dict[str, list[str]] = defaultdict(list)
    for name, stage in {one.touchpoint: one.stage or "" for one in most_reached_last}.items():
        by_stage[stage].append(name)
    order = sorted(by_stage, key=lambda one: sum(places[name] for name in by_stage[one]) / len(by_stage[one]))
    return tuple((readable(stage) or unknown, tuple(_in_order(places, by_stage[stage]))) for stage in order)


def _proposed(shown: Sequence[TouchpointFinding], places: Places, named: Callable[[str], str]) -> Stages:
    """Return as many stages as there are touchpoints for, each called like the one that most reach."""
    reached: dict[str, int] = defaultdict(int)
    for one in shown:
        reached[one.touchpoint] += one.journeys
    return tuple(
        (named(max(names, key=reached.__getitem__)), names) for names in _shared_out(list(_in_order(places)))
    )


def _shared_out(names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    number = min(MOST_STAGES, max(1, len(names) // A_STAGE))
    size = max(1, ceil(len(names) / number))
    return (tuple(names[start : start + size]) for start in range(0, len(names), size))


def _in_order(places: Places, names: Iterable[str] | None = None) -> list[str]:
    return sorted(places if names is None else names, key=lambda name: (places[name], name))


def _mean_places(touchpoints: Iterable[TouchpointFinding]) -> dict[str, float]:
    sums: dict[str, tuple[float, int]] = {}
    for one in touchpoints:
        total, events = sums.get(one.touchpoint, (0.0, 0))
        sums[one.touchpoint] = total + one.number * one.events, events + one.events
    return {name: total / events for name, (total, events) in sums.items()}
