"""A table set upright: whichever way it lay, its stages are columns and its lanes rows."""

from __future__ import annotations

from itertools import groupby

from journeydesk.editing.search import folded
from journeydesk.editing.table.cells import UNKNOWN
from journeydesk.editing.table.names import LaneName, lane_named, names_stages
from journeydesk.editing.table.write import Rows

Column = tuple[str, ...]


def upright(rows: Rows) -> Rows:
    """Return a table with its stages as columns, one for each: as it was where it stands so."""
    return gathered(turned(rows)) if lies(rows) else rows


def lies(rows: Rows) -> bool:
    """Tell whether stages are the rows of a table: its first row names more lanes than its first columns do."""
    beside = max(
        (sum(_is_lane(row[at]) for row in rows[1:]) for at in range(min(2, len(rows[0])))), default=0
    )
    above = sum(map(_is_lane, rows[0]))
    return above > max(beside, 0 if _stage_column(rows) is not None else 1)


def turned(rows: Rows) -> Rows:
    """Return a table with its rows as columns; the column that tells the stages becomes the first row."""
    at = _stage_column(rows) or 0
    columns = tuple(zip(*rows, strict=True))
    return (columns[at], *columns[:at], *columns[at + 1 :])


def gathered(rows: Rows, labels: int = 1) -> Rows:
    """Return a table in which neighbours under one title are one column, and so are those under none beside it.

    A title that reaches over several cells stands in the first of them alone, or in each.
    """
    head, *body = rows
    told = list(head[:labels])
    for title in head[labels:]:
        told.append(title if title or len(told) == labels else told[-1])
    places = groupby(range(labels, len(head)), key=lambda at: folded(told[at]).strip())
    groups = [(at,) for at in range(labels)] + [tuple(group) for _, group in places]
    kinds = [lane_named(row[labels - 1]) for row in body]
    return (
        tuple(told[group[0]] for group in groups),
        *(
            tuple(_together(tuple(row[at] for at in group), kind) for group in groups)
            for row, kind in zip(body, kinds, strict=True)
        ),
    )


def _together(cells: Column, kind: LaneName | None) -> str:
    """Return cells as one: each once where they say the same, else the lines of all."""
    if len(set(cells)) == 1:
        return cells[0]
    if kind and kind.kind == "emotion":  # each belongs to the touchpoint beside it, also the unknown one
        return "\n".join(cell or UNKNOWN for cell in cells)
    return "\n".join(dict.fromkeys(cell for cell in cells if cell))


def _stage_column(rows: Rows) -> int | None:
    return next((at for at, cell in enumerate(rows[0]) if names_stages(cell)), None)


def _is_lane(label: str) -> bool:
    return lane_named(label) is not None
