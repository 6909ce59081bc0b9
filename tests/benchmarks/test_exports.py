"""What exporting, starting and holding a map cost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from journeydesk.export.export import export
from journeydesk.export.options import ExportOptions
from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.surfaces.qt.shaper import QtShaper
from tests.support.sample import SAMPLE

MOST_MB = 600
"""What a hundred edits of stages may add to the memory of the program."""


def test_pdf(benchmark: BenchmarkFixture, document: Document, real_shaper: QtShaper, tmp_path: Path) -> None:
    out = tmp_path / "big.pdf"
    benchmark.pedantic(
        lambda: export(document, ExportOptions(kind="pdf"), out, shaper=real_shaper), rounds=3, iterations=1
    )
    assert out.stat().st_size > 0


def test_png(benchmark: BenchmarkFixture, document: Document, real_shaper: QtShaper, tmp_path: Path) -> None:
    out = tmp_path / "big.png"
    options = ExportOptions(kind="png", dpi=36)
    benchmark.pedantic(lambda: export(document, options, out, shaper=real_shaper), rounds=3, iterations=1)
    assert out.stat().st_size > 0


def test_whole_process_sample_to_pdf(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    out = tmp_path / "sample.pdf"
    benchmark.pedantic(lambda: _run("-m", "journeydesk", "export", str(SAMPLE), "-o", str(out)), rounds=5)
    assert out.stat().st_size < 300_000


def test_start_up_to_first_paint(benchmark: BenchmarkFixture) -> None:
    benchmark.pedantic(lambda: _run("-m", "journeydesk", str(SAMPLE), JOURNEYDESK_SMOKE="1"), rounds=5)


def test_memory_of_an_open_map(benchmark: BenchmarkFixture, document: Document, tmp_path: Path) -> None:
    path = tmp_path / "big.jmap"
    jmap.write(document, path)
    peak = benchmark.pedantic(lambda: int(_run("-c", _OPEN, str(path))), rounds=1)
    benchmark.extra_info["MB at peak"] = peak // 1024
    assert peak > 0


def test_memory_of_a_busy_hour(benchmark: BenchmarkFixture, document: Document, tmp_path: Path) -> None:
    """A hundred edits of stages in the whole window."""
    path = tmp_path / "big.jmap"
    jmap.write(document, path)
    hour = ("-m", "tests.benchmarks.busy_hour", str(path), "100")
    opened, busy = map(int, benchmark.pedantic(lambda: _run(*hour).split(), rounds=1))
    benchmark.extra_info.update({"MB when opened": opened, "MB at peak": busy})
    assert busy - opened < MOST_MB, (
        "what is kept to be quick has its limits, and an edit shares what it leaves alone"
    )


_OPEN = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from journeydesk.desktop.canvas.widget import Canvas
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import theme
from journeydesk.formats import jmap
from journeydesk.surfaces.qt.shaper import QtShaper
canvas = Canvas(Session(jmap.read(Path(sys.argv[1]))), Rendering(QtShaper()), theme("light"))
canvas.resize(1440, 900)
canvas.show()
app.processEvents()
print(next(line.split()[1] for line in Path("/proc/self/status").open() if line.startswith("VmHWM")))
"""


def _run(*words: str, **environment: str) -> str:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    done = subprocess.run([sys.executable, *words], env=env, check=True, capture_output=True, text=True)
    return done.stdout
