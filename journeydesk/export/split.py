"""What has a page of its own: a map, or each of its stages or segments with the heads of all others left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeydesk.export.beside import comparison
from journeydesk.export.kinds import KINDS
from journeydesk.export.options import FIT, PAPERS, ExportOptions, page_named
from journeydesk.export.prepared import Part
from journeydesk.insight.finder import GapFinder
from journeydesk.insight.gap import Gap, MapGaps
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.gap_strip import page_with
from journeydesk.layout.journey import Layouter
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.track import WIDEST
from journeydesk.model.value import evolve


def parts(document: Document, options: ExportOptions) -> Iterator[Part]:
    """Yield what has a page of its own; gaps keep the numbers that they have on the whole map."""
    for journey in document.maps:
        compared = comparison(document, journey, options)
        gaps = GapFinder().gaps(document, journey) if "gaps" in options.include else None
        for shown in _shown(document, journey, options):
            yield Part(_with_map(document, journey, shown), shown, gaps and seen_of(gaps, shown), compared)


def roomy(layouter: Layouter, part: Part, options: ExportOptions) -> MapLayout:
    """Return the layout of what a page shows; a stage by itself is as wide as the page has room, on one sheet."""
    layout = layouter.layout(part.document, part.journey.id, part.compared)
    page = page_named(options.page)
    if options.split != "stage" or options.tile or page == FIT or len(layout.columns) != 1:
        return layout
    short, long = PAPERS[page]
    area = page_with(layout, gaps=part.gaps is not None)
    (column,) = layout.columns
    width = min(column.w + area.h * long / short - area.w, WIDEST)
    if options.orientation == "portrait" or width <= column.w:
        return layout
    stages = (
        evolve(stage, width=width) if stage.id == column.stage else stage for stage in part.journey.stages
    )
    wide = evolve(part.journey, stages=tuple(stages))
    return layouter.layout(_with_map(part.document, part.journey, wide), wide.id, part.compared)


def seen_of(gaps: MapGaps, shown: JourneyMap) -> MapGaps:
    """Return the gaps of a map that are to be seen on a part of it, with the numbers that they have."""
    if shown is gaps.journey:
        return gaps
    gone = frozenset(_ids(gaps.journey)).difference(_ids(shown, seen=True))
    swimlanes = {id: found for id, found in gaps.swimlanes.items() if id not in gone}
    return MapGaps(shown, swimlanes, tuple(one for one in gaps.gaps if gone.isdisjoint(_places(one.gap))))


def _places(gap: Gap) -> tuple[str, ...]:
    return (gap.swimlane, *gap.places)


def _ids(journey: JourneyMap, *, seen: bool = False) -> Iterator[str]:
    """Yield the ids of stages, swimlanes and what stands in them, perhaps only of what is to be seen."""
    stages = {stage.id for stage in journey.stages if not (seen and stage.hidden)}
    yield from stages
    for swimlane in journey.swimlanes:
        if not (seen and swimlane.hidden):
            yield swimlane.id
            for lane in swimlane.lanes:
                yield from (item.id for item in lane.items if item.stage in stages)


def _with_map(document: Document, old: JourneyMap, new: JourneyMap) -> Document:
    """Return the document with a map in the place of another; what others refer to stays."""
    if new is old:
        return document
    return evolve(document, maps=tuple(new if one is old else one for one in document.maps))


def _shown(document: Document, journey: JourneyMap, options: ExportOptions) -> Iterable[JourneyMap]:
    """Return the maps to be shown of one: itself where there is nothing to split."""
    names = {segment.id: segment.name for segment in document.segments}
    stages = [stage for stage in journey.stages if not stage.hidden]
    swimlanes = [swimlane for swimlane in journey.swimlanes if not swimlane.hidden]
    split = options.split if "split" in KINDS[options.kind].options else "map"
    if split == "stage" and stages:
        return (_with_stage(journey, stage) for stage in stages)
    if split == "segment" and swimlanes:
        return (_with_swimlane(journey, one, names[one.segment]) for one in swimlanes)
    return (journey,)


def _with_stage(journey: JourneyMap, seen: Stage) -> JourneyMap:
    stages = (
        evolve(stage, hidden=stage is not seen, collapsed=stage is not seen and stage.collapsed)
        for stage in journey.stages
    )
    return evolve(journey, title=_titled(journey, seen.title), stages=tuple(stages))


def _with_swimlane(journey: JourneyMap, seen: Swimlane, name: str) -> JourneyMap:
    swimlanes = tuple(
        evolve(one, hidden=one is not seen, collapsed=one is not seen and one.collapsed)
        for one in journey.swimlanes
    )
    return evolve(journey, title=_titled(journey, name), swimlanes=swimlanes)


def _titled(journey: JourneyMap, name: str) -> str:
    return " – ".join(part for part in (journey.title, name) if part)
