"""Planned against actual: what customers miss, what nobody planned, what comes out of order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from journeydesk.insight.basis import stronger
from journeydesk.insight.gap import Gap, GapKind, Rule
from journeydesk.insight.gaps.facts import Facts
from journeydesk.insight.gaps.harm import gap_on, percent
from journeydesk.insight.gaps.scope import Scope
from journeydesk.insight.gaps.sequence import common
from journeydesk.model.journey import Path


class Departure(NamedTuple):
    """A way to leave the plan: how much it counts, what is said of it where its share is known, and where it is not."""

    rule: Rule
    kind: GapKind
    points: float
    counted: str
    uncounted: str


MISSING = Departure(
    Rule.MISSING,
    GapKind.MISSING,
    2.0,
    "It is planned, but {share} % of customers pass it by.",
    "It is planned, but customers pass it by.",
)
AD_HOC = Departure(
    Rule.AD_HOC,
    GapKind.AD_HOC,
    1.0,
    "It is not planned, but {share} % of customers meet it.",
    "It is not planned, but customers meet it.",
)
DISORDERED = Departure(
    Rule.SEQUENCE,
    GapKind.SEQUENCE,
    1.0,
    "It is met out of the planned order by {share} % of customers.",
    "It is met out of the planned order.",
)
AGAIN = Departure(
    Rule.SEQUENCE,
    GapKind.SEQUENCE,
    1.0,
    "It is planned once, but {share} % of customers come back to it.",
    "It is planned once, but customers come back to it.",
)


class Plan(NamedTuple):
    """A planned sequence, and the places in an actual one that keep to it."""

    touchpoints: Sequence[str]
    kept: frozenset[int]


def departures(facts: Facts, scope: Scope) -> Iterator[Gap]:
    """Yield where customers leave the plan: for each rule and touchpoint one gap, with all paths that do."""
    found: dict[tuple[Rule, str], tuple[Departure, list[Path]]] = {}
    for path in facts.paths if facts.planned else ():
        for touchpoint, departure in _departures(path.touchpoints, _nearest_plan(path, facts)):
            found.setdefault((departure.rule, touchpoint), (departure, []))[1].append(path)
    for (_, touchpoint), (departure, paths) in found.items():
        if touchpoint in facts.order:
            yield _gap(touchpoint, departure, paths, facts, scope)


def _nearest_plan(path: Path, facts: Facts) -> Plan:
    """Return the plan from which the fewest insertions and deletions lead to a path."""
    plans = (Plan(one.touchpoints, common(one.touchpoints, path.touchpoints)) for one in facts.planned)
    return min(plans, key=lambda plan: len(plan.touchpoints) - 2 * len(plan.kept))


def _departures(actual: Sequence[str], plan: Plan) -> Iterator[tuple[str, Departure]]:
    """Yield every touchpoint that departs, once."""
    planned, met = Counter(plan.touchpoints), Counter(actual)
    yield from ((id, MISSING) for id in planned if id not in met)
    astray = dict.fromkeys(id for place, id in enumerate(actual) if place not in plan.kept)
    for id in astray:
        if id not in planned:
            yield id, AD_HOC
        else:
            yield id, AGAIN if met[id] > planned[id] else DISORDERED


def _gap(touchpoint: str, departure: Departure, paths: Sequence[Path], facts: Facts, scope: Scope) -> Gap:
    ways = tuple(path.id for path in paths)
    part = facts.reaches.of(ways)
    said = departure.uncounted if part is None else departure.counted.format(share=percent(part))
    claim = reduce(stronger, (scope.claim(path.evidence, path.n) for path in paths))
    signal = (departure.points, said, claim)
    return gap_on(facts, departure.rule, (departure.kind,), (touchpoint,), [signal], ways)
