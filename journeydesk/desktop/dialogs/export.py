"""The export dialog: choose, see the page, write the file in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.complaints import in_words, translated
from journeydesk.desktop.dialogs.export_choices import Choices
from journeydesk.desktop.dialogs.export_facts import Facts
from journeydesk.desktop.dialogs.export_file import ExportFile
from journeydesk.desktop.dialogs.export_jobs import ExportJob
from journeydesk.desktop.dialogs.export_presets import Presets
from journeydesk.desktop.dialogs.export_preview import Preview
from journeydesk.desktop.dialogs.labelled import labelled
from journeydesk.desktop.dialogs.news import news
from journeydesk.desktop.prose import prose
from journeydesk.desktop.session import Session
from journeydesk.desktop.settings import Settings
from journeydesk.drawing.theme import THEMES
from journeydesk.export import PAGES, Exported, ExportError, ExportOptions
from journeydesk.surfaces.qt.shaper import QtShaper

SIZE = QSize(880, 760)
SMALLEST = QSize(640, 420)


class ExportDialog(QDialog):
    """Exports the session's document as it is now."""

    def __init__(
        self,
        session: Session,
        shaper: QtShaper,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._shaper = session.document, shaper
        self.job: ExportJob | None = None
        self._done: tuple[Exported, ...] = ()
        self.setWindowTitle(self.tr("Export"))
        self.choices = Choices(session.document, session.state.map_id)
        self.presets = Presets(settings)
        self.preview = Preview(session.document, shaper)
        self.facts = Facts()
        self.file = ExportFile(
            session.document, session.file_name, session.path.parent if session.path else settings.folder
        )
        self.status = prose("soft")
        self.bar = QProgressBar()
        self._make_buttons()
        self._put_together()
        self.choices.changed.connect(self._changed)
        self.presets.chosen.connect(lambda preset: self.choices.choose(preset.options))
        self.file.changed.connect(self._other_name)
        self.preview.seen.connect(self.facts.show_seen)
        self.facts.turned.connect(self.preview.turn)
        self.preview.refused.connect(self._refuse)
        self._name_changed()
        self.choices.choose(self._first(settings))
        self.export_button.setFocus()

    def _first(self, settings: Settings) -> ExportOptions:
        """Return what the dialog begins with: the preset used last, else what the preferences say."""
        if latest := self.presets.latest:
            return latest.options
        usual = ExportOptions()
        page = settings.paper if settings.paper in PAGES else usual.page
        colours = settings.colours if settings.colours in THEMES else usual.theme
        return ExportOptions(page=page, theme=colours)

    @property
    def path(self) -> Path:
        """The file that will be written, perhaps with fields in its name."""
        return self.file.path

    def start(self) -> None:
        """Begin to write."""
        files = self._files()
        if not files or self.job:
            return
        self._done = ()
        self.presets.note_use()
        self.job = ExportJob(self._document, files, self._shaper, self)
        self.job.progressed.connect(self.bar.setValue)
        self.job.exported.connect(self._exported)
        self.job.failed.connect(self._complain)
        self.job.cancelled.connect(self._was_cancelled)
        self.job.finished.connect(self._ended)
        self.bar.setValue(0)
        self._name_changed()
        self._say("")
        self._show_state()
        self.job.start()

    def reject(self) -> None:
        """Cancel what runs; close when nothing does."""
        if self.job:
            self.job.requestInterruption()
            self.cancel_button.setEnabled(False)
            return
        self.preview.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing running behind."""
        if self.job:
            self.job.requestInterruption()
            self.job.wait()
            self._ended()
        self.preview.stop()
        super().closeEvent(event)

    # what was chosen

    def _options(self) -> ExportOptions | None:
        try:
            return self.choices.options()
        except ExportError as error:
            self._refuse(in_words(error))
            return None

    def _files(self) -> list[tuple[ExportOptions, Path]]:
        try:
            return self.file.targets(self.choices.options())
        except ExportError as error:
            self._refuse(in_words(error))
            return []

    def _changed(self) -> None:
        self.file.suit(self.choices.kind.value)
        self._done = ()
        self._name_changed()
        self._show_state()
        if options := self._options():
            self.presets.follow(options)
            self._say("")
            self.preview.ask_for(options)

    def _other_name(self) -> None:
        self._done = ()
        self._name_changed()
        self._show_state()

    def _name_changed(self) -> None:
        self.file.tell(self.choices, quiet=self.job is not None or bool(self._done))
        self.export_button.setEnabled(bool(self.path.name))

    def _refuse(self, sentence: str) -> None:
        self.facts.clear()
        self._complain(sentence)

    # how it went

    def _exported(self, done: tuple[Exported, ...]) -> None:
        self._done = done
        names = ", ".join(one.path.name for one in done)
        notes = dict.fromkeys(translated(note) for one in done for note in one.notes)
        self._say(" ".join((self.tr("Exported {name}.").format(name=names), *notes)))

    def _was_cancelled(self) -> None:
        self._say(self.tr("Cancelled; nothing was written."))

    def _complain(self, sentence: str) -> None:
        self._say(sentence, role="error")

    def _ended(self) -> None:
        job, self.job = self.job, None
        if job:
            job.deleteLater()
        self._name_changed()
        self._show_state()

    def _say(self, sentence: str, role: str = "soft") -> None:
        self.status.setText(sentence)
        self.status.setProperty("role", role)
        self.status.style().unpolish(self.status)
        self.status.style().polish(self.status)
        self.status.setVisible(bool(sentence))

    def _show_state(self) -> None:
        running, done = self.job is not None, bool(self._done)
        self.bar.setVisible(running)
        self.choices.setEnabled(not running)
        self.file.setEnabled(not running)
        self.export_button.setVisible(not done)
        self.export_button.setEnabled(not running and bool(self.path.name))
        self.open_button.setVisible(done)
        self.folder_button.setVisible(done)
        self.cancel_button.setEnabled(True)
        self.cancel_button.setText(self.tr("Cancel") if running else self.tr("Close"))

    # the window

    def _make_buttons(self) -> None:
        self.cancel_button = _button(self.tr("Close"), self.reject)
        self.open_button = _button(self.tr("Open"), self._open_file, "primary")
        self.folder_button = _button(self.tr("Show in folder"), self._open_folder)
        self.export_button = _button(self.tr("Export"), self.start, "primary")
        self.export_button.setDefault(True)

    def _put_together(self) -> None:
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(16)
        column.addLayout(self._upper(), 1)
        column.addWidget(labelled(self.tr("File"), self.file))
        column.addWidget(news(44, self.bar, self.file.note, self.status))
        column.addLayout(self._lower())
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE.boundedTo(self.screen().availableSize() * 0.94))

    def _upper(self) -> QHBoxLayout:
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.addWidget(labelled(self.tr("Preset"), self.presets))
        left.addWidget(_scrolling(self.choices))
        right.setSpacing(8)
        right.addWidget(self.preview, 1)
        right.addWidget(self.facts)
        row.setSpacing(24)
        row.addLayout(left)
        row.addLayout(right, 1)
        return row

    def _lower(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        for button in (self.cancel_button, self.folder_button, self.open_button, self.export_button):
            row.addWidget(button)
        return row

    def _open_file(self) -> None:
        if self._done:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._done[0].path)))

    def _open_folder(self) -> None:
        if self._done:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._done[0].path.parent)))


def _scrolling(choices: QWidget) -> QScrollArea:
    """Return the choices in a place that scrolls where the screen is low."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFixedWidth(316)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls with the field that has the keyboard
    area.setWidget(choices)
    return area


def _button(words: str, pressed: object, role: str = "") -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", role)
    button.setAutoDefault(False)
    button.clicked.connect(pressed)
    return button
