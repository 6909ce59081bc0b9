"""What the pages of a map say, in the order in which one reads it: for bookmarks, links and screen readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from journeydesk.drawing.bands import ROLES
from journeydesk.drawing.contents import Key, Passage, figure, section
from journeydesk.insight.gap import MapGaps
from journeydesk.layout.boxes import CurvePoint, LaneBand, MapLayout, Placed, SwimlaneBand
from journeydesk.layout.hit import elements_in
from journeydesk.model.lanes import ArcLane, NoteLane, Picture, Touchpoint

Translated = Callable[[str], str]
"""Says a sentence of the program in the language of the document."""

Gaps = Mapping[str, str]
"""What is said of the gaps at a place, by the element that shows their marks."""


def map_passage(layout: MapLayout, gaps: MapGaps | None, translated: Translated) -> Passage:
    """Return a map: its title, its channels and stages, then segment by segment the lanes with what stands in them."""
    journey = layout.journey
    told = _told(gaps, translated) if gaps else {}
    stages = tuple(
        Passage("LI", parts=(Passage("LBody", key(layout, "stage", head.stage.id), head.stage.title),))
        for head in layout.heads.stages
    )
    parts = (
        Passage("H1", key(layout, "title", journey.id)),
        Passage("P", key(layout, "legend", journey.id)),
        Passage("L", parts=stages),
        *(_swimlane(layout, top, band, told) for top, band in layout.placed_bands()),
    )
    return section(parts, journey.title or layout.words.stage)


def key(layout: MapLayout, role: str, element: str) -> Key:
    """Return by what a passage finds the blocks of an element on a map."""
    return layout.journey.title, role, element


def _swimlane(layout: MapLayout, top: float, band: SwimlaneBand, gaps: Gaps) -> Passage:
    lanes = (part for lane in band.lanes for part in _lane(layout, lane, top, gaps))
    return section((Passage("H2", key(layout, "segment", band.swimlane.id)), *lanes), band.segment.name)


def _lane(layout: MapLayout, lane: LaneBand, top: float, gaps: Gaps) -> Iterator[Passage]:
    yield Passage("H3", key(layout, "lane", lane.lane.id))
    if lane.curves:
        yield from _points(lane, layout)
        return
    kind = lane.lane.note_kind.value if isinstance(lane.lane, NoteLane) else lane.lane.kind
    placed = {one.element.id: one for one in lane.items}
    for target in elements_in(layout, lane, top):
        yield from _element(placed[target.id], ROLES.get(kind, kind), layout, gaps)


def _element(placed: Placed, role: str, layout: MapLayout, gaps: Gaps) -> Iterator[Passage]:
    """Yield an element, and the gaps at it; a touchpoint that another map tells in detail leads there."""
    item = placed.element
    if isinstance(item, Picture):
        yield figure(key(layout, role, item.id), item.caption.strip() or layout.words.things["storyboard"][0])
    elif isinstance(item, Touchpoint):
        yield Passage(
            "P", key(layout, role, item.id), alt=_alt(item, placed, layout), leads_to=item.map or ""
        )
    else:
        yield Passage("P", key(layout, role, item.id))
    if item.id in gaps:
        yield figure(key(layout, "gap", item.id), gaps[item.id])


def _alt(item: Touchpoint, placed: Placed, layout: MapLayout) -> str:
    """Return what a card says, with what it only shows: its channel and how it feels."""
    channels = (one.name for one in layout.document.channels if one.id == item.channel)
    meta = (text.block.text for text in placed.content.texts if text.field == "meta")
    feeling = layout.words.feeling(item.emotion) if item.emotion is not None else ""
    return ", ".join(filter(None, (" ".join(item.title.split()), *channels, " ".join(meta), feeling)))


def _points(lane: LaneBand, layout: MapLayout) -> Iterator[Passage]:
    words, felt = layout.words, not isinstance(lane.lane, ArcLane)
    points: dict[str, CurvePoint] = {point.element: point for curve in lane.curves for point in curve.points}
    for point in sorted(points.values(), key=lambda one: one.x):
        n = f", n = {point.n}" if point.n is not None else ""
        value = words.feeling(point.value) if felt else words.number(point.value)
        yield figure(key(layout, "point", point.element), f"{value}{n}")


def _told(gaps: MapGaps, translated: Translated) -> Gaps:
    told: dict[str, list[str]] = {}
    for found in gaps.gaps:
        reasons = map(translated, found.gap.reasons)
        told.setdefault(found.gap.places[0], []).append(" ".join((f"{found.number}.", *reasons)))
    return {place: " ".join(sentences) for place, sentences in told.items()}
