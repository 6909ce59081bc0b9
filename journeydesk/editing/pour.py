"""Put lanes full of elements into a swimlane: into lanes alike where it has them, else below them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from journeydesk.editing.mend import swimlane_of
from journeydesk.editing.route import joined_all, reading_order
from journeydesk.model.journey import Path, Stage, Swimlane
from journeydesk.model.lanes import Element, Lane, NoteLane
from journeydesk.model.value import evolve

Routes = Mapping[str, Collection[str]]
"""The touchpoints that came along on a path, by the id of the path."""


def poured(
    swimlane: Swimlane,
    lanes: Sequence[Lane],
    stages: Sequence[Stage],
    *,
    chosen: Collection[str] = (),
    routes: Routes | None = None,
) -> Swimlane:
    """Return a swimlane with the elements of some lanes, in the `chosen` lane of a kind or the first one alike.

    They stand behind what is chosen in their stage, else last in it. Touchpoints go on the paths they came on where
    the swimlane has them, else on its first one.
    """
    held = list(swimlane.lanes)
    for lane in lanes:
        at = place_of(held, lane, chosen)
        if at is None:
            held.append(lane)
        else:
            held[at] = evolve(held[at], items=_behind(held[at].items, lane.items, chosen))
    return routed(swimlane, tuple(held), stages, routes or {})


def _behind(items: Sequence[Element], new: Sequence[Element], chosen: Collection[str]) -> tuple[Element, ...]:
    """Return elements with new ones behind the last chosen one as far as they are in its stage, else at the end."""
    at = max((index for index, item in enumerate(items) if item.id in chosen), default=None)
    if at is None:
        return (*items, *new)
    beside = [one for one in new if one.stage == items[at].stage]
    others = [one for one in new if one.stage != items[at].stage]
    return (*items[: at + 1], *beside, *items[at + 1 :], *others)


def place_of(held: Sequence[Lane], lane: Lane, chosen: Collection[str]) -> int | None:
    """Return which of the lanes is alike: the chosen one, the same one, one of the same name, the first."""
    same = [index for index, one in enumerate(held) if alike(one, lane)]
    tests = (
        lambda one: one.id in chosen or any(item.id in chosen for item in one.items),
        lambda one: one.id == lane.id,
        lambda one: one.name == lane.name,
    )
    best = (index for test in tests for index in same if test(held[index]))
    return next(best, next(iter(same), None))


def alike(one: Lane, other: Lane) -> bool:
    """Tell whether two lanes take the same kind of thing."""
    if isinstance(one, NoteLane) and isinstance(other, NoteLane):
        return one.note_kind is other.note_kind
    return one.kind == other.kind


def routed(swimlane: Swimlane, lanes: tuple[Lane, ...], stages: Sequence[Stage], routes: Routes) -> Swimlane:
    """Return a swimlane with other lanes, whose new touchpoints are on paths; broken references are dropped."""
    return swimlane_of(swimlane, lanes, joined_paths(swimlane, lanes, stages, routes))


def joined_paths(
    swimlane: Swimlane, lanes: tuple[Lane, ...], stages: Sequence[Stage], routes: Routes
) -> tuple[Path, ...]:
    """Return the paths of a swimlane that has other lanes now: the new touchpoints in them are on paths."""
    order = reading_order(lanes, stages)
    new = order.keys() - swimlane.contents.touchpoints
    on_own = {id for path in swimlane.paths for id in routes.get(path.id, ())}
    return tuple(
        joined_all(
            path, [*new.intersection(routes.get(path.id, ())), *(() if index else new - on_own)], order
        )
        for index, path in enumerate(swimlane.paths)
    )
