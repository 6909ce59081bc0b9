"""Draws resources/icons/journeydesk.png from the SVG beside it, with Qt and nothing else.

QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/make_icon.py [SIZE]
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"


def main(size: int = 256) -> None:
    """Write the icon as a PNG of `size` × `size` pixels."""
    app = QGuiApplication([])
    target = ICONS / "journeydesk.png"
    if not picture(ICONS / "journeydesk.svg", size).save(str(target)):
        sys.exit(f"{target} could not be written.")
    app.quit()


def picture(svg: Path, size: int) -> QImage:
    """Render an SVG file to a picture with a transparent ground."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    return image


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
