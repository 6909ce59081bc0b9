"""How a log is to be read: what a person says of it, and keeps for the next log with the same headings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from journeydesk.research.columns import Columns
from journeydesk.research.scales import Scale
from journeydesk.research.stages import Stages

MOST_KEPT = 40
"""Sets of headings that are remembered."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What columns hold, and what is made of it.

    Where `day_first`, `paths`, `scale` and `stages` are None, the log decides. Touchpoints that less than the part
    `rare` of all journeys reach are grouped. `comments` are quoted, and journeys named as `examples` of paths, only
    while somebody wants it of this one log: that is never remembered.
    """

    columns: Columns = field(default_factory=Columns)
    day_first: bool | None = None
    paths: int | None = None
    scale: Scale | None = None
    rare: float = 0.0
    stages: Stages | None = None
    comments: bool = False
    examples: bool = False

    @property
    def read(self) -> Columns:
        """The columns that are read: comments only where somebody wants them."""
        return self.columns if self.comments else replace(self.columns, comment=None)


def kept(text: str, headers: Sequence[str], reading: Reading) -> str:
    """Return what is remembered, with how a log of these headings was read as the newest."""
    others = [row for row in _rows(text) if row.get("headers") != list(headers)]
    plain = replace(reading, comments=False, examples=False)
    return json.dumps([{"headers": list(headers), **asdict(plain)}, *others][:MOST_KEPT])


def remembered(text: str, headers: Sequence[str]) -> Reading | None:
    """Return how a log of these headings was read before; None for what nobody wrote here, or not this way."""
    row = next((row for row in _rows(text) if row.get("headers") == list(headers)), None)
    try:
        return _reading(row, headers) if row else None
    except (AttributeError, TypeError, KeyError, ValueError):
        return None


def _rows(text: str) -> list[dict[str, Any]]:
    try:
        rows = json.loads(text or "[]")
    except ValueError:
        return []
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _reading(row: dict[str, Any], headers: Sequence[str]) -> Reading:
    columns = Columns(**{role: name for role, name in row["columns"].items() if name in headers})
    scale = _scale(row["scale"]) if row["scale"] else None
    stages = _stages(row["stages"]) if row.get("stages") else None
    return Reading(columns, row["day_first"], row["paths"], scale, float(row["rare"]), stages)


def _stages(rows: Sequence[Any]) -> Stages:
    return tuple((str(title), tuple(map(str, names))) for title, names in rows)


def _scale(row: dict[str, Any]) -> Scale:
    return Scale(float(row["low"]), float(row["high"]), turned=bool(row["turned"]))
