"""The fields of one element by the paths under which changes are told, such as `persona.quote`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache

from journeydesk.model.document import Document
from journeydesk.model.lanes import Arrival, Element
from journeydesk.model.tree import child_fields
from journeydesk.model.value import Value, evolve

Fields = Mapping[str, object]
"""Values by the paths of their fields."""

Readable = str | int | float | bool | None | tuple[str, ...]
"""A value as a person reads it: names instead of ids, numbers as they are."""

_REFERENCES = frozenset(
    {
        *("channel", "device", "department", "segment", "evidence", "channels", "map", "against"),
        *("path", "touchpoint", "touchpoints", "arrivals", "answers", "places", "opportunity"),
    }
)
SETS = frozenset({"evidence", "channels", "answers", "wording.company", "wording.allowed"})
"""Fields that hold several things in an order that says nothing."""


def fields(value: Value) -> dict[str, object]:
    """Return what a value says by itself, without its children, its id and its place."""
    return {path: inner for name in _own(type(value)) for path, inner in _leaves(name, getattr(value, name))}


def with_fields(value: Value, changes: Fields) -> dict[str, object]:
    """Return the changes of a value's own fields that changes of paths come to."""
    own: dict[str, object] = {}
    for path, new in changes.items():
        name, _, inner = path.partition(".")
        own[name] = _with_inner(own.get(name, getattr(value, name)), inner, new) if inner else new
    return own


def targets(field: str, value: object) -> tuple[str, ...]:
    """Return the ids that a field names, none for a field that names nothing; pictures have names and no ids."""
    if field not in _REFERENCES or value is None:
        return ()
    if field == "arrivals":
        return tuple(arrival.source for arrival in _arrivals(value))
    return value if isinstance(value, tuple) else (str(value),)


def reading(field: str, value: object, name: Callable[[str], str | None]) -> Readable:
    """Return a value of a field as a person reads it, what it refers to by `name`."""
    if ids := targets(field, value):
        names = tuple(name(id) or id for id in ids)
        if field == "arrivals":
            return tuple(map(_arriving, names, _arrivals(value)))
        return names if isinstance(value, tuple) else names[0]
    match value:
        case tuple() if field == "numbering":
            return len(value)  # each name is that of a gap, and says nothing to a person
        case Enum():
            return str(value.value)
        case date():
            return value.isoformat()
        case tuple():
            return tuple(map(str, value))
        case None | bool() | int() | float() | str():
            return value
    return str(value)


def left(field: str, value: object, gone: Collection[str]) -> object:
    """Return what is left of a field's value without the references to what is gone."""
    if not gone or not any(target in gone for target in targets(field, value)):
        return value
    if field == "arrivals":
        return tuple(arrival for arrival in _arrivals(value) if arrival.source not in gone)
    return tuple(x for x in value if x not in gone) if isinstance(value, tuple) else None


def _arrivals(value: object) -> tuple[Arrival, ...]:
    return value if isinstance(value, tuple) else ()


def _arriving(name: str, arrival: Arrival) -> str:
    """Write a step as one reads it: from where, how long after, and what became of what was said."""
    facts = ("" if arrival.wait is None else f"{arrival.wait:g} h", arrival.context or "")
    return f"{name}: {', '.join(filter(None, facts))}"


@cache
def _own(kind: type[Value]) -> tuple[str, ...]:
    told_elsewhere = {"id", *child_fields(kind)}
    if issubclass(kind, Element):
        told_elsewhere.add("stage")
    if issubclass(kind, Document):
        told_elsewhere.add("media")
    return tuple(name for name in kind.model_fields if name not in told_elsewhere)


def _leaves(name: str, value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, Value):
        yield from ((f"{name}.{inner}", getattr(value, inner)) for inner in type(value).model_fields)
    else:
        yield name, value


def _with_inner(value: object, field: str, new: object) -> object:
    assert isinstance(value, Value)
    return evolve(value, **{field: new})
