"""What all commands share: files as first words open the window, and every failure is one sentence.

Exit status: 0 done, 1 findings or conflicts, 2 wrong words, 3 an input that cannot be used or a result
that cannot be printed, 128 and the signal's number when ended from outside (`ending`).
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

import click

from journeydesk.cli import streams
from journeydesk.libraries import missing_library
from journeydesk.logs import keep_quiet, set_up_logging

WRONG_WORDS, CANNOT_BE_USED, NOBODY_READS = 2, 3, 141

OPEN = "open"
"""The hidden command that stands for no command."""

SENTENCES = (
    ("journeydesk.formats.jmap.errors", "JmapError"),
    ("journeydesk.formats.files", "CannotWrite"),
    ("journeydesk.export.errors", "ExportError"),
    ("journeydesk.imports.imported", "CannotImport"),
    ("journeydesk.research.errors", "ResearchError"),
    ("journeydesk.insight.versions.related", "CannotMerge"),
    ("journeydesk.surfaces.qt.fonts", "FontMissing"),
)
"""Errors that say in one sentence what, where and what to do."""

log = logging.getLogger(__name__)


class CannotBeUsed(click.ClickException):
    """An input, or the place the program runs in, cannot be used; the message is one sentence."""

    exit_code = CANNOT_BE_USED


class WrongWord(CannotBeUsed):
    """A word of the command is wrong, whatever the input is; the message is one sentence."""

    exit_code = WRONG_WORDS


class Command(click.Command):
    """A command whose help may not get out."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Read the words; `--help` prints here."""
        with streams.result():
            return super().make_context(*args, **extra)


class Program(click.Group):
    """The group of all commands."""

    command_class = Command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read words that name no command as files to open."""
        return super().parse_args(ctx, with_command(args, self.commands))

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Read the words; `--help` and `--version` print here."""
        with streams.result():
            return super().make_context(*args, **extra)

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> NoReturn:
        """Run one command and end the process with its status."""
        keep_quiet()
        # Looking for plugins of pydantic that others installed takes a while, and they have no part in this program.
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
        streams.prepare()
        run = super().main
        sys.exit(status_of(lambda: run(args, "journeydesk", standalone_mode=False)))


class OpenCommand(Command):
    """The command that stands for no command, and so has no name to be shown."""

    class context_class(click.Context):  # noqa: N801 - click's name
        """Calls itself what its parent is called."""

        @property
        def command_path(self) -> str:
            """The words that led here."""
            return self.parent.command_path if self.parent else ""


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
    except click.UsageError as error:
        with streams.in_passing(sys.stderr):
            error.show()
        return error.exit_code
    except streams.NobodyReads:
        return NOBODY_READS
    except Exception as error:  # the one place where an unforeseen mistake ends, after the log has it
        streams.tell(sentence(error))
        return _status(error)
    return result if isinstance(result, int) else 0


def _status(error: Exception) -> int:
    if isinstance(error, CannotBeUsed):
        return error.exit_code
    wrong = isinstance(error, _loaded((("journeydesk.export.errors", "WrongWords"),)))
    return WRONG_WORDS if wrong else CANNOT_BE_USED


def sentence(error: Exception) -> str:
    """Return what to tell a person about an error, and log it when nobody foresaw it."""
    match error:
        case click.ClickException():
            return error.format_message()
        case streams.CannotPrint():
            return str(error)
        case MemoryError():
            return "There is not enough memory for this. Close other programs, or ask for something smaller."
        case ImportError():
            why = missing_library(str(error)) or f"{error}. Install it again, or run `make run`."
            return f"A part of JourneyDesk cannot be loaded: {why}"
        case OSError(errno=None):  # our own words, about a file that should have been installed
            return str(error)
    return str(error) if isinstance(error, _loaded(SENTENCES)) else _unforeseen(error)


def _loaded(errors: Iterable[tuple[str, str]]) -> tuple[type[Exception], ...]:
    """Those of some errors that can have been raised: of modules that have been imported."""
    return tuple(getattr(sys.modules[name], kind) for name, kind in errors if name in sys.modules)


def _unforeseen(error: Exception) -> str:
    place = set_up_logging()
    log.error("Not foreseen", exc_info=error)
    return (
        f"Something went wrong that nobody foresaw ({type(error).__name__}: {error}). "
        f"The details are in {place}; please send them to the people who make JourneyDesk."
    )
