"""What a table seems to be: a guess for a person to correct before it becomes a map."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from journeydesk.editing.new import LANE_KINDS
from journeydesk.editing.search import folded
from journeydesk.editing.table.names import (
    FEELINGS,
    GOALS_OF_STAGES,
    PLACES,
    SEGMENT_WORDS,
    LaneName,
    is_corner,
    lane_named,
    names_stages,
)
from journeydesk.editing.table.read import UNKNOWN_KIND, Group, Row, Table, grouped, on_one_line
from journeydesk.editing.table.upright import gathered, lies, turned
from journeydesk.formats.cells import MOST_COLUMNS, Rows
from journeydesk.imports.mermaid import SOMEBODY
from journeydesk.research.columns import Columns
from journeydesk.research.guess import guessed

STAGES, NOTHING = "stages", "nothing"

ROLES = (STAGES, GOALS_OF_STAGES, *LANE_KINDS, FEELINGS, *PLACES, NOTHING)
"""What a row can be: the titles of the stages, their goals, a lane, something of touchpoints, or left out."""

_TITLES = frozenset({"title", "name", "journey", "map", "titel", "titulo", "titre", "titolo"})

_NUMBERS = frozenset({"#", "no", "nr", "id", "number", "nummer"})
"""What stands above numbers that only count."""


@dataclass(frozen=True, slots=True)
class About:
    """What stands above a table: the title of the map, who takes part, and the rest."""

    title: str = ""
    segment: str = ""
    scenario: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A table as it was understood.

    `laid` are its cells as they lay in the file, `cells` those with stages as columns; the last of the first `labels`
    columns names lanes, one before it swimlanes. `roles` says what each row of `cells` is.
    """

    sheet: str
    about: About
    laid: Rows
    cells: Rows
    labels: int
    roles: tuple[str, ...]
    turned: bool
    wanted: bool = True

    @property
    def labels_of_rows(self) -> tuple[str, ...]:
        """What the table itself calls its rows."""
        return tuple(on_one_line(row[self.labels - 1]) for row in self.cells)

    @property
    def can_turn(self) -> bool:
        """Tell whether the table may lie the other way too: a map takes so many stages and no more."""
        return max(len(self.laid), len(self.laid[0])) <= MOST_COLUMNS

    def turn(self, turns: bool) -> Proposal:
        """Return the proposal for a table that has its stages as rows, or as columns."""
        return self if turns == self.turned else _understood(self.sheet, self.about, self.laid, turns=turns)

    def call(self, row: int, role: str) -> Proposal:
        """Return the proposal with a row as something else; only one row can hold the titles of the stages."""
        roles = [NOTHING if role == STAGES == one else one for one in self.roles]
        roles[row] = role
        return replace(self, roles=tuple(roles))

    def table(self) -> Table:
        """Return the table as it is to be laid into a map."""
        titles = next((row for row, role in zip(self.cells, self.roles, strict=True) if role == STAGES), None)
        body = [
            (row[0] if self.labels > 1 else "", Row(_lane(label, role), row[self.labels :]))
            for row, label, role in zip(self.cells, self.labels_of_rows, self.roles, strict=True)
            if role not in (STAGES, NOTHING)
        ]
        named = (Group(one.name or self.about.segment or SOMEBODY, one.rows) for one in grouped(iter(body)))
        stages = None if titles is None else tuple(map(on_one_line, titles[self.labels :]))
        return Table(stages, tuple(named), len(self.cells[0]) - self.labels)


def proposal(sheet: str, rows: Rows) -> Proposal | None:
    """Return what a sheet seems to hold; None where it is no journey table."""
    about, laid = _without_head(_trimmed(rows))
    if len(laid) < 2 or len(laid[0]) < 2 or is_log(laid):
        return None
    lying = lies(laid)
    found = _understood(sheet, about, laid, turns=lying)
    names = sum(lane_named(label) is not None for label in found.labels_of_rows[1:])
    told = STAGES in found.roles and names_stages(found.cells[0][found.labels - 1])
    return found if lying or told or names else None


def holds_events(rows: Rows) -> bool:
    """Tell whether rows are a log: with moments, or headings for the journey, the time and the touchpoint."""
    if len(rows) < 2:
        return False
    headers = tuple(dict.fromkeys(rows[0]))
    told = len(headers) == len(rows[0]) and not guessed(headers, rows[1:], Columns()).lacking
    return told or is_log(rows)


