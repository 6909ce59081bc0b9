"""The command line: the same powers without a window.

Whatever is heavy (Qt, pydantic, reportlab) is imported by the command that needs it: `--help` answers at once.
"""

from __future__ import annotations

from journeydesk.cli.ending import end_when_told, let_nothing_end_it

TYPE_CHECKING = False
if TYPE_CHECKING:  # without importing typing, so that an early Ctrl+C finds us listening
    from collections.abc import Sequence

__all__ = ["main"]


def main(words: Sequence[str] | None = None) -> None:
    """Run one command, by default that of the process, and end with its status."""
    end_when_told()
    from journeydesk.cli.commands import main as commands

    try:
        commands(words)
    finally:
        let_nothing_end_it()
