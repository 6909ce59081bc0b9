"""The log: a small file in the platform's folder for such things, for the day when something goes wrong."""

from __future__ import annotations

import logging
import os
from pathlib import Path

LARGEST, KEPT = 1_000_000, 2
"""Three files of 1 MB: the one in use and two older ones."""

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

NOWHERE = Path(os.devnull)


def set_up_logging() -> Path:
    """Have the log written, and return where; never fails, and logs to nowhere where nothing can be written."""
    logger = logging.getLogger("journeydesk")
    for handler in logger.handlers:
        if isinstance(handler, logging.FileHandler):
            return Path(handler.baseFilename)
    handler = _handler()
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    return Path(handler.baseFilename) if isinstance(handler, logging.FileHandler) else NOWHERE


def keep_quiet() -> None:
    """Keep Python from printing to the terminal what no log is written for."""
    logging.getLogger("journeydesk").addHandler(logging.NullHandler())


def _handler() -> logging.Handler:
    try:
        return _file_handler()
    except (OSError, RuntimeError):  # RuntimeError: nobody knows where the home folder is
        return logging.NullHandler()


def _file_handler() -> logging.Handler:
    from logging.handlers import RotatingFileHandler

    from platformdirs import user_log_path

    class Calm(RotatingFileHandler):
        """Loses a line on a full disk, rather than print about it."""

        def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
            pass

    folder = user_log_path("journeydesk", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    handler = Calm(folder / "journeydesk.log", maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8")
    handler.setFormatter(logging.Formatter(FORMAT))
    return handler
