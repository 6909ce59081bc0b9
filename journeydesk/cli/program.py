"""What all commands share: files as first words open the window, and every failure is one sentence.

Exit status: 0 done, 1 findings, 2 wrong words, 3 an input that cannot be used, 130 interrupted.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import click

from journeydesk.logs import keep_quiet, set_up_logging

CANNOT_BE_USED, INTERRUPTED, NOBODY_READS = 3, 130, 141

OPEN = "open"
"""The hidden command that stands for no command."""

SENTENCES = (
    ("journeydesk.formats.jmap.errors", "JmapError"),
    ("journeydesk.formats.files", "CannotWrite"),
    ("journeydesk.export.errors", "ExportError"),
    ("journeydesk.surfaces.qt.fonts", "FontMissing"),
)
"""Errors that say in one sentence what, where and what to do."""

log = logging.getLogger(__name__)


class CannotBeUsed(click.ClickException):
    """An input, or the place the program runs in, cannot be used; the message is one sentence."""

    exit_code = CANNOT_BE_USED


class Program(click.Group):
    """The group of all commands."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read words that name no command as files to open."""
        return super().parse_args(ctx, with_command(args, self.commands))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; click itself would end with 1, which means findings, when nobody reads on."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return _unread()

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> NoReturn:
        """Run one command and end the process with its status."""
        keep_quiet()
        # Looking for plugins of pydantic that others installed takes a while, and they have no part in this program.
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
        _print_what_can_be_printed()
        run = super().main
        sys.exit(status_of(lambda: run(args, "journeydesk", standalone_mode=False)))


def with_command(args: list[str], commands: object) -> list[str]:
    """Return the words with the command they stand for: none, or a file first, means to open the window."""
    known = commands if isinstance(commands, dict) else {}
    if args and (args[0] in known or (args[0].startswith("-") and args[0] != "--")):
        return args
    return [OPEN, *args]


def status_of(run: Callable[[], object]) -> int:
    """Run a command and return its exit status; whatever goes wrong is told in one line."""
    try:
        result = run()
        sys.stdout.flush()
    except click.UsageError as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _told("interrupted; nothing was left half-written.", INTERRUPTED)
    except BrokenPipeError:
        return _unread()
    except Exception as error:  # the one place where an unforeseen mistake ends, after the log has it
        return _told(sentence(error), CANNOT_BE_USED)
    return result if isinstance(result, int) else 0


def sentence(error: Exception) -> str:
    """Return what to tell a person about an error, and log it when nobody foresaw it."""
    match error:
        case click.ClickException():
            return error.format_message()
        case MemoryError():
            return "There is not enough memory for this. Close other programs, or ask for something smaller."
        case ImportError():
            return f"A part of JourneyDesk cannot be loaded ({error}). Install it again, or run `make run`."
        case OSError(errno=None):  # our own words, about a file that should have been installed
            return str(error)
    return str(error) if isinstance(error, _loaded_sentences()) else _unforeseen(error)


def _loaded_sentences() -> tuple[type[Exception], ...]:
    """The errors among `SENTENCES` that can have been raised: those of modules that have been imported."""
    return tuple(getattr(sys.modules[name], kind) for name, kind in SENTENCES if name in sys.modules)


def _unforeseen(error: Exception) -> str:
    place = set_up_logging()
    log.error("Not foreseen", exc_info=error)
    return (
        f"Something went wrong that nobody foresaw ({type(error).__name__}: {error}). "
        f"The details are in {place}; please send them to the people who make JourneyDesk."
    )


def _unread() -> int:
    """Whoever read our output, such as `head`, has had enough: what is left of it goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return NOBODY_READS


def _told(message: str, status: int) -> int:
    click.echo(f"journeydesk: {printable(message)}", err=True)
    return status


def printable(text: str) -> str:
    """Return a text on one line without what would command a terminal."""
    return "".join(sign if sign.isprintable() else "�" for sign in " ".join(text.split()))


def _print_what_can_be_printed() -> None:
    """A terminal that lacks a letter shows a question mark, rather than end the program."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")
