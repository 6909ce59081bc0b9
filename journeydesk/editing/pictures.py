"""Pictures that come from outside: into the storyboard, onto a frame of it, onto a persona."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeydesk.editing.change import change, change_each
from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.pour import poured
from journeydesk.editing.spot import Spot
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import with_chosen_shown
from journeydesk.model.document import Document
from journeydesk.model.inventory import Media, Segment
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Picture, StoryboardLane
from journeydesk.model.tree import home, lineage
from journeydesk.model.value import Item, evolve


def with_media(document: Document, media: Iterable[Media]) -> Document:
    """Return the document that also holds some pictures."""
    known = {one.name for one in document.media}
    new = tuple(one for one in media if one.name not in known)
    return evolve(document, media=(*document.media, *new)) if new else document


def with_pictures(
    state: EditorState, media: Sequence[Media], spot: Spot, fresh: FreshId, onto: str = ""
) -> EditorState | None:
    """Return the state with pictures put `onto` an element, else into the storyboard at a spot; None without a place.

    A frame gets the first picture, a swimlane gets it as the photo of its persona; further ones become frames.
    """
    document = with_media(state.document, media)
    target = next(reversed(lineage(state.journey, onto)), None)
    left = media
    if isinstance(target, Picture | Swimlane) and media:
        document, left = _shown_on(document, target, media[0].name), media[1:]
    frames = (
        tuple(Picture(id=fresh(), stage=spot.stage, media=one.name) for one in left) if spot.stage else ()
    )
    if left and not (frames and spot.swimlane):
        return None
    document = _in_storyboard(document, state, frames, spot, fresh) if frames else document
    shown = [onto] if target is not None and len(left) < len(media) else []
    return with_chosen_shown(state.edited(document).selecting([*shown, *(frame.id for frame in frames)]))


def _shown_on(document: Document, target: Picture | Swimlane, name: str) -> Document:
    if isinstance(target, Picture):
        return change(document, target.id, media=name)
    segment = home(document, target.segment, Segment)
    return change(document, segment.id, persona=evolve(segment.persona, photo=name))


def _in_storyboard(
    document: Document, state: EditorState, frames: tuple[Picture, ...], spot: Spot, fresh: FreshId
) -> Document:
    lane, stages = StoryboardLane(id=fresh(), items=frames), state.journey.stages

    def pour(item: Item) -> Item:
        return poured(item, (lane,), stages, chosen=(spot.lane,)) if isinstance(item, Swimlane) else item

    return change_each(document, [spot.swimlane], pour)
