"""Choices for exports that have a name: what most people need, and what somebody keeps to use again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from journeydesk.export.errors import ExportError
from journeydesk.export.kinds import KINDS
from journeydesk.export.options import ExportOptions

PASSING = ("maps", "segment", "today", "older")
"""What is chosen for one document on one day: a preset leaves it alone."""


@dataclass(frozen=True, slots=True)
class Preset:
    """Options for any document, by a name."""

    name: str
    options: ExportOptions

    def of(self, options: ExportOptions) -> ExportOptions:
        """Return what it chooses, for the maps, the segment and the day of other options, and what these compare."""
        return replace(self.options, **{name: getattr(options, name) for name in PASSING})


FOR_CLIENTS = frozenset({"cover", "legend", "gaps", "register", "evidence"})

USUAL = (
    Preset("Client PDF", ExportOptions(page="a3", include=FOR_CLIENTS)),
    Preset("Workshop poster", ExportOptions(page="a0")),
    Preset("Slides", ExportOptions(kind="pptx", page="16:9", include=frozenset({"gaps"}))),
    Preset("Web", ExportOptions(kind="html", include=frozenset({"gaps"}))),
)
"""What everybody has."""


def kept(presets: Iterable[Preset]) -> str:
    """Return presets as text."""
    return json.dumps([{"name": one.name, "options": _facts(one.options)} for one in presets])


def remembered(text: str) -> Iterator[Preset]:
    """Yield the presets in a text; what this version cannot do, or nobody wrote here, is left out."""
    try:
        rows = json.loads(text or "[]")
    except ValueError:
        return
    for row in rows if isinstance(rows, list) else ():
        if preset := _preset(row):
            yield preset


def _facts(options: ExportOptions) -> dict[str, Any]:
    facts = {one.name: getattr(options, one.name) for one in fields(options) if one.name not in PASSING}
    return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in facts.items()}


def _preset(row: Any) -> Preset | None:
    """Return what a row says, None when it says nothing that makes sense."""
    try:
        names = (one.name for one in fields(ExportOptions) if one.name not in PASSING)
        facts = {name: row["options"][name] for name in names if name in row["options"]}
        facts["include"] = frozenset(facts.get("include", ()))
        options = ExportOptions(**facts)
        return Preset(str(row["name"]), options) if options.kind in KINDS else None
    except (ExportError, TypeError, KeyError, AttributeError):
        return None
