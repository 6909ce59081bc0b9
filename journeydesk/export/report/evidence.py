"""The evidence ledger: on which sources a document rests, and how many of its claims name each."""

from __future__ import annotations

from collections import Counter

from journeydesk.export.report.table import Field, Table, listed, table, text_cell
from journeydesk.export.report.voice import Voice
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence, EvidenceKind
from journeydesk.model.tree import descendants

KINDS = {
    EvidenceKind.INTERVIEW: "Interview",
    EvidenceKind.SURVEY: "Survey",
    EvidenceKind.ANALYTICS: "Analytics",
    EvidenceKind.OBSERVATION: "Observation",
}


def evidence_ledger(document: Document, voice: Voice) -> Table:
    """Return the sources of a document in its order."""
    used = Counter(id for item in descendants(document) for id in getattr(item, "evidence", ()))
    fields = _fields(document, used, voice)
    items = ((one, one.id, (one.id,)) for one in document.evidence)
    return table("evidence", voice.said("Evidence"), fields, items)


def _fields(document: Document, used: Counter[str], voice: Voice) -> tuple[Field[Evidence], ...]:
    channels = {one.id: voice.name(one.name) for one in document.channels}
    return (
        Field("title", voice.said("Source"), 32, lambda one: text_cell(voice.name(one.title))),
        Field("kind", voice.said("Kind"), 14, lambda one: text_cell(voice.said(KINDS[one.kind]))),
        Field("n", "n", 8, lambda one: voice.number(one.n)),
        Field("on", voice.said("Date"), 12, lambda one: voice.day(one.on)),
        Field("method", voice.said("Method"), 32, lambda one: text_cell(one.method)),
        Field("quote", voice.said("Quote"), 40, lambda one: text_cell(one.quote)),
        Field("source", voice.said("File or link"), 32, lambda one: text_cell(one.source)),
        Field(
            "channels", voice.said("Channels"), 20, lambda one: listed(channels[id] for id in one.channels)
        ),
        Field("used", voice.said("Claims that name it"), 12, lambda one: voice.number(used[one.id])),
    )
