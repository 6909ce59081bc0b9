"""What people decide about the gaps of a map, and from where on something counts as harm."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from journeydesk.model.value import Id, Item, Value

Hours = Annotated[float, Field(ge=0)]


class Thresholds(Value):
    """From where on something counts as harm; the numbers are those of the program's own rules.

    Emotions are on the scale from -2 to +2, waits in hours, ages in days.
    """

    fall: Annotated[float, Field(gt=0, le=4)] = 1.0
    """How far an emotion falls over a handoff."""
    low: Annotated[float, Field(ge=-2, le=2)] = 0.0
    """Below which emotion one arrives unhappy after a handoff."""
    cliff: Annotated[float, Field(gt=0, le=4)] = 1.5
    """How far an emotion falls between neighbours, handoff or none."""
    lowest: Annotated[float, Field(ge=-2, le=2)] = -1.0
    """At or under which a low of the curve is a gap by itself."""
    drop_off: Annotated[float, Field(ge=1)] = 1.5
    """How many times the median of its path a drop-off is."""
    drop_off_n: Annotated[int, Field(ge=1)] = 30
    """Of how many customers at least a drop-off must speak."""
    wait: Annotated[float, Field(gt=0)] = 24.0
    """How many hours are a long wait."""
    importance: Annotated[float, Field(gt=0, le=4)] = 2.0
    """By how much importance exceeds satisfaction, both from 1 to 5."""
    behind: Annotated[float, Field(gt=0, le=4)] = 1.0
    """How far the emotion of a segment lies below that of the others in a stage."""
    stale: Annotated[int, Field(ge=1)] = 730
    """After how many days evidence is old."""


class Decision(StrEnum):
    """What has been decided about a gap."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
    ANSWERED = "answered"


GapKey = tuple[str, tuple[str, ...]]
"""What a gap is known by: the rule that finds it, and its places."""


class Verdict(Item):
    """A decision about the gap that `rule` finds at `places`, with its reason and who looks after it.

    `places` are elements, stages, swimlanes or channels; `opportunity` is the note that answers the gap.
    """

    rule: str
    places: tuple[Id, ...]
    decision: Decision
    reason: str = ""
    opportunity: Id | None = None
    owner: str = ""

    @property
    def key(self) -> GapKey:
        """What the gap is known by."""
        return self.rule, self.places


GapName = Annotated[str, StringConstraints(min_length=1, max_length=400)]
"""The rule that finds a gap, and its places: who names a place that is gone names a gap that was."""


class Wording(Value):
    """Words of the company that the audit points at beside those it knows, and words it leaves alone."""

    company: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
