"""Printing through the system's own dialog: the map in view on one sheet, as large as it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPageLayout, QPainter

from journeydesk.desktop.complaints import in_words
from journeydesk.desktop.dialogs.errors import tell
from journeydesk.drawing.primitives import Drawing
from journeydesk.export import ExportError, ExportOptions, prepare
from journeydesk.export.options import DPI_AT_SCALE_1
from journeydesk.export.pages import MOST_ENLARGED
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.qt.painter import Painter
from journeydesk.surfaces.qt.shaper import QtShaper

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from journeydesk.desktop.window import Window


def print_map(window: Window) -> bool:
    """Ask for a printer and print the map in view; return whether it did."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    window.keep_typed()
    drawing = to_print(window)
    if drawing is None:
        return False
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(window.session.file_name)
    printer.setPageOrientation(fitting(drawing))
    dialog = QPrintDialog(printer, window)
    if not dialog.exec():
        return False
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        print_drawing(drawing, printer, window.desk.shaper)
    finally:
        QGuiApplication.restoreOverrideCursor()
    window.status.say(window.tr("Sent to the printer."))
    return True


def to_print(window: Window) -> Drawing | None:
    """Return the drawing of the map in view, with its gaps and what became of an older map if the window shows these.

    Says why where there is none.
    """
    colours = window.desk.settings.colours
    options = ExportOptions(
        theme="print" if colours == "print" else "light",  # nobody prints a dark sheet
        maps=(window.session.state.map_id,),
        include=frozenset({"gaps"}) if window.canvas.shows_gaps else frozenset(),
        older=window.comparing.older,
    )
    try:
        prepared = prepare(window.session.document, options, window.desk.shaper)
    except ExportError as error:
        tell(window, in_words(error))
        return None
    return prepared.pages[0].drawing


def fitting(drawing: Drawing) -> QPageLayout.Orientation:
    """Return how paper is turned to show a drawing larger."""
    wide = drawing.width >= drawing.height
    return QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait


def print_drawing(drawing: Drawing, printer: QPrinter, shaper: QtShaper) -> None:
    """Paint a drawing in the middle of a sheet, whole, and not much larger than on the screen."""
    sheet = printer.pageLayout().paintRectPixels(printer.resolution())
    most = MOST_ENLARGED * printer.resolution() / DPI_AT_SCALE_1
    scale = min(sheet.width() / drawing.width, sheet.height() / drawing.height, most)
    across, down = (sheet.width() - drawing.width * scale) / 2, (sheet.height() - drawing.height * scale) / 2
    painter = QPainter(printer)
    painter.translate(across, down)
    painter.scale(scale, scale)
    Painter(shaper).paint(painter, drawing, Rect(0, 0, drawing.width, drawing.height))
    painter.end()
