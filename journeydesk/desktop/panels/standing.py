"""The fields that stages, swimlanes and lanes share: their size, and how they stand on the map."""

from __future__ import annotations

from journeydesk.desktop.language import said
from journeydesk.desktop.panels.codecs import SIZE
from journeydesk.desktop.panels.field_kinds import switch
from journeydesk.desktop.panels.fields import Field, Section
from journeydesk.desktop.panels.lines import LineEditor
from journeydesk.drawing.theme import Theme


def _size(path: str, label: str) -> Field:
    def make(theme: Theme) -> LineEditor:
        return LineEditor(theme, SIZE, said("By its content"))

    return Field(path, label, make)


WIDTH, HEIGHT = _size("width", "Width, at least"), _size("height", "Height, at least")

STANDING = Section(
    "On the map",
    (switch("collapsed", "Collapsed"), switch("hidden", "Hidden"), switch("locked", "Locked")),
)
