"""The ways that customers take through a map, with how many take them and on what that rests."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.export.report.table import Field, Table, table, text_cell
from journeydesk.export.report.voice import Voice
from journeydesk.insight.basis import Claim, claim
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Path
from journeydesk.model.lanes import touchpoints_of

ARROW = " → "


@dataclass(frozen=True, slots=True)
class _Way:
    """A path, and the name of the segment that takes it."""

    path: Path
    segment: str


def path_table(document: Document, journey: JourneyMap, voice: Voice) -> Table:
    """Return the paths of a map, segment by segment."""
    names = {one.id: voice.name(one.name) for one in document.segments}
    items = (
        (_Way(path, names[swimlane.segment]), path.id, (path.id,))
        for swimlane in journey.swimlanes
        for path in swimlane.paths
    )
    fields = _fields(document, journey, voice)
    return table("paths", voice.said("Paths"), fields, items, map=journey.id, labels=2)


def _fields(document: Document, journey: JourneyMap, voice: Voice) -> tuple[Field[_Way], ...]:
    sources = {one.id: one for one in document.evidence}
    titles = _titles(journey, voice)

    def rests_on(path: Path) -> Claim:
        return claim(path.evidence, sources, path.n)

    def basis(path: Path) -> str:
        return voice.said("Planned") if path.planned else voice.basis(rests_on(path).basis, None)

    def way(path: Path) -> str:
        return ARROW.join(titles[id] for id in path.touchpoints)

    return (
        Field("segment", voice.said("Segment"), 18, lambda one: text_cell(one.segment)),
        Field("name", voice.said("Path"), 24, lambda one: text_cell(voice.name(one.path.name))),
        Field("share", voice.said("Share"), 10, lambda one: voice.share(one.path.share)),
        Field("n", "n", 8, lambda one: voice.number(rests_on(one.path).n)),
        Field("basis", voice.said("Rests on"), 18, lambda one: text_cell(basis(one.path))),
        Field("touchpoints", voice.words.lanes["touchpoints"], 80, lambda one: text_cell(way(one.path))),
        Field("details", voice.said("Details"), 40, lambda one: text_cell(one.path.details)),
    )


def _titles(journey: JourneyMap, voice: Voice) -> dict[str, str]:
    every = (item for swimlane in journey.swimlanes for item in touchpoints_of(swimlane.lanes))
    return {item.id: voice.name(item.title) for item in every}
