"""Writing a file so that no crash, full disk or cancel ever leaves half of one.

The new content goes to a temporary neighbour, is forced to the disk and renamed over the old file: whoever
looks sees either the old file or the whole new one. A caller cancels by raising from its `write`.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from filecmp import cmp
from pathlib import Path
from typing import BinaryIO

from journeydesk.formats.words import LONGEST_PATH, quoted
from journeydesk.unfinished import unfinished

Write = Callable[[BinaryIO], object]
"""Puts the content into the open file; what it returns does not matter."""

BACKUP_SUFFIX = "~"
"""What the name of a backup ends in: `home.jmap~`, the habit of many editors."""


LONGEST_NAME = 60

_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*\ud800-\udfff]+')

_ELSEWHERE = "Save it under another name or elsewhere"


def safe_name(text: str) -> str:
    """Return what of a text every system can keep as the name of a file, perhaps nothing."""
    fit = _UNFIT.sub(" ", text)
    return " ".join(fit.split())[:LONGEST_NAME].strip(" .")


class CannotWrite(Exception):
    """A file could not be written; the old one, if there was one, is as it was."""

    def __init__(self, path: Path, reason: str, advice: str = _ELSEWHERE) -> None:
        """Keep what happened in parts, so that a window may show them apart."""
        super().__init__(path, reason, advice)
        self.path, self.reason, self.advice = path, reason, advice

    def __str__(self) -> str:
        """Say in one line what, where and what to do."""
        where = quoted(str(self.path.parent), LONGEST_PATH)
        return f"{quoted(self.path.name)} cannot be written in {where}: {self.reason}. {self.advice}."


_FULL = ("the disk is full", "Free some space, or save it elsewhere")
_FORBIDDEN = ("you may not write there", "Choose a folder of your own, or ask whoever owns this one")
_FAULTY = ("the disk reports a fault", "Save it on another disk")
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: ("your part of the disk is full", _FULL[1]),
    errno.EFBIG: ("the file would be larger than the disk allows", "Save it on another disk"),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: ("the disk is read-only", "Save it elsewhere"),
    errno.EIO: _FAULTY,
    errno.ENXIO: _FAULTY,
    errno.ENAMETOOLONG: ("the name is too long", "Choose a shorter name"),
    errno.ENOENT: ("the folder does not exist", "Make the folder first, or choose another"),
    errno.ELOOP: ("links lead round in a ring", "Choose another name, or remove the links"),
    errno.ENOTDIR: ("a part of the folder's path is a file", "Choose another folder"),
}


def write_atomically(path: Path, write: Write, *, backup: bool = False) -> None:
    """Replace the file at `path` by what `write` puts into it, or leave everything as it was.

    With `backup` the previous version stays beside it, its name ending in `~`. A link is written through,
    permissions are kept. Raises `CannotWrite`; what `write` itself raises passes through.
    """
    target = _target(path)
    temporary, spare = _neighbour(target), _neighbour(target)
    with unfinished(temporary, spare):
        try:
            _fill(temporary, target, write)
            if backup and target.exists():
                if cmp(temporary, target, shallow=False):
                    return  # saved twice: the version before is worth more as a backup than the same once more
                _keep(target, spare)
            temporary.replace(target)
        except OSError as error:
            if _foreign(error, target):
                raise
            raise _cannot_write(path, error, target.parent) from error
    _flush_folder(target.parent)


Stamp = tuple[int, int]
"""When a file was last written, in nanoseconds, and how long it is."""


def stamp_of(path: Path) -> Stamp | None:
    """Return what changes when a file does; None when it is not there."""
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size


def backup_of(path: Path) -> Path:
    """Return where the previous version of `path` is kept."""
    return path.with_name(path.name + BACKUP_SUFFIX)


def _target(path: Path) -> Path:
    try:
        target = path.resolve()
        _refuse_what_is_no_file(path, target)
    except RuntimeError as error:
        raise CannotWrite(path, *_REASONS[errno.ELOOP]) from error
    except (OSError, ValueError) as error:  # a NUL in the name
        raise _cannot_write(path, error) from error
    return target


def _refuse_what_is_no_file(path: Path, target: Path) -> None:
    if target.is_symlink():  # from Python 3.13 on, resolving such links raises nothing
        raise CannotWrite(path, *_REASONS[errno.ELOOP])
    if not target.parent.is_dir():
        raise CannotWrite(path, *_REASONS[errno.ENOENT])
    if target.is_dir():
        raise CannotWrite(path, "a folder has that name", "Choose another name")
    if target.exists() and not target.is_file():  # a device must never be renamed away
        raise CannotWrite(path, "it is a device, not a file", "Choose another name")
    if target.exists() and not os.access(target, os.W_OK):
        raise CannotWrite(path, "the file there is read-only")


def _neighbour(target: Path) -> Path:
    # A name of its own: one that grew from the target's could be too long where the target's is not.
    return target.with_name(f".{secrets.token_hex(8)}.tmp")


def _fill(temporary: Path, target: Path, write: Write) -> None:
    with temporary.open("xb") as file:
        if target.exists():
            shutil.copymode(target, temporary)  # before the content: a private file stays private
        write(file)
        file.flush()
        os.fsync(file.fileno())


def _keep(target: Path, spare: Path) -> None:
    try:
        spare.hardlink_to(target)
    except OSError:  # no such links on this disk
        shutil.copy2(target, spare)
    spare.replace(backup_of(target))


def _foreign(error: OSError, target: Path) -> bool:
    """Tell whether `error` speaks of another file, such as a font that `write` could not open."""
    return error.filename is not None and Path(str(error.filename)).parent != target.parent


def _cannot_write(path: Path, error: Exception, folder: Path | None = None) -> CannotWrite:
    """Return what to say of an error; a `folder` that is still there is not what is missing."""
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ENOENT and folder and folder.is_dir():  # as the system's own folders have it
        return CannotWrite(path, "the folder is there, but takes no new files", "Choose another folder")
    known = _REASONS.get(number) if number is not None else None
    reason = getattr(error, "strerror", None) or "the name cannot be used"
    return CannotWrite(path, *known) if known else CannotWrite(path, str(reason).lower())


def _flush_folder(folder: Path) -> None:
    """Force the renaming itself to the disk, where the platform can."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
