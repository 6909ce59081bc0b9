"""Which files a person takes for a log."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from journeydesk.desktop.language import said
from journeydesk.research.sources import ENDINGS


def ask_for_logs(parent: QWidget | None, folder: Path) -> list[str]:
    """Let a person choose logs; nothing where none is chosen."""
    endings = " ".join(f"*{ending} *{ending}.gz" for ending in ENDINGS)
    kinds = ";;".join((said("Event logs ({0})").format(endings), said("All files (*)")))
    return QFileDialog.getOpenFileNames(parent, said("Map from a log"), str(folder), kinds)[0]
