"""The ways that customers take through a map, with how many take them and on what that rests."""

from __future__ import annotations

from journeydesk.export.report.table import Field, Table, said, table
from journeydesk.export.report.voice import Voice
from journeydesk.insight.basis import basis, sample_size
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Path, Swimlane

ARROW = " → "


def path_table(document: Document, journey: JourneyMap, voice: Voice) -> Table:
    """Return the paths of a map, segment by segment."""
    names = {one.id: voice.name(one.name) for one in document.segments}
    sources = {one.id: one for one in document.evidence}
    titles = {
        item.id: voice.name(item.title)
        for swimlane in journey.swimlanes
        for lane in swimlane.lanes
        if lane.kind == "touchpoints"
        for item in lane.items
    }

    def size(path: Path) -> int | None:
        return sample_size(path.evidence, sources) if path.n is None else path.n

    def rests_on(path: Path) -> str:
        return voice.said("Planned") if path.planned else voice.basis(basis(path.evidence, sources), None)

    fields = (
        Field[tuple[Swimlane, Path]](
            "segment", voice.said("Segment"), 18, lambda one: said(names[one[0].segment])
        ),
        Field[tuple[Swimlane, Path]](
            "name", voice.said("Path"), 24, lambda one: said(voice.name(one[1].name))
        ),
        Field[tuple[Swimlane, Path]]("share", voice.said("Share"), 10, lambda one: voice.share(one[1].share)),
        Field[tuple[Swimlane, Path]]("n", "n", 8, lambda one: voice.number(size(one[1]))),
        Field[tuple[Swimlane, Path]]("basis", voice.said("Rests on"), 18, lambda one: said(rests_on(one[1]))),
        Field[tuple[Swimlane, Path]](
            "touchpoints",
            voice.words.lanes["touchpoints"],
            80,
            lambda one: said(ARROW.join(titles[id] for id in one[1].touchpoints)),
        ),
        Field[tuple[Swimlane, Path]]("details", voice.said("Details"), 40, lambda one: said(one[1].details)),
    )
    items = (((band, path), path.id, (path.id,)) for band in journey.swimlanes for path in band.paths)
    return table("paths", voice.said("Paths"), fields, items, map=journey.id, labels=2)
