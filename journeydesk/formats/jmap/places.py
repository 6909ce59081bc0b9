"""What a validation found, said in words that lead a person to the place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from journeydesk.formats.jmap.errors import MEND, InvalidDocument
from journeydesk.formats.jmap.names import DOCUMENT_ENTRY
from journeydesk.formats.jmap.parsing import Tree
from journeydesk.formats.words import quoted

SHOWN = 3
"""How many findings are told; the rest is counted."""

_COUNTED_ONLY = 10_000
"""From here on the findings are only counted: asking pydantic for each would take gigabytes."""

_ELEMENTS = {
    "maps": "map",
    "stages": "stage",
    "swimlanes": "swimlane",
    "lanes": "lane",
    "paths": "path",
    "channels": "channel",
    "devices": "device",
    "departments": "department",
    "segments": "segment",
    "evidence": "source",
    "verdicts": "decision",
}
_IN_LANES = {
    "touchpoints": "touchpoint",
    "emotion": "emotion point",
    "arc": "arc point",
    "notes": "note",
    "storyboard": "picture",
    "metrics": "metric",
    "backstage": "backstage step",
}
_NAMES = ("title", "name", "text", "caption")

_SAYINGS = {
    "missing": "{subject} is missing",
    "extra_forbidden": "{subject} is not a field that this JourneyDesk knows",
    "less_than_equal": "{subject} {input} is more than {le}",
    "greater_than_equal": "{subject} {input} is less than {ge}",
    "string_type": "{subject} {input} is not text",
    "string_too_short": "{subject} is empty",
    "string_too_long": "{subject} {input} is longer than {max_length} signs",
    "string_pattern_mismatch": "{subject} {input} is not written as it should be",
    "float_type": "{subject} {input} is not a number",
    "int_type": "{subject} {input} is not a whole number",
    "int_from_float": "{subject} {input} is not a whole number",
    "finite_number": "{subject} is not a finite number",
    "tuple_type": "{subject} {input} is not a list",
    "model_type": "{subject} {input} is not an object",
    "model_attributes_type": "{subject} {input} is not an object",
    "date_parsing": "{subject} {input} is not a date such as 2026-09-30",
    "date_from_datetime_parsing": "{subject} {input} is not a date such as 2026-09-30",
    "date_from_datetime_inexact": "{subject} {input} is not a date such as 2026-09-30",
    "date_type": "{subject} {input} is not a date such as 2026-09-30",
    "enum": "{subject} {input} is not one of {expected}",
    "literal_error": "{subject} {input} is not one of {expected}",
    "union_tag_invalid": "kind {tag} is not one of {expected_tags}",
    "union_tag_not_found": "kind is missing",
    "value_error": "{error}",
    "json_invalid": "it is no JSON: {error}",
}


class Finding(NamedTuple):
    """One thing that is wrong, and where."""

    where: str
    what: str


def invalid(error: ValidationError, tree: Tree) -> InvalidDocument:
    """Return `error`, found in the document `tree`, as an error that a person can follow."""
    count = error.error_count()
    if count > _COUNTED_ONLY:
        return InvalidDocument(f"{count:,} places are wrong, so it is no journey map", DOCUMENT_ENTRY)
    details = error.errors(include_url=False)[:SHOWN]
    first, *others = (_finding(detail, tree) for detail in details)
    told = [first.what, *(": ".join(filter(None, other)) for other in others)]
    rest = [f"and {count - SHOWN:,} more"] if count > SHOWN else []
    where = " › ".join(filter(None, (DOCUMENT_ENTRY, first.where)))
    return InvalidDocument("; ".join(told + rest), where, MEND)


def _finding(detail: ErrorDetails, tree: Tree) -> Finding:
    elements, fields = _walk(detail["loc"], tree)
    return Finding(" › ".join(elements), _saying(detail, fields))


def _walk(loc: tuple[int | str, ...], tree: Tree) -> tuple[list[str], list[str]]:
    """Split a place into the elements that lead to it and the field of the last of them."""
    node: Any = tree
    elements: list[str] = []
    fields: list[str] = []
    holder: Tree = tree
    for step in loc:
        if isinstance(step, str) and isinstance(node, Mapping) and _is_tag(step, node):
            continue
        if isinstance(step, int) and (word := _word(fields, holder)):
            elements = [*_without_lane(elements), _named(word, step, node)]
            fields = []
        else:
            fields.append(step if isinstance(step, str) else str(step + 1))
        holder = node if isinstance(node, dict) else holder
        node = _inside(node, step)
    return elements, fields


def _is_tag(step: str, node: Mapping[str, Any]) -> bool:
    """Tell the kind of a lane, which pydantic puts among the steps, from a field."""
    return step not in node and step == node.get("kind")


def _word(fields: list[str], holder: Tree) -> str | None:
    if fields == ["items"]:
        return _IN_LANES.get(str(holder.get("kind")))
    # Ids of sources and channels, not these themselves.
    inside_an_element = "id" in holder and fields in (["evidence"], ["channels"])
    return None if inside_an_element or len(fields) != 1 else _ELEMENTS.get(fields[0])


def _without_lane(elements: list[str]) -> list[str]:
    return elements[:-1] if elements and elements[-1].startswith("lane ") else elements


def _named(word: str, index: int, items: Any) -> str:
    node = _inside(items, index)
    names = (node.get(name) for name in _NAMES) if isinstance(node, dict) else ()
    name = next((name for name in names if isinstance(name, str) and name.strip()), None)
    return f"{word} {quoted(name)}" if name else f"{word} {index + 1}"


def _inside(node: Any, step: int | str) -> Any:
    try:
        return node[step]
    except (LookupError, TypeError):
        return None


def _saying(detail: ErrorDetails, fields: list[str]) -> str:
    facts = {name: _shown_limit(fact) for name, fact in detail.get("ctx", {}).items()}
    subject = " ".join(fields)
    facts["subject"] = quoted(subject) if detail["type"] == "extra_forbidden" else subject
    facts["input"] = _shown(detail["input"])
    template = _SAYINGS.get(detail["type"], f"{{subject}} {{input}}: {detail['msg']}")
    return template.format_map(facts).strip()


def _shown_limit(fact: Any) -> str:
    return f"{fact:g}" if isinstance(fact, float) else str(fact)


def _shown(value: Any) -> str:
    match value:
        case str():
            return quoted(value)
        case dict():
            return "(an object)"
        case list():
            return "(a list)"
        case None | bool():
            return {None: "null", True: "true", False: "false"}[value]
        case _:
            text = str(value)
            return text if len(text) < 30 else f"{text[:29]}…"
