"""Numbers that are typed into the export dialog, with their unit or without."""

from __future__ import annotations

from journeydesk.desktop.panels.lines import Line
from journeydesk.export import BadNumber


def millimetres(line: Line, what: str, most: float) -> float:
    """Return the millimetres in a line; raises `BadNumber`."""
    return typed(line, what, 0, most, "mm")


def typed(line: Line, what: str, least: float, most: float, unit: str) -> float:
    """Return the number in a line; raises `BadNumber`."""
    try:
        return float(line.text().replace(",", ".").removesuffix(unit))
    except ValueError:
        raise BadNumber(what, line.text(), least, most, unit) from None
