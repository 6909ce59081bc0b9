"""Documents that are hard to draw: every text too long, and the languages of the world."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

from journeydesk.imports.log import from_log
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Persona, Segment
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.journey import Path as Route
from journeydesk.model.lanes import EmotionLane, Note, NoteKind, NoteLane, Touchpoint, TouchpointLane
from journeydesk.model.value import Value, evolve, fresh_id
from journeydesk.research.columns import Columns
from journeydesk.research.engine import opened
from journeydesk.research.findings import findings
from tests.support.maps import band, board, cards

SHARED = Path(__file__).parents[3] / "shared" / "data"
SAMPLES = SHARED / "text" / "udhr" / "udhr_samples.tsv"
LOG = SHARED / "eventlogs" / "retentioneering" / "ecom_users_0000-0199_DEV.csv"
COLUMNS = 13

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
SENTENCE = "and then, because nobody had told me anything for days, I asked again whether somebody knew more"

TEXTS = ("title", "goal", "scenario", "name", "about", "quote", "text", "owner", "label")


class Skipped(Exception):
    """A view lacks what it shows."""


def long_texts(document: Document) -> Document:
    """Return a document whose every text is far too long, some of them one long word."""
    seen = 0

    def lengthen(text: str) -> str:
        nonlocal seen
        seen += 1
        return (
            f"{text} {LONG_WORD}"
            if seen % 5 == 0
            else f"{text} {SENTENCE} {SENTENCE if seen % 3 == 0 else ''}"
        )

    return _rewritten(document, lengthen)


def _rewritten(value: Any, rewrite: Callable[[str], str]) -> Any:
    """Return a value with every text of `TEXTS` in it rewritten."""
    if isinstance(value, tuple):
        return tuple(_rewritten(item, rewrite) for item in value)
    if not isinstance(value, Value):
        return value
    fields = {name: getattr(value, name) for name in type(value).model_fields}
    return evolve(
        value,
        **{
            name: rewrite(found) if name in TEXTS and found else _rewritten(found, rewrite)
            for name, found in fields.items()
        },
    )


def all_languages() -> Document:
    """Return a map in which every language of the samples has a card, a thought and a quote."""
    rows = _rows()
    bands = [rows[at : at + COLUMNS] for at in range(0, len(rows), COLUMNS)]
    stages = tuple(Stage(id=f"s{n}", title=row["line2"], goal=row["name"]) for n, row in enumerate(bands[0]))
    return Document(
        title="Languages",
        channels=(Channel(id="web", name="Website", icon="globe"),),
        segments=tuple(
            Segment(
                id=f"g{n}",
                name=band[0]["line2"],
                persona=Persona(name=band[1]["name"], quote=band[2]["line1"]),
            )
            for n, band in enumerate(bands)
        ),
        maps=(
            JourneyMap(
                id="languages",
                title=f"{len(rows)} languages",
                scenario=" · ".join(row["line1"] for row in rows[:6]),
                stages=stages,
                swimlanes=tuple(_band(f"b{n}", f"g{n}", band) for n, band in enumerate(bands)),
            ),
        ),
    )


def _rows() -> list[dict[str, str]]:
    if not SAMPLES.exists():
        raise Skipped("the shared language samples (text/udhr) are not beside this checkout")
    with SAMPLES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _band(id: str, segment: str, rows: list[dict[str, str]]) -> Swimlane:
    cards = tuple(
        Touchpoint(id=f"{id}-t{n}", stage=f"s{n}", title=row["line1"], channel="web", emotion=(-1) ** n * 0.8)
        for n, row in enumerate(rows)
    )
    path = Route(id=f"{id}-path", name=rows[0]["line2"], touchpoints=tuple(card.id for card in cards))
    return Swimlane(
        id=id,
        segment=segment,
        lanes=(
            TouchpointLane(id=f"{id}-cards", items=cards),
            EmotionLane(id=f"{id}-curve", path=path.id),
            _notes(f"{id}-thoughts", NoteKind.THOUGHT, "line3", rows),
            _notes(f"{id}-quotes", NoteKind.QUOTE, "longest_line", rows),
        ),
        paths=(path,),
    )


def _notes(id: str, kind: NoteKind, field: str, rows: list[dict[str, str]]) -> NoteLane:
    items = tuple(Note(id=f"{id}-{n}", stage=f"s{n}", text=row[field]) for n, row in enumerate(rows))
    return NoteLane(id=id, note_kind=kind, items=items)


def many_ways() -> Document:
    """Return a map whose paths skip, return, repeat, part and meet, over two lanes of cards."""
    paths = {
        "long": "ask browse call visit order sign help help call",
        "straight": "ask call order help",
        "back": "browse write wait visit browse ask",
        "late": "write wait ring sign help ask",
    }
    more = TouchpointLane(id="more", items=cards("find: write wait | buy: ring | use: mail"))
    curve = EmotionLane(id="curve")
    swimlane = band(
        "movers", "find: ask browse | buy: call visit order sign | use: help", more, curve, paths=paths
    )
    looks = (
        ("The long way", "#2563eb"),
        ("Straight to it", "#b45309"),
        ("There and back", "#7c3aed"),
        ("Late in the day", "#0f766e"),
    )
    coloured = tuple(
        evolve(path, name=name, colour=colour)
        for path, (name, colour) in zip(swimlane.paths, looks, strict=True)
    )
    feelings = iter((0.4, 1.2, -0.6, 0.2, -1.4, 1.0, 0.6, -0.2, -1.0, 0.8, 1.6))
    lanes = tuple(
        evolve(lane, items=tuple(evolve(item, emotion=next(feelings)) for item in lane.items))
        if isinstance(lane, TouchpointLane)
        else lane
        for lane in swimlane.lanes
    )
    return board(evolve(swimlane, lanes=lanes, paths=coloured))


def shop() -> Document:
    """What 200 visitors of a shop really did."""
    if not LOG.exists():
        raise Skipped("the log of a shop is not beside this checkout")
    with opened(LOG) as engine:
        found = findings(engine, Columns(case="session_id", channel="acquisition_channel"), rare=0.05)
    return from_log(found, fresh_id, title="In the shop").document
