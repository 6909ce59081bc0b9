"""Where two people's changes do not go together, and how each left it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from journeydesk.insight.versions.fields import Readable
from journeydesk.insight.versions.register import Register


class ConflictKind(StrEnum):
    """What does not go together; scripts read these names, so they are never renamed."""

    CHANGED = "changed"
    """Both changed a field; ours stays."""
    MOVED = "moved"
    """Both moved something elsewhere; it stands where ours has it."""
    ORDER = "order"
    """Both turned siblings round in ways that contradict; the order is ours."""
    REMOVED = "removed"
    """One removed what the other changed; it is kept."""
    INSIDE = "inside"
    """One removed what is inside something that is kept; it is kept too."""
    NEEDED = "needed"
    """One removed what something of the other needs; it is kept."""
    LAST = "last"
    """Each removed maps, and none would be left; one is kept."""
    LEFT = "left"
    """A field names what is elsewhere now, where it cannot be named from; it names it no longer."""


Readings = Sequence[Readable]
"""What the base, ours and theirs say."""

Ids = tuple[str, ...]
NO_IDS: Sequence[Ids] = ((), (), ())


@dataclass(frozen=True, slots=True)
class Conflict:
    """One place where changes do not go together.

    `base`, `ours` and `theirs` are what each version says there, as a person reads it, None where it says nothing or
    has been removed; the ids are those of what is named there. `by` is the id of what it is kept for, or inside of.
    """

    kind: ConflictKind
    what: str
    id: str
    title: str
    field: str = ""
    base: Readable = None
    ours: Readable = None
    theirs: Readable = None
    map: str | None = None
    where: str = ""
    by: str = ""
    base_ids: Ids = ()
    ours_ids: Ids = ()
    theirs_ids: Ids = ()


@dataclass(frozen=True, slots=True)
class Versions:
    """Three versions of one document, by ids."""

    base: Register
    ours: Register
    theirs: Register

    @property
    def all(self) -> tuple[Register, Register, Register]:
        """The versions in the order in which they are named."""
        return self.base, self.ours, self.theirs

    def holding(self, id: str) -> Register:
        """Return the version that says how something is: ours, unless only theirs has it."""
        return self.ours if id in self.ours else self.theirs

    def conflict(
        self, kind: ConflictKind, id: str, field: str, readings: Readings, ids: Sequence[Ids], by: str
    ) -> Conflict:
        """Name a conflict about something and what each version says."""
        side = self.holding(id)
        about = (side.what(id), id, side.name(id), field)
        base, ours, theirs = readings
        return Conflict(kind, *about, base, ours, theirs, side.map_title(id), side.where(id), by, *ids)
