"""Sheets of our own workbooks, known by what stands in their hidden first row and column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeydesk.formats.cells import Rows
from journeydesk.imports.sheets import Sheet

JOURNEY, TOUCHPOINTS, SEGMENTS, PATHS, EVIDENCE = ("journey", "touchpoints", "segments", "paths", "evidence")
GAPS, CHECKS, FINDINGS = ("gaps", "checks", "findings")

_MARK = re.compile(r"([a-z_]+)(?: ([A-Za-z0-9_.:-]{1,64}))?")


@dataclass(frozen=True, slots=True)
class OwnTable:
    """A sheet without its ids: what it tells of, of which map, and the ids of its columns and rows, empty for new ones.

    `sheet` is what a person sees of it.
    """

    kind: str
    map: str
    columns: tuple[str, ...]
    ids: tuple[str, ...]
    sheet: Sheet

    @property
    def rows(self) -> Rows:
        """The cells under the heads."""
        return self.sheet.rows[1:]


def own_table(sheet: Sheet) -> OwnTable | None:
    """Return the table of a sheet that we wrote; None for any other."""
    if len(sheet.rows) < 2 or sheet.rows[1][0] != "id" or not (mark := _MARK.fullmatch(sheet.rows[0][0])):
        return None
    below = tuple(row[0] for row in sheet.rows[2:])
    rest = tuple(row[1:] for row in sheet.rows[1:])
    return OwnTable(mark[1], mark[2] or "", sheet.rows[0][1:], below, Sheet(sheet.name, rest))
