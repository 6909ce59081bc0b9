"""What a log changed on a map, in sentences: what rose, what fell, what is new, and what the log does not know."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.imports.log_words import listed
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import JourneyMap, Path
from journeydesk.model.lanes import Touchpoint, touchpoints_of

FELT, PARTS, HOURS = 0.1, 0.01, 0.1
"""What is told at least: a tenth of an emotion, a per cent, a tenth of an hour."""


def differences(before: Document, after: Document, map_id: str, log: Document) -> Iterator[str]:
    """Yield what is different on a map after a log was put onto it."""
    old, new = (next(one for one in each.maps if one.id == map_id) for each in (before, after))
    earlier, later = _touchpoints(old), _touchpoints(new)
    for id, one in later.items():
        if id in earlier:
            yield from _touchpoint(earlier[id], one)
    yield from _shares(before, after, old, new)
    yield from _names(earlier, later, log)


def _touchpoint(old: Touchpoint, new: Touchpoint) -> Iterator[str]:
    if old.emotion is not None and new.emotion is not None and abs(new.emotion - old.emotion) >= FELT:
        a, b = _signed(old.emotion), _signed(new.emotion)
        if new.emotion > old.emotion:
            yield f"“{new.title}”: the emotion rose from {a} to {b}."
        else:
            yield f"“{new.title}”: the emotion fell from {a} to {b}."
    if old.drop_off is not None and new.drop_off is not None and abs(new.drop_off - old.drop_off) >= PARTS:
        a, b = _percent(old.drop_off), _percent(new.drop_off)
        if new.drop_off > old.drop_off:
            yield f"“{new.title}”: the drop-off rose from {a} to {b} %."
        else:
            yield f"“{new.title}”: the drop-off fell from {a} to {b} %."
    if old.wait is not None and new.wait is not None and abs(new.wait - old.wait) >= HOURS:
        a, b = f"{old.wait:.1f}", f"{new.wait:.1f}"
        if new.wait > old.wait:
            yield f"“{new.title}”: the wait before it rose from {a} to {b} hours."
        else:
            yield f"“{new.title}”: the wait before it fell from {a} to {b} hours."


def _shares(before: Document, after: Document, old: JourneyMap, new: JourneyMap) -> Iterator[str]:
    held: dict[str, Segment | Path] = {one.id: one for one in before.segments}
    held |= {path.id: path for swimlane in old.swimlanes for path in swimlane.paths}
    paths = (path for swimlane in new.swimlanes for path in swimlane.paths)
    shown: tuple[Segment | Path, ...] = (*after.segments, *paths)
    for one in shown:
        was = held[one.id].share if one.id in held else None
        if was is not None and one.share is not None and abs(one.share - was) >= PARTS:
            a, b = _percent(was), _percent(one.share)
            if one.share > was:
                yield f"“{one.name}”: the share rose from {a} to {b} %."
            else:
                yield f"“{one.name}”: the share fell from {a} to {b} %."


def _names(earlier: dict[str, Touchpoint], later: dict[str, Touchpoint], log: Document) -> Iterator[str]:
    (source,) = log.evidence
    if new := [one.title for id, one in later.items() if id not in earlier]:
        yield f"New on the map: {listed(new)}."
    same = [one for id, one in later.items() if earlier.get(id) is one]
    if same:
        yield f"Not in this log, and as they were: {listed(one.title for one in same)}."
    felt = [one for one in later.values() if one not in same and source.id not in one.evidence]
    if felt:
        names = listed(one.title for one in felt)
        yield f"Emotions that this log does not know keep their n and sources: {names}."


def _touchpoints(journey: JourneyMap) -> dict[str, Touchpoint]:
    return {one.id: one for swimlane in journey.swimlanes for one in touchpoints_of(swimlane.lanes)}


def _signed(value: float) -> str:
    return f"{value:+.1f}".replace("-", "−")


def _percent(part: float) -> str:
    return f"{part * 100:.0f}"
