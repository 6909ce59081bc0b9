"""What can be chosen for an export, as widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from journeydesk.desktop.language import number
from journeydesk.desktop.panels.choices import Combo
from journeydesk.desktop.panels.lines import Line
from journeydesk.desktop.panels.toggle import Toggle
from journeydesk.export import KINDS, PAGES, BadNumber, ExportOptions
from journeydesk.export.kinds import FileKind
from journeydesk.export.options import LEAST_DPI, MOST_DPI
from journeydesk.insight.comparison.older import Older
from journeydesk.model.document import Document

PAGE_WORDS = {"fit": "As large as the map", "16:9": "Slide, 16:9"}
THEME_WORDS = {"light": "Light", "dark": "Dark", "print": "Print, without fills"}
ALL = "*"


class Choices(QWidget):
    """The left side of the dialog: every choice but the file."""

    changed = Signal()

    def __init__(self, document: Document, map_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._older: Older | None = None
        self.kind = Toggle([(kind.ending, kind.name) for kind in KINDS.values()])
        self.map, self.segment, self.page, self.theme = Combo(), Combo(), Combo(), Combo()
        self.orientation = Toggle(
            (("auto", _said("Automatic")), ("landscape", _said("Landscape")), ("portrait", _said("Portrait")))
        )
        self.dpi = Line("192")
        self.transparent = QCheckBox(_said("Transparent background"))
        self.gaps = QCheckBox(_said("Show the gaps"))
        self.compared = QCheckBox(_said("Show the comparison"))
        self.compared.hide()
        self._put_together()
        self._fill(map_id)
        self._watch()
        self._suit()

    def options(self) -> ExportOptions:
        """Return what is chosen; raises an `ExportError`."""
        pixels, chosen = self.file_kind.pixels, self.map.currentData()
        return ExportOptions(
            kind=self.kind.value,
            page=self.page.currentData(),
            orientation=self.orientation.value,
            theme=self.theme.currentData(),
            dpi=self._dpi() if pixels else 192.0,
            transparent=pixels and self.transparent.isChecked(),
            maps=tuple(one.id for one in self._document.maps) if chosen == ALL else (chosen,),
            segment=self.segment.currentData(),
            include=frozenset({"gaps"}) if self.gaps.isChecked() else frozenset(),
            older=self._older if self.compared.isChecked() else None,
        )

    @property
    def file_kind(self) -> FileKind:
        """The kind of file that is chosen."""
        return KINDS[self.kind.value]

    def choose(self, options: ExportOptions) -> None:
        """Show other options, but for the maps and the segment, which belong to the document."""
        blocked = self.blockSignals(True)
        self.kind.choose(options.kind)
        self.orientation.choose(options.orientation)
        for box, name in ((self.page, options.page), (self.theme, options.theme)):
            box.setCurrentIndex(max(0, box.findData(name)))
        self.dpi.setText(f"{options.dpi:g}")
        self.transparent.setChecked(options.transparent)
        self.gaps.setChecked("gaps" in options.include)
        self.blockSignals(blocked)
        self._tell()

    def compare_with(self, older: Older) -> None:
        """Offer to show what became of an older map, as the window does just now."""
        self._older = older
        self.compared.show()
        self.compared.setChecked(True)

    def _dpi(self) -> float:
        try:
            return float(self.dpi.text().replace(",", ".").removesuffix("dpi"))
        except ValueError:
            raise BadNumber("resolution", float("nan"), LEAST_DPI, MOST_DPI, "dpi") from None

    def _put_together(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._dpi_row = labelled(_said("Resolution, dots an inch"), self.dpi)
        self._segment_row = labelled(_said("Segments"), self.segment)
        for part in (
            labelled(_said("Format"), self.kind),
            labelled(_said("Maps"), self.map),
            self._segment_row,
            labelled(_said("Page"), self.page),
            labelled(_said("Turned"), self.orientation),
            labelled(_said("Colours"), self.theme),
            self._dpi_row,
            self.transparent,
            self.gaps,
            self.compared,
        ):
            column.addWidget(part)
        column.addStretch()

    def _fill(self, map_id: str) -> None:
        for name in PAGES:
            self.page.addItem(page_name(name), name)
        for name, words in THEME_WORDS.items():
            self.theme.addItem(_said(words), name)
        self.segment.addItem(_said("All segments"), None)
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
            each = "All {n} maps, a file each" if self.file_kind.one_map else "All {n} maps, a page each"
            self.map.addItem(_said(each).format(n=number(len(maps))), ALL)
        for journey in maps:
            self.map.addItem(journey.title or _said("Untitled map"), journey.id)
        self.map.setCurrentIndex(max(self.map.findData(chosen), 0))
        self.map.blockSignals(False)

    def _watch(self) -> None:
        self.kind.changed.connect(lambda: self._fill_maps(self.map.currentData()))
        for toggle in (self.kind, self.orientation):
            toggle.changed.connect(self._tell)
        for box in (self.map, self.segment, self.page, self.theme):
            box.currentIndexChanged.connect(self._tell)
        self.dpi.textChanged.connect(self._tell)
        self.transparent.toggled.connect(self._tell)
        self.gaps.toggled.connect(self._tell)
        self.compared.toggled.connect(self._tell)

    def _tell(self) -> None:
        self._suit()
        self.changed.emit()

    def _suit(self) -> None:
        """Show what has a meaning now."""
        self._dpi_row.setVisible(self.file_kind.pixels)
        self.transparent.setVisible(self.file_kind.pixels)
        self.orientation.setEnabled(self.page.currentData() != "fit")


def labelled(words: str, widget: QWidget) -> QWidget:
    """Return a widget under its label."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    label = QLabel(words)
    label.setProperty("role", "label")
    label.setBuddy(widget)
    widget.setAccessibleName(words)
    column.addWidget(label)
    column.addWidget(widget)
    return part


def page_name(name: str) -> str:
    """Return what a size of the page is called."""
    words = PAGE_WORDS.get(name)
    return _said(words) if words else name.upper() if len(name) < 3 else name.capitalize()


def _said(words: str) -> str:
    return QCoreApplication.translate("Export", words)
