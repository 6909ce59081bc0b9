"""Copies of unsaved work, for the day when the program ends in the midst of it.

Each running program has a folder of its own, locked while it runs. A folder whose lock is free was left behind by one
that did not end by itself; the copies in it are lost work.
"""

from __future__ import annotations

import json
import logging
import secrets
import shutil
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from journeydesk.desktop.session import Session
from journeydesk.formats import jmap
from journeydesk.formats.files import CannotWrite
from journeydesk.model.document import Document

QUIET = 3_000
"""Milliseconds after the last change when the copy is written."""

LONGEST = 30_000
"""Milliseconds after which it is written although the changes go on."""

LOCK, ORIGINAL = "lock", ".origin"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Lost:
    """Unsaved work that a program left behind: its name, and the file that it belongs to if it had one."""

    copy: Path
    name: str
    original: Path | None

    def forget(self) -> None:
        """Remove the copy, and its folder with the last one."""
        for path in (self.copy, self.copy.with_suffix(ORIGINAL)):
            path.unlink(missing_ok=True)
        if not any(self.copy.parent.glob("*.jmap")):
            shutil.rmtree(self.copy.parent, ignore_errors=True)


class Shelter:
    """The folder for copies of this running program."""

    def __init__(self, folder: Path) -> None:
        """Make a folder inside `folder` and hold its lock."""
        self._above = folder
        self.folder = folder / secrets.token_hex(6)
        self.folder.mkdir(parents=True)
        self._lock = QLockFile(str(self.folder / LOCK))
        self._lock.setStaleLockTime(0)  # only the end of the program frees it
        self._lock.tryLock(0)

    def close(self) -> None:
        """Leave nothing behind."""
        self._lock.unlock()
        shutil.rmtree(self.folder, ignore_errors=True)

    def lost(self) -> Iterator[Lost]:
        """Yield what programs that did not end by themselves left behind, the newest first."""
        for folder in sorted(self._above.iterdir()):
            if folder != self.folder and folder.is_dir() and _is_free(folder):
                yield from sorted(_copies(folder), key=_age, reverse=True)


def _is_free(folder: Path) -> bool:
    lock = QLockFile(str(folder / LOCK))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        return False
    lock.unlock()
    return True


def _copies(folder: Path) -> Iterator[Lost]:
    for copy in folder.glob("*.jmap"):
        yield Lost(copy, *_note(copy.with_suffix(ORIGINAL)))


def _note(path: Path) -> tuple[str, Path | None]:
    """Return the name and the file that a note beside a copy tells; a copy without one is still of use."""
    with suppress(OSError, ValueError, TypeError):
        name, original = json.loads(path.read_text(encoding="utf-8"))
        return str(name), Path(original) if original else None
    return "", None


def _age(lost: Lost) -> float:
    try:
        return lost.copy.stat().st_mtime
    except OSError:
        return 0.0


class Recovery(QObject):
    """Keeps a copy of one session's document while it is not saved; writing never holds up the window."""

    def __init__(self, session: Session, shelter: Shelter) -> None:
        """Follow a session."""
        super().__init__(session)
        self._session = session
        self.copy = shelter.folder / f"{secrets.token_hex(6)}.jmap"
        self._writing: threading.Thread | None = None
        self._quiet = QTimer(self, interval=QUIET, singleShot=True)
        self._longest = QTimer(self, interval=LONGEST, singleShot=True)
        for timer in (self._quiet, self._longest):
            timer.timeout.connect(self.write)
        session.state_changed.connect(self._wait)
        session.file_changed.connect(self._settle)
        self._settle()

    def _wait(self) -> None:
        """Write soon, once the hands rest."""
        if not self._session.is_modified:
            return
        self._quiet.start()
        if not self._longest.isActive():
            self._longest.start()

    def _settle(self) -> None:
        """Begin to keep a copy, or drop it: what is saved needs none."""
        if self._session.is_modified:
            self._wait()
        else:
            self.forget()

    def write(self) -> None:
        """Write the document as it is now, in the background."""
        self._stop()
        if self._writing and self._writing.is_alive():
            self._quiet.start()
            return
        note = json.dumps([self._session.name, str(self._session.path or "")])
        self._writing = threading.Thread(target=_write, args=(self._session.document, note, self.copy))
        self._writing.start()

    def written(self) -> bool:
        """Write now and wait; return whether there is a copy."""
        self.write()
        self.finish()
        return self.copy.exists()

    def forget(self) -> None:
        """Drop the copy."""
        self.finish()
        for path in (self.copy, self.copy.with_suffix(ORIGINAL)):
            path.unlink(missing_ok=True)

    def finish(self) -> None:
        """Wait for what is being written."""
        self._stop()
        if self._writing:
            self._writing.join()
            self._writing = None

    def _stop(self) -> None:
        self._quiet.stop()
        self._longest.stop()


def _write(document: Document, note: str, copy: Path) -> None:
    try:
        copy.with_suffix(ORIGINAL).write_text(note, encoding="utf-8")
        jmap.write(document, copy, backup=False)
    except (OSError, CannotWrite, jmap.JmapError):  # no copy is better than a complaint every three seconds
        log.warning("no recovery copy could be written", exc_info=True)
