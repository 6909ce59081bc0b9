"""A map over several sheets: at a size at which it can be read, on as few of them as that needs.

Sheets end between stages and between lanes. What is larger than a sheet by itself is shrunk there, never cut.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from journeydesk.drawing.parts import Cut, Whole
from journeydesk.drawing.primitives import Page
from journeydesk.drawing.sheets import Sheet, draw_sheet, size_needed
from journeydesk.export.kinds import KINDS
from journeydesk.export.options import ExportOptions, page_named
from journeydesk.export.pages import LARGEST, POINTS_A_MM, Placed, margin_of, papers, placed
from journeydesk.export.prepared import Progress
from journeydesk.formats.words import quoted
from journeydesk.layout.sizes import META

POINTS = 7
"""The size of the smallest letters on sheets, about what they have at 100 %."""

READABLE = POINTS / META.size
"""The least scale of sheets, in points a unit."""

HALVINGS = 24
"""How often the room is halved to find how evenly a map can be shared out."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a map is broken for paper of a size in points."""

    paper: tuple[float, float]
    sheets: tuple[Sheet, ...]
    scales: tuple[float, ...]

    @property
    def merit(self) -> tuple[float, int, float]:
        """Best is what can be read, then few sheets, then large letters."""
        return min(*self.scales, READABLE), -len(self.sheets), max(self.scales)


def placed_part(whole: Whole, options: ExportOptions, say: Progress) -> list[Placed]:
    """Return the page of a map, or its sheets where these are asked for, in reading order; raises `NoRoom`."""
    may_be_several = "tile" in KINDS[options.kind].options_on(page_named(options.page))
    if options.tile and whole.can_be_broken and may_be_several:
        pages = list(tiled(whole, options, say))
        found = [Placed(page, small_note(whole, pages)) for page in pages]
    else:
        say(1.0)
        found = [placed(whole.drawing, options)]
    bleed = options.bleed * POINTS_A_MM
    return [replace(one, page=replace(one.page, bleed=bleed)) for one in found] if bleed else found


def tiled(whole: Whole, options: ExportOptions, say: Progress) -> Iterator[Page]:
    """Yield the sheets of a map, row by row; raises `NoRoom`."""
    plan = max((_plan(whole, paper, options) for paper in papers(options)), key=lambda one: one.merit)
    for number, (sheet, scale) in enumerate(zip(plan.sheets, plan.scales, strict=True), 1):
        yield _page(whole, sheet, scale, plan.paper, options)
        say(number / len(plan.sheets))


def small_note(whole: Whole, pages: Sequence[Page]) -> tuple[str, ...]:
    """Return what to tell of sheets on which something is shrunk: nothing, or one sentence."""
    small = sum(page.scale < READABLE for page in pages)
    if not small:
        return ()
    title = quoted(whole.drawing.title)
    return (
        f"On {small} of {len(pages)} sheets of {title}, letters are smaller than {POINTS} points:"
        " something there is larger than a sheet. Choose a larger page, or turn it.",
    )


def _plan(whole: Whole, paper: tuple[float, float], options: ExportOptions) -> _Plan:
    spent = 2 * margin_of(options) + options.overlap * POINTS_A_MM
    room = paper[0] - spent, paper[1] - spent
    sheets = _sheets(whole, room)
    needs = (size_needed(whole, sheet) for sheet in sheets)
    largest = [min(room[0] / width, room[1] / height, LARGEST) for width, height in needs]
    common = min((scale for scale in largest if scale >= READABLE), default=LARGEST)
    return _Plan(paper, sheets, tuple(min(scale, common) for scale in largest))


def _sheets(whole: Whole, room: tuple[float, float]) -> tuple[Sheet, ...]:
    """Break a map into sheets of a room in points; the title is on the first of them."""
    every = whole.everything

    def width(columns: range) -> float:
        return size_needed(whole, Sheet(Cut(columns, every.rows, titled=False)))[0]

    def height(rows: range) -> float:
        return size_needed(whole, Sheet(Cut(columns[0], rows, rows.start == every.rows.start)))[1]

    columns = _shared_out(every.columns, width, room[0] / READABLE)
    # Where every column is shrunk for its width, there is room for more lanes.
    down = room[1] / min(READABLE, max(room[0] / width(some) for some in columns))
    rows = _shared_out(every.rows, height, down)
    blank = whole.title_height(columns[0]) if height(rows[0]) <= down else 0.0
    return tuple(
        Sheet(
            Cut(some, lanes, titled=not row and not column),
            (column, row),
            (len(columns), len(rows)),
            blank if column and not row else 0.0,
        )
        for row, lanes in enumerate(rows)
        for column, some in enumerate(columns)
    )


def _shared_out(all_of: range, size: Callable[[range], float], room: float) -> list[range]:
    """Share out numbers over as few rooms as they need, as evenly as may be."""
    fewest = len(_filled(all_of, size, room))
    low, high = 0.0, room
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if len(_filled(all_of, size, middle)) > fewest:
            low = middle
        else:
            high = middle
    return _filled(all_of, size, high)


def _filled(all_of: range, size: Callable[[range], float], room: float) -> list[range]:
    """Fill rooms one after the other; in each is at least one, however large."""
    found, start = [], all_of.start
    for stop in range(all_of.start + 1, all_of.stop):
        if size(range(start, stop + 1)) > room:
            found.append(range(start, stop))
            start = stop
    return [*found, range(start, all_of.stop)]


def _page(
    whole: Whole, sheet: Sheet, scale: float, paper: tuple[float, float], options: ExportOptions
) -> Page:
    margin = margin_of(options)
    across, down = ((side - 2 * margin) / scale for side in paper)
    drawing = draw_sheet(
        whole,
        _overlapping(sheet, options.overlap * POINTS_A_MM / scale),
        (across, down),
        cut_marks=options.cut_marks,
    )
    return Page(*paper, drawing, scale, margin, margin)


def _overlapping(sheet: Sheet, by: float) -> Sheet:
    """Return a sheet that shows some units of its right and its lower neighbour, where it has these."""
    (column, row), (across, down) = sheet.place, sheet.count
    overlap = by if column + 1 < across else 0.0, by if row + 1 < down else 0.0
    return replace(sheet, cut=replace(sheet.cut, overlap=overlap))
