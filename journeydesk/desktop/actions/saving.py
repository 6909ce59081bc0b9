"""Saving from the window: where to, what the file carries, and what is said when it cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.complaints import in_words
from journeydesk.desktop.dialogs.errors import ask_to_replace, tell
from journeydesk.desktop.language import said
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import theme
from journeydesk.editing.state import EditorState
from journeydesk.formats import jmap
from journeydesk.formats.files import CannotWrite
from journeydesk.layout.geometry import Rect
from journeydesk.model.document import Document
from journeydesk.surfaces.qt.packing import packed
from journeydesk.surfaces.qt.painter import Painter

PREVIEW_WIDTH = 640
ENDING = ".jmap"


def save_as(
    session: Session,
    rendering: Rendering,
    parent: QWidget,
    is_open_elsewhere: Callable[[Path], bool],
    folder: Path | None = None,
) -> bool:
    """Ask for a file and save to it; return whether it is saved. A new one is offered `folder`, else home.

    Files of other windows are theirs.
    """
    start = session.path or (folder or Path.home()) / f"{session.file_name}{ENDING}"
    label = said("Journey maps (*.jmap)")
    title = said("Save as")
    name, _ = QFileDialog.getSaveFileName(parent, title, str(start), label)
    if not name:
        return False
    path = with_ending(Path(name))
    if is_open_elsewhere(path):
        sentence = said("“{0}” is open in another window. Choose another name, or close that window first.")
        tell(parent, sentence.format(path.name))
        return False
    if path != Path(name) and path.exists() and not ask_to_replace(parent, path.name):
        return False
    return save_to(session, rendering, path, parent)


def with_ending(path: Path) -> Path:
    """Return a path that ends in ours: “Journey v1.2” has a version in its name and no ending."""
    return path if path.suffix.lower() == ENDING else path.with_name(f"{path.name}{ENDING}")


def save_to(session: Session, rendering: Rendering, path: Path, parent: QWidget) -> bool:
    """Save to a file; a failure is told, the document stays unsaved and the old file as it was."""
    document = session.document
    try:
        jmap.write(document, path, preview_png(rendering, document))
    except (CannotWrite, jmap.JmapError) as error:
        tell(parent, in_words(error))
        return False
    session.saved(document, path)
    return True


def preview_png(rendering: Rendering, document: Document) -> bytes:
    """Return a small picture of the first map, which the file carries for start pages and file managers."""
    drawing = rendering.drawing(EditorState.of(document), theme("light"))
    scale = min(1.0, PREVIEW_WIDTH / drawing.width)
    height = max(1, min(round(drawing.height * scale), PREVIEW_WIDTH))
    image = QImage(round(drawing.width * scale), height, QImage.Format.Format_RGB32)
    image.fill(QColor(drawing.background))
    painter = QPainter(image)
    painter.scale(scale, scale)
    Painter(rendering.shaper).paint(painter, drawing, Rect(0, 0, drawing.width, height / scale), scale)
    painter.end()
    return packed(image, "PNG")
