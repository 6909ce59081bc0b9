"""The presets of exports: choose one, keep one's own choices as another, forget it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journeydesk.desktop.language import said
from journeydesk.desktop.panels.choices import Combo
from journeydesk.desktop.panels.lines import Line
from journeydesk.desktop.settings import Settings
from journeydesk.export import ExportOptions
from journeydesk.export.presets import USUAL, Preset, kept, remembered


class Presets(QWidget):
    """A box of presets, which shows whether what is chosen is one of them; a line for the name of a new one."""

    chosen = Signal(object)
    """A preset whose options shall be shown."""

    def __init__(self, settings: Settings) -> None:
        """Offer the usual presets and those of this person."""
        super().__init__()
        self._settings, self._options = settings, ExportOptions()
        self.box, self.name = Combo(), Line("")
        self.box.setPlaceholderText(self.tr("Own choices"))
        self.name.setPlaceholderText(self.tr("Name of the preset"))
        self.name.setAccessibleName(self.tr("Name of the preset"))
        self.name.setVisible(False)
        self.keep_button = _button(self.tr("Keep"), self.tr("Keep these choices as a preset"), self._keep)
        self.forget_button = _button(self.tr("Forget"), self.tr("Forget this preset"), self._forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part, stretch in ((self.box, 1), (self.name, 1), (self.keep_button, 0), (self.forget_button, 0)):
            row.addWidget(part, stretch)
        self.setFocusProxy(self.box)
        self._fill()
        self.box.activated.connect(lambda at: self.chosen.emit(self.box.itemData(at)))

    @property
    def all(self) -> tuple[Preset, ...]:
        """The usual presets, then what this person kept."""
        return (*USUAL, *remembered(self._settings.presets))

    @property
    def latest(self) -> Preset | None:
        """The preset that was used last, None where it was none."""
        return next((one for one in self.all if one.name == self._settings.preset), None)

    def note_use(self) -> None:
        """Begin the next time with what is chosen now, if it is a preset."""
        preset = self.box.currentData()
        self._settings.preset = preset.name if preset else ""

    def follow(self, options: ExportOptions) -> None:
        """Show which preset the options are, if any."""
        self._options = options
        same = [preset.of(options) == options for preset in self.all]
        at = same.index(True) if True in same else -1
        self.box.setCurrentIndex(at)
        self.keep_button.setVisible(at < 0)
        self.forget_button.setVisible(at >= len(USUAL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what is chosen under the name, Escape thinks better of it."""
        if self.name.isVisible() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif self.name.isVisible() and event.key() == Qt.Key.Key_Escape:
            self._ask(False)
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        """Ask for a name, and keep what is chosen once there is one; one's own of that name is replaced."""
        name = self.name.text().strip()
        if not self.name.isVisible() or not name:
            self._ask(True)
            return
        others = [one for one in self.all[len(USUAL) :] if one.name != name]
        options = replace(self._options, maps=None, segment=None)
        self._settings.presets = kept([*others, Preset(name, options)])
        self._ask(False)
        self._fill()
        self.follow(self._options)

    def _ask(self, asked: bool) -> None:
        self.name.clear()
        self.name.setVisible(asked)
        self.box.setVisible(not asked)
        (self.name if asked else self.box).setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        gone = self.box.currentData()
        self._settings.presets = kept(one for one in self.all[len(USUAL) :] if one != gone)
        self._fill()
        self.follow(self._options)

    def _fill(self) -> None:
        self.box.clear()
        for at, preset in enumerate(self.all):
            self.box.addItem(said(preset.name) if at < len(USUAL) else preset.name, preset)


def _button(words: str, tip: str, pressed: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    button.setProperty("role", "quiet")
    button.clicked.connect(pressed)
    return button
