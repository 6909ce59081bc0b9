"""Small maps to look for gaps in: one swimlane, touchpoints, paths, pain points and what answers them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from journeydesk.insight.finder import GapFinder
from journeydesk.insight.gap import Gap, MapGaps, Rule
from journeydesk.model.document import Document
from journeydesk.model.journey import Path, Stage, Swimlane
from journeydesk.model.lanes import Note, NoteKind, NoteLane, Touchpoint, TouchpointLane
from journeydesk.model.value import evolve
from tests.support.maps import board


def card(id: str, stage: str = "find", **fields: Any) -> Touchpoint:
    """Return a touchpoint."""
    return Touchpoint(id=id, stage=stage, title=f"I {id}", **fields)


def way(id: str, touchpoints: str, **fields: Any) -> Path:
    """Return a path through touchpoints that are named in one text."""
    return Path(id=id, name=id.title(), touchpoints=tuple(touchpoints.split()), **fields)


def lane(
    *touchpoints: Touchpoint,
    paths: Iterable[Path] = (),
    pains: Iterable[Note] = (),
    answers: Iterable[Note] = (),
    id: str = "lane",
    segment: str = "movers",
    hidden: Iterable[str] = (),
) -> Swimlane:
    """Return a swimlane; `hidden` names lanes of it: cards, pains, answers."""
    away = set(hidden)
    return Swimlane(
        id=id,
        segment=segment,
        lanes=(
            TouchpointLane(id=f"{id}-cards", items=touchpoints, hidden="cards" in away),
            NoteLane(
                id=f"{id}-pains", note_kind=NoteKind.PAIN_POINT, items=tuple(pains), hidden="pains" in away
            ),
            NoteLane(
                id=f"{id}-answers",
                note_kind=NoteKind.OPPORTUNITY,
                items=tuple(answers),
                hidden="answers" in away,
            ),
        ),
        paths=tuple(paths),
    )


def one_way(*touchpoints: Touchpoint, **more: Any) -> Document:
    """Return a document with one swimlane and one path through all its touchpoints."""
    usual = way("usual", " ".join(item.id for item in touchpoints))
    return board(lane(*touchpoints, paths=(usual,), **more))


def with_map(document: Document, **changes: Any) -> Document:
    """Return the document with its map changed."""
    return evolve(document, maps=(evolve(document.maps[0], **changes),))


def with_stages(document: Document, **changed: Mapping[str, Any]) -> Document:
    """Return the document with stages changed, by their ids."""
    stages: tuple[Stage, ...] = document.maps[0].stages
    return with_map(document, stages=tuple(evolve(s, **changed.get(s.id, {})) for s in stages))


def search(document: Document) -> MapGaps:
    """Return what a new finder finds on the first map."""
    return GapFinder().gaps(document, document.maps[0])


def gaps(document: Document, *rules: Rule) -> list[Gap]:
    """Return the gaps of the first map, of some rules or of all."""
    return [one.gap for one in search(document).gaps if not rules or one.gap.rule in rules]


def the_gap(document: Document, *rules: Rule) -> Gap:
    """Return the only gap of some rules."""
    (found,) = gaps(document, *rules)
    return found


def places(document: Document, *rules: Rule) -> list[str]:
    """Return where gaps are, as one writes it: `a>b`."""
    return [">".join(gap.places) for gap in gaps(document, *rules)]
