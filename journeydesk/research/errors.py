"""Why a log cannot be used; each says in one sentence what was seen and what to do.

ResearchError
├── UnknownLog       a file of a kind that nobody can read as a log
├── BrokenLog        a file that is damaged, or not what its ending says
├── NoSuchColumn     a column was named that the log does not have
├── ColumnsUnclear   it cannot be told which columns hold the journey, the time or the touchpoint
├── DaysUnclear      dates that may be read two ways
├── ObjectCentric    a log in which an event belongs to many things at once
├── TooManyTouchpoints  a column that names too many different things
├── TooLarge         a log that needs more memory or disk than there is
├── NothingUsable    no row has a journey, a time and a touchpoint
├── TooFew           so few journeys that somebody might be known by any map of them
├── SparkMissing     Apache Spark, or the Java it needs, is not on this machine
├── SparkUnreachable a master of Spark that does not answer, or whose address is none
└── SparkEnded       Spark was there, and is there no longer

Interrupted stands beside them: nothing is wrong, somebody wants the work no longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

NEEDED = {
    "case": "whose journey it is (--case NAME)",
    "time": "when it happened (--time NAME)",
    "touchpoint": "what happened (--touchpoint NAME)",
    "comment": "what they said (--comment NAME)",
}
"""What a column is asked for that was not found."""

MOST_COLUMNS = 30
"""Columns that are named in a sentence."""


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

    @classmethod
    def out_of_reach(cls, name: str, said: str) -> BrokenLog:
        """Say what Spark says of it."""
        return cls(
            f"“{name}” cannot be reached: {said}. Check the address, and whether all workers of Spark may read there."
        )


class NoSuchColumn(ResearchError):
    """A column was named that the log does not have."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        """Name those it has."""
        super().__init__(f"The log has no column “{name}”. It has: {', '.join(known)}.")


class ColumnsUnclear(ResearchError):
    """It cannot be told which columns hold something that is needed."""

    def __init__(self, roles: Iterable[str], known: Sequence[str]) -> None:
        """Say all that is needed, and the columns there are."""
        names = ", ".join(f"“{name}”" for name in known[:MOST_COLUMNS])
        if len(known) > MOST_COLUMNS:
            names = f"{names} and {len(known) - MOST_COLUMNS} more"
        super().__init__(
            f"No column was found that says {', '.join(NEEDED[role] for role in roles)}."
            f" The log has the columns {names}: name the right ones."
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


class TooFew(ResearchError):
    """So few journeys that somebody might be known by any map of them."""

    def __init__(self, name: str, fewest: int) -> None:
        """Say how many it takes."""
        super().__init__(
            f"“{name}” has too few journeys for a map: somebody might be known by fewer than {fewest} of a segment."
            " Take a longer log, or leave out the segments."
        )


class SparkMissing(ResearchError):
    """Apache Spark, or the Java it needs, is not on this machine."""

    @classmethod
    def not_installed(cls) -> SparkMissing:
        """Say how it is installed."""
        return cls(
            "Apache Spark is not installed. Install it with `pip install 'journeydesk[spark]'`,"
            " or let DuckDB count (without --engine spark)."
        )

    @classmethod
    def not_bundled(cls) -> SparkMissing:
        """Say it where the program brings its own Python, into which nothing can be installed."""
        return cls(
            "This JourneyDesk comes without Apache Spark, and nothing can be added to it. Let DuckDB count"
            " (without --engine spark), or use a JourneyDesk that is installed in a Python of yours:"
            " `pip install 'journeydesk[spark]'`."
        )

    @classmethod
    def without_java(cls, oldest: int, found: int | None) -> SparkMissing:
        """Say which Java is needed."""
        there = f"here is Java {found}" if found else "none was found"
        return cls(
            f"Apache Spark needs Java {oldest} or newer, and {there}."
            " Install it, or say in JAVA_HOME where it is, or let DuckDB count (without --engine spark)."
        )


class SparkUnreachable(ResearchError):
    """A master of Spark that does not answer, or whose address is none."""

    def __init__(self, master: str, why: str) -> None:
        """Say why, and what addresses look like."""
        super().__init__(
            f"The Spark master “{master}” cannot be used: {why}. Say --spark-master as local[2], spark://HOST:7077,"
            " yarn or k8s://…, and see whether it runs."
        )


class SparkEnded(ResearchError):
    """Spark was there, and is there no longer."""

    def __init__(self) -> None:
        """Say what to look at."""
        super().__init__(
            "Spark ended in the middle of its work. Look whether the cluster runs, and try again."
        )


class Interrupted(Exception):
    """The work was given up, because somebody wants it no longer."""
