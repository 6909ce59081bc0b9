"""What a log tells: how many came where, how they felt, what followed what, and which ways they took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby
from operator import itemgetter

from journeydesk.research import queries
from journeydesk.research.columns import Columns
from journeydesk.research.errors import ColumnsUnclear
from journeydesk.research.guess import guessed
from journeydesk.research.nearest import nearest
from journeydesk.research.open_log import OpenLog
from journeydesk.research.outcomes import Ends, ends_of
from journeydesk.research.paths import Representative, Way, shares, standing
from journeydesk.research.quotes import quoted
from journeydesk.research.times import ISO, format_of
from journeydesk.research.touchpoints import TouchpointFinding, Transition, touchpoints, transitions
from journeydesk.research.unusable import Unusable

FEWEST = queries.FEWEST
"""What fewer journeys tell is shown to nobody."""

MOST_COMPARED = 50_000
"""Where journeys took more sequences than these, hardly two took the same, and it tells little who took which path."""


Paths = Mapping[str, Mapping[str, tuple[int, int]]]
"""By segment its paths as letters, the most travelled first: how many journeys are nearest to each, how many near."""


@dataclass(frozen=True, slots=True)
class SegmentFinding:
    """A segment's journeys and the paths that stand for them; its name is empty where the log knows none."""

    name: str
    journeys: int
    paths: tuple[Representative, ...]
    variants: int
    ends: Ends = field(default_factory=dict)
    path_ends: tuple[Ends, ...] = ()
    """How the journeys of each path ended; nothing where no column says it."""

    @property
    def ends_of_paths(self) -> Mapping[Way, Ends]:
        """How the journeys of paths ended, by their touchpoints."""
        return dict(zip((one.touchpoints for one in self.paths), self.path_ends, strict=False))


@dataclass(frozen=True, slots=True)
class Findings:
    """All that a log of `events` tells of `journeys`."""

    name: str
    columns: Columns
    events: int
    journeys: int
    first: datetime
    last: datetime
    scores: tuple[float, float] | None
    """The lowest and the highest score there is."""

    segments: tuple[SegmentFinding, ...]
    touchpoints: tuple[TouchpointFinding, ...]
    transitions: tuple[Transition, ...]
    unusable: tuple[Unusable, ...] = ()
    unread: int = 0
    """Scores that are no number; their events count otherwise."""

    answers: Mapping[tuple[str, str], Mapping[int, int]] = field(default_factory=dict)
    """By segment and touchpoint how often each whole score from 0 to 10 was given."""

    quotes: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    """By segment and touchpoint what some said of it, word for word; nothing unless somebody asked for comments."""

    examples: Mapping[tuple[str, Way], str] = field(default_factory=dict)
    """By segment and path a journey that went exactly so, as the log names it; nothing unless somebody asked for it."""

    taken: Mapping[str, Mapping[Way, int]] = field(default_factory=dict)
    """By segment how many of its journeys are nearest to each of the paths of all segments, to compare them."""


def findings(
    engine: OpenLog,
    said: Columns,
    *,
    day_first: bool | None = None,
    paths: int | None = None,
    rare: float = 0.0,
    comments: bool = False,
    examples: bool = False,
) -> Findings:
    """Read a log and ask it all; columns that nobody `said` are guessed. Raises a `ResearchError`.

    Only with `comments` are some quoted, only with `examples` is a journey named for each path.
    """
    columns = guessed(engine.headers, engine.sample, said)
    if not comments:
        columns = replace(columns, comment=None)
    elif columns.comment is None:
        raise ColumnsUnclear(["comment"], engine.headers)
    unusable = read(engine, columns, day_first=day_first)
    if rare:
        engine.group(rare)
    found = told(engine, columns, unusable, paths)
    return with_examples(found, engine) if examples else found


def read(engine: OpenLog, columns: Columns, *, day_first: bool | None) -> tuple[Unusable, ...]:
    """Read a log by exactly these columns into the engine's tables; return what could not be used.

    Raises a `ResearchError`.
    """
    if columns.lacking:
        raise ColumnsUnclear(columns.lacking, engine.headers)

    def written(name: str | None) -> str:
        if name not in engine.headers:
            return ISO
        at = engine.headers.index(name)
        return format_of(name, (row[at] for row in engine.sample), day_first)

    return engine.read(columns, written(columns.time), written(columns.began))