def is_log(rows: Rows) -> bool:
    """Tell whether rows are events: a column holds moments in nearly all of them."""
    columns = ([cell for cell in column[1:] if cell] for column in zip(*rows, strict=True))
    return any(
        len(cells) > 1 and sum(bool(_MOMENT.match(cell)) for cell in cells) > 0.8 * len(cells)
        for cells in columns
    )


_MOMENT = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[T ]+\d{1,2}:\d{2}")


def _understood(sheet: str, about: About, laid: Rows, *, turns: bool) -> Proposal:
    cells = turned(laid) if turns else laid
    labels = _labels(cells)
    at = next((at for at, row in enumerate(cells) if names_stages(row[labels - 1])), 0)
    cells = gathered((cells[at], *cells[:at], *cells[at + 1 :]), labels)
    first = STAGES if lane_named(cells[0][labels - 1]) is None else _role(cells[0], labels)
    roles = (first, *(_role(row, labels) for row in cells[1:]))
    return Proposal(sheet, about, laid, cells, labels, roles, turns)


def _labels(cells: Rows) -> int:
    """Return how many columns are labels: names of lanes stand in the first, or behind names of swimlanes."""
    named = [sum(lane_named(row[at]) is not None for row in cells[1:]) for at in range(min(2, len(cells[0])))]
    second = len(cells[0]) > 2 and (named[1] > named[0] or (not named[0] and names_stages(cells[0][1])))
    return 2 if second else 1


def _role(row: Sequence[str], labels: int) -> str:
    label = row[labels - 1]
    if found := lane_named(label):
        return found.kind
    if folded(label).strip(" .:") in _NUMBERS:
        return NOTHING
    return UNKNOWN_KIND if any(row[labels:]) else NOTHING


def _lane(label: str, role: str) -> LaneName:
    """Return a lane of a kind, with the name that the table gives it where that says more than the kind."""
    found = lane_named(label)
    return found if found and found.kind == role else LaneName(role, label)


# ------------------------------------------------------------ what stands around the table


def _trimmed(rows: Rows) -> Rows:
    """Return rows without those, and without the columns, that hold nothing."""
    used = [at for at, column in enumerate(zip(*rows, strict=True)) if any(map(str.strip, column))]
    kept = (tuple(row[at] for at in used) for row in rows)
    return tuple(row for row in kept if any(map(str.strip, row)))


def _without_head(rows: Rows) -> tuple[About, Rows]:
    """Return what stands above a table, and the table; all of it where no row looks like its first."""
    at = next((index for index, row in enumerate(rows) if _begins(row)), 0)
    return _about(rows[:at]), _trimmed(rows[at:])


def _begins(row: Sequence[str]) -> bool:
    """Tell whether a row is the first of a table: it names stages or lanes, or has several cells."""
    filled = dict.fromkeys(cell for cell in row if cell.strip())
    named = any(names_stages(cell) or (cell and lane_named(cell)) for cell in row[:2])
    beside = len(filled) > 1 and is_corner(row[0])
    return len(filled) > 1 and (named or beside or len(filled) > 2)


def _about(rows: Rows) -> About:
    title, segment, others = "", "", list[str]()
    for key, value in map(_entry, rows):
        if value and key in SEGMENT_WORDS and not segment:
            segment = value
        elif not title and (not key or key in _TITLES):
            title = value
        else:
            others += _sentences(key, value, rows)
    return About(title, segment, "\n".join(others))


def _entry(row: Sequence[str]) -> tuple[str, str]:
    """Return what a row tells under which key: “Persona | Anna” and “Persona: Anna”; a text alone has no key."""
    first, *others = dict.fromkeys(on_one_line(cell) for cell in row if cell.strip())
    key, colon, value = first.partition(":")
    if colon and folded(key).strip() in _TITLES | SEGMENT_WORDS:
        return folded(key).strip(), ", ".join(filter(None, (value.strip(), *others)))
    return (folded(first).strip(" :"), " ".join(others)) if others else ("", first)


def _sentences(key: str, value: str, rows: Rows) -> Iterator[str]:
    written = next((cell for row in rows for cell in row if folded(cell).strip(" :") == key), key)
    yield f"{on_one_line(written).rstrip(':')}: {value}" if key else value
