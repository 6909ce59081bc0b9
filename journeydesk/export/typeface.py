"""The family in which pages are set: the one asked for where it is here and may travel with the file, else ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeydesk.export.kinds import KINDS
from journeydesk.export.options import ExportOptions
from journeydesk.formats.words import quoted
from journeydesk.model.document import Document

if TYPE_CHECKING:
    from journeydesk.surfaces.qt.shaper import QtShaper


def set_in(
    document: Document, options: ExportOptions, shaper: QtShaper
) -> tuple[QtShaper, str, tuple[str, ...]]:
    """Return who shapes the words of pages, the name of the family unless it is ours, and what to tell of it."""
    wanted = document.branding.font if options.font is None else options.font
    if not wanted.strip():
        return shaper, "", ()
    from journeydesk.surfaces.qt.families import family_named

    family = family_named(wanted)
    if family is None:
        return (
            shaper,
            "",
            (f"There is no font {quoted(wanted)} on this computer: JourneyDesk's own stands in for it.",),
        )
    if family.is_ours:
        return shaper, "", ()
    travels = KINDS[options.kind].lacking and not options.outlines
    if travels and not family.may_be_embedded:
        called = quoted(family.called)
        note = f"The font {called} may not be embedded: JourneyDesk's own stands in for it."
        if family.is_pictures:
            note = f"The letters of {called} are pictures: JourneyDesk's own font stands in for it."
        return shaper, "", (note,)
    return shaper.in_family(family), family.called, ()
