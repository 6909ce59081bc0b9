"""Which column of a log says what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

NEEDED = ("case", "time", "touchpoint")
"""Without these no journey can be seen."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The name of the column for each role, None where a log has none.

    `case` is whose journey an event belongs to. `lifecycle` tells starts from ends; `began` is when an event began
    where `time` is when it was over. `score` may be read on any scale.
    """

    case: str | None = None
    time: str | None = None
    touchpoint: str | None = None
    stage: str | None = None
    channel: str | None = None
    device: str | None = None
    department: str | None = None
    segment: str | None = None
    score: str | None = None
    outcome: str | None = None
    comment: str | None = None
    lifecycle: str | None = None
    began: str | None = None

    def named(self) -> Iterator[tuple[str, str]]:
        """Yield the roles that have a column, with its name."""
        for one in fields(self):
            if name := getattr(self, one.name):
                yield one.name, name

    @property
    def lacking(self) -> tuple[str, ...]:
        """The roles that are needed and have no column."""
        return tuple(role for role in NEEDED if getattr(self, role) is None)


ROLES = tuple(one.name for one in fields(Columns))
