"""What the program is."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from journeydesk import __version__
from journeydesk.desktop.language import said


def show_about(parent: QWidget) -> None:
    """Say what this program is."""
    text = said(
        "<h3>JourneyDesk {0}</h3><p>Customer journey maps, offline: draw what customers live through, see where it "
        "breaks, send it as a PDF.</p><p>Apache License 2.0. Text in Inter (SIL Open Font License), icons by Phosphor "
        "(MIT), window by Qt (LGPL).</p>",
    )
    QMessageBox.about(parent, said("About JourneyDesk"), text.format(__version__))
