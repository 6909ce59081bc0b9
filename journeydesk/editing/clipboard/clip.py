"""What copy takes along: a small document of its own, with what is selected and all that this names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, cast, get_args

from journeydesk.editing.mend import swimlane_of, without
from journeydesk.editing.narrow import narrowed
from journeydesk.editing.remove import remove
from journeydesk.editing.state import EditorState
from journeydesk.editing.tree import rewritten
from journeydesk.model.branding import Branding
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.lanes import EmotionLane, Lane
from journeydesk.model.value import evolve

Kind = Literal["map", "swimlanes", "stages", "lanes", "elements"]
Chosen = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """A document with one map that holds nothing but what was copied; `kind` is what of it was meant.

    A document checks itself, whoever wrote it, and every reference in it leads somewhere.
    """

    kind: Kind
    document: Document

    @property
    def journey(self) -> JourneyMap:
        """The map that what was copied stands in."""
        return self.document.maps[0]


def kind_named(name: str) -> Kind | None:
    """Return the kind of clip with a name, None when there is none."""
    return cast("Kind", name) if name in get_args(Kind) else None


def copied(state: EditorState) -> Clip | None:
    """Return the largest kind of thing that is selected, with what is in it; the whole map when nothing is."""
    kind, ids = _taken(state)
    journey = state.journey if kind == "map" else _CUTS[kind](state.journey, ids)
    if not ids and kind != "map":
        return None
    plain = evolve(state.document, branding=Branding())  # whose it was is of no matter where it is pasted
    cut = narrowed(plain, (journey,))
    return Clip(kind, cut if kind == "map" else _unlinked(cut, kind))


def _unlinked(document: Document, kind: Kind) -> Document:
    """Return a document whose touchpoints lead to no map: what is copied leaves the maps behind.

    Only whole swimlanes stay compared with each other: a lane may be pasted into the very one it is compared with.
    """
    (journey,) = document.maps
    left = () if kind == "swimlanes" else journey.swimlanes
    here = frozenset({journey.id, *(swimlane.id for swimlane in left)})
    return rewritten(document, lambda item: without(item, here))


def cut_out(state: EditorState) -> EditorState:
    """Return the state without what `copied` takes; a whole map stays, for it is not cut but deleted."""
    kind, ids = _taken(state)
    return state if kind == "map" else state.edited(remove(state.document, ids))


def text_of(clip: Clip) -> str:
    """Return what a clip says, a line for each element, for programs that know only text."""
    items = (item for swimlane in clip.journey.swimlanes for lane in swimlane.lanes for item in lane.items)
    texts = (getattr(item, field, "") for item in items for field in _TEXTS)
    return "\n".join(" ".join(text.split()) for text in texts if text)


_TEXTS = ("title", "text", "name", "caption")


def _taken(state: EditorState) -> tuple[Kind, Chosen]:
    """Return the largest kind of thing that is selected, and which."""
    chosen, journey = state.chosen_ids, state.journey
    if not chosen or journey.id in chosen:
        return "map", frozenset()
    rows: tuple[tuple[Kind, Iterable[str]], ...] = (
        ("swimlanes", (swimlane.id for swimlane in journey.swimlanes)),
        ("stages", (stage.id for stage in journey.stages)),
        ("lanes", (lane.id for swimlane in journey.swimlanes for lane in swimlane.lanes)),
    )
    for kind, ids in rows:
        if found := chosen.intersection(ids):
            return kind, found
    return "elements", chosen.intersection(_element_ids(journey))


def _element_ids(journey: JourneyMap) -> Iterator[str]:
    return (item.id for swimlane in journey.swimlanes for lane in swimlane.lanes for item in lane.items)


def _swimlanes(journey: JourneyMap, ids: Chosen) -> JourneyMap:
    return evolve(journey, swimlanes=tuple(one for one in journey.swimlanes if one.id in ids))


def _stages(journey: JourneyMap, ids: Chosen) -> JourneyMap:
    """Keep some stages; curves come along with the touchpoints that they run through."""

    def inside(lanes: tuple[Lane, ...]) -> tuple[Lane, ...]:
        cut = tuple(
            evolve(lane, items=tuple(item for item in lane.items if item.stage in ids)) for lane in lanes
        )
        kept = tuple(lane for lane in cut if lane.items or isinstance(lane, EmotionLane))
        return kept if any(lane.items for lane in kept) else ()

    stages = tuple(stage for stage in journey.stages if stage.id in ids)
    return evolve(_of_lanes(journey, inside), stages=stages)


def _lanes(journey: JourneyMap, ids: Chosen) -> JourneyMap:
    return _of_lanes(journey, lambda lanes: tuple(lane for lane in lanes if lane.id in ids))


def _elements(journey: JourneyMap, ids: Chosen) -> JourneyMap:
    def inside(lanes: tuple[Lane, ...]) -> tuple[Lane, ...]:
        cut = (evolve(lane, items=tuple(item for item in lane.items if item.id in ids)) for lane in lanes)
        return tuple(lane for lane in cut if lane.items)

    return _of_lanes(journey, inside)


_CUTS = {"swimlanes": _swimlanes, "stages": _stages, "lanes": _lanes, "elements": _elements}


def _of_lanes(journey: JourneyMap, keep: Callable[[tuple[Lane, ...]], tuple[Lane, ...]]) -> JourneyMap:
    """Return a map with other lanes, the swimlanes that hold one, and what of their paths runs through them."""
    kept = ((swimlane, keep(swimlane.lanes)) for swimlane in journey.swimlanes)
    return evolve(journey, swimlanes=tuple(_with_lanes(swimlane, lanes) for swimlane, lanes in kept if lanes))


def _with_lanes(swimlane: Swimlane, lanes: tuple[Lane, ...]) -> Swimlane:
    held = {item.id for lane in lanes for item in lane.items}
    followed = {lane.path for lane in lanes if isinstance(lane, EmotionLane)}
    paths = (path for path in swimlane.paths if path.id in followed or not held.isdisjoint(path.touchpoints))
    return swimlane_of(swimlane, lanes, tuple(paths))
