"""The dialog that makes a map of event logs: columns, choices, what comes of them, and the map drawn small."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QImage
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from journeydesk.desktop.dialogs.log_choices import NoScale
from journeydesk.desktop.dialogs.log_files import ask_for_logs
from journeydesk.desktop.dialogs.log_frame import BELOW, LogFrame
from journeydesk.desktop.dialogs.log_jobs import Granted, LogJob, Look, Place, Wish, sentence
from journeydesk.desktop.language import said
from journeydesk.desktop.settings import Settings
from journeydesk.drawing.theme import theme as theme_named
from journeydesk.imports import matches
from journeydesk.imports.matches import Matches, segment_names, titles
from journeydesk.research.errors import DaysUnclear
from journeydesk.research.reading import Reading, kept, remembered
from journeydesk.surfaces.qt.shaper import QtShaper

PAUSE = 250
"""Milliseconds to wait for more changes before work begins."""

TICK = 150
"""Milliseconds between two looks at how far the work has come."""


class LogDialog(LogFrame):
    """Lets a person look how logs are understood, correct it, and take the map."""

    def __init__(
        self,
        paths: Sequence[Path],
        shaper: QtShaper,
        settings: Settings,
        theme: str,
        parent: QWidget | None = None,
        place: Place | None = None,
    ) -> None:
        """Open logs; `theme` names the colours of the preview; they may be put onto the map in `place`."""
        super().__init__(theme_named(theme), parent)
        self._shaper, self._settings, self._theme = shaper, settings, theme
        self._paths: tuple[Path, ...] = tuple(paths)
        self._next_paths: tuple[Path, ...] = ()
        self._look: Look | None = None
        self._wish: Wish | None = None
        self._leaves: QDialog.DialogCode | None = None
        self.job: LogJob | None = None
        self.granted: Granted | None = None
        self._place = place
        self._offer_goals()
        self._watch()
        self._open(self._paths)

    # files

    def _offer_goals(self) -> None:
        self.goal.addItem(self.tr("A new document"), None)
        if self._place:
            name = self._place.map.title or said("Untitled map")
            self.goal.addItem(self.tr("The map “{0}”").format(name), self._place)
        self.goal_row.setVisible(self._place is not None)
        self._offer_below()

    def _other_goal(self) -> None:
        onto = self.goal.currentData() is not None
        self.ok_button.setText(self.tr("Put it onto the map") if onto else said("Make the map"))
        self._offer_below()
        self.below.choose("matches" if onto else "rows")
        self._changed()

    def _offer_below(self) -> None:
        """Offer what there is to see: segments where some are compared, touchpoints of the map where it is one."""
        onto, compared = self.goal.currentData() is not None, bool(self.granted and self.granted.contrasts)
        there = {"rows": True, "stages": True, "contrasts": compared, "matches": onto}
        self.below.offer([name for name, is_there in there.items() if is_there])

    def _turn_below(self) -> None:
        self.tables.setCurrentIndex(list(BELOW).index(self.below.value))
        self.share_out(self.below.value)

    def choose_files(self) -> None:
        """Let a person choose other logs."""
        if names := ask_for_logs(self, self._paths[0].parent):
            self.look_at(*map(Path, names))

    def look_at(self, *paths: Path) -> None:
        """Look at other logs instead."""
        if self.job:
            self._next_paths = paths
            self.job.stop()
        else:
            self._open(paths)

    def _open(self, paths: tuple[Path, ...]) -> None:
        self._paths, self._next_paths = paths, ()
        self._look = self._wish = self.granted = None
        self.files.setText(", ".join(path.name for path in paths))
        self.files.setToolTip("\n".join(map(str, paths)))
        self.preview.show_image(QImage())
        self.facts.clear()
        self.job = LogJob(paths, self._shaper, self)
        self.job.looked.connect(self._looked)
        self.job.granted.connect(self._show)
        self.job.refused.connect(self._refuse)
        self.job.failed.connect(self._fail)
        self.job.written.connect(self.facts.show_written)
        self.job.finished.connect(self._ended)
        self.say(self.tr("Opening the log…"))
        self._busy(True)
        self.job.start()

    def _looked(self, look: Look) -> None:
        self._look = look
        before = remembered(self._settings.logs, look.headers)
        reading = before or look.guess
        self.columns.offer(look.headers)
        self.columns.show_values(reading.columns, reading.day_first)
        self.choices.show_values(reading)
        self.stages.show_drawn(reading.stages)
        self.sample.show_rows(look.headers, look.sample)
        self.facts.show_origin(remembered_before=before is not None)
        self.form.setEnabled(True)
        self.columns.boxes["case"].setFocus()
        self._ask()

    def _fail(self, error: Exception) -> None:
        self._busy(False)
        self.say(sentence(error), role="error")
        self.form.setEnabled(False)

    # wishes

    @property
    def reading(self) -> Reading:
        """How the log is to be read as it is chosen now; raises `NoScale`."""
        columns = self.columns.columns
        scale = self.choices.chosen_scale if columns.score else None
        return Reading(
            columns,
            self.columns.day_first,
            self.choices.paths.currentData(),
            scale,
            self.choices.rare.currentData(),
            self.stages.drawn,
            comments=columns.comment is not None and self.choices.comments.isChecked(),
            examples=self.choices.examples.isChecked(),
        )

    def _changed(self) -> None:
        self.granted = None
        self.choices.suit(self.columns.columns)
        self.ok_button.setEnabled(False)
        self._soon.start()

    def _ask(self) -> None:
        if not self.job or not self._look:
            return
        self.sample.show_roles(self.columns.columns)
        try:
            reading = self.reading
        except NoScale:
            self.say(self.tr("A scale goes from a number to a higher one, such as 1 to 5."), role="error")
            return
        place = self.goal.currentData()
        chosen = (self.matches.matches or self._chosen_before(place)) if place else None
        self.granted, self._wish = None, Wish(reading, self._theme, self.preview.room, place, chosen)
        self.say(self.tr("Reading the log…"))
        self._busy(True)
        self.job.ask(self._wish)

    def _show(self, granted: Granted) -> None:
        if granted.wish is not self._wish:
            return
        self.granted = granted
        self.preview.show_image(granted.image)
        self.facts.show_granted(granted)
        self.stages.show_stages(granted.stages)
        self.contrasts.show_contrasts(granted.contrasts)
        self._offer_below()
        if granted.matches is not None and self._place:
            place = self._place
            self.matches.show_matches(
                granted.matches, titles(place.map), segment_names(place.document, place.map)
            )
        self.say("")
        self._busy(False)

    def _refuse(self, wish: Wish, error: Exception) -> None:
        if wish is not self._wish:
            return
        if isinstance(error, DaysUnclear):
            self.columns.ask_for_days(True)
            self.columns.days.buttons["day"].setFocus()
        self.preview.show_image(QImage())
        self.facts.clear()
        self.say(sentence(error), role="error")
        self._busy(False)

    # the end

    def accept(self) -> None:
        """Take the map, and remember how logs of these headings are read."""
        if self.granted and self._look:
            self._settings.logs = kept(self._settings.logs, self._look.headers, self.granted.wish.reading)
            self._keep_matches(self.granted)
            self._leave(QDialog.DialogCode.Accepted)

    def _chosen_before(self, place: Place) -> Matches:
        """Return what a person chose for this map before, as far as the map still has it."""
        return matches.remembered(self._settings.matches, place.map_id).within(place.document, place.map_id)

    def _keep_matches(self, granted: Granted) -> None:
        place = granted.wish.place
        if place and granted.matches and granted.proposed:
            self._settings.matches = matches.kept(
                self._settings.matches, place.map_id, granted.matches, granted.proposed
            )

    def reject(self) -> None:
        """Give up what runs, and close."""
        self._leave(QDialog.DialogCode.Rejected)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing running behind, and let nobody wait for it."""
        if self.job:
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)

    def _leave(self, how: QDialog.DialogCode) -> None:
        self._soon.stop()
        if self.job is None:
            self.done(how)
            return
        self._leaves = how
        self.setEnabled(False)
        self.say(self.tr("Ending…"))
        self.job.stop()

    def _ended(self) -> None:
        job, self.job = self.job, None
        if job:
            job.deleteLater()
        if self._leaves is not None:
            self.setEnabled(True)
            self.done(self._leaves)
        elif self._next_paths:
            self._open(self._next_paths)

    # what is shown

    def _busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.bar.setRange(0, 0)
        self._ticks.start() if busy else self._ticks.stop()
        self.ok_button.setEnabled(self.granted is not None)
        self.facts.rows_button.setEnabled(self.granted is not None)

    def _tick(self) -> None:
        far = self.job.progress if self.job else 0.0
        self.bar.setRange(0, 100 if far > 0 else 0)
        self.bar.setValue(round(far * 100))

    def _write_rows(self) -> None:
        suggested = self._paths[0].with_name(
            self.tr("{0}, unusable rows").format(self._paths[0].stem) + ".csv"
        )
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the rows"), str(suggested), said("CSV (*.csv)")
        )
        if name and self.job:
            self.job.write_unusable(Path(name))

    def _watch(self) -> None:
        self._soon, self._ticks = QTimer(self, singleShot=True, interval=PAUSE), QTimer(self, interval=TICK)
        self._soon.timeout.connect(self._ask)
        self._ticks.timeout.connect(self._tick)
        self.columns.changed.connect(self._changed)
        self.choices.changed.connect(self._changed)
        self.matches.changed.connect(self._changed)
        self.stages.changed.connect(self._changed)
        self.stages.complained.connect(lambda sentence: self.say(sentence, role="error"))
        self.goal.currentIndexChanged.connect(self._other_goal)
        self.below.changed.connect(self._turn_below)
        self.facts.rows_button.clicked.connect(self._write_rows)
        self.files_button.clicked.connect(self.choose_files)
        self.cancel_button.clicked.connect(self.reject)
        self.ok_button.clicked.connect(self.accept)
