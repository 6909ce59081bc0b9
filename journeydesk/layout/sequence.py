"""Which place in its stage a touchpoint has: time runs to the right, alternatives stack at the same place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, repeat, zip_longest
from operator import attrgetter
from typing import NamedTuple

from journeydesk.model.journey import Path
from journeydesk.model.lanes import Touchpoint, TouchpointLane, by_stage

_ID = attrgetter("id")

Paths = int
"""Some paths of a swimlane, a bit for each: every touchpoint is asked for them whenever one of all changes."""


class Seat(NamedTuple):
    """Place `column` of its stage, `row` from the top."""

    column: int
    row: int


class Seated(NamedTuple):
    """The touchpoints of a stage, the paths that visit each, and their rows in a lane that has one for each channel."""

    items: Sequence[Touchpoint]
    visits: tuple[Paths, ...]
    rows: tuple[int, ...] = ()

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The seat of each."""
        return _seated(self.visits, self.rows)[0]

    @property
    def places(self) -> int:
        """How many places side by side they take."""
        return _seated(self.visits, self.rows)[1]


def seats(
    lane: TouchpointLane,
    paths: Iterable[Path],
    channels: Iterable[str] = (),
    *,
    known: Container[str] = (),
) -> dict[str, Seated]:
    """Return the touchpoints of a lane with their seats, stage by stage, but for the stages that are `known`.

    A touchpoint comes after every earlier one of its stage that some path shares with it; what no path
    connects is an alternative and keeps the same place, one row lower. In a lane with one row a channel
    the row is the channel's place among `channels`.
    """
    rows = _channel_rows(lane.items, channels) if lane.rows == "channels" else None
    stages = {stage: items for stage, items in by_stage(lane.items).items() if stage not in known}
    travellers = _travellers(paths, map(_ID, chain.from_iterable(stages.values())))
    return {
        stage: Seated(
            items,
            tuple(map(travellers.get, map(_ID, items), repeat(0))),
            tuple([rows[one.id] for one in items]) if rows else (),
        )
        for stage, items in stages.items()
    }


def _travellers(paths: Iterable[Path], wanted: Iterable[str]) -> dict[str, Paths]:
    """Return the paths of each wanted touchpoint that is on any."""
    found: dict[str, Paths] = {}
    touchpoints = frozenset(wanted)
    for number, path in enumerate(paths):
        bit = 1 << number
        for touchpoint in touchpoints.intersection(path.touchpoints):
            found[touchpoint] = found.get(touchpoint, 0) | bit
    return found


def _channel_rows(items: Iterable[Touchpoint], channels: Iterable[str]) -> dict[str, int]:
    """Return the row of every touchpoint: a row for each channel in use, and one for those without."""
    items = tuple(items)
    used = [channel for channel in channels if any(item.channel == channel for item in items)]
    row = {channel: index for index, channel in enumerate(used)}
    return {item.id: row.get(item.channel or "", len(used)) for item in items}


@lru_cache(4096)
def _seated(visits: tuple[Paths, ...], rows: tuple[int, ...]) -> tuple[tuple[Seat, ...], int]:
    """Return the seats and places of a stage.

    In most stages people come and go alike, and an edit leaves nearly all as they were.
    """
    columns = tuple(_columns(visits, rows))
    return tuple(map(Seat, columns, rows or _depths(columns))), max(columns) + 1


def _depths(columns: Iterable[int]) -> Iterator[int]:
    """Yield how many have the same place before each."""
    taken: Counter[int] = Counter()
    for column in columns:
        yield taken[column]
        taken[column] += 1


def _columns(visits: Iterable[Paths], rows: Iterable[int]) -> Iterator[int]:
    reached: dict[int, int] = {}  # the next free column for each path, below zero for the row of a channel
    everyone = 0  # the next free column for a touchpoint that no path visits
    floor = 0  # what stands on no path separates before from after for all
    for paths, row in zip_longest(visits, rows):
        if paths:
            ways = [number for number in range(paths.bit_length()) if paths >> number & 1]
            ways += () if row is None else (~row,)
            column = max([floor, *(reached.get(way, 0) for way in ways)])
            reached |= dict.fromkeys(ways, column + 1)
        else:
            column = everyone
            floor = column + 1
        yield column
        everyone = max(everyone, column + 1)
