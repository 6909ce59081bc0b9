"""What can be chosen for an export, as widgets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from journeydesk.desktop.dialogs.export_numbers import millimetres, typed
from journeydesk.desktop.dialogs.labelled import beside, labelled
from journeydesk.desktop.language import number, said
from journeydesk.desktop.panels.choices import Combo
from journeydesk.desktop.panels.lines import Line
from journeydesk.desktop.panels.toggle import Toggle
from journeydesk.export import KINDS, PAGES, ExportOptions
from journeydesk.export.kinds import FileKind
from journeydesk.export.options import LEAST_DPI, MOST_BLEED, MOST_DPI, MOST_MARGIN, Option
from journeydesk.insight.comparison.older import Older
from journeydesk.model.document import Document
from journeydesk.surfaces.qt.families import other_families
from journeydesk.surfaces.qt.fonts import FAMILY

PAGE_WORDS = {"fit": "As large as the map", "16:9": "Slide, 16:9", "4:3": "Slide, 4:3"}
SPLIT_WORDS = {"map": "Each map", "stage": "Each stage", "segment": "Each segment"}
THEME_WORDS = {"light": "Light", "dark": "Dark", "print": "Print, without fills"}
OVERLAP = 8.0
"""Millimetres that neighbours both show: enough to glue."""

EXTRA_WORDS = {
    "gaps": "Show the gaps",
    "register": "Gap register",
    "cover": "Cover",
    "legend": "Legend",
    "audit": "Audit",
    "evidence": "Evidence",
    "personas": "Personas",
}
ALL = "*"


class Choices(QWidget):
    """The left side of the dialog: every choice but the file."""

    changed = Signal()

    def __init__(self, document: Document, map_id: str) -> None:
        super().__init__()
        self._document = document
        self._older: Older | None = None
        self.kind = Toggle([(kind.ending, kind.name) for kind in KINDS.values()])
        self._usual_page = self.file_kind.page
        self.map, self.segment, self.split = Combo(), Combo(), Combo()
        self.page, self.theme, self.family = Combo(), Combo(), Combo()
        self.orientation = Toggle(
            (("auto", said("Automatic")), ("landscape", said("Landscape")), ("portrait", said("Portrait")))
        )
        self.dpi, self.margin, self.bleed = Line("192"), Line("5"), Line("0")
        self.transparent = QCheckBox(said("Transparent background"))
        self.outlines = QCheckBox(said("Letters as outlines"))
        self.tile = QCheckBox(said("Over several sheets, large enough to read"))
        self.cut_marks = QCheckBox(said("Overlap and cut marks, to glue them"))
        self.extras = {name: QCheckBox(said(words)) for name, words in EXTRA_WORDS.items()}
        self.compared = QCheckBox(said("Show the comparison"))
        self.redacted = QCheckBox(said("Redacted"))
        self.redacted.setToolTip(said("Without quotes, names of people and files of sources"))
        self._put_together()
        self._fill(map_id)
        self._watch()
        self._suit()

    def options(self) -> ExportOptions:
        """Return what is chosen; raises an `ExportError`."""
        meant, chosen, usual = self._meant, self.map.currentData(), ExportOptions()
        return ExportOptions(
            kind=self.kind.value,
            page=self.page.currentData(),
            orientation=self.orientation.value,
            margin=millimetres(self.margin, "The margin", MOST_MARGIN) if "margin" in meant else usual.margin,
            theme=self.theme.currentData(),
            dpi=typed(self.dpi, "The resolution", LEAST_DPI, MOST_DPI, "dpi")
            if "dpi" in meant
            else usual.dpi,
            transparent="transparent" in meant and self.transparent.isChecked(),
            outlines="outlines" in meant and self.outlines.isChecked(),
            maps=tuple(one.id for one in self._document.maps) if chosen == ALL else (chosen,),
            segment=self.segment.currentData(),
            split=self.split.currentData(),
            include=frozenset(name for name in self._offered() if self.extras[name].isChecked()),
            today=date.today(),
            older=self._older if self.compared.isChecked() else None,
            redacted=self.redacted.isChecked(),
            tile=self._tiled(),
            overlap=OVERLAP if self._tiled() and self.cut_marks.isChecked() else 0.0,
            cut_marks=self._tiled() and self.cut_marks.isChecked(),
            bleed=millimetres(self.bleed, "The bleed", MOST_BLEED) if "bleed" in meant else usual.bleed,
            font=self.family.currentData(),
        )

    @property
    def file_kind(self) -> FileKind:
        """The kind of file that is chosen."""
        return KINDS[self.kind.value]

    @property
    def _meant(self) -> frozenset[Option]:
        """The options that have a meaning for such a file on such a page."""
        return self.file_kind.options_on(self.page.currentData())

    def choose(self, options: ExportOptions) -> None:
        """Show other options, but for the maps and the segment, which belong to the document."""
        blocked = self.blockSignals(True)
        self.kind.choose(options.kind)
        self.orientation.choose(options.orientation)
        chosen = ((self.page, options.page), (self.theme, options.theme), (self.split, options.split))
        self.family.setCurrentIndex(max(0, self.family.findData(options.font)))
        for box, name in chosen:
            box.setCurrentIndex(max(0, box.findData(name)))
        self.dpi.setText(f"{options.dpi:g}")
        self.margin.setText(f"{options.margin:g}")
        self.bleed.setText(f"{options.bleed:g}")
        self.transparent.setChecked(options.transparent)
        self.outlines.setChecked(options.outlines)
        self._include(options.include)
        self.redacted.setChecked(options.redacted)
        self.tile.setChecked(options.tile)
        self.cut_marks.setChecked(options.cut_marks)
        self.blockSignals(blocked)
        self._tell()

    def compare_with(self, older: Older) -> None:
        """Offer to show what became of an older map, as the window does just now."""
        self._older = older
        self.compared.setChecked(True)

    def _tiled(self) -> bool:
        return "tile" in self._meant and self.tile.isChecked()

    def _put_together(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._segment_row = labelled(said("Segments"), self.segment)
        self._rows = self._optional_rows()
        edges = beside(self._rows["margin"], self._rows["bleed"])
        for part in (
            labelled(said("Format"), self.kind),
            labelled(said("Maps"), self.map),
            self._segment_row,
            *dict.fromkeys(
                edges if option in ("margin", "bleed") else row for option, row in self._rows.items()
            ),
        ):
            column.addWidget(part)
        self._pairs = QGridLayout()
        column.addLayout(self._pairs)
        column.addStretch()

    def _optional_rows(self) -> dict[Option, QWidget]:
        """Return the row of each option that not every kind of file has a use for, from top to bottom."""
        return {
            "split": labelled(said("A page for"), self.split),
            "page": labelled(said("Page"), self.page),
            "orientation": labelled(said("Turned"), self.orientation),
            "theme": labelled(said("Colours"), self.theme),
            "font": labelled(said("Font"), self.family),
            "margin": labelled(said("Margin, mm"), self.margin),
            "bleed": labelled(said("Bleed, mm"), self.bleed),
            "tile": self.tile,
            "cut_marks": self.cut_marks,
            "dpi": labelled(said("Resolution, dots an inch"), self.dpi),
            "transparent": self.transparent,
            "outlines": self.outlines,
            "older": self.compared,
        }

    def _fill(self, map_id: str) -> None:
        for name in PAGES:
            self.page.addItem(page_name(name), name)
        for box, names in ((self.theme, THEME_WORDS), (self.split, SPLIT_WORDS)):
            for name, words in names.items():
                box.addItem(said(words), name)
        self.family.addItem(
            said("The document's: {font}").format(font=self._document.branding.font or FAMILY), None
        )
        for name in (FAMILY, *other_families()):
            self.family.addItem(name, name)
        self.segment.addItem(said("All segments"), None)
        for segment in self._document.segments:
            self.segment.addItem(segment.name, segment.id)
        self._segment_row.setVisible(len(self._document.segments) > 1)
        self._fill_maps(map_id)

    def _fill_maps(self, chosen: str) -> None:
        """Offer the maps, one or all of them."""
        maps = self._document.maps
        self.map.blockSignals(True)
        self.map.clear()
        if len(maps) > 1:
            self.map.addItem(said(_each(self.file_kind)).format(n=number(len(maps))), ALL)
        for journey in maps:
            self.map.addItem(journey.title or said("Untitled map"), journey.id)
        self.map.setCurrentIndex(max(self.map.findData(chosen), 0))
        self.map.blockSignals(False)

    def _watch(self) -> None:
        self.kind.changed.connect(self._other_kind)
        for toggle in (self.kind, self.orientation):
            toggle.changed.connect(self._tell)
        for box in (self.map, self.segment, self.split, self.page, self.theme, self.family):
            box.currentIndexChanged.connect(self._tell)
        for line in (self.dpi, self.margin, self.bleed):
            line.textChanged.connect(self._tell)
        checks = (self.transparent, self.outlines, self.tile, self.cut_marks, self.compared, self.redacted)
        for check in (*checks, *self.extras.values()):
            check.toggled.connect(self._tell)

    def _other_kind(self) -> None:
        """Offer the maps as the kind holds them, on the page that it usually has, with what is usual beside them."""
        self._fill_maps(self.map.currentData())
        blocked = self.blockSignals(True)
        if self.file_kind.contents:
            self._include(self.file_kind.usual)
        if self.page.currentData() == self._usual_page:  # nobody chose it: a picture is no slide
            self.page.setCurrentIndex(self.page.findData(self.file_kind.page))
        self._usual_page = self.file_kind.page
        self.blockSignals(blocked)

    def _include(self, names: frozenset[str]) -> None:
        for name, box in self.extras.items():
            box.setChecked(name in names)

    def _offered(self) -> list[str]:
        """Return what the kind can show beside the map; without pages, gaps are only in the register."""
        kind = self.file_kind
        shown = kind.extras - {"gaps"} if kind.contents else kind.extras
        return [name for name in self.extras if name in shown]

    def _tell(self) -> None:
        self._suit()
        self.changed.emit()

    def _suit(self) -> None:
        """Show what has a meaning now."""
        shown = self.file_kind.options - self._hidden()
        for option, row in self._rows.items():
            row.setVisible(option in shown)
        self.orientation.setEnabled("orientation" in self._meant)
        self.tile.setEnabled("tile" in self._meant)
        self._pair(self._offered())

    def _hidden(self) -> set[Option]:
        """Return what is not even shown, disabled, while it waits for another choice."""
        waits: dict[Option, bool] = {
            "margin": "margin" not in self._meant,
            "cut_marks": not self._tiled(),
            "older": self._older is None,
        }
        return {option for option, hidden in waits.items() if hidden}

    def _pair(self, offered: Sequence[str]) -> None:
        """Set what can be included two beside each other, without holes."""
        for name, box in self.extras.items():
            box.setVisible(name in offered)
        for place, box in enumerate((*(self.extras[name] for name in offered), self.redacted)):
            self._pairs.addWidget(box, place // 2, place % 2)


def _each(kind: FileKind) -> str:
    if kind.one_map:
        return "All {n} maps, a file each"
    return "All {n} maps" if kind.contents else "All {n} maps, a page each"


def page_name(name: str) -> str:
    """Return what a size of the page is called."""
    words = PAGE_WORDS.get(name)
    return said(words) if words else name.upper() if len(name) < 3 else name.capitalize()
