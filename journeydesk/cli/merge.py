"""The command `merge`, from its files to its report."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journeydesk.cli.diff import as_json, counted, difference, label, named, spoken
from journeydesk.cli.program import CannotBeUsed, WrongWord
from journeydesk.cli.streams import printable

if TYPE_CHECKING:
    from journeydesk.insight.versions.conflict import Conflict
    from journeydesk.insight.versions.fields import Readable


def merge_files(base: Path, ours: Path, theirs: Path, target: Path) -> dict[str, Any]:
    """Write what both made of the base to `target`; return how many changes each made, and the conflicts."""
    _refuse_to_overwrite(target, ours)

    from journeydesk.formats import jmap
    from journeydesk.insight.versions.diff import diff
    from journeydesk.insight.versions.merge import merge

    was, our, their = (jmap.read(path) for path in (base, ours, theirs))
    merged = merge(was, our, their)
    # Git hands over files without an ending, and would find the backup of one among its own.
    jmap.write(merged.document, target, backup=target.suffix.lower() == ".jmap")
    return {"ours": len(diff(was, our)), "theirs": len(diff(was, their)), "conflicts": merged.conflicts}


def report(facts: dict[str, Any]) -> dict[str, Any]:
    """Return the facts as JSON has them."""
    return {**facts, "conflicts": [as_json(conflict) for conflict in facts["conflicts"]]}


def readable(target: Path, facts: dict[str, Any]) -> str:
    """Return the facts as a person reads them, a conflict a line."""
    lines = [f"  {line}" for line in _lines(facts["conflicts"])]
    changes = f"{_many(facts['ours'], 'change')} of ours and {facts['theirs'] or 'none'} of theirs"
    return "\n".join((f"{printable(target.name)}: {changes}, {_many(len(lines), 'conflict')}", *lines))


def _many(count: int, what: str) -> str:
    return f"{count or 'no'} {what if count == 1 else f'{what}s'}"


def _refuse_to_overwrite(target: Path, ours: Path) -> None:
    """Nothing is overwritten but ours, which `git merge` wants to be the result."""
    if os.path.lexists(target):
        if not (target.exists() and ours.exists() and target.samefile(ours)):
            raise CannotBeUsed(
                f"“{target.name}” is there already. Choose another name, or name OURS to replace it."
            )
    elif target.suffix.lower() != ".jmap":
        raise WrongWord(f"“{target.name}” must end in .jmap, the ending of a document. Name it so.")


def _lines(conflicts: Sequence[Conflict]) -> Iterator[str]:
    inside = defaultdict[str, list[str]](list)
    for conflict in conflicts:
        if conflict.kind == "inside":
            inside[conflict.by].append(conflict.what)
    for conflict in conflicts:
        if conflict.kind != "inside":
            contents = f", with {counted(inside[conflict.id])}" if conflict.id in inside else ""
            yield f"{named(conflict)}{contents}: {_sentence(conflict)}"


def _sentence(conflict: Conflict) -> str:
    remover, keeper = ("theirs", "ours") if conflict.theirs is None else ("ours", "theirs")
    field = label(conflict.field)
    ours = _reading(conflict, conflict.ours, conflict.ours_ids)
    theirs = _reading(conflict, conflict.theirs, conflict.theirs_ids)
    match conflict.kind.value:
        case "removed":
            return f"{remover} removed it, {keeper} changed it; it is kept"
        case "needed":
            return f"{remover} removed it, {keeper} still needs it; it is kept"
        case "last":
            return f"{remover} removed it, and no map would be left; it is kept"
        case "moved":
            base = spoken(conflict.base)
            return (
                f"ours moved it to {ours}, theirs to {theirs}, both from {base}; it stands where ours has it"
            )
        case "order":
            return f"both put its {field} in another order, ours {ours}, theirs {theirs}; ours stays"
        case "left":
            return f"its {field} went elsewhere, where it cannot be named from here; ours named {ours}, theirs {theirs}"
    return _changed(conflict, ours, theirs)


def _changed(conflict: Conflict, ours: str, theirs: str) -> str:
    field, base = label(conflict.field), spoken(conflict.base)
    if field == "numbering" and conflict.ours and conflict.theirs:
        return "both numbered its gaps; the numbers are those of ours, and what only theirs numbered comes after them"
    if isinstance(conflict.base, tuple):
        return f"both changed its {field}, ours {ours}, theirs {theirs}; ours stays"
    return f"both changed its {field} from {base}, ours to {ours}, theirs to {theirs}; ours stays"


def _reading(conflict: Conflict, side: Readable, ids: tuple[str, ...]) -> str:
    """Return what one side says: of a list, what it made of that of the base."""
    if isinstance(conflict.base, tuple) and isinstance(side, tuple):
        return difference(conflict.base, side, conflict.base_ids or conflict.base, ids or side)
    return spoken(side)
