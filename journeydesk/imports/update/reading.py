"""What the cells of lists say: how each column is read, where it is read at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from journeydesk.editing.clean import cleaned
from journeydesk.editing.search import folded
from journeydesk.editing.table.cells import number_in, points_of
from journeydesk.editing.table.read import on_one_line
from journeydesk.model.journey import JourneyMap

NO = frozenset({"", "no", "nein", "false", "falsch", "0", "–", "-"})

Reading = Mapping[str, Callable[[str], Any]]
"""How columns are read, by their ids; any other column is only told, never read."""


class NotUnderstood(ValueError):
    """A cell says what its column cannot take."""


def same(name: str, other: str) -> bool:
    """Tell whether a cell names something; an empty one may mean any."""
    return not name.strip() or folded(on_one_line(name)) == folded(on_one_line(other))


def touchpoints_in(journey: JourneyMap) -> Reading:
    """Return how the columns of touchpoints of a map are read."""

    def stage(cell: str) -> str:
        found = next((one.id for one in journey.stages if cell and same(cell, one.title)), None)
        if found is None:
            raise NotUnderstood(cell)
        return found

    return {**_TOUCHPOINT, "stage": stage}


def _text(cell: str) -> str:
    return cleaned(cell, lines=True).strip()


def _number(cell: str) -> float | None:
    if not cell.strip():
        return None
    value = number_in(cell)
    if value is None:
        raise NotUnderstood(cell)
    return value


def _whole(cell: str) -> int | None:
    value = _number(cell)
    return None if value is None else round(value)


def _share(cell: str) -> float | None:
    per_cent = cell.strip().endswith("%")
    value = _number(cell.strip().removesuffix("%"))
    return value if value is None or not per_cent else value / 100


def _feeling(cell: str) -> float | None:
    points = points_of(cell) if cell.strip() else ()
    if points is None or len(points) > 1:
        raise NotUnderstood(cell)
    return points[0][0] if points else None


def _day(cell: str) -> date | None:
    if not cell.strip():
        return None
    try:
        return date.fromisoformat(cell.strip()[:10])  # a spreadsheet may add the time of midnight
    except ValueError:
        raise NotUnderstood(cell) from None


_TOUCHPOINT: dict[str, Callable[[str], Any]] = {
    "title": on_one_line,
    "emotion": _feeling,
    "importance": _whole,
    "n": _whole,
    "wait": _number,
    "drop_off": _share,
    "failed": lambda cell: folded(cell).strip() not in NO,
    "details": _text,
}

SEGMENT: Reading = {
    "name": on_one_line,
    "share": _share,
    "n": _whole,
    **dict.fromkeys(("persona", "about", "goals", "quote"), _text),
}
PERSONA = {"persona": "name", "about": "about", "goals": "goals", "quote": "quote"}
"""Fields of a persona by the columns that tell them."""

PATH: Reading = {"name": on_one_line, "share": _share, "n": _whole, "details": _text}

EVIDENCE: Reading = {
    "title": on_one_line,
    "n": _whole,
    "on": _day,
    **dict.fromkeys(("method", "quote", "source"), _text),
}
