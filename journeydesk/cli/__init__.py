"""The command line: the same powers without a window.

Whatever is heavy (Qt, pydantic, reportlab) is imported by the command that needs it: `--help` answers at once.
"""

from journeydesk.cli.commands import main

__all__ = ["main"]
