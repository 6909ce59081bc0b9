"""Big maps for benchmarks: believable texts and channels, paths with alternatives, feelings, evidence, notes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from journeydesk.editing.new import CHANNELS, DEPARTMENTS, DEVICES, SEGMENT_COLOURS
from journeydesk.model.document import Document
from journeydesk.model.inventory import (
    Channel,
    Department,
    Device,
    Evidence,
    EvidenceKind,
    Persona,
    Segment,
)
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.lanes import (
    EmotionLane,
    EmotionPoint,
    Note,
    NoteKind,
    NoteLane,
    Touchpoint,
    TouchpointLane,
)

CARDS_A_STAGE = 10
MOST_SWIMLANES = 20

DOES = ("ask for", "compare", "look for", "write about", "wait for", "pay for", "return", "complain about")
THINGS = (
    "plans",
    "offers",
    "the router",
    "a technician",
    "my order",
    "the bill",
    "coverage",
    "prices",
    "help",
)
PAINS = (
    "I have to say it all again",
    "Nobody tells me how long it takes",
    "The price in the store is another one",
    "I read my order number out loud, twice",
    "The page forgets what I chose",
)
IDEAS = ("Hand the case over with its notes", "Show one price everywhere", "Say the waiting time at once")
WHO = ("Ana", "Jonas", "Mia", "Tariq", "Lena", "Omar", "Ines", "Paul")


def big_map(touchpoints: int) -> Document:
    """Return a document with one map of so many touchpoints, the same one each time.

    10,000 touchpoints are 20 swimlanes × 50 stages × 10; fewer have fewer swimlanes, then fewer stages.
    """
    random = Random(touchpoints)
    swimlanes = max(1, min(MOST_SWIMLANES, touchpoints // 200))
    stages = tuple(
        Stage(id=f"s{n}", title=f"{_words(random, 2).capitalize()}", goal=f"Be done with {_words(random, 3)}")
        for n in range(max(1, -(-touchpoints // (swimlanes * CARDS_A_STAGE))))
    )
    shares = [touchpoints // swimlanes + (n < touchpoints % swimlanes) for n in range(swimlanes)]
    return Document(
        title="A big map",
        client="Northline Broadband",
        channels=tuple(
            Channel(id=f"c{n}", name=c[0], icon=c[1], colour=c[2]) for n, c in enumerate(CHANNELS)
        ),
        devices=tuple(Device(id=f"d{n}", name=d[0], icon=d[1]) for n, d in enumerate(DEVICES)),
        departments=tuple(Department(id=f"o{n}", name=name) for n, name in enumerate(DEPARTMENTS)),
        segments=tuple(_segment(n, random) for n in range(swimlanes)),
        evidence=tuple(_evidence(n, random) for n in range(12)),
        maps=(
            JourneyMap(
                id="big",
                title="A big map",
                scenario=f"{touchpoints} touchpoints",
                stages=stages,
                swimlanes=tuple(_swimlane(n, share, stages, random) for n, share in enumerate(shares)),
            ),
        ),
    )


def _words(random: Random, count: int) -> str:
    return " ".join(random.choice(THINGS) for _ in range(count))


def _segment(n: int, random: Random) -> Segment:
    persona = Persona(
        name=WHO[n % len(WHO)], about=f"{random.randint(19, 80)} · {_words(random, 3)}", quote=PAINS[n % 5]
    )
    return Segment(
        id=f"g{n}",
        name=f"Segment {n + 1}",
        colour=SEGMENT_COLOURS[n % len(SEGMENT_COLOURS)],
        share=round(random.random(), 2),
        n=random.randint(5, 900),
        persona=persona,
    )


def _evidence(n: int, random: Random) -> Evidence:
    kind = list(EvidenceKind)[n % 4]
    return Evidence(
        id=f"e{n}",
        title=f"{kind.value} {n}",
        kind=kind,
        n=random.randint(3, 600),
        on=date(2026, 1 + n % 12, 5),
    )


def _swimlane(n: int, count: int, stages: tuple[Stage, ...], random: Random) -> Swimlane:
    items = tuple(_touchpoints(n, count, stages, random))
    paths = tuple(_paths(n, items))
    return Swimlane(
        id=f"w{n}",
        segment=f"g{n}",
        lanes=(
            TouchpointLane(id=f"w{n}-cards", items=items),
            EmotionLane(
                id=f"w{n}-curve",
                path=paths[0].id,
                items=tuple(
                    EmotionPoint(
                        id=f"w{n}-x{s}", stage=stage.id, at=0.98, value=round(random.uniform(-2, 2), 1)
                    )
                    for s, stage in enumerate(stages[::5])
                ),
            ),
            _notes(n, NoteKind.PAIN_POINT, PAINS, items, random),
            _notes(n, NoteKind.OPPORTUNITY, IDEAS, items[::2], random),
        ),
        paths=paths,
    )


def _touchpoints(n: int, count: int, stages: tuple[Stage, ...], random: Random) -> Iterator[Touchpoint]:
    for t in range(count):
        yield Touchpoint(
            id=f"w{n}-t{t}",
            stage=stages[t * len(stages) // count].id,
            title=f"I {random.choice(DOES)} {_words(random, random.randint(1, 5))}",
            channel=f"c{random.randrange(len(CHANNELS))}",
            device=f"d{random.randrange(len(DEVICES))}",
            department=f"o{random.randrange(len(DEPARTMENTS))}",
            emotion=round(random.uniform(-2, 2), 1),
            evidence=(f"e{random.randrange(12)}",) if t % 3 else (),
        )


def _paths(n: int, items: tuple[Touchpoint, ...]) -> Iterator[Path]:
    """Yield a main way past nine of ten touchpoints, and one that takes the tenth instead."""
    main = tuple(item.id for i, item in enumerate(items) if i % 10 != 7)
    other = tuple(item.id for i, item in enumerate(items) if i % 10 != 6)
    yield Path(id=f"w{n}-main", name="Usual path", share=0.7, touchpoints=main)
    yield Path(id=f"w{n}-other", name="Another way", share=0.3, touchpoints=other)


def _notes(
    n: int, kind: NoteKind, texts: tuple[str, ...], items: tuple[Touchpoint, ...], random: Random
) -> NoteLane:
    return NoteLane(
        id=f"w{n}-{kind.value}",
        note_kind=kind,
        items=tuple(
            Note(
                id=f"w{n}-{kind.value}-{i}",
                stage=item.stage,
                text=random.choice(texts),
                touchpoint=item.id,
                evidence=(f"e{i % 12}",),
            )
            for i, item in enumerate(items[::10])
        ),
    )
