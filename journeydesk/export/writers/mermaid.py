"""A map as a Mermaid `journey`: its stages, its touchpoints with how they feel, and whose they are.

What the grammar (mermaid 11) would read otherwise is written as entities, which are decoded when the diagram is drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeydesk.editing.clean import sound
from journeydesk.editing.narrow import without_hidden
from journeydesk.export.options import ExportOptions
from journeydesk.export.prepared import Contents, Progress
from journeydesk.export.report.voice import Voice, voice_of
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import Touchpoint, touchpoints_of

MIDDLE = 3
"""The score of an emotion of 0, on Mermaid's scale from 1 to 5."""

MOST = 50_000
"""The letters that Mermaid draws; of more it shows an error (`maxTextSize`)."""

ENTITIES = str.maketrans({sign: f"#{ord(sign)};" for sign in '#:;<>&"%{}ﬂ¶'})
"""Signs of the grammar, of HTML, of directives, and those that Mermaid puts in place of entities meanwhile."""

KEYWORD = re.compile(r"(?:journey|title|section|acctitle|accdescr)\b|---", re.IGNORECASE)

LEFT_OUT = (
    "A Mermaid journey holds stages, touchpoints, feelings and segments. Notes, channels, devices, departments, paths,"
    " gaps, pictures, figures and evidence are left out."
)


def mermaid_contents(document: Document, options: ExportOptions, say: Progress) -> Contents:
    """Return the diagram of the one map, and what it cannot hold."""
    shown, voice = without_hidden(document), voice_of(document)
    text = "".join(f"{line}\n" for line in _lines(shown, shown.maps[0], voice))
    say(1.0)
    return Contents(text, f"A text of {len(text)} letters", tuple(_notes(shown.maps[0], text)))


def _lines(document: Document, journey: JourneyMap, voice: Voice) -> Iterator[str]:
    names = {one.id: voice.name(one.name) for one in document.segments}
    yield "journey"
    if title := _escaped(journey.title):
        yield f"    title {title}"
    for stage in journey.stages:
        yield f"    section {_escaped(voice.name(stage.title))}"
        for segment, item in _touchpoints(journey):
            if item.stage == stage.id:
                person = _escaped(names[segment]).replace(",", "#44;")
                yield f"        {_escaped(voice.name(item.title))}: {_score(item)}: {person}"


def _touchpoints(journey: JourneyMap) -> Iterator[tuple[str, Touchpoint]]:
    for swimlane in journey.swimlanes:
        yield from ((swimlane.segment, item) for item in touchpoints_of(swimlane.lanes))


def _score(item: Touchpoint) -> str:
    score = MIDDLE if item.emotion is None else item.emotion + MIDDLE
    return f"{score:.2f}".rstrip("0").rstrip(".")


def _escaped(text: str) -> str:
    line = " ".join(sound(text).split()).translate(ENTITIES)
    return f"#{ord(line[0])};{line[1:]}" if KEYWORD.match(line) else line


def _notes(journey: JourneyMap, text: str) -> Iterator[str]:
    yield LEFT_OUT
    feelings = [item.emotion for _, item in _touchpoints(journey)]
    if unknown := feelings.count(None):
        yield f"Of {len(feelings)} touchpoints, {unknown} without a feeling stand in the middle, at {MIDDLE} of 5."
    if len(text) > MOST:
        yield f"Mermaid draws texts of {MOST} letters, and this one has {len(text)}. Export fewer segments."
