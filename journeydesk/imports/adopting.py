"""What a document takes over from a log: its source, and the channels, devices and departments that it lacks."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from journeydesk.imports.matching import matched
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence, EvidenceIds, EvidenceKind
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.value import evolve
from journeydesk.research.sources import ENDINGS, ending_of

SHARED = {"channel": "channels", "device": "devices", "department": "departments"}


class Adopting:
    """The inventories of a document while a log joins it."""

    def __init__(self, document: Document, log: Document) -> None:
        """Begin with what the document has, and the source that the log is."""
        (self.source,) = log.evidence
        self.inventories: dict[str, tuple[Any, ...]] = {
            name: getattr(document, name) for name in SHARED.values()
        }
        self.inventories["evidence"] = (*document.evidence, self.source)
        self._theirs = {one.id: one for name in SHARED.values() for one in getattr(log, name)}
        self._logs = {one.id for one in document.evidence if _is_log(one)}

    def sources(self, evidence: EvidenceIds) -> EvidenceIds:
        """Return what a claim rests on now: this log in the place of earlier ones."""
        return (*(one for one in evidence if one not in self._logs), self.source.id)

    def rests_on_a_log(self, evidence: EvidenceIds) -> bool:
        """Tell whether a claim rests on logs alone."""
        return bool(evidence) and self._logs.issuperset(evidence)

    def touchpoint(self, told: Touchpoint) -> Touchpoint:
        """Return a touchpoint of the log that names what the document has."""
        return evolve(told, **{field: self.of(field, getattr(told, field)) for field in SHARED})

    def of(self, field: str, id: str | None) -> str | None:
        """Return the document's own entry for one of the log's, added where there is none of that name."""
        if id is None:
            return None
        entry, inventory = self._theirs[id], SHARED[field]
        ours = {one.name: one.id for one in self.inventories[inventory]}
        if name := matched([entry.name], ours).get(entry.name):
            return str(ours[name])
        self.inventories[inventory] = (*self.inventories[inventory], entry)
        return id


def _is_log(source: Evidence) -> bool:
    return source.kind is EvidenceKind.ANALYTICS and ending_of(PurePath(source.source)) in ENDINGS
