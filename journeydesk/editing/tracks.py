"""How stages, swimlanes and lanes stand on the map: collapsed, hidden, locked, and how large they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from journeydesk.editing.change import change_each
from journeydesk.editing.state import EditorState
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage
from journeydesk.model.lanes import Element, Row
from journeydesk.model.track import NARROWEST, WIDEST, Track
from journeydesk.model.tree import descendants, lineages
from journeydesk.model.value import Item, evolve


def collapse(document: Document, wanted: Iterable[str], *, collapsed: bool = True) -> Document:
    """Return the document with stages, swimlanes and lanes collapsed, or expanded again."""
    return _with(document, wanted, collapsed=collapsed)


def hide(document: Document, wanted: Iterable[str], *, hidden: bool = True) -> Document:
    """Return the document with stages, swimlanes and lanes hidden, or seen again."""
    return _with(document, wanted, hidden=hidden)


def lock(document: Document, wanted: Iterable[str], *, locked: bool = True) -> Document:
    """Return the document with stages, swimlanes and lanes locked, or unlocked."""
    return _with(document, wanted, locked=locked)


def _with(document: Document, wanted: Iterable[str], **standing: bool) -> Document:
    return change_each(
        document, wanted, lambda item: evolve(item, **standing) if isinstance(item, Track) else item
    )


def resize(document: Document, sizes: Mapping[str, float | None]) -> Document:
    """Return the document with other widths of stages and heights of lanes, within limits; None is by the content."""

    def sized(item: Item) -> Item:
        size = sizes[item.id]
        kept = size if size is None else round(min(max(size, NARROWEST), WIDEST))
        if isinstance(item, Stage):
            return evolve(item, width=kept)
        return evolve(item, height=kept) if isinstance(item, Row) else item

    return change_each(document, sizes, sized)


def size_of(item: Item) -> float | None:
    """Return the width of a stage or the height of a lane that somebody chose, None when nobody did."""
    if isinstance(item, Stage):
        return item.width
    return item.height if isinstance(item, Row) else None


def hidden_tracks(journey: JourneyMap) -> tuple[Track, ...]:
    """Return everything of a map that is hidden by itself."""
    return tuple(item for item in tracks(journey) if item.hidden)


def tracks(journey: JourneyMap) -> Iterator[Track]:
    """Yield the stages, swimlanes and lanes of a map."""
    yield from journey.stages
    for swimlane in journey.swimlanes:
        yield swimlane
        yield from swimlane.lanes


def seen(journey: JourneyMap) -> Iterator[Item]:
    """Yield what of a map is neither hidden nor folded away; lanes and elements in the order of the file."""
    yield from (stage for stage in journey.stages if not stage.hidden)
    opened = open_stages(journey)
    for swimlane in journey.swimlanes:
        if swimlane.hidden:
            continue
        yield swimlane
        for lane in () if swimlane.collapsed else swimlane.lanes:
            if not lane.hidden:
                yield lane
                yield from (item for item in lane.items if item.stage in opened and not lane.collapsed)


def open_stages(journey: JourneyMap) -> frozenset[str]:
    """Return the stages whose content is to be seen."""
    return frozenset(stage.id for stage in journey.stages if not (stage.hidden or stage.collapsed))


def without_unseen(state: EditorState) -> EditorState:
    """Return the state without what is folded away in its selection: nobody shall delete what they do not see."""
    tucked = {item.id for item in descendants(state.journey)} - {item.id for item in seen(state.journey)}
    return state.selecting(id for id in state.selection if id not in tucked)


def unfolded(document: Document, wanted: Iterable[str]) -> Document:
    """Return the document with everything shown that hides the wanted elements."""
    away: dict[str, bool] = {}
    for chain in lineages(document, frozenset(wanted)):
        for track in _around(chain):
            if track.hidden or (track.collapsed and track is not chain[-1]):
                away[track.id] = track is not chain[-1]
    opened = collapse(document, (id for id, inside in away.items() if inside), collapsed=False)
    return hide(opened, away, hidden=False)


def with_chosen_shown(state: EditorState) -> EditorState:
    """Return the state with everything shown that hides what is selected: what was just put there is to be seen."""
    return state.edited(unfolded(state.document, state.selection))


def expanded(document: Document, wanted: Iterable[str]) -> Document:
    """Return the document with these tracks expanded, and what they stand in."""
    around = (track for chain in lineages(document, frozenset(wanted)) for track in _around(chain))
    return collapse(document, [track.id for track in around if track.collapsed], collapsed=False)


def locked_around(document: Document, wanted: Iterable[str]) -> Iterator[Track]:
    """Yield what is locked of elements and everything around them, the innermost of each."""
    if not any(track.locked for journey in document.maps for track in tracks(journey)):
        return
    for chain in lineages(document, frozenset(wanted)):
        yield from islice((track for track in _around(chain) if track.locked), 1)


def _around(chain: tuple[Item, ...]) -> Iterator[Track]:
    """Yield the tracks that the last of a lineage stands in, itself included, from the inside out."""
    yield from (item for item in reversed(chain) if isinstance(item, Track))
    if isinstance(chain[0], JourneyMap) and isinstance(chain[-1], Element):
        yield from (stage for stage in chain[0].stages if stage.id == chain[-1].stage)
