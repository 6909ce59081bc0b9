"""A table set upright: whichever way it lay, its stages are columns and its lanes rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from journeydesk.editing.search import folded
from journeydesk.editing.table.cells import UNKNOWN, texts_of
from journeydesk.editing.table.names import OF_TOUCHPOINTS, lane_named, names_segments, names_stages
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
    """Return a table with its rows as columns: titles of stages above, segments at the left where it has any."""
    who = next((at for at, cell in enumerate(rows[0]) if names_segments(cell)), None)
    if who is None or len(rows[0]) < 3:
        return _turned(rows)
    head = rows[0][:who] + rows[0][who + 1 :]
    blocks: dict[str, list[Column]] = {}
    name = ""
    for row in rows[1:]:
        name = row[who] or name
        blocks.setdefault(name, []).append(row[:who] + row[who + 1 :])
    return _beside({name: gathered(_turned((head, *block))) for name, block in blocks.items()}, rows[0][who])


def _turned(rows: Rows) -> Rows:
    at = _stage_column(rows) or 0
    columns = tuple(zip(*rows, strict=True))
    return (columns[at], *columns[:at], *columns[at + 1 :])


def _beside(tables: dict[str, Rows], corner: str) -> Rows:
    """Return the tables of several segments as one, with the stages of all of them."""
    titles: list[str] = []
    for head, *_ in tables.values():
        for at, title in enumerate(head[1:], 2):
            if title not in titles:
                behind = (titles.index(other) for other in head[at:] if other in titles)
                titles.insert(next(behind, len(titles)), title)
    found = [(corner, next(iter(tables.values()))[0][0], *titles)]
    for name, (head, *body) in tables.items():
        for label, *cells in body:
            told = dict(zip(head[1:], cells, strict=True))
            found.append((name, label, *(told.get(title, "") for title in titles)))
    return tuple(found)


def gathered(rows: Rows, labels: int = 1) -> Rows:
    """Return a table in which neighbours under one title are one column, and so are those under none beside it.

    A title that reaches over several cells stands in the first of them alone, or in each.
    """
    head, *body = rows
    told = list(head[:labels])
    for title in head[labels:]:
        told.append(title if title or len(told) == labels else told[-1])
    places = groupby(range(labels, len(head)), key=lambda at: folded(told[at]).strip())
    groups = [tuple(group) for _, group in places]
    if len(groups) == len(head) - labels:
        return (tuple(told), *body)
    titles = (*told[:labels], *(told[group[0]] for group in groups))
    return (titles, *(_gathered(body, at, groups, labels) for at in range(len(body))))


def _gathered(body: list[Column], row: int, groups: list[tuple[int, ...]], labels: int) -> Column:
    """Return a row with its cells gathered; what belongs to touchpoints keeps its place beside them."""
    kind = _kind(body[row], labels)
    swimlane = [one for one in body if one[: labels - 1] == body[row][: labels - 1]]
    touchpoints = next((one for one in swimlane if _kind(one, labels) == "touchpoints"), None)
    cells: list[str] = []
    for group in groups:
        own = [body[row][at] for at in group]
        beside = [touchpoints[at] for at in group] if touchpoints and kind in OF_TOUCHPOINTS else []
        cells.append(_by_touchpoint(own, beside) if len(set(beside)) > 1 else _together(own))
    return (*body[row][:labels], *cells)


def _together(cells: Sequence[str]) -> str:
    """Return the lines of cells, those of neighbours that say the same once: they were one cell."""
    return "\n".join(cell for cell, _ in groupby(cells) if cell)


def _by_touchpoint(cells: Sequence[str], touchpoints: Sequence[str]) -> str:
    """Return the lines of cells, one for each touchpoint, then those beside none."""
    lines, rest = list[str](), list[str]()
    for at, (cell, touchpoint) in enumerate(zip(cells, touchpoints, strict=True)):
        own = list(texts_of(cell))
        if touchpoint and touchpoint != (touchpoints[at - 1] if at else ""):
            lines += [*own, *[UNKNOWN] * (len(texts_of(touchpoint)) - len(own))]
        elif cell != cells[at - 1]:
            rest += own
    return "\n".join((*lines, *rest))


def _kind(row: Column, labels: int) -> str:
    found = lane_named(row[labels - 1])
    return found.kind if found else ""


def _stage_column(rows: Rows) -> int | None:
    return next((at for at, cell in enumerate(rows[0]) if names_stages(cell)), None)


def _is_lane(label: str) -> bool:
    return lane_named(label) is not None
