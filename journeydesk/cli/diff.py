"""What changed between two documents, for scripts (a contract: keys may be added, never renamed) and for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING, Any

from journeydesk.cli.streams import printable

if TYPE_CHECKING:
    from journeydesk.insight.versions.conflict import Conflict
    from journeydesk.insight.versions.diff import Change

Texts = tuple[str, ...]

LONGEST = 70
"""Signs of a text that are shown to people; scripts get all."""

MANY = {"evidence": "evidence", "map": "maps"}
"""What are called otherwise than by an s, when there are many."""


def as_json(change: Change | Conflict) -> dict[str, Any]:
    """Return a change or a conflict as JSON has it; what it does not say is None."""
    absent = {"field", "map", "where", "within", "by"}
    return {key: None if key in absent and value == "" else value for key, value in asdict(change).items()}


def readable(title: str, changes: Sequence[Change]) -> str:
    """Return the changes as a person reads them: what all maps share first, then map by map."""
    lines = [f"{printable(title) or 'Without a title'}: {_summary(changes)}"]
    inside = _inside(changes)
    alone = (change for change in changes if not change.within)
    for map_title, some in groupby(alone, key=lambda change: change.map):
        lines += ["", "The document" if map_title is None else printable(map_title) or "Without a title"]
        for _, same in groupby(some, key=lambda change: (change.kind, change.id)):
            lines += [f"  {line}" for line in _lines(tuple(same), inside)]
    return "\n".join(lines)


def named(one: Change | Conflict) -> str:
    """Return what something is and is called, and where it is."""
    named = f"{one.what} {quoted(one.title)}" if one.title else one.what
    return f"{named} ({printable(one.where)})" if one.where else named


def quoted(text: str) -> str:
    """Return a text in quotation marks, shortened."""
    line = printable(text)
    return f"“{line}”" if len(line) <= LONGEST else f"“{line[: LONGEST - 1]}…”"


def spoken(value: Any) -> str:
    """Return a value as it stands in a sentence."""
    match value:
        case None | "" | ():
            return "nothing"
        case bool():
            return "yes" if value else "no"
        case str():
            return quoted(value)
        case tuple():
            return ", ".join(map(quoted, value))
    return str(value)


def label(field: str) -> str:
    """Return the name of a field in words."""
    return field.replace("_", " ").replace(".", " ")


def counted(words: Iterable[str]) -> str:
    """Return how many things there are of each kind."""
    return ", ".join(
        f"{count} {what if count == 1 else MANY.get(what, f'{what}s')}"
        for what, count in Counter(words).items()
    )


def _summary(changes: Sequence[Change]) -> str:
    ids = Counter(kind for kind, _ in dict.fromkeys((change.kind.value, change.id) for change in changes))
    return ", ".join(f"{count} {kind}" for kind, count in sorted(ids.items())) or "no difference"


def _lines(same: Sequence[Change], inside: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield what became of one thing, one way."""
    change = same[0]
    match change.kind.value:
        case "changed":
            yield f"changed  {named(change)}"
            yield from (f"           {_field(one)}" for one in same)
        case "moved":
            yield f"moved    {named(change)}: {_move(change)}"
        case kind:
            contents = f", with {counted(inside[change.id])}" if change.id in inside else ""
            yield f"{kind:<9}{named(change)}{contents}"


def _inside(changes: Sequence[Change]) -> dict[str, list[str]]:
    """Return the kinds of all that came or went with something that came or went by itself."""
    within = {change.id: change.within for change in changes if change.within}
    found: dict[str, list[str]] = {}
    for change in changes:
        if change.within:
            root = change.within
            while root in within:
                root = within[root]
            found.setdefault(root, []).append(change.what)
    return found


def _field(change: Change) -> str:
    before, after = change.before, change.after
    if isinstance(before, tuple) and isinstance(after, tuple):
        told = difference(before, after, change.before_ids or before, change.after_ids or after)
    else:
        told = f"{spoken(before)} → {spoken(after)}"
    return f"{label(change.field)}: {told}"


def difference(before: Texts, after: Texts, old: Texts, new: Texts) -> str:
    """Return how one list became another: what went, what came, what stands elsewhere; `old` and `new` are ids."""
    if len({*old}) < len(old) or len({*new}) < len(new):
        return f"{spoken(before)} → {spoken(after)}"
    from journeydesk.insight.versions.order import out_of_order

    was, now = dict(zip(old, before, strict=True)), dict(zip(new, after, strict=True))
    turned = out_of_order(old, new)
    parts = {
        "without": [was[id] for id in old if id not in now],
        "with": [now[id] for id in new if id not in was],
        "in another place": [now[id] for id in new if id in turned],
    }
    return "; ".join(f"{how} {spoken(tuple(names))}" for how, names in parts.items() if names)


def _move(change: Change) -> str:
    if change.field == "order":
        return f"from place {change.before} to {change.after}"
    return f"from {change.field} {spoken(change.before)} to {spoken(change.after)}"
