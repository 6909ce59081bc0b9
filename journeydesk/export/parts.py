"""What of a map gets a page of its own, and the pages of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from journeydesk.drawing.parts import Cut, Whole
from journeydesk.export.kinds import KINDS
from journeydesk.export.options import FIT, ExportOptions, page_named, split_named
from journeydesk.export.pages import POINTS_A_MM, Placed, placed
from journeydesk.export.prepared import Progress
from journeydesk.export.tiles import small_note, tiled
from journeydesk.layout.gap_strip import STRIP


def placed_parts(whole: Whole, options: ExportOptions, say: Progress) -> list[Placed]:
    """Return the pages that the options ask for, in reading order; raises `NoRoom`."""
    cuts = tuple(_cuts(whole, options))
    found: list[Placed] = []
    for number, cut in enumerate(cuts):
        found += _placed_part(whole, cut, options, _part_of(say, number, len(cuts)))
    bleed = options.bleed * POINTS_A_MM
    return [replace(one, page=replace(one.page, bleed=bleed)) for one in found] if bleed else found


def _cuts(whole: Whole, options: ExportOptions) -> Iterator[Cut]:
    """Yield the parts that stand by themselves; a map without stages or swimlanes cannot be taken apart."""
    every = whole.everything
    apart = whole.can_be_broken and KINDS[options.kind].splits
    split = split_named(options.split) if apart else "map"
    if split == "map":
        yield every
    elif split == "stage":
        yield from (replace(every, columns=range(column, column + 1)) for column in every.columns)
    else:
        for section, rows in groupby(every.rows, key=lambda row: whole.rows[row].section):
            if section != STRIP:
                numbers = tuple(rows)
                yield replace(every, rows=range(numbers[0], numbers[-1] + 1))


def _part_of(say: Progress, number: int, count: int) -> Progress:
    """Return who hears the share done of one part of several."""
    return lambda share: say((number + share) / count)


def _placed_part(whole: Whole, cut: Cut, options: ExportOptions, say: Progress) -> list[Placed]:
    apart = whole.can_be_broken and KINDS[options.kind].sheets and page_named(options.page) != FIT
    if options.tile and apart:
        pages = list(tiled(whole, cut, options, say))
        return [Placed(page, small_note(whole, pages)) for page in pages]
    drawing = whole.drawing if cut == whole.everything else whole.part(cut)
    say(1.0)
    return [placed(drawing, options)]
