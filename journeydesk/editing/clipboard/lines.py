"""Lines of text become cards; lists lose their marks, and lists of two levels become stages with touchpoints."""

from __future__ import annotations

import re

from journeydesk.editing.change import change_each
from journeydesk.editing.clean import LONGEST, cleaned
from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.pour import poured
from journeydesk.editing.spot import NOWHERE, Spot, spot_of
from journeydesk.editing.state import EditorState
from journeydesk.editing.table import pasted_table
from journeydesk.editing.table.cells import cell_of
from journeydesk.editing.table.fill import CURVES, lane_of_cells
from journeydesk.editing.table.names import LaneName, kind_of
from journeydesk.editing.tracks import with_chosen_shown
from journeydesk.model.journey import Swimlane
from journeydesk.model.tree import lane_of
from journeydesk.model.value import Item

MOST_LINES = 500
"""Lines of pasted text that become cards; more is a document, not a list."""

MOST_READ = 200_000
"""Characters that are looked at for them."""

_BULLET = re.compile(r"(?:[-*•–—‣◦▪·●○■□☐☑✓✔➔→]|\[[ xX]\]|o(?=\t))\s+")
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-zA-Z]\))\s+")


def pasted_text(state: EditorState, text: str, fresh: FreshId, seen: Spot = NOWHERE) -> EditorState | None:
    """Return the state with a card for each line of a text, in the selected lane or among the touchpoints.

    A list whose points have points of their own becomes stages with touchpoints.
    """
    lines = _lines(text)
    if _has_levels([depth for depth, _ in lines]):
        return pasted_table(state, _outlined(lines), fresh, seen)
    spot = spot_of(state, seen)
    if not (lines and spot.swimlane and spot.stage):
        return None
    cells = [(spot.stage, cell_of([text for _, text in lines]))]
    lane = lane_of_cells(LaneName(_kind(state, spot)), cells, fresh)
    stages, chosen = state.journey.stages, (*state.selection, spot.lane)

    def pour(item: Item) -> Item:
        return poured(item, (lane,), stages, chosen=chosen) if isinstance(item, Swimlane) else item

    document = change_each(state.document, [spot.swimlane], pour)
    return with_chosen_shown(state.edited(document).selecting(item.id for item in lane.items))


def is_too_long(text: str) -> bool:
    """Tell whether a text holds more than is pasted of it at once."""
    lines = [line for line in text[:MOST_READ].splitlines() if line.strip()]
    return len(text) > MOST_READ or len(lines) > MOST_LINES or any(len(line) > LONGEST for line in lines)


def _has_levels(depths: list[int]) -> bool:
    """Tell whether lines are a list in a list; a few indented ones among others are none."""
    top = depths.count(min(depths, default=0))
    return bool(depths) and depths[0] == min(depths) and top <= len(depths) - top


def _lines(text: str) -> list[tuple[int, str]]:
    """Return the lines with words, without marks of lists, and how far each is indented."""
    lines = [line for line in text[:MOST_READ].replace("\v", "\n").splitlines() if line.strip()][:MOST_LINES]
    numbered = sum(bool(_NUMBER.match(line.strip())) for line in lines) > 1
    found = ((_depth(line), cleaned(_unmarked(line.strip(), numbered)).strip()) for line in lines)
    return [(depth, text) for depth, text in found if text]


def _depth(line: str) -> int:
    return len(line[: len(line) - len(line.lstrip())].expandtabs(4))


def _unmarked(line: str, numbered: bool) -> str:
    """Return a line without its bullet; a number is a mark only when there are several: “3 days later” is none."""
    line = _BULLET.sub("", line, count=1) if _BULLET.match(line) else line
    return _NUMBER.sub("", line, count=1) if numbered and _NUMBER.match(line) else line


def _outlined(lines: list[tuple[int, str]]) -> tuple[tuple[str, ...], ...]:
    """Return a list of two levels as a table: stages above, touchpoints below."""
    titles, below = list[str](), list[list[str]]()
    for depth, text in lines:
        if depth == lines[0][0]:
            titles.append(text)
            below.append([])
        else:
            below[-1].append(text)
    return ("", *titles), ("Touchpoints", *(cell_of(texts) if texts else "" for texts in below))


def _kind(state: EditorState, spot: Spot) -> str:
    kind = kind_of(lane_of(state.document, spot.lane)) if spot.lane else "touchpoints"
    return "touchpoints" if kind in CURVES else kind
