"""Why a log cannot be used; each says in one sentence what was seen and what to do.

ResearchError
├── UnknownLog       a file of a kind that nobody can read as a log
├── BrokenLog        a file that is damaged, or not what its ending says
├── NoSuchColumn     a column was named that the log does not have
├── ColumnsUnclear   it cannot be told which column holds the journey, the time or the touchpoint
├── DaysUnclear      dates that may be read two ways
├── ObjectCentric    a log in which an event belongs to many things at once
├── TooManyTouchpoints  a column that names too many different things
├── TooLarge         a log that needs more memory or disk than there is
└── NothingUsable    no row has a journey, a time and a touchpoint

Interrupted stands beside them: nothing is wrong, somebody wants the work no longer.
"""

from __future__ import annotations

from collections.abc import Iterable


class ResearchError(Exception):
    """A log cannot be used; nothing was written."""


class UnknownLog(ResearchError):
    """A file of a kind that nobody can read as a log."""


class BrokenLog(ResearchError):
    """A file that is damaged, or not what its ending says."""

    @classmethod
    def because(cls, name: str, said: object) -> BrokenLog:
        """Say what the database says of it."""
        return cls(f"“{name}” cannot be read through: {str(said).splitlines()[0]}. Export it again.")


class NoSuchColumn(ResearchError):
    """A column was named that the log does not have."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        """Name those it has."""
        super().__init__(f"The log has no column “{name}”. It has: {', '.join(known)}.")


class ColumnsUnclear(ResearchError):
    """It cannot be told which column holds something that is needed."""

    def __init__(self, role: str, known: Iterable[str]) -> None:
        """Name what is needed, and the columns there are."""
        self.role = role
        super().__init__(
            f"No column was found for the {role}. Say which it is (--{role} NAME): {', '.join(known)}."
        )


class DaysUnclear(ResearchError):
    """Dates that may be read two ways."""

    def __init__(self, column: str, example: str) -> None:
        """Show one of them."""
        self.column, self.example = column, example
        super().__init__(
            f"“{example}” in the column “{column}” may begin with the day or with the month."
            " Say --day-first or --month-first."
        )


class ObjectCentric(ResearchError):
    """A log in which an event belongs to many things at once."""

    def __init__(self, name: str) -> None:
        """Say how it becomes one of journeys."""
        super().__init__(
            f"“{name}” is an object-centric log: its events belong to several things at once."
            " Choose one kind of thing as the journey and export a row for each of its events, then use that file."
        )


class TooManyTouchpoints(ResearchError):
    """A column that names too many different things to be touchpoints."""

    def __init__(self, column: str | None, number: int) -> None:
        """Say how many."""
        super().__init__(
            f"The column “{column}” holds {number:,} different touchpoints. Say which other one holds them."
        )


class TooLarge(ResearchError):
    """A log that needs more memory or disk than there is."""

    def __init__(self, name: str) -> None:
        """Say what helps."""
        super().__init__(
            f"“{name}” needs more room than there is in memory and on the disk. Free some space, or take fewer columns."
        )


class NothingUsable(ResearchError):
    """No row has a journey, a time and a touchpoint."""

    def __init__(self, name: str) -> None:
        """Say what to look at."""
        super().__init__(
            f"No row of “{name}” has a journey, a time and a touchpoint. Say which columns hold them."
        )


class Interrupted(Exception):
    """The work was given up, because somebody wants it no longer."""
