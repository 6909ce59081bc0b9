"""A tree made so that one thing is wrong with it no longer: what cannot be is taken out, what is lost made again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

from pydantic_core import ErrorDetails

from journeydesk.formats.jmap.parsing import Tree
from journeydesk.model.faults import LostReference, SharedId

PLACEHOLDERS = {
    "channel": "channels",
    "device": "devices",
    "department": "departments",
    "segment": "segments",
}
"""Inventories in which a lost entry can be made again, if only as a name."""

LONGEST_STEM = 56
"""So much of an id leaves room for a number behind it."""

Loc = tuple[int | str, ...]


def mend(tree: Tree, detail: ErrorDetails) -> bool:
    """Change the tree so that what pydantic found is wrong no longer; return whether that was possible."""
    loc = detail["loc"]
    match detail.get("ctx", {}).get("error"):
        case SharedId(id=id):
            return _rename_second(tree, id)
        case LostReference(field=field, target=target) if field in PLACEHOLDERS and not loc:
            tree.setdefault(PLACEHOLDERS[field], []).append({"id": target, "name": target})
            return True
        case LostReference(target=target):
            return _forget(_at(tree, loc), target)
    return _cut(tree, loc, detail["type"])


def _cut(tree: Tree, loc: Loc, kind: str) -> bool:
    """Take out the field that is wrong, or the element around it where it cannot be without the field."""
    chain = list(_chain(tree, loc))
    if kind != "missing" and chain and isinstance(chain[-1][0], dict):
        holder, key = chain[-1]
        if key in holder and key not in ("id", "kind"):
            del holder[key]
            return True
    for holder, key in reversed(chain):
        if isinstance(holder, list) and isinstance(key, int) and key < len(holder):
            del holder[key]
            return True
    return False


def _chain(tree: Tree, loc: Loc) -> Iterator[tuple[Any, int | str]]:
    """Yield what leads to a place: each holder with the key in it, without the words for kinds."""
    node: Any = tree
    for step in loc:
        if isinstance(node, dict) and isinstance(step, str):
            if step not in node and step == node.get("kind"):
                continue
            yield node, step
            node = node.get(step)
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            yield node, step
            node = node[step]
        else:
            return


def _at(tree: Tree, loc: Loc) -> Any:
    """Return what is at a place, as far as something is."""
    node: Any = tree
    for holder, key in _chain(tree, loc):
        node = holder.get(key) if isinstance(holder, dict) else holder[key]
    return node


def _rename_second(tree: Tree, id: str) -> bool:
    """Give the second element of an id another one; what names the id leads to the first."""
    holders = [one for one in _dicts(tree) if one.get("id") == id]
    if len(holders) < 2:
        return False
    taken = {one.get("id") for one in _dicts(tree)}
    names = (f"{id[:LONGEST_STEM]}-{number}" for number in count(2))
    holders[1]["id"] = next(name for name in names if name not in taken)
    return True


def _forget(tree: Any, target: str) -> bool:
    """Take out everything inside of a tree that names a target; what cannot be without goes at the next check."""
    changed = False
    for holder in list(_dicts(tree)):
        for key, value in list(holder.items()):
            if value == target and key != "id":
                changed = True
                del holder[key]
            elif isinstance(value, list) and target in value:
                changed = True
                holder[key] = [one for one in value if one != target]
    return changed


def _dicts(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
    children: Sequence[Any] = (
        list(tree.values()) if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    )
    for child in children:
        yield from _dicts(child)
