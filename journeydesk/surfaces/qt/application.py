"""The Qt that shaping and painting need where there is no window, and what is said where Qt cannot start."""

from __future__ import annotations

import ctypes
import logging
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from journeydesk.libraries import missing_library

App = TypeVar("App", bound=QGuiApplication)

CANNOT_BE_USED = 3
"""The exit status where what the program needs cannot be used."""

log = logging.getLogger(__name__)

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
}
_PLUGIN = re.compile(r"Could not (find|load) the Qt platform plugin \"([^\"]*)\"")


def ensure_gui() -> QGuiApplication:
    """Return the application, made without a display unless there is one; keep it as long as Qt is in use."""
    there = QGuiApplication.instance()
    if isinstance(there, QGuiApplication):
        return there
    return started(lambda: QGuiApplication(["journeydesk", "-platform", "offscreen"]), "Nothing can be drawn")


def started(make: Callable[[], App], trouble: str, way_out: str = "") -> App:
    """Return the application that `make` makes; where Qt cannot, say so in one sentence and end the process.

    Qt would end it too, from within: there is no coming back from its last message.
    """
    said: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        _to_log(kind, context, message)
        said.append(message)
        if kind == QtMsgType.QtFatalMsg:
            _end(f"{trouble}: {_why(said)}{way_out}")

    qInstallMessageHandler(hear)
    app = make()
    qInstallMessageHandler(_to_log)
    return app


def _end(sentence: str) -> None:
    try:
        os.write(2, f"journeydesk: {sentence}\n".encode(sys.stderr.encoding, "replace"))
    finally:
        os._exit(CANNOT_BE_USED)


def _why(said: list[str]) -> str:
    """Return what is wrong, and what to do, from all that Qt has said."""
    named = [found.groups() for found in map(_PLUGIN.search, said) if found]
    if not named:
        return f"Qt says “{' '.join(said[-1].split())}”."
    problem, plugin = named[-1]
    if problem == "find":
        return f"Qt knows no platform “{plugin}”. Unset the variable QT_QPA_PLATFORM."
    return missing_library(_complaint_of_loader(plugin)) or _no_answer(plugin)


def _complaint_of_loader(plugin: str) -> str:
    path = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms", f"libq{plugin}.so")
    try:
        ctypes.CDLL(str(path))
    except OSError as error:
        return str(error)
    return ""


def _no_answer(plugin: str) -> str:
    asked = "WAYLAND_DISPLAY" if plugin.startswith("wayland") else "DISPLAY"
    variable = next((name for name in (asked, *DISPLAYS) if os.environ.get(name)), asked)
    display = os.environ.get(variable, "")
    return f"no display answers at “{display}”. Set the variable {variable} to one that does."


def _to_log(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    """A terminal is for what a person asked; what Qt has to say belongs into the log."""
    log.log(_LEVELS.get(kind, logging.ERROR), "%s", message)
