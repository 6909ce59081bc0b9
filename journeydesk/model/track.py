"""What stands in the rows and columns of a map, and how much of it is to be seen and may be changed."""

from typing import Annotated

from pydantic import Field

from journeydesk.model.value import Item

NARROWEST, WIDEST = 1.0, 4000.0

Size = Annotated[float, Field(ge=NARROWEST, le=WIDEST)]
"""A width or height in units; what is inside may need more, and then gets it."""

STANDING = frozenset({"collapsed", "hidden", "locked"})
"""The fields of a track that say nothing of the journey, only how the track stands on the map."""


class Track(Item):
    """A stage, a swimlane or a lane.

    A collapsed one shows its name and how much is in it, a hidden one nothing; a locked one cannot be edited.
    """

    collapsed: bool = False
    hidden: bool = False
    locked: bool = False
