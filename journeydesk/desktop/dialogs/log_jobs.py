"""The work behind the dialog for logs, in a thread of its own: reads, counts, draws; the latest wish wins."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QThread, Signal
from PySide6.QtGui import QImage

from journeydesk.desktop.complaints import in_words
from journeydesk.desktop.dialogs.export_jobs import page_image
from journeydesk.desktop.language import said, spoken
from journeydesk.export import Cancelled, ExportOptions, prepare
from journeydesk.formats.files import CannotWrite, write_atomically
from journeydesk.imports.contrasts import Contrast
from journeydesk.imports.log import from_log
from journeydesk.imports.log_words import readable
from journeydesk.imports.matches import Matches, map_of, proposed
from journeydesk.imports.onto import onto
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.value import fresh_id
from journeydesk.research.engine import Engine, opened
from journeydesk.research.errors import ColumnsUnclear, DaysUnclear, Interrupted, ResearchError
from journeydesk.research.findings import Findings
from journeydesk.research.open_log import Rows
from journeydesk.research.progress import Questions
from journeydesk.research.reading import Reading
from journeydesk.research.stages import Stages
from journeydesk.research.study import Study
from journeydesk.surfaces.qt.shaper import QtShaper

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """What is seen of a log before it is read."""

    headers: tuple[str, ...]
    sample: Rows
    guess: Reading


@dataclass(frozen=True, slots=True)
class Place:
    """A map that a log may be put onto."""

    document: Document
    map_id: str

    @property
    def map(self) -> JourneyMap:
        """The map itself."""
        return map_of(self.document, self.map_id)


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """A map of a log by a reading, in a theme, and a picture of it that fits into a room.

    With a `place` the log goes onto a map that is there; where `matches` is None, names decide what is what.
    """

    reading: Reading
    theme: str
    room: QSize
    place: Place | None = None
    matches: Matches | None = None


@dataclass(frozen=True, slots=True)
class Granted:
    """What a wish came to: a document, and what is to be known of it; `matches` are those that were used."""

    wish: Wish
    findings: Findings
    document: Document
    notes: tuple[str, ...]
    matches: Matches | None
    image: QImage
    proposed: Matches | None
    stages: Stages
    contrasts: tuple[Contrast, ...]


class LogJob(QThread):
    """Keeps logs open and answers wishes until it is told to stop."""

    looked = Signal(object)
    granted = Signal(object)
    refused = Signal(object, object)
    """A wish that cannot be, and the error."""

    failed = Signal(object)
    """The logs cannot be opened; the thread ends."""

    written = Signal(object)
    """The file that rows without use were written to, or the error."""

    def __init__(self, paths: Sequence[Path], shaper: QtShaper, parent: QObject) -> None:
        super().__init__(parent)
        self.paths = tuple(paths)
        self._shaper = shaper
        self._changed = threading.Condition()
        self._wish: Wish | None = None
        self._target: Path | None = None
        self._stops = False
        self._engine: Engine | None = None
        self._opened, self._questions = 0.0, Questions()

    @property
    def progress(self) -> float:
        """How far the logs are opened, or the wish that is worked on has come (0 to 1)."""
        engine = self._engine
        return self._questions.far(engine.progress) if engine else self._opened

    def ask(self, wish: Wish) -> None:
        """Work on this from now on, and on nothing that was asked before."""
        with self._changed:
            self._wish = wish
            self._interrupt()

    def write_unusable(self, path: Path) -> None:
        """Write the rows without use when the present work is done."""
        with self._changed:
            self._target = path
            self._changed.notify()

    def stop(self) -> None:
        """End soon; `finished` tells when."""
        with self._changed:
            self._stops = True
            self._interrupt()

    def _interrupt(self) -> None:
        if self._engine:
            self._engine.interrupt()
        self._changed.notify()

    def run(self) -> None:
        """Open the logs, say what they look like, and do what is wished."""
        try:
            with opened(*self.paths, go_on=self._go_on) as engine:
                self._answer(engine)
        except Interrupted:
            return
        except Exception as error:
            self.failed.emit(error)

    def _answer(self, engine: Engine) -> None:
        study = Study(engine)
        self._engine = engine
        try:
            self.looked.emit(Look(engine.headers, engine.sample, study.guess()))
            while task := self._next(engine):
                if isinstance(task, Wish):
                    self._grant(study, task)
                else:
                    self._write(engine, task)
        finally:
            with self._changed:
                self._engine = None

    def _next(self, engine: Engine) -> Wish | Path | None:
        """Wait for something to do; None when nobody wants anything any longer."""
        with self._changed:
            while not (self._stops or self._wish or self._target):
                self._changed.wait()
            if self._stops:
                return None
            engine.go_on()
            wish, self._wish = self._wish, None
            self._questions = Questions()
            if wish:
                return wish
            target, self._target = self._target, None
            return target

    def _grant(self, study: Study, wish: Wish) -> None:
        try:
            self.granted.emit(self._granted(study.findings(wish.reading), wish))
        except (Interrupted, Cancelled):
            return
        except Exception as error:
            self.refused.emit(wish, error)

    def _granted(self, found: Findings, wish: Wish) -> Granted:
        place = wish.place
        title = readable(self.paths[0].name.split(".")[0])
        language = place.document.language if place else spoken()
        reading = wish.reading
        made = from_log(
            found, fresh_id, title=title, scale=reading.scale, stages=reading.stages, language=language
        )
        document, map_id, notes = made.document, made.document.maps[0].id, made.notes
        proposal = matches = None
        if place:
            proposal = proposed(place.document, place.map_id, made.document)
            matches = proposal.but(wish.matches or Matches())
            placed = onto(place.document, place.map_id, made.document, fresh_id, matches)
            document, map_id, notes = placed.document, place.map_id, (*placed.notes, *made.notes)
        image = self._drawn(document, map_id, wish)
        return Granted(wish, found, document, notes, matches, image, proposal, made.stages, made.contrasts)

    def _drawn(self, document: Document, map_id: str, wish: Wish) -> QImage:
        options = ExportOptions(page="fit", theme=wish.theme, maps=(map_id,))
        pages = prepare(document, options, self._shaper, progress=self._go_on_drawing).pages
        return page_image(pages[0], self._shaper, wish.room)

    def _write(self, engine: Engine, target: Path) -> None:
        with suppress(Interrupted):
            try:
                write_atomically(target, engine.write_unusable)
                self.written.emit(target)
            except (ResearchError, CannotWrite) as error:
                self.written.emit(error)

    def _go_on(self, far: float) -> None:
        self._opened = far
        if self._stops:
            raise Interrupted

    def _go_on_drawing(self, _: float) -> None:
        if self._stops or self._wish:
            raise Cancelled


def sentence(error: Exception) -> str:
    """Return what to tell of an error; what nobody expected is logged."""
    match error:
        case ColumnsUnclear():
            return said("Choose the columns that hold the journey, the time and the touchpoint.")
        case DaysUnclear(column=column, example=example):
            asked = said("“{0}” in the column “{1}” may begin with the day or with the month. Choose which.")
            return asked.format(example, column)
        case ResearchError() | CannotWrite():
            return in_words(error)
    log.error("a log could not be mapped", exc_info=error)
    return said("The log cannot be used for a reason that JourneyDesk does not know; the log file says more.")
