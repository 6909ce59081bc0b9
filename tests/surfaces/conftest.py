"""What the tests of the surfaces share: one shaper for all of them and the samples of the world's languages."""

from __future__ import annotations

import base64
import csv
import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from journeydesk.surfaces.qt.shaper import QtShaper

SHARED = Path(__file__).parents[2].parent / "shared" / "data"


@dataclass(frozen=True)
class Sample:
    """Some lines of the Universal Declaration of Human Rights in one language."""

    name: str
    rtl: bool
    lines: tuple[str, ...]
    longest: str


@pytest.fixture(scope="session")
def samples() -> list[Sample]:
    path = SHARED / "text" / "udhr" / "udhr_samples.tsv"
    if not path.exists():
        pytest.skip("the shared language samples (text/udhr) are not beside this checkout")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Sample(
            row["name"],
            row["direction"] == "rtl",
            (row["line1"], row["line2"], row["line3"]),
            row["longest_line"],
        )
        for row in rows
    ]


@pytest.fixture(scope="session")
def naughty() -> list[str]:
    path = SHARED / "text" / "blns" / "blns.base64.json"
    if not path.exists():
        pytest.skip("the shared list of naughty strings (text/blns) is not beside this checkout")
    return [base64.b64decode(item).decode("utf-8", "replace") for item in json.loads(path.read_text("utf-8"))]


@pytest.fixture(scope="session")
def shaper(qapp: QGuiApplication) -> QtShaper:
    return QtShaper()
