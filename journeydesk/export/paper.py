"""How large the smallest text of maps is on the paper that somebody has chosen, for the audit to judge."""

from __future__ import annotations

from collections.abc import Mapping

from journeydesk.export.options import ExportOptions, page_named
from journeydesk.export.pages import Extent, smallest_text
from journeydesk.insight.audit.subjects import Paper

USUAL_PAGE = "a3"
"""What most offices can print."""


def paper_of(maps: Mapping[str, Extent], page: str | None) -> Paper:
    """Return the paper `page`, or the usual one where none is chosen, with maps by their ids on it.

    Raises `UnknownPage`.
    """
    options = ExportOptions(page=page_named(page or USUAL_PAGE))
    smallest = {id: smallest_text(extent, options) for id, extent in maps.items()}
    name = options.page
    return Paper(name.upper() if name.startswith("a") else name, page is not None, smallest)
