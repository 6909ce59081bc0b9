"""What the program prints, and what happens where it cannot be printed: a full disk, a closed stream, no reader."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

import click

_WHY = {
    errno.ENOSPC: "the disk is full",
    errno.EBADF: "the output is closed",
    errno.EIO: "the disk reports a fault",
}


class NobodyReads(Exception):
    """Whoever read our output, such as `head`, has had enough."""


class CannotPrint(Exception):
    """The result did not get out; the message is one sentence."""

    def __init__(self, error: OSError) -> None:
        """Say why."""
        why = _WHY.get(error.errno or 0, str(error.strerror or error).lower())
        super().__init__(f"The result cannot be printed: {why}. Send it to a file where there is room.")


def prepare() -> None:
    """Have every stream there, and stdout bear letters that a terminal lacks."""
    _open_closed_ones()
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")


def tell(line: str) -> None:
    """Print a line for the person; where it cannot be printed, the exit status has to say enough."""
    with in_passing(sys.stderr):
        click.echo(f"journeydesk: {printable(line)}", err=True)


@contextmanager
def result() -> Iterator[None]:
    """Print what was asked for; raises `NobodyReads` or `CannotPrint` where it does not get out."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError as error:
        silence(sys.stdout)
        raise NobodyReads from error
    except OSError as error:
        silence(sys.stdout)
        raise CannotPrint(error) from error


@contextmanager
def in_passing(stream: TextIO) -> Iterator[None]:
    """Print what may be lost: nothing that is worth more shall fail for it."""
    try:
        yield
        stream.flush()
    except OSError:
        silence(stream)


def silence(stream: TextIO) -> None:
    """Send what is left in a stream to nowhere: Python would try again at the end, and end with a status of its own."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def printable(text: str) -> str:
    """Return a text on one line without what would command a terminal."""
    return "".join(sign if sign.isprintable() else "�" for sign in " ".join(text.split()))


def printable_line(line: str) -> str:
    """Return a line with its indent kept."""
    return " " * (len(line) - len(line.lstrip(" "))) + printable(line)


def _open_closed_ones() -> None:
    """Let a closed stream refuse what is written, like a full disk, and no file that is opened later take its place."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDONLY)  # gets the lowest number that is free: this one
            if getattr(sys, name) is None and name != "stdin":
                setattr(sys, name, open(number, "w", encoding="utf-8", closefd=False))  # noqa: SIM115
