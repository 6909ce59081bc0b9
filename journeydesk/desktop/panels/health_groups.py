"""What the audit found, in the words of the window: one group for each demand on a map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.desktop.complaints import translated
from journeydesk.desktop.language import number, said
from journeydesk.export.report.audit import LEVELS
from journeydesk.insight.audit.auditor import Audit, Finding, Result
from journeydesk.insight.audit.check import Demand, Level
from journeydesk.insight.audit.where import MOST_NAMED, Names


@dataclass(frozen=True, slots=True)
class Line:
    """A finding, and where it is in words."""

    finding: Finding
    place: str

    @property
    def level(self) -> str:
        """How grave it is, in a word."""
        return said(LEVELS[self.finding.level])

    @property
    def message(self) -> str:
        """What is wrong and what to do."""
        return translated(self.finding.message)


@dataclass(frozen=True, slots=True)
class Group:
    """The checks of one demand: how many had something to look at, which pass, and what the others found."""

    demand: Demand
    of: int
    fine: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def passing(self) -> int:
        """How many checks found nothing."""
        return len(self.fine)


def groups(audit: Audit, known: Names, map_id: str) -> tuple[Group, ...]:
    """Return a group for each demand, the gravest findings first; places on other maps than that in view say so."""
    return tuple(_group(demand, tuple(_asked(audit, demand)), map_id, known) for demand in Demand)


def _asked(audit: Audit, demand: Demand) -> Iterator[Result]:
    """Yield the results of checks that had something to look at."""
    return (one for one in audit.results if one.check.demand is demand and one.of)


def _group(demand: Demand, results: tuple[Result, ...], map_id: str, known: Names) -> Group:
    order = list(Level)
    found = sorted((f for one in results for f in one.findings), key=lambda one: order.index(one.level))
    return Group(
        demand,
        len(results),
        tuple(said(one.check.title) for one in results if not one.findings),
        tuple(dict.fromkeys(Line(one, _place(one, map_id, known)) for one in found)),
    )


def _place(finding: Finding, map_id: str, known: Names) -> str:
    """Return the names of the first places, how many more there are, and on which map that is not in view."""
    named = "; ".join(known[place] for place in finding.places[:MOST_NAMED])
    more = len(finding.places) - MOST_NAMED
    where = said("{0} and {1} more").format(named, number(more)) if more > 0 else named
    own = finding.map in ("", map_id, *finding.places)
    return where if own else f"{known[finding.map]}: {where}"
