"""What can be chosen in the fields of the inspector, read from the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QLocale

from journeydesk.desktop.language import number, percent, said
from journeydesk.desktop.panels.choices import Choice
from journeydesk.desktop.panels.codecs import MINUS
from journeydesk.desktop.panels.editor import Targets
from journeydesk.drawing.marks import face_name
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device, Evidence, EvidenceKind, Segment
from journeydesk.model.journey import JourneyMap, MapState, Path, Swimlane
from journeydesk.model.lanes import Context, NoteKind, notes_of, touchpoints_of
from journeydesk.model.tree import NoSuchElement, home
from journeydesk.model.value import Item
from journeydesk.surfaces.qt.families import other_families
from journeydesk.surfaces.qt.fonts import FAMILY

K = TypeVar("K", bound=Item)

EVIDENCE_ICONS = {
    EvidenceKind.INTERVIEW: "microphone",
    EvidenceKind.SURVEY: "clipboard-text",
    EvidenceKind.ANALYTICS: "chart-bar",
    EvidenceKind.OBSERVATION: "eye",
}
EVIDENCE_WORDS = {
    EvidenceKind.INTERVIEW: "Interview",
    EvidenceKind.SURVEY: "Survey",
    EvidenceKind.ANALYTICS: "Analytics",
    EvidenceKind.OBSERVATION: "Observation",
}
STATE_WORDS = {
    MapState.CURRENT: "Current state",
    MapState.FUTURE: "Future state",
    MapState.PLANNED: "As planned",
    MapState.ACTUAL: "As it happened",
}
FEELING_WORDS = {
    2.0: "Delighted",
    1.0: "Content",
    0.0: "Indifferent",
    -1.0: "Annoyed",
    -2.0: "Angry",
}
"""What a few emotions are called; the slider has all of them."""

_CODES = (
    "ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv th tr "
    "uk ur vi zh"
)
LANGUAGES = tuple(_CODES.split())
_PLAIN_NAMES = {"en": "English", "es": "Español"}  # Qt would say whose English


def fonts(document: Document, _: Targets) -> Iterator[Choice]:
    """Our own family, and those of this computer; one that is elsewhere is still shown."""
    here, named = other_families(), document.branding.font
    yield Choice("", FAMILY)
    if named and named not in here:
        yield Choice(named, said("{name}, not on this computer").format(name=named))
    yield from (Choice(name, name) for name in here)


def channel(_: Document, item: Channel) -> Choice:
    """A channel, on its tile."""
    return Choice(item.id, item.name, item.icon, item.colour)


def device(_: Document, item: Device) -> Choice:
    """A device."""
    return Choice(item.id, item.name, item.icon)


def department(_: Document, item: Department) -> Choice:
    """A department."""
    return Choice(item.id, item.name, "buildings")


def segment(_: Document, item: Segment) -> Choice:
    """A segment, on its tile."""
    return Choice(item.id, item.name, "user", item.colour)


def source(_: Document, item: Evidence) -> Choice:
    """A source with its n."""
    note = "" if item.n is None else f"n = {number(item.n)}"
    return Choice(item.id, item.title, EVIDENCE_ICONS[item.kind], note=note)


def path(_: Document, item: Path) -> Choice:
    """A path with its share."""
    note = "" if item.share is None else percent(item.share)
    name = item.name or said("Without a name")
    return Choice(item.id, name, "path", item.colour or "", note)


def channels(document: Document, _: Targets) -> Iterator[Choice]:
    """All channels."""
    return (channel(document, item) for item in document.channels)


def devices(document: Document, _: Targets) -> Iterator[Choice]:
    """All devices."""
    return (device(document, item) for item in document.devices)


def departments(document: Document, _: Targets) -> Iterator[Choice]:
    """All departments."""
    return (department(document, item) for item in document.departments)


def segments(document: Document, _: Targets) -> Iterator[Choice]:
    """All segments."""
    return (segment(document, item) for item in document.segments)


def sources(document: Document, _: Targets) -> Iterator[Choice]:
    """All evidence."""
    return (source(document, item) for item in document.evidence)


def stages(document: Document, targets: Targets) -> Iterator[Choice]:
    """The stages of the map around an element."""
    for journey in _around(document, targets[:1], JourneyMap):
        yield from (Choice(stage.id, stage.title or said("Without a name")) for stage in journey.stages)


def paths(document: Document, targets: Targets) -> Iterator[Choice]:
    """The paths of the one swimlane around the targets."""
    for swimlane in _swimlane(document, targets):
        yield from (Choice(path.id, path.name or said("Without a name")) for path in swimlane.paths)


def touchpoints(document: Document, targets: Targets) -> Iterator[Choice]:
    """The touchpoints of the one swimlane around the targets."""
    known = {item.id: item for item in document.channels}
    for swimlane in _swimlane(document, targets):
        for item in touchpoints_of(swimlane.lanes):
            where = known.get(item.channel or "")
            look = (where.icon, where.colour) if where else ("", "")
            yield Choice(item.id, item.title or said("Without a name"), *look)


def pain_points(document: Document, targets: Targets) -> Iterator[Choice]:
    """The pain points of the one swimlane around the targets."""
    for swimlane in _swimlane(document, targets):
        pains = notes_of(swimlane.lanes, NoteKind.PAIN_POINT)
        yield from (Choice(note.id, note.text, "warning") for note in pains)


def others(document: Document, targets: Targets) -> Iterator[Choice]:
    """The swimlanes of the map around the targets that these do not stand in, by their segments."""
    own = {swimlane.id for swimlane in _around(document, targets, Swimlane)}
    named = {item.id: item for item in document.segments}
    for journey in _around(document, targets[:1], JourneyMap):
        for swimlane in journey.swimlanes:
            if swimlane.id not in own:
                yield replace(segment(document, named[swimlane.segment]), value=swimlane.id)


def states(_: Document, __: Targets) -> Iterator[Choice]:
    """What a map may describe."""
    return (Choice(state, said(words)) for state, words in STATE_WORDS.items())


def maps(document: Document, targets: Targets) -> Iterator[Choice]:
    """The maps that the targets do not stand in."""
    here = {journey.id for target in targets for journey in _around(document, (target,), JourneyMap)}
    for journey in document.maps:
        if journey.id not in here:
            yield Choice(journey.id, journey.title or said("Without a name"), "map-trifold")


def contexts(_: Document, __: Targets) -> Iterator[Choice]:
    """What may become of what a customer said before."""
    yield Choice(Context.CARRIED, said("Known here"))
    yield Choice(Context.LOST, said("To be said again"))


def feelings(_: Document, __: Targets) -> Iterator[Choice]:
    """A few emotions, the best one first."""
    for value, words in FEELING_WORDS.items():
        yield Choice(
            value, said(words), face_name(value), note=f"{value:+.0f}".replace("-", MINUS).replace("+0", "0")
        )


def kinds(_: Document, __: Targets) -> Iterator[Choice]:
    """How a source may have come about."""
    return (Choice(kind, said(words), EVIDENCE_ICONS[kind]) for kind, words in EVIDENCE_WORDS.items())


def rows(_: Document, __: Targets) -> Iterator[Choice]:
    """How touchpoints stand in their lane."""
    yield Choice("flow", said("In one flow"))
    yield Choice("channels", said("One row for each channel"))


def languages(document: Document, _: Targets) -> Iterator[Choice]:
    """Languages by their own names, with the document's own even when it is a rare one."""
    for code in sorted({*LANGUAGES, document.language}):
        name = _PLAIN_NAMES.get(code) or QLocale(code).nativeLanguageName()
        yield Choice(code, f"{name[:1].upper()}{name[1:]} ({code})" if name else code)


def _swimlane(document: Document, targets: Targets) -> list[Swimlane]:
    """Return the swimlane in which all targets are; none when there are several."""
    found = {swimlane.id: swimlane for swimlane in _around(document, targets, Swimlane)}
    return list(found.values()) if len(found) == 1 else []


def _around(document: Document, targets: Targets, kind: type[K]) -> list[K]:
    try:
        return [home(document, target, kind) for target in targets[:50]]
    except NoSuchElement:
        return []
