"""The Qt that shaping and painting need where there is no window."""

from __future__ import annotations

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
}


def ensure_gui() -> QGuiApplication:
    """Return the application, made without a display unless there is one; keep it as long as Qt is in use."""
    there = QGuiApplication.instance()
    if isinstance(there, QGuiApplication):
        return there
    send_messages_to_log()
    return QGuiApplication(["journeydesk", "-platform", "offscreen"])


def send_messages_to_log() -> None:
    """Let Qt speak to the log instead of the terminal."""
    qInstallMessageHandler(_to_log)


def _to_log(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    """A terminal is for what a person asked; what Qt has to say belongs into the log."""
    log.log(_LEVELS.get(kind, logging.ERROR), "%s", message)
