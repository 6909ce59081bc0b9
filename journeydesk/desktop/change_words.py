"""What the window says of changes since an older map."""

from __future__ import annotations

from journeydesk.desktop.language import day, number, said
from journeydesk.desktop.panels.codecs import MINUS
from journeydesk.insight.comparison.compared import FieldChange, MapComparison, Move, Side
from journeydesk.insight.versions.diff import ChangeKind
from journeydesk.insight.versions.fields import Readable

KINDS = {
    ChangeKind.ADDED: "Added",
    ChangeKind.REMOVED: "Removed",
    ChangeKind.MOVED: "Moved",
    ChangeKind.CHANGED: "Changed",
}

FIELDS = {
    "title": "Title",
    "details": "Details",
    "channel": "Channel",
    "device": "Device",
    "department": "Department",
    "emotion": "Emotion",
    "importance": "Importance",
    "wait": "Wait before it",
    "context": "What was said before",
    "drop_off": "Drop-off",
    "failed": "It fails",
}

CONTEXTS = {"carried": "Known here", "lost": "To be said again"}


def told_changes(compared: MapComparison | None, touchpoint: str) -> tuple[str, ...]:
    """Return what became of a touchpoint since the older map, one sentence for each change."""
    for part in compared.swimlanes.values() if compared else ():
        if touchpoint in part.added:
            return (said("Added"),)
        if twin := part.twins.get(touchpoint):
            moved = (f"{said('Moved')}: {told_move(twin.move)}",) if twin.move else ()
            return *moved, *map(told_field, twin.changes)
    return ()


def counted(compared: MapComparison) -> str:
    """Return how many touchpoints differ, by kind."""
    counts = compared.counts
    parts = (
        (said("{0} added"), counts.added),
        (said("{0} removed"), counts.removed),
        (said("{0} moved"), counts.moved),
        (said("{0} changed"), counts.changed),
    )
    return ", ".join(words.format(number(count)) for words, count in parts)


def origin(side: Side) -> str:
    """Return where an older map comes from, empty for the same document."""
    if not side.file:
        return ""
    saved = said("{0}, saved {1}").format(side.file, day(side.saved)) if side.saved else side.file
    return f"({saved})"


def told_move(move: Move) -> str:
    """Return where a touchpoint stood before."""
    places = " › ".join(place for place in (move.swimlane, move.stage) if place)
    return said("from {0}").format(places) if places else said("in another order")


def told_field(change: FieldChange) -> str:
    """Return a field with what it said and says."""
    values = (_value(change.field, value) for value in (change.before, change.after))
    return f"{said(FIELDS[change.field])}: {' → '.join(values)}"


def _value(field: str, value: Readable) -> str:
    match value:
        case None | "" | ():
            return "–"
        case bool():
            return said("yes") if value else said("no")
        case int() | float():
            return _figure(field, value)
        case tuple():
            return ", ".join(value)
    return said(CONTEXTS[value]) if field == "context" else value


def _figure(field: str, value: float) -> str:
    if field == "drop_off":
        return f"{number(value * 100)} %"
    decimals = 0 if value == round(value) else 1
    sign = ("+" if value > 0 else MINUS if value < 0 else "") if field == "emotion" else ""
    return f"{sign}{number(abs(value), decimals)}"
