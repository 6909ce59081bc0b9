"""Maps of an export beside older ones."""

from __future__ import annotations

from dataclasses import replace

from journeydesk.editing.redact import redacted
from journeydesk.export.options import ExportOptions
from journeydesk.insight.comparison.compared import MapComparison, Side
from journeydesk.insight.comparison.comparer import Comparer
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.value import evolve


def comparison(document: Document, journey: JourneyMap, options: ExportOptions) -> MapComparison | None:
    """Return what became of an older map, None where there is none; of one segment alone, no other is missed."""
    older = options.older
    if older and options.redacted:
        older = replace(older, document=redacted(older.document))
    side = older.side_of(journey) if older else None
    if side is None:
        return None
    found = Comparer().compare(side, Side(document, journey))
    return found if options.segment is None else replace(found, lost=())


def with_entries(wanted: Document, document: Document) -> Document:
    """Return a document with all channels, devices and departments of the one it was cut from.

    What is gone from a map may name what nothing on it names any more.
    """
    return evolve(
        wanted, channels=document.channels, devices=document.devices, departments=document.departments
    )
