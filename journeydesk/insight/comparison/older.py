"""What a map is compared with: an older document, and which of its maps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journeydesk.insight.comparison.compared import Side
from journeydesk.insight.comparison.pairs import normalised
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap


@dataclass(frozen=True, slots=True, eq=False)
class Older:
    """An older document and the file it stands in; `map` is compared with all, None for the counterpart of each.

    Only the map `of` is compared, all where that is None.
    """

    document: Document
    map: str | None = None
    of: str | None = None
    file: str = ""
    saved: date | None = None

    def side_of(self, journey: JourneyMap) -> Side | None:
        """Return what a map is compared with, None where it is with nothing."""
        if self.of not in (None, journey.id):
            return None
        maps = {one.id: one for one in self.document.maps}
        chosen = counterpart(journey, self.document) if self.map is None else maps.get(self.map)
        return Side(self.document, chosen, self.file, self.saved) if chosen else None


def counterpart(journey: JourneyMap, document: Document) -> JourneyMap:
    """Return the map of a document that is most likely what a map was: by id, else by title, else the first."""
    same = next((one for one in document.maps if one.id == journey.id), None)
    title = normalised(journey.title)
    alike = (one for one in document.maps if normalised(one.title) == title)
    return same or next(alike, document.maps[0])
