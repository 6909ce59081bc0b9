"""What the tests of exports share: one shaper, the sample, and drawings made only of a size."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from journeydesk.model.document import Document
from journeydesk.surfaces.qt.shaper import QtShaper
from tests.support.sample import sample as the_sample


@pytest.fixture(scope="session")
def shaper(qapp: QGuiApplication) -> QtShaper:
    return QtShaper()


@pytest.fixture(scope="session")
def sample() -> Document:
    return the_sample()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file that a failed export must leave as it is."""
    path = tmp_path / "map.pdf"
    path.write_bytes(b"old")
    return path
