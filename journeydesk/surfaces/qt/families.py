"""Families of fonts by the names that people give them, and the fonts that shape their styles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from journeydesk.surfaces.qt.fonts import (
    FAMILY,
    LAYOUT_PIXELS,
    PREFERRED,
    UNHINTED,
    assemble,
    layout_font,
    tables_of,
)
from journeydesk.surfaces.sfnt import Sfnt


@dataclass(frozen=True, slots=True)
class Family:
    """A family in which text is set; letters that it lacks are ours, or of what the system has."""

    name: str = FAMILY

    @property
    def called(self) -> str:
        """What people call it: Qt names the maker too where the same family comes from two."""
        return self.name.partition(" [")[0]

    @property
    def is_ours(self) -> bool:
        """Tell whether it is the one that JourneyDesk ships."""
        return self.name == FAMILY

    def font(self, weight: int, italic: bool) -> QFont:
        """Return the font that shapes a style, in the face that comes nearest: none is made bold or slanted."""
        if self.is_ours:
            return layout_font(weight, italic)
        font = QFont([self.name, FAMILY, *PREFERRED])
        font.setPixelSize(LAYOUT_PIXELS)
        font.setHintingPreference(UNHINTED)
        font.setWeight(QFont.Weight(weight))
        if style := self._style(weight, italic):
            font.setStyleName(style)
        return font

    @property
    def is_pictures(self) -> bool:
        """Tell whether its letters are pictures, which go into a file one by one and never as a font."""
        return not self._sfnt.has_outlines

    @property
    def may_be_embedded(self) -> bool:
        """Tell whether its maker allows embedding, and there is something to embed."""
        return not self.is_pictures and self._sfnt.may_be_embedded

    @property
    def _sfnt(self) -> Sfnt:
        return Sfnt(assemble(tables_of(QRawFont.fromFont(self.font(400, italic=False)))))

    def _style(self, weight: int, italic: bool) -> str:
        """Return the name of the style that is most alike, upright where there is nothing slanted."""

        def unlike(style: str) -> tuple[bool, int, int]:
            found = int(QFontDatabase.weight(self.name, style))
            return QFontDatabase.italic(self.name, style) != italic, abs(found - weight), len(style)

        return min(QFontDatabase.styles(self.name), key=unlike, default="")


OURS = Family()


def family_named(name: str) -> Family | None:
    """Return the family that a person calls so, None where this computer has none."""
    wanted = " ".join(name.split()).casefold()
    if wanted in ("", FAMILY.casefold()):
        return OURS
    found = [one for one in _families() if wanted in (one.name.casefold(), one.called.casefold())]
    return max(found, key=lambda one: one.may_be_embedded, default=None)


def other_families() -> tuple[str, ...]:
    """Return what all families of this computer but ours are called."""
    return tuple(dict.fromkeys(one.called for one in _families() if not one.is_ours))


def _families() -> Iterator[Family]:
    names = (name for name in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(name))
    return map(Family, names)
