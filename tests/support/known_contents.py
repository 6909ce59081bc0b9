"""What swimlanes know of themselves, beside what a walk through them finds."""

from __future__ import annotations

from journeydesk.model.contents import Contents
from journeydesk.model.document import Document
from journeydesk.model.elements import Elements


def check_contents(document: Document) -> None:
    """Check that every swimlane knows what it would know if it were read from a file."""
    for swimlane in (one for journey in document.maps for one in journey.swimlanes):
        found = Elements.of(lane.items for lane in swimlane.lanes)
        known, walked = swimlane.contents, Contents.of(swimlane.lanes, swimlane.paths, found)
        assert known == walked
        assert sorted(known.ids) == sorted(walked.ids)
        assert not walked.lost
