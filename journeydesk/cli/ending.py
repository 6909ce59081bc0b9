"""The end from outside: Ctrl+C, a terminal that is closed, a system that shuts down.

The signal's handler itself removes what is half written and ends the process. An exception would have to find its way
through libraries that are half imported and through Qt, which end the process from within when they meet one.
"""

from __future__ import annotations

import os
import signal

from journeydesk.signals import asking_to_end
from journeydesk.unfinished import remove_unfinished

SHOW_CURSOR = "\033[?25h\n"
"""A progress bar hides it."""


def end_when_told() -> None:
    """End the process as soon as a signal asks for it, with 128 and the signal's number."""
    for number in asking_to_end():
        signal.signal(number, _end)


def let_nothing_end_it() -> None:
    """Ignore signals from here on: the work is done, and its status is to be that of the process."""
    for number in asking_to_end():
        signal.signal(number, signal.SIG_IGN)


def _end(number: int, _: object) -> None:
    let_nothing_end_it()
    remove_unfinished()
    cursor = SHOW_CURSOR if os.isatty(2) else ""
    try:
        os.write(2, f"{cursor}journeydesk: interrupted; nothing was left half-written.\n".encode())
    finally:
        os._exit(128 + number)
