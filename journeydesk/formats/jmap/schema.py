"""The JSON Schema of document.json, for those who write or check it with other programs."""

from __future__ import annotations

from typing import Any

from journeydesk.formats.jmap.body import Body
from journeydesk.formats.jmap.migrations import VERSION


def json_schema() -> dict[str, Any]:
    """Return the schema; references between elements are beyond it and checked on opening."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Body.model_json_schema(),
        "title": f"document.json of a .jmap file, version {VERSION}",
        "description": "A customer journey map: one or more maps and the inventories they share.",
    }
