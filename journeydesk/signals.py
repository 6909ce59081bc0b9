"""The signals that ask a program to end: Ctrl+C, the system that shuts down, a terminal that is closed."""

from __future__ import annotations

import signal


def asking_to_end() -> list[signal.Signals]:
    """Return those that this platform has and that whoever started us (`nohup`) did not have ignored."""
    named = [getattr(signal, name, None) for name in ("SIGINT", "SIGTERM", "SIGHUP")]
    return [number for number in named if number and signal.getsignal(number) is not signal.SIG_IGN]
