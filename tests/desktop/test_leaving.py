"""A program that ends while its copy is on the clipboard ends well."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
from PySide6.QtCore import QSettings, QTimer
from journeydesk.desktop.app import application
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.settings import Settings
app = application()
desk = Desk(app, Settings(QSettings("settings.ini", QSettings.Format.IniFormat)))
window = desk.new()
window.menus.actions["{0}"].trigger()
QTimer.singleShot({1}, desk.quit)
app.exec()
print(app.clipboard().text()[:6], app.clipboard().image().isNull())
"""


@pytest.mark.parametrize(
    ("action", "wait", "left"), [("copy_map", 0, "Stage\t True"), ("copy_picture", 4000, " False")]
)
def test_the_program_ends_well_with_its_copy_on_the_clipboard(
    tmp_path: Path, action: str, wait: int, left: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(action, wait)],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)},
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip("\n") == left
