"""What is half done on the disk: it goes when the work with it is over, or when the process is told to end before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

_begun: set[Path] = set()
"""The one thing here that all share, as a signal that ends the process speaks to all of it."""


@contextmanager
def unfinished(*paths: Path) -> Iterator[None]:
    """Remove files and folders once the work with them is over, however it ends."""
    _begun.update(paths)
    try:
        yield
    finally:
        _remove(paths)
        _begun.difference_update(paths)


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Lend a folder for what is written only to be read again."""
    folder = Path(mkdtemp(prefix="journeydesk-"))
    with unfinished(folder):
        yield folder


def remove_unfinished() -> None:
    """Remove all of it, as the process is about to end without coming back to where it began."""
    _remove(tuple(_begun))


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):  # the first trouble is the one to tell
            rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