def told(engine: OpenLog, columns: Columns, unusable: tuple[Unusable, ...], paths: int | None) -> Findings:
    """Ask a log that was read all there is to ask."""
    ((events, journeys, lowest, highest, first, last, unread),) = engine.ask(queries.TOTALS)
    names: dict[str, str] = dict(engine.ask("SELECT letter, touchpoint FROM letters"))
    stand = _paths(engine, paths)
    ends = ends_of(engine, stand) if columns.outcome else {}
    segments = tuple(
        SegmentFinding(name, n, _named(stand[name], names), of, *ends.get(name, ({}, ())))
        for name, n, of in engine.ask(queries.SEGMENTS)
    )
    return Findings(
        name=engine.name,
        columns=columns,
        events=events,
        journeys=journeys,
        first=first,
        last=last,
        scores=None if lowest is None else (lowest, highest),
        segments=segments,
        touchpoints=touchpoints(engine, columns),
        transitions=transitions(engine),
        unusable=unusable,
        unread=unread,
        answers=_answers(engine) if lowest is not None else {},
        quotes=_quotes(engine) if columns.comment else {},
        taken=_taken(engine, segments, stand, names),
    )


def with_examples(found: Findings, engine: OpenLog) -> Findings:
    """Return findings with the name of a journey for each path that may be shown."""
    numbers: dict[str, int] = dict(engine.ask("SELECT touchpoint, number FROM letters"))
    paths = [
        (segment.name, path.touchpoints)
        for segment in found.segments
        for path in segment.paths
        if path.journeys >= FEWEST
    ]
    ways = [(segment, [numbers[name] for name in way]) for segment, way in paths]
    named = engine.examples(ways) if ways else {}
    return replace(found, examples={paths[at]: name for at, name in named.items()})


def _paths(engine: OpenLog, paths: int | None) -> Paths:
    stand = {
        segment: standing([row[1:] for row in rows], paths)
        for segment, rows in groupby(engine.ask(queries.WAYS), itemgetter(0))
    }
    taken = nearest(engine, "ways", ("segment_of",), stand)
    found = (
        (segment, zip(own, zip(*taken[segment,], strict=True), strict=True)) for segment, own in stand.items()
    )
    return {segment: dict(sorted(own, key=lambda one: (-one[1][0], one[0]))) for segment, own in found}


def _named(paths: Mapping[str, tuple[int, int]], names: Mapping[str, str]) -> tuple[Representative, ...]:
    return tuple(Representative(_way(letters, names), *counts) for letters, counts in paths.items())


def _way(letters: str, names: Mapping[str, str]) -> Way:
    return tuple(names[letter] for letter in letters)


def _taken(
    engine: OpenLog, segments: Sequence[SegmentFinding], stand: Paths, names: Mapping[str, str]
) -> dict[str, Mapping[Way, int]]:
    """Return which of all paths the journeys of each segment take, if there are segments that may be compared."""
    shown = {one.name for one in segments if one.name and one.journeys >= FEWEST}
    if len(shown) < 2 or sum(one.variants for one in segments) > MOST_COMPARED:
        return {}
    paths = sorted({letters for segment in shown for letters in stand[segment]})
    ways = [_way(letters, names) for letters in paths]
    rows = engine.stream("SELECT segment_of, way, journeys FROM ways ORDER BY segment_of")
    return {
        segment: dict(zip(ways, shares(paths, (row[1:] for row in own))[0], strict=True))
        for segment, own in groupby(rows, itemgetter(0))
        if segment in shown
    }


def _answers(engine: OpenLog) -> dict[tuple[str, str], dict[int, int]]:
    found = defaultdict[tuple[str, str], dict[int, int]](dict)
    for segment, touchpoint, score, times in engine.ask(queries.ANSWERS):
        found[segment, touchpoint][int(score)] = times
    return dict(found)


def _quotes(engine: OpenLog) -> dict[tuple[str, str], tuple[str, ...]]:
    return {
        place: quoted((score, words) for _, _, score, words in rows)
        for place, rows in groupby(engine.stream(queries.COMMENTS), itemgetter(0, 1))
    }
