"""One scenario: its stages, a swimlane for each segment, and the paths people really take."""

from enum import StrEnum
from typing import Any

from pydantic import PrivateAttr

from journeydesk.model.contents import Contents, holder_of
from journeydesk.model.elements import INNER, Elements
from journeydesk.model.faults import LostInSwimlane
from journeydesk.model.inventory import Colour, Count, EvidenceIds, Share
from journeydesk.model.judgement import GapName, Verdict
from journeydesk.model.lanes import Lane
from journeydesk.model.track import Size, Track
from journeydesk.model.value import Id, Item


class MapState(StrEnum):
    """What a map describes: today, an intended future, the plan, or what really happened."""

    CURRENT = "current"
    FUTURE = "future"
    PLANNED = "planned"
    ACTUAL = "actual"

    @property
    def is_intended(self) -> bool:
        """Tell whether it is still to come: nobody has lived through it, so its feelings are meant."""
        return self in (MapState.FUTURE, MapState.PLANNED)


class Stage(Track):
    """A column: one part of the journey, as the customer sees it; at least as wide as `width` says."""

    title: str = ""
    goal: str = ""
    colour: Colour | None = None
    width: Size | None = None
    evidence: EvidenceIds = ()


class Path(Item):
    """The order in which one group really meets the touchpoints; a touchpoint may come twice.

    A `planned` one is the order that the company has in mind. An `example` is a journey that really went so, by its
    name in the source of the path.
    """

    name: str = ""
    share: Share | None = None
    n: Count | None = None
    colour: Colour | None = None
    planned: bool = False
    touchpoints: tuple[Id, ...] = ()
    details: str = ""
    example: str = ""
    evidence: EvidenceIds = ()


class Swimlane(Track):
    """A segment's band across all stages."""

    segment: Id
    lanes: tuple[Lane, ...] = ()
    paths: tuple[Path, ...] = ()

    _contents: Contents = PrivateAttr()

    def model_post_init(self, context: Any, /) -> None:
        """Collect what the document's check asks for, and check what must stay inside; once.

        A validator would check every swimlane again whenever a document is made anew around it. The context of an edit
        is the swimlane as it was.
        """
        if isinstance(context, Swimlane):
            elements = context.contents.elements.after(context.lanes, self.lanes)
        else:
            elements = Elements.of(lane.items for lane in self.lanes)
        self._contents = Contents.of(self.lanes, self.paths, elements)
        if self._contents.lost:
            field, target = lost = min(self._contents.lost)
            raise LostInSwimlane(holder_of(lost, self.lanes, self.paths), INNER[field], target)

    @property
    def contents(self) -> Contents:
        """The ids inside this swimlane and the references that lead out of it."""
        # An edit asks hundreds of times, and `self._contents` takes ten times as long.
        private = self.__pydantic_private__
        assert private is not None
        contents: Contents = private["_contents"]
        return contents


class JourneyMap(Item):
    """One scenario of a document.

    Once people have begun to speak of its gaps by number, `numbering` keeps these: the n-th name is that of gap n.
    """

    title: str = ""
    scenario: str = ""
    state: MapState = MapState.CURRENT
    stages: tuple[Stage, ...] = ()
    swimlanes: tuple[Swimlane, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    numbering: tuple[GapName, ...] = ()
