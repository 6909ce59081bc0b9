"""The ground every value of a document stands on: frozen, strict, compared by identity where speed matters."""

import secrets
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints

V = TypeVar("V", bound="Value")

Id = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:-]+$")]
"""Names one element for its whole life, across copies of a file, so that diff and merge can follow it."""

_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # no i, l, o, 0, 1: ids are read aloud and typed
ID_LENGTH = 10


class Value(BaseModel):
    """A part of a document; it never changes, an edit makes a new one."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Item(Value):
    """A value with an identity of its own."""

    id: Id


def fresh_id() -> str:
    """Return an id that no other element has (50 random bits)."""
    number, letters = secrets.randbelow(len(_ALPHABET) ** ID_LENGTH), ""
    for _ in range(ID_LENGTH):
        number, letter = divmod(number, len(_ALPHABET))
        letters += _ALPHABET[letter]
    return letters


def evolve(value: V, /, **changes: Any) -> V:
    """Return `value` with `changes`, validated; the same object when nothing would differ.

    `model_copy` is not used: it skips validation and accepts unknown fields.
    Raises `pydantic.ValidationError` when a change does not fit.
    """
    fields = value.__dict__  # just the fields; asking for each by its name takes a third of all the time
    for name, wanted in changes.items():  # plain loops: an edit of many things makes thousands
        if name not in fields or not same(fields[name], wanted):
            break
    else:
        return value
    new = type(value).model_validate({**fields, **changes}, context=value)
    for name in changes:
        if not same(fields[name], new.__dict__[name]):
            return new
    return value  # what comes from outside may mean the same in other clothes: 1 for 1.0, a list for a tuple


def same(old: object, new: object) -> bool:
    """Tell whether a field holds what it held before: the same objects, or equal plain values."""
    if old is new:
        return True
    if isinstance(old, tuple) and isinstance(new, tuple):
        return len(old) == len(new) and all(map(same, old, new))
    return not isinstance(old, BaseModel) and type(old) is type(new) and old == new
