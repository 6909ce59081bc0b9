"""Maps as large as one likes, in which every text is found nowhere else."""

from __future__ import annotations

from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.lanes import EmotionLane, Note, NoteKind, NoteLane, Touchpoint, TouchpointLane


def grown(stages: int, segments: int, title: str = "A map") -> Document:
    """Return a map of so many stages and segments."""
    return Document(
        title=title,
        segments=tuple(Segment(id=f"g{n}", name=f"Segment {n}", colour="#2563eb") for n in range(segments)),
        maps=(
            JourneyMap(
                id="map",
                title=title,
                stages=tuple(Stage(id=f"s{n}", title=f"Stage {n}") for n in range(stages)),
                swimlanes=tuple(_swimlane(n, stages) for n in range(segments)),
            ),
        ),
    )


def _swimlane(segment: int, stages: int) -> Swimlane:
    cards = tuple(
        Touchpoint(id=f"w{segment}t{n}", stage=f"s{n}", title=f"T{segment}x{n}q", emotion=n % 5 - 2.0)
        for n in range(stages)
    )
    notes = tuple(Note(id=f"w{segment}n{n}", stage=f"s{n}", text=f"N{segment}x{n}q") for n in range(stages))
    return Swimlane(
        id=f"w{segment}",
        segment=f"g{segment}",
        lanes=(
            TouchpointLane(id=f"w{segment}c", items=cards),
            EmotionLane(id=f"w{segment}e"),
            NoteLane(id=f"w{segment}p", note_kind=NoteKind.PAIN_POINT, items=notes),
        ),
        paths=(Path(id=f"w{segment}path", name="Usual", touchpoints=tuple(card.id for card in cards)),),
    )
